import { replay } from '../../shared/session/evolve.ts'
import type { SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { personalEvents, sealedEvents } from '../../shared/session/secrecy.ts'
import type { Session } from '../../shared/session/session.ts'
import { articleProblems } from '../articles/article-check.ts'
import { peopleOf } from '../people/people-book.ts'
import { keyOf } from './ballot-keys.ts'
import { lossSentence, type Database } from './database.ts'
import { readHistory } from './log-reading.ts'
import { sealedSince } from './upcast.ts'
import { destroysKey } from './personal.ts'

export interface Verification {
  readonly sessions: number
  readonly events: number
  /** Sessions that still have the key to their ballots: those that are not closed. */
  readonly withKey: number
  /** One sentence each; empty when all is well. */
  readonly problems: readonly string[]
}

/** Replays every session and checks that the database keeps its promises. A running server may go on meanwhile. */
export function verify(database: Database): Verification {
  const ids = database.read(() =>
    database.all<{ id: SessionId }>('SELECT id FROM sessions ORDER BY created_at, id').map(({ id }) => id),
  )
  const problems = [...(database.lost > 0 ? [lossSentence(database)] : []), ...fileProblems(database)]
  let events = 0
  let withKey = 0
  for (const id of ids) {
    const found = attempt(() => database.read(() => verifySession(database, id)))
    problems.push(...(Array.isArray(found) ? found : found.problems).map(problem => `Session ${id}: ${problem}`))
    if (Array.isArray(found)) continue
    events += found.events
    withKey += found.hasKey ? 1 : 0
  }
  return { sessions: ids.length, events, withKey, problems }
}

function attempt<Result>(work: () => Result): Result | string[] {
  try {
    return work()
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

function fileProblems(database: Database): readonly string[] {
  return attempt(() =>
    database.read(() => {
      const pages = database.all<{ integrity_check: string }>('PRAGMA integrity_check')
      const strays = database.all<{ table: string }>('PRAGMA foreign_key_check')
      return [
        ...pages.filter(row => row.integrity_check !== 'ok').map(row => `${database.file}: ${row.integrity_check}`),
        ...[...new Set(strays.map(row => row.table))].map(table => `${table} has rows of a session that is not there.`),
      ]
    }),
  )
}

function verifySession(database: Database, id: SessionId) {
  const { events, version } = readHistory(database, id, 0)
  const state = replay(events)
  const hasKey = keyOf(database, id) !== undefined
  const problems = [
    ...logProblems(id, events, state),
    ...secrecyProblems(database, id, events.some(destroysKey), hasKey),
    ...commandProblems(database, id, version),
    ...guestProblems(database, id, state),
    ...articleProblems(database, id),
  ]
  return { events: version, hasKey, problems }
}

function logProblems(id: SessionId, events: readonly SessionEvent[], state: Session): readonly string[] {
  const [first] = events
  if (first?.type !== 'SessionCreated') return ['its log does not begin with SessionCreated.']
  return state.id === id ? [] : [`its log is that of session ${state.id}.`]
}

function secrecyProblems(database: Database, id: SessionId, closed: boolean, hasKey: boolean): readonly string[] {
  const problems: string[] = []
  if (closed && hasKey) problems.push('it is closed, but the key to its ballots is still there.')
  if (!closed && !hasKey) problems.push('it is not closed, but the key to its ballots is gone.')
  const clear = database.all<{ type: string; v: number }>('SELECT DISTINCT type, v FROM events WHERE session = ?', id)
  for (const { type, v } of clear) {
    const isSealed = sealedEvents.some(sealed => sealed === type)
    if (isSealed && v >= (sealedSince[type] ?? 1)) problems.push(`it holds a ${type} that is not sealed.`)
  }
  for (const type of personalEvents) {
    const named = "SELECT 1 FROM events WHERE session = ? AND type = ? AND json_extract(data, '$.person') IS NOT NULL"
    if (database.get(named, id, type)) problems.push(`it holds a ${type} with a name in the log.`)
  }
  return problems
}

function commandProblems(database: Database, id: SessionId, version: number): readonly string[] {
  const closing = database.get<{ version: number | null }>(
    "SELECT max(version) AS version FROM events WHERE session = ? AND type IN ('BallotsMixed', 'SessionClosed')",
    id,
  )?.version
  const count = (sql: string, than: number) => database.get<{ n: number }>(sql, id, than)?.n ?? 0
  const before = 'SELECT count(*) AS n FROM acknowledged WHERE session = ? AND version < ?'
  const beyond = 'SELECT count(*) AS n FROM acknowledged WHERE session = ? AND version > ?'
  return [
    ...(closing && count(before, closing) > 0 ? ['it is closed, but it still says who gave which command.'] : []),
    ...(count(beyond, version) > 0 ? ['a command is acknowledged with a version that is not there.'] : []),
  ]
}

function guestProblems(database: Database, id: SessionId, { guests }: Session): readonly string[] {
  const links = database.all<{ guest: string | null; number: number }>(
    'SELECT guest, max(number) AS number FROM links WHERE session = ? GROUP BY guest',
    id,
  )
  const numbers = new Map(links.map(({ guest, number }) => [guest, number]))
  // None at all: they were erased with the names.
  const lost =
    links.length === 0 ? [] : guests.filter(guest => !guest.erased && numbers.get(guest.id) !== guest.linkNumber)
  const kept = guests.filter(({ id: guest, erased }) => erased && keepsOf(database, id, guest))
  const unknown = [...peopleOf(database, id).keys()].filter(person => !guests.some(guest => guest.id === person))
  return [
    ...lost.map(guest => `the links of guest ${guest.id} are not those that were made.`),
    ...kept.map(guest => `it still keeps something of guest ${guest.id}, who was erased.`),
    ...unknown.map(guest => `it keeps a name for guest ${guest}, who is not in its log.`),
  ]
}

/** Whether anything beside the log still tells of this guest. */
function keepsOf(database: Database, id: SessionId, guest: string): boolean {
  const tables = ['people', 'links', 'invitations']
  const given = 'SELECT 1 FROM acknowledged WHERE session = ? AND substr(command_key, 1, ?) = ?'
  return (
    tables.some(table => database.get(`SELECT 1 FROM ${table} WHERE session = ? AND guest = ?`, id, guest)) ||
    database.get(given, id, guest.length + 1, `${guest}/`) !== undefined
  )
}
