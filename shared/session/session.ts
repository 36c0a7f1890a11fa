import type { Lang } from '../lang.ts'
import type { ContributionId, GuestId, ItemId, SessionId } from './ids.ts'
import type { Contribution } from './contribution.ts'
import type { KeptRound } from './kept-round.ts'
import type { Occasion } from './occasion.ts'
import type { MinoritySentence } from './minorities.ts'
import type { Chapter, Item, RemovedChapter, Stage } from './run-sheet.ts'
import type { Takeaway, TakeawayDraft } from './takeaway.ts'

export * from './contribution.ts'
export * from './run-sheet.ts'

/** What an author shows of themselves, from most to least. */
export const exposures = ['named', 'role', 'anonymous'] as const
export type Exposure = (typeof exposures)[number]

/** What the organizer sets before, and the lobby shows. The small-cell numbers never go under 3. */
export interface HouseRules {
  /** The most that a contribution shows of its author. */
  readonly contributions: Exposure
  /** Fewest ballots with a position before a tally is shown. */
  readonly smallestReveal: number
  /** Fewest people who voted in both rounds before trails are shown. */
  readonly smallestTrails: number
  /** Whether a ballot asks how sure its voter is. */
  readonly conviction: boolean
  /** How many take-aways the builder chooses. */
  readonly takeaways: number
}
export const standardRules: HouseRules = {
  contributions: 'role',
  smallestReveal: 5,
  smallestTrails: 8,
  conviction: true,
  takeaways: 4,
}
/** No rule may go under this many ballots. */
export const smallestCell = 3

export type Conviction = 1 | 2 | 3
export interface Ballot {
  /** As the format's `readBallot` returned it; null is a pass: "no position" is a full answer. */
  readonly value: unknown
  readonly conviction?: Conviction
  readonly reason?: string
  /** Server's time of recording, in ms since 1970; 0 in a mixed ballot. */
  readonly at: number
}
/** Alike ballots of people without a device, entered by the scribe or the facilitator: they belong to no person. */
export interface ProxyBallots {
  /** As the format's `readBallot` returned it; null is a pass. */
  readonly value: unknown
  readonly count: number
}
export interface Round {
  readonly round: number
  readonly status: 'open' | 'closed' | 'revealed'
  /** How many could vote when it closed; null while it is open. */
  readonly of: number | null
  /** When it closed, in ms since 1970; null while it is open. */
  readonly closedAt: number | null
  /** A facilitator saw its result before the table did. */
  readonly previewed: boolean
  /** By voter number: the place in `guests` while the session runs; once mixed, a place that says nothing. */
  readonly ballots: readonly (Ballot | undefined)[]
  /** What was entered for people without a device; rounds of before have none. */
  readonly proxies?: readonly ProxyBallots[]
  /** Of how many of those the person is on the guest list; nobody is told of whom. Rounds of before have none. */
  readonly listed?: number
  /** Positions per segment, as logs of before kept them when the ballots were mixed. */
  readonly segments?: Readonly<Record<string, readonly number[]>>
  /** Once closed: what the ballots, then values alone, say no more; logs of before have none. */
  readonly kept?: KeptRound
}

export type GuestRole = 'facilitator' | 'scribe' | 'participant'
export interface Person {
  readonly name: string
  readonly email?: string
}
export interface Guest {
  readonly id: GuestId
  readonly role: GuestRole
  readonly votes: boolean
  readonly segment: string | null
  /** Kept outside the log; null once erased. */
  readonly person: Person | null
  readonly link: 'active' | 'revoked'
  /** Counts the links made for this guest; only the newest one works. */
  readonly linkNumber: number
  readonly arrived: boolean
  /** Was forgotten on request: never named, written to or let in again. */
  readonly erased?: true
}

export interface Timer {
  /** When it runs out, in ms since 1970, while running; null while paused. */
  readonly endsAt: number | null
  /** What is left when paused, in ms. */
  readonly left: number
}
export interface Floor {
  /** Raised hands, in the order in which they will be called. */
  readonly hands: readonly GuestId[]
  readonly speaking: { readonly guest: GuestId; readonly since: number } | null
  /** How often each guest had the floor. */
  readonly turns: Readonly<Record<string, number>>
  /** How long each guest spoke, in ms, by guest; whoever has the floor now not included. */
  readonly talked: Readonly<Record<string, number>>
}

/** A conversation that was held elsewhere and read in. */
export interface SessionSource {
  readonly kind: 'polis'
  /** Whom to name when it is published, as its licence asks; null when nobody is known. */
  readonly attribution: string | null
}

export interface Moved {
  readonly by: GuestId
  /** When, in ms since 1970. */
  readonly at: number
  readonly did: 'entered' | 'revealed' | 'read-back'
}

