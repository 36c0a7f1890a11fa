import type { ItemOutline } from '../../shared/takeaways/outline.ts'
import { summarise, type Summary, type SummaryEvidence, type SummaryTakeaway } from '../../shared/wording/summary.ts'
import type { Exporter } from './exporter.ts'
import { roundLine } from './picture.ts'
import { documentWords, longDate, type DocumentWords } from './words.ts'

/** Somebody's text inside Markdown: nothing in it becomes markup, and it stays on its line. */
const inline = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')
/** At the start of a line these make a list, a heading or a rule. */
const line = (text: string): string => inline(text).replace(/^([-+=]|\d+[.)])/, '\\$1')

const quoted = (text: string): string => `> ${line(text)}`
const block = (parts: readonly string[]): string => parts.filter(part => part !== '').join('\n\n')

function tallyTable(item: ItemOutline, words: DocumentWords): string {
  const rounds = item.rounds.flatMap(({ round, tally }) => (tally?.counts ? [{ round, counts: tally.counts }] : []))
  const [first] = rounds
  if (!first || !item.poles) return ''
  const places = first.counts.map((_, index) => String(index + 1))
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row([words.position, ...places]),
    row(['---', ...places.map(() => '---:')]),
    ...rounds.map(({ round, counts }) => row([words.round(round), ...counts.map(String)])),
    '',
    `1 = ${inline(item.poles.a)}, ${places.length} = ${inline(item.poles.b)}`,
  ].join('\n')
}

function itemText(item: ItemOutline, words: DocumentWords): string {
  const quotes = item.quotes.map(({ text, stance, counts }) => {
    const answers = counts ? ` · ${words.answers(counts.agree, counts.disagree, counts.pass)}` : ''
    return `${quoted(text)}\n>\n> — ${inline(words.stance(stance, item.poles))}${answers}`
  })
  return block([
    `### ${line(item.title)}`,
    item.question === null ? '' : `**${inline(item.question)}**`,
    item.rounds.map(round => `- ${roundLine(round, words)}`).join('\n'),
    tallyTable(item, words),
    item.shift && item.poles ? inline(words.shift(item.shift, item.poles)) : '',
    ...quotes,
  ])
}

function evidenceLine(piece: SummaryEvidence, items: ReadonlyMap<string, ItemOutline>, words: DocumentWords): string {
  if (piece.kind === 'votes') {
    return `- (${piece.letter}) ${inline(words.dilemma(items.get(piece.item)?.title ?? '', piece.rounds))}`
  }
  const { counts } = piece
  const answers = counts ? ` ${words.answers(counts.agree, counts.disagree, counts.pass)}` : ''
  return `- (${piece.letter}) “${inline(piece.text)}”${answers}`
}

function takeawayText(
  takeaway: SummaryTakeaway,
  index: number,
  items: ReadonlyMap<string, ItemOutline>,
  words: DocumentWords,
): string {
  const { headline, weight, body, counter, whatWouldChange, caveat, recognition, remarks, notes, evidence } = takeaway
  return block([
    `### ${index + 1}. ${inline(headline)}`,
    weight === '' ? '' : `*${inline(weight)}*`,
    line(body),
    counter === '' ? '' : `**${words.otherSide}.** ${inline(counter)}`,
    whatWouldChange === '' ? '' : `**${words.wouldChange}.** ${inline(whatWouldChange)}`,
    line(caveat),
    recognition ? line(recognition.text) : '',
    ...notes.map(line),
    remarks.map(({ verdict, remark }) => `- ${words.verdicts[verdict]}: ${inline(remark)}`).join('\n'),
    evidence.map(piece => evidenceLine(piece, items, words)).join('\n'),
  ])
}

/** A summary as Markdown that reads well as plain text too. */
function markdownOf(summary: Summary): string {
  const words = documentWords[summary.lang]
  const outlines = summary.chapters.flatMap(({ items }) => items)
  const items = new Map(outlines.map(item => [String(item.id), item]))
  const chapters = summary.chapters.flatMap(({ title, items: inside }) => [
    title === null ? '' : `## ${line(title)}`,
    ...inside.map(item => itemText(item, words)),
  ])
  const silence = summary.silence.map(({ title, text }) => `- **${inline(title)}**: ${inline(text)}`)
  return `${block([
    `# ${line(summary.title)}`,
    `${words.kicker} · ${longDate(summary.date, words)}`,
    line(summary.about.text),
    `## ${words.takeaways}`,
    summary.takeaways.length === 0 ? words.noTakeaways : '',
    ...summary.takeaways.map((takeaway, index) => takeawayText(takeaway, index, items, words)),
    ...summary.lapsed.map(line),
    ...chapters,
    silence.length === 0 ? '' : `## ${words.silence}`,
    silence.join('\n'),
    `## ${words.method}`,
    ...summary.method.map(line),
    `${words.rules}: ${summary.rules.map(inline).join(', ')}`,
  ])}\n`
}

export const markdown: Exporter = {
  contentType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render: (session, lang) => markdownOf(summarise(session, lang)),
}
