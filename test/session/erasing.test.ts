import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { decide } from '../../shared/session/decide.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { ContributionId, GuestId } from '../../shared/session/ids.ts'
import { wordsTakenOut } from '../../shared/session/own-words.ts'
import { Refusal } from '../../shared/session/refusal.ts'
import { audiences } from '../../shared/session/audience.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { commonView } from '../../shared/session/view.ts'
import {
  by,
  cast,
  closeSession,
  contribute,
  discussing,
  facilitator,
  first,
  firstTakeaway,
  g,
  host,
  lastContribution,
  lobby,
  next,
  organizer,
  reach,
  readBack,
  revealed,
  scribe,
  server,
} from './builders.ts'
import { after, contextAfter, given, order, type History } from './given.ts'
import { sessions } from './random-session.ts'

// Many random sessions: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

const erase = (guest: GuestId, words = false) => order(server, 'EraseGuest', { guest, words })
const takeBackAll = (guest: GuestId) => order(by(guest), 'WithdrawWords', {})
const guestIn = (history: History, id: GuestId) => replay(history).guests.find(guest => guest.id === id)
const textsIn = (history: History) => replay(history).contributions.map(({ text }) => text)

/** What the store makes of a log when the last of its events erases somebody with their words. */
function rewritten(history: History, guest: GuestId): History {
  const past = history.slice(0, -1)
  return [...past.map(wordsTakenOut(past, guest)), ...history.slice(-1)]
}

