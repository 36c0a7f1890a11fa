import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { archiveOf, BrokenArchive, readArchive } from '../../server/exports/archive.ts'
import { exporters } from '../../server/exports/index.ts'
import { langs } from '../../shared/lang.ts'
import { asId, type ContributionId } from '../../shared/session/ids.ts'
import { publishedQuote } from '../../shared/session/quotes.ts'
import { replay } from '../../shared/session/evolve.ts'
import { summarise, type Summary } from '../../shared/wording/summary.ts'
import {
  by,
  closeSession,
  contribute,
  discussing,
  first,
  g,
  lastContribution,
  lobby,
  reach,
  readBack,
  revealed,
  voted,
} from '../session/builders.ts'
import { after, order, type History } from '../session/given.ts'
import { randomSession, sessions } from '../session/random-session.ts'
import { withOtherBallots } from '../session/secrets.ts'

// Each run replays whole sessions, and a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

const exportedAt = 1_800_000_000_000

/** The bytes of the file, in the same order each time. */
function written(events: History, withPeople = false): string {
  const shuffle = (n: number) => Array.from({ length: n }, (_, index) => (index + 3) % n)
  return JSON.stringify(archiveOf(events, { exportedAt, withPeople, shuffle }))
}

/** What an archive keeps of a summary: that there was a vote that was never shown goes with its ballots. */
const kept = ({ about, chapters, silence, ...rest }: Summary) => ({
  ...rest,
  about: { seated: about.seated, arrived: about.arrived },
  silence: silence.filter(({ reason }) => !['withheld', 'unrevealed', 'not-voted'].includes(reason)),
  items: chapters
    .flatMap(({ items }) => items)
    .map(item => ({ ...item, rounds: item.rounds.filter(({ tally }) => tally !== null) }))
    .filter(({ rounds, quotes }) => rounds.length + quotes.length > 0),
})

/** Thirteen votes in two rounds, thoughts and answers to them. */
function evening(): History {
  const values = [1, 1, 2, 2, 3, 1, 2, 5, 6, 7, 7, 6, null]
  const talking = reach(revealed(values), first, 'discuss')
  const spoken = after(talking, contribute(g(1), 'Zij vroegen erom.'), contribute(g(9), 'Niemand vroeg mij iets.'))
  const thought = lastContribution(spoken)
  const answered = after(
    spoken,
    ...values
      .slice(0, 8)
      .map((_, seat) =>
        order(by(g(seat + 1)), 'Respond', { contribution: thought, response: seat % 3 ? 'agree' : 'disagree' }),
      ),
  )
  return reach(voted(reach(answered, first, 'vote', 2), [2, 2, 3, 3, 4, 2, 2, 3, 5, 6, 6, 6, 7]), first, 'reveal', 2)
}

describe('an archive that is read again', () => {
  test.each([
    ['while it runs', evening()],
    ['at the read-back', readBack(evening())],
    ['after it closed', after(readBack(evening()), closeSession)],
    ['before anybody voted', lobby()],
  ])('tells the same summary: a session %s', (_, events) => {
    const { session } = readArchive(written(events))
    for (const lang of langs) expect(summarise(session, lang)).toEqual(summarise(replay(events), lang))
  })

  test('tells the same of every session that can be, but for votes that were never shown', () => {
    fc.assert(
      fc.property(sessions({ longest: 200 }), ({ events, state }) => {
        const { session } = readArchive(written(events))
        expect(kept(summarise(session, 'en'))).toEqual(kept(summarise(state, 'en')))
      }),
      { numRuns: 40 },
    )
  })

  test('can be archived again, and is then the same', () => {
    const once = written(evening())
    const again = written(readArchive(once).events)
    expect(readArchive(again).events).toEqual(readArchive(once).events)
  })
})

