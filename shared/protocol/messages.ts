import type { Lang } from '../lang.ts'
import type { OwnView } from '../session/view-own.ts'
import type { CommonView } from '../session/view.ts'
import type { RefusalCode } from '../session/refusal.ts'
import type { Patch } from './patch.ts'

/** Why a link is not let in: `connect_error` carries it as `data.code`. */
export const linkRefusals = ['invalid-token', 'revoked', 'closed', 'replaced', 'too-many-pages'] as const
export type LinkRefusal = (typeof linkRefusals)[number]
/** Why somebody is not at the table (any more): who was erased is told so by `erased`, for afterwards nobody knows their link. */
export type DoorClosed = LinkRefusal | 'erased'

/** What a client says of itself when it connects. `lang`: the language in which it wants refusals. */
export interface Handshake {
  readonly token: string
  readonly lang?: Lang
  /** The same for one page as long as it lives, through reloads: by it the server tells a second device from a reconnection. */
  readonly page?: string
  /** Whoever leads the talk asks for a seat at the table instead of the desk: they are shown what participants are. */
  readonly seat?: boolean
}
/** On connecting and after `resync`: all that this person may see. `mine` is null for the screen. */
export interface ViewMessage {
  /** Counts what this audience was sent, and nothing else: no act of others that it may not see shows in it. */
  readonly version: number
  /** What this guest did up to this ack is in what they were sent; 0 for the screen. */
  readonly acted: number
  readonly view: CommonView
  readonly mine: OwnView | null
  /** Server's time, in ms since 1970. */
  readonly now: number
  /** On connecting: this guest has another page open. */
  readonly elsewhere?: boolean
}
/** Leads from version `from` to `to`. What is one guest's own keeps the version. */
export interface PatchMessage {
  readonly from: number
  readonly to: number
  readonly acted?: number
  readonly view?: Patch
  readonly mine?: Patch
}
export type Ack =
  | {
      readonly ok: true
      /**
       * Over a socket the version that this page reaches with it: the one it has where others see nothing of the act, the next one
       * for who leads or writes down. Over HTTP the session's version after the command.
       */
      readonly version: number
      /** Over a socket: once a message carries this number, or more, as `acted`, what the command did is in what this page holds. */
      readonly acted?: number
      /** For whom a link was made: `AddGuest` and `ReissueLink` answer it, and nobody else is told. */
      readonly link?: string
      readonly guest?: string
    }
  | {
      readonly ok: false
      readonly code: RefusalCode
      readonly message: string
      /** Of a command with a list: the place, from 0, of what was refused. */
      readonly entry?: number
      /** With `too-fast`: after how many ms the next try is heard. */
      readonly retryIn?: number
    }

export interface ServerMessages {
  view: (message: ViewMessage) => void
  patch: (message: PatchMessage) => void
  /** This guest was erased; the connection ends here. */
  erased: () => void
}
export interface ClientMessages {
  command: (command: unknown, ack: (answer: Ack) => void) => void
  resync: (ack: (answer: ViewMessage) => void) => void
  clock: (ack: (answer: { readonly now: number }) => void) => void
}
