import { Window } from 'happy-dom'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Exporter } from '../../server/exports/exporter.ts'
import { html } from '../../server/exports/html.ts'
import { markdown } from '../../server/exports/markdown.ts'
import { documentWords } from '../../server/exports/words.ts'
import { langs, type Lang } from '../../shared/lang.ts'
import type { Session } from '../../shared/session/session.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { votes } from '../takeaways/builders.ts'
import { hostileSession, plain, thin } from './sessions.ts'

function written(session: Session, lang: Lang, exporter: Exporter = html): string {
  const file = exporter.render(session, lang)
  if (typeof file !== 'string') throw new Error('these documents are text')
  return file
}
function pageOf(session: Session, lang: Lang) {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } })
  onTestFinished(() => window.happyDOM.close())
  return new window.DOMParser().parseFromString(written(session, lang), 'text/html')
}
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
/** Markdown as a reader shows it: escapes undone. */
const unescaped = (text: string) => text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')

describe.each(langs)('a report in HTML (%s)', lang => {
  test('makes markup of nothing that people wrote, and shows it to the letter', () => {
    const session = hostileSession()
    const page = pageOf(session, lang)
    expect(page.querySelectorAll('script, img, iframe, object, embed, link, base, form, b b, a')).toHaveLength(0)
    for (const element of page.querySelectorAll('*')) {
      const names = element.getAttributeNames()
      expect(names.filter(name => /^on|^(src|href|xlink:href|action)$/i.test(name))).toEqual([])
    }
    const shown = squeezed(page.body.textContent)
    const { chapters, takeaways } = summarise(session, lang)
    const quotes = chapters.flatMap(({ items }) => items.flatMap(item => item.quotes.map(({ text }) => text ?? '')))
    const remarks = takeaways.flatMap(takeaway => takeaway.remarks.map(({ remark }) => remark))
    expect(quotes.length).toBeGreaterThan(8)
    expect(remarks.length).toBeGreaterThan(5)
    const minorities = takeaways.map(({ minority }) => minority).filter(said => said !== '')
    expect(minorities.length).toBeGreaterThan(0)
    for (const text of [session.title, ...quotes, ...remarks, ...minorities]) expect(shown).toContain(squeezed(text))
    expect(page.title).toBe(session.title)
  })

  test('loads nothing, and says in which language it is', () => {
    const text = written(hostileSession(), lang)
    expect(text.replaceAll(/&[^;]+;[^<]*/g, '')).not.toMatch(/\s(src|href)\s*=\s*["']?(?!data:|#)/i)
    expect(text).not.toMatch(/url\((?!["']?(data:|#))|@import/i)
    const page = pageOf(hostileSession(), lang)
    expect(page.documentElement.getAttribute('lang')).toBe(lang)
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
  })

  test('gives each dilemma’s chart its numbers in a table', () => {
    const session = hostileSession()
    const sections = [...pageOf(session, lang).querySelectorAll('section.item')]
    const items = summarise(session, lang).chapters.flatMap(chapter => chapter.items)
    expect(sections).toHaveLength(items.length)
    for (const [index, section] of sections.entries()) {
      expect(section.querySelectorAll('figure svg')).toHaveLength(1)
      const rows = [...section.querySelectorAll('figure table tbody tr')]
      const numbers = rows.map(row => [...row.querySelectorAll('td')].map(cell => Number(cell.textContent)))
      expect(numbers).toEqual(items[index]?.rounds.flatMap(({ tally }) => (tally?.counts ? [tally.counts] : [])))
    }
  })

  test.each(Object.entries(thin))('says what is missing: %s', (_, session) => {
    const page = pageOf(session, lang)
    const words = documentWords[lang]
    expect(page.querySelectorAll('svg')).toHaveLength(0)
    expect(squeezed(page.body.textContent)).toContain(words.noTakeaways)
    expect(page.body.textContent).not.toMatch(/undefined|NaN|null|\[object/)
    expect(page.querySelectorAll('h1, h2').length).toBeGreaterThan(1)
    const { silence } = summarise(session, lang)
    expect(silence.length).toBe(session.items.length)
    for (const { text } of silence) expect(squeezed(page.body.textContent)).toContain(text)
  })
})

describe.each(langs)('a report in Markdown (%s)', lang => {
  const textOf = (session: Session) => written(session, lang, markdown)

  test('makes markup of nothing that people wrote, and shows it to the letter', () => {
    const session = hostileSession()
    const text = textOf(session)
    const bare = text.replaceAll(/\\./g, '')
    expect(bare).not.toMatch(/<|`|!\[|\]\(|~~/)
    for (const line of text.split('\n')) {
      // A heading, a rule, a list or a table begins nowhere but where the document itself begins one.
      expect(line).not.toMatch(/^(> )?(#+ *<|={2,}|-{3,}$|\+ |[0-9]+[.)] |\s{4})/)
      expect(line).not.toMatch(/^> [-+*] /)
    }
    const shown = unescaped(text)
    const { chapters } = summarise(session, lang)
    const quotes = chapters.flatMap(({ items }) => items.flatMap(item => item.quotes))
    for (const quote of quotes) expect(shown).toContain(`> ${squeezed(quote.text ?? '')}\n`)
    expect(shown).toContain(`# ${squeezed(session.title)}\n`)
  })

  test('has a table under each dilemma that was shown, all rows of one width', () => {
    const text = textOf(hostileSession())
    const rows = text.split('\n').filter(line => line.startsWith('| '))
    expect(rows).toHaveLength(3 * 2 + 2 + 2 + 1)
    for (const row of rows) expect(row.replaceAll(/\\./g, '').split('|')).toHaveLength(7 + 3)
  })

  test.each(Object.entries(thin))('says what is missing: %s', (_, session) => {
    const text = textOf(session)
    expect(text).toContain(documentWords[lang].noTakeaways)
    expect(text).not.toMatch(/undefined|NaN|null|\[object|\*\*\*\*/)
    for (const silent of summarise(session, lang).silence) expect(unescaped(text)).toContain(silent.text)
  })

  test('draws a tie as a tie', () => {
    const text = textOf(plain({ rounds: [votes(6, 0, 0, 0, 0, 0, 6)] }))
    expect(text).toContain(`| ${documentWords[lang].round(1)} | 6 | 0 | 0 | 0 | 0 | 0 | 6 |`)
  })
})

test('the two languages say the same in other words', () => {
  const session = hostileSession()
  const [nl, en] = langs.map(lang => pageOf(session, lang))
  const shape = (page: ReturnType<typeof pageOf> | undefined) =>
    [...(page?.querySelectorAll('*') ?? [])].map(({ tagName }) => tagName)
  expect(shape(nl)).toEqual(shape(en))
  expect(nl?.body.textContent).not.toBe(en?.body.textContent)
})