describe('erasing a guest', () => {
  test('[E1] is for the server alone, which asks no leave of how far the table is', () => {
    for (const actor of [facilitator, organizer, by(g(1)), by(scribe)])
      given(lobby())
        .when(order(actor, 'EraseGuest', { guest: g(1), words: false }))
        .thenRefused('not-allowed')
    for (const history of [lobby(), discussing(), readBack(revealed([1, 2, 3, 4, 5])), after(lobby(), closeSession)])
      given(history)
        .when(erase(g(1)))
        .then({ type: 'GuestErased', data: { guest: g(1), words: false } })
    given(lobby())
      .when(erase('nobody' as GuestId))
      .thenRefused('unknown-guest')
  })

  test('[E1] leaves a session that is not closed its last facilitator', () => {
    given(lobby()).when(erase(host)).thenRefused('not-now')
    given(after(lobby(), closeSession)).when(erase(host)).then({ type: 'GuestErased' })
  })

  test('[E1] happens once, and once more when only their words are left to go', () => {
    const history = after(discussing(), contribute(g(1), 'What I think of it'), erase(g(1)))
    given(history)
      .when(erase(g(1)))
      .then()
    const wordless = after(history, erase(g(1), true))
    expect(textsIn(wordless)).toEqual([])
    given(wordless)
      .when(erase(g(1), true))
      .then()
  })

  test('[E2] leaves no name, address, link, hand, turn or time with the floor', () => {
    const spoken = after(
      discussing(),
      order(by(g(1)), 'RaiseHand', {}),
      order(facilitator, 'GiveFloor', { guest: g(1) }),
      order(facilitator, 'GiveFloor', { guest: g(2) }),
      order(by(g(1)), 'RaiseHand', {}),
    )
    const { floor } = replay(spoken)
    expect([floor.hands, Object.keys(floor.turns), Object.keys(floor.talked)]).toEqual([[g(1)], [g(1), g(2)], [g(1)]])
    const erased = after(spoken, erase(g(1)))
    expect(guestIn(erased, g(1))).toMatchObject({ person: null, link: 'revoked', erased: true })
    expect(replay(erased).floor).toMatchObject({ hands: [], turns: { [g(2)]: 1 }, talked: {} })
    expect(replay(after(spoken, order(facilitator, 'YieldFloor', {}), erase(g(2)))).floor.turns).toEqual({ [g(1)]: 1 })
  })

  test('[E2] lets nothing be done with them any more', () => {
    const erased = after(discussing(), erase(g(1)))
    for (const gone of [
      order(facilitator, 'UpdateGuest', { guest: g(1), changes: { name: 'Again' } }),
      order(facilitator, 'ReissueLink', { guest: g(1) }),
      order(facilitator, 'GiveFloor', { guest: g(1) }),
      order(by(scribe), 'CaptureQuote', { speaker: g(1), item: first, text: 'Heard' }),
    ])
      given(erased).when(gone).thenRefused('unknown-guest')
    const { capture } = commonView(replay(erased), 'scribe', { present: new Set(), screenLink: null })
    expect(capture?.people.map(({ guest }) => guest)).not.toContain(g(1))
    expect(capture?.people.map(({ guest }) => guest)).toContain(g(2))
    given(erased)
      .when(contribute(g(1), 'Still here'))
      .thenRefused('not-allowed')
  })

  test('[E3] withdraws their ballot where nobody has seen the result, and leaves it in the count where somebody has', () => {
    const open = after(reach(lobby(), first, 'vote'), ...[1, 2, 3, 4].map(n => cast(g(n), n)))
    expect(replay(after(open, erase(g(2)))).rounds[first]?.[0]?.ballots.map(ballot => ballot?.value)).toEqual(
      replay(open)
        .guests.map(({ id }) => (id === g(2) ? undefined : [1, 2, 3, 4].find(n => id === g(n))))
        .slice(0, 6),
    )
    const seen = revealed([1, 2, 3, 4, 5])
    expect(replay(after(seen, erase(g(2)))).rounds).toEqual(replay(seen).rounds)
    const closed = after(seen, closeSession)
    expect(replay(after(closed, erase(g(2), true))).rounds).toEqual(replay(closed).rounds)
  })

  test('[E3] takes one from those that a vote waits for', () => {
    const open = after(reach(lobby({ guests: 6 }), first, 'vote'), cast(g(1), 1), cast(g(2), 2))
    const shown = (history: History) =>
      commonView(replay(history), 'participant', { present: new Set(), screenLink: null }).items[0]?.rounds[0]
    expect(shown(open)).toMatchObject({ voted: 2, of: 6 })
    expect(shown(after(open, erase(g(1))))).toMatchObject({ voted: 1, of: 5 })
  })

  test('[E4] leaves what they wrote and said where it is, unless their words are to go as well', () => {
    const talked = after(
      discussing(),
      contribute(g(1), 'My own thought'),
      order(by(scribe), 'CaptureQuote', { speaker: g(1), item: first, text: 'What I said aloud' }),
      contribute(g(2), 'A thought of somebody else'),
    )
    expect(textsIn(after(talked, erase(g(1))))).toHaveLength(3)
    expect(textsIn(after(talked, erase(g(1), true)))).toEqual(['A thought of somebody else'])
  })

  test('[E4] takes their reasons and remarks out, and leaves what they voted and how they judged', () => {
    const reasoned = order(by(g(1)), 'CastBallot', { item: first, value: 1, reason: 'A reason of mine' })
    const seen = reach(
      after(reach(lobby(), first, 'vote'), reasoned, ...[2, 3, 4, 5].map(n => cast(g(n), n))),
      first,
      'reveal',
    )
    const back = readBack(after(seen, next(replay(seen).stage)))
    const takeaway = firstTakeaway(replay(back))
    const judged = after(
      back,
      order(facilitator, 'PresentTakeaway', { takeaway }),
      order(by(g(1)), 'Ratify', { takeaway, verdict: 'object', remark: 'A remark of mine', printable: true }),
    )
    const erased = after(judged, erase(g(1), true))
    expect(JSON.stringify(replay(judged))).toMatch(/reason of mine.*remark of mine/)
    expect(JSON.stringify(replay(erased))).not.toMatch(/of mine/)
    const { rounds, takeaways } = replay(erased)
    expect(rounds[first]?.[0]?.ballots.some(ballot => ballot?.value === 1)).toBe(true)
    expect(takeaways[0]?.verdicts[g(1)]).toEqual({ verdict: 'object' })
  })

  test('[E4] takes their words out of what the facilitator wrote with them', () => {
    const said = after(discussing(), contribute(g(1), 'Nobody ever asked the people themselves'))
    const own = order(facilitator, 'AddTakeaway', {
      headline: 'Nobody ever asked the people themselves',
      body: 'As was said: “ever asked the people”, and “quite another thing”.',
    })
    const erased = after(said, own, erase(g(1), true))
    expect(replay(erased).takeaways[0]?.edited).toEqual({
      headline: '[…]',
      body: 'As was said: “[…]”, and “quite another thing”.',
    })
    expect(JSON.stringify(rewritten(erased, g(1)))).not.toMatch(/asked the people/)
  })

  test('[E5] leaves a log without their words that replays to the same session, with every event in its place', () => {
    fc.assert(
      fc.property(sessions(), fc.nat(), ({ events }, pick) => {
        const { guests } = replay(events)
        const guest = guests[pick % guests.length]?.id ?? host
        const erased = tryErase(events, guest)
        if (!erased) return
        const left = rewritten(erased, guest)
        expect(left.map(({ type, at }) => [type, at])).toEqual(erased.map(({ type, at }) => [type, at]))
        expect(replay(left)).toEqual(replay(erased))
        const words = textsOf(events, guest)
        const log = JSON.stringify(left)
        for (const text of words) expect(log).not.toContain(text)
      }),
      { numRuns: 60 },
    )
  })

  test('[E7] changes nobody else’s own half but by what is no longer on the table', () => {
    fc.assert(
      fc.property(sessions(), fc.nat(), ({ events }, pick) => {
        const before = replay(events)
        const guest = before.guests[pick % before.guests.length]?.id ?? host
        const erased = tryErase(events, guest, false)
        if (!erased) return
        const now = replay(erased)
        for (const { id } of before.guests.filter(other => other.id !== guest)) {
          const own = (state: typeof now) => ({ ...ownView(state, id), hand: null, minority: null, counts: null })
          expect(own(now)).toEqual(own(before))
        }
        const name = before.guests.find(({ id }) => id === guest)?.person?.name
        for (const audience of audiences)
          expect(JSON.stringify(commonView(now, audience, { present: new Set(), screenLink: null }))).not.toContain(
            name ?? 'no name was kept',
          )
      }),
      { numRuns: 60 },
    )
  })
})

