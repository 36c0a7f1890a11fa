import type { Lang } from '../lang.ts'
import { findingAt, quotesOf } from './check-words.ts'
import { carries, claimsIn, findingOf, type ClaimMade } from './claims.ts'
import type { Finding } from './finding.ts'
import type { Piece } from './material.ts'
import type { MaterialIndex } from './material-index.ts'
import { numbersIn } from './numbers.ts'
import type { ArticleBlock, ArticleSentence } from './parse.ts'
import { originOf } from './quoted.ts'
import type { Stretch } from './sentences.ts'
import { misplacedIn } from './sides.ts'
import { spelled } from './words.ts'

/** What stands around a sentence. */
export interface Surroundings {
  /** Evidence that is pointed at under the same heading. */
  section(): readonly Piece[]
  /** The block that follows, unless it is a heading. */
  readonly next: ArticleBlock | null
}
interface Case extends Surroundings {
  readonly block: ArticleBlock
  readonly sentence: ArticleSentence
  readonly lang: Lang
  readonly index: MaterialIndex
}

const blank = (text: string, { from, to }: Stretch): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)

/** The sentence with blanks for other people’s words: quotes, which are checked as such, and titles and poles, with their numbers. */
function ownWords({ block, sentence, index }: Case): string {
  const quotes = quotesOf(block)
  const terms = block.quotations.filter(({ innerFrom, innerTo }) => {
    const term = ` ${spelled(block.text.slice(innerFrom, innerTo))} `
    return index.open.includes(term)
  })
  const masked = [...quotes, ...terms].reduce(blank, block.text).slice(sentence.start, sentence.end)
  return index.numbered.reduce((text, phrase) => {
    const found = text.toLowerCase().indexOf(phrase.toLowerCase())
    return found < 0 ? text : blank(text, { from: found, to: found + phrase.length })
  }, masked)
}

const isProven = ({ sentence, index }: Case): boolean => index.proven.has(spelled(sentence.text))
const knownPieces = ({ sentence, index }: Case): readonly Piece[] =>
  [...new Set(sentence.refs.map(({ ref }) => ref))].flatMap(ref => index.pieces.get(ref) ?? [])

/** A sentence that leads up to a quotation or a list rests on what that points at. */
const leadsUp = ({ sentence, next }: Case): boolean =>
  /[:;]["”’)]*$/.test(sentence.text) && next !== null && next.kind !== 'paragraph' && next.refs.length > 0

/** Whether a sentence says something that wants evidence, and has none. */
function isUnsupported(one: Case): boolean {
  const { block, sentence } = one
  if (block.kind !== 'paragraph' && block.kind !== 'item') return false
  if (sentence.refs.length > 0 || !/\p{L}/u.test(sentence.text)) return false
  const isQuestion = /\?[”’"')]*$/.test(sentence.text)
  const isAllQuote = block.quotations.some(
    ({ from, to, innerFrom, innerTo }) =>
      from <= sentence.start &&
      to >= sentence.end - 1 &&
      originOf(block.text.slice(innerFrom, innerTo), one.index).kind === 'open',
  )
  return !isQuestion && !isAllQuote && !leadsUp(one)
}

function wrongNumbers(one: Case, words: string, evidence: () => readonly Piece[]): readonly Stretch[] {
  const found = numbersIn(words, one.lang)
  if (found.length === 0) return []
  const given = new Set(evidence().flatMap(({ numbers }) => numbers))
  return found.filter(({ value, part }) => {
    if (value === null) return true
    return !given.has(value) && (part || !one.index.tableNumbers.has(value))
  })
}

/** Whether the evidence of a heading’s whole section carries a claim: every vote in it, or, without votes, all of the rest. */
function sectionCarries(section: readonly Piece[], claim: ClaimMade): boolean {
  const votes = section.filter(({ kind }) => kind === 'votes')
  const judges = votes.length > 0 ? votes : section
  if (claim === 'disagreement') return judges.every(({ claims }) => carries(claims, claim))
  return judges.length > 0 && judges.every(({ claims }) => carries(claims, claim))
}

function wrongClaims(
  one: Case,
  words: string,
  own: readonly Piece[],
): readonly (Stretch & { kind: Finding['kind'] })[] {
  const wrong: (Stretch & { kind: Finding['kind'] })[] = []
  for (const { claim, from, to } of claimsIn(words, one.lang)) {
    const claims = own.flatMap(piece => piece.claims)
    const holds = own.length > 0 ? carries(claims, claim) : sectionCarries(one.section(), claim)
    const kind = findingOf[claim]
    if (!holds && !wrong.some(other => other.kind === kind && from < other.to)) wrong.push({ from, to, kind })
  }
  return wrong
}

/** One sentence, held against the evidence it points at; without any, against that under its heading. */
export function checkSentence(one: Case): readonly Finding[] {
  const { block, sentence } = one
  const own = knownPieces(one)
  const refs = own.map(({ ref }) => ref)
  const whole = { from: sentence.from, to: sentence.to, about: sentence.text, refs }
  const paraphrased = own
    .filter(piece => piece.kind === 'quote' && piece.clearance !== 'cleared')
    .map(({ ref }) => ({ ...whole, kind: 'paraphrase' as const, refs: [ref] }))
  if (isProven(one) || block.kind === 'quote') return paraphrased
  const words = ownWords(one)
  const evidence = () => (own.length > 0 ? own : one.section())
  const numbers = wrongNumbers(one, words, evidence)
  const misplaced = misplacedIn(sentence.text, own, one.index.tableNumbers, one.lang).filter(
    ({ from }) => !numbers.some(number => number.from === from),
  )
  const at = ({ from, to }: Stretch): Stretch => ({ from: from + sentence.start, to: to + sentence.start })
  return [
    ...(isUnsupported(one) ? [{ ...whole, kind: 'unsupported' as const }] : []),
    ...[...numbers, ...misplaced].map(number => findingAt(block, at(number), 'number', refs)),
    ...wrongClaims(one, words, own).map(claim => findingAt(block, at(claim), claim.kind, refs)),
    ...paraphrased,
  ]
}
