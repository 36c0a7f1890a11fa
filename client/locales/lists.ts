import type { Lang } from '../../shared/lang.ts'

const lists: Readonly<Record<Lang, Intl.ListFormat>> = {
  nl: new Intl.ListFormat('nl'),
  en: new Intl.ListFormat('en-GB'),
}

/** "A, B en C" */
export const listed = (lang: Lang, parts: readonly string[]): string => lists[lang].format(parts)
