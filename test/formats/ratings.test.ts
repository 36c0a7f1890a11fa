import { expect, test } from 'vitest'
import { ratings } from '../../shared/formats/ratings.ts'

const settings = {
  ...ratings.emptySettings('en'),
  positions: 5 as const,
  terms: [
    { id: 'o1', name: 'Segment' },
    { id: 'o2', name: 'Profile' },
    { id: 'o7', name: 'Persona' },
  ],
}

test('[V3] every term has a place or no opinion, and at least one has a place', () => {
  const whole = { o1: 1, o2: null, o7: 5 }
  expect(ratings.readBallot(whole, settings)).toEqual(whole)
  // In which order somebody answered is nobody's business.
  expect(JSON.stringify(ratings.readBallot({ o7: 5, o2: null, o1: 1 }, settings))).toBe(JSON.stringify(whole))
  for (const wrong of [
    { o1: 1, o2: 2 },
    { o1: null, o2: null, o7: null },
    { ...whole, o3: 4 },
    { ...whole, o1: 6 },
    { ...whole, o1: 0 },
    { ...whole, o1: '1' },
    { ...whole, o2: undefined },
    [1, null, 5],
    7,
  ])
    expect(ratings.readBallot(wrong, settings)).toBeUndefined()
})

test('[V3] an answer is read by the id of its term: another name or another order changes nothing', () => {
  const ballot = { o1: 1, o2: null, o7: 5 }
  const renamed = settings.terms.map(term => ({ ...term, name: `${term.name} 2` })).toReversed()
  expect(ratings.readBallot(ballot, { ...settings, terms: renamed })).toEqual(ballot)
})

test('[V9] counts per term and place, who had no opinion, and for each pair which of the two stood higher', () => {
  const ballots = [
    { o1: 1, o2: 4, o7: 5 },
    { o1: 1, o2: 1, o7: null },
    { o1: 3, o2: 2, o7: null },
  ]
  expect(ratings.tally(ballots, settings)).toEqual({
    terms: [
      { id: 'o1', counts: [2, 0, 1, 0, 0], none: 0 },
      { id: 'o2', counts: [1, 1, 0, 1, 0], none: 0 },
      { id: 'o7', counts: [0, 0, 0, 0, 1], none: 2 },
    ],
    pairs: [
      { x: 'o1', y: 'o2', over: 1, equal: 1, under: 1 },
      { x: 'o1', y: 'o7', over: 0, equal: 0, under: 1 },
      { x: 'o2', y: 'o7', over: 0, equal: 0, under: 1 },
    ],
  })
})

test('[V9] twelve terms make sixty-six pairs, each once', () => {
  const terms = Array.from({ length: 12 }, (_, index) => ({ id: `o${index + 1}`, name: `Term ${index}` }))
  const { pairs } = ratings.tally([], { ...settings, terms })
  expect(new Set(pairs.map(({ x, y }) => [x, y].toSorted().join())).size).toBe(66)
})

test('[A3] a new dilemma asks for terms on seven places, with ends in the language of the table', () => {
  expect(ratings.emptySettings()).toMatchObject({
    ...{ about: 'terms', positions: 7 },
    ...{ low: 'roept weerstand op', high: 'spreekt aan' },
  })
  expect(ratings.emptySettings('en')).toMatchObject({ low: 'puts people off', high: 'appeals' })
})
