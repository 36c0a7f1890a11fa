import { describe, expect, test } from 'vitest'
import { mostTogether } from '../../shared/takeaways/convergence.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { sessionOf, votes, type DilemmaSpec, type EveningSpec } from './builders.ts'

const found = (kind: string, dilemmas: readonly DilemmaSpec[], more: Partial<EveningSpec> = {}) =>
  findTakeaways(sessionOf({ dilemmas, ...more })).filter(draft => draft.kind === kind)

describe('answers come closer or go apart', () => {
  const scattered = [1, 2, 3, 4, 5, 6, 7, 1, 4, 7]
  const together = [3, 3, 3, 4, 4, 4, 5, 3, 4, 5]

  test('closer, with how many stand within three places', () => {
    expect(found('convergence', [{ rounds: [scattered, together] }])).toMatchObject([
      { status: 'moved', facts: { direction: 'closer', nearBefore: 4, beforeN: 10, near: 10, n: 10, pairs: 10 } },
    ])
  })
  test('apart, the other way round', () => {
    expect(found('convergence', [{ rounds: [together, scattered] }])).toMatchObject([{ facts: { direction: 'apart' } }])
  })
  test('not when nobody moved, nor when only other people came', () => {
    expect(found('convergence', [{ rounds: [scattered, scattered] }])).toEqual([])
    const before = [...scattered, undefined, undefined, undefined, undefined, undefined, undefined]
    const after = [...scattered, 4, 4, 4, 4, 4, 4]
    expect(found('convergence', [{ rounds: [before, after] }])).toEqual([])
  })
  test('not with fewer than six who voted twice', () => {
    expect(
      found('convergence', [
        {
          rounds: [
            [1, 4, 7, 1, 7],
            [4, 4, 4, 4, 4],
          ],
        },
      ]),
    ).toEqual([])
  })
  test('three neighbouring places are the most that stand together', () => {
    expect(mostTogether([1, 0, 5, 2, 0, 4, 1])).toBe(7)
    expect(mostTogether([])).toBe(0)
  })
})

describe('a segment lies apart on a dilemma', () => {
  /** Even seats are b2b, odd seats retail. */
  const apart = [1, 7, 1, 6, 2, 7, 2, 6, 1, 7, 4, 4]

  test('in words where a part is of one mind, and with all comparisons counted', () => {
    const [draft] = found('segment', [{ rounds: [apart] }])
    expect(draft).toMatchObject({
      status: 'divided',
      facts: { segment: 'b2b', side: 'a', pole: 'Wachten', compared: 1 },
    })
    for (const key of ['inside', 'insideOn', 'outside', 'outsideOn']) expect(draft?.facts).not.toHaveProperty(key)
  })
  test('with counts where both parts are mixed', () => {
    const mixed = [1, 7, 1, 6, 2, 7, 2, 6, 1, 7, 1, 7, 1, 7, 1, 7, 6, 1, 6, 2]
    expect(found('segment', [{ rounds: [mixed] }])).toMatchObject([
      { facts: { insideOn: 8, inside: 10, outsideOn: 2, outside: 10 } },
    ])
  })
  test('not below five in a part', () => {
    expect(found('segment', [{ rounds: [apart.slice(0, 9)] }])).toEqual([])
    expect(found('segment', [{ rounds: [apart.slice(0, 9)] }], { rules: { smallestReveal: 3 } })).toEqual([])
  })
  test('not where chance does as much, nor when so much was compared that it may be chance', () => {
    expect(found('segment', [{ rounds: [[1, 2, 1, 6, 2, 7, 7, 6, 1, 1, 4, 4]] }])).toEqual([])
    const alike: DilemmaSpec = { rounds: [votes(2, 2, 2, 2, 2, 2)] }
    const half = [1, 5, 1, 6, 2, 7, 2, 3, 4, 7]
    expect(found('segment', [{ rounds: [half] }])).toHaveLength(1)
    expect(found('segment', [{ rounds: [half] }, alike, alike, alike, alike])).toEqual([])
  })
})

describe('a table leaves it open', () => {
  test('with half of the votes in the middle', () => {
    expect(found('undecided', [{ rounds: [votes(1, 0, 1, 6, 2, 0, 2)] }])).toMatchObject([
      { status: 'open', facts: { inMiddle: true, a: 2, middle: 6, b: 4 } },
    ])
  })
  test('with no side over half, and no division either', () => {
    expect(found('undecided', [{ rounds: [votes(3, 3, 0, 4, 2)] }])).toMatchObject([{ facts: { inMiddle: false } }])
  })
  test('not once more than half stand on a side', () => {
    expect(found('undecided', [{ rounds: [votes(4, 3, 0, 3, 2)] }])).toEqual([])
  })
})
