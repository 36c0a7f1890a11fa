import type { ComputedRef } from 'vue'
import type { Problem } from '../../connection/api.ts'
import { clockTime, isToday, longDate } from '../../locales/dates.ts'
import { enAccount } from '../../locales/en-account.ts'
import { enOrganizer } from '../../locales/en-organizer.ts'
import { useLanguage } from '../../locales/language.ts'
import { nlAccount, type AccountWords } from '../../locales/nl-account.ts'
import { nlOrganizer } from '../../locales/nl-organizer.ts'
import { useMessages } from '../../locales/use-messages.ts'

interface Wording {
  readonly t: ComputedRef<AccountWords>
  /** What went wrong: in the server's words, in ours when it was the device or no answer came. */
  readonly wordsOf: (problem: Problem) => string
  /** "vandaag om 14:03", "op 9 oktober 2026" */
  readonly momentOf: (at: number) => string
}

/** The words of the pages about signing in, one's account and one's colleagues. */
export function useAccountWords(): Wording {
  const t = useMessages({ nl: nlAccount, en: enAccount })
  const organizer = useMessages({ nl: nlOrganizer, en: enOrganizer })
  const language = useLanguage()
  function wordsOf({ code, message }: Problem): string {
    if (code === 'unreachable') return organizer.value.unreachable
    if (code === 'passkey-cancelled') return t.value.problems.cancelled
    if (code === 'passkey-known') return t.value.problems.known
    if (code === 'passkey-unable') return t.value.problems.unable
    return message || organizer.value.unknown
  }
  const momentOf = (at: number) =>
    isToday(at) ? t.value.account.today(clockTime(language.lang, at)) : t.value.account.on(longDate(language.lang, at))
  return { t, wordsOf, momentOf }
}