describe('whoever takes back all they wrote and said', () => {
  const talked = () =>
    after(
      discussing(),
      contribute(g(1), 'One'),
      contribute(g(2), 'Another'),
      contribute(g(1), 'Two'),
      order(by(scribe), 'CaptureQuote', { speaker: g(1), item: first, text: 'Three' }),
    )

  test('[E6] withdraws each of it at once, at any time, and nothing of anybody else', () => {
    for (const history of [talked(), after(talked(), closeSession)]) {
      given(history)
        .when(takeBackAll(g(1)))
        .then({ type: 'ContributionWithdrawn' }, { type: 'ContributionWithdrawn' }, { type: 'ContributionWithdrawn' })
      expect(textsIn(after(history, takeBackAll(g(1))))).toEqual(['Another'])
    }
    given(talked())
      .when(takeBackAll(g(3)))
      .then()
  })

  test('[E6] keeps their judgement, without its remark', () => {
    const back = readBack(revealed([1, 2, 3, 4, 5]))
    const takeaway = firstTakeaway(replay(back))
    const judged = after(
      back,
      order(facilitator, 'PresentTakeaway', { takeaway }),
      order(by(g(1)), 'Ratify', { takeaway, verdict: 'reserve', remark: 'But', printable: true }),
    )
    expect(replay(after(judged, takeBackAll(g(1)))).takeaways[0]?.verdicts[g(1)]).toEqual({ verdict: 'reserve' })
  })

  test('[E6] needs a link that works', () => {
    const revoked = after(talked(), order(facilitator, 'RevokeLink', { guest: g(1) }))
    given(revoked)
      .when(takeBackAll(g(1)))
      .thenRefused('not-allowed')
  })

  test('[E6] can do so when the last of it was withdrawn already', () => {
    const one = after(discussing(), contribute(g(1), 'One'))
    const contribution: ContributionId = lastContribution(one)
    const gone = after(one, order(by(g(1)), 'WithdrawContribution', { contribution }))
    given(gone)
      .when(takeBackAll(g(1)))
      .then()
  })
})

/** Undefined where the rules do not let this guest go. */
function tryErase(events: History, guest: GuestId, words = true): History | undefined {
  const { by: actor, command } = erase(guest, words)
  try {
    const erasing = decide(replay(events), command, contextAfter(events, actor))
    return erasing.length === 0 ? undefined : [...events, ...erasing]
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** All wordings of what somebody wrote, as the log of a random session marks them. */
const textsOf = (events: History, guest: GuestId): readonly string[] =>
  events.flatMap(event => (event.type === 'Contributed' && event.data.author === guest ? [event.data.text] : []))
