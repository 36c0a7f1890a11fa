import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import type { Audience } from '../../shared/session/audience.ts'
import { asId, type ItemId } from '../../shared/session/ids.ts'
import { sameStage } from '../../shared/session/session.ts'
import { commonView } from '../../shared/session/view.ts'
import {
  back,
  by,
  cast,
  dilemma,
  draft,
  facilitator,
  first,
  g,
  goTo,
  lobby,
  next,
  openLobby,
  organizer,
  pause,
  reach,
  readBack,
  revealed,
  scribe,
  second,
  server,
  stageOf,
  talk,
  voted,
} from './builders.ts'
import { after, given, order } from './given.ts'

const votingFirst = stageOf(first, 'vote')
const voting = (guests = 6) => reach(lobby({ guests }), first, 'vote')
const entered = (item: ItemId, step: Parameters<typeof stageOf>[1], round = 1) =>
  ({ type: 'StageEntered', data: { stage: stageOf(item, step, round) } }) as const
const timerSet = { type: 'TimerSet' } as const
const nobodyHere = { present: new Set<never>(), screenLink: null }

describe('opening the lobby', () => {
  test('[S1] leads from the draft to the lobby, once', () => {
    expect(replay(draft()).status).toBe('draft')
    given(draft()).when(openLobby).then({ type: 'LobbyOpened', data: {} })
    given(lobby()).when(openLobby).thenNothing()
    given(voting()).when(openLobby).thenNothing()
  })

  test('[S1] needs a run sheet with something on it', () => {
    given(draft({ items: {} }))
      .when(openLobby)
      .thenRefused('not-now')
  })

  test('[S1] [S14] is the facilitator’s or the organizer’s', () => {
    given(draft())
      .when(order(organizer, 'OpenLobby', {}))
      .then({ type: 'LobbyOpened' })
    for (const actor of [by(g(1)), server])
      given(draft())
        .when(order(actor, 'OpenLobby', {}))
        .thenRefused('not-allowed')
  })
})

describe('next', () => {
  test('[S2] leads from the lobby to the first stage', () => {
    given(lobby()).when(next(null)).then(entered(first, 'introduce'), timerSet)
  })

  test('[S2] needs the lobby', () => {
    given(draft()).when(next(null)).thenRefused('not-now')
  })

  test('[S2] [S4] opens a vote', () => {
    given(reach(lobby(), first, 'introduce'))
      .when(next(stageOf(first, 'introduce')))
      .then(entered(first, 'vote'), { type: 'RoundOpened', data: { item: first, round: 1 } }, timerSet)
  })

  test('[S2] [S4] closes the vote and notes how many could vote', () => {
    given(voted(voting(), [1, 2, 3, 4, 5]))
      .when(next(votingFirst))
      .then({ type: 'RoundClosed', data: { item: first, round: 1, of: 6 } }, entered(first, 'reveal'), timerSet)
  })

  test('[S5] at the reveal shows the closed vote, and the press after that goes on', () => {
    const closed = after(voted(voting(), [1, 2, 3, 4, 5]), next(votingFirst))
    given(closed)
      .when(next(stageOf(first, 'reveal')))
      .then({ type: 'RoundRevealed', data: { item: first, round: 1 } })
    given(after(closed, next(stageOf(first, 'reveal'))))
      .when(next(stageOf(first, 'reveal')))
      .then(entered(first, 'discuss'), timerSet)
  })

  test('[S5] reveals nothing when too few take a position: a pass betrays nothing and hides nobody', () => {
    for (const ballots of [[], [1, 2, 3, 4], [1, 2, 3, 4, null, null]])
      given(voted(voting(), ballots))
        .when(next(votingFirst))
        .then({ type: 'RoundClosed' }, entered(first, 'reveal'), timerSet)
    const small = after(voted(voting(), [1, 2, 3, 4]), next(votingFirst))
    given(small)
      .when(next(stageOf(first, 'reveal')))
      .then(entered(first, 'discuss'), timerSet)
  })

  test('[S5] the house may set the smallest reveal', () => {
    const table = reach(lobby({ guests: 4, rules: { smallestReveal: 3 } }), first, 'vote')
    const closed = after(voted(table, [1, 2, 3]), next(votingFirst))
    const { rounds } = given(closed).when(next(stageOf(first, 'reveal'))).state
    expect(rounds[first]).toMatchObject([{ status: 'revealed' }])
  })

  test('[S3] pressed twice moves one step', () => {
    const once = after(lobby(), next(null))
    given(once).when(next(null)).thenRefused('stale')
    const twice = after(once, next(stageOf(first, 'introduce')))
    given(twice)
      .when(next(stageOf(first, 'introduce')))
      .thenRefused('stale')
  })

  test('[S3] pressed late, on another round of the same step, is stale too', () => {
    const secondVote = reach(revealed([1, 2, 3, 4, 5]), first, 'vote', 2)
    given(secondVote).when(next(votingFirst)).thenRefused('stale')
    given(secondVote).when(back(votingFirst)).thenRefused('stale')
    given(secondVote)
      .when(goTo(votingFirst, stageOf(second, 'introduce')))
      .thenRefused('stale')
  })

  test('[S2] comes to every stage of the run sheet in its order', () => {
    let history = lobby()
    const way: string[] = []
    for (let state = replay(history); state.status !== 'takeaways'; state = replay(history)) {
      history = after(history, next(state.stage))
      const { stage } = replay(history)
      if (stage && !sameStage(stage, state.stage)) way.push(`${stage.item} ${stage.step} ${stage.round}`)
      if (stage?.step === 'vote') history = voted(history, [1, 2, 3, 5, 6, 7], stage.item)
    }
    expect(way).toEqual([
      'first introduce 1',
      'first vote 1',
      'first reveal 1',
      'first discuss 1',
      'first vote 2',
      'first reveal 2',
      'first conclude 2',
      'second introduce 1',
      'second vote 1',
      'second reveal 1',
      'second discuss 1',
      'second conclude 1',
      'talk discuss 1',
      'pause introduce 1',
    ])
  })

  test('[S14] is nobody else’s, not even the server’s', () => {
    for (const actor of [by(g(1)), by(asId('scribe')), by(asId('nobody')), server])
      given(lobby())
        .when(order(actor, 'Next', { from: null }))
        .thenRefused('not-allowed')
    given(lobby())
      .when(order(organizer, 'Next', { from: null }))
      .then(entered(first, 'introduce'), timerSet)
  })
})