describe('an archive', () => {
  test('holds nobody’s mail address, and no name but of who cleared a quote by name, unless asked', () => {
    let named = 0
    fc.assert(
      fc.property(sessions(), ({ events, state }) => {
        const printed = state.contributions.filter(quote => publishedQuote(state, quote) !== null)
        const by = new Set(printed.flatMap(({ author, consent }) => (consent?.answer === 'named' ? [author] : [])))
        const theirs = state.guests.flatMap(({ id, person }) => (person && by.has(id) ? [person.name] : []))
        const text = theirs.reduce((rest, name) => rest.replaceAll(JSON.stringify(name), '""'), written(events))
        expect(text).not.toMatch(/NAME-|MAIL-/)
        if (/NAME-.*MAIL-/.test(written(events, true))) named += 1
      }),
      { numRuns: 40 },
    )
    expect(named).toBe(40)
    const said = after(discussing(), contribute(g(1), 'A thought'), contribute(g(2), 'Another thought'))
    const answer = (seat: number, wish: 'named' | 'role') => {
      const quote = replay(said).contributions[seat - 1]?.id ?? asId<ContributionId>('nothing')
      return order(by(g(seat)), 'AnswerConsent', { quote, answer: wish })
    }
    const cleared = written(after(said, answer(1, 'named'), answer(2, 'role'), closeSession))
    expect(cleared).toContain('Name of g1')
    expect(cleared).not.toMatch(/Name of g2|g1@mail/)
  })

  test('of a running vote holds no ballot, no reason and nobody who voted what', () => {
    const open = after(
      reach(lobby({ guests: 8 }), first, 'vote'),
      ...[1, 2, 3].map(seat => order(by(g(seat)), 'CastBallot', { item: first, value: 6, reason: 'BLINDWORD' })),
    )
    for (const withPeople of [false, true]) {
      const text = written(open, withPeople)
      expect(text).not.toContain('BLINDWORD')
      expect(text).not.toMatch(/"value":(?!null)|"conviction":\d|BallotCast/)
    }
  })

  test('is the same to the last byte whatever was voted in rounds that are not revealed', () => {
    let met = 0
    fc.assert(
      fc.property(sessions({ longest: 250 }), ({ events, state }) => {
        if (state.register !== null) return
        for (const { id } of state.guests) {
          const other = withOtherBallots(events, id)
          if (JSON.stringify(other) === JSON.stringify(events)) continue
          met += 1
          expect(written(other)).toBe(written(events))
        }
      }),
      { numRuns: 40 },
    )
    expect(met).toBeGreaterThan(20)
  })

  test('holds revealed ballots in rows without people, and answers as counts', () => {
    let rows = 0
    fc.assert(
      fc.property(sessions({ longest: 250 }), ({ events, state }) => {
        for (const { type, data } of readArchive(written(events)).events) {
          expect(['BallotCast', 'BallotWithdrawn', 'Responded']).not.toContain(type)
          if (type !== 'BallotsMixed') continue
          const { register: _register, ...anonymous } = data
          const text = JSON.stringify(anonymous)
          rows += text.includes('"value"') ? 1 : 0
          for (const { id } of state.guests) expect(text).not.toContain(`"${id}"`)
          expect(text).not.toMatch(/"at":[1-9]/)
        }
      }),
      { numRuns: 40 },
    )
    expect(rows).toBeGreaterThan(10)
  })
})

/** Why a file is refused; undefined when it is read, and every document can be made of it. Anything else is thrown. */
function refusal(text: string): string | undefined {
  let session
  try {
    ;({ session } = readArchive(text))
  } catch (error) {
    if (error instanceof BrokenArchive) return error.message
    throw error
  }
  // What is made at once; the others are made of the same document, and every-format.test.ts waits for each of them.
  for (const format of ['md', 'html', 'csv', 'json']) void exporters[format]?.render(session, 'nl')
  return undefined
}

const sentence = /^Its? [^\n]{10,300}[.]$/
const good = written(evening())

