import { expect, test } from 'vitest'
import { experts } from '../../shared/rehearsal/experts.ts'

const count = <T extends string>(values: readonly T[]) =>
  values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<T, number>())

test('thirty experts, each with a key and a name of their own', () => {
  expect(experts).toHaveLength(30)
  expect(new Set(experts.map(expert => expert.key)).size).toBe(30)
  expect(new Set(experts.map(expert => expert.name)).size).toBe(30)
  for (const { key, name } of experts) {
    expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(name).toMatch(/^\p{Lu}[\p{L}’-]+( [\p{L}’-]+)+$/u)
  }
})

test('every segment and role is at the table, and no segment is too small to be shown', () => {
  const segments = count(experts.map(expert => expert.segment))
  expect([...segments.keys()].sort()).toEqual(['b2b', 'fmcg', 'nonprofit', 'retail'])
  for (const [segment, people] of segments) expect(people, segment).toBeGreaterThanOrEqual(5)
  const roles = count(experts.map(expert => expert.role))
  expect([...roles.keys()].sort()).toEqual(['author', 'consultant', 'member', 'scientist'])
  for (const [role, people] of roles) expect(people, role).toBeGreaterThanOrEqual(5)
})

test('a smaller table takes the first seats and is as mixed', () => {
  for (const size of [8, 12, 20]) {
    const seated = count(experts.slice(0, size).map(expert => expert.segment))
    expect([...seated.values()], `${size}`).toEqual([size / 4, size / 4, size / 4, size / 4])
    expect(count(experts.slice(0, size).map(expert => expert.role)).size, `${size}`).toBe(4)
  }
})
