import type { Lang } from '../lang.ts'
import type { FormatName } from '../formats/index.ts'
import type { Audience } from './audience.ts'
import type { NextMove } from './flow.ts'
import type { ContributionId, GuestId, ItemId, SessionId } from './ids.ts'
import type { Occasion } from './occasion.ts'
import {
  electorate,
  type Chapter,
  type HouseRules,
  type Item,
  type ItemKind,
  type PlannedStep,
  type ResponseCounts,
  type Session,
  type SessionStatus,
  type Stage,
  type Stance,
  type Timer,
} from './session.ts'
import { mayKnock, type DoorView } from './seating.ts'
import type { Clearance } from './quotes.ts'
import { contributionViews } from './view-contributions.ts'
import { backMove, deskView, nextMove, type DeskView, type Keeping, type Surroundings } from './view-desk.ts'
import { progressOf, roundViews, type RoundView } from './view-rounds.ts'
import { takeawayViews, type TakeawayView } from './view-takeaways.ts'

export type AuthorView =
  | { readonly as: 'named'; readonly name: string }
  | { readonly as: 'role'; readonly role: string }
  | { readonly as: 'anonymous' }
export interface ContributionView {
  readonly id: ContributionId
  readonly item: ItemId
  readonly stance: Stance
  readonly text: string
  readonly author: AuthorView
  /** The contribution under which it stands: threads have one level. */
  readonly replyTo: ContributionId | null
  /** Said aloud, and written down by a scribe. */
  readonly spoken: boolean
  /** Facilitator and scribe only, and of spoken words only; null for others. */
  readonly line: LineView | null
  /** Facilitator only; null for others. */
  readonly desk: {
    readonly hidden: string | null
    readonly mergedInto: ContributionId | null
    readonly counts: ResponseCounts
    /** Whether its words may be printed; how its speaker would be named is not the desk's to know. */
    readonly clearance: Clearance
  } | null
}
/** What whoever writes down and whoever leads the talk know of a spoken line. */
export interface LineView {
  readonly speaker: GuestId
  readonly starred: boolean
  readonly corrected: boolean
  /** Server's time of capture, in ms since 1970. */
  readonly at: number
}
/** Whom a scribe hears: everybody on the list, and who has the floor. */
export interface CaptureView {
  readonly people: readonly { readonly guest: GuestId; readonly name: string | null; readonly segment: string | null }[]
  readonly speaking: GuestId | null
}
export interface ItemView {
  readonly id: ItemId
  readonly kind: ItemKind
  readonly chapter: Chapter['id'] | null
  readonly title: string
  readonly progress: 'ahead' | 'now' | 'done'
  readonly steps: readonly PlannedStep[]
  /** Null for an item that is still ahead, but for the facilitator: the page shows one thing at a time. */
  readonly question: string | null
  readonly format: FormatName | null
  readonly settings: unknown
  readonly rounds: readonly RoundView[]
}
export interface CommonView {
  readonly session: Occasion & {
    readonly id: SessionId
    readonly title: string
    readonly lang: Lang
    readonly rehearsal: boolean
  }
  readonly status: SessionStatus
  readonly stage: Stage | null
  readonly rules: HouseRules
  readonly chapters: readonly Chapter[]
  readonly items: readonly ItemView[]
  readonly table: {
    readonly seats: number
    readonly present: number
    readonly hands: number
    /** While the table is live or reads back: nobody who leads has been connected for some seconds. */
    readonly hostMissed: boolean
    readonly speaking: { readonly name: string | null; readonly since: number } | null
    /** Who sits here, for the lobby; null when the table is too large to read, and on the screen. */
    readonly people: readonly { readonly name: string | null; readonly segment: string | null }[] | null
  }
  /** Where to knock, for the screen to show and the facilitator to say; null for others, and while nobody can be let in. */
  readonly door: DoorView | null
  readonly timer: Timer | null
  readonly contributions: readonly ContributionView[]
  readonly spotlight: ContributionId | null
  readonly takeaways: readonly TakeawayView[]
  /** When names and links, and when all of it, will be gone, in ms since 1970; null until the session closes. */
  readonly deletion: Keeping | null
  /** The facilitator's console reads these at the top of the view too. */
  readonly next: NextMove | null
  readonly back: Stage | null
  readonly desk: DeskView | null
  /** Scribe only: whom they hear. */
  readonly capture: CaptureView | null
}

