import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { exportGroups, fileEndings } from '../../client/components/exports/export-formats.ts'
import { exporters } from '../../server/exports/index.ts'
import { documentWords } from '../../server/exports/words.ts'
import { langs, type Lang } from '../../shared/lang.ts'
import type { Session } from '../../shared/session/session.ts'
import { answers, sessionOf, votes } from '../takeaways/builders.ts'
import { evenings } from '../takeaways/random.ts'
import { readCsv, readXml, readZip, textOf, withAll, xmlParts } from './readers.ts'
import { awful } from './sessions.ts'

// Drawing and packing take their time on a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 })

type Rendered = string | Buffer

const office = (file: Rendered) => {
  const files = readZip(file)
  const parts = xmlParts(files)
  expect([...parts.keys()]).toContain('[Content_Types].xml')
  expect(Object.keys(files).filter(name => /vba|activeX|embeddings\/(?!Microsoft_Excel|$)/i.test(name))).toEqual([])
  for (const part of parts.values()) {
    for (const { name, attributes } of withAll(part)) {
      // Nothing is loaded from elsewhere, and nothing is worked out.
      expect(attributes['TargetMode']).not.toBe('External')
      expect(name).not.toMatch(/^(f|w:fldSimple|w:object|oleObj)$/)
    }
  }
  // A chart of a slide brings its numbers along in a workbook of its own.
  const inside = Object.keys(files).filter(name => name.endsWith('.xlsx'))
  for (const name of inside) expect(xmlParts(readZip(Buffer.from(files[name] ?? []))).size).toBeGreaterThan(3)
}
const safeCells = (text: string) => {
  const [head, ...rows] = readCsv(text)
  for (const row of rows) {
    expect(row).toHaveLength(head?.length ?? 0)
    for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!1$)/)
  }
}
const texts = (file: Rendered) => {
  expect(typeof file).toBe('string')
  expect(file).not.toMatch(/undefined|NaN|\[object/)
}

/** What a file of each format must be, whatever is in it. */
const checks: Readonly<Record<string, (file: Rendered) => void>> = {
  md: texts,
  html: texts,
  json: file => expect(JSON.parse(String(file))).toBeTypeOf('object'),
  docx: office,
  pptx: office,
  xlsx: office,
  pdf(file) {
    const bytes = Buffer.from(file)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.subarray(-6).toString().trim()).toBe('%%EOF')
  },
  csv(file) {
    expect(String(file).startsWith('\uFEFFsection,')).toBe(true)
    safeCells(String(file))
  },
  svg(file) {
    const files = readZip(file)
    for (const name of Object.keys(files).filter(one => one.endsWith('.svg'))) {
      const all = withAll(readXml(textOf(files, name)))
      expect(
        all.map(element => element.name).filter(element => /script|image|foreignObject|^a$/.test(element)),
      ).toEqual([])
      for (const { attributes } of all) expect(Object.keys(attributes).filter(key => /^on|href/.test(key))).toEqual([])
    }
    safeCells(textOf(files, 'charts.csv'))
  },
  png(file) {
    const files = readZip(file)
    for (const [name, content] of Object.entries(files)) {
      if (name.endsWith('.png')) expect([...content.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    }
    safeCells(textOf(files, 'charts.csv'))
  },
  polis(file) {
    const files = readZip(file)
    expect(Object.keys(files).toSorted()).toEqual(['comments.csv', 'participants-votes.csv', 'readme.txt', 'votes.csv'])
    for (const name of ['comments.csv', 'participants-votes.csv', 'votes.csv']) safeCells(textOf(files, name))
  },
}

const made = async (format: string, session: Session, lang: Lang): Promise<Rendered> => {
  const exporter = exporters[format]
  if (!exporter) throw new Error(`no ${format}`)
  return exporter.render(session, lang)
}

test('every format is checked, and every one that people may pick has its name and its ending', () => {
  expect(Object.keys(checks).toSorted()).toEqual(Object.keys(exporters).toSorted())
  const picked = Object.values(exportGroups).flat()
  // JSON is for programs, and an archive is made elsewhere.
  expect(picked.toSorted()).toEqual([...Object.keys(exporters).filter(name => name !== 'json'), 'archive'].toSorted())
  for (const [name, { extension }] of Object.entries(exporters)) {
    if (name !== 'json') expect(Object.entries(fileEndings)).toContainEqual([name, extension])
  }
})

describe.each(Object.keys(exporters))('a file as %s', format => {
  test.each(Object.entries(awful))('is whole and safe: %s', async (_, session) => {
    for (const lang of langs) checks[format]?.(await made(format, session, lang))
  })

  test('is the same whenever it is made', async () => {
    const { 'texts that are markup somewhere': session } = awful
    if (!session) throw new Error('it stands there')
    const [once, again] = [await made(format, session, 'nl'), await made(format, session, 'nl')]
    // Office files and PDFs hold the moment at which they were made.
    if (['docx', 'pptx', 'xlsx', 'pdf'].includes(format)) expect(Math.abs(once.length - again.length)).toBeLessThan(200)
    else expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  })
})

test.each(['docx', 'xlsx', 'csv', 'svg', 'polis'])(
  'a file as %s is whole and safe for evenings of all kinds',
  async format => {
    await fc.assert(
      fc.asyncProperty(evenings, fc.constantFrom(...langs), async (spec, lang) => {
        checks[format]?.(await made(format, sessionOf(spec), lang))
      }),
      { numRuns: format === 'docx' ? 6 : 15 },
    )
  },
)

test.each(langs)('says on every sheet, slide and page that it was a rehearsal (%s)', async lang => {
  const { 'texts that are markup somewhere': session } = awful
  if (!session) throw new Error('it stands there')
  const [played, real] = [{ ...session, rehearsal: true }, session]
  const { rehearsal } = documentWords[lang]
  const counted = async (format: string, state: Session, parts: RegExp) => {
    const files = readZip(await made(format, state, lang))
    // The library adds a layout of its own, which no slide uses.
    const names = Object.keys(files).filter(name => parts.test(name) && !textOf(files, name).includes('name="DEFAULT"'))
    return { names: names.length, marked: names.filter(name => textOf(files, name).includes(rehearsal)).length }
  }
  for (const [format, parts] of [
    ['docx', /^word\/header\d*\.xml$/],
    ['pptx', /^ppt\/slideLayouts\/slideLayout\d+\.xml$/],
    ['svg', /\.svg$/],
    ['polis', /readme\.txt$/],
  ] as const) {
    const found = await counted(format, played, parts)
    expect([format, found.names > 0, found.marked]).toEqual([format, true, found.names])
    expect((await counted(format, real, parts)).marked).toBe(0)
  }
  for (const format of ['md', 'html']) {
    expect(await made(format, played, lang)).toContain(rehearsal)
    expect(await made(format, real, lang)).not.toContain(rehearsal)
  }
})

/** All that stands in a file, as one text; a PDF is read elsewhere, for its text is packed. */
function everythingIn(file: Rendered): string {
  const text = Buffer.from(file).toString('utf8')
  if (!text.startsWith('PK')) return text
  const files = readZip(file)
  return Object.keys(files)
    .map(name => (name.endsWith('.xlsx') ? everythingIn(Buffer.from(files[name] ?? [])) : textOf(files, name)))
    .join('\n')
}
const speaking = sessionOf({
  seats: 12,
  dilemmas: [
    {
      rounds: [votes(6, 2, 0, 0, 0, 2, 2), votes(9, 2, 0, 0, 0, 0, 1)],
      said: [
        { stance: 'a', text: 'MARKER-vrij', by: 0, answers: answers(10, 1), consent: 'named' },
        { stance: 'a', text: 'MARKER-niet-gevraagd', by: 1, answers: answers(10, 1), consent: null },
        { stance: 'b', text: 'MARKER-niet-vrijgegeven', by: 2, answers: answers(3, 8), consent: 'off' },
      ],
    },
  ],
})

test.each(Object.keys(exporters))('no file as %s holds words that were not cleared', async format => {
  for (const lang of langs) {
    const text = everythingIn(await made(format, speaking, lang))
    expect(text).not.toMatch(/MARKER-niet/)
    if (['md', 'html', 'docx', 'xlsx', 'csv', 'json', 'polis'].includes(format)) expect(text).toContain('MARKER-vrij')
    if (['xlsx', 'csv', 'polis'].includes(format))
      expect(text).toContain(documentWords[lang].notCleared('b', null).split('‘')[0])
    // A name is printed where the quote is, and nowhere else.
    if (['docx', 'md', 'html', 'xlsx', 'csv'].includes(format)) expect(text).toContain('Gast 1')
    expect(text).not.toMatch(/Gast ([2-9]|1\d)/)
  }
})
