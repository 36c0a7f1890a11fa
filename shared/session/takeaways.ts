import { asId, type ItemId, type TakeawayId } from './ids.ts'
import { capacity, limits } from './limits.ts'
import type { CommandContext, Deciders, Evolvers } from './messages.ts'
import { requireFacilitator, requireSpeaker, requireUnclosed } from './permissions.ts'
import { optionalTextWithin, refuse, textWithin } from './refusal.ts'
import { itemOf, type Session } from './session.ts'
import { sameClaim, type Takeaway, type TakeawayStatus, type Verdict, type WrittenText } from './takeaway.ts'

export interface TakeawayCommands {
  /** Drafts anew from the state so far; what was edited, presented or added by hand stays. */
  BuildTakeaways: Record<never, never>
  AddTakeaway: {
    readonly headline: string
    readonly body: string
    readonly item?: ItemId
    readonly status?: TakeawayStatus
  }
  EditTakeaway: { readonly takeaway: TakeawayId; readonly headline: string; readonly body: string }
  MoveTakeaway: { readonly takeaway: TakeawayId; readonly index: number }
  DropTakeaway: { readonly takeaway: TakeawayId; readonly reason: string }
  PresentTakeaway: { readonly takeaway: TakeawayId }
  Ratify: {
    readonly takeaway: TakeawayId
    readonly verdict: Verdict
    readonly remark?: string
    readonly printable?: boolean
  }
}
export interface TakeawayEvents {
  TakeawaysBuilt: { readonly takeaways: readonly Takeaway[] }
  TakeawayAdded: { readonly takeaway: Takeaway }
  TakeawayEdited: { readonly takeaway: TakeawayId; readonly text: WrittenText }
  TakeawayMoved: { readonly takeaway: TakeawayId; readonly index: number }
  TakeawayDropped: { readonly takeaway: TakeawayId; readonly reason: string }
  TakeawayPresented: { readonly takeaway: TakeawayId }
  Ratified: Pick<TakeawayCommands['Ratify'], 'takeaway' | 'verdict' | 'remark' | 'printable'> & {
    readonly guest: keyof Takeaway['verdicts']
  }
}

const takeawayOf = (state: Session, id: TakeawayId): Takeaway | undefined => state.takeaways.find(t => t.id === id)
const requireTakeaway = (state: Session, id: TakeawayId): Takeaway =>
  takeawayOf(state, id) ?? refuse('unknown-takeaway')

/** Touched by people: a new draft may not replace it. */
const settled = (takeaway: Takeaway): boolean =>
  takeaway.edited !== null || takeaway.presented || takeaway.dropped !== null || takeaway.kind === 'own'

export function mergeDrafts(state: Session, { draftTakeaways, newId }: CommandContext): readonly Takeaway[] {
  const kept = state.takeaways.filter(settled)
  const fresh = draftTakeaways(state).filter(draft => !kept.some(takeaway => sameClaim(takeaway, draft)))
  const added = fresh.map(draft => ({
    ...draft,
    id: asId<TakeawayId>(newId()),
    edited: null,
    presented: false,
    dropped: null,
    verdicts: {},
  }))
  // Who judged them how stands in sealed events alone: a list in the clear repeats none of it.
  return [...kept.map(takeaway => ({ ...takeaway, verdicts: {} })), ...added]
}

const readText = ({ headline, body }: WrittenText): WrittenText => ({
  headline: textWithin(headline, limits.headline),
  body: optionalTextWithin(body, limits.body) ?? '',
})

