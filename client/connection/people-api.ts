import type { Lang } from '../../shared/lang.ts'
import { ask, askFile, sessionPath } from './api.ts'

/** In how many places others wrote the name of whom was erased. */
export interface NameLeft {
  readonly article: number
  readonly takeaways: number
  readonly thoughts: number
  readonly runSheet: number
}

const guestPath = (session: string, guest: string, rest: string) =>
  sessionPath(session, `/guests/${encodeURIComponent(guest)}${rest}`)

const recordName = (guest: string) => `exchange-table-${guest}.json`

/** What the house keeps of one person, and forgetting it. Never throws. */
export const peopleApi = {
  /** For an organizer: all that is kept of a guest. */
  record: (session: string, guest: string, lang: Lang) =>
    askFile(guestPath(session, guest, `/record?lang=${lang}`), recordName(guest)),
  /** For the guest themself, with the token of their link. */
  ownRecord: (session: string, guest: string, lang: Lang, token: string) =>
    askFile(guestPath(session, guest, `/record?lang=${lang}`), recordName(guest), { Authorization: `Bearer ${token}` }),
  /** Null where the name was not known any more. */
  erase: (session: string, guest: string, words: boolean) =>
    ask<{ readonly left: NameLeft | null }>('POST', guestPath(session, guest, '/erase'), { words }),
}
