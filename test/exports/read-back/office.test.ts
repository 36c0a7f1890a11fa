import { beforeAll, describe, expect, test } from 'vitest'
import { docx } from '../../../server/exports/docx.ts'
import { pptx } from '../../../server/exports/pptx.ts'
import { documentWords } from '../../../server/exports/words.ts'
import { xlsx } from '../../../server/exports/xlsx.ts'
import type { Session } from '../../../shared/session/session.ts'
import { summarise } from '../../../shared/wording/summary.ts'
import { readByOffice, readCsv, readPdf } from '../readers.ts'
import { awful, hostile, rewritten, unprintable } from '../sessions.ts'

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const whole = Object.entries(awful).map(([says, session], index) => ({ says, session, name: `session-${index}` }))
const [first] = whole
const markup = first?.session
if (!markup) throw new Error('it stands there')
const long: Session = rewritten(markup, [unprintable.huge, unprintable.unbroken])

const read = {
  txt: new Map<string, Buffer>(),
  csv: new Map<string, Buffer>(),
  pdf: new Map<string, Buffer>(),
}
/** LibreOffice starts slowly: all files of a kind are read at once. */
beforeAll(async () => {
  const reports = await Promise.all(
    whole.map(async ({ session, name }) => [`${name}.docx`, Buffer.from(await docx.render(session, 'nl'))] as const),
  )
  const books = [['book.xlsx', Buffer.from(await xlsx.render(markup, 'nl'))] as const]
  const slides = await Promise.all(
    [...whole, { session: { ...long, rehearsal: true }, name: 'long' }].map(
      async ({ session, name }) => [`${name}.pptx`, Buffer.from(await pptx.render(session, 'nl'))] as const,
    ),
  )
  read.txt = new Map(readByOffice(Object.fromEntries(reports), 'txt'))
  read.csv = new Map(readByOffice(Object.fromEntries(books), 'csv'))
  read.pdf = new Map(readByOffice(Object.fromEntries(slides), 'pdf'))
})
const from = (kind: keyof typeof read, name: string): Buffer => {
  const file = read[kind].get(name)
  if (!file) throw new Error(`LibreOffice made nothing of ${name}; it made ${[...read[kind].keys()].join(', ')}`)
  return file
}

describe('LibreOffice reads', () => {
  test.each(whole)('a report for Word: $says', ({ session, name }) => {
    const text = squeezed(from('txt', name).toString('utf8'))
    const words = documentWords.nl
    expect(text).toContain(words.method)
    if (session === markup) {
      for (const said of [
        hostile.html,
        hostile.markdown,
        hostile.formula,
        hostile.chinese,
        hostile.rightToLeft,
        hostile.typst,
      ]) {
        expect(text).toContain(squeezed(said))
      }
    }
    if (summarise(session, 'nl').takeaways.length === 0) expect(text).toContain(words.noTakeaways)
  })

  test('a workbook, in which no text is a formula', () => {
    const sheets = [...read.csv.values()].map(sheet =>
      readCsv(sheet.toString('utf8').replaceAll(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\r\n')),
    )
    expect(sheets.length).toBe(5)
    const cells = sheets.flat(2)
    expect(cells).toContain(hostile.formula)
    expect(cells.some(cell => /^(#NAME\?|#REF!|#VALUE!|Err:\d+)$/.test(cell))).toBe(false)
  })

  test.each(whole)('slides: $says', ({ session, name }) => {
    const { takeaways } = summarise(session, 'nl')
    const pages = readPdf('pdftotext', from('pdf', name))
      .split('\f')
      .filter(page => page.trim() !== '')
    // The title, one for each take-away or one that says there are none, and how it came about.
    const before = 1 + Math.max(1, takeaways.length)
    expect(pages.length).toBeGreaterThan(before)
    for (const page of pages.slice(before)) expect(squeezed(page)).toContain(documentWords.nl.method)
    for (const page of pages.slice(0, before)) expect(squeezed(page)).not.toContain(documentWords.nl.method)
    if (takeaways.length === 0) expect(squeezed(pages[1] ?? '')).toContain(documentWords.nl.noTakeaways)
    for (const [index, { recognition }] of takeaways.entries()) {
      if (recognition) expect(squeezed(pages[index + 1] ?? '')).toContain(recognition.text)
    }
  })

  test('slides of a rehearsal, each marked, however long the texts are', () => {
    const pages = readPdf('pdftotext', from('pdf', 'long'))
      .split('\f')
      .filter(page => page.trim() !== '')
    for (const page of pages) expect(squeezed(page)).toContain(documentWords.nl.rehearsal)
  })
})
