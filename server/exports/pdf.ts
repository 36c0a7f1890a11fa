import { createRequire } from 'node:module'
import { summarise } from '../../shared/wording/summary.ts'
import { inTwoColumns } from './columns.ts'
import { composeDocument } from './compose.ts'
import { sectionsOf, type Block, type Document, type Part } from './document.ts'
import type { Exporter } from './exporter.ts'
import { fileTypes } from './file-types.ts'
import { PdfUnavailable } from './pdf-unavailable.ts'
import { pdfTemplate } from './pdf-template.ts'
import { breakable, oneLine, printable } from './printable.ts'
import { recognitionBar, squaresInRow } from './recognition-bar.ts'
import { typefaces } from './typefaces.ts'
import { documentWords, longDate } from './words.ts'

/** The part of the typesetter's own interface that is used here. */
interface Typesetter {
  pdf(source: { mainFileContent: string; inputs: Record<string, string> }, options: { pdfStandard: string }): Buffer
  evictCache(maxAge: number): void
}
interface TypesetterLibrary {
  readonly NodeCompiler: { create(options: { fontArgs: readonly { fontBlobs: readonly Buffer[] }[] }): Typesetter }
}

const require = createRequire(import.meta.url)
const libraries = ['gnu', 'musl'].map(libc => `@myriaddreamin/typst-ts-node-compiler-linux-x64-${libc}`)

/** The first of these packages that runs on this machine. Throws `PdfUnavailable`. */
export function openTypesetter(packages: readonly string[]): Typesetter {
  for (const library of packages) {
    try {
      const { NodeCompiler } = require(library) as TypesetterLibrary // native, without types of its own
      return NodeCompiler.create({ fontArgs: [{ fontBlobs: typefaces() }] })
    } catch {
      // It is of another libc, or it is not installed: the next may do.
    }
  }
  throw new PdfUnavailable('PDF cannot be made on this machine.')
}

/** A heading stays on one page with what follows; longer, it would run off it. */
const longestHeading = 600
const shortened = (text: string) => (text.length > longestHeading ? `${text.slice(0, longestHeading - 1)}…` : text)

/** What the template cannot work out itself: marks of recognition as a picture, in rows of squares with a fifth between them. */
function drawn(block: Block) {
  if (block.kind !== 'recognition') return block
  const { endorse, reserve, object } = block.counts
  const rows = Math.ceil((endorse + reserve + object) / squaresInRow)
  return { ...block, bar: recognitionBar(block.counts, block.text), height: rows * 1.2 - 0.2 }
}

function dataOf(document: Document): string {
  const { lang, title, kicker, date, notice, blocks } = document
  let part: Part = 'text'
  let before = 0
  const sections = sectionsOf(blocks).map(({ heading, blocks: inside }) => {
    const after = part
    if (heading?.level === 2) part = heading.part ?? 'text'
    // The first under a heading needs no rule above it.
    const first = before === 2
    before = heading?.level ?? 0
    const title = heading && { ...heading, text: shortened(heading.text) }
    const columns = part === 'colophon' ? inTwoColumns(inside).map(column => column.map(drawn)) : []
    return { heading: title, part, after, first, columns, blocks: inside.map(drawn) }
  })
  const short = oneLine(title).length > 90 ? `${oneLine(title).slice(0, 89)}…` : oneLine(title)
  const day = longDate(date, documentWords[lang])
  const data = { lang, title: shortened(oneLine(title)), short, kicker, date: day, notice, sections }
  return JSON.stringify(data, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    return key === 'svg' || key === 'bar' ? value : breakable(printable(value))
  })
}

let typesetter: Typesetter | undefined

/** A document set as a report: A4, tagged, PDF/UA-1. Throws `PdfUnavailable` where there is no typesetter. */
export function renderPdf(document: Document): Buffer {
  const program = (typesetter ??= openTypesetter(libraries))
  const source = { mainFileContent: pdfTemplate, inputs: { document: dataOf(document) } }
  try {
    return program.pdf(source, { pdfStandard: 'ua-1' })
  } catch {
    // PDF/UA forbids a sign that no font here has. The document is then still tagged, and shows a box for it.
    return program.pdf(source, { pdfStandard: '1.7' })
  } finally {
    program.evictCache(5)
  }
}

export const pdf: Exporter = {
  ...fileTypes.pdf,
  render: (session, lang) => renderPdf(composeDocument(summarise(session, lang))),
}
