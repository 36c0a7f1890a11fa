import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type ItemId } from '../../shared/session/ids.ts'
import { audiences } from '../../shared/session/audience.ts'
import { capacity } from '../../shared/session/limits.ts'
import { talliesBySegment } from '../../shared/session/segments.ts'
import { ballotsCast, type ProxyBallots, type Session } from '../../shared/session/session.ts'
import { ownView } from '../../shared/session/view-own.ts'
import type { RoundView } from '../../shared/session/view-rounds.ts'
import { commonView } from '../../shared/session/view.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import {
  by,
  cast,
  closeSession,
  facilitator,
  first,
  g,
  lobby,
  next,
  organizer,
  reach,
  scribe,
  stageOf,
  talk,
  voted,
} from './builders.ts'
import { after, given, order, type History } from './given.ts'
import { tells } from './secrets.ts'

const enter = (ballots: readonly ProxyBallots[], actor = by(scribe), item = first) =>
  order(actor, 'CastProxyBallots', { item, ballots })
const two: readonly ProxyBallots[] = [{ value: 2, count: 2 }]
const voting = (guests = 6): History => reach(lobby({ guests }), first, 'vote')
/** Six who vote themselves and these without a device, at the reveal. */
const shown = (ballots: readonly ProxyBallots[], values: readonly (number | null)[] = [1, 2, 3, 5, 6, 7]): History => {
  const closed = reach(after(voted(voting(values.length), values), enter(ballots)), first, 'reveal')
  return after(closed, next(stageOf(first, 'reveal')))
}
const around = { present: new Set<never>(), screenLink: null }
function roundSeen(history: History, round = 1, audience: (typeof audiences)[number] = 'participant'): RoundView {
  const items = commonView(replay(history), audience, around).items
  const found = items.find(({ id }) => id === first)?.rounds[round - 1]
  if (!found) throw new Error('there is no such round')
  return found
}
const roundIn = (state: Session, index = 0) => state.rounds[first]?.[index]

