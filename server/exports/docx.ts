import {
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type IParagraphOptions,
} from 'docx'
import { summarise } from '../../shared/wording/summary.ts'
import { composeDocument } from './compose.ts'
import type { Block, Document, Figure, Heading, Inline, ParagraphRole } from './document.ts'
import * as look from './docx-styles.ts'
import { run, tableOf, textWidth } from './docx-table.ts'
import type { Exporter } from './exporter.ts'
import { fileTypes } from './file-types.ts'
import { printable, runsRightToLeft } from './printable.ts'
import { rasterise, sizeOf } from './raster.ts'
import { recognitionBar } from './recognition-bar.ts'
import { documentWords, longDate } from './words.ts'

const chartWidth = 320
/** What one file is made with. */
interface Making {
  /** Pictures in PNG by their SVG, for programs that do not draw that. */
  readonly pngs: ReadonlyMap<string, Buffer>
  /** A number that no other thing in the file has. */
  next(): number
}

const styleOf: Readonly<Record<ParagraphRole, string>> = {
  lead: 'Lead',
  body: 'Normal',
  question: 'Question',
  weight: 'Weight',
  counter: 'Counter',
  small: 'Small',
}

function runsOf(inline: Inline): readonly TextRun[] {
  switch (inline.kind) {
    case 'text':
      return [run(inline.text, { ...(inline.strong && { bold: true }), ...(inline.emphasis && { italics: true }) })]
    case 'label':
      return [run(inline.text, { bold: true, font: look.sans, size: 17, color: look.ink }), new TextRun({ break: 1 })]
    case 'quote':
      return [run('“'), run(inline.text), run('”')]
    case 'reference':
      return [run(`(${inline.label}) `, { bold: true, color: look.ink })]
  }
}

/** What belongs to what comes after it. */
const introduces: readonly ParagraphRole[] = ['question', 'weight']

/** Of what people wrote the first words decide in which direction a paragraph runs. */
function paragraph(inlines: readonly Inline[], options: IParagraphOptions): Paragraph {
  const words = inlines.find(({ kind }) => kind === 'text' || kind === 'quote')
  const bidirectional = words !== undefined && 'text' in words && runsRightToLeft(words.text)
  return new Paragraph({ ...options, ...(bidirectional && { bidirectional }), children: inlines.flatMap(runsOf) })
}
const text = (words: string, options: IParagraphOptions) => paragraph([{ kind: 'text', text: words }], options)

function headingOf({ level, text: words, number, part }: Heading): Paragraph {
  if (level === 1 || level === 2) {
    return text(words, { heading: HeadingLevel.HEADING_1, keepNext: true, pageBreakBefore: part === 'colophon' })
  }
  if (number === undefined) return text(words, { heading: HeadingLevel.HEADING_2, keepNext: true })
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    indent: { left: 560, hanging: 560 },
    tabStops: [{ type: TabStopType.LEFT, position: 560 }],
    children: [new TextRun({ children: [String(number), new Tab()], size: 40 }), run(words)],
  })
}

function imageOf(svg: string, width: number, description: string, making: Making): ImageRun {
  const size = sizeOf(svg)
  const transformation = { width, height: size.width === 0 ? width : Math.round((width * size.height) / size.width) }
  const id = making.next()
  const altText = { name: `chart ${id}`, description: printable(description), id: String(id) }
  const png = making.pngs.get(svg) ?? Buffer.alloc(0)
  const fallback = { type: 'png' as const, data: png, transformation }
  return new ImageRun({ type: 'svg', data: Buffer.from(svg), transformation, fallback, altText })
}

function openingOf({ svg, sentence, opening = '' }: Figure, making: Making): Paragraph {
  return new Paragraph({
    style: 'Opening',
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.night },
    children: [
      imageOf(svg, textWidth.px, sentence, making),
      run(opening, { break: 2, font: look.serif, size: 32, color: look.onNight }),
      run(sentence, { break: 2 }),
      new TextRun({ break: 1 }),
    ],
  })
}

function figureOf(figure: Figure, making: Making): readonly FileChild[] {
  if (figure.opening !== undefined) return [openingOf(figure, making)]
  const { svg, sentence, table } = figure
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160 },
      children: [imageOf(svg, chartWidth, sentence, making)],
    }),
    text(sentence, { style: 'Small', keepNext: table !== null }),
    ...(table ? tableOf(table) : []),
  ]
}

function blockOf(block: Block, making: Making): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)]
    case 'paragraph':
      return [paragraph(block.inlines, { style: styleOf[block.role], keepNext: introduces.includes(block.role) })]
    case 'quote': {
      const words = paragraph([{ kind: 'quote', text: block.text }], { style: 'Quotation', keepNext: !!block.source })
      return block.source ? [words, text(block.source, { style: 'Small' })] : [words]
    }
    case 'list': {
      const reference = block.ordered ? 'numbers' : 'dashes'
      const marked = block.items.some(([first]) => first?.kind === 'reference')
      const options = marked ? {} : { numbering: { reference, level: 0, instance: making.next() } }
      return block.items.map(item => paragraph(item, { style: 'Small', ...options }))
    }
    case 'figure':
      return figureOf(block, making)
    case 'table':
      return tableOf(block.table)
    case 'recognition': {
      const bar = recognitionBar(block.counts, block.text)
      const words = text(block.text, { style: 'Small' })
      if (bar === null) return [words]
      const children = [imageOf(bar, Math.round(sizeOf(bar).width * 0.9), block.text, making)]
      return [new Paragraph({ keepNext: true, spacing: { before: 120 }, children }), words]
    }
  }
}

const svgsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => {
    if (block.kind === 'figure') return [block.svg]
    if (block.kind !== 'recognition') return []
    return recognitionBar(block.counts, block.text) ?? []
  })

function frameOf({ title, notice }: Document, day: string) {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth.twips }]
  const bold = { bold: true, color: look.objection }
  const warning = notice === null ? [] : [new TextRun({ ...bold, children: [new Tab(), printable(notice)] })]
  const page = new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
  return {
    headers: {
      default: new Header({
        children: [new Paragraph({ style: 'Small', tabStops, children: [run(title), ...warning] })],
      }),
    },
    footers: {
      default: new Footer({ children: [new Paragraph({ style: 'Small', tabStops, children: [run(day), page] })] }),
    },
  }
}

/** A document for Word: named styles, its language, tables with heading rows, charts that can be read aloud. */
export async function renderDocx(document: Document): Promise<Buffer> {
  const { lang, title, kicker, date, blocks } = document
  const svgs = [...new Set(svgsIn(blocks))]
  const pngs = await rasterise(svgs, 2 * chartWidth)
  let numbers = 0
  const making: Making = {
    pngs: new Map(svgs.map((svg, index) => [svg, pngs[index] ?? Buffer.alloc(0)])),
    next: () => (numbers += 1),
  }
  const day = longDate(date, documentWords[lang])
  const file = new WordDocument({
    title: printable(title),
    creator: 'Exchange Table',
    lastModifiedBy: 'Exchange Table',
    description: printable(kicker),
    styles: look.stylesOf(lang),
    numbering: look.numbering,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1500, bottom: 1400, left: 1421, right: 1421, header: 680, footer: 620 },
          },
        },
        ...frameOf(document, day),
        children: [
          text(`${kicker} · ${day}`, { style: 'Kicker' }),
          text(title, { heading: HeadingLevel.TITLE }),
          ...blocks.flatMap(block => blockOf(block, making)),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

export const docx: Exporter = {
  ...fileTypes.docx,
  render: (session, lang) => renderDocx(composeDocument(summarise(session, lang))),
}
