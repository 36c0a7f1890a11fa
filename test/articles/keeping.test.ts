import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import { ArticleDesk } from '../../server/articles/article-desk.ts'
import { backUp } from '../../server/event-store/backup.ts'
import { applicationId, migrations } from '../../server/event-store/migrations.ts'
import { verify } from '../../server/event-store/verify.ts'
import { append, created, sessionId } from '../event-store/events.ts'
import { bytesOf, folder, opened } from '../event-store/folder.ts'
import { ada, bob, kept, s } from './book.ts'

/** An article of three steps. */
async function written(file?: string) {
  const parts = await kept(file)
  const desk = new ArticleDesk(parts.articles)
  await desk.findOrBegin(s, () => 'The opening words', ada)
  const steps = [' and a crossed-out phrase', ' and what stays'].map((text, index) => ({
    version: index,
    updates: [{ clientID: 'c1', changes: [17 + 25 * index, [0, text]] as const }],
  }))
  for (const step of steps) await desk.receive(s, step, bob)
  await desk.receive(s, { version: 2, updates: [{ clientID: 'c1', changes: [17, [25], 15] }] }, bob)
  return { ...parts, desk }
}

test('an article is there again after a restart, word for word', async () => {
  const { desk, database } = await written()
  const article = await desk.find(s)
  expect(article).toEqual({ version: 3, text: 'The opening words and what stays' })
  const again = new ArticleDesk(opened(database.file).articles)
  expect(await again.find(s)).toEqual(article)
  const history = await again.history(s)
  expect(history?.map(({ version, by, at }) => [version, by, at])).toEqual([
    [0, 'Ada', ada.at],
    ...[1, 2, 3].map(version => [version, 'Bob', bob.at]),
  ])
})

test('of a removed session no word of the article is left in any file', async () => {
  const { store, database } = await written()
  const other = sessionId('other')
  await store.append(append(other, 0, [created(other)]))
  await new ArticleDesk(opened(database.file).articles).findOrBegin(other, () => 'A second article', ada)
  for (const word of ['opening words', 'crossed-out', 'what stays']) {
    expect(bytesOf(database.file).includes(word)).toBe(true)
  }
  await store.remove(s)
  const bytes = bytesOf(database.file)
  for (const word of ['opening words', 'crossed-out', 'what stays', s]) {
    expect([word, bytes.includes(word)]).toEqual([word, false])
  }
  expect(bytes.includes('A second article')).toBe(true)
})

test('however long an article was written on, none of it is left with its session', async () => {
  const { desk, store, database } = await written()
  const [length, step] = [32, 'crossed-out words 0000'.length]
  for (let turn = 0; turn < 40; turn += 1) {
    const updates = Array.from({ length: 50 }, (_, index) => {
      const number = turn * 50 + index
      return {
        clientID: 'client-of-ada',
        changes: [length + number * step, [0, `crossed-out words ${String(number).padStart(4, '0')}`]] as const,
      }
    })
    await desk.receive(s, { version: 3 + turn * 50, updates }, turn % 2 === 0 ? ada : bob)
  }
  expect(bytesOf(database.file).includes('crossed-out words 1999')).toBe(true)
  await store.remove(s)
  const bytes = bytesOf(database.file)
  for (const word of ['crossed-out', 'client-of-ada', s]) expect([word, bytes.includes(word)]).toEqual([word, false])
})

test('a backup holds the article', async () => {
  const place = folder()
  const { desk } = await written(join(place, 'table.db'))
  expect(backUp(join(place, 'table.db'), join(place, 'backup.db')).problems).toEqual([])
  const copy = new ArticleDesk(opened(join(place, 'backup.db')).articles)
  expect(await copy.find(s)).toEqual(await desk.find(s))
})

test.each([
  ['a lost change', 'DELETE FROM article_updates WHERE session = ? AND version = 2', 'gap'],
  ['a lost last change', 'DELETE FROM article_updates WHERE session = ? AND version = 3', 'gap'],
  ['a lost opening', 'DELETE FROM article_updates WHERE session = ? AND version = 0', 'gap'],
  [
    'a change that is no JSON',
    "UPDATE article_updates SET changes = '[' WHERE session = ? AND version = 2",
    'Change 2 of the article .* is damaged',
  ],
  [
    'a change of another kind',
    "UPDATE article_updates SET changes = '{}' WHERE session = ? AND version = 1",
    'Change 1 of the article .* is damaged',
  ],
  [
    'a change that does not fit',
    'UPDATE article_updates SET changes = \'[3,[0,"x"]]\' WHERE session = ? AND version = 1',
    'Change 1 of the article .* does not fit',
  ],
])('%s is found when the store is verified, and refused when the article is read', async (_, sql, word) => {
  const { database, articles } = await written()
  expect(verify(database).problems).toEqual([])
  expect(database.run(sql, s)).toBe(1)
  const { problems, sessions } = verify(database)
  expect(sessions).toBe(1)
  expect(problems).toEqual([expect.stringMatching(`^Session ${s}: .*${word}`)])
  await expect(new ArticleDesk(articles).find(s)).rejects.toMatchObject({ name: 'Unreadable' })
})

test('changes without their article are found', async () => {
  const { database } = await written()
  database.run('PRAGMA foreign_keys = OFF')
  database.run('DELETE FROM articles')
  expect(verify(database).problems).toEqual(['article_updates has rows of a session that is not there.'])
})

test('on a full disk a step is not acknowledged and nothing of it is kept; later it works again', async () => {
  const { desk, database } = await written()
  const { page_count } = database.get<{ page_count: number }>('PRAGMA page_count') ?? { page_count: 1 }
  database.run(`PRAGMA max_page_count = ${page_count}`)
  const before = await desk.find(s)
  const large = { version: 3, updates: [{ clientID: 'c1', changes: [32, [0, 'x'.repeat(90_000)]] as const }] }
  await expect(desk.receive(s, large, ada)).rejects.toMatchObject({ name: 'NotStored' })
  expect(await desk.find(s)).toEqual(before)
  database.run('PRAGMA max_page_count = 4294967294')
  expect(await desk.receive(s, large, ada)).toEqual({ outcome: 'stored', version: 4 })
  expect(verify(database).problems).toEqual([])
})

test('a database from before there were articles gets room for them, and keeps its sessions', async () => {
  const file = join(folder(), 'table.db')
  const older = new DatabaseSync(file)
  older.exec(migrations[0] ?? '')
  older.exec(`INSERT INTO sessions VALUES ('session-1', 1, 5, 5)`)
  older.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1`)
  older.close()
  const { articles, database } = opened(file)
  expect(database.get('SELECT version FROM sessions')).toEqual({ version: 1 })
  database.run("INSERT INTO organizers (id, email, name) VALUES (1, 'ada@example.org', 'Ada')")
  const desk = new ArticleDesk(articles)
  expect(await desk.findOrBegin(s, () => 'Text.', ada)).toEqual({ version: 0, text: 'Text.' })
})

test('an organizer whose account is gone leaves what they wrote', async () => {
  const { desk, database } = await written()
  database.run('DELETE FROM organizers WHERE id = 2')
  const last = (await desk.history(s))?.at(-1)
  expect(last).toMatchObject({ by: null, organizer: null, version: 3 })
})
