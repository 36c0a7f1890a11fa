import type { Lang } from '../lang.ts'
import { claimWords, type ClaimPattern, type ClaimWords } from './claim-patterns.ts'
import type { FindingKind } from './finding.ts'
import type { Claim } from './material.ts'
import { numbersIn } from './numbers.ts'

/** What a sentence says of the table; a disagreement holds unless the table agreed. */
export type ClaimMade = Claim | 'disagreement'
export interface ClaimFound {
  readonly claim: ClaimMade
  readonly from: number
  readonly to: number
}

export const findingOf: Readonly<Record<ClaimMade, FindingKind>> = {
  unanimous: 'agreement-claim',
  agreement: 'agreement-claim',
  'broad-majority': 'majority-claim',
  majority: 'majority-claim',
  division: 'division-claim',
  disagreement: 'division-claim',
}

/** What stands before a place in the same clause. */
function clauseBefore(text: string, place: number, { clause }: ClaimWords): string {
  const before = text.slice(0, place)
  const breaks = [...before.matchAll(clause)]
  const start = breaks.at(-1)
  return start ? before.slice(start.index + start[0].length) : before
}
const lastWords = (text: string, most: number): string => text.trimEnd().split(/\s+/).slice(-most).join(' ')

/** “9 van de 12”, “sommige experts”: people who are counted or set apart, not the table. */
function isOfSome(before: string, words: ClaimWords, lang: Lang): boolean {
  if (words.some.test(before)) return true
  return numbersIn(before, lang).some(({ from, part }) => part || !words.theNumber.test(before.slice(0, from)))
}

function claimAt(text: string, match: RegExpExecArray, { claim, by }: ClaimPattern, lang: Lang): ClaimMade | null {
  const words = claimWords[lang]
  const [found, after] = [match[0], text.slice(match.index + match[0].length)]
  const before = clauseBefore(text, match.index, words)
  if (by === 'all') {
    const nearby = `${lastWords(before, 3)} `
    if (words.nearly.test(nearby)) return 'agreement'
    return words.notSubject.test(nearby) ? null : claim
  }
  const isDenied = words.denied.test(lastWords(before, 4)) || words.denied.test(found)
  if (by === 'noun') return isDenied || words.deniedAfter.test(after) ? null : claim
  if (isOfSome(`${before} ${found}`, words, lang)) return null
  if (isDenied) return 'disagreement'
  return words.fully.test(`${lastWords(before, 4)} ${found}`) ? 'unanimous' : claim
}

/**
 * What a sentence says of the table as a whole: that it agreed, that most did, that it was divided. What is denied, asked of
 * some people only, or counted (“9 van de 12 zijn het eens”) is no such claim.
 * @param text of a sentence, with blanks for what is quoted in it
 */
export function claimsIn(text: string, lang: Lang): readonly ClaimFound[] {
  const words = claimWords[lang]
  const found = words.patterns.flatMap(pattern =>
    [...text.matchAll(pattern.pattern)].flatMap(match => {
      const claim = claimAt(text, match, pattern, lang)
      return claim === null ? [] : [{ claim, from: match.index, to: match.index + match[0].length }]
    }),
  )
  const apart = [...text.matchAll(words.disagreement)].flatMap(({ 0: said, index }) =>
    isOfSome(`${clauseBefore(text, index, words)} ${said}`, words, lang)
      ? []
      : [{ claim: 'disagreement' as const, from: index, to: index + said.length }],
  )
  return [...found, ...apart].toSorted((x, y) => x.from - y.from)
}

/** Whether evidence that carries these claims carries this one. */
export const carries = (claims: readonly Claim[], made: ClaimMade): boolean =>
  made === 'disagreement' ? !claims.includes('agreement') : claims.includes(made)
