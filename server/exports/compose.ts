import type { ItemOutline, Quote } from '../../shared/takeaways/outline.ts'
import type { Summary, SummaryEvidence, SummaryTakeaway } from '../../shared/wording/summary.ts'
import type { Block, Document, DocumentTable, Inline, ParagraphRole } from './document.ts'
import { barsOf, mostMoved, pictureOf, roundLine, type Picture } from './picture.ts'
import { documentWords, type DocumentWords } from './words.ts'

type Items = ReadonlyMap<string, ItemOutline>

const plain = (text: string): Inline => ({ kind: 'text', text })
const paragraph = (role: ParagraphRole, ...inlines: readonly (Inline | string)[]): Block => ({
  kind: 'paragraph',
  role,
  inlines: inlines.map(inline => (typeof inline === 'string' ? plain(inline) : inline)),
})
/** Nothing where there is nothing to say. */
const said = (role: ParagraphRole, text: string, label = ''): readonly Block[] => {
  if (text === '') return []
  return [label === '' ? paragraph(role, text) : paragraph(role, { kind: 'label', text: label }, text)]
}
const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
const list = (items: readonly (readonly Inline[])[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }]
/** Texts that people wrote over several lines become as many paragraphs. */
const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

/** The counts of a picture: a row a round, a column a place. */
export function picturesTable({ rounds }: Picture, { poles }: ItemOutline, words: DocumentWords): DocumentTable | null {
  const places = rounds[0]?.counts.length
  if (places === undefined || !poles) return null
  return {
    caption: `${words.tableCaption}: 1 = ${poles.a}, ${places} = ${poles.b}`,
    head: [words.position, ...Array.from({ length: places }, (_, index) => String(index + 1))],
    rows: rounds.map(({ round, counts }) => [words.round(round), ...counts]),
  }
}

function figureOf(item: ItemOutline, words: DocumentWords, width: number): readonly Block[] {
  const picture = pictureOf(item, words, { width, theme: 'light' })
  if (!picture) return []
  return [{ kind: 'figure', svg: picture.svg, sentence: picture.sentence, table: picturesTable(picture, item, words) }]
}

function openingOf(items: readonly ItemOutline[], words: DocumentWords): readonly Block[] {
  const item = mostMoved(items)
  const picture = item && pictureOf(item, words, { width: 1080, theme: 'dark', glow: true })
  if (!item || !picture) return []
  const sentence = `${picture.sentence} ${words.charts}`
  // Its table stands with its item.
  return [{ kind: 'figure', svg: picture.svg, sentence, table: null, opening: item.question ?? item.title }]
}

const answersOf = (counts: Quote['counts'], words: DocumentWords): string =>
  counts ? words.answers(counts.agree, counts.disagree, counts.pass) : ''
const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter(part => part !== null && part !== '').join(' · ')

function quoteBlock(
  { text, source, reworded, spoken, stance, counts }: Quote,
  { poles }: ItemOutline,
  words: DocumentWords,
): readonly Block[] {
  if (text === null) return []
  // A nuance of nothing: where there are no poles the word says nothing.
  const stands = stance === 'nuance' && poles === null ? null : words.stance(stance, poles)
  const told = [
    source,
    stands,
    spoken ? words.spoken : null,
    reworded ? words.reworded : null,
    answersOf(counts, words),
  ]
  return [{ kind: 'quote', text, source: joined(...told) }]
}

function evidenceItem(
  piece: SummaryEvidence,
  item: SummaryTakeaway['item'],
  items: Items,
  words: DocumentWords,
): readonly Inline[] {
  const reference: Inline = { kind: 'reference', label: piece.letter }
  if (piece.kind === 'votes') {
    return [reference, plain(words.dilemma(items.get(piece.item)?.title ?? '', piece.rounds))]
  }
  const said = joined(
    piece.source,
    piece.spoken ? words.spoken : null,
    piece.reworded ? words.reworded : null,
    answersOf(piece.counts, words),
  )
  const poles = item === null ? null : (items.get(item)?.poles ?? null)
  const text: Inline =
    piece.text === null ? plain(words.notCleared(piece.stance, poles)) : { kind: 'quote', text: piece.text }
  return [reference, text, ...(said === '' ? [] : [plain(` · ${said}`)])]
}