describe('back', () => {
  test('[S7] opens a vote again that was not revealed, and keeps its ballots', () => {
    const small = voted(voting(), [1, 2, 3])
    const withheld = after(small, next(votingFirst))
    given(withheld)
      .when(back(stageOf(first, 'reveal')))
      .then(entered(first, 'vote'), { type: 'RoundOpened', data: { item: first, round: 1 } }, timerSet)
    const again = after(withheld, back(stageOf(first, 'reveal')))
    expect(replay(again).rounds[first]).toEqual(replay(small).rounds[first])
    const closed = after(again, cast(g(4), 4), cast(g(5), 5), next(votingFirst))
    const { rounds } = given(closed).when(next(stageOf(first, 'reveal'))).state
    expect(rounds[first]).toMatchObject([{ status: 'revealed', of: 6 }])
    expect(rounds[first]?.[0]?.ballots.flatMap(ballot => ballot?.value ?? [])).toEqual([1, 2, 3, 4, 5])
  })

  test('[S7] from the middle of a vote closes it, and next opens it again', () => {
    const some = voted(voting(), [1, 2, 3])
    const before = after(some, back(votingFirst))
    expect(replay(before)).toMatchObject({
      stage: stageOf(first, 'introduce'),
      rounds: { [first]: [{ status: 'closed', of: 6 }] },
    })
    expect(replay(after(before, next(stageOf(first, 'introduce')))).rounds).toEqual(replay(some).rounds)
  })

  test('[S6] [S2] [S7] passes over a vote that was revealed, there and back', () => {
    const shown = revealed([1, 2, 3, 4, 5])
    given(shown)
      .when(back(stageOf(first, 'reveal')))
      .then(entered(first, 'introduce'), timerSet)
    given(after(shown, back(stageOf(first, 'reveal'))))
      .when(next(stageOf(first, 'introduce')))
      .then(entered(first, 'reveal'), timerSet)
  })

  test('[S2] [S8] passes over a reveal that nobody voted for', () => {
    const skipped = after(lobby(), goTo(null, stageOf(second, 'discuss')))
    given(skipped)
      .when(back(stageOf(second, 'discuss')))
      .then(entered(second, 'vote'), { type: 'RoundOpened' }, timerSet)
  })

  test('[S2] leads nowhere from the first stage, and not out of the lobby', () => {
    given(reach(lobby(), first, 'introduce'))
      .when(back(stageOf(first, 'introduce')))
      .thenRefused('not-now')
    given(lobby()).when(back(null)).thenRefused('not-now')
  })

  test('[S14] is the facilitator’s', () => {
    given(voting())
      .when(order(by(g(1)), 'Back', { from: votingFirst }))
      .thenRefused('not-allowed')
  })
})

