import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { archiveOf, readArchive } from '../../server/exports/archive.ts'
import { eventsOf, groupName } from '../../server/polis/archive.ts'
import { polis } from '../../server/exports/polis.ts'
import { readConversation, type Conversation } from '../../server/polis/conversation.ts'
import { readFolder } from '../../server/polis/folder.ts'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import type { Session } from '../../shared/session/session.ts'
import { conversationIn, library, libraryFile, recountOf } from './exported.ts'

const adopted = { id: asId<SessionId>('s1'), lang: 'nl', cell: 5, attribution: null, now: 1 } as const
const tableOf = (conversation: Conversation, options: Partial<Parameters<typeof eventsOf>[1]> = {}): Session =>
  replay(eventsOf(conversation, { ...adopted, ...options }))
const read = readConversation(readFolder(library))

describe('a conversation as a closed table', () => {
  const table = tableOf(read)

  test('is one talk about the topic, and says where it was held', () => {
    expect(table).toMatchObject({
      ...{ title: 'De bibliotheek; wat zou beter kunnen?', status: 'closed', lang: 'nl', rehearsal: false },
      source: { kind: 'polis', attribution: null },
      items: [{ kind: 'talk', title: 'De bibliotheek; wat zou beter kunnen?' }],
      rules: { smallestReveal: 5, contributions: 'anonymous' },
      segments: ['groep A', 'groep B'],
      ...{ createdAt: 1700000000000, closedAt: 1700000300000 },
    })
    expect(tableOf(read, { attribution: 'The readers', cell: 3 })).toMatchObject({
      source: { attribution: 'The readers' },
      rules: { smallestReveal: 3 },
    })
  })

  test('seats everybody who voted, without a name, and whoever wrote and did not vote', () => {
    expect(table.guests.filter(({ votes }) => votes)).toHaveLength(16)
    expect(table.register).toEqual(table.guests.flatMap(({ votes, id }) => (votes ? [id] : [])).toSorted())
    expect(table.guests.at(-1)).toMatchObject({ id: 'p17', role: 'participant', votes: false, segment: null })
    expect(table.guests.every(({ person }) => person === null)).toBe(true)
    expect(table.contributions.map(({ author }) => author)).toEqual(['p1', 'p4', 'p8', 'p12', 'p17', 'p13'])
  })

  test('hides what a moderator turned down, and clears the other words without a source', () => {
    expect(table.contributions.map(({ id, hidden }) => [id, hidden !== null])).toEqual([
      ...[
        ['c0', false],
        ['c1', false],
        ['c2', false],
        ['c3', true],
        ['c4', false],
        ['c5', false],
      ],
    ])
    for (const { consent, hidden, exposure, stance } of table.contributions) {
      expect({ exposure, stance }).toEqual({ exposure: 'anonymous', stance: 'nuance' })
      expect(consent).toEqual(hidden === null ? { answer: 'unattributed', wording: null } : null)
    }
  })

  test('keeps the answers as counts of everybody, of groups what was found in them, and nobody’s own', () => {
    const recounts = recountOf(libraryFile('participants-votes.csv'))
    for (const { id, mixed, responses } of table.contributions) {
      expect({ id, responses, all: mixed?.all }).toEqual({ id, responses: [], all: recounts.get(id.slice(1))?.all })
    }
    expect(table.contributions.every(({ mixed }) => mixed?.segments === undefined)).toBe(true)
    expect(table.findings?.length).toBeGreaterThan(0)
  })

  test('says when things were said, and that nothing was said before the first', () => {
    const events = eventsOf(read, adopted)
    const times = events.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(events[0]?.type).toBe('SessionCreated')
    expect(events.slice(-2).map(({ type }) => type)).toEqual(['BallotsMixed', 'SessionClosed'])
    const timeless = { ...read, comments: read.comments.map(comment => ({ ...comment, at: null })) }
    expect(new Set(eventsOf(timeless, adopted).map(({ at }) => at))).toEqual(new Set([1]))
  })

  test('goes through a file and comes back the same, but for who wrote what', () => {
    const events = eventsOf(read, adopted)
    const archive = archiveOf(events, { exportedAt: 2, withPeople: false, shuffle: () => [] })
    const { session } = readArchive(JSON.stringify(archive))
    const { contributions, ...table } = tableOf(read)
    expect(session).toEqual({ ...table, contributions: contributions.map(one => ({ ...one, author: one.id })) })
  })
})

test('what is exported in the form of Polis is read back with the same words and counts', async () => {
  const table = tableOf(read)
  const zip = unzipSync(Buffer.from(await polis.render(table, 'nl')))
  const files = Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
  const again = tableOf(conversationIn(Object.fromEntries(files)))
  const told = ({ contributions }: Session) => contributions.map(({ text, mixed }) => ({ text, counts: mixed?.all }))
  const shown = told(table).filter((_, place) => table.contributions[place]?.hidden === null)
  expect(told(again).filter((_, place) => again.contributions[place]?.hidden === null)).toEqual(shown)
  expect(shown).toHaveLength(5)
})

test.each([
  ['0', 'nl', 'groep A'],
  ['1', 'en', 'group B'],
  ['1.0', 'en', 'group B'],
  ['25', 'nl', 'groep Z'],
  ['26', 'nl', '26'],
  ['-1', 'nl', '-1'],
  ['coalitie', 'nl', 'coalitie'],
  ['A', 'en', 'A'],
] as const)('group "%s" is called in %s "%s"', (group, lang, name) => {
  expect(groupName(group, lang)).toBe(name)
})

const answer = fc.constantFrom(1 as const, -1 as const, 0 as const, null)
const conversations: fc.Arbitrary<Conversation> = fc
  .record({ comments: fc.integer({ min: 1, max: 5 }), voters: fc.integer({ min: 1, max: 30 }) })
  .chain(({ comments, voters }) =>
    fc.record({
      topic: fc.constant('Topic'),
      comments: fc.constant(
        Array.from({ length: comments }, (_, id) => ({
          ...{ id: String(id), author: '0', text: `Comment ${id}`, at: null, rejected: false, counted: null },
        })),
      ),
      voters: fc.tuple(
        ...Array.from({ length: voters }, (_, id) =>
          fc.record({
            id: fc.constant(String(id)),
            group: fc.constantFrom('0', '1', '2', null),
            answers: fc.array(answer, { minLength: comments, maxLength: comments }),
          }),
        ),
      ),
      turnedIn: fc.constant(null),
    }),
  )

test('no group is told that is small, or leaves few beside it, and all others add up', () => {
  fc.assert(
    fc.property(conversations, fc.integer({ min: 3, max: 6 }), (conversation, cell) => {
      const { contributions } = tableOf(conversation, { cell })
      for (const [place, { mixed }] of contributions.entries()) {
        const given = conversation.voters.filter(({ answers }) => (answers[place] ?? null) !== null)
        const sizes = Object.entries(mixed?.segments ?? {}).map(([name, counts]) => {
          const members = given.filter(({ group }) => group !== null && groupName(group, 'nl') === name)
          expect(counts).toEqual({
            agree: members.filter(({ answers }) => answers[place] === 1).length,
            disagree: members.filter(({ answers }) => answers[place] === -1).length,
            pass: members.filter(({ answers }) => answers[place] === 0).length,
          })
          return members.length
        })
        const rest = given.length - sizes.reduce((sum, size) => sum + size, 0)
        expect(sizes.every(size => size >= cell && given.length - size >= cell)).toBe(true)
        expect(rest === 0 || rest >= cell || sizes.length === 0).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
