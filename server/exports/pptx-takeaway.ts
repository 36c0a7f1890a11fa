import type PptxGenJS from 'pptxgenjs'
import type { Summary, SummaryTakeaway } from '../../shared/wording/summary.ts'
import { colour, fitted, indented, inside, page, typeOf, type Slide, type SlideType } from './pptx-look.ts'
import { addAnswers, addVotes } from './pptx-votes.ts'
import { oneLine, printable } from './printable.ts'
import { rasterise, sizeOf } from './raster.ts'
import { recognitionBar } from './recognition-bar.ts'
import { documentWords, type DocumentWords } from './words.ts'

async function addRecognition(slide: Slide, { recognition }: SummaryTakeaway, type: SlideType): Promise<void> {
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
  const { headline, weight, body, counter, minority, whatWouldChange, caveat, remarks, notes } = takeaway
  const said = remarks.map(({ verdict, remark }) => `${words.verdicts[verdict]}: “${remark}”`)
  const lines = [
    ...[headline, weight, body],
    counter === '' ? '' : `${words.otherSide}: ${counter}`,
    minority,
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
    // For the widest of the types that stand in where this one is missing.
    [40, 30],
    [75, 24],
    [130, 18],
    [210, 15],
    [300, 13],
  ])
  slide.addText(title.text, { placeholder: 'title', fontSize: title.fontSize, lang: type.serif.lang })
  const drawn =
    addAnswers(deck, slide, takeaway, summary) || (item !== undefined && addVotes(deck, slide, item, summary))
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
  const isOwn = takeaway.kind === 'minority'
  const body = fitted(isOwn ? `${takeaway.body} ${takeaway.minority}`.trim() : takeaway.body, [
    [230, 17],
    [380, 14],
    [620, 11.5],
    [900, 10],
  ])
  slide.addText(body.text, { ...frame, y: 2.35, h: 1.9, ...type.serif, fontSize: body.fontSize, color: colour.ink })
  if (takeaway.counter !== '' || takeaway.minority !== '') {
    slide.addShape('line', {
      x: indented,
      y: 4.4,
      w: 0,
      h: 1.25,
      line: { color: colour.ink, width: 3, dashType: 'sysDash' },
    })
    const counter = fitted(isOwn ? takeaway.counter : `${takeaway.counter} ${takeaway.minority}`.trim(), [
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
