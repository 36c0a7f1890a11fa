import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DilemmaVotes, labelDilemma } from '../../shared/analysis/dilemma-label.ts'

const all = (...counts: number[]): DilemmaVotes => {
  const n = counts.reduce((total, count) => total + count, 0)
  return { counts, seated: n, eligible: n }
}
const votes = fc
  .record({
    counts: fc.array(fc.nat(9), { minLength: 3, maxLength: 9 }),
    away: fc.nat(20),
    late: fc.nat(5),
  })
  .map(({ counts, away, late }) => {
    const n = counts.reduce((total, count) => total + count, 0)
    return { counts, seated: n + away + late, eligible: n + away }
  })

test.each([
  ['agree', 'ten of twelve on one side', all(0, 0, 1, 1, 2, 4, 4)],
  ['majority', 'ten of twelve on one side and two opposed', all(1, 1, 0, 0, 2, 4, 4)],
  ['divided', 'four on both sides', all(1, 1, 2, 4, 2, 1, 1)],
  ['middle', 'half of them on the midpoint', all(0, 1, 1, 6, 2, 2, 0)],
  ['lean', 'more than half on one side', all(0, 1, 1, 3, 4, 3, 0)],
  ['majority', 'sixteen of eighteen and two opposed', all(2, 0, 0, 0, 4, 6, 6)],
  ['open', 'exactly half on one side', all(0, 1, 2, 3, 3, 3, 0)],
  ['open', 'no side and no middle', all(0, 1, 1, 4, 2, 2, 0)],
  ['insufficient', 'four of four', all(0, 0, 0, 0, 0, 0, 4)],
  ['agree', 'nineteen of twenty-two and two opposed', all(0, 1, 1, 1, 4, 5, 10)],
  ['majority', 'nineteen of twenty-two and three opposed', all(1, 1, 1, 0, 4, 5, 10)],
  ['agree', 'an even scale without a middle', all(0, 0, 1, 4, 3, 4)],
])('the label is %s for %s', (label, _, dilemma) => {
  expect(labelDilemma(dilemma).label).toBe(label)
})

test('an agreement must be more than half of those seated, if all absentees disagree', () => {
  const counts = [0, 0, 0, 0, 2, 4, 4]
  expect(labelDilemma({ counts, seated: 19, eligible: 19 }).label).toBe('agree')
  expect(labelDilemma({ counts, seated: 20, eligible: 20 }).label).toBe('lean')
})

test('half of those who could vote is a quorum, less is not', () => {
  const counts = [0, 0, 0, 0, 2, 4, 4]
  expect(labelDilemma({ counts, seated: 20, eligible: 20 }).label).not.toBe('insufficient')
  expect(labelDilemma({ counts, seated: 21, eligible: 21 }).label).toBe('insufficient')
})

test('camps at the poles are told from a spread over both sides', () => {
  expect(labelDilemma(all(4, 0, 0, 0, 0, 3, 5))).toMatchObject({ label: 'divided', camps: true, polarised: true })
  expect(labelDilemma(all(0, 0, 6, 0, 6, 0, 0))).toMatchObject({ label: 'divided', camps: false, polarised: false })
  expect(labelDilemma(all(2, 2, 2, 2, 2, 2, 2))).toMatchObject({ label: 'divided', camps: false })
})

test('a label that hangs on one vote is fragile', () => {
  expect(labelDilemma(all(0, 0, 1, 0, 2, 2, 3)).fragile).toBe(true)
  expect(labelDilemma(all(0, 0, 1, 1, 2, 4, 4)).fragile).toBe(false)
  expect(labelDilemma(all(0, 0, 0, 0, 3, 4, 5)).fragile).toBe(false)
  expect(labelDilemma(all(0, 0, 0, 0, 0, 0, 5)).fragile).toBe(true)
  expect(labelDilemma(all(6, 0, 0, 0, 0, 0, 6)).fragile).toBe(false)
})

test('a round without votes is insufficient and has no agreement', () => {
  expect(labelDilemma({ counts: [0, 0, 0, 0, 0], seated: 9, eligible: 9 })).toEqual({
    n: 0,
    left: 0,
    middle: 0,
    right: 0,
    hi: 0,
    lo: 0,
    side: null,
    outerLeft: 0,
    outerRight: 0,
    label: 'insufficient',
    agreementA: null,
    camps: false,
    polarised: false,
    fragile: false,
  })
})

