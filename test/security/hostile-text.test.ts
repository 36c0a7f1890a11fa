import * as fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { articleMaterial } from '../../shared/article/article-material.ts'
import { skeletonOf } from '../../shared/article/skeleton.ts'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import type { Session } from '../../shared/session/session.ts'
import { articleFile, articleRenderers } from '../../server/articles/article-file.ts'
import { svg } from '../../server/exports/charts.ts'
import { csv } from '../../server/exports/csv.ts'
import { renderHtml } from '../../server/exports/html.ts'
import { composeDocument } from '../../server/exports/compose.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { polis } from '../../server/exports/polis.ts'
import { xlsx } from '../../server/exports/xlsx.ts'
import { fileName } from '../../server/http/session-exports.ts'
import { letterFor } from '../../server/mail/letter.ts'
import { standardInvitation } from '../../shared/wording/invitation.ts'
import { readCsv, readZip, textOf } from '../exports/readers.ts'
import { hostileSession, rewritten } from '../exports/sessions.ts'
import { startServer } from '../server/start.ts'

const fragments = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    "' onmouseover='x",
    '<!--',
    '-->',
  ],
  ...[
    '</style>',
    '</title>',
    ']]>',
    '<a href="javascript:x">',
    '<style>*{}</style>',
    '<iframe srcdoc=x>',
    '<base href=//x>',
    '&lt;',
    '&#60;b>',
  ],
  ...[
    '=1+1',
    '+31 6',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
    '|cmd',
    ';',
    ',',
    '"',
    "'",
    '`',
    '\r\nBcc: x@y.z',
    '\nX: y',
  ],
  ...[
    '[a](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    '<https://evil.example>',
    '[^t1]',
    '# ',
    '> ',
    '\u202e',
    '\u0000',
    '\ud800',
    'woord',
  ],
]
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fragments) }, { weight: 1, arbitrary: fc.string() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map(pieces => pieces.join(''))
const texts = fc.array(text, { minLength: 3, maxLength: 9 })
const evening = hostileSession()
const calm = rewritten(evening, ['een gewone zin', 'nog een zin'])

const pageOf = (session: Session): string => renderHtml(composeDocument(summarise(session, 'nl'), { figureWidth: 420 }))

/** The names of all elements, and of all attributes with how each element bears them, as a browser reads the page. */
function partsOf(page: string): { readonly elements: Set<string>; readonly attributes: Set<string> } {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } })
  try {
    const { documentElement } = new window.DOMParser().parseFromString(page, 'text/html')
    const all = [documentElement, ...documentElement.querySelectorAll('*')]
    return {
      elements: new Set(all.map(({ tagName }) => tagName.toLowerCase())),
      attributes: new Set(all.flatMap(element => element.getAttributeNames().map(name => name.toLowerCase()))),
    }
  } finally {
    window.close()
  }
}
const dangerous = [
  'script',
  'iframe',
  'object',
  'embed',
  'base',
  'form',
  'link',
  'img',
  'a',
  'foreignobject',
  'image',
  'use',
]

function expectHarmless(page: string): void {
  const { elements, attributes } = partsOf(page)
  expect(dangerous.filter(name => elements.has(name))).toEqual([])
  expect(
    [...attributes].filter(name => /^on|^src|^href|^style$|^formaction$|:/.test(name) && name !== 'xml:space'),
  ).toEqual([])
}

