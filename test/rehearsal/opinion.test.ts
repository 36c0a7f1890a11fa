import { expect, test } from 'vitest'
import { opinionOf } from '../../server/rehearsal/opinion.ts'

const everybody = Array.from({ length: 400 }, (_, expert) => expert)
const placesOn = (key: string, index: number) => everybody.map(expert => opinionOf(11, { key, index }, expert, 1).place)

/** How two answers of the same people go together: -1 to 1 (Pearson). */
function correlation(one: readonly (number | null)[], other: readonly (number | null)[]): number {
  const pairs = one.flatMap((x, index) => {
    const y = other[index] ?? null
    return x === null || y === null ? [] : [[x, y] as const]
  })
  const mean = (of: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length
  const [mx, my] = [mean(0), mean(1)]
  const sum = (f: (x: number, y: number) => number) => pairs.reduce((total, [x, y]) => total + f(x - mx, y - my), 0)
  return sum((x, y) => x * y) / Math.sqrt(sum(x => x * x) * sum((_, y) => y * y))
}

test('somebody who comes closer to customers in one dilemma does so in others, and one of their own stands apart', () => {
  // Pole A comes closer in both.
  expect(correlation(placesOn('recognise', 0), placesOn('default', 9))).toBeGreaterThan(0.1)
  // Pole B comes closer in one of them.
  expect(correlation(placesOn('recognise', 0), placesOn('veto', 7))).toBeLessThan(-0.1)
  expect(Math.abs(correlation(placesOn('recognise', 0), placesOn('my own', 1)))).toBeLessThan(0.15)
})

test('a few pass, and whoever passes has no position after the talk either', () => {
  const passing = everybody.filter(expert => opinionOf(11, { key: 'veto', index: 7 }, expert, 1).place === null)
  expect(passing.length).toBeGreaterThan(4)
  expect(passing.length).toBeLessThan(40)
  for (const expert of passing) expect(opinionOf(11, { key: 'veto', index: 7 }, expert, 2).place).toBeNull()
})

test('of the rated words one puts nearly everybody off, one draws nearly everybody in, and one divides them', () => {
  const likes = everybody.map(expert => opinionOf(11, { key: 'words', index: 6 }, expert, 1).likes)
  const share = (option: number) => likes.filter(like => like(option) > 0.5).length / likes.length
  expect(share(1)).toBeLessThan(0.05)
  expect(share(2)).toBeGreaterThan(0.95)
  expect(share(0)).toBeGreaterThan(0.3)
  expect(share(0)).toBeLessThan(0.7)
})
