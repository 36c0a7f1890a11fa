import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { SignIns } from '../../server/accounts/sign-ins.ts'
import { writing } from '../../server/articles/change.ts'
import { articleMaterial } from '../../shared/article/article-material.ts'
import { skeletonOf } from '../../shared/article/skeleton.ts'
import type { Browser } from './browser.ts'
import { EventStream } from './event-stream.ts'
import { ada, goTo, itemOn, startServer, temporaryFolder, type Table, type TestServer } from './start.ts'
import { Typist } from './typist.ts'

/** What the articles of these tests begin with. */
const opening = '# The table\n\nA first line.\n'

async function desk() {
  const server = await startServer()
  const [organizer, table] = [await server.organizer(), await server.table()]
  return { server, organizer, table, path: `/api/sessions/${table.id}/article` }
}
/** Begins the article with a short text of the test's own instead of the skeleton. */
const begin = (server: TestServer, { id }: Table) =>
  server.kept.articles.begin(id, writing(opening), { organizer: 1, at: Date.now() })
async function begun() {
  const made = await desk()
  await begin(made.server, made.table)
  return made
}
const streamOf = (server: TestServer, organizer: Browser, table: Table, since: number, headers = {}) =>
  EventStream.open(
    `${server.url}/api/sessions/${table.id}/article/stream?since=${since}`,
    organizer.signInCookie,
    headers,
  )
const insert = (at: number, text: string, after: number) => [{ clientID: 'c', changes: [at, [0, text], after] }]

