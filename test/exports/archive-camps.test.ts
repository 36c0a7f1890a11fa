import { expect, test } from 'vitest'
import { archiveOf } from '../../server/exports/archive.ts'
import { replay } from '../../shared/session/evolve.ts'
import {
  by,
  closeSession,
  contribute,
  first,
  g,
  goTo,
  lastContribution,
  lobby,
  reach,
  stageOf,
  voted,
} from '../session/builders.ts'
import { after, order, type History } from '../session/given.ts'

const shuffle = (n: number) => Array.from({ length: n }, (_, index) => index)
const values = [1, 1, 1, 1, 1, 1, 7, 7, 7, 7, 7, 7]

/** The talk after a vote: whoever voted A agreed, whoever voted B did not. */
function talked({ shown }: { readonly shown: boolean }): History {
  const voting = voted(reach(lobby({ guests: values.length }), first, 'vote'), values)
  const seen = shown ? reach(voting, first, 'reveal') : voting
  const talking = after(seen, goTo(replay(seen).stage, stageOf(first, 'discuss')), contribute(g(1), 'Een gedachte.'))
  const contribution = lastContribution(talking)
  const answers = values.slice(1).map((value, index) => {
    const response = value === 1 ? ('agree' as const) : ('disagree' as const)
    return order(by(g(index + 2)), 'Respond', { contribution, response })
  })
  return after(talking, ...answers)
}

test.each([
  ['a running session, a vote that was shown', talked({ shown: true })],
  ['a closed session, a vote that was shown', after(talked({ shown: true }), closeSession)],
  ['a running session, a vote that was not', talked({ shown: false })],
  ['a closed session, a vote that was not', after(talked({ shown: false }), closeSession)],
])('an archive tells how the whole table answered, and of no camp or segment how it did: %s', (_, events) => {
  const { events: told } = archiveOf(events, { exportedAt: 1, withPeople: false, shuffle })
  const mixed = told.flatMap(({ type, data }) => (type === 'BallotsMixed' ? [data['responses']] : []))
  const responses = { [lastContribution(events)]: { all: { agree: 5, disagree: 6, pass: 0 }, groups: {} } }
  expect(mixed).toEqual([responses])
})
