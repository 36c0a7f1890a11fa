import { expect, test } from 'vitest'
import { silhouettes } from '../../shared/analysis/silhouette.ts'
import vectors from '../vectors/polis-unit.json'

const vector = vectors.cases.find(({ fn }) => fn === 'silhouette(member a)')
const alone = vectors.cases.find(({ fn }) => fn === 'silhouette singleton')

test('the published example of four members in two clusters', () => {
  const values = silhouettes(vector?.dist ?? [], vector?.clusters ?? [])
  expect(values[0]).toBeCloseTo(vector?.out_member_0 ?? NaN, 4)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  expect(Math.abs(mean - (vector?.out_mean ?? NaN))).toBeLessThanOrEqual(vector?.tol ?? NaN)
})

test('a member alone in its cluster has a silhouette of 0', () => {
  expect(silhouettes(vector?.dist ?? [], [[0], [1, 2, 3]])[0]).toBe(alone?.out)
})

test('clusters that do not part the members are refused', () => {
  const distances = [[0, 1], [1, 0]] // prettier-ignore
  expect(() => silhouettes(distances, [[0, 1]])).toThrow(RangeError)
  expect(() => silhouettes(distances, [[0], [0]])).toThrow(RangeError)
  expect(() => silhouettes(distances, [[0], [1, 2]])).toThrow(RangeError)
  expect(() => silhouettes([[0, 1], [1]], [[0], [1]])).toThrow(RangeError) // prettier-ignore
})
