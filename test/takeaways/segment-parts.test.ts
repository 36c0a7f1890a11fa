import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparedSegments, segmentParts, tellable, type Part } from '../../shared/takeaways/segment-parts.ts'

const sizes = fc.integer({ min: 3, max: 14 })
/** Sizes of two parts, and how many of both together did something. */
const tables = fc
  .tuple(sizes, sizes)
  .chain(([a, b]) => fc.record({ a: fc.constant(a), b: fc.constant(b), total: fc.integer({ min: 0, max: a + b }) }))
type Pair = readonly [Part, Part]
/** All that two parts of these sizes may have done, to this total. */
const pairsOf = ({ a, b, total }: { a: number; b: number; total: number }): readonly Pair[] =>
  Array.from(
    { length: a + 1 },
    (_, on) =>
      [
        { on, of: a },
        { on: total - on, of: b },
      ] as const,
  ).filter(([, { on }]) => on >= 0 && on <= b)
/** What is heard of a pair: the counts, which has the larger share, or nothing. */
function heard([one, two]: Pair): string {
  const told = tellable(one, two)
  if (told === 'counts') return `${one.on} and ${two.on}`
  return told === 'order' ? String(one.on * two.of > two.on * one.of) : 'nothing'
}

describe('what is told of two parts', () => {
  test('never lets anybody who knows the total and the rule work out that a part was of one mind', () => {
    fc.assert(
      fc.property(tables, table => {
        const pairs = pairsOf(table)
        // Where the total itself leaves one possibility, or one part no choice, there is nothing left to protect.
        const isOpen = (of: (pair: Pair) => Part) => pairs.some(pair => of(pair).on > 0 && of(pair).on < of(pair).of)
        for (const pair of pairs) {
          const alike = pairs.filter(other => heard(other) === heard(pair))
          for (const of of [(p: Pair) => p[0], (p: Pair) => p[1]]) {
            if (isOpen(of)) expect(alike.some(other => of(other).on > 0 && of(other).on < of(other).of)).toBe(true)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })
  test('is the order as it is', () => {
    fc.assert(
      fc.property(tables, table => {
        for (const [one, two] of pairsOf(table)) {
          if (tellable(one, two) === 'order') expect(one.on * two.of).not.toBe(two.on * one.of)
        }
      }),
    )
  })
  test('is the counts, where nobody is alone on a side', () => {
    expect(tellable({ on: 4, of: 6 }, { on: 2, of: 6 })).toBe('counts')
    expect(tellable({ on: 5, of: 6 }, { on: 2, of: 6 })).toBe('order')
    expect(tellable({ on: 6, of: 6 }, { on: 0, of: 6 })).toBe('order')
    expect(tellable({ on: 5, of: 5 }, { on: 18, of: 20 })).toBeNull()
  })
})

test('of a segment that agrees more and one that agrees less the names are told, and counts where they may be', () => {
  const of = (agree: number, disagree: number) => ({ agree, disagree, pass: 0 })
  expect(segmentParts({ retail: of(44, 39), b2b: of(4, 3) })).toEqual({
    ...{ one: 'b2b', oneAgree: 4, oneVoted: 7 },
    ...{ two: 'retail', twoAgree: 44, twoVoted: 83 },
  })
  expect(segmentParts({ b2b: of(0, 6), retail: of(6, 0) })).toEqual({ one: 'retail', two: 'b2b' })
  expect(segmentParts({ b2b: of(6, 0), retail: of(5, 0) })).toEqual({})
  expect(segmentParts({ b2b: of(6, 0) })).toEqual({})
})

test('of two segments that are the whole table one is compared, of others all', () => {
  expect(comparedSegments({ retail: 5, b2b: 6 }, 11)).toEqual(['b2b'])
  expect(comparedSegments({ retail: 5, b2b: 6 }, 12)).toEqual(['b2b', 'retail'])
  expect(comparedSegments({ a: 1, b: 1, c: 1 }, 3)).toEqual(['a', 'b', 'c'])
})
