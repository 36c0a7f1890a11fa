import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** Readers that share nothing with what writes the files. */

/** The rows of a CSV file, by RFC 4180; throws where it is none. */
export function readCsv(file: string): string[][] {
  const text = file.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const [whole, quoted, bare = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(text.slice(at)) ?? ['']
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    at += whole.length
    const next = text[at]
    if (next === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`neither comma nor line end at ${at}: ${text.slice(at, at + 20)}`)
  }
  if (row.length > 0) throw new Error('the last line does not end')
  return rows
}

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
function decoded(text: string): string {
  if (/[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text))
    throw new Error(`bare markup in ${text.slice(0, 60)}`)
  return text.replaceAll(/&(#x?)?([\da-z]+);/gi, (_, number: string | undefined, name: string) => {
    if (number === undefined) return entities[name] ?? ''
    return String.fromCodePoint(Number.parseInt(name, number === '#' ? 10 : 16))
  })
}

function attributesIn(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const rest = text.replaceAll(
    /\s+([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    (_, name: string, double?: string, single?: string) => {
      if (name in found) throw new Error(`${name} stands twice in <${text.slice(0, 60)}>`)
      found[name] = decoded(double ?? single ?? '')
      return ''
    },
  )
  if (rest.trim() !== '') throw new Error(`no attributes: ${rest.slice(0, 60)}`)
  return found
}

/** The root of an XML document; throws where it is not well formed (XML 1.0, without a document type of its own). */
export function readXml(file: string): XmlElement {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(file))
    throw new Error('a character that XML forbids')
  const root: { name: string; attributes: object; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  }
  const open = [root]
  const token =
    /<\?[^?]*\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*)(\/?)>|([^<]+)/gy
  for (let match = token.exec(file); match; match = token.exec(file)) {
    const [whole, cdata, closed, opened, attributes = '', empty, text] = match
    const inside = open.at(-1)
    if (!inside) throw new Error('closed too often')
    if (cdata !== undefined) inside.children.push(cdata)
    else if (text !== undefined) {
      if (text.includes(']]>')) throw new Error('the end of a section that never began')
      inside.children.push(decoded(text))
    } else if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes something else`)
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: attributesIn(attributes), children: [] }
      inside.children.push(element)
      if (empty !== '/') open.push(element)
    }
    if (token.lastIndex === file.length) break
    if (whole === '') throw new Error('nothing read')
  }
  const elements = root.children.filter(child => typeof child !== 'string')
  const [only] = elements
  if (open.length !== 1 || !only || elements.length !== 1 || token.lastIndex !== file.length) {
    throw new Error(
      `it breaks off at ${token.lastIndex} of ${file.length}: ${file.slice(token.lastIndex, token.lastIndex + 60)}`,
    )
  }
  return only
}

/** An element and all in it, in reading order. */
export const withAll = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(child => (typeof child === 'string' ? [] : withAll(child))),
]
export const textIn = (element: XmlElement): string =>
  element.children.map(child => (typeof child === 'string' ? child : textIn(child))).join('')

export type Files = Readonly<Record<string, Uint8Array>>
export const readZip = (file: string | Buffer): Files => {
  if (typeof file === 'string') throw new Error('a zip is no text')
  return unzipSync(file)
}
export const textOf = (files: Files, name: string): string => {
  const content = files[name]
  if (!content) throw new Error(`there is no ${name} in ${Object.keys(files).join(', ')}`)
  return strFromU8(content)
}
/** Every XML part of an Office document, read. */
export const xmlParts = (files: Files): ReadonlyMap<string, XmlElement> =>
  new Map(
    Object.keys(files)
      .filter(name => /\.(xml|rels|svg)$/.test(name))
      .map(name => [name, readXml(textOf(files, name))]),
  )

/** Runs with a folder of its own, which is gone afterwards. */
function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-table-documents-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Files as LibreOffice reads them, in another form; by name without ending. One start reads them all. */
export function readByOffice(
  files: Readonly<Record<string, string | Buffer>>,
  to: 'pdf' | 'txt' | 'csv',
): ReadonlyMap<string, Buffer> {
  return inFolder(folder => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const filter = {
      pdf: 'pdf',
      txt: 'txt:Text (encoded):UTF8',
      csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const paths = Object.keys(files).map(name => join(folder, name))
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter[to], '--outdir', join(folder, 'out'), ...paths],
      {
        stdio: 'ignore',
        timeout: 100_000,
      },
    )
    const made = readdirSync(join(folder, 'out'))
    return new Map(made.map(name => [name.replace(/\.\w+$/, ''), readFileSync(join(folder, 'out', name))]))
  })
}

/** What a program of Poppler says of a PDF. */
export const readPdf = (
  program: 'pdftotext' | 'pdfinfo',
  file: string | Buffer,
  ...options: readonly string[]
): string =>
  inFolder(folder => {
    const path = join(folder, 'document.pdf')
    writeFileSync(path, file)
    const out = program === 'pdftotext' ? ['-'] : []
    return execFileSync(program, [...options, path, ...out], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  })
