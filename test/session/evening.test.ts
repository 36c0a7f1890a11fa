import { expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type ContributionId, type ItemId } from '../../shared/session/ids.ts'
import { ownView } from '../../shared/session/view-own.ts'
import type { Audience } from '../../shared/session/audience.ts'
import { commonView } from '../../shared/session/view.ts'
import {
  back,
  by,
  cast,
  closeSession,
  contribute,
  dilemma,
  draft,
  facilitator,
  first,
  firstTakeaway,
  g,
  goTo,
  lastContribution,
  next,
  openLobby,
  scribe,
  stageOf,
  voted,
} from './builders.ts'
import { after, given, order, type Order } from './given.ts'

const seen = (history: Parameters<typeof replay>[0], audience: Audience) =>
  commonView(replay(history), audience, { present: new Set(), screenLink: null })

test('[P10] [S2] [S13] an evening, from the draft to the close', () => {
  let history = draft({ guests: 8, items: { [first]: dilemma('First') }, segments: ['retail', 'science'] })
  const happens = (...orders: readonly Order[]) => (history = after(history, ...orders))
  const press = () => happens(next(replay(history).stage))

  happens(order(facilitator, 'AddItem', { item: { kind: 'talk', title: 'Welcome' }, index: 0 }))
  const welcome = replay(history).items[0]?.id ?? asId<ItemId>('none')
  happens(openLobby)
  press()
  expect(replay(history).stage).toEqual(stageOf(welcome, 'discuss'))

  // The first vote: one changes their mind, one passes, one leaves it.
  press()
  press()
  history = voted(history, [1, 1, 2, 6, 7, 7, null])
  happens(cast(g(3), 3))
  expect(seen(history, 'screen').items[1]?.rounds).toMatchObject([{ voted: 7, of: 8, tally: null }])
  press()
  expect(seen(history, 'screen').items[1]?.rounds).toMatchObject([{ status: 'closed', tally: null }])
  press()
  expect(seen(history, 'screen').items[1]?.rounds).toMatchObject([
    { status: 'revealed', tally: { counts: [2, 0, 1, 0, 0, 1, 2], n: 6, pass: 1 } },
  ])

  // The talk.
  press()
  happens(
    order(by(g(4)), 'RaiseHand', {}),
    order(facilitator, 'GiveFloor', { guest: g(4) }),
    contribute(g(4), 'It depends on the trade', { stance: 'nuance' }),
    contribute(g(5), 'It depends on the sector', { stance: 'nuance', attribution: 'anonymous' }),
  )
  const [one = asId<ContributionId>('none'), two = one] = replay(history).contributions.map(({ id }) => id)
  happens(
    order(by(g(1)), 'Respond', { contribution: one, response: 'agree' }),
    order(by(g(2)), 'Respond', { contribution: two, response: 'agree' }),
    order(facilitator, 'MergeContributions', { into: one, from: [two] }),
    order(facilitator, 'Spotlight', { contribution: one }),
    order(by(g(4)), 'YieldFloor', {}),
  )
  expect(seen(history, 'screen').contributions).toMatchObject([
    { text: 'It depends on the trade', author: { as: 'role', role: 'science' } },
  ])
  expect(seen(history, 'facilitator').contributions[0]?.desk?.counts).toEqual({ agree: 2, disagree: 0, pass: 0 })

  // Too early pressed, and back: nothing is lost.
  press()
  happens(cast(g(1), 5))
  happens(back(stageOf(first, 'vote', 2)))
  happens(contribute(g(6), 'One more thing', { stance: 'b' }))
  press()
  expect(ownView(replay(history), g(1))?.ballots[first]?.['2']?.value).toBe(5)

  // The second vote.
  history = voted(history, [5, 5, 5, 6, 7, 7, null, null])
  press()
  press()
  expect(seen(history, 'participant').items[1]?.rounds[1]).toMatchObject({
    status: 'revealed',
    tally: { counts: [0, 0, 0, 0, 3, 1, 2], n: 6, pass: 2 },
    // Whoever voted just once stands alone: nothing is told of who moved.
    shift: { n: 7, toA: null, toB: null, stayed: null, pairs: null },
  })
  given(history)
    .when(goTo(stageOf(first, 'reveal', 2), stageOf(first, 'vote', 2)))
    .thenRefused('already-revealed')

  // The read-back.
  press()
  press()
  expect(replay(history)).toMatchObject({ status: 'takeaways', stage: null })
  const takeaway = firstTakeaway(replay(history))
  happens(
    order(facilitator, 'EditTakeaway', { takeaway, headline: 'Always, in most trades', body: '' }),
    order(facilitator, 'PresentTakeaway', { takeaway }),
    order(by(g(1)), 'Ratify', { takeaway, verdict: 'endorse' }),
    order(by(g(6)), 'Ratify', { takeaway, verdict: 'reserve', remark: 'Not in mine' }),
  )
  happens(closeSession)

  const state = replay(history)
  expect(state.status).toBe('closed')
  expect(state.register).toEqual([g(1), g(2), g(3), g(4), g(5), g(6), g(7), g(8)])
  expect(seen(history, 'participant')).toMatchObject({
    status: 'closed',
    takeaways: [{ edited: { headline: 'Always, in most trades' }, recognition: { endorse: 1, reserve: 1, object: 0 } }],
  })
  expect(seen(history, 'screen').items[1]?.rounds[1]).toMatchObject({ shift: { n: 7, toB: null } })
  given(history)
    .when(cast(g(1), 4))
    .thenRefused('closed')
  given(history)
    .when(order(by(scribe), 'Next', { from: null }))
    .thenRefused('not-allowed')
  expect(lastContribution(history)).toBeDefined()
})
