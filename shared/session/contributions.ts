import { asId, type ContributionId, type GuestId, type ItemId } from './ids.ts'
import { capacity, graceAfterStep, limits } from './limits.ts'
import type { Deciders, Evolvers } from './messages.ts'
import { requireFacilitator, requireGuest, requireSpeaker, requireUnclosed } from './permissions.ts'
import { refuse, textWithin, type RefusalCode } from './refusal.ts'
import { headsOf } from './threads.ts'
import {
  contributionOf,
  exposures,
  itemOf,
  voterNumberOf,
  type Contribution,
  type Exposure,
  type Response,
  type Session,
  type Stance,
} from './session.ts'

export interface ContributionCommands {
  Contribute: {
    readonly item: ItemId
    readonly stance: Stance
    readonly text: string
    /** Less exposure than the house rule, never more: more is taken as the rule. */
    readonly attribution?: Exposure
    readonly replyTo?: ContributionId
  }
  EditContribution: { readonly contribution: ContributionId; readonly text: string }
  WithdrawContribution: { readonly contribution: ContributionId }
  Respond: { readonly contribution: ContributionId; readonly response: Response }
  /** null puts nothing in the middle. */
  Spotlight: { readonly contribution: ContributionId | null }
  HideContribution: { readonly contribution: ContributionId; readonly reason: string }
  RestoreContribution: { readonly contribution: ContributionId }
  MergeContributions: { readonly into: ContributionId; readonly from: readonly ContributionId[] }
}
export interface ContributionEvents {
  Contributed: Pick<Contribution, 'id' | 'item' | 'author' | 'stance' | 'text' | 'exposure' | 'replyTo' | 'origin'>
  ContributionEdited: { readonly contribution: ContributionId; readonly text: string }
  ContributionWithdrawn: { readonly contribution: ContributionId }
  Responded: { readonly contribution: ContributionId; readonly guest: GuestId; readonly response: Response }
  Spotlit: { readonly contribution: ContributionId | null }
  ContributionHidden: { readonly contribution: ContributionId; readonly reason: string }
  ContributionRestored: { readonly contribution: ContributionId }
  ContributionsMerged: { readonly into: ContributionId; readonly from: readonly ContributionId[] }
}

/** Contributions are open while the item is discussed, and 30 seconds longer for what was being written. */
function contributingTo(state: Session, item: ItemId, at: number): true | RefusalCode {
  if (state.status === 'closed') return 'closed'
  if (!itemOf(state, item)) return 'unknown-item'
  if (state.stage?.item === item && state.stage.step === 'discuss') return true
  const { left } = state
  const justLeft = left?.stage.item === item && left.stage.step === 'discuss' && at - left.at <= graceAfterStep
  return justLeft ? true : 'not-open'
}

/** On the table: not hidden, and not merged into another. */
export const onTable = (contribution: Contribution): boolean =>
  contribution.hidden === null && contribution.mergedInto === null

const lessExposed = (rule: Exposure, wish: Exposure | undefined): Exposure =>
  wish !== undefined && exposures.indexOf(wish) > exposures.indexOf(rule) ? wish : rule

function requireOwn(state: Session, id: ContributionId, author: GuestId): Contribution {
  const contribution = contributionOf(state, id) ?? refuse('unknown-contribution')
  if (contribution.author !== author) refuse('not-allowed')
  return contribution
}

