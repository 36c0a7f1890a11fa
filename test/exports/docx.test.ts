import { describe, expect, test, vi } from 'vitest'
import { docx } from '../../server/exports/docx.ts'
import { documentWords } from '../../server/exports/words.ts'
import { langs, type Lang } from '../../shared/lang.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { readZip, textIn, withAll, xmlParts, type XmlElement } from './readers.ts'
import { hostile, hostileSession } from './sessions.ts'

// Pictures are drawn twice, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const partsOf = async (lang: Lang) => xmlParts(readZip(await docx.render(hostileSession(), lang)))
const named = (part: XmlElement | undefined, name: string): readonly XmlElement[] =>
  part ? withAll(part).filter(element => element.name === name) : []
const styleOf = (paragraph: XmlElement) => named(paragraph, 'w:pStyle')[0]?.attributes['w:val']
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe.each(langs)('a report for Word (%s)', lang => {
  test('has its headings as headings, one title, and what people wrote to the letter', async () => {
    const paragraphs = named((await partsOf(lang)).get('word/document.xml'), 'w:p')
    const withStyle = (style: string) => paragraphs.filter(p => styleOf(p) === style).map(p => squeezed(textIn(p)))
    const { title, takeaways, chapters, silence } = summarise(hostileSession(), lang)
    const words = documentWords[lang]
    expect(withStyle('Title')).toEqual([squeezed(title)])
    expect(withStyle('Heading1')).toEqual([
      words.takeaways,
      words.items,
      ...(silence.length > 0 ? [words.silence] : []),
      words.method,
    ])
    const items = chapters.flatMap(chapter => chapter.items)
    expect(withStyle('Heading2')).toHaveLength(takeaways.length + items.length)
    const said = paragraphs.map(p => squeezed(textIn(p))).join('\n')
    for (const text of [hostile.html, hostile.formula, hostile.rightToLeft, hostile.chinese, hostile.long]) {
      expect(said).toContain(squeezed(text))
    }
  })

  test('says its language, and turns what runs from right to left', async () => {
    const parts = await partsOf(lang)
    expect(named(parts.get('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe(
      { nl: 'nl-NL', en: 'en-GB' }[lang],
    )
    const turned = named(parts.get('word/document.xml'), 'w:p').filter(p => named(p, 'w:bidi').length > 0)
    expect(turned.some(p => textIn(p).includes(hostile.rightToLeft))).toBe(true)
    expect(turned.every(p => /\p{Script=Arabic}/u.test(textIn(p)))).toBe(true)
  })

  test('has a heading row in each table, and numbers that are those of the summary', async () => {
    const tables = named((await partsOf(lang)).get('word/document.xml'), 'w:tbl')
    const items = summarise(hostileSession(), lang).chapters.flatMap(chapter => chapter.items)
    expect(tables).toHaveLength(items.length)
    for (const [index, table] of tables.entries()) {
      const [head, ...rows] = named(table, 'w:tr')
      expect(head && named(head, 'w:tblHeader')).toHaveLength(1)
      const numbers = rows.map(row =>
        named(row, 'w:tc')
          .slice(1)
          .map(cell => Number(textIn(cell))),
      )
      expect(numbers).toEqual(items[index]?.rounds.flatMap(({ tally }) => (tally?.counts ? [tally.counts] : [])))
    }
  })

  test('describes each picture, as SVG with a PNG beside it, and numbers its pages', async () => {
    const parts = await partsOf(lang)
    const document = parts.get('word/document.xml')
    const pictures = named(document, 'wp:docPr')
    expect(pictures.length).toBeGreaterThan(3)
    for (const { attributes } of pictures) expect(attributes['descr']?.length).toBeGreaterThan(20)
    expect(new Set(pictures.map(({ attributes }) => attributes['id'])).size).toBe(pictures.length)
    expect(named(document, 'asvg:svgBlip')).toHaveLength(pictures.length)
    expect(named(document, 'a:blip')).toHaveLength(pictures.length)
    const footers = [...parts].filter(([name]) => /^word\/footer/.test(name)).map(([, part]) => part)
    expect(footers.map(footer => named(footer, 'w:instrText').map(textIn).join())).toContain('PAGE,NUMPAGES')
  })
})