test('relabelling the poles mirrors the side and changes nothing else', () => {
  fc.assert(
    fc.property(votes, dilemma => {
      const here = labelDilemma(dilemma)
      const mirrored = labelDilemma({ ...dilemma, counts: [...dilemma.counts].reverse() })
      const other = here.side === 'left' ? 'right' : here.side === 'right' ? 'left' : null
      expect(mirrored.side).toBe(other)
      for (const part of ['label', 'hi', 'lo', 'n', 'middle', 'agreementA', 'camps', 'polarised', 'fragile'] as const) {
        expect(mirrored[part]).toBe(here[part])
      }
    }),
  )
})

test('the order of the votes does not matter, only their counts', () => {
  const shuffled = fc
    .array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 30 })
    .chain(ballots => fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })))
  const tally = (ballots: number[]) =>
    Array.from({ length: 7 }, (_, index) => ballots.filter(ballot => ballot === index + 1).length)
  fc.assert(
    fc.property(shuffled, ([ballots, again]) => {
      expect(labelDilemma(all(...tally(again)))).toEqual(labelDilemma(all(...tally(ballots))))
    }),
  )
})

test('one more vote for the leading side never ends an agreement', () => {
  const agreed = fc
    .record({ counts: fc.array(fc.nat(9), { minLength: 3, maxLength: 9 }), away: fc.integer({ min: 1, max: 9 }) })
    .map(({ counts, away }) => {
      const half = Math.floor(counts.length / 2)
      const few = counts.map((count, index) => (index < half ? 0 : count))
      const n = few.reduce((total, count) => total + count, 0)
      return { counts: few, seated: n + away, eligible: n + away }
    })
    .filter(dilemma => labelDilemma(dilemma).label === 'agree')
  fc.assert(
    fc.property(agreed, dilemma => {
      const last = dilemma.counts.length - 1
      const more = dilemma.counts.map((count, index) => (index === last ? count + 1 : count))
      expect(labelDilemma({ ...dilemma, counts: more }).label).toBe('agree')
    }),
  )
})

test('fragile is what leaving out each vote in turn shows', () => {
  fc.assert(
    fc.property(votes, ({ counts, seated, eligible }) => {
      const here = labelDilemma({ counts, seated, eligible })
      const labels = counts.flatMap((count, position) => {
        if (count === 0) return []
        const fewer = counts.map((other, index) => (index === position ? other - 1 : other))
        return [labelDilemma({ counts: fewer, seated, eligible }).label]
      })
      expect(here.fragile).toBe(labels.some(label => label !== here.label))
    }),
  )
})

test('only a divided table is polarised, and only with enough votes', () => {
  fc.assert(
    fc.property(votes, dilemma => {
      const { label, polarised, camps } = labelDilemma(dilemma)
      if (polarised) expect(label).toBe('divided')
      if (label === 'insufficient') expect([polarised, camps]).toEqual([false, false])
    }),
  )
})

test.each([5, 7])('on %d positions, votes by chance are hardly ever taken for agreement', positions => {
  // A seeded generator (Numerical Recipes' constants): the same tables in every run.
  let seed = positions
  const chance = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32
  for (const n of [5, 6, 8, 12, 20, 30]) {
    const tables = Array.from({ length: 1000 }, () => {
      const counts = new Array<number>(positions).fill(0)
      for (let vote = 0; vote < n; vote++) {
        const at = Math.floor(chance() * positions)
        counts[at] = (counts[at] ?? 0) + 1
      }
      return labelDilemma(all(...counts))
    })
    expect(tables.filter(({ label }) => label === 'agree').length).toBeLessThanOrEqual(50)
    expect(tables.filter(({ camps }) => camps).length).toBeLessThanOrEqual(250)
  }
})

test('more votes than people are refused', () => {
  const counts = [1, 2, 3]
  expect(() => labelDilemma({ counts, seated: 5, eligible: 6 })).toThrow(RangeError)
  expect(() => labelDilemma({ counts, seated: 6, eligible: 5 })).toThrow(RangeError)
  expect(() => labelDilemma({ counts, seated: 6.5, eligible: 6 })).toThrow(RangeError)
  expect(() => labelDilemma({ counts: [1, 2], seated: 6, eligible: 6 })).toThrow(RangeError)
})
