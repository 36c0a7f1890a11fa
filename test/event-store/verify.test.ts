import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verify } from '../../server/event-store/verify.ts'
import {
  append,
  ballotCast,
  closed,
  created,
  guestAdded,
  guestId,
  linkReissued,
  lobbyOpened,
  roundOpened,
  sessionId,
} from './events.ts'
import { folder, opened } from './folder.ts'

const [open, done] = [sessionId('open-1'), sessionId('done-1')]
const ana = guestId('ana')

async function tables() {
  const parts = opened(join(folder(), 'table.db'))
  const begun = [guestAdded(ana), roundOpened(), ballotCast(ana), linkReissued(ana)]
  await parts.store.append(append(open, 0, [created(open), ...begun], { 'o/1': 2 }))
  await parts.store.append(append(done, 0, [created(done), ...begun, ...closed([ana])], { 'o/1': 8 }))
  return parts
}

test('two sound sessions, one of them closed, have no problems', async () => {
  const { database, people } = await tables()
  expect(verify(database)).toEqual({ sessions: 2, events: 13, withKey: 1, problems: [] })
  await people.eraseAll(done)
  expect(verify(database).problems).toEqual([])
})

test.each([
  ['a missing event', 'DELETE FROM events WHERE session = ? AND version = 3', open, 'gap'],
  ['a missing last event', 'DELETE FROM events WHERE session = ? AND version = 5', open, 'gap'],
  [
    'an event too many',
    'INSERT INTO events SELECT NULL, session, 6, type, v, at, data FROM events WHERE session = ? AND version = 2',
    open,
    'gap',
  ],
  ['an event that is no JSON', "UPDATE events SET data = '{' WHERE session = ? AND version = 2", open, 'Event 2'],
  [
    'an event of an unknown type',
    "UPDATE events SET type = 'MoonRisen' WHERE session = ? AND version = 3",
    done,
    'MoonRisen',
  ],
  [
    'an event from the future',
    'UPDATE events SET v = 7 WHERE session = ? AND version = 3',
    open,
    'Update Exchange Table',
  ],
  [
    'a sealed event that was changed',
    'UPDATE events SET data = zeroblob(2076) WHERE session = ? AND version = 4',
    open,
    'event 4',
  ],
  [
    'a sealed event of another session',
    "UPDATE events SET data = (SELECT data FROM events WHERE type = 'Sealed' AND session <> ?1) WHERE session = ?1 AND type = 'Sealed'",
    open,
    'event 4',
  ],
  ['a lost key', 'DELETE FROM ballot_keys WHERE session = ?', open, 'the key to its ballots is gone'],
  ['a key that was not destroyed', 'INSERT INTO ballot_keys VALUES (?, zeroblob(8192))', done, 'does not open'],
  [
    'a ballot in the clear',
    "UPDATE events SET type = 'BallotCast' WHERE session = ? AND version = 3",
    done,
    'not sealed',
  ],
  [
    'a name in the log',
    'UPDATE events SET data = json_set(data, \'$.person\', json(\'{"name":"Ana"}\')) WHERE session = ? AND version = 2',
    open,
    'name in the log',
  ],
  ['commands of a closed session', "INSERT INTO acknowledged VALUES (?, 'ana/1', 4)", done, 'who gave which command'],
  ['a command beyond the log', "INSERT INTO acknowledged VALUES (?, 'ana/1', 6)", open, 'not there'],
  ['a lost link', 'DELETE FROM links WHERE session = ? AND number = 2', open, 'links of guest ana'],
  ['a person whom nobody invited', "INSERT INTO people VALUES (?, 'zoe', 'Zoe', NULL)", open, 'guest zoe'],
  [
    'a log that begins in the middle',
    "UPDATE events SET type = 'LobbyOpened' WHERE session = ? AND version = 1",
    open,
    'SessionCreated',
  ],
  [
    'the log of another session',
    "UPDATE events SET data = json_set(data, '$.id', 'elsewhere') WHERE session = ? AND version = 1",
    open,
    'elsewhere',
  ],
])('%s is found', async (_, sql, id, word) => {
  const { database } = await tables()
  expect(database.run(sql, id)).toBeGreaterThan(0)
  const { problems } = verify(database)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(word)
  expect(problems[0]).toMatch(id)
})

test('rows of a session that is not there are found', async () => {
  const { database } = await tables()
  database.run('PRAGMA foreign_keys = OFF')
  database.run("INSERT INTO people VALUES ('nowhere', 'zoe', 'Zoe', NULL)")
  expect(verify(database).problems).toEqual(['people has rows of a session that is not there.'])
})

test('while it verifies, a server may go on', async () => {
  const { database, store } = await tables()
  const second = opened(database.file)
  const found = verify(second.database)
  await store.append(append(open, 5, [lobbyOpened()]))
  expect(found.events).toBe(13)
  expect(verify(second.database).events).toBe(14)
})
