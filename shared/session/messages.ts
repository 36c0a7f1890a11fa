import type { AgendaCommands, AgendaEvents } from './agenda.ts'
import type { CaptureCommands, CaptureEvents } from './captures.ts'
import type { ChapterCommands, ChapterEvents } from './chapters.ts'
import type { ContributionCommands, ContributionEvents } from './contributions.ts'
import type { ErasingCommands, ErasingEvents } from './erasing.ts'
import type { FloorCommands, FloorEvents } from './floor.ts'
import type { GuestListCommands, GuestListEvents } from './guest-list.ts'
import type { GuestCommands, GuestEvents } from './guests.ts'
import type { GuestId } from './ids.ts'
import type { MinorityCommands, MinorityEvents } from './minorities.ts'
import type { MixingEvents } from './mixing.ts'
import type { ProxyCommands, ProxyEvents } from './proxies.ts'
import type { QuoteCommands, QuoteEvents } from './quotes.ts'
import type { SeatingCommands } from './seating.ts'
import type { Session } from './session.ts'
import type { StepCommands, StepEvents } from './steps.ts'
import type { TakeawayDraft } from './takeaway.ts'
import type { TakeawayCommands, TakeawayEvents } from './takeaways.ts'
import type { TimerCommands, TimerEvents } from './timer.ts'
import type { VoteCommands, VoteEvents } from './votes.ts'

export interface Commands
  extends
    AgendaCommands,
    ChapterCommands,
    GuestCommands,
    GuestListCommands,
    ErasingCommands,
    SeatingCommands,
    StepCommands,
    VoteCommands,
    ProxyCommands,
    ContributionCommands,
    QuoteCommands,
    CaptureCommands,
    FloorCommands,
    TimerCommands,
    TakeawayCommands,
    MinorityCommands {}
export interface Events
  extends
    AgendaEvents,
    ChapterEvents,
    GuestEvents,
    GuestListEvents,
    ErasingEvents,
    StepEvents,
    VoteEvents,
    ProxyEvents,
    MixingEvents,
    ContributionEvents,
    QuoteEvents,
    CaptureEvents,
    FloorEvents,
    TimerEvents,
    TakeawayEvents,
    MinorityEvents {}

export type CommandType = keyof Commands
export type EventType = keyof Events
/** Who gives a command: a guest by their link, the organizer signed in, or the server itself. */
export type Actor =
  { readonly kind: 'guest'; readonly id: GuestId } | { readonly kind: 'organizer' } | { readonly kind: 'server' }

export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K; readonly data: Commands[K] }
}[T]
/** A fact in the log. `at` is the server's time in ms since 1970. */
export type SessionEvent<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly at: number; readonly data: Events[K] }
}[T]
export type Happening<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: Events[K] }
}[T]

/** All that a decision takes from the world: who, when, fresh ids, chance, and the take-away builder. */
export interface CommandContext {
  readonly by: Actor
  readonly at: number
  readonly newId: () => string
  /** A random order of 0..n-1. */
  readonly shuffle: (n: number) => readonly number[]
  readonly draftTakeaways: (state: Session) => readonly TakeawayDraft[]
  /** All that passes a gate, of which the builder chooses a few. */
  readonly findTakeaways: (state: Session) => readonly TakeawayDraft[]
}

export type Deciders<C> = {
  readonly [T in keyof C & CommandType]: (
    state: Session,
    data: Commands[T],
    context: CommandContext,
  ) => readonly Happening[]
}
export type Evolvers<E> = {
  readonly [T in keyof E & EventType]: (state: Session, data: Events[T], at: number) => Session
}
