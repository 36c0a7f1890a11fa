import { describe, expect, test } from 'vitest'
import { limits } from '../../shared/session/limits.ts'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type GuestId, type ItemId } from '../../shared/session/ids.ts'
import { commonView } from '../../shared/session/view.ts'
import { standingToVote } from '../../shared/session/votes.ts'
import {
  back,
  by,
  cast,
  draft,
  facilitator,
  first,
  g,
  guestAdded,
  host,
  lobby,
  next,
  openLobby,
  organizer,
  pause,
  reach,
  revealed,
  scribe,
  second,
  server,
  stageOf,
  talk,
  voted,
} from './builders.ts'
import { after, given, order, waiting } from './given.ts'

const voting = () => reach(lobby(), first, 'vote')
const withdraw = (guest: GuestId, item = first) => order(by(guest), 'WithdrawBallot', { item })
const ballot = (guest: GuestId, data: object) => order(by(guest), 'CastBallot', { item: first, value: 4, ...data })
const ballotsOf = (history: ReturnType<typeof voting>, round = 0) => replay(history).rounds[first]?.[round]?.ballots

describe('a vote that has just closed', () => {
  const five = () => voted(voting(), [1, 2, 3, 4, 5])
  const closed = () => after(five(), next(stageOf(first, 'vote')))
  const atReveal = stageOf(first, 'reveal')

  test('[V15] takes what was being chosen for half a minute, first ballots and changed ones', () => {
    waiting(closed(), 30_000)
      .when(cast(g(6), 7))
      .then({ type: 'BallotCast', data: { round: 1, guest: g(6) } })
    waiting(closed(), 30_000)
      .when(cast(g(1), 7))
      .then({ type: 'BallotCast', data: { round: 1, guest: g(1) } })
    waiting(closed(), 30_001)
      .when(cast(g(6), 7))
      .thenRefused('not-open')
  })

  test('[V15] is told until when, and only as long as it is so', () => {
    const untilOf = (history: ReturnType<typeof voting>) =>
      commonView(replay(history), 'participant', { present: new Set(), screenLink: null }).items[0]?.rounds[0]
        ?.lateUntil
    const at = replay(closed()).rounds[first]?.[0]?.closedAt
    expect(untilOf(closed())).toBe((at ?? 0) + 30_000)
    expect(untilOf(five())).toBeNull()
    expect(untilOf(after(closed(), next(atReveal)))).toBeNull()
  })

  test('[V15] takes none once anybody saw its result', () => {
    const preview = order(facilitator, 'PreviewRound', { item: first, round: 1 })
    for (const seen of [preview, next(atReveal)])
      given(after(closed(), seen))
        .when(cast(g(6), 7))
        .thenRefused('not-open')
  })

  test('[V15] takes none where nothing will be shown, and no pass that would take the showing back', () => {
    given(after(voted(voting(), [1, 2, 3, 4]), next(stageOf(first, 'vote'))))
      .when(cast(g(6), 7))
      .thenRefused('not-open')
    given(closed())
      .when(cast(g(1), null))
      .thenRefused('not-open')
    given(closed())
      .when(cast(g(6), null))
      .then({ type: 'BallotCast' })
  })

  test('[V5] gives no ballot back', () => {
    given(closed())
      .when(withdraw(g(1)))
      .thenRefused('not-open')
  })
})