describe('go to', () => {
  test('[S9] leads to any stage of the run sheet, and closes the vote that is left', () => {
    given(voting())
      .when(goTo(votingFirst, stageOf(talk, 'discuss')))
      .then({ type: 'RoundClosed' }, entered(talk, 'discuss'), timerSet)
    given(lobby())
      .when(goTo(null, stageOf(pause, 'introduce')))
      .then(entered(pause, 'introduce'), timerSet)
  })

  test('[S9] to where the table is does nothing', () => {
    given(voting()).when(goTo(votingFirst, votingFirst)).thenNothing()
  })

  test('[S9] leads to no other stage', () => {
    given(voting())
      .when(goTo(votingFirst, stageOf(asId<ItemId>('nowhere'), 'vote')))
      .thenRefused('unknown-item')
    given(voting())
      .when(goTo(votingFirst, stageOf(talk, 'vote')))
      .thenRefused('unknown-step')
    given(voting())
      .when(goTo(votingFirst, stageOf(first, 'discuss', 3)))
      .thenRefused('unknown-step')
    given(voting())
      .when(goTo(votingFirst, stageOf(first, 'vote', 5)))
      .thenRefused('unknown-step')
    given(draft())
      .when(goTo(null, stageOf(first, 'vote')))
      .thenRefused('not-now')
  })

  test('[S8] does not lead to a reveal before its vote', () => {
    given(voting())
      .when(goTo(votingFirst, stageOf(second, 'reveal')))
      .thenRefused('not-now')
  })

  test('[S6] does not open a revealed round again', () => {
    const shown = revealed([1, 2, 3, 4, 5])
    given(shown)
      .when(goTo(stageOf(first, 'reveal'), votingFirst))
      .thenRefused('already-revealed')
    given(reach(shown, second, 'discuss'))
      .when(goTo(stageOf(second, 'discuss'), votingFirst))
      .thenRefused('already-revealed')
  })

  test('[S14] is the facilitator’s', () => {
    given(lobby())
      .when(order(by(g(1)), 'GoTo', { from: null, to: votingFirst }))
      .thenRefused('not-allowed')
  })
})

describe('a preview', () => {
  const closed = () => after(voted(voting(), [1, 2, 3, 4, 5]), next(votingFirst))
  const preview = order(facilitator, 'PreviewRound', { item: first, round: 1 })

  test('[S20] shows a closed vote to the facilitators alone', () => {
    given(closed())
      .when(preview)
      .then({ type: 'RoundPreviewed', data: { item: first, round: 1 } })
    const state = replay(after(closed(), preview))
    const seen = (audience: Audience) => commonView(state, audience, nobodyHere).items[0]?.rounds[0]
    expect(seen('facilitator')).toMatchObject({ status: 'closed', tally: { n: 5 } })
    for (const audience of ['scribe', 'participant', 'screen'] as const)
      expect(seen(audience)).toMatchObject({ status: 'closed', tally: null })
  })

  test('[S20] is not there for a vote that is open, too small, elsewhere or shown', () => {
    given(voted(voting(), [1, 2, 3, 4, 5]))
      .when(preview)
      .thenRefused('not-now')
    given(after(voted(voting(), [1, 2, 3, 4]), next(votingFirst)))
      .when(preview)
      .thenRefused('not-now')
    given(after(closed(), goTo(stageOf(first, 'reveal'), stageOf(first, 'discuss'))))
      .when(preview)
      .thenRefused('not-now')
    given(revealed([1, 2, 3, 4, 5]))
      .when(preview)
      .thenNothing()
    given(after(closed(), preview)).when(preview).thenNothing()
  })

  test('[S20] is the facilitator’s', () => {
    given(closed())
      .when(order(by(scribe), 'PreviewRound', { item: first, round: 1 }))
      .thenRefused('not-allowed')
  })

  test('[S6] a vote that was previewed does not open again', () => {
    const seen = after(closed(), preview)
    given(seen)
      .when(goTo(stageOf(first, 'reveal'), votingFirst))
      .thenRefused('already-revealed')
    given(seen)
      .when(back(stageOf(first, 'reveal')))
      .then(entered(first, 'introduce'), timerSet)
  })
})

describe('one more round', () => {
  const afterTwo = () => reach(reach(revealed([1, 2, 3, 4, 5]), first, 'reveal', 2), first, 'conclude', 2)
  const third = stageOf(first, 'vote', 3)

  test('[S10] is a vote and a reveal, put before the conclusion', () => {
    const history = after(afterTwo(), goTo(stageOf(first, 'conclude', 2), third))
    const { stage, items, rounds } = replay(history)
    expect(stage).toEqual(third)
    expect(items[0]?.steps.map(({ step, round }) => `${step} ${round}`).slice(-4)).toEqual([
      'reveal 2',
      'vote 3',
      'reveal 3',
      'conclude 2',
    ])
    expect(rounds[first]?.at(-1)).toMatchObject({ round: 3, status: 'open' })
    given(voted(history, [1, 2, 3, 4, 5]))
      .when(next(third))
      .then({ type: 'RoundClosed' }, entered(first, 'reveal', 3), timerSet)
  })

  test('[S10] there are nine at most', () => {
    const table = lobby({ guests: 5, items: { [first]: dilemma('First', { rounds: 9 }) } })
    given(table)
      .when(goTo(null, stageOf(first, 'vote', 10)))
      .thenRefused('round-limit')
  })

  test('[S10] of a talk there are none', () => {
    given(lobby())
      .when(goTo(null, stageOf(talk, 'vote', 2)))
      .thenRefused('unknown-step')
  })
})

test('[S2] [S11] the read-back comes after the last stage', () => {
  const last = reach(lobby(), pause, 'introduce')
  given(last)
    .when(next(stageOf(pause, 'introduce')))
    .then({ type: 'TakeawaysOpened', data: {} }, { type: 'TakeawaysBuilt' })
  expect(replay(readBack(lobby()))).toMatchObject({ status: 'takeaways', stage: null, timer: null })
})
