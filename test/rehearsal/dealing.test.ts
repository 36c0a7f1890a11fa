import { describe, expect, test } from 'vitest'
import { dealingOf } from '../../server/rehearsal/dealing.ts'
import { opinionOf } from '../../server/rehearsal/opinion.ts'
import { rehearsalWords } from '../../shared/rehearsal/index.ts'

const matter = { key: 'recognise', index: 0 }
const { contributions } = rehearsalWords('en', 'recognise')
const seeds = Array.from({ length: 20 }, (_, index) => index + 1)
const deal = (seed: number, experts: number) => dealingOf(seed, matter, experts, contributions)

describe('what is said while a table talks', () => {
  test.each([1, 2, 9, 12, 30])('is dealt out evenly over %i experts, all of it', experts => {
    for (const seed of seeds) {
      const { writers } = deal(seed, experts)
      expect(writers).toHaveLength(contributions.length)
      const times = Array.from({ length: experts }, (_, expert) => writers.filter(one => one === expert).length)
      expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1)
    }
  })

  test('is said by somebody of that side, where one has not spoken yet', () => {
    for (const seed of seeds) {
      const { writers } = deal(seed, 30)
      const sideOf = (expert: number) => {
        const { place } = opinionOf(seed, matter, expert, 1)
        return place === null || place === 0.5 ? null : place < 0.5 ? 'a' : 'b'
      }
      const count = (side: 'a' | 'b') => Array.from({ length: 30 }, (_, i) => sideOf(i)).filter(s => s === side).length
      for (const [index, { stance }] of contributions.entries())
        if ((stance === 'a' || stance === 'b') && count(stance) >= contributions.length)
          expect(sideOf(writers[index] ?? -1)).toBe(stance)
    }
  })

  test('is answered by somebody else than who wrote it; who is alone answers nobody', () => {
    for (const seed of seeds) {
      const { writers, reply } = deal(seed, 12)
      expect(reply?.by).not.toBe(writers[reply?.to ?? 0])
      expect(deal(seed, 1).reply).toBeNull()
    }
  })

  test('is the same for the same seed, and differs between seeds', () => {
    expect(deal(1, 12)).toEqual(deal(1, 12))
    expect(new Set(seeds.map(seed => JSON.stringify(deal(seed, 12)))).size).toBeGreaterThan(15)
  })
})