export const decideTakeaways: Deciders<TakeawayCommands> = {
  BuildTakeaways(state, _data, context) {
    requireFacilitator(state, context.by)
    requireUnclosed(state)
    return [{ type: 'TakeawaysBuilt', data: { takeaways: mergeDrafts(state, context) } }]
  },
  AddTakeaway(state, { item = null, status = 'open', ...text }, { by, newId }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (item !== null && !itemOf(state, item)) refuse('unknown-item')
    if (state.takeaways.length >= capacity.takeaways) refuse('full')
    const takeaway: Takeaway = {
      id: asId<TakeawayId>(newId()),
      kind: 'own',
      rule: 'own@1',
      item,
      status,
      facts: {},
      evidence: { rounds: [], supporting: [], opposing: [] },
      fragile: false,
      score: 0,
      edited: readText(text),
      presented: false,
      dropped: null,
      verdicts: {},
    }
    return [{ type: 'TakeawayAdded', data: { takeaway } }]
  },
  EditTakeaway(state, { takeaway, ...text }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const { id, edited } = requireTakeaway(state, takeaway)
    const written = readText(text)
    // The same words again are no new words: the judgements stand.
    if (edited?.headline === written.headline && edited.body === written.body) return []
    return [{ type: 'TakeawayEdited', data: { takeaway: id, text: written } }]
  },
  MoveTakeaway(state, { takeaway, index }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const { id } = requireTakeaway(state, takeaway)
    const last = state.takeaways.length - 1
    return [{ type: 'TakeawayMoved', data: { takeaway: id, index: Math.min(Math.max(index, 0), last) } }]
  },
  DropTakeaway(state, { takeaway, reason }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const { id, dropped } = requireTakeaway(state, takeaway)
    if (dropped !== null) return []
    return [{ type: 'TakeawayDropped', data: { takeaway: id, reason: textWithin(reason, limits.remark) } }]
  },
  PresentTakeaway(state, { takeaway }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (state.status !== 'takeaways') refuse('not-now')
    const { id, dropped, presented } = requireTakeaway(state, takeaway)
    if (dropped !== null) refuse('not-open')
    if (presented) return []
    return [{ type: 'TakeawayPresented', data: { takeaway: id } }]
  },
  Ratify(state, { takeaway, verdict, remark, printable = false }, { by }) {
    const guest = requireSpeaker(state, by)
    requireUnclosed(state)
    if (!guest.votes) refuse('no-vote')
    const { id, presented, dropped } = requireTakeaway(state, takeaway)
    if (!presented || dropped !== null) refuse('not-open')
    const words = optionalTextWithin(remark, limits.remark)
    return [
      {
        type: 'Ratified',
        data: {
          takeaway: id,
          guest: guest.id,
          verdict,
          ...(words !== undefined && { remark: words, ...(printable && { printable }) }),
        },
      },
    ]
  },
}

const withTakeaway = (state: Session, id: TakeawayId, change: (takeaway: Takeaway) => Takeaway): Session => ({
  ...state,
  takeaways: state.takeaways.map(takeaway => (takeaway.id === id ? change(takeaway) : takeaway)),
})

export const evolveTakeaways: Evolvers<TakeawayEvents> = {
  TakeawaysBuilt: (state, { takeaways }) => ({
    ...state,
    takeaways: takeaways.map(built => ({
      ...built,
      verdicts: takeawayOf(state, built.id)?.verdicts ?? built.verdicts,
    })),
    builds: state.builds + 1,
  }),
  TakeawayAdded: (state, { takeaway }) => ({ ...state, takeaways: [...state.takeaways, takeaway] }),
  // New words have not been judged by anyone yet.
  TakeawayEdited: (state, { takeaway, text }) =>
    withTakeaway(state, takeaway, t => ({ ...t, edited: text, verdicts: {} })),
  TakeawayMoved(state, { takeaway: id, index }) {
    const moved = takeawayOf(state, id)
    if (!moved) return state
    const rest = state.takeaways.filter(t => t.id !== id)
    return { ...state, takeaways: [...rest.slice(0, index), moved, ...rest.slice(index)] }
  },
  TakeawayDropped: (state, { takeaway, reason }) => withTakeaway(state, takeaway, t => ({ ...t, dropped: reason })),
  TakeawayPresented: (state, { takeaway }) => withTakeaway(state, takeaway, t => ({ ...t, presented: true })),
  Ratified: (state, { takeaway, guest, verdict, remark, printable = false }) =>
    withTakeaway(state, takeaway, t => ({
      ...t,
      verdicts: {
        ...t.verdicts,
        [guest]: { verdict, ...(remark !== undefined && { remark, ...(printable && { printable }) }) },
      },
    })),
}