describe('an article', () => {
  test('begins with a skeleton when it is first opened, and only then', async () => {
    const { server, organizer, table, path } = await desk()
    const skeleton = skeletonOf((await table.stored()).state, 'nl')
    const material = articleMaterial((await table.stored()).state, 'nl')
    const looked = async () => (await organizer.get(`/api/sessions/${table.id}`)).body
    expect(await looked()).toMatchObject({ article: false })
    expect(await organizer.get(`${path}/material`)).toMatchObject({ status: 200, body: material })
    expect(await organizer.get(`${path}/skeleton`)).toMatchObject({ status: 200, body: { text: skeleton } })
    expect(await looked()).toMatchObject({ article: false })
    expect(await organizer.get(path)).toMatchObject({ status: 200, body: { version: 0, text: skeleton, material } })
    expect(await looked()).toMatchObject({ article: true })
    await organizer.post(`${path}/updates`, { version: 0, updates: insert(0, 'Ha. ', skeleton.length) })
    expect((await organizer.get(path)).body).toMatchObject({ version: 1, text: `Ha. ${skeleton}` })
    expect(server.kept.database.all('SELECT 1 FROM articles')).toHaveLength(1)
  })

  test('that two write on at once is the same to both, and to whoever opens it', async () => {
    const { organizer, table, path } = await begun()
    const [ann, ben] = [await Typist.open(organizer, table.id, 'ann'), await Typist.open(organizer, table.id, 'ben')]
    ann.editor.replace(2, 2, 'All of ')
    ben.editor.replace(13, 26, 'Another line.')
    ann.editor.replace(9, 9, 'and at ')
    await Promise.all([ann.settle(), ben.settle()])
    await ann.settle()
    expect(ann.editor.text).toBe('# All of and at The table\n\nAnother line.\n')
    expect(ben.editor.text).toBe(ann.editor.text)
    expect((await organizer.get(path)).body).toMatchObject({ version: 3, text: ann.editor.text })
  })

  test('has what was acknowledged after a restart, and takes once what was sent twice', async () => {
    const dataDir = temporaryFolder()
    const first = await startServer({}, { DATA_DIR: dataDir })
    const [organizer, table] = [await first.organizer(), await first.table()]
    await begin(first, table)
    const [ann, ben] = [await Typist.open(organizer, table.id, 'ann'), await Typist.open(organizer, table.id, 'ben')]
    ann.editor.replace(0, 0, 'Acknowledged. ')
    await ann.settle()
    ann.editor.replace(0, 0, 'Sent. ')
    ben.editor.replace(opening.length, opening.length, 'Kept by Ben.')
    // The answer is lost, and the server with it.
    expect((await ann.post()).status).toBe(200)
    await first.app.close()
    await first.kept.store.close()

    const second = await startServer({}, { DATA_DIR: dataDir })
    const again = second.visitor()
    await again.post('/api/sign-in', { email: ada.email, password: ada.password })
    ann.moveTo(again)
    ben.moveTo(again)
    ann.editor.replace(0, 0, 'Later. ')
    await ann.settle()
    await ben.settle()
    await ann.settle()
    expect(ann.editor.text).toBe(`Later. Sent. Acknowledged. ${opening}Kept by Ben.`)
    expect(ben.editor.text).toBe(ann.editor.text)
    expect((await again.get(`/api/sessions/${table.id}/article`)).body).toMatchObject({
      version: 4,
      text: ann.editor.text,
    })
  })

  test('is not changed by what does not fit it, and says so in words', async () => {
    const { organizer, path } = await begun()
    const { length } = opening
    const refused: readonly (readonly [number, string, unknown])[] = [
      [400, 'article-unfit', { version: 0, updates: insert(0, 'x', 5) }],
      [400, 'article-unfit', { version: 0, updates: [...insert(0, 'x', length), ...insert(0, 'x', length)] }],
      [400, 'invalid-request', { version: 0, updates: [{ clientID: 'c', changes: 'x' }] }],
      [400, 'invalid-request', { version: 0, updates: [{ changes: [length] }] }],
      [400, 'invalid-request', { version: 0, updates: insert(0, 'a\nb', length) }],
      [400, 'invalid-request', { version: 0, updates: insert(-1, 'a', length + 1) }],
      [400, 'invalid-request', { updates: [] }],
      [404, 'unknown-version', { version: 7, updates: [] }],
      [413, 'article-too-long', { version: 0, updates: insert(0, 'é'.repeat(200_000), length) }],
      [413, 'too-large', { version: 0, updates: insert(0, 'x'.repeat(1_100_000), length) }],
    ]
    for (const [status, code, body] of refused) {
      const [nl, en] = [
        await organizer.post(`${path}/updates?lang=nl`, body),
        await organizer.post(`${path}/updates?lang=en`, body),
      ]
      const problem = { status, body: { code, message: expect.stringMatching(/\w{3}/) as unknown } }
      expect([nl, en]).toMatchObject([problem, problem])
      expect(nl.body).not.toEqual(en.body)
    }
    expect((await organizer.get(path)).body).toMatchObject({ version: 0, text: opening })
  })

  test('that nobody opened has no versions, no stream and no file', async () => {
    const { organizer, path } = await desk()
    const none = { status: 404, body: { code: 'no-article' } }
    expect(await organizer.post(`${path}/updates`, { version: 0, updates: [] })).toMatchObject(none)
    for (const rest of ['versions', 'versions/0', 'stream?since=0', 'export/md']) {
      expect([rest, await organizer.get(`${path}/${rest}`)]).toMatchObject([rest, none])
    }
    const nowhere = '/api/sessions/nowhere/article'
    const unknown = { status: 404, body: { code: 'unknown-session' } }
    for (const rest of ['', '/material', '/skeleton', '/versions', '/versions/0', '/stream?since=0', '/export/md']) {
      expect([rest, await organizer.get(nowhere + rest)]).toMatchObject([rest, unknown])
    }
    expect(await organizer.post(`${nowhere}/updates`, { version: 0, updates: [] })).toMatchObject(unknown)
  })

  test('shows its versions, and its text at any step', async () => {
    const { organizer, path } = await begun()
    await organizer.post(`${path}/updates`, { version: 0, updates: insert(0, 'One. ', opening.length) })
    await organizer.post(`${path}/updates`, { version: 1, updates: insert(0, 'Two. ', opening.length + 5) })
    const versions = [
      { version: 0, from: 0, by: 'Ada', added: opening.length, removed: 0 },
      { version: 2, from: 1, by: 'Ada', added: 10, removed: 0 },
    ]
    expect(await organizer.get(`${path}/versions`)).toMatchObject({ status: 200, body: { versions } })
    const texts = [opening, `One. ${opening}`, `Two. One. ${opening}`]
    for (const [version, text] of texts.entries()) {
      expect((await organizer.get(`${path}/versions/${version}`)).body).toMatchObject({ version, text, by: 'Ada' })
    }
    expect(await organizer.get(`${path}/versions/3`)).toMatchObject({ status: 404, body: { code: 'unknown-version' } })
    expect((await organizer.get(`${path}/versions/x`)).status).toBe(400)
  })

  test('goes with its session', async () => {
    const { server, organizer, table, path } = await begun()
    const stream = await streamOf(server, organizer, table, 0)
    await organizer.delete(`/api/sessions/${table.id}`)
    await stream.ended
    expect(await organizer.get(path)).toMatchObject({ status: 404, body: { code: 'unknown-session' } })
    expect(server.kept.database.all('SELECT 1 FROM article_updates')).toEqual([])
  })
})

