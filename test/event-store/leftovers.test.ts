import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openDatabase } from '../../server/event-store/open-database.ts'
import { backUp } from '../../server/event-store/backup.ts'
import { verify } from '../../server/event-store/verify.ts'
import { hashOf, tokenOf } from '../../server/people/links.ts'
import type { GuestId, SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { seeded } from '../session/given.ts'
import {
  append,
  contributed,
  created,
  guestAdded,
  guestId,
  guestUpdated,
  linkReissued,
  secret,
  sessionId,
} from './events.ts'
import { bytesOf, folder, opened } from './folder.ts'

vi.setConfig({ testTimeout: 120_000 })

const sessions = Array.from({ length: 24 }, (_, index) => sessionId(`session-${(index * 7919) % 1000}`))
const guests = Array.from({ length: 30 }, (_, index) => guestId(`guest-${index}`))
const nameOf = (session: SessionId, guest: GuestId) => `NAME<${session}/${guest}>`
const mailOf = (session: SessionId, guest: GuestId) => `MAIL<${session}/${guest}>@example.org`
const wordOf = (session: SessionId, guest: GuestId) => `WORD<${session}/${guest}>`
const firstLink = (session: SessionId, guest: GuestId) => hashOf(tokenOf(secret, { session, guest, number: 1 }))

const erased = (guest: GuestId, words: boolean): SessionEvent => ({
  type: 'GuestErased',
  at: 1_800_000_000_000,
  data: { guest, words },
})

/**
 * A database that was lived in: many tables side by side, names that grew and shrank, texts from a line to several pages, links
 * made anew. So rows were moved from page to page, and pages were freed and filled again.
 */
async function livedIn(seed: number, changes = 2500) {
  const random = seeded(seed)
  const below = (n: number) => Math.floor(random() * n)
  const file = join(folder(), 'table.db')
  const parts = opened(file)
  const versions = new Map<SessionId, number>()
  const happen = async (session: SessionId, event: SessionEvent, by?: GuestId) => {
    const version = versions.get(session) ?? 0
    const commands: Record<string, number> = by === undefined ? {} : { [`${by}/c${version}`]: version + 1 }
    versions.set(session, version + 1)
    await parts.store.append(append(session, version, [event], commands))
  }
  const pick = () => ({
    session: sessions[below(sessions.length)] ?? sessionId('none'),
    guest: guests[below(guests.length)] ?? guestId('none'),
  })
  const person = (session: SessionId, guest: GuestId, padding: number) => ({
    name: nameOf(session, guest) + 'x'.repeat(padding),
    email: mailOf(session, guest),
  })
  await Promise.all(sessions.map(session => happen(session, created(session))))
  for (const guest of guests)
    await Promise.all(sessions.map(session => happen(session, guestAdded(guest, person(session, guest, 0)), guest)))
  const change = async (number: number) => {
    const { session, guest } = pick()
    const what = random()
    if (what < 0.5) await happen(session, guestUpdated(guest, person(session, guest, below(180))), guest)
    else if (what > 0.9) await happen(session, linkReissued(guest))
    else await happen(session, wordsBy(session, guest, number, below(what < 0.55 ? 30_000 : 900)), guest)
  }
  // Many at a time, as at tables that talk: each batch is one transaction.
  for (let done = 0; done < changes; done += 50)
    await Promise.all(Array.from({ length: 50 }, (_, index) => change(done + index)))
  const left = (...traces: readonly string[]) => {
    const bytes = bytesOf(file)
    return traces.filter(trace => bytes.includes(trace))
  }
  return { ...parts, file, happen, left, pick }
}

function wordsBy(session: SessionId, guest: GuestId, number: number, length: number): SessionEvent {
  const event = contributed(guest, `${wordOf(session, guest)} ${'y'.repeat(length)} ${wordOf(session, guest)}`)
  if (event.type !== 'Contributed') throw new Error('no contribution')
  return { ...event, data: { ...event.data, id: `c-${number}` as typeof event.data.id } }
}

const allOf = (session: SessionId): readonly string[] => [
  ...guests.flatMap(guest => [
    nameOf(session, guest),
    mailOf(session, guest),
    wordOf(session, guest),
    firstLink(session, guest),
  ]),
]

test('of guests who are erased nothing is left in any page, used or free, and of the others all of it', async () => {
  const { happen, left, pick, store, database, file } = await livedIn(1)
  const gone = new Set<string>()
  for (let count = 0; count < 25; count += 1) {
    const { session, guest } = pick()
    if (gone.has(`${session}/${guest}`)) continue
    gone.add(`${session}/${guest}`)
    await happen(session, erased(guest, true))
    const traces = [nameOf, mailOf, wordOf, firstLink].map(trace => trace(session, guest))
    expect(left(...traces)).toEqual([])
  }
  const others = sessions.flatMap(session =>
    guests.flatMap(guest => (gone.has(`${session}/${guest}`) ? [] : [nameOf(session, guest)])),
  )
  expect(left(...others)).toEqual(others)
  expect(verify(database).problems).toEqual([])
  const { events } = await store.read(sessions[0] ?? sessionId('none'))
  expect(events.length).toBeGreaterThan(guests.length)
  const copy = join(folder(), 'copy.db')
  backUp(file, copy)
  const bytes = bytesOf(copy)
  for (const pair of gone)
    for (const mark of ['NAME', 'MAIL', 'WORD']) expect(bytes.includes(`${mark}<${pair}>`)).toBe(false)
})

test('of sessions that are deleted, and of those whose guests are forgotten, nothing is left in any page', async () => {
  const { store, people, left } = await livedIn(2)
  for (const session of sessions.slice(0, 10)) {
    await store.remove(session)
    expect(left(...allOf(session), session)).toEqual([])
  }
  for (const session of sessions.slice(10, 20)) {
    await people.eraseAll(session)
    expect(left(...guests.flatMap(guest => [nameOf(session, guest), mailOf(session, guest)]))).toEqual([])
  }
  const [kept] = sessions.slice(20)
  if (kept === undefined) throw new Error('no session is left')
  expect(left(...guests.map(guest => nameOf(kept, guest)))).toHaveLength(guests.length)
})

test('what a crash kept from being written anew is written anew at the next start', async () => {
  const { database, file, left } = await livedIn(3, 300)
  const [session, guest] = [sessions[0] ?? sessionId('none'), guests[0] ?? guestId('none')]
  // As far as a process came that was killed between the commit and the scrubbing.
  database.write(() => {
    database.run('DELETE FROM people WHERE session = ? AND guest = ?', session, guest)
    database.oweRenewal()
  })
  expect(left(nameOf(session, guest))).toEqual([nameOf(session, guest)])
  const owed = 'SELECT count(*) AS n FROM renewals'
  expect(database.get<{ n: number }>(owed)?.n).toBe(1)
  const next = openDatabase(file)
  expect(left(nameOf(session, guest))).toEqual([])
  expect(next.get<{ n: number }>(owed)?.n).toBe(0)
  next.close()
})

test('while another process reads it waits, and is done as soon as that has done', async () => {
  const { file, people, left } = await livedIn(4, 300)
  const [session, guest] = [sessions[0] ?? sessionId('none'), guests[0] ?? guestId('none')]
  const other = openDatabase(file)
  other.run('BEGIN')
  other.get('SELECT count(*) FROM people')
  await people.erase(session, guest)
  expect(left(nameOf(session, guest))).toEqual([nameOf(session, guest)])
  other.run('COMMIT')
  await vi.waitFor(() => expect(left(nameOf(session, guest))).toEqual([]), { timeout: 5000 })
  other.close()
})
