import type { Finding } from './finding.ts'
import type { EvidenceRef } from './material.ts'
import { copiedWords, type MaterialIndex } from './material-index.ts'
import { namesIn } from './names.ts'
import type { ArticleBlock } from './parse.ts'
import { isQuote, originOf } from './quoted.ts'
import type { Stretch } from './sentences.ts'
import { wordsIn, type Word } from './words.ts'

/** A finding about a stretch of a block, with its place in the Markdown. */
export function findingAt(
  { text, at }: ArticleBlock,
  { from, to }: Stretch,
  kind: Finding['kind'],
  refs: readonly EvidenceRef[],
): Finding {
  const start = at[from] ?? 0
  return { kind, from: start, to: (at[to - 1] ?? start) + 1, about: text.slice(from, to), refs }
}

/** A quotation block without marks is quoted whole, but for a last line that says whose words they are. */
function wholeQuotes({ kind, text, quotations }: ArticleBlock): readonly Stretch[] {
  if (kind !== 'quote' || /^\s*[—–-]/.test(text)) return []
  const [first] = quotations
  const opens = first !== undefined && text.slice(0, first.from).trim() === ''
  const source = /\s[—–]\s[^—–]*$/.exec(text)
  return opens ? [] : [{ from: 0, to: source ? source.index : text.length }]
}

/** What stands between quotation marks, inside the marks, and long enough to be somebody’s words. */
export function quotesOf(block: ArticleBlock): readonly Stretch[] {
  const marked = block.quotations.map(({ innerFrom, innerTo }) => ({ from: innerFrom, to: innerTo }))
  return [...marked, ...wholeQuotes(block)].filter(({ from, to }) => isQuote(block.text.slice(from, to)))
}

function checkQuotes(block: ArticleBlock, index: MaterialIndex): readonly Finding[] {
  return quotesOf(block).flatMap(quote => {
    const origin = originOf(block.text.slice(quote.from, quote.to), index)
    if (origin.kind === 'open') return []
    return origin.kind === 'withheld'
      ? [findingAt(block, quote, 'uncleared-quote', [origin.ref])]
      : [findingAt(block, quote, 'unknown-quote', [])]
  })
}

/** Words that were copied from what is not cleared, without marks around them. */
function checkCopies(
  block: ArticleBlock,
  words: readonly Word[],
  { runs, runStarts }: MaterialIndex,
): readonly Finding[] {
  const copies: { from: number; to: number; ref: EvidenceRef }[] = []
  for (let first = 0; first + copiedWords <= words.length; first += 1) {
    if (!runStarts.has(`${words[first]?.text} ${words[first + 1]?.text}`)) continue
    const run = words.slice(first, first + copiedWords)
    const ref = runs.get(run.map(({ text }) => text).join(' '))
    const [start, end] = [run[0], run.at(-1)]
    if (ref === undefined || !start || !end) continue
    const before = copies.at(-1)
    if (before && before.ref === ref && start.from < before.to) before.to = end.to
    else copies.push({ from: start.from, to: end.to, ref })
  }
  return copies.map(({ ref, ...stretch }) => findingAt(block, stretch, 'uncleared-quote', [ref]))
}

const addressed = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu

function checkNames(block: ArticleBlock, words: readonly Word[], index: MaterialIndex): readonly Finding[] {
  const found = namesIn(block.text, words, index.names)
  if (found.length === 0) return []
  const addresses = [...block.text.matchAll(addressed)].map(({ 0: text, index: from }) => ({
    from,
    to: from + text.length,
  }))
  const free = [...addresses, ...namesIn(block.text, words, index.sources)]
  return found
    .filter(({ from, to }) => !free.some(stretch => from >= stretch.from && to <= stretch.to))
    .map(name => findingAt(block, name, 'name', []))
}

/** Whose words and which names stand in a block, whatever it is: a heading as well as a paragraph. */
export function checkWords(block: ArticleBlock, index: MaterialIndex): readonly Finding[] {
  const words = wordsIn(block.text)
  const quotes = checkQuotes(block, index)
  const isQuoted = ({ from, to }: Finding) => quotes.some(quote => from < quote.to && to > quote.from)
  const copies = checkCopies(block, words, index).filter(copy => !isQuoted(copy))
  return [...quotes, ...copies, ...checkNames(block, words, index)]
}
