import type { Lang } from '../lang.ts'

interface ProxySentences {
  readonly one: (n: number) => string
  readonly most: (n: number) => string
}
const sentences: Readonly<Record<Lang, ProxySentences>> = {
  nl: {
    one: n => `${n} van deze stemmen ${n === 1 ? 'is' : 'zijn'} op papier of met opgestoken hand gegeven.`,
    most: n => `Stemmen op papier of met opgestoken hand zijn meegeteld: hooguit ${n} per stem.`,
  },
  en: {
    one: n => `${n} of these votes ${n === 1 ? 'was' : 'were'} given on paper or by a show of hands.`,
    most: n => `Votes on paper or by a show of hands were counted too: at most ${n} in one vote.`,
  },
}
/** Beside every result that has them: how many of its votes came from people without a device; empty for none. */
export const proxySentence = (n: number, lang: Lang): string => (n === 0 ? '' : sentences[lang].one(n))
/** The same of several rounds together, by how many they are in each. */
export function proxiesAmong(counts: readonly number[], lang: Lang): string {
  const most = Math.max(0, ...counts)
  if (counts.length < 2 || most === 0) return proxySentence(most, lang)
  return sentences[lang].most(most)
}
