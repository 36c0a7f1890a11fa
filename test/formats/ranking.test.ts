import { expect, test } from 'vitest'
import { completeRanking, kendallW } from '../../shared/analysis/kendall-w.ts'
import { ranking } from '../../shared/formats/ranking.ts'

const settings = ranking.emptySettings()
const best = { ...settings, top: 2 }

test('[V3] an order of all holds every option once; of the best, one up to that many', () => {
  expect(ranking.readBallot(['o3', 'o1', 'o2'], settings)).toEqual(['o3', 'o1', 'o2'])
  for (const wrong of [['o3', 'o1'], ['o1', 'o1', 'o2'], ['o1', 'o2', 'o9'], [], 'o1', null])
    expect(ranking.readBallot(wrong, settings)).toBeUndefined()
  for (const right of [['o3'], ['o3', 'o1']]) expect(ranking.readBallot(right, best)).toEqual(right)
  for (const wrong of [[], ['o3', 'o1', 'o2']]) expect(ranking.readBallot(wrong, best)).toBeUndefined()
})

test('[V9] counts per rank, who is preferred to whom, and sums of ranks in which the unranked share what is left', () => {
  expect(ranking.tally([['o2', 'o1'], ['o2'], ['o1', 'o3']], best)).toEqual({
    options: [
      { id: 'o1', ranks: [1, 1, 0], unranked: 1, rankSum: 2 + 2.5 + 1 },
      { id: 'o2', ranks: [2, 0, 0], unranked: 1, rankSum: 1 + 1 + 3 },
      { id: 'o3', ranks: [0, 1, 0], unranked: 2, rankSum: 3 + 2.5 + 2 },
    ],
    preferences: [
      [0, 1, 2],
      [2, 0, 2],
      [0, 1, 0],
    ],
    ballots: 3,
  })
})

test('[V9] sums of ranks are those that the concordance of the table is measured from', () => {
  const orders = [
    ['o2', 'o1'],
    ['o2', 'o3'],
    ['o1', 'o3'],
  ]
  const ids = settings.options.map(({ id }) => id)
  const completed = orders.map(
    order =>
      completeRanking(
        order.map(id => ids.indexOf(id)),
        ids.length,
      ) ?? [],
  )
  const { options } = ranking.tally(orders, best)
  expect(options.map(({ rankSum }) => rankSum)).toEqual(kendallW(completed).rankSums)
})