describe('the stream of an article', () => {
  test('tells what came since, then what comes, at once and in plain text', async () => {
    const { server, organizer, table, path } = await begun()
    const post = (version: number) =>
      organizer.post(`${path}/updates`, { version, updates: insert(0, 'x', opening.length + version) })
    await post(0)
    await post(1)
    const stream = await streamOf(server, organizer, table, 1)
    expect(Object.fromEntries(stream.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    expect(stream.headers.get('content-encoding')).toBeNull()
    await post(2)
    await stream.until(events => events.filter(({ event }) => event === 'update').length === 2)
    expect(stream.named('update')).toEqual([
      { event: 'update', id: '2', comment: false, data: { version: 2, updates: insert(0, 'x', opening.length + 1) } },
      { event: 'update', id: '3', comment: false, data: { version: 3, updates: insert(0, 'x', opening.length + 2) } },
    ])
  })

  test('goes on where a browser that lost it was, and hints that the session may have changed', async () => {
    const { server, organizer, table, path } = await begun()
    await organizer.post(`${path}/updates`, { version: 0, updates: insert(0, 'x', opening.length) })
    const stream = await streamOf(server, organizer, table, 0, { 'last-event-id': '1' })
    await stream.until(events => events.some(({ event }) => event === 'material'))
    await organizer.post(`${path}/updates`, { version: 1, updates: insert(0, 'y', opening.length + 1) })
    await stream.until(events => events.some(({ event }) => event === 'update'))
    expect(stream.named('update')).toMatchObject([{ id: '2' }])
  })

  test('hints once that the session changed, however much happened', async () => {
    const { server, organizer, table } = await begun()
    const stream = await streamOf(server, organizer, table, 0)
    for (const id of ['a', 'b', 'c']) {
      const added = { id, type: 'AddGuest', name: `Guest ${id}` }
      expect((await organizer.post(`/api/sessions/${table.id}/commands`, added)).status).toBe(200)
    }
    await stream.until(events => events.some(({ event }) => event === 'material'))
    expect(stream.named('material')).toEqual([{ event: 'material', id: null, comment: false, data: { changed: true } }])
  })

  test('ends when its organizer signs out, and not for somebody else’s leaving', async () => {
    const { server, organizer, table, path } = await begun()
    const elsewhere = server.visitor()
    await elsewhere.post('/api/sign-in', { email: ada.email, password: ada.password })
    const [mine, other] = [await streamOf(server, organizer, table, 0), await streamOf(server, elsewhere, table, 0)]
    await organizer.post('/api/sign-out', {})
    await mine.ended
    await elsewhere.post(`${path}/updates`, { version: 0, updates: insert(0, 'x', opening.length) })
    await other.until(events => events.some(({ event }) => event === 'update'))
    expect(mine.named('update')).toEqual([])
  })

  test('says that it is still here, and ends when the sign-in ended in another way', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { server, organizer, table } = await begun()
    const stream = await streamOf(server, organizer, table, 0)
    vi.advanceTimersByTime(15_000)
    await stream.until(events => events.some(({ comment }) => comment))
    new SignIns(server.kept.database).endAll(1)
    vi.advanceTimersByTime(15_000)
    await stream.ended
  })

  test('is cut when nobody takes in what it says, and nothing of that stays in memory', async () => {
    const { server, organizer, path } = await begun()
    const { hostname, port } = new URL(server.url)
    const socket = connect({ host: hostname, port: Number(port) })
    onTestFinished(() => void socket.destroy())
    socket.write(
      `GET ${path}/stream?since=0 HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${organizer.signInCookie ?? ''}\r\n\r\n`,
    )
    await once(socket, 'readable')
    const text = 'x'.repeat(190_000)
    let length = opening.length
    for (let version = 0; version < 80; version += 1) {
      const updates = [{ clientID: 'c', changes: [[length, text]] }]
      expect((await organizer.post(`${path}/updates`, { version, updates })).status).toBe(200)
      length = text.length
    }
    const closed = once(socket, 'close')
    let bytes = 0
    socket.on('data', chunk => (bytes += chunk.length))
    await closed
    expect(bytes).toBeLessThan(80 * text.length)
  })

  test('is open a bounded number of times, and a closed one makes room', async () => {
    const { server, organizer, table } = await begun()
    const streams = await Promise.all(Array.from({ length: 12 }, () => streamOf(server, organizer, table, 0)))
    await expect(streamOf(server, organizer, table, 0)).rejects.toThrow('429 {"code":"too-many-open"')
    streams[0]?.close()
    // The server hears of the closing a moment later.
    await vi.waitFor(() => streamOf(server, organizer, table, 0), { timeout: 5000 })
  })

  test('ends when the server does', async () => {
    const { server, organizer, table } = await begun()
    const stream = await streamOf(server, organizer, table, 0)
    const started = performance.now()
    await server.app.close()
    await stream.ended
    expect(performance.now() - started).toBeLessThan(2500)
  })
})

describe('a file of an article', () => {
  const firstBytes = { md: '# ', html: '<!doctype html>', docx: 'PK', pdf: '%PDF-' }

  test.each(Object.entries(firstBytes))('as %s is made of the newest text', async (format, bytes) => {
    const { organizer, path } = await begun()
    await organizer.post(`${path}/updates`, {
      version: 0,
      updates: insert(13, 'New words here. ', opening.length - 13),
    })
    const file = await organizer.get(`${path}/export/${format}`)
    // Where the typesetter is not installed a PDF is a no in words.
    if (format === 'pdf' && file.status === 501)
      return void expect(file.body).toMatchObject({ code: 'pdf-unavailable' })
    expect([file.status, String(file.body).slice(0, bytes.length)]).toEqual([200, bytes])
    if (format === 'md' || format === 'html') expect(file.body).toContain('New words here.')
    expect(file.headers.get('content-disposition')).toMatch(
      new RegExp(`filename="?Netjes-afscheid-nemen.*\\.${format}`),
    )
    expect(file.headers.get('content-type')).toMatch(/markdown|html|word|pdf/)
  })

  test('is not made while the text breaks a promise, and says by what; once it is mended it is', async () => {
    const { organizer, table, path } = await begun()
    const added = { id: 'a', type: 'AddGuest', name: 'Wilhelmina Verzonnen', segment: 'Retail' }
    expect((await organizer.post(`/api/sessions/${table.id}/commands`, added)).status).toBe(200)
    const words = 'Wilhelmina Verzonnen zei: “dit heeft echt niemand zo opgeschreven”. '
    const end = opening.length
    await organizer.post(`${path}/updates`, { version: 0, updates: insert(end, words, 0) })
    const refused = await organizer.get(`${path}/export/md?lang=nl`)
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'article-blocked',
        message:
          'Dit artikel kan nog niet worden opgehaald. Los eerst op: 1 citaat dat niemand zo opschreef, 1 naam van een gast.',
        findings: [
          { kind: 'name', from: end, to: end + 'Wilhelmina Verzonnen'.length },
          {
            kind: 'unknown-quote',
            about: expect.stringContaining('dit heeft echt niemand zo opgeschreven') as unknown,
          },
        ],
      },
    })
    for (const format of ['html', 'docx', 'pdf']) {
      const answer = await organizer.get(`${path}/export/${format}?lang=en`)
      expect(answer).toMatchObject({ status: 409, body: { code: 'article-blocked' } })
    }
    await organizer.post(`${path}/updates`, {
      version: 1,
      updates: [{ clientID: 'c', changes: [end, [words.length]] }],
    })
    expect((await organizer.get(`${path}/export/md`)).status).toBe(200)
  })

  test('may hold a quote for as long as its speaker lets it go to print, though the text did not change', async () => {
    const { organizer, table, path } = await begun()
    const host = await table.facilitator()
    const guest = await table.participant()
    await goTo(host, 'discuss')
    const said = 'Wie weggaat verdient een rustig gesprek en geen formulier.'
    const ack = await guest.send('Contribute', { item: itemOn(host), stance: 'a', text: said })
    expect(ack.ok).toBe(true)
    const id = (await table.stored()).state.contributions.at(-1)?.id
    if (!id) throw new Error('it was written')
    const sentence = `Iemand schreef: “${said}”`
    await organizer.post(`${path}/updates`, { version: 0, updates: insert(opening.length, sentence, 0) })
    const exported = () => organizer.get(`${path}/export/md`)
    expect((await exported()).body).toMatchObject({ findings: [{ kind: 'uncleared-quote' }] })
    expect((await host.send('AskConsent', { contributions: [id] })).ok).toBe(true)
    expect((await guest.send('AnswerConsent', { quote: id, answer: 'unattributed' })).ok).toBe(true)
    expect((await exported()).status).toBe(200)
    expect((await guest.send('AnswerConsent', { quote: id, answer: 'off' })).ok).toBe(true)
    expect((await exported()).body).toMatchObject({ findings: [{ kind: 'uncleared-quote' }] })
    expect((await guest.send('WithdrawContribution', { contribution: id })).ok).toBe(true)
    expect((await exported()).body).toMatchObject({ findings: [{ kind: 'unknown-quote' }] })
  })

  test('of a kind that is not there is a no in words', async () => {
    const { organizer, path } = await begun()
    const no = { status: 404, body: { code: 'unknown-format' } }
    for (const format of ['pptx', 'constructor'])
      expect(await organizer.get(`${path}/export/${format}`)).toMatchObject(no)
  })
})

