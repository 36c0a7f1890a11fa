import { readItem, type ItemInput } from '../../shared/session/item-input.ts'
import { replay } from '../../shared/session/evolve.ts'
import {
  asId,
  type ContributionId,
  type GuestId,
  type ItemId,
  type SessionId,
  type TakeawayId,
} from '../../shared/session/ids.ts'
import type { Actor, SessionEvent } from '../../shared/session/messages.ts'
import {
  sameStage,
  standardRules,
  type GuestRole,
  type HouseRules,
  type Session,
  type Stage,
  type Step,
} from '../../shared/session/session.ts'
import { roundToReveal } from '../../shared/session/steps.ts'
import { after, order, startOfTime, type History, type Order } from './given.ts'

export const host = asId<GuestId>('host')
export const scribe = asId<GuestId>('scribe')
/** Participants are g1, g2 and so on. */
export const g = (number: number): GuestId => asId<GuestId>(`g${number}`)
export const by = (id: GuestId): Actor => ({ kind: 'guest', id })
export const facilitator = by(host)
export const organizer: Actor = { kind: 'organizer' }
export const server: Actor = { kind: 'server' }

/** The dilemmas of a test's table, a talk, and a break. */
export const first = asId<ItemId>('first')
export const second = asId<ItemId>('second')
export const talk = asId<ItemId>('talk')
export const pause = asId<ItemId>('pause')

export const dilemma = (title: string, changes: Partial<ItemInput> = {}): ItemInput => ({
  kind: 'dilemma',
  title,
  question: `${title}: which way?`,
  format: 'spectrum',
  settings: { positions: 7, poleA: 'Never', poleB: 'Always' },
  minutes: 16,
  ...changes,
})
const standardItems = {
  [first]: dilemma('First'),
  [second]: dilemma('Second', { rounds: 1 }),
  [talk]: { kind: 'talk', title: 'Talk', minutes: 5 },
  [pause]: { kind: 'break', title: 'Break', minutes: 5 },
} as const satisfies Record<string, ItemInput>

export interface TableInput {
  readonly guests?: number
  readonly rules?: Partial<HouseRules>
  readonly items?: Readonly<Record<string, ItemInput>>
  readonly segments?: readonly string[]
}

export const guestAdded = (
  id: GuestId,
  role: GuestRole = 'participant',
  extra: { readonly votes?: boolean; readonly segment?: string; readonly name?: string } = {},
): SessionEvent<'GuestAdded'> => ({
  type: 'GuestAdded',
  at: startOfTime,
  data: {
    id,
    role,
    votes: extra.votes ?? role === 'participant',
    segment: extra.segment ?? null,
    person: { name: extra.name ?? `Name of ${id}`, email: `${id}@mail.example` },
  },
})

/** A prepared session: a facilitator and a scribe without a vote, and `guests` participants, their segments in turn. */
export function draft({ guests = 6, rules = {}, items = standardItems, segments = [] }: TableInput = {}): History {
  const created: SessionEvent = {
    type: 'SessionCreated',
    at: startOfTime,
    data: {
      id: asId<SessionId>('session'),
      title: 'Table',
      lang: 'en',
      rehearsal: false,
      rules: { ...standardRules, ...rules },
      segments,
      chapters: [],
      items: Object.entries(items).map(([id, input]) => readItem(asId<ItemId>(id), input)),
    },
  }
  const seats = Array.from({ length: guests }, (_, seat) => {
    const segment = segments[seat % Math.max(1, segments.length)]
    return guestAdded(g(seat + 1), 'participant', segment === undefined ? {} : { segment })
  })
  return [created, guestAdded(host, 'facilitator'), guestAdded(scribe, 'scribe'), ...seats]
}
export const lobby = (input: TableInput = {}): History => after(draft(input), openLobby)

export const openLobby = order(facilitator, 'OpenLobby', {})
export const closeSession = order(facilitator, 'CloseSession', {})
export const buildTakeaways = order(facilitator, 'BuildTakeaways', {})
export const stageOf = (item: ItemId, step: Step, round = 1): Stage => ({ item, step, round })
export const next = (from: Stage | null): Order => order(facilitator, 'Next', { from })
export const back = (from: Stage | null): Order => order(facilitator, 'Back', { from })
export const goTo = (from: Stage | null, to: Stage): Order => order(facilitator, 'GoTo', { from, to })
export const cast = (guest: GuestId, value: unknown, item = first): Order =>
  order(by(guest), 'CastBallot', { item, value })

/** Presses *next* until the table is at this stage; at a reveal, until it is shown. */
export function reach(history: History, item: ItemId, step: Step, round = 1): History {
  const wanted = stageOf(item, step, round)
  let past = history
  for (let pressed = 0; pressed < 100; pressed += 1) {
    const state = replay(past)
    if (sameStage(state.stage, wanted) && !roundToReveal(state)) return past
    past = after(past, next(state.stage))
  }
  throw new Error(`no way to ${item}/${step}/${round}`)
}
/** Presses *next* until the take-aways are read back. */
export function readBack(history: History): History {
  let past = history
  for (let state = replay(past); state.status !== 'takeaways'; state = replay(past))
    past = after(past, next(state.stage))
  return past
}

/** g1 casts the first value, g2 the second, and so on; undefined casts none. */
export const voted = (history: History, values: readonly (number | null | undefined)[], item = first): History =>
  after(history, ...values.flatMap((value, seat) => (value === undefined ? [] : [cast(g(seat + 1), value, item)])))
/** A table of as many as there are values, at the reveal of the first round of `first`. */
export const revealed = (values: readonly (number | null | undefined)[], input: TableInput = {}): History =>
  reach(voted(reach(lobby({ guests: values.length, ...input }), first, 'vote'), values), first, 'reveal')

/** A table in the first talk about `first`, after a vote of one of each. */
export const discussing = (input: TableInput = {}): History =>
  reach(revealed([1, 2, 3, 5, 6, 7], input), first, 'discuss')

export const contribute = (guest: GuestId, text: string, extra: object = {}): Order =>
  order(by(guest), 'Contribute', { item: first, stance: 'a', text, ...extra })
export const lastContribution = (history: History): ContributionId => {
  const last = replay(history).contributions.at(-1)
  if (!last) throw new Error('nothing was contributed')
  return last.id
}
/** As `discussing`, with one contribution by each of these guests; `thoughts` are their ids. */
export function withThoughts(
  authors: readonly GuestId[],
  input: TableInput = {},
): { readonly history: History; readonly thoughts: readonly ContributionId[] } {
  const history = after(discussing(input), ...authors.map(author => contribute(author, `A thought of ${author}`)))
  return { history, thoughts: replay(history).contributions.map(c => c.id) }
}
export const firstTakeaway = (state: Session): TakeawayId => {
  const [takeaway] = state.takeaways
  if (!takeaway) throw new Error('there is no take-away')
  return takeaway.id
}
