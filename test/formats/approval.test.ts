import { expect, test } from 'vitest'
import { approval } from '../../shared/formats/approval.ts'

const settings = approval.emptySettings()

test('[V3] a ballot holds one option or more, each once, in the order of the settings whatever the order of ticking', () => {
  expect(approval.readBallot(['o3', 'o1'], settings)).toEqual(['o1', 'o3'])
  for (const wrong of [[], ['o1', 'o1'], ['o4'], 'o1', { 0: 'o1' }, ['o1', null]])
    expect(approval.readBallot(wrong, settings)).toBeUndefined()
})

test('[V3] a ballot with more than its limit is none', () => {
  expect(approval.readBallot(['o1', 'o2'], { ...settings, most: 2 })).toEqual(['o1', 'o2'])
  expect(approval.readBallot(['o1', 'o2', 'o3'], { ...settings, most: 2 })).toBeUndefined()
})

test('[V9] every chosen option has its vote, and the ballots are counted as well', () => {
  expect(approval.tally([['o1', 'o3'], ['o3']], settings)).toEqual({
    options: [
      { id: 'o1', votes: 1 },
      { id: 'o2', votes: 0 },
      { id: 'o3', votes: 2 },
    ],
    ballots: 2,
  })
})