/** More names than this nobody reads, and each costs bytes for everybody. */
const readableNames = 40

const itemView = (state: Session, audience: Audience, item: Item): ItemView => {
  const progress = progressOf(state, item)
  const shown = item.kind === 'dilemma' && (audience === 'facilitator' || progress !== 'ahead') ? item : null
  return {
    id: item.id,
    kind: item.kind,
    chapter: item.chapter,
    title: item.title,
    progress,
    steps: item.steps,
    question: shown?.question ?? null,
    format: shown?.format ?? null,
    settings: shown?.settings ?? null,
    rounds: item.kind === 'dilemma' ? roundViews(state, item, audience) : [],
  }
}

function tableView(
  state: Session,
  audience: Audience,
  { present, hostMissed = false }: Surroundings,
): CommonView['table'] {
  const seats = electorate(state)
  const { speaking, hands } = state.floor
  const name = state.guests.find(guest => guest.id === speaking?.guest)?.person?.name ?? null
  return {
    seats: seats.length,
    present: seats.filter(guest => present.has(guest.id)).length,
    hands: hands.length,
    hostMissed: hostMissed && (state.status === 'live' || state.status === 'takeaways'),
    // Who has the floor speaks aloud in the room: the screen may say so.
    speaking: speaking ? { name, since: speaking.since } : null,
    people:
      audience === 'screen' || seats.length > readableNames
        ? null
        : seats.map(guest => ({ name: guest.person?.name ?? null, segment: guest.segment })),
  }
}

const captureView = ({ guests, floor }: Session): CaptureView => ({
  people: guests
    .filter(({ erased }) => !erased)
    .map(({ id, person, segment }) => ({ guest: id, name: person?.name ?? null, segment })),
  speaking: floor.speaking?.guest ?? null,
})

/** A code that everybody reads would soon be outside the room. */
const doorView = (state: Session, audience: Audience, { door }: Surroundings): DoorView | null =>
  mayKnock(state) && (audience === 'screen' || audience === 'facilitator') ? (door ?? null) : null

const deletionOf = ({ closedAt }: Session, { keeping }: Surroundings): Keeping | null =>
  closedAt === null || !keeping
    ? null
    : { names: closedAt + Math.min(keeping.names, keeping.all), all: closedAt + keeping.all }

/** The half of the view that everybody of an audience shares. Built field by field: what is not named here never leaves. */
export function commonView(state: Session, audience: Audience, surroundings: Surroundings): CommonView {
  const atDesk = audience === 'facilitator'
  return {
    session: {
      id: state.id,
      title: state.title,
      lang: state.lang,
      rehearsal: state.rehearsal,
      startsAt: state.startsAt,
      endsAt: state.endsAt,
      place: state.place,
    },
    status: state.status,
    stage: state.stage,
    rules: state.rules,
    chapters: state.chapters,
    items: state.items.map(item => itemView(state, audience, item)),
    table: tableView(state, audience, surroundings),
    door: doorView(state, audience, surroundings),
    timer: state.timer,
    contributions: contributionViews(state, audience),
    spotlight: state.spotlight,
    takeaways: takeawayViews(state, audience),
    deletion: deletionOf(state, surroundings),
    next: atDesk ? nextMove(state) : null,
    back: atDesk ? backMove(state) : null,
    desk: atDesk ? deskView(state, surroundings) : null,
    capture: audience === 'scribe' ? captureView(state) : null,
  }
}
