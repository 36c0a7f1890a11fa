import type { Lang } from '../../shared/lang.ts'
import { ask, askFile, problemIn, sessionPath, type Answer, type ExportedFile } from './api.ts'

/** In how many places others wrote the name of whom was erased. */
export interface NameLeft {
  readonly article: number
  readonly takeaways: number
  readonly thoughts: number
  readonly runSheet: number
}

const guestPath = (session: string, guest: string, rest: string) =>
  sessionPath(session, `/guests/${encodeURIComponent(guest)}${rest}`)

/** What the house keeps of one person, and forgetting it. Never throws. */
export const peopleApi = {
  /** For an organizer: all that is kept of a guest. */
  record: (session: string, guest: string, lang: Lang) =>
    askFile(guestPath(session, guest, `/record?lang=${lang}`), `exchange-table-${guest}.json`),
  /** For the guest themself, with the token of their link. */
  async ownRecord(session: string, guest: string, lang: Lang, token: string): Promise<Answer<ExportedFile>> {
    try {
      const headers = { 'Accept-Language': lang, Authorization: `Bearer ${token}` }
      const response = await fetch(guestPath(session, guest, `/record?lang=${lang}`), { headers })
      if (!response.ok) return problemIn(JSON.parse(await response.text()))
      return { ok: true, value: { name: `exchange-table-${guest}.json`, content: await response.blob() } }
    } catch {
      return problemIn(undefined)
    }
  },
  /** Null where the name was not known any more. */
  erase: (session: string, guest: string, words: boolean) =>
    ask<{ readonly left: NameLeft | null }>('POST', guestPath(session, guest, '/erase'), { words }),
}
