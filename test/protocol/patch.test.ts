import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applyPatch, diff, PatchMismatch } from '../../shared/protocol/patch.ts'
import { audiences } from '../../shared/session/audience.ts'
import { commonView } from '../../shared/session/view.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { replay } from '../../shared/session/evolve.ts'
import { cast, contribute, discussing, first, g, lobby, reach, revealed, voted } from '../session/builders.ts'
import { after, frozen, type History } from '../session/given.ts'
import { sessions } from '../session/random-session.ts'

// Many random cases: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

const nobodyPresent = { present: new Set<never>(), screenLink: null }
const json = fc.jsonValue({ maxDepth: 4 })
/** As JSON carries it: -0 is 0 on the other side. */
const carried = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const entry = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), text: json })
const lists = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 6 })
const people = fc.uniqueArray(fc.record({ guest: fc.constantFrom('g1', 'g2', 'g3'), voted: fc.boolean() }), {
  selector: ({ guest }) => guest,
})
const hostile = fc.dictionary(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'a/b', 'a~b', '~1', '', '0', '-'),
  json,
  { noNullPrototype: true },
)

/** Own fields all the way down, in order of their names: `toEqual` takes `__proto__` for the prototype. */
function fieldsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fieldsOf)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, part]): readonly [string, unknown] => [key, fieldsOf(part)])
  return fields.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

describe('diff and applyPatch', () => {
  test('[P1] a patch leads from any JSON to any other', () => {
    fc.assert(
      fc.property(json.map(carried), json.map(carried), (before, after) => {
        expect(applyPatch(frozen(before), diff(before, after))).toEqual(after)
      }),
    )
  })

  test('[P1] and through lists of things with ids, however they come, go and change places', () => {
    const things = fc.record({ list: lists, people, rest: json }).map(carried)
    fc.assert(
      fc.property(things, things, (before, after) => {
        expect(applyPatch(frozen(before), carried(diff(before, after)) as ReturnType<typeof diff>)).toEqual(after) // its own JSON, read back
      }),
      { numRuns: 400 },
    )
  })

  test('[P1] equal values need no operation', () => {
    fc.assert(
      fc.property(json, value => {
        expect(diff(carried(value), carried(value))).toEqual([])
      }),
    )
  })

  test('[P1] what a patch does not touch stays the same object', () => {
    const before = { left: { deep: [1] }, right: { deep: [1] } }
    const after = applyPatch(before, diff(before, { left: { deep: [1] }, right: { deep: [2] } }))
    expect(after).toHaveProperty('left', before.left)
    expect(Object.getOwnPropertyDescriptor(after, 'left')?.value).toBe(before.left)
  })

  test('[P3] keys that mean something to a prototype are data, and leave the prototypes alone', () => {
    fc.assert(
      fc.property(hostile, hostile, (before, after) => {
        const patched = applyPatch(frozen(before), diff(before, after))
        expect(fieldsOf(patched)).toEqual(fieldsOf(after))
        expect(Object.getPrototypeOf(patched)).toBe(Object.prototype)
      }),
      { numRuns: 300 },
    )
    expect(applyPatch({}, [{ op: 'add', path: '/__proto__', value: { polluted: true } }])).not.toHaveProperty(
      'polluted',
    )
    expect(() => applyPatch({}, [{ op: 'add', path: '/__proto__/polluted', value: true }])).toThrow(PatchMismatch)
    expect(() => applyPatch({}, [{ op: 'replace', path: '/constructor/prototype', value: 1 }])).toThrow(PatchMismatch)
    expect({}).not.toHaveProperty('polluted')
  })

  test.each([
    ['a key that is not there', {}, { op: 'replace', path: '/a', value: 1 }],
    ['a key to remove that is not there', {}, { op: 'remove', path: '/a' }],
    ['a way through nothing', { a: null }, { op: 'add', path: '/a/b', value: 1 }],
    ['a way through a number', { a: 1 }, { op: 'replace', path: '/a/b', value: 1 }],
    ['a place behind a list', [1], { op: 'replace', path: '/1', value: 1 }],
    ['a place far behind a list', [1], { op: 'add', path: '/2', value: 1 }],
    ['a place before a list', [1], { op: 'replace', path: '/-1', value: 1 }],
    ['a word in a list', [1], { op: 'add', path: '/length', value: 1 }],
    ['half a place', [1, 2], { op: 'replace', path: '/0.5', value: 1 }],
    ['a place in an empty list', [], { op: 'remove', path: '/0' }],
    ['all of it', { a: 1 }, { op: 'remove', path: '' }],
  ] as const)('[P2] a patch that names %s does not fit', (_, value, operation) => {
    expect(() => applyPatch(value, [operation])).toThrow(PatchMismatch)
  })
})

describe('patches of views', () => {
  test('[P1] lead through a whole random session, for every audience and every guest', () => {
    fc.assert(
      fc.property(sessions({ longest: 60 }), ({ turns }) => {
        for (const { before, after: later } of turns) {
          for (const audience of audiences) {
            const [from, to] = [commonView(before, audience, nobodyPresent), commonView(later, audience, nobodyPresent)]
            expect(applyPatch(frozen(from), diff(from, to))).toEqual(to)
          }
          for (const { id } of later.guests.slice(0, 4)) {
            const [from, to] = [ownView(before, id), ownView(later, id)]
            expect(applyPatch(frozen(from), diff(from, to))).toEqual(to)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  const sentFor = (before: History, later: History, audience: (typeof audiences)[number]) =>
    diff(commonView(replay(before), audience, nobodyPresent), commonView(replay(later), audience, nobodyPresent))

  test('[P4] one vote is one operation for the table, however large it is', () => {
    const voting = voted(reach(lobby({ guests: 300 }), first, 'vote'), [1, 2, 3, 4])
    const later = after(voting, cast(g(9), 5))
    for (const audience of ['participant', 'screen', 'scribe'] as const)
      expect(sentFor(voting, later, audience)).toEqual([{ op: 'replace', path: '/items/0/rounds/0/voted', value: 5 }])
    expect(sentFor(voting, later, 'facilitator').length).toBeLessThanOrEqual(6)
    expect(diff(ownView(replay(voting), g(9)), ownView(replay(later), g(9)))).toHaveLength(1)
    expect(diff(ownView(replay(voting), g(8)), ownView(replay(later), g(8)))).toEqual([])
  })

  test('[P4] a vote that is cast again changes nothing that others are sent', () => {
    const voting = voted(reach(lobby({ guests: 12 }), first, 'vote'), [1, 2, 3, 4, 5, 6])
    for (const audience of audiences) expect(sentFor(voting, after(voting, cast(g(1), 7)), audience)).toEqual([])
  })

  test('[P4] a contribution is one operation, and so is a hand', () => {
    const talking = after(discussing(), contribute(g(1), 'One'))
    expect(sentFor(talking, after(talking, contribute(g(2), 'Two')), 'participant')).toMatchObject([
      { op: 'add', path: '/contributions/1' },
    ])
  })

  test('[P4] a reveal is sent without what everybody knows already', () => {
    const voting = voted(reach(lobby({ guests: 6 }), first, 'vote'), [1, 2, 3, 4, 5, 6])
    const paths = sentFor(voting, revealed([1, 2, 3, 4, 5, 6]), 'participant').map(({ path }) => path)
    expect(paths.every(path => /^\/(stage|timer|items\/0\/rounds\/0)\b/.test(path))).toBe(true)
  })
})