export type SessionStatus = 'draft' | 'lobby' | 'live' | 'takeaways' | 'closed'
export interface Session extends Occasion {
  readonly id: SessionId
  readonly title: string
  readonly lang: Lang
  readonly rehearsal: boolean
  readonly createdAt: number
  /** Null for a session that was held here. */
  readonly source: SessionSource | null
  readonly rules: HouseRules
  readonly segments: readonly string[]
  readonly status: SessionStatus
  readonly stage: Stage | null
  readonly enteredAt: number
  /** The stage before this one, and when it was left. */
  readonly left: { readonly stage: Stage; readonly at: number } | null
  readonly liveAt: number | null
  readonly closedAt: number | null
  /** Time spent per stage, in ms, by `stageKey`; the running stage not included. */
  readonly spent: Readonly<Record<string, number>>
  readonly chapters: readonly Chapter[]
  readonly items: readonly Item[]
  /** What was taken off the agenda, so that it can be put back as it was. */
  readonly removed: { readonly items: readonly Item[]; readonly chapters: readonly RemovedChapter[] }
  readonly guests: readonly Guest[]
  readonly rounds: Readonly<Record<ItemId, readonly Round[]>>
  readonly contributions: readonly Contribution[]
  readonly spotlight: ContributionId | null
  readonly timer: Timer | null
  readonly floor: Floor
  readonly takeaways: readonly Takeaway[]
  /** Who last took the table on, where it was a guest: two facilitators see what the other did. */
  readonly moved: Moved | null
  /** How many draft rounds of take-aways were built. */
  readonly builds: number
  /** What minorities said of themselves, by item. */
  readonly minorities: Readonly<Record<ItemId, MinoritySentence>>
  /** Who cast at least one ballot, sorted; null until the session closes. */
  readonly register: readonly GuestId[] | null
  /** What was found at the close, while it was known who voted twice and of which segment; null until then, and in logs of before. */
  readonly findings: readonly TakeawayDraft[] | null
}

export const stageKey = (stage: Stage): string => `${stage.item}/${stage.step}/${stage.round}`
export const sameStage = (a: Stage | null, b: Stage | null): boolean =>
  a === b || (a !== null && b !== null && stageKey(a) === stageKey(b))

export const itemOf = (state: Session, id: ItemId): Item | undefined => state.items.find(item => item.id === id)
export const guestOf = (state: Session, id: GuestId): Guest | undefined => state.guests.find(guest => guest.id === id)
/** A guest about whom something can still happen. */
export const knownGuest = (state: Session, id: GuestId): Guest | undefined =>
  state.guests.find(guest => guest.id === id && !guest.erased)
export const voterNumberOf = (state: Session, id: GuestId): number => state.guests.findIndex(guest => guest.id === id)
export const roundsOf = (state: Session, id: ItemId): readonly Round[] => state.rounds[id] ?? []
export const roundOf = (state: Session, id: ItemId, round: number): Round | undefined =>
  roundsOf(state, id).find(r => r.round === round)
export const contributionOf = (state: Session, id: ContributionId): Contribution | undefined =>
  state.contributions.find(contribution => contribution.id === id)

/** Guests who hold a vote and whose link works: those a round waits for. */
export const electorate = (state: Session): readonly Guest[] =>
  state.guests.filter(guest => guest.votes && guest.link === 'active')
/** How many ballots of people without a device were entered. */
export const proxiesIn = ({ proxies = [] }: Round): number => proxies.reduce((sum, { count }) => sum + count, 0)
/**
 * How many a round waits for; whoever voted and then lost their link still counts. Who is on the list and votes without a device
 * counts once, as long as there is somebody on the list who did not vote themselves.
 */
export function expected(state: Session, round: Round): number {
  const voted = (voter: number) => round.ballots[voter] !== undefined
  const own = state.guests.filter((guest, voter) => (guest.votes && guest.link === 'active') || voted(voter)).length
  const absent = own - ownBallotsCast(round).length
  return own + proxiesIn(round) - Math.min(round.listed ?? 0, absent)
}
/** Somebody knows its result: from then on it takes no ballot, or the difference would give it away. */
export const wasSeen = (round: Round): boolean => round.status === 'revealed' || round.previewed
/** Ballots that people laid down themselves. */
export const ownBallotsCast = (round: Round): readonly Ballot[] => round.ballots.filter(ballot => ballot !== undefined)
/** All ballots: also those of people without a device, which have neither time, conviction nor reason. */
export function ballotsCast(round: Round): readonly Ballot[] {
  const own = ownBallotsCast(round)
  const proxies = (round.proxies ?? []).flatMap(({ value, count }) =>
    Array.from({ length: count }, () => ({ value, at: 0 })),
  )
  return proxies.length > 0 ? [...own, ...proxies] : own
}