describe('casting', () => {
  test('[V1] [V6] records the ballot, with the time of the server', () => {
    const history = voting()
    given(history)
      .when(cast(g(1), 4), 1_700_000_500_000)
      .then({
        type: 'BallotCast',
        data: { item: first, round: 1, guest: g(1), ballot: { value: 4, at: 1_700_000_500_000 } },
      })
  })

  test('[V1] is refused before the vote, after its close, and on another item', () => {
    const moments = [lobby(), reach(lobby(), first, 'introduce'), revealed([1, 2, 3, 4, 5, 6]), revealed([1, 2])]
    for (const history of moments)
      given(history)
        .when(cast(g(1), 4))
        .thenRefused('not-open')
    given(voting())
      .when(cast(g(1), 4, second))
      .thenRefused('not-open')
    given(reach(lobby(), talk, 'discuss'))
      .when(cast(g(1), 4, talk))
      .thenRefused('not-open')
    given(reach(lobby(), pause, 'introduce'))
      .when(cast(g(1), 4, pause))
      .thenRefused('not-open')
  })

  test('[V1] is refused at once when the table leaves the vote: nothing is taken late', () => {
    const left = after(voted(voting(), [1, 2, 3]), back(stageOf(first, 'vote')))
    waiting(left, 1)
      .when(cast(g(4), 4))
      .thenRefused('not-open')
  })

  test('[V2] is for who holds a vote', () => {
    given(voting()).when(cast(host, 4)).thenRefused('no-vote')
    given(voting()).when(cast(scribe, 4)).thenRefused('no-vote')
    for (const actor of [by(asId('nobody')), organizer, server])
      given(voting())
        .when(order(actor, 'CastBallot', { item: first, value: 4 }))
        .thenRefused('not-allowed')
  })

  test('[V2] is for a facilitator with a vote too', () => {
    const table = [...draft(), guestAdded(asId<GuestId>('chair'), 'facilitator', { votes: true })]
    const history = reach(after(table, openLobby), first, 'vote')
    given(history)
      .when(cast(asId<GuestId>('chair'), 4))
      .then({ type: 'BallotCast' })
    expect(given(history).when(next(stageOf(first, 'vote'))).state.rounds[first]).toMatchObject([{ of: 7 }])
  })

  test('[V2] is not for a guest whose link was revoked, or whose vote was taken', () => {
    const revoked = after(voting(), order(facilitator, 'RevokeLink', { guest: g(1) }))
    given(revoked)
      .when(cast(g(1), 4))
      .thenRefused('not-allowed')
    const silent = after(voting(), order(facilitator, 'UpdateGuest', { guest: g(1), changes: { votes: false } }))
    given(silent)
      .when(cast(g(1), 4))
      .thenRefused('no-vote')
  })

  test('[V3] takes a position of the scale, or a pass', () => {
    for (const value of [1, 7, null])
      given(voting())
        .when(cast(g(1), value))
        .then({ type: 'BallotCast', data: { ballot: { value } } })
  })

  test('[V3] refuses what the format does not read', () => {
    for (const value of [0, 8, 2.5, '4', undefined, [], {}, true, Number.NaN])
      given(voting())
        .when(cast(g(1), value))
        .thenRefused('invalid-ballot')
  })

  test('[V4] again replaces, and everybody counts once', () => {
    const history = after(voted(voting(), [1, 2, 3, 4, 5]), cast(g(1), 7), cast(g(1), null), cast(g(1), 6))
    expect(ballotsOf(history)?.flatMap(b => b?.value ?? [])).toEqual([6, 2, 3, 4, 5])
  })

  test('[V4] in a second round leaves the first as it was', () => {
    const history = voted(reach(revealed([1, 2, 3, 4, 5]), first, 'vote', 2), [7, 7])
    expect(ballotsOf(history)?.flatMap(b => b?.value ?? [])).toEqual([1, 2, 3, 4, 5])
    expect(ballotsOf(history, 1)?.flatMap(b => b?.value ?? [])).toEqual([7, 7])
  })

  test('[V7] keeps conviction and a trimmed reason', () => {
    given(voting())
      .when(ballot(g(1), { conviction: 3, reason: '  it depends  ' }))
      .then({ type: 'BallotCast', data: { ballot: { value: 4, conviction: 3, reason: 'it depends' } } })
  })

  test('[V7] keeps no conviction with a pass, none when the house does not ask, and no empty reason', () => {
    const stored = (history: ReturnType<typeof voting>, data: object) =>
      given(history)
        .when(ballot(g(1), data))
        .state.rounds[first]?.[0]?.ballots.at(-1)
    expect(stored(voting(), { value: null, conviction: 3, reason: 'because' })).toEqual({
      value: null,
      reason: 'because',
      at: expect.any(Number) as number, // vitest's matchers have no type of their own
    })
    const quiet = reach(lobby({ rules: { conviction: false } }), first, 'vote')
    expect(stored(quiet, { conviction: 3, reason: '   ' })).not.toHaveProperty('conviction')
    expect(stored(quiet, { conviction: 3, reason: '   ' })).not.toHaveProperty('reason')
  })

  test('[V7] refuses a reason that is too long', () => {
    given(voting())
      .when(ballot(g(1), { reason: 'x'.repeat(limits.reason) }))
      .then({ type: 'BallotCast' })
    given(voting())
      .when(ballot(g(1), { reason: 'x'.repeat(limits.reason + 1) }))
      .thenRefused('too-long')
  })

  test('[V8] on an item that is not there is refused', () => {
    given(voting())
      .when(cast(g(1), 4, asId<ItemId>('nowhere')))
      .thenRefused('unknown-item')
    given(voting())
      .when(withdraw(g(1), asId<ItemId>('nowhere')))
      .thenRefused('unknown-item')
  })
})

describe('withdrawing', () => {
  test('[V5] takes the ballot away; withdrawing none does nothing', () => {
    const history = voted(voting(), [1, 2, 3])
    given(history)
      .when(withdraw(g(2)))
      .then({ type: 'BallotWithdrawn', data: { item: first, round: 1, guest: g(2) } })
    const withdrawn = after(history, withdraw(g(2)))
    expect(ballotsOf(withdrawn)?.flatMap(b => b?.value ?? [])).toEqual([1, 3])
    given(withdrawn)
      .when(withdraw(g(2)))
      .thenNothing()
    expect(ballotsOf(after(withdrawn, cast(g(2), 5)))?.flatMap(b => b?.value ?? [])).toEqual([1, 5, 3])
  })

  test('[V5] [V1] [V2] is for who could vote, while they could', () => {
    given(revealed([1, 2, 3, 4, 5]))
      .when(withdraw(g(2)))
      .thenRefused('not-open')
    given(voting()).when(withdraw(host)).thenRefused('no-vote')
    given(voting())
      .when(order(organizer, 'WithdrawBallot', { item: first }))
      .thenRefused('not-allowed')
  })
})

test('[V2] what the page asks before it shows a ballot is what the vote asks', () => {
  const state = replay(voting())
  expect(standingToVote(state, by(g(1)), first)).toMatchObject({ guest: { id: g(1) }, round: { status: 'open' } })
  expect(standingToVote(state, by(host), first)).toBe('no-vote')
  expect(standingToVote(state, organizer, first)).toBe('not-allowed')
  expect(standingToVote(state, by(g(1)), second)).toBe('not-open')
})