function takeawayBlocks(
  takeaway: SummaryTakeaway,
  index: number,
  items: Items,
  words: DocumentWords,
): readonly Block[] {
  const { headline, weight, body, counter, minority, whatWouldChange, caveat } = takeaway
  const { recognition, remarks, notes, evidence } = takeaway
  return [
    { kind: 'heading', level: 3, text: headline, number: index + 1 },
    ...said('weight', weight),
    ...lines(body).map(line => paragraph('body', line)),
    // With the claim when it is the minority's own, else with the other side.
    ...(takeaway.kind === 'minority' ? said('body', minority) : []),
    ...said('counter', counter, words.otherSide),
    ...(takeaway.kind === 'minority' ? [] : said('body', minority)),
    ...(recognition ? [{ kind: 'recognition' as const, counts: recognition, text: recognition.text }] : []),
    ...(remarks.length === 0 ? [] : [paragraph('small', { kind: 'label', text: words.remarks })]),
    ...list(
      remarks.map(({ verdict, remark }) => [plain(`${words.verdicts[verdict]}: `), { kind: 'quote', text: remark }]),
    ),
    ...said('small', whatWouldChange, words.wouldChange),
    ...said('small', caveat),
    ...notes.flatMap(note => said('small', note)),
    ...list(evidence.map(piece => evidenceItem(piece, takeaway.item, items, words))),
  ]
}

/** A format without poles says its result in one sentence and its own table, for each round that was shown. */
function resultBlocks(
  item: ItemOutline,
  results: Summary['results'],
  words: DocumentWords,
  width: number,
): readonly Block[] {
  const own = results.filter(result => result.item === item.id)
  const picture = barsOf(own, { width, title: item.title })
  return own.flatMap(({ round, table: { sentence, caption, head, rows } }, index) => {
    const table = { caption, head, rows }
    if (picture && index === own.length - 1) return [{ kind: 'figure', ...picture, table }]
    // One round needs no name.
    return [...said('body', sentence, own.length > 1 ? capital(words.round(round)) : ''), { kind: 'table', table }]
  })
}

function itemBlocks(
  item: ItemOutline,
  results: Summary['results'],
  words: DocumentWords,
  width: number,
): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: item.title },
    ...said('question', item.question ?? ''),
    ...figureOf(item, words, width),
    ...resultBlocks(item, results, words, width),
    ...list(item.rounds.map(round => [plain(roundLine(round, words))])),
    ...item.quotes.flatMap(quote => quoteBlock(quote, item, words)),
  ]
}

export interface ComposeOptions {
  /** In px. Letters in a chart keep their size, so a chart for a narrow column is drawn narrow. */
  readonly figureWidth?: number
}

/** A summary as a document: what each format shows of it, in reading order. */
export function composeDocument(summary: Summary, { figureWidth = 280 }: ComposeOptions = {}): Document {
  const { lang, title, date, about, chapters, results, takeaways, lapsed, silence, method, rules } = summary
  const words = about.readIn ? { ...documentWords[lang], ...documentWords[lang].readIn } : documentWords[lang]
  const outlines = chapters.flatMap(({ items }) => items)
  const items: Items = new Map(outlines.map(item => [item.id, item]))
  const blocks: readonly Block[] = [
    ...said('lead', about.text),
    ...openingOf(outlines, words),
    { kind: 'heading', level: 2, text: words.takeaways, part: 'takeaways' },
    paragraph('small', takeaways.length === 0 ? words.noTakeaways : words.takeawaysLead),
    ...lapsed.flatMap(text => said('small', text)),
    ...takeaways.flatMap((takeaway, index) => takeawayBlocks(takeaway, index, items, words)),
    ...chapters.flatMap(chapter => [
      { kind: 'heading' as const, level: 2 as const, text: chapter.title ?? words.items, part: 'items' as const },
      ...chapter.items.flatMap(item => itemBlocks(item, results, words, figureWidth)),
    ]),
    ...(silence.length === 0
      ? []
      : [{ kind: 'heading' as const, level: 2 as const, text: words.silence, part: 'aside' as const }]),
    ...list(silence.map(({ title: item, text }) => [{ kind: 'text', text: item, strong: true }, plain(`: ${text}`)])),
    { kind: 'heading', level: 2, text: words.method, part: 'colophon' },
    ...method.map(text => paragraph('small', text)),
    paragraph('small', `${words.rules}: ${rules.join(', ')}`),
  ]
  return { lang, title, kicker: words.kicker, date, notice: about.rehearsal ? words.rehearsal : null, blocks }
}