describe('ballots of people without a device', () => {
  test('[V10] are entered by the scribe, a facilitator or the organizer, and by nobody else', () => {
    for (const actor of [by(scribe), facilitator, organizer])
      given(voting())
        .when(enter(two, actor))
        .then({ type: 'ProxyBallotsCast', data: { item: first, round: 1, ballots: two } })
    given(voting())
      .when(enter(two, by(g(1))))
      .thenRefused('not-allowed')
    given(after(voting(), order(facilitator, 'RevokeLink', { guest: scribe })))
      .when(enter(two))
      .thenRefused('not-allowed')
  })

  test('[V10] are taken while the round is open, and at no other time', () => {
    given(reach(lobby(), first, 'introduce'))
      .when(enter(two))
      .thenRefused('not-open')
    given(reach(voted(voting(), [1, 2, 3, 5, 6]), first, 'reveal'))
      .when(enter(two))
      .thenRefused('not-open')
    given(voting())
      .when(enter(two, by(scribe), talk))
      .thenRefused('not-open')
    given(voting())
      .when(enter(two, by(scribe), asId<ItemId>('nowhere')))
      .thenRefused('unknown-item')
    given(after(voting(), closeSession)).when(enter(two)).thenRefused('closed')
  })

  test('[V11] take the place of what was entered before', () => {
    const entered = after(voting(), enter(two))
    expect(given(entered).when(enter([{ value: 7, count: 1 }])).state.rounds[first]?.[0]?.proxies).toEqual([
      { value: 7, count: 1 },
    ])
    given(entered).when(enter(two, facilitator)).thenNothing()
    expect(roundSeen(after(entered, enter([])))).toMatchObject({ voted: 0, proxies: 0, of: 6 })
  })

  test('[V11] of one round stay apart from those of the next', () => {
    const again = after(reach(shown(two), first, 'vote', 2), enter([{ value: 6, count: 1 }]))
    expect(roundIn(replay(again))?.proxies).toEqual(two)
    expect(roundIn(replay(again), 1)?.proxies).toEqual([{ value: 6, count: 1 }])
  })

  test('[V12] are read like every ballot; alike ones are counted together, in an order that says nothing', () => {
    given(voting())
      .when(
        enter([
          { value: 5, count: 1 },
          { value: null, count: 2 },
          { value: 2, count: 0 },
          { value: 5, count: 3 },
        ]),
      )
      .then({
        type: 'ProxyBallotsCast',
        data: {
          ballots: [
            { value: 5, count: 4 },
            { value: null, count: 2 },
          ],
        },
      })
    for (const value of ['junk', 8, undefined])
      given(voting())
        .when(enter([{ value, count: 1 }]))
        .thenRefused('invalid-ballot')
  })

  test('[V12] are whole people, and no more than a session seats', () => {
    for (const count of [-1, 1.5, Number.NaN])
      given(voting())
        .when(enter([{ value: 2, count }]))
        .thenRefused('invalid-ballot')
    given(voting())
      .when(
        enter([
          { value: 1, count: capacity.guests },
          { value: 2, count: 1 },
        ]),
      )
      .thenRefused('full')
  })

  test('[V13] count in how many voted, of how many, and in the tally', () => {
    const open = after(voted(voting(), [1, 2, 3]), enter([...two, { value: null, count: 1 }]))
    expect(roundSeen(open)).toMatchObject({ voted: 6, of: 9, proxies: 3, tally: null })
    const desk = commonView(replay(open), 'facilitator', around)
    expect(desk.next).toMatchObject({ closes: { voted: 6, of: 9 } })
    expect(roundSeen(shown([...two, { value: null, count: 1 }]))).toMatchObject({
      voted: 9,
      of: 9,
      proxies: 3,
      tally: { n: 8, pass: 1, counts: [1, 3, 1, 0, 1, 1, 1] },
    })
  })

  test('[V13] help a table to its smallest reveal only when nobody else stands out beside them', () => {
    const few = (own: readonly number[], count: number) =>
      reach(after(voted(voting(6), own), enter([{ value: 2, count }])), first, 'reveal')
    expect(roundSeen(few([], 5))).toMatchObject({ withheld: false })
    expect(roundSeen(few([], 4))).toMatchObject({ withheld: true })
    // Everybody saw the show of hands: what is left is how these four voted.
    expect(roundSeen(few([1, 2, 3, 4], 5))).toMatchObject({ withheld: true })
    expect(roundSeen(few([1, 2, 3, 4, 5], 1))).toMatchObject({ withheld: false })
  })

  test('[V16] of guests on the list count once in how many there are, and change nothing else', () => {
    const onList = (listed: number, count = 3) =>
      order(by(scribe), 'CastProxyBallots', { item: first, ballots: [{ value: 2, count }], listed })
    const open = after(voted(voting(6), [1, 2, 3]), onList(2))
    expect(roundSeen(open)).toMatchObject({ voted: 6, of: 7, proxies: 3 })
    expect(commonView(replay(open), 'facilitator', around).next).toMatchObject({ closes: { voted: 6, of: 7 } })
    // The same ballots, and another number of them on the list, is a correction; the same again is none.
    expect(roundSeen(after(open, onList(0)))).toMatchObject({ voted: 6, of: 9 })
    given(open).when(onList(2)).thenNothing()
    const shut = reach(open, first, 'reveal')
    expect(roundSeen(shut)).toMatchObject({ of: 7 })
    expect(roundSeen(after(shut, closeSession))).toMatchObject({ of: 7 })
  })

  test('[V16] never make more votes than there are people, whoever votes themselves after all', () => {
    const onList = order(by(scribe), 'CastProxyBallots', { item: first, ballots: [{ value: 2, count: 3 }], listed: 3 })
    const entered = after(voted(voting(6), [1, 2, 3]), onList)
    expect(roundSeen(entered)).toMatchObject({ voted: 6, of: 6 })
    expect(roundSeen(after(entered, cast(g(4), 5), cast(g(5), 5)))).toMatchObject({ voted: 8, of: 8 })
    expect(roundSeen(after(entered, cast(g(4), 5), cast(g(5), 5), cast(g(6), 5)))).toMatchObject({ voted: 9, of: 9 })
  })

  test('[V16] are no more on the list than were entered', () => {
    for (const listed of [3, -1, 0.5, Number.NaN])
      given(voting())
        .when(order(by(scribe), 'CastProxyBallots', { item: first, ballots: two, listed }))
        .thenRefused('invalid-ballot')
  })

  test('[V16] of a log of before are of nobody on the list', () => {
    const event = { type: 'ProxyBallotsCast', at: 0, data: { item: first, round: 1, ballots: two } } as const
    expect(roundSeen([...voting(6), event])).toMatchObject({ voted: 2, of: 8 })
  })

  test('[V13] make a label of what the table thinks, and a turnout', () => {
    const [dilemma] = tableOf(replay(shown([{ value: 1, count: 3 }]))).dilemmas
    expect(dilemma?.last).toMatchObject({ counts: [4, 1, 1, 0, 1, 1, 1], absent: 0, seated: 9 })
  })

  test('[V14] have no conviction, reason or pair: they moved nowhere, and hide no trail', () => {
    const second = reach(shown([{ value: 1, count: 2 }]), first, 'vote', 2)
    const moved = after(voted(second, [2, 2, 3, 5, 6, 6]), enter([{ value: 7, count: 2 }]))
    const revealed = after(reach(moved, first, 'reveal', 2), next(stageOf(first, 'reveal', 2)))
    expect(roundSeen(revealed, 2).shift).toMatchObject({ n: 6, pairs: null })
    const { conviction = null, reasons } = roundSeen(revealed, 2).tally ?? {}
    expect([conviction, reasons]).toEqual([[0, 0, 0], []])
  })

  test('[V14] [M14] leave no segment to be counted beside them', () => {
    const ten = [1, 7, 1, 6, 2, 7, 1, 5, 2, 7]
    const table = (ballots: readonly ProxyBallots[]) => {
      const open = reach(lobby({ guests: 10, segments: ['b2b', 'retail'] }), first, 'vote')
      const closed = reach(after(voted(open, ten), enter(ballots)), first, 'reveal')
      const state = replay(after(closed, next(stageOf(first, 'reveal'))))
      const round = roundIn(state)
      return round && talliesBySegment(state, first, round)
    }
    expect(Object.keys(table([]) ?? {})).toEqual(['b2b', 'retail'])
    expect(table([{ value: 4, count: 1 }])).toEqual({})
  })

  test('[V14] are told by no view before the reveal, but for how many there are', () => {
    const entered = (value: number | null) => after(voted(voting(), [1, 2, 3]), enter([{ value, count: 3 }]))
    expect(tells(entered(1), entered(7))).toEqual([])
    expect(tells(entered(1), entered(null))).toEqual([])
    for (const audience of audiences)
      expect(roundSeen(entered(1), 1, audience)).toMatchObject({ proxies: 3, tally: null })
    const { state } = given(entered(1)).when(cast(g(4), 4))
    expect(ownView(state, g(1))?.ballots[first]?.['1']).toMatchObject({ value: 1 })
  })

  test('[V14] [M2] stay as counts when the session closes', () => {
    const past = shown([...two, { value: null, count: 1 }])
    const closed = after(past, closeSession)
    expect(roundSeen(closed)).toEqual(roundSeen(past))
    const round = roundIn(replay(closed))
    expect(round?.ballots).toHaveLength(6)
    expect(round && ballotsCast(round)).toHaveLength(9)
    expect(replay(closed).register).toHaveLength(6)
  })

  test('[V14] [M13] of a vote that was never shown are kept as a number', () => {
    const state = replay(
      after(
        voted(voting(), [1, 2]),
        enter([
          { value: 7, count: 1 },
          { value: 6, count: 1 },
        ]),
        closeSession,
      ),
    )
    expect(roundIn(state)?.proxies).toEqual([{ value: null, count: 2 }])
  })
})
