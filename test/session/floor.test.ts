import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { audiences } from '../../shared/session/audience.ts'
import { flow } from '../../shared/session/flow.ts'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import {
  back,
  by,
  closeSession,
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
import { after, given, order, type History, type Order } from './given.ts'
import { tells } from './secrets.ts'

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

  test('[G9] of who spoke at length wait for who spoke briefly, however often', () => {
    // Facts of this history are a second apart: g1 speaks for four of them, g2 twice for one.
    const atLength = after(discussing(), give(g(1)), raise(g(3)), lower(g(3)), raise(g(3)), giveBack())
    const spoken = after(atLength, give(g(2)), giveBack(), give(g(2)), giveBack())
    expect(replay(spoken).floor.turns).toEqual({ [g(1)]: 1, [g(2)]: 2 })
    expect(hands(after(spoken, raise(g(1)), raise(g(2))))).toEqual([g(3), g(2), g(1)])
  })

  test('[G9] of who never had the floor come before who gave it back at once', () => {
    const given = after(discussing(), give(g(1)))
    const { at = 0 } = given.at(-1) ?? {}
    const atOnce: History = [...given, { type: 'FloorYielded', at, data: { guest: g(1) } }]
    expect(hands(after(atOnce, raise(g(1)), raise(g(2))))).toEqual([g(2), g(1)])
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
    expect(replay(history).floor).toEqual({
      hands: [g(1)],
      speaking: { guest: g(2), since },
      turns: { [g(2)]: 1 },
      talked: {},
    })
    given(history)
      .when(give(g(2)))
      .thenNothing()
    expect(given(history).when(give(g(1))).state.floor.speaking?.guest).toBe(g(1))
  })

  test('[G15] is given to somebody who raised no hand, and leaves the hands that are up', () => {
    const raised = after(discussing(), raise(g(1)))
    expect(given(raised).when(give(g(4))).state.floor).toMatchObject({ hands: [g(1)], speaking: { guest: g(4) } })
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

describe('time with the floor', () => {
  /** Talked by g2, in ms, when their turn ends so; they began at the last fact of `history`. */
  function ended(history: History, ...by: readonly Order[]): readonly [talked: number | undefined, taken: number] {
    const past = after(history, ...by)
    const began = history.at(-1)?.at ?? 0
    const ending = past.slice(history.length).find(({ type }) => type !== 'HandRaised')
    return [replay(past).floor.talked[g(2)], (ending?.at ?? 0) - began]
  }
  const speaking = after(discussing(), give(g(2)))

  test('[G14] adds up however a turn ends', () => {
    const endings: readonly Order[] = [
      giveBack(),
      giveBack(by(g(2))),
      give(g(1)),
      order(facilitator, 'RevokeLink', { guest: g(2) }),
      goTo(stageOf(first, 'discuss'), stageOf(talk, 'discuss')),
      closeSession,
    ]
    for (const ending of endings) {
      const [talked, taken] = ended(speaking, raise(g(1)), ending)
      expect(talked).toBe(taken)
      expect(talked).toBeGreaterThan(0)
    }
  })

  test('[G14] adds up when the read-back opens during a turn', () => {
    const end = flow(replay(lobby())).at(-1) ?? stageOf(first, 'discuss')
    const last = after(reach(lobby(), end.item, end.step, end.round), give(g(2)))
    const opened = after(last, next(end))
    expect(opened.at(-1)?.type).toBe('TakeawaysBuilt')
    expect(replay(opened).floor.talked).toEqual({ [g(2)]: (opened.at(-1)?.at ?? 0) - (last.at(-1)?.at ?? 0) })
  })

  test('[G14] is the sum of all turns, and of nobody else’s', () => {
    const once = after(speaking, giveBack())
    const twice = after(once, give(g(2)), giveBack())
    const one = replay(once).floor.talked[g(2)] ?? 0
    expect(replay(twice).floor.talked).toEqual({ [g(2)]: one * 2 })
    expect(given(speaking).when(raise(g(1))).state.floor.talked).toEqual({})
  })

  test('[G14] goes on while the link of somebody else is revoked, and is not taken away by a clock that was set back', () => {
    const { state } = given(speaking).when(order(facilitator, 'RevokeLink', { guest: g(3) }))
    expect(state.floor).toMatchObject({ speaking: { guest: g(2) }, talked: {} })
    const { since = 0 } = state.floor.speaking ?? {}
    const setBack: History = [...speaking, { type: 'FloorYielded', at: since - 5000, data: { guest: g(2) } }]
    expect(replay(setBack).floor.talked).toEqual({ [g(2)]: 0 })
  })

  test('[W18] is in the facilitator’s view alone', () => {
    const briefly = after(speaking, giveBack())
    const atLength: History = briefly.map(event =>
      event.type === 'FloorYielded' ? { ...event, at: event.at + 90_000 } : event,
    )
    const others = audiences.filter(audience => audience !== 'facilitator')
    expect(tells(briefly, atLength, { by: others })).toEqual([])
    expect(tells(briefly, atLength, { by: ['facilitator'] })).not.toEqual([])
  })
})
