import type PptxGenJS from 'pptxgenjs'
import type { ItemOutline } from '../../shared/takeaways/outline.ts'
import type { ResultTable } from '../../shared/formats/format.ts'
import type { Summary, SummaryTakeaway } from '../../shared/wording/summary.ts'
import { pictureOf } from './picture.ts'
import { colour, fitted, sans, typeOf, type Slide, type SlideType } from './pptx-look.ts'
import { printable } from './printable.ts'
import { sheetWords } from './sheet-words.ts'
import { documentWords, type DocumentWords } from './words.ts'

/** The right half of a slide, in inches. */
const right = { x: 7.55, y: 1.95, w: 5.05, h: 3.75 }

/** Names below, numbers at the bars, and no more ink than that. */
const axes = {
  ...{ catAxisLabelFontFace: sans, catAxisLabelFontSize: 10, catAxisLabelColor: colour.ink, catAxisLineShow: true },
  ...{ valAxisHidden: true, valAxisMinVal: 0, valGridLine: { style: 'none' as const } },
  ...{ showValue: true, dataLabelFontFace: sans, dataLabelFontSize: 10, dataLabelColor: colour.ink },
  dataLabelFormatCode: '0;;',
}

/** The first and the last shown vote as bars of their own program, which an owner of the slides may restyle. */
function addBars(deck: PptxGenJS, slide: Slide, item: ItemOutline, words: DocumentWords): boolean {
  const picture = pictureOf(item, words, { width: 400, theme: 'light' })
  const [first] = picture?.rounds ?? []
  const last = picture?.rounds.at(-1)
  if (!picture || !first || !last || !item.poles) return false
  const { poles } = item
  const end = last.counts.length - 1
  const labels = last.counts.map((_, place) => {
    const pole = place === 0 ? ` ${poles.a}` : place === end ? ` ${poles.b}` : ''
    return printable(`${place + 1}${pole}`)
  })
  const shown = first === last ? [last] : [first, last]
  const series = shown.map(({ round, counts }) => ({ name: words.round(round), labels, values: [...counts] }))
  const most = Math.max(1, ...shown.flatMap(({ counts }) => counts))
  slide.addChart(deck.ChartType.bar, series, {
    ...{ ...right, barDir: 'col', barGapWidthPct: 45 },
    chartColors: first === last ? [colour.laken] : ['B3C2B9', colour.laken],
    ...axes,
    valAxisMaxVal: most,
    ...{
      showLegend: first !== last,
      legendPos: 't',
      legendFontFace: sans,
      legendFontSize: 10,
      legendColor: colour.ink,
    },
    altText: printable(`${item.title}. ${picture.sentence}`),
  })
  return true
}

/** One number for each name: as bars that lie, so that a name may be long. */
function addLyingBars(deck: PptxGenJS, slide: Slide, { head, rows, sentence }: ResultTable): void {
  const shown = rows.slice(0, 12).toReversed()
  const labels = shown.map(([name = '']) => fitted(String(name), [[50, 10]]).text)
  const values = shown.map(([, value]) => (typeof value === 'number' ? value : 0))
  slide.addChart(deck.ChartType.bar, [{ name: printable(head[1] ?? ''), labels, values }], {
    ...{
      x: right.x,
      y: 2.6,
      w: right.w,
      h: Math.min(3.2, 0.7 + shown.length * 0.5),
      barDir: 'bar',
      barGapWidthPct: 45,
    },
    ...axes,
    ...{ valAxisMaxVal: Math.max(1, ...values), chartColors: [colour.laken], altText: printable(sentence) },
  })
}

function addTable(slide: Slide, { head, rows: all }: ResultTable, type: SlideType): void {
  const cell = { ...type.sans, fontSize: head.length > 6 ? 8 : 10, color: colour.ink }
  const rows = [head, ...all.slice(0, 9)].map((row, index) =>
    row.map((value, column) => ({
      text: fitted(String(value), [[60, 10]]).text,
      options: { ...cell, bold: index === 0, align: column === 0 ? ('left' as const) : ('right' as const) },
    })),
  )
  const none = { type: 'none' as const }
  const others = head.length - 1
  // The names take what the numbers leave.
  const number = Math.min(0.8, 3.65 / Math.max(1, others))
  slide.addTable(rows, {
    ...{ x: right.x, y: 2.7, w: right.w, margin: [0.03, 0.04, 0.03, 0.04] },
    colW: [right.w - number * others, ...Array.from({ length: others }, () => number)],
    border: [none, none, { pt: 0.5, color: colour.hairline }, none],
  })
}

/** The last shown vote of a format without two poles: what it says, and its numbers. */
function addResult(deck: PptxGenJS, slide: Slide, item: ItemOutline, { results, lang }: Summary): boolean {
  const type = typeOf(lang)
  const table = results.filter(result => result.item === item.id).at(-1)?.table
  if (!table) return false
  const said = { ...type.sans, fontSize: 11, color: colour.ink2, margin: 0, valign: 'top' as const }
  slide.addText(printable(table.sentence), { ...said, x: right.x, y: 1.92, w: right.w, h: 0.7 })
  if (table.head.length === 2) addLyingBars(deck, slide, table)
  else addTable(slide, table, type)
  return true
}

/** How one thought was answered, beside a take-away that rests on it and on no vote; false for every other. */
export function addAnswers(
  deck: PptxGenJS,
  slide: Slide,
  { evidence }: Pick<SummaryTakeaway, 'evidence'>,
  { lang }: Pick<Summary, 'lang'>,
): boolean {
  const [thought] = evidence
  if (thought?.kind !== 'words' || thought.counts === null) return false
  const { agree, disagree, pass } = thought.counts
  const names = sheetWords[lang]
  const rows = [
    [names.agree, agree],
    [names.disagree, disagree],
    [names.pass, pass],
  ] as const
  const sentence = documentWords[lang].answers(agree, disagree, pass)
  addLyingBars(deck, slide, { caption: sentence, head: ['', names.thoughts], rows, sentence })
  return true
}

/** An item's votes beside a take-away; false when none may be shown. */
export const addVotes = (deck: PptxGenJS, slide: Slide, item: ItemOutline, summary: Summary): boolean =>
  addBars(deck, slide, item, documentWords[summary.lang]) || addResult(deck, slide, item, summary)