test('whoever is not signed in gets nothing of an article, and neither does a guest with their link', async () => {
  const { server, organizer, table, path } = await begun()
  const bearer = { authorization: `Bearer ${table.links.facilitator.split('#')[1] ?? ''}` }
  for (const headers of [{}, { cookie: 'et_session=made-up' }, bearer]) {
    const visitor = server.visitor()
    const rests = ['', '/material', '/skeleton', '/versions', '/versions/0', '/stream?since=0', '/export/md']
    const answers = [
      ...(await Promise.all(rests.map(rest => visitor.get(path + rest, headers)))),
      await visitor.post(`${path}/updates`, { version: 0, updates: insert(0, 'x', opening.length) }, headers),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  }
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  const update = { version: 0, updates: insert(0, 'x', opening.length) }
  expect(await organizer.post(`${path}/updates`, update, foreign)).toMatchObject({ body: { code: 'cross-site' } })
  expect((await organizer.get(path)).body).toMatchObject({ version: 0, text: opening })
})

test('a page that goes round in circles is told to wait', async () => {
  const { organizer, path } = await begun()
  const ask = () => organizer.post(`${path}/updates`, { version: 0, updates: [] })
  const answers = await Promise.all(Array.from({ length: 310 }, ask))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(300)
  expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({ code: 'too-fast' })
})
