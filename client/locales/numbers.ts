import type { Lang } from '../../shared/lang.ts'

const rules: Readonly<Record<Lang, Intl.PluralRules>> = {
  nl: new Intl.PluralRules('nl'),
  en: new Intl.PluralRules('en-GB'),
}

/** The form of a word that goes with a number. */
export const plural = (lang: Lang, n: number, one: string, other: string): string =>
  rules[lang].select(n) === 'one' ? one : other
