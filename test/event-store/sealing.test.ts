import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Unreadable } from '../../server/event-store/event-store.ts'
import { seal, unseal } from '../../server/event-store/sealing.ts'

const key = randomBytes(32)

test('what is sealed opens again, at its own place and with its own key only', () => {
  const value = { type: 'BallotCast', at: 5, data: { reason: 'een reden – ✓' } }
  const sealed = seal(key, 's', 3, value)
  expect(unseal(key, 's', 3, sealed)).toEqual(value)
  expect(() => unseal(key, 's', 4, sealed)).toThrow(Unreadable)
  expect(() => unseal(key, 't', 3, sealed)).toThrow(Unreadable)
  expect(() => unseal(randomBytes(32), 's', 3, sealed)).toThrow(Unreadable)
})

test('one changed or missing byte is noticed', () => {
  const sealed = seal(key, 's', 1, { a: 1 })
  for (const at of [0, 12, 28, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => unseal(key, 's', 1, changed)).toThrow(Unreadable)
  }
  for (const length of [0, 11, 20, 28, sealed.length - 1]) {
    expect(() => unseal(key, 's', 1, sealed.subarray(0, length))).toThrow(Unreadable)
  }
})

test('the length tells nothing but the number of buckets, and equal events look different', () => {
  const lengths = ['', 'short', 'x'.repeat(280), '✓'.repeat(280)].map(reason => seal(key, 's', 1, { reason }).length)
  expect(new Set(lengths)).toEqual(new Set([2048 + 28]))
  expect(seal(key, 's', 1, { reason: 'x'.repeat(2048) })).toHaveLength(2 * 2048 + 28)
  expect(seal(key, 's', 1, { a: 1 }).equals(seal(key, 's', 1, { a: 1 }))).toBe(false)
})

test('any JSON comes back as it went in', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.string(), fc.nat(), (value, session, version) => {
      const json: unknown = JSON.parse(JSON.stringify(value))
      expect(unseal(key, session, version, seal(key, session, version, value))).toEqual(json)
    }),
  )
})
