import { expect, test } from 'vitest'
import { choice } from '../../shared/formats/choice.ts'
import { freeId } from '../../shared/formats/options.ts'

const options = [
  { id: 'o1', name: 'Ask' },
  { id: 'o4', name: 'Guess' },
]

test('[V3] a ballot is the id of one option', () => {
  expect(choice.readBallot('o4', { options })).toBe('o4')
  for (const wrong of ['o2', 'Ask', '', 1, ['o1'], { o1: true }])
    expect(choice.readBallot(wrong, { options })).toBeUndefined()
})

test('[V9] options are counted in their own order, also those that nobody chose', () => {
  expect(choice.tally(['o4', 'o4'], { options })).toEqual({
    options: [
      { id: 'o1', votes: 0 },
      { id: 'o4', votes: 2 },
    ],
  })
})

test('[A3] options keep their ids, and their names without the space around them', () => {
  expect(
    choice.readSettings({
      options: [
        { id: 'o9', name: ' Ask ' },
        { id: 'o2', name: 'Guess' },
      ],
      more: 1,
    }),
  ).toEqual({
    options: [
      { id: 'o9', name: 'Ask' },
      { id: 'o2', name: 'Guess' },
    ],
  })
})

test('a new option has an id that none has', () => {
  expect(freeId(options)).toBe('o2')
  expect(freeId([])).toBe('o1')
})
