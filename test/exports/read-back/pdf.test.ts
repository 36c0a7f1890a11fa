import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../server/exports/compose.ts'
import { pdf, renderPdf } from '../../../server/exports/pdf.ts'
import { documentWords, longDate } from '../../../server/exports/words.ts'
import { langs } from '../../../shared/lang.ts'
import { summarise } from '../../../shared/wording/summary.ts'
import { votes } from '../../takeaways/builders.ts'
import { readPdf } from '../readers.ts'
import { awful, hostileSession, plain } from '../sessions.ts'

/** As a reader who does not care where a line, or a word that a line cuts, ends. */
const squeezed = (text: string) => text.replaceAll(/[\s\u00AD\u200B-]+/g, '')
const two = plain({
  poleA: 'Zelf aankloppen',
  poleB: 'Wachten op een teken',
  question: 'Bel je wie krap zit?',
  rounds: [votes(4, 2, 0, 0, 0, 2, 4), votes(8, 1, 0, 0, 0, 1, 2)],
  said: [
    { stance: 'a', text: 'Vraag eerst of het mag.', by: 0, consent: 'named' },
    { stance: 'b', text: 'Dit is niet voor buiten.', by: 1, consent: 'off' },
  ],
})

describe.each(langs)('a report as PDF (%s)', lang => {
  test('is tagged, and says that it keeps to PDF/UA-1', async () => {
    const file = await pdf.render(two, lang)
    const info = readPdf('pdfinfo', file)
    expect(info).toMatch(/^Tagged:\s+yes$/m)
    expect(info).toMatch(/^Title:\s+Een tafel$/m)
    expect(Buffer.from(file).toString('latin1')).toMatch(/pdfuaid:part>1</)
    expect(Buffer.from(file).toString('latin1')).toMatch(new RegExp(`/Lang ?\\(${lang}`))
  })

  test('has headings, lists, tables with heading cells, and a text beside each picture', async () => {
    const structure = readPdf('pdfinfo', await pdf.render(two, lang), '-struct-text')
    const words = documentWords[lang]
    const [first, ...rest] = [...structure.matchAll(/^ *(H\d)/gm)].map(([, level]) => Number(level?.slice(1)))
    expect(first).toBe(1)
    let before = 1
    for (const level of rest) {
      expect(level).toBeLessThanOrEqual(before + 1)
      before = level
    }
    expect(structure).toMatch(/^ *Table/m)
    expect(structure.match(/^ *TH/gm)?.length).toBeGreaterThanOrEqual(8)
    expect(structure).toMatch(/^ *LBody/m)
    expect(squeezed(structure)).toContain(squeezed(words.method))
  })

  test('shows what people wrote to the letter, and the counts of the summary', async () => {
    const session = hostileSession()
    const text = squeezed(readPdf('pdftotext', await pdf.render(session, lang), '-raw'))
    const { title, chapters } = summarise(session, lang)
    const quotes = chapters.flatMap(({ items }) => items.flatMap(item => item.quotes.map(quote => quote.text ?? '')))
    const latin = [title, ...quotes].filter(words => !/[^\p{Script=Latin}\p{Script=Common}]/u.test(words))
    expect(latin.length).toBeGreaterThan(6)
    for (const words of latin) expect(text).toContain(squeezed(words))
    for (const { sentence } of composeDocument(summarise(session, lang)).blocks.filter(
      block => block.kind === 'figure',
    )) {
      if (!/[^\p{Script=Latin}\p{Script=Common}]/u.test(sentence)) expect(text).toContain(squeezed(sentence))
    }
    expect(text).toContain(squeezed(longDate(session.liveAt ?? session.createdAt, documentWords[lang])))
  })

  test('shows words that were cleared with their speaker, and no others', async () => {
    const text = squeezed(readPdf('pdftotext', await pdf.render(two, lang)))
    expect(text).toContain(squeezed('“Vraag eerst of het mag.”'))
    expect(text).toContain('Gast1')
    expect(text).not.toMatch(/nietvoorbuiten|Gast2/)
  })

  test('says on every page that it was a rehearsal', async () => {
    const played = readPdf('pdftotext', await pdf.render({ ...hostileSession(), rehearsal: true }, lang))
    const pages = played.split('\f').filter(page => page.trim() !== '')
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(squeezed(page)).toContain(squeezed(documentWords[lang].rehearsal))
  })
})

test.each(Object.entries(awful))('is a PDF that opens, and has text: %s', async (_, session) => {
  const file = renderPdf(composeDocument(summarise(session, 'nl')))
  expect(readPdf('pdfinfo', file)).toMatch(/^Pages:\s+[1-9]/m)
  expect(squeezed(readPdf('pdftotext', file))).toContain(squeezed(documentWords.nl.method))
})
