import PptxGenJS from 'pptxgenjs'
import type { ItemOutline } from '../../shared/takeaways/outline.ts'
import { summarise, type Summary } from '../../shared/wording/summary.ts'
import type { Exporter } from './exporter.ts'
import { fileTypes } from './file-types.ts'
import { mostMoved, pictureOf } from './picture.ts'
import { colour, defineMasters, fitted, inside, page, sans, serif, typeOf } from './pptx-look.ts'
import { addTakeaway } from './pptx-takeaway.ts'
import { oneLine, printable } from './printable.ts'
import { rasterise, sizeOf } from './raster.ts'
import { documentWords, longDate } from './words.ts'

async function addOpening(deck: PptxGenJS, summary: Summary, items: readonly ItemOutline[]): Promise<void> {
  const words = documentWords[summary.lang]
  const type = typeOf(summary.lang)
  const slide = deck.addSlide({ masterName: 'opening' })
  const small = { ...type.sans, fontSize: 12, color: colour.light2, margin: 0 }
  const kicker = `Exchange Table · ${words.kicker} · ${longDate(summary.date, words)}`
  slide.addText(kicker, { ...small, x: page.margin, y: 0.55, w: inside, h: 0.3 })
  const title = fitted(oneLine(summary.title), [
    [34, 48],
    [80, 36],
    [160, 26],
    [260, 20],
  ])
  slide.addText(title.text, { placeholder: 'title', fontSize: title.fontSize, lang: type.serif.lang })
  const about = { x: page.margin, y: 2.65, w: inside, h: 0.6, margin: 0, valign: 'top' as const }
  slide.addText(printable(summary.about.text), { ...about, ...type.serif, fontSize: 18, color: colour.light })
  const item = mostMoved(items)
  const picture = item && pictureOf(item, words, { width: 1080, theme: 'dark', glow: true })
  if (!picture) return
  const [png] = await rasterise([picture.svg], 2160)
  const size = sizeOf(picture.svg)
  const [most, room] = [inside, 3.55]
  const scale = Math.min(most / size.width, room / size.height)
  const [w, h] = [size.width * scale, size.height * scale]
  const data = `image/png;base64,${png?.toString('base64') ?? ''}`
  slide.addImage({ data, x: (page.width - w) / 2, y: 3.35, w, h, altText: printable(picture.sentence) })
}

/** What can be read from one slide. */
const lettersOnSlide = 2300

/** Paragraphs over as few slides as that takes, about as full as each other. */
function slidesFull(texts: readonly string[]): readonly (readonly string[])[] {
  const all = texts.join('').length
  const fair = all / Math.ceil(all / lettersOnSlide)
  const slides: string[][] = []
  let letters = 0
  for (const text of texts) {
    const slide = Math.floor((letters + text.length / 2) / fair)
    slides[slide] = [...(slides[slide] ?? []), text]
    letters += text.length
  }
  return slides.filter(inside => inside.length > 0)
}

function addMethod(deck: PptxGenJS, { method, rules, lang }: Summary): void {
  const words = documentWords[lang]
  const type = typeOf(lang)
  const slides = slidesFull([...method, `${words.rules}: ${rules.join(', ')}`])
  for (const [index, texts] of slides.entries()) {
    const slide = deck.addSlide({ masterName: 'content' })
    const count = slides.length === 1 ? '' : ` (${index + 1}/${slides.length})`
    slide.addText(`${words.method}${count}`, { placeholder: 'title', lang: type.serif.lang })
    const half = Math.ceil(texts.length / 2)
    for (const [column, inside] of [texts.slice(0, half), texts.slice(half)].entries()) {
      const runs = inside.map(text => ({ text: printable(text), options: { breakLine: true, paraSpaceAfter: 6 } }))
      slide.addText(runs, {
        ...{ x: page.margin + column * 6.05, y: 1.55, w: 5.75, h: 4.9, margin: 0, valign: 'top' },
        ...{ ...type.sans, fontSize: 12, color: colour.ink2 },
      })
    }
  }
}

function addNone(deck: PptxGenJS, { silence, lang }: Summary): void {
  const words = documentWords[lang]
  const type = typeOf(lang)
  const slide = deck.addSlide({ masterName: 'content' })
  slide.addText(words.takeaways, { placeholder: 'title', lang: type.serif.lang })
  const lines = [words.noTakeaways, ...silence.slice(0, 8).map(({ title, text }) => `${title}: ${text}`)]
  const runs = lines.map(line => ({
    text: fitted(line, [[300, 16]]).text,
    options: { breakLine: true, paraSpaceAfter: 8 },
  }))
  const frame = { x: page.margin, y: 1.9, w: inside, h: 4.4, margin: 0, valign: 'top' as const }
  slide.addText(runs, { ...frame, ...type.serif, fontSize: 16, color: colour.ink })
}

/** Slides: the title, one take-away a slide with its votes, and how it came about. */
export const pptx: Exporter = {
  ...fileTypes.pptx,
  async render(session, lang) {
    const summary = summarise(session, lang)
    const deck = new PptxGenJS()
    deck.layout = 'LAYOUT_WIDE'
    deck.title = printable(summary.title)
    deck.author = 'Exchange Table'
    deck.company = 'Exchange Table'
    deck.theme = { headFontFace: serif, bodyFontFace: sans }
    defineMasters(deck, summary)
    await addOpening(
      deck,
      summary,
      summary.chapters.flatMap(({ items }) => items),
    )
    for (const [index, takeaway] of summary.takeaways.entries()) await addTakeaway(deck, takeaway, index, summary)
    if (summary.takeaways.length === 0) addNone(deck, summary)
    addMethod(deck, summary)
    const file = await deck.write({ outputType: 'nodebuffer' })
    if (!Buffer.isBuffer(file)) throw new Error('the library was asked for a buffer')
    return file
  },
}
