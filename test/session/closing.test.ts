import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { asId } from '../../shared/session/ids.ts'
import type { Command, CommandType } from '../../shared/session/messages.ts'
import type { Stage } from '../../shared/session/session.ts'
import {
  back,
  buildTakeaways,
  by,
  closeSession,
  discussing,
  draft,
  facilitator,
  first,
  firstTakeaway,
  g,
  goTo,
  lobby,
  next,
  organizer,
  pause,
  reach,
  readBack,
  revealed,
  stageOf,
  talk,
  withThoughts,
} from './builders.ts'
import { after, given, order } from './given.ts'

describe('the read-back', () => {
  test('[S11] keeps the take-aways that there are', () => {
    const built = reach(after(revealed([1, 2, 3, 5, 6, 7]), buildTakeaways), pause, 'introduce')
    given(built)
      .when(next(stageOf(pause, 'introduce')))
      .then({ type: 'TakeawaysOpened' })
  })

  test('[S12] leads back to the last stage, and take-aways stay', () => {
    const reading = readBack(revealed([1, 2, 3, 5, 6, 7]))
    const { state } = given(reading).when(back(null))
    expect(state).toMatchObject({ status: 'live', stage: stageOf(pause, 'introduce') })
    expect(state.takeaways).toEqual(replay(reading).takeaways)
    expect(given(reading).when(goTo(null, stageOf(talk, 'discuss'))).state.stage?.item).toBe(talk)
  })

  test('[S2] has no next: what follows is presented, and the close is a command of its own', () => {
    given(readBack(lobby())).when(next(null)).thenRefused('not-now')
  })
})

describe('closing', () => {
  test('[S13] is possible at any time', () => {
    const moments = [draft(), lobby(), reach(lobby(), first, 'vote'), discussing(), readBack(lobby())]
    for (const history of moments) expect(given(history).when(closeSession).state.status).toBe('closed')
    given(readBack(lobby())).when(closeSession).then({ type: 'BallotsMixed' }, { type: 'SessionClosed', data: {} })
  })

  test('[S13] closes the vote that is open', () => {
    given(reach(lobby(), first, 'vote'))
      .when(closeSession)
      .then(
        { type: 'RoundClosed', data: { item: first, round: 1, of: 6 } },
        { type: 'BallotsMixed' },
        { type: 'SessionClosed' },
      )
  })

  test('[S13] [S14] happens once, by a facilitator or the organizer', () => {
    given(after(lobby(), closeSession)).when(closeSession).thenRefused('closed')
    given(lobby())
      .when(order(by(g(1)), 'CloseSession', {}))
      .thenRefused('not-allowed')
    expect(given(lobby()).when(order(organizer, 'CloseSession', {})).state.status).toBe('closed')
  })

  test('[S13] leaves no stage, no timer and a time', () => {
    const state = replay(after(discussing(), closeSession))
    expect(state).toMatchObject({ stage: null, timer: null })
    expect(state.closedAt).toBeGreaterThan(state.createdAt)
  })

  test('[S13] [V8] [A9] refuses what is sent afterwards', () => {
    const { history, thoughts } = withThoughts([g(1)])
    const [contribution = asId('none')] = thoughts
    const past = after(readBack(history), closeSession)
    const takeaway = firstTakeaway(replay(past))
    const stage: Stage = stageOf(first, 'vote')
    const input = { kind: 'talk', title: 'More' } as const
    const late: { readonly [T in CommandType]?: Command<T>['data'] } = {
      OpenLobby: {},
      Next: { from: null },
      Back: { from: null },
      GoTo: { from: null, to: stage },
      CloseSession: {},
      UpdateSession: { title: 'Other' },
      AddItem: { item: input },
      UpdateItem: { item: first, changes: { title: 'Other' } },
      MoveItem: { item: first, index: 1 },
      RemoveItem: { item: talk },
      AddItems: { parts: [{ chapter: 'Late', items: [input] }] },
      RestoreItem: { item: talk, index: 0 },
      AddChapter: { title: 'Late' },
      RenameChapter: { chapter: asId('one'), title: 'Late' },
      MoveChapter: { chapter: asId('one'), index: 0 },
      RemoveChapter: { chapter: asId('one') },
      RestoreChapter: { chapter: asId('one'), index: 0 },
      AddGuest: { name: 'Late' },
      AddGuests: { guests: [{ name: 'Late' }] },
      RemoveGuest: { guest: g(1) },
      UpdateGuest: { guest: g(1), changes: { votes: false } },
      ReissueLink: { guest: g(1) },
      RevokeLink: { guest: g(1) },
      CastBallot: { item: first, value: 1 },
      WithdrawBallot: { item: first },
      Contribute: { item: first, stance: 'a', text: 'Late' },
      EditContribution: { contribution, text: 'Late' },
      Respond: { contribution, response: 'agree' },
      Spotlight: { contribution },
      HideContribution: { contribution, reason: 'Late' },
      RestoreContribution: { contribution },
      MergeContributions: { into: contribution, from: [] },
      RaiseHand: {},
      GiveFloor: { guest: g(1) },
      StartTimer: { seconds: 60 },
      PauseTimer: {},
      ExtendTimer: { seconds: 60 },
      BuildTakeaways: {},
      AddTakeaway: { headline: 'Late', body: '' },
      EditTakeaway: { takeaway, headline: 'Late', body: '' },
      MoveTakeaway: { takeaway, index: 0 },
      DropTakeaway: { takeaway, reason: 'Late' },
      PresentTakeaway: { takeaway },
      Ratify: { takeaway, verdict: 'endorse' },
      WordMinority: { item: first, text: 'Late', version: 0 },
    }
    const participants: readonly string[] = [
      'CastBallot',
      'WithdrawBallot',
      'Contribute',
      'EditContribution',
      'Respond',
      'RaiseHand',
      'Ratify',
      'WordMinority',
    ]
    for (const [type, data] of Object.entries(late)) {
      const command = { type, data } as Command // the pairs of the table above
      given(past)
        .when({ by: participants.includes(type) ? by(g(1)) : facilitator, command })
        .thenRefused('closed')
    }
  })

  test('[C6] [S13] leaves an author the way to take their words back', () => {
    const { history, thoughts } = withThoughts([g(1)])
    const [contribution = asId('none')] = thoughts
    const past = after(history, closeSession)
    given(past)
      .when(order(by(g(1)), 'WithdrawContribution', { contribution }))
      .then({ type: 'ContributionWithdrawn' })
    given(past)
      .when(order(by(g(2)), 'WithdrawContribution', { contribution }))
      .thenRefused('not-allowed')
  })
})
