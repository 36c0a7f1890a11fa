import type PptxGenJS from 'pptxgenjs'
import type { ItemOutline } from '../../shared/takeaways/outline.ts'
import type { Summary, SummaryTakeaway } from '../../shared/wording/summary.ts'
import { pictureOf } from './picture.ts'
import { colour, fitted, indented, inside, page, sans, typeOf, type Slide } from './pptx-look.ts'
import { oneLine, printable } from './printable.ts'
import { rasterise, sizeOf } from './raster.ts'
import { recognitionBar } from './recognition-bar.ts'
import { documentWords, type DocumentWords } from './words.ts'

type Type = ReturnType<typeof typeOf>

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
    ...{ x: 7.55, y: 1.95, w: 5.05, h: 3.75, barDir: 'col', barGapWidthPct: 45 },
    chartColors: first === last ? [colour.laken] : ['B3C2B9', colour.laken],
    ...{ catAxisLabelFontFace: sans, catAxisLabelFontSize: 10, catAxisLabelColor: colour.ink, catAxisLineShow: true },
    ...{ valAxisHidden: true, valAxisMinVal: 0, valAxisMaxVal: most, valGridLine: { style: 'none' } },
    ...{
      showValue: true,
      dataLabelFontFace: sans,
      dataLabelFontSize: 10,
      dataLabelColor: colour.ink,
      dataLabelFormatCode: '0;;',
    },
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

function addResult(slide: Slide, item: ItemOutline, { results, lang }: Summary): boolean {
  const type = typeOf(lang)
  const table = results.filter(result => result.item === item.id).at(-1)?.table
  if (!table) return false
  const cell = { ...type.sans, fontSize: 10, color: colour.ink }
  const rows = [table.head, ...table.rows.slice(0, 9)].map((row, index) =>
    row.map((value, column) => ({
      text: fitted(String(value), [[60, 10]]).text,
      options: { ...cell, bold: index === 0, align: column === 0 ? ('left' as const) : ('right' as const) },
    })),
  )
  const border = [
    { type: 'none' as const },
    { type: 'none' as const },
    { pt: 0.5, color: colour.hairline },
    { type: 'none' as const },
  ]
  slide.addText(printable(table.sentence), { ...cell, x: 7.55, y: 1.95, w: 5.05, h: 0.7, margin: 0, valign: 'top' })
  slide.addTable(rows, {
    x: 7.55,
    y: 2.7,
    w: 5.05,
    border: [border[0] ?? {}, border[1] ?? {}, border[2] ?? {}, border[3] ?? {}],
  })
  return true
}

async function addRecognition(slide: Slide, { recognition }: SummaryTakeaway, type: Type): Promise<void> {
  if (!recognition) return
  const words = { x: indented, y: 6.07, w: 11, h: 0.4, margin: 0, valign: 'top' as const }
  slide.addText(printable(recognition.text), { ...words, ...type.sans, fontSize: 12, color: colour.ink2 })
  const bar = recognitionBar(recognition, recognition.text)
  const [png] = bar === null ? [] : await rasterise([bar], 1600)
  if (bar === null || !png) return
  const size = sizeOf(bar)
  const h = 0.2 * Math.max(1, Math.round(size.height / 18))
  const data = `image/png;base64,${png.toString('base64')}`
  const frame = { x: indented, y: 6 - h, w: (h * size.width) / size.height, h }
  slide.addImage({ data, ...frame, altText: printable(recognition.text) })
}

function notesOf(takeaway: SummaryTakeaway, words: DocumentWords): string {
  const { headline, weight, body, counter, whatWouldChange, caveat, remarks, notes } = takeaway
  const said = remarks.map(({ verdict, remark }) => `${words.verdicts[verdict]}: “${remark}”`)
  const lines = [
    ...[headline, weight, body],
    counter === '' ? '' : `${words.otherSide}: ${counter}`,
    whatWouldChange === '' ? '' : `${words.wouldChange}: ${whatWouldChange}`,
    ...[caveat, ...notes],
    ...(said.length === 0 ? [] : [`${words.remarks}:`, ...said]),
  ]
  return printable(lines.filter(line => line !== '').join('\n\n'))
}

/** A take-away on a slide of its own: what it says, its votes, the other side, who recognised it; the rest in the notes. */
export async function addTakeaway(
  deck: PptxGenJS,
  takeaway: SummaryTakeaway,
  index: number,
  summary: Summary,
): Promise<void> {
  const words = documentWords[summary.lang]
  const type = typeOf(summary.lang)
  const item = summary.chapters.flatMap(({ items }) => items).find(({ id }) => id === takeaway.item)
  const slide = deck.addSlide({ masterName: 'takeaway' })
  const number = { x: page.margin, y: 0.5, w: 0.75, h: 0.8, margin: 0, valign: 'top' as const }
  slide.addText(String(index + 1), { ...number, ...type.serif, fontSize: 44, bold: true, color: colour.ink })
  const title = fitted(oneLine(takeaway.headline), [
    [60, 30],
    [120, 24],
    [200, 19],
    [300, 16],
  ])
  slide.addText(title.text, { placeholder: 'title', fontSize: title.fontSize, lang: type.serif.lang })
  const drawn = item !== undefined && (addBars(deck, slide, item, words) || addResult(slide, item, summary))
  const width = drawn ? 5.6 : inside - 0.8
  const frame = { x: indented, w: width, margin: 0, valign: 'top' as const }
  slide.addText(printable(takeaway.weight), {
    ...frame,
    y: 1.9,
    h: 0.4,
    ...type.sans,
    fontSize: 14,
    bold: true,
    color: colour.ink,
  })
  const body = fitted(takeaway.body, [
    [230, 17],
    [380, 14],
    [620, 11.5],
    [900, 10],
  ])
  slide.addText(body.text, { ...frame, y: 2.35, h: 1.9, ...type.serif, fontSize: body.fontSize, color: colour.ink })
  if (takeaway.counter !== '') {
    slide.addShape('line', {
      x: indented,
      y: 4.4,
      w: 0,
      h: 1.25,
      line: { color: colour.ink, width: 3, dashType: 'sysDash' },
    })
    const counter = fitted(takeaway.counter, [
      [160, 13],
      [300, 11],
      [520, 9.5],
    ])
    const other = [
      { text: words.otherSide, options: { bold: true, ...type.sans, fontSize: 11, breakLine: true } },
      { text: counter.text, options: { ...type.serif, fontSize: counter.fontSize } },
    ]
    slide.addText(other, { ...frame, x: indented + 0.17, w: width - 0.17, y: 4.38, h: 1.3, color: colour.ink })
  }
  await addRecognition(slide, takeaway, type)
  slide.addNotes(notesOf(takeaway, words))
}
