import { stageAfter, stageBefore, type NextMove } from './flow.ts'
import type { GuestId, ItemId } from './ids.ts'
import { hidesEverybody } from './positions.ts'
import { mergeProposals, type MergeProposal } from './merge-proposals.ts'
import { knockViews, mayKnock, type DoorView, type Knock, type KnockView } from './seating.ts'
import { mayReveal, roundToReveal } from './steps.ts'
import { publishedSentence } from './view-takeaways.ts'
import {
  ballotsCast,
  expected,
  roundOf,
  type GuestRole,
  type Moved,
  type Round,
  type Session,
  type Stage,
} from './session.ts'

/** What the state does not know and a view shows. */
export interface Surroundings {
  /** Whose page is connected now. */
  readonly present: ReadonlySet<GuestId>
  /** Nobody who leads has been connected for some seconds. */
  readonly hostMissed?: boolean
  /** The projector's link, for the facilitator to open. */
  readonly screenLink: string | null
  /** Where somebody without a link can knock; absent where there is no door, as in an archive. */
  readonly door?: DoorView
  /** Who knocked and waits, the first to come first. */
  readonly knocks?: readonly Knock[]
  /** How long after the close names, and then all of it, are kept, in ms; absent where nobody deletes, as in an archive. */
  readonly keeping?: Keeping
}
export interface Keeping {
  readonly names: number
  readonly all: number
}
export interface PersonView {
  readonly guest: GuestId
  readonly name: string | null
  readonly role: GuestRole
  readonly votes: boolean
  readonly segment: string | null
  readonly link: 'active' | 'revoked'
  readonly arrived: boolean
  readonly present: boolean
  /** How long they spoke in ms, the running turn not included, and how often they had the floor. */
  readonly talked: number
  readonly turns: number
  /** Whether their ballot is in, while a vote is open; null otherwise. */
  readonly voted: boolean | null
}
export interface DeskView {
  readonly people: readonly PersonView[]
  /** Sectors or roles that guests of this session choose from; a guest may have another. */
  readonly segments: readonly string[]
  readonly next: NextMove | null
  readonly back: Stage | null
  readonly hands: readonly GuestId[]
  readonly speaking: GuestId | null
  /** Which guest last took the table on, and when; null where it was the organizer. */
  readonly moved: Moved | null
  /** Contributions of the item on the table that seem to say the same. */
  readonly mergeProposals: readonly MergeProposal[]
  /** What minorities said of themselves; who worded it, nobody is told. */
  readonly minorities: readonly { readonly item: ItemId; readonly side: 'a' | 'b'; readonly text: string }[]
  /** Time spent per stage in ms, by `item/step/round`; the running one not included. */
  readonly spent: Readonly<Record<string, number>>
  readonly enteredAt: number
  readonly liveAt: number | null
  readonly screenLink: string | null
  /** Who is at the door, and nobody else's business. */
  readonly knocks: readonly KnockView[]
}
/** As if nobody passed. */
const asPositions = (round: Round): Round => ({
  ...round,
  ballots: round.ballots.map(ballot => ballot && { ...ballot, value: true }),
  proxies: (round.proxies ?? []).map(proxies => ({ ...proxies, value: true })),
})
/** While a vote is open only ballots are counted: counting positions would tell who passed as the last ones come in. */
const looksEnough = (state: Session, round: Round): boolean =>
  round.status === 'open' ? hidesEverybody(state.rules, asPositions(round)) : mayReveal(state, round)

export function nextMove(state: Session): NextMove | null {
  if (state.status === 'closed') return null
  if (state.status === 'draft') return { does: 'open-lobby' }
  if (state.status === 'takeaways') {
    const waiting = state.takeaways.find(takeaway => !takeaway.presented && takeaway.dropped === null)
    return waiting ? { does: 'present', takeaway: waiting.id } : { does: 'close' }
  }
  if (state.stage && roundToReveal(state)) return { does: 'reveal', stage: state.stage }
  const stage = stageAfter(state)
  if (!stage) return { does: 'open-takeaways' }
  const open = state.stage?.step === 'vote' ? roundOf(state, state.stage.item, state.stage.round) : undefined
  const closes = open ? { voted: ballotsCast(open).length, of: expected(state, open) } : null
  const shown = stage.step === 'reveal' ? roundOf(state, stage.item, stage.round) : undefined
  return { does: 'enter', stage, closes, withheld: shown !== undefined && !looksEnough(state, shown) }
}

export const backMove = (state: Session): Stage | null =>
  state.status === 'live' || state.status === 'takeaways' ? (stageBefore(state) ?? null) : null

export function deskView(state: Session, { present, screenLink, knocks = [] }: Surroundings): DeskView {
  const open = state.stage?.step === 'vote' ? roundOf(state, state.stage.item, state.stage.round) : undefined
  return {
    people: state.guests.map((guest, voter) => ({
      guest: guest.id,
      name: guest.person?.name ?? null,
      role: guest.role,
      votes: guest.votes,
      segment: guest.segment,
      link: guest.link,
      arrived: guest.arrived,
      present: present.has(guest.id),
      talked: state.floor.talked[guest.id] ?? 0,
      turns: state.floor.turns[guest.id] ?? 0,
      voted: open && guest.votes ? open.ballots[voter] !== undefined : null,
    })),
    segments: state.segments,
    next: nextMove(state),
    back: backMove(state),
    hands: state.floor.hands,
    speaking: state.floor.speaking?.guest ?? null,
    moved: state.moved,
    minorities: state.items.flatMap(({ id }) => {
      const said = publishedSentence(state, id)
      return said ? [{ item: id, side: said.side, text: said.text }] : []
    }),
    mergeProposals: state.stage ? mergeProposals(state, state.stage.item) : [],
    spent: state.spent,
    enteredAt: state.enteredAt,
    liveAt: state.liveAt,
    screenLink,
    knocks: mayKnock(state) ? knockViews(state, present, knocks) : [],
  }
}
