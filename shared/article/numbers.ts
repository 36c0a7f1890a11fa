import type { Lang } from '../lang.ts'
import { numberWords, type NumberWords } from './number-words.ts'

/** A number in a text. */
export interface NumberFound {
  readonly from: number
  readonly to: number
  /** As digits; null for a share, which is never printed. */
  readonly value: string | null
  /** The 9 of “9 van de 12”: a part of the table, not the table. */
  readonly part: boolean
}

const digits = /(?<![\p{L}\p{N}\p{M}]|\d[.,:/-])\d+(?:[.,:/-]\d+)*(?:\s?%)?/gu
const letters = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{M}]+(?![\p{L}\p{N}\p{M}])/gu
const ordinal = /^(?:e|de|ste|st|nd|rd|th)(?!\p{L})/iu
const year = /^(?:19|20)\d\d$/

interface Candidate {
  readonly from: number
  readonly to: number
  readonly value: string | null
}

/** “12.000” and “12,000” are 12000; “0,2” and “0.2” are 0.2. */
const asDigits = (text: string): string =>
  /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? text.replaceAll(/[.,]/g, '') : text.replace(',', '.')

function fromDigits(text: string, language: NumberWords): readonly Candidate[] {
  return [...text.matchAll(digits)].flatMap(({ 0: found, index }): readonly Candidate[] => {
    const to = index + found.length
    const [before, after] = [text.slice(Math.max(0, index - 16), index), text.slice(to, to + 40)]
    if (found.endsWith('%')) return [{ from: index, to, value: null }]
    if (ordinal.test(after)) return []
    // No dilemma and no day of a month has a number of three digits.
    if (found.length <= 2 && (language.datelike.test(after) || language.labels.test(before))) return []
    // Clock times and dates in digits; a year, unless it counts something of the table.
    if (/[:/-]/.test(found)) return []
    if (year.test(found) && !language.of.test(after)) return []
    return [{ from: index, to, value: asDigits(found) }]
  })
}

function fromWords(text: string, language: NumberWords): readonly Candidate[] {
  const found: Candidate[] = []
  for (const { 0: written, index } of text.matchAll(letters)) {
    const to = index + written.length
    const word = written.normalize('NFC').toLowerCase()
    const before = found.at(-1)
    const value = language.words.get(word) ?? (language.one.has(word) ? 1 : undefined)
    if (value === undefined) continue
    const tens = Number(before?.value)
    const joins = language.hyphened && before?.to === index - 1 && text[index - 1] === '-' && tens % 10 === 0
    if (before && joins && value < 10) {
      found[found.length - 1] = { from: before.from, to, value: String(tens + value) }
    } else if (
      !language.one.has(word) ||
      language.oneCounts.test(text.slice(to)) ||
      language.perEach.test(text.slice(to))
    )
      found.push({ from: index, to, value: String(value) })
  }
  return found.filter(
    ({ from, to, value }) =>
      !(value === '2' && language.pairs.test(text.slice(to))) &&
      !language.labels.test(text.slice(Math.max(0, from - 16), from)) &&
      !language.datelike.test(text.slice(to)),
  )
}

/** “1 op de 3” is one share, from its part to its whole. */
function joined(text: string, candidates: readonly Candidate[], language: NumberWords): readonly NumberFound[] {
  const found: NumberFound[] = []
  for (const [index, candidate] of candidates.entries()) {
    const next = candidates[index + 1]
    const between = next ? text.slice(candidate.to, next.from) : ''
    const isWhole = (pattern: RegExp) => pattern.exec(between)?.[0] === between && between !== ''
    const before = found.at(-1)
    if (before?.value === null && before.to >= candidate.to) continue
    if (next && isWhole(language.perEach)) found.push({ from: candidate.from, to: next.to, value: null, part: false })
    else found.push({ ...candidate, part: next !== undefined && isWhole(language.of) })
  }
  return found
}

/**
 * The numbers of a text, in digits and in words, and its shares (“driekwart”, “80%”, “one in three”). Left out: dates, times,
 * ordinals, what a number only names (“dilemma 3”), turns of phrase (“twee keer”), and “één” or “one” that counts nobody.
 */
export function numbersIn(text: string, lang: Lang): readonly NumberFound[] {
  const language = numberWords[lang]
  const shares = [...text.matchAll(language.shares)].map(({ 0: share, index }) => ({
    from: index,
    to: index + share.length,
    value: null,
    part: false,
  }))
  const isInShare = ({ from, to }: Candidate) => shares.some(share => from < share.to && to > share.from)
  const candidates = [...fromDigits(text, language), ...fromWords(text, language)]
    .filter(candidate => !isInShare(candidate))
    .toSorted((x, y) => x.from - y.from)
  return [...joined(text, candidates, language), ...shares].toSorted((x, y) => x.from - y.from)
}
