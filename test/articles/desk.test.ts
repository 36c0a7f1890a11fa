import { expect, test } from 'vitest'
import { ArticleDesk, longestArticle, type News } from '../../server/articles/article-desk.ts'
import type { Update } from '../../server/articles/change.ts'
import { openSqliteStore } from '../../server/event-store/sqlite.ts'
import { append, created, secret, sessionId } from '../event-store/events.ts'
import { ada, bob, kept, s } from './book.ts'
import { Editor } from './editor.ts'

async function begun(opening = 'One line.') {
  const parts = await kept()
  const desk = new ArticleDesk(parts.articles)
  const article = await desk.findOrBegin(s, () => opening, ada)
  if (!article) throw new Error('there is a session')
  return { ...parts, desk, article }
}
/** One step: these words at the end of a text of this length. */
const one = (length: number, text: string, clientID = 'c1'): readonly Update[] => [
  { clientID, changes: [length, [0, text]] },
]

test('an article begins once, with the text of the first who opens it', async () => {
  const { desk, articles } = await begun('First.')
  const [again, other] = await Promise.all([
    desk.findOrBegin(s, () => 'Second.', bob),
    new ArticleDesk(articles).findOrBegin(s, () => 'Third.', bob),
  ])
  expect(again).toEqual({ version: 0, text: 'First.' })
  expect(other).toEqual(again)
  expect(await desk.findOrBegin(sessionId('nowhere'), () => 'Text.', ada)).toBeUndefined()
  expect(await desk.exists(sessionId('nowhere'))).toBe(false)
})

test('steps on the newest version are stored, others are answered with what came in between', async () => {
  const { desk } = await begun('ab')
  expect(await desk.receive(s, { version: 0, updates: one(2, 'c') }, ada)).toEqual({ outcome: 'stored', version: 1 })
  const late = await desk.receive(s, { version: 0, updates: one(2, 'd', 'c2') }, bob)
  expect(late).toEqual({ outcome: 'behind', version: 1, updates: one(2, 'c') })
  expect(await desk.find(s)).toEqual({ version: 1, text: 'abc' })
  expect(await desk.receive(s, { version: 1, updates: [] }, bob)).toEqual({ outcome: 'stored', version: 1 })
})

test('of two that send at the same moment one is first, and the other is told', async () => {
  const { desk, articles } = await begun('ab')
  const second = new ArticleDesk(articles)
  await second.find(s)
  const answers = await Promise.all([
    desk.receive(s, { version: 0, updates: one(2, 'c', 'c1') }, ada),
    desk.receive(s, { version: 0, updates: one(2, 'd', 'c2') }, bob),
    second.receive(s, { version: 0, updates: one(2, 'e', 'c3') }, bob),
  ])
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['behind', 'behind', 'stored'])
  expect(await second.find(s)).toEqual(await desk.find(s))
})

test.each([
  ['made for another length', 'article-unfit', [{ clientID: 'c', changes: [7] }]],
  ['of which the second does not fit', 'article-unfit', [...one(2, 'c'), ...one(2, 'd')]],
  ['that make the text too long', 'article-too-long', one(2, 'x'.repeat(longestArticle - 1))],
] as const)('steps %s change nothing', async (_, code, updates) => {
  const { desk } = await begun('ab')
  expect(await desk.receive(s, { version: 0, updates }, ada)).toEqual({ outcome: 'refused', code })
  expect(await desk.find(s)).toEqual({ version: 0, text: 'ab' })
})

test('a text of the longest kind fits, and one that began longer may become shorter', async () => {
  const { desk } = await begun('ab')
  const long = one(2, 'x'.repeat(longestArticle - 2))
  expect(await desk.receive(s, { version: 0, updates: long }, ada)).toMatchObject({ outcome: 'stored' })
  const longer = await begun('y'.repeat(longestArticle + 10))
  const shorter: readonly Update[] = [{ clientID: 'c', changes: [longestArticle + 9, [1]] }]
  expect(await longer.desk.receive(s, { version: 0, updates: shorter }, ada)).toMatchObject({ outcome: 'stored' })
})

test('a version that is not there yet is unknown', async () => {
  const { desk } = await begun()
  const unknown = { outcome: 'refused', code: 'unknown-version' }
  expect(await desk.receive(s, { version: 5, updates: [] }, ada)).toEqual(unknown)
  expect(await desk.listen(s, 5, () => undefined)).toBe('unknown-version')
  const nowhere = sessionId('nowhere')
  expect(await desk.receive(nowhere, { version: 0, updates: [] }, ada)).toMatchObject({ code: 'no-article' })
  expect(await desk.listen(nowhere, 0, () => undefined)).toBe('no-article')
})

test('a listener hears each step once and in order, also those of another process, until it stops', async () => {
  const { desk, articles } = await begun('')
  const elsewhere = new ArticleDesk(articles)
  await desk.receive(s, { version: 0, updates: one(0, 'a') }, ada)
  const heard: News[] = []
  const [stop] = await Promise.all([
    desk.listen(s, 0, news => heard.push(news)),
    desk.receive(s, { version: 1, updates: [...one(1, 'b'), ...one(2, 'c')] }, ada),
  ])
  if (typeof stop === 'string') throw new Error(stop)
  await elsewhere.receive(s, { version: 3, updates: one(3, 'd') }, bob)
  await desk.receive(s, { version: 3, updates: one(3, 'e') }, ada)
  const reader = new Editor({ version: 0, text: '' }, 'reader')
  for (const news of heard) {
    expect(reader.version).toBe(news.version - news.updates.length)
    reader.receive(news)
  }
  expect(reader.text).toBe('abcd')
  stop()
  await desk.receive(s, { version: 4, updates: one(4, 'e') }, ada)
  expect(heard.at(-1)?.version).toBe(4)
})

test('every character comes back from the file as it was typed', async () => {
  const text = 'a\u0000b \ud800 “é” 🙂 \u2028 \u0085 end'
  const { desk, article, database } = await begun(text)
  expect(article.text).toBe(text)
  await desk.receive(s, { version: 0, updates: one(text.length, text) }, ada)
  const { articles, store } = openSqliteStore(database.file, secret)
  expect(await new ArticleDesk(articles).find(s)).toEqual({ version: 1, text: text + text })
  await store.close()
})

test('of many articles each keeps its own text, whatever is let go of from memory', async () => {
  const { desk, store } = await begun('own')
  const ids = Array.from({ length: 60 }, (_, index) => sessionId(`many-${index}`))
  await Promise.all(ids.map(id => store.append(append(id, 0, [created(id)]))))
  const heard: News[] = []
  await desk.listen(s, 0, news => heard.push(news))
  for (const id of ids) await desk.findOrBegin(id, () => `text of ${id}`, ada)
  for (const id of ids) expect(await desk.find(id)).toEqual({ version: 0, text: `text of ${id}` })
  await desk.receive(s, { version: 0, updates: one(3, '!') }, ada)
  expect(heard).toHaveLength(1)
})