describe('a broken archive', () => {
  const { archive, events } = readArchive(good)
  const changed = (changes: object) => JSON.stringify({ ...archive, ...changes })
  const event = (fact: unknown) => changed({ events: [...events, fact] })
  const said = { id: 'x', item: 'first', author: 'g1', stance: 'a', text: '', exposure: 'role', replyTo: null }
  test.each([
    ['nothing', '', 'It is not JSON'],
    ['half a file', good.slice(0, good.length / 2), 'It is not JSON'],
    ['a picture', '\u0089PNG\r\n\u001a\n', 'It is not JSON'],
    ['other JSON', '{"name":"exchange-table"}', 'It is not an Exchange Table archive'],
    ['a list', '[]', 'It is not an Exchange Table archive'],
    ['null', 'null', 'It is not an Exchange Table archive'],
    ['a newer version', changed({ version: 2 }), 'newer version (archive version 2): update'],
    ['version 0', changed({ version: 0 }), 'It is damaged at version'],
    ['no events', changed({ events: [] }), 'It is damaged at events'],
    ['events that are none', changed({ events: ['x'] }), 'It is damaged at events.0'],
    ['another first event', changed({ events: events.slice(1) }), 'begin'],
    ['an unknown event', event({ type: 'Danced', at: 1, data: {} }), 'It tells of "Danced"'],
    ['an event of many lines', event({ type: 'a\nb'.repeat(900), at: 1, data: {} }), 'It tells of "a\\nb'],
    ['an inherited event', event({ type: 'constructor', at: 1, data: {} }), 'It tells of "constructor"'],
    ['a time that is none', event({ type: 'SessionClosed', at: 1e300, data: {} }), 'It is damaged at events.'],
    ['a damaged event', event({ type: 'Contributed', at: 1, data: { ...said, text: 5 } }), 'do not fit together'],
    ['a ballot of nobody', event({ type: 'BallotsMixed', at: 1, data: { rows: { first: 7 } } }), 'do not fit together'],
  ])('(%s) is refused in one sentence', (_, text, why) => {
    const answer = refusal(text)
    expect(answer).toMatch(sentence)
    expect(answer).toContain(why)
  })

  test('cannot reach the prototypes', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const evil = `{"${key}":{"polluted":true},`
      for (const text of [good.replace('{', evil), good.replaceAll('"data":{', `"data":${evil}`)]) {
        expect(refusal(text) ?? 'It was read without it.').toMatch(sentence)
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
      }
    }
  })

  const texts = [good, written(readBack(evening()), true), written(randomSession(7, 150).events)]
  test('is told from a good one wherever bytes were lost or changed', () => {
    const wounds = fc.tuple(fc.nat(2), fc.nat(), fc.nat(12), fc.string({ maxLength: 6 }))
    fc.assert(
      fc.property(wounds, ([file, place, length, instead]) => {
        const text = texts[file] ?? good
        const at = place % text.length
        const said = refusal(text.slice(0, at) + instead + text.slice(at + length))
        expect(said ?? 'It was read, and told.').toMatch(sentence)
      }),
      { numRuns: 150 },
    )
  })

  test('is told from a good one whatever stands where something else should', () => {
    let refused = 0
    const leaf: fc.Arbitrary<unknown> = fc.oneof(
      ...[fc.integer({ min: -3, max: 12 }), fc.boolean(), fc.constant(null), fc.string({ maxLength: 4 })],
      ...[fc.constant([]), fc.constant({}), fc.constant(1e300)],
    )
    fc.assert(
      fc.property(fc.nat(2), fc.nat(), leaf, fc.boolean(), (file, place, value, gone) => {
        const text = texts[file] ?? good
        let left = place % (text.match(/[:,[]/g)?.length ?? 1)
        const changedText = JSON.stringify(JSON.parse(text), (_, old: unknown) => {
          left -= 1
          return left === 0 ? (gone ? undefined : value) : old
        })
        const said = refusal(changedText)
        refused += said === undefined ? 0 : 1
        expect(said ?? 'It was read, and told.').toMatch(sentence)
      }),
      { numRuns: 200 },
    )
    expect(refused).toBeGreaterThan(20)
  })
})