describe('what people write is text wherever it is shown:', () => {
  test('in the page of a summary', () => {
    fc.assert(
      fc.property(texts, said => expectHarmless(pageOf(rewritten(evening, said)))),
      { numRuns: 25 },
    )
  })

  test('in the page of an article, whatever Markdown an organizer writes', async () => {
    const material = articleMaterial(calm, 'nl')
    const { html: renderer } = articleRenderers
    if (!renderer) throw new Error('no page')
    await fc.assert(
      fc.asyncProperty(texts, async said => {
        const written = `${skeletonOf(calm, 'nl')}\n\n${said.join('\n\n')}`
        const { content } = await articleFile(written, renderer, { state: calm, material })
        if (content !== null) expectHarmless(String(content))
      }),
      { numRuns: 25 },
    )
  })

  test('in the mail to a guest', () => {
    fc.assert(
      fc.property(text, text, text, (name, title, place) => {
        const { html: page } = letterOf(name, title, place)
        const { elements, attributes } = partsOf(page)
        expect(
          [...elements].filter(one => !['html', 'head', 'meta', 'title', 'body', 'div', 'p', 'a', 'br'].includes(one)),
        ).toEqual([])
        expect([...attributes].filter(one => /^on|^src/.test(one))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('and this test knows what harms: the same page with markup let through is found out', () => {
    const page = pageOf(calm)
    expectHarmless(page)
    for (const way of [
      '<script>1</script>',
      '<b onclick="x">',
      '<img src="x">',
      '<p style="x">',
      '<svg><use href="#a"/></svg>',
    ])
      expect(() => expectHarmless(page.replaceAll('een gewone zin', way)), way).toThrow()
  })
})

/** As OWASP describes what spreadsheets take for a formula, blanks before it and wide signs counted. */
const isFormula = (cell: string): boolean => /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(cell)

describe('no cell of a table is a formula:', () => {
  test('in the CSV of a session, of its charts and of its statements', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async said => {
        const session = rewritten(evening, said)
        const charts = readZip(Buffer.from(await svg.render(session, 'nl')))
        const statements = readZip(Buffer.from(await polis.render(session, 'nl')))
        const tables = [
          String(await csv.render(session, 'nl')),
          textOf(charts, 'charts.csv'),
          ...Object.keys(statements)
            .filter(name => name.endsWith('.csv'))
            .map(name => textOf(statements, name)),
        ]
        // A number that is negative is a number.
        const cells = tables
          .flatMap(readCsv)
          .flat()
          .filter(cell => !/^-?[\d.]+$/.test(cell))
        expect(cells.length).toBeGreaterThan(50)
        expect(cells.filter(isFormula)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  test('in the workbook of a session', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async said => {
        const files = readZip(Buffer.from(await xlsx.render(rewritten(evening, said), 'nl')))
        const sheets = Object.keys(files).filter(name => /worksheets\/.*\.xml$/.test(name))
        expect(sheets.length).toBeGreaterThan(1)
        for (const name of sheets) expect(textOf(files, name)).not.toMatch(/<f[ >]|t="str"/)
        expect(Object.keys(files).filter(name => /externalLink|vba|macro|connections/i.test(name))).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  test.each(['=1+1', '+31', '-5 graden', '@x', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '\u00a0@x'])(
    '%j would be one',
    cell => {
      expect(isFormula(cell)).toBe(true)
    },
  )
})

const guest = asId<GuestId>('g1')
function letterOf(name: string, title: string, place: string) {
  const [first] = evening.guests
  if (!first) throw new Error('nobody')
  const session: Session = { ...evening, title, place, startsAt: 1_800_000_000_000, endsAt: 1_800_003_600_000 }
  const person = { name, email: 'noor@example.org' }
  return letterFor({
    ...{ session, guest: { ...first, id: guest, person }, link: 'https://table.example.org/s/x#y' },
    ...{ text: standardInvitation.nl, organizer: { name, email: 'ada@example.org' }, zone: 'Europe/Amsterdam' },
    ...{ sequence: 0, madeAt: 0, from: { name: '', address: 'table@example.org' } },
  })
}

describe('no text begins a line of its own', () => {
  test('in the head of a mail', () => {
    fc.assert(
      fc.property(text, text, text, (name, title, place) => {
        const { to, subject } = letterOf(name, title, place)
        expect(`${to.name}${to.address}${subject}`).not.toMatch(/[\r\n\u0000\u2028]/)
      }),
    )
  })

  test('in a calendar', () => {
    const known =
      /^(?:BEGIN|END|VERSION|PRODID|METHOD|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|SUMMARY|LOCATION|DESCRIPTION|ORGANIZER|URL|NAME|X-WR-CALNAME)[;:]/
    fc.assert(
      fc.property(text, text, text, (name, title, place) => {
        const lines = (letterOf(name, title, place).calendar ?? '').replaceAll(/\r\n[ \t]/g, '').split('\r\n')
        expect(lines.filter(line => line !== '' && !known.test(line))).toEqual([])
        expect(lines.filter(line => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT'])
        expect(lines.join('')).not.toMatch(/[\r\n]/)
      }),
    )
  })

  test('in the name of a file, which is no way to a folder either', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom('../../etc/passwd', 'a\r\nX: y', 'CON', '..', '')), title => {
        expect(fileName({ title, rehearsal: false, lang: 'nl' }, 'md')).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*\.md$/u)
      }),
    )
  })

  test('in the headers of a download', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    for (const title of ['a\r\nSet-Cookie: x=y', '"; filename="x.exe', '../../x', 'Ça va 😀 — “ja”', '\u0000\u0001']) {
      const { body, status } = await organizer.post('/api/sessions', { lang: 'nl', title: `Titel ${title}` })
      expect(status).toBe(201)
      const { headers } = await organizer.get(`/api/sessions/${(body as { sessionId: string }).sessionId}/export/md`)
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename=(?:[\w.-]+|"[^"\\/]+")(?:; filename\*=UTF-8''[\w%.-]+)?$/,
      )
      expect(headers.get('set-cookie')).toBeNull()
    }
  })
})

test('a picture holds no more than a picture', async () => {
  const said = ['<script>1</script>', '"><a href="x">', ']]><image href="https://evil.example/x.png"/>']
  const files = readZip(Buffer.from(await svg.render(rewritten(evening, said), 'nl')))
  const pictures = Object.keys(files).filter(name => name.endsWith('.svg'))
  expect(pictures.length).toBeGreaterThan(1)
  for (const name of pictures) expectHarmless(`<!doctype html><body>${textOf(files, name)}`)
})

test('half a character, which no store gives back as it came, gets no further than the door', async () => {
  const server = await startServer()
  const table = await server.table()
  const host = await table.facilitator()
  const added = await host.send('AddGuest', { name: 'Noor \ud800 de\u0000 Wit \udc00' })
  expect(added.ok).toBe(true)
  await host.inStep()
  const { state } = await table.stored()
  expect(state.guests.at(-1)?.person?.name).toBe('Noor \ufffd de\ufffd Wit \ufffd')
  const seen = host.view.table.people?.map(({ name }) => name)
  expect(JSON.stringify(seen ?? state.guests.map(({ person }) => person?.name))).toContain(
    'Noor \ufffd de\ufffd Wit \ufffd',
  )
  expect((await host.send('AddGuest', { name: 'Emoji 👩🏽‍🔬' })).ok).toBe(true)
  expect((await table.stored()).state.guests.at(-1)?.person?.name).toBe('Emoji 👩🏽‍🔬')
})