export const decideContributions: Deciders<ContributionCommands> = {
  Contribute(state, data, { by, at, newId }) {
    const author = requireSpeaker(state, by)
    const open = contributingTo(state, data.item, at)
    if (open !== true) refuse(open)
    const text = textWithin(data.text, limits.contribution)
    const { item, stance } = data
    const replied = data.replyTo === undefined ? undefined : contributionOf(state, data.replyTo)
    if (data.replyTo !== undefined && replied?.item !== item) refuse('unknown-contribution')
    if (replied && (!onTable(replied) || replied.spoken !== null)) refuse('not-open')
    if (state.contributions.filter(c => c.item === item && c.spoken === null).length >= capacity.contributionsPerItem)
      refuse('full')
    const replyTo = replied ? (headsOf(state.contributions).get(replied.id) ?? replied.id) : null
    const exposure = lessExposed(state.rules.contributions, data.attribution)
    const id = asId<ContributionId>(newId())
    return [{ type: 'Contributed', data: { id, item, author: author.id, stance, text, exposure, replyTo } }]
  },
  EditContribution(state, { contribution: id, text }, { by }) {
    const author = requireSpeaker(state, by)
    requireUnclosed(state)
    const contribution = requireOwn(state, id, author.id)
    // Words that somebody else wrote down are corrected, and that can be seen.
    if (contribution.spoken !== null) refuse('not-allowed')
    // Others answered these words: from then on they stand.
    if (contribution.responses.some(response => response !== undefined)) refuse('in-use')
    return [{ type: 'ContributionEdited', data: { contribution: id, text: textWithin(text, limits.contribution) } }]
  },
  WithdrawContribution(state, { contribution: id }, { by }) {
    const author = requireGuest(state, by)
    requireOwn(state, id, author.id)
    return [{ type: 'ContributionWithdrawn', data: { contribution: id } }]
  },
  Respond(state, { contribution: id, response }, { by }) {
    const guest = requireSpeaker(state, by)
    requireUnclosed(state)
    if (!guest.votes) refuse('no-vote')
    const contribution = contributionOf(state, id) ?? refuse('unknown-contribution')
    // Said aloud, it was heard and answered aloud: it is no statement that was put to the table.
    if (!onTable(contribution) || contribution.spoken !== null) refuse('not-open')
    if (contribution.author === guest.id) refuse('own-contribution')
    return [{ type: 'Responded', data: { contribution: id, guest: guest.id, response } }]
  },
  Spotlight(state, { contribution: id }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    if (id !== null && !onTable(contributionOf(state, id) ?? refuse('unknown-contribution'))) refuse('not-open')
    return state.spotlight === id ? [] : [{ type: 'Spotlit', data: { contribution: id } }]
  },
  HideContribution(state, { contribution: id, reason }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const contribution = contributionOf(state, id) ?? refuse('unknown-contribution')
    if (contribution.hidden !== null) return []
    return [{ type: 'ContributionHidden', data: { contribution: id, reason: textWithin(reason, limits.remark) } }]
  },
  RestoreContribution(state, { contribution: id }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const contribution = contributionOf(state, id) ?? refuse('unknown-contribution')
    return contribution.hidden === null ? [] : [{ type: 'ContributionRestored', data: { contribution: id } }]
  },
  MergeContributions(state, { into, from }, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    const target = contributionOf(state, into) ?? refuse('unknown-contribution')
    if (!onTable(target) || target.spoken !== null) refuse('not-open')
    for (const id of from) {
      const merged = contributionOf(state, id) ?? refuse('unknown-contribution')
      if (merged.item !== target.item || id === into) refuse('invalid-command')
      if (!onTable(merged) || merged.spoken !== null) refuse('not-open')
    }
    return from.length === 0 ? [] : [{ type: 'ContributionsMerged', data: { into, from } }]
  },
}

const withContribution = (
  state: Session,
  id: ContributionId,
  change: (contribution: Contribution) => Contribution,
): Session => ({ ...state, contributions: state.contributions.map(c => (c.id === id ? change(c) : c)) })

const offSpotlight = (state: Session, ids: readonly ContributionId[]): Session =>
  state.spotlight !== null && ids.includes(state.spotlight) ? { ...state, spotlight: null } : state

/** A person counts once: an answer to the text that stays outweighs one to a member. */
function mergedResponses(target: Contribution, members: readonly Contribution[]) {
  const voters = Math.max(target.responses.length, ...members.map(member => member.responses.length))
  return Array.from({ length: voters }, (_, voter) => {
    return target.responses[voter] ?? members.findLast(m => m.responses[voter] !== undefined)?.responses[voter]
  })
}

export const evolveContributions: Evolvers<ContributionEvents> = {
  Contributed: (state, data, at) => ({
    ...state,
    contributions: [
      ...state.contributions,
      {
        id: data.id,
        item: data.item,
        author: data.author,
        stance: data.stance,
        text: data.text,
        exposure: data.exposure,
        replyTo: data.replyTo,
        ...(data.origin && { origin: data.origin }),
        at,
        hidden: null,
        mergedInto: null,
        consent: null,
        responses: [],
        mixed: null,
        spoken: null,
      },
    ],
  }),
  // What was cleared were other words.
  ContributionEdited: (state, { contribution, text }) =>
    withContribution(state, contribution, c => ({
      ...c,
      text,
      consent: c.consent && { answer: null, wording: null },
    })),
  ContributionWithdrawn(state, { contribution }) {
    const rest = state.contributions
      .filter(c => c.id !== contribution)
      // What was merged into it stands for itself again.
      .map(c => (c.mergedInto === contribution ? { ...c, mergedInto: null } : c))
    return offSpotlight({ ...state, contributions: rest }, [contribution])
  },
  Responded(state, { contribution, guest, response }) {
    const voter = voterNumberOf(state, guest)
    return withContribution(state, contribution, c => {
      const responses = c.responses.slice()
      responses[voter] = response
      return { ...c, responses }
    })
  },
  Spotlit: (state, { contribution }) => ({ ...state, spotlight: contribution }),
  ContributionHidden: (state, { contribution, reason }) =>
    offSpotlight(
      withContribution(state, contribution, c => ({ ...c, hidden: reason })),
      [contribution],
    ),
  ContributionRestored: (state, { contribution }) =>
    withContribution(state, contribution, c => ({ ...c, hidden: null })),
  ContributionsMerged(state, { into, from }) {
    const members = state.contributions.filter(c => from.includes(c.id))
    const marked = state.contributions.map(c => (from.includes(c.id) ? { ...c, mergedInto: into } : c))
    const merged = withContribution({ ...state, contributions: marked }, into, target => ({
      ...target,
      responses: mergedResponses(target, members),
    }))
    return offSpotlight(merged, from)
  },
}
