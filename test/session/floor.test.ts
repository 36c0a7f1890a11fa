import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import {
  back,
  by,
  discussing,
  draft,
  facilitator,
  first,
  g,
  goTo,
  host,
  lobby,
  next,
  organizer,
  reach,
  readBack,
  scribe,
  stageOf,
  talk,
} from './builders.ts'
import { after, given, order, type History } from './given.ts'

const raise = (guest: GuestId) => order(by(guest), 'RaiseHand', {})
const lower = (guest: GuestId) => order(by(guest), 'LowerHand', {})
const give = (guest: GuestId) => order(facilitator, 'GiveFloor', { guest })
const giveBack = (actor = facilitator) => order(actor, 'YieldFloor', {})
const hands = (history: History) => replay(history).floor.hands

describe('hands', () => {
  test('[G9] queue in the order in which they were raised', () => {
    given(discussing())
      .when(raise(g(2)))
      .then({ type: 'HandRaised', data: { guest: g(2) } })
    expect(hands(after(discussing(), raise(g(2)), raise(g(1)), raise(g(3))))).toEqual([g(2), g(1), g(3)])
  })

  test('[G9] are raised once, and not by who has the floor', () => {
    given(after(discussing(), raise(g(2))))
      .when(raise(g(2)))
      .thenNothing()
    given(after(discussing(), give(g(2))))
      .when(raise(g(2)))
      .thenNothing()
  })

  test('[G9] of who spoke least come first', () => {
    const spoken = after(discussing(), give(g(1)), giveBack(), give(g(1)), giveBack(), give(g(2)), giveBack())
    expect(hands(after(spoken, raise(g(1)), raise(g(2)), raise(g(3)), raise(g(4))))).toEqual([g(3), g(4), g(2), g(1)])
  })

  test('[G9] [G10] are called in another order once somebody spoke', () => {
    const waiting = after(discussing(), raise(g(1)), raise(g(2)), raise(g(3)))
    const passed = after(waiting, give(g(1)), giveBack(), raise(g(1)))
    expect(hands(passed)).toEqual([g(2), g(3), g(1)])
  })

  test('[G11] go up while the table is live or reads back', () => {
    given(lobby())
      .when(raise(g(1)))
      .thenRefused('not-now')
    given(draft())
      .when(raise(g(1)))
      .thenRefused('not-now')
    given(reach(lobby(), first, 'introduce'))
      .when(raise(g(1)))
      .then({ type: 'HandRaised' })
    given(readBack(lobby()))
      .when(raise(g(1)))
      .then({ type: 'HandRaised' })
  })

  test('[G11] go down when the table leaves the talk, and stay up when it goes on', () => {
    const raised = after(discussing(), raise(g(1)), give(g(2)))
    const here = stageOf(first, 'discuss')
    for (const asked of [next(here), back(here), goTo(here, stageOf(talk, 'discuss'))])
      expect(given(raised).when(asked).state.floor).toMatchObject({ hands: [], speaking: null, turns: { [g(2)]: 1 } })
    const introduced = after(reach(lobby(), first, 'introduce'), raise(g(1)))
    expect(given(introduced).when(goTo(stageOf(first, 'introduce'), here)).state.floor.hands).toEqual([g(1)])
    const last = after(reach(lobby(), talk, 'discuss'), raise(g(1)))
    expect(hands(readBack(last))).toEqual([])
  })

  test('[G12] are lowered by their own guest', () => {
    const raised = after(discussing(), raise(g(1)), raise(g(2)))
    given(raised)
      .when(lower(g(1)))
      .then({ type: 'HandLowered', data: { guest: g(1) } })
    expect(hands(after(raised, lower(g(1))))).toEqual([g(2)])
    given(raised)
      .when(lower(g(3)))
      .thenNothing()
  })

  test('[G9] [G12] are for who sits at the table', () => {
    for (const asked of [raise, lower]) {
      given(discussing()).when(asked(scribe)).thenRefused('not-allowed')
      given(discussing())
        .when({ ...asked(g(1)), by: organizer })
        .thenRefused('not-allowed')
      given(discussing())
        .when(asked(asId<GuestId>('nobody')))
        .thenRefused('not-allowed')
    }
    given(discussing()).when(raise(host)).then({ type: 'HandRaised' })
  })
})

describe('the floor', () => {
  test('[G10] is given by the facilitator, lowers the hand and counts as a turn', () => {
    const raised = after(discussing(), raise(g(1)), raise(g(2)))
    given(raised)
      .when(give(g(2)))
      .then({ type: 'FloorGiven', data: { guest: g(2) } })
    const history = after(raised, give(g(2)))
    const since = history.at(-1)?.at
    expect(replay(history).floor).toEqual({ hands: [g(1)], speaking: { guest: g(2), since }, turns: { [g(2)]: 1 } })
    given(history)
      .when(give(g(2)))
      .thenNothing()
    expect(given(history).when(give(g(1))).state.floor.speaking?.guest).toBe(g(1))
  })

  test('[G10] is given back by the speaker, a facilitator or the organizer', () => {
    const speaking = after(discussing(), give(g(2)))
    for (const actor of [by(g(2)), facilitator, organizer])
      given(speaking)
        .when(giveBack(actor))
        .then({ type: 'FloorYielded', data: { guest: g(2) } })
    given(speaking)
      .when(giveBack(by(g(1))))
      .thenRefused('not-allowed')
    given(discussing()).when(giveBack()).thenNothing()
  })

  test('[G10] [G11] [G13] is the facilitator’s to give, while there is talk, to somebody', () => {
    given(discussing())
      .when({ ...give(g(1)), by: by(g(1)) })
      .thenRefused('not-allowed')
    given(lobby())
      .when(give(g(1)))
      .thenRefused('not-now')
    given(discussing())
      .when(give(asId<GuestId>('nobody')))
      .thenRefused('unknown-guest')
  })
})
