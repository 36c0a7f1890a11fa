import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type ContributionId, type GuestId } from '../../shared/session/ids.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { audiences, type Audience } from '../../shared/session/audience.ts'
import { commonView } from '../../shared/session/view.ts'
import {
  back,
  buildTakeaways,
  by,
  cast,
  closeSession,
  contribute,
  discussing,
  draft,
  facilitator,
  first,
  firstTakeaway,
  g,
  goTo,
  host,
  lobby,
  next,
  pause,
  reach,
  readBack,
  revealed,
  second,
  stageOf,
  voted,
  withThoughts,
} from './builders.ts'
import { after, order, type History } from './given.ts'

const present = new Set([g(1), g(2), host])
const view = (history: History, audience: Audience) =>
  commonView(replay(history), audience, { present, screenLink: 'https://table.example/s' })
const own = (history: History, guest: GuestId) => ownView(replay(history), guest)
const round = (history: History, index = 0, audience: Audience = 'screen') =>
  view(history, audience).items[0]?.rounds[index]
const voting = (guests = 6) => reach(lobby({ guests }), first, 'vote')
/** Two revealed rounds of `first`. */
const twice = (one: readonly (number | null | undefined)[], two: readonly (number | null | undefined)[], rules = {}) =>
  reach(voted(reach(revealed(one, { rules }), first, 'vote', 2), two), first, 'reveal', 2)

describe('a round', () => {
  test('[W1] that is open or closed shows how many of how many, and no tally', () => {
    const open = voted(voting(), [1, 2, null])
    for (const audience of audiences)
      expect(round(open, 0, audience)).toEqual({
        round: 1,
        status: 'open',
        voted: 3,
        of: 6,
        proxies: 0,
        tally: null,
        lateUntil: null,
        withheld: false,
        shift: null,
      })
    const closed = after(voted(voting(), [1, 2, 3, 4, 5]), back(stageOf(first, 'vote')))
    for (const audience of audiences)
      expect(round(closed, 0, audience)).toMatchObject({ status: 'closed', voted: 5, tally: null })
  })

  test('[W1] [W2] [V9] that is revealed shows counts, passes, conviction and reasons', () => {
    const ballots = [
      { value: 1, conviction: 3, reason: 'zebra' },
      { value: 1, conviction: 1 },
      { value: 7, reason: 'apple' },
      { value: null, conviction: 2, reason: 'none of these' },
      { value: 4, conviction: 3 },
      { value: 6, conviction: 3, reason: 'apple' },
    ] as const
    const history = ballots.reduce<History>(
      (past, ballot, seat) => after(past, order(by(g(seat + 1)), 'CastBallot', { item: first, ...ballot })),
      voting(),
    )
    for (const audience of audiences)
      expect(round(reach(history, first, 'reveal'), 0, audience)).toMatchObject({
        status: 'revealed',
        tally: {
          counts: [2, 0, 0, 1, 0, 1, 1],
          n: 5,
          pass: 1,
          conviction: [1, 0, 3],
          reasons: ['apple', 'apple', 'none of these', 'zebra'],
        },
      })
  })

  test('[W1] shows no conviction when the house does not ask for it', () => {
    expect(round(revealed([1, 2, 3, 4, 5], { rules: { conviction: false } }))?.tally?.conviction).toBeNull()
  })

  test('[W3] that is too small is withheld, also after the close', () => {
    const small = revealed([1, 2, 3, 4, null])
    expect(round(small)).toMatchObject({ status: 'closed', voted: 5, tally: null, withheld: true })
    expect(round(after(small, closeSession))).toMatchObject({ status: 'closed', tally: null, withheld: true })
    expect(round(revealed([1, 2, 3, 4, 5]))).toMatchObject({ status: 'revealed', withheld: false })
  })
})

describe('a shift', () => {
  test('[W4] counts who moved where, from smallestReveal pairs on', () => {
    expect(round(twice([1, 2, 3, 4, 5], [1, 1, 4, 4, 7]), 1)?.shift).toEqual({
      n: 5,
      toA: 1,
      toB: 2,
      stayed: 2,
      pairs: null,
    })
    expect(round(twice([1, 2, 3, 4, 5], [1, 1, 4, 4, 7]), 0)?.shift).toBeNull()
  })

  test('[W4] shows trails from smallestTrails pairs on, sorted', () => {
    const one = [7, 1, 2, 3, 4, 5, 6, 7]
    const two = [1, 1, 2, 3, 4, 5, 6, 6]
    expect(round(twice(one, two), 1)?.shift?.pairs).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [6, 6],
      [7, 1],
      [7, 6],
    ])
    expect(round(twice(one, two, { smallestTrails: 9 }), 1)?.shift?.pairs).toBeNull()
  })

  test('[W4] tells too little when one person stands apart: trails and tallies would spell out their ballot', () => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 1, 2]
    const leftEarly = twice(nine, [1, 2, 3, 4, 5, 6, 7, 1, undefined])
    expect(round(leftEarly, 1)?.shift).toEqual({ n: 8, toA: null, toB: null, stayed: null, pairs: null })
    const passed = twice(nine, [2, 3, 4, 4, 5, 6, 7, 1, null])
    expect(round(passed, 1)?.shift).toEqual({ n: 8, toA: 0, toB: 3, stayed: 5, pairs: null })
  })

  test('[W4] says only how many pairs there are when they are too few', () => {
    const few = twice([1, 2, 3, 4, 5, undefined], [undefined, undefined, 3, 4, 5, 6, 7].slice(0, 6))
    expect(round(few, 1)?.shift ?? null).toBeNull()
    const apart = [1, 2, 3, 4, 5, ...Array.from({ length: 4 }, () => undefined)]
    const others = [...Array.from({ length: 4 }, () => undefined), 5, 6, 7, 1, 2]
    expect(round(twice(apart, others), 1)?.shift).toEqual({ n: 1, toA: null, toB: null, stayed: null, pairs: null })
  })

  test('[W4] of a third round is measured from the first', () => {
    const second = twice([1, 2, 3, 4, 5], [7, 7, 7, 7, 7])
    const third = stageOf(first, 'vote', 3)
    const again = voted(after(second, goTo(stageOf(first, 'reveal', 2), third)), [1, 2, 3, 4, 6])
    const history = reach(again, first, 'reveal', 3)
    expect(round(history, 2)?.shift).toMatchObject({ n: 5, toA: 0, toB: 1, stayed: 4 })
  })
})

describe('the screen', () => {
  test('[W5] shows the contribution in the spotlight, and no name under it', () => {
    const { history, thoughts } = withThoughts([g(1), g(2)], { rules: { contributions: 'named' } })
    expect(view(history, 'screen').contributions).toEqual([])
    const lit = after(history, order(facilitator, 'Spotlight', { contribution: thoughts[0] ?? null }))
    expect(view(lit, 'screen').contributions).toMatchObject([
      { id: thoughts[0], author: { as: 'anonymous' }, desk: null },
    ])
    expect(view(lit, 'participant').contributions[0]?.author).toEqual({ as: 'named', name: 'Name of g1' })
  })

  test('[W5] says who has the floor', () => {
    const history = after(discussing(), order(facilitator, 'GiveFloor', { guest: g(3) }))
    expect(view(history, 'screen').table).toMatchObject({
      speaking: { name: 'Name of g3', since: history.at(-1)?.at },
      people: null,
    })
  })
})

describe('the table', () => {
  test('[W14] reads who has a seat, up to 40 seats', () => {
    const people = (guests: number, audience: Audience) =>
      view(lobby({ guests, segments: ['retail'] }), audience).table.people
    expect(people(2, 'participant')).toEqual([
      { name: 'Name of g1', segment: 'retail' },
      { name: 'Name of g2', segment: 'retail' },
    ])
    expect(people(40, 'scribe')).toHaveLength(40)
    expect(people(41, 'participant')).toBeNull()
    expect(people(2, 'screen')).toBeNull()
    expect(view(lobby({ guests: 3 }), 'screen').table).toMatchObject({ seats: 3, present: 2, hands: 0, speaking: null })
  })

  test('[W14] reads an author as they chose: by name, by role or not at all', () => {
    const shown = (attribution: 'named' | 'role' | 'anonymous', guest = g(1)) => {
      const talking = discussing({ rules: { contributions: 'named' }, segments: ['retail'] })
      return view(after(talking, contribute(guest, 'A thought', { attribution })), 'participant').contributions[0]
        ?.author
    }
    expect(shown('named')).toEqual({ as: 'named', name: 'Name of g1' })
    expect(shown('role')).toEqual({ as: 'role', role: 'retail' })
    expect(shown('anonymous')).toEqual({ as: 'anonymous' })
    expect(shown('role', host)).toEqual({ as: 'anonymous' })
  })

  test('[W10] sees the question of an item when it is there', () => {
    const question = (history: History, audience: Audience) => view(history, audience).items[1]?.question
    expect(question(lobby(), 'participant')).toBeNull()
    expect(question(lobby(), 'facilitator')).toBe('Second: which way?')
    expect(question(reach(lobby(), second, 'introduce'), 'participant')).toBe('Second: which way?')
    expect(view(reach(lobby(), pause, 'introduce'), 'screen').items.map(({ progress }) => progress)).toEqual([
      'done',
      'done',
      'done',
      'now',
    ])
  })
})

describe('the facilitator', () => {
  const desk = (history: History) => view(history, 'facilitator')

  test('[W13] is told what next and back will do, at every moment', () => {
    const { id } = { id: first }
    expect(desk(draft())).toMatchObject({ next: { does: 'open-lobby' }, back: null })
    expect(desk(lobby())).toMatchObject({ next: { does: 'enter', stage: stageOf(id, 'introduce') }, back: null })
    expect(desk(voted(voting(), [1, 2, 3]))).toMatchObject({
      next: { does: 'enter', stage: stageOf(id, 'reveal'), closes: { voted: 3, of: 6 }, withheld: true },
      back: stageOf(id, 'introduce'),
    })
    expect(desk(voted(voting(), [1, 2, 3, 4, 5])).next).toMatchObject({ closes: { voted: 5, of: 6 }, withheld: false })
    expect(desk(discussing()).next).toMatchObject({ closes: null, withheld: false })
    expect(desk(reach(lobby(), pause, 'introduce')).next).toEqual({ does: 'open-takeaways' })
  })

  test('[W13] is told what to present, then to close, then nothing', () => {
    const reading = readBack(revealed([1, 2, 3, 5, 6, 7]))
    const takeaway = firstTakeaway(replay(reading))
    expect(desk(reading)).toMatchObject({ next: { does: 'present', takeaway }, back: stageOf(pause, 'introduce') })
    const presented = after(reading, order(facilitator, 'PresentTakeaway', { takeaway }))
    expect(desk(presented).next).toEqual({ does: 'close' })
    expect(desk(after(presented, closeSession))).toMatchObject({ next: null, back: null })
  })

  test('[W13] moves as the view said', () => {
    for (const history of [lobby(), voting(), discussing(), revealed([1, 2]), reach(lobby(), pause, 'introduce')]) {
      const { next: says, back: leads } = desk(history)
      const { stage } = replay(history)
      const moved = replay(after(history, next(stage)))
      if (says?.does === 'enter') expect(moved.stage).toEqual(says.stage)
      else expect([says?.does, moved.status]).toEqual(['open-takeaways', 'takeaways'])
      if (leads) expect(replay(after(history, back(stage))).stage).toEqual(leads)
    }
  })

  test('[W1] sees whose ballot is in while the vote is open, and only then', () => {
    const inside = (history: History) =>
      desk(history).desk?.people.flatMap(({ guest, voted }) => (voted === true ? [guest] : []))
    expect(inside(voted(voting(), [undefined, 2, null]))).toEqual([g(2), g(3)])
    expect(inside(revealed([1, 2, 3, 4, 5, 6]))).toEqual([])
    const people = desk(voting()).desk?.people
    expect(people?.find(({ guest }) => guest === host)).toMatchObject({ voted: null, present: true })
    expect(people?.find(({ guest }) => guest === g(3))).toMatchObject({ voted: false, present: false })
  })

  test('[W8] [W15] has on the desk what others do not see', () => {
    const { history, thoughts } = withThoughts([g(1), g(2), g(3)])
    const [one = asId<ContributionId>('none'), two = one, three = one] = thoughts
    const past = after(
      history,
      order(by(g(4)), 'Respond', { contribution: one, response: 'agree' }),
      order(facilitator, 'HideContribution', { contribution: two, reason: 'Off' }),
      order(facilitator, 'MergeContributions', { into: one, from: [three] }),
    )
    expect(desk(past).contributions.map(c => c.desk)).toEqual([
      { hidden: null, mergedInto: null, counts: { agree: 1, disagree: 0, pass: 0 }, clearance: 'unasked' },
      { hidden: 'Off', mergedInto: null, counts: { agree: 0, disagree: 0, pass: 0 }, clearance: 'unasked' },
      { hidden: null, mergedInto: one, counts: { agree: 0, disagree: 0, pass: 0 }, clearance: 'unasked' },
    ])
    expect(view(past, 'participant').contributions).toMatchObject([{ id: one, desk: null }])
    expect(desk(past).desk?.screenLink).toBe('https://table.example/s')
  })
})

describe('take-aways', () => {
  const reading = () => readBack(revealed([1, 2, 3, 5, 6, 7]))
  const id = () => firstTakeaway(replay(reading()))
  const judged = () =>
    after(
      reading(),
      order(facilitator, 'PresentTakeaway', { takeaway: id() }),
      order(by(g(1)), 'Ratify', { takeaway: id(), verdict: 'endorse' }),
      order(by(g(2)), 'Ratify', { takeaway: id(), verdict: 'object', remark: 'No', printable: true }),
      order(by(g(4)), 'Ratify', { takeaway: id(), verdict: 'reserve', remark: 'At the table' }),
    )

  test('[W9] are the facilitator’s until they are presented', () => {
    const built = after(revealed([1, 2, 3, 5, 6, 7]), buildTakeaways)
    for (const history of [built, reading()]) {
      expect(view(history, 'facilitator').takeaways).toHaveLength(1)
      for (const audience of ['participant', 'scribe', 'screen'] as const)
        expect(view(history, audience).takeaways).toEqual([])
    }
    expect(view(judged(), 'screen').takeaways).toMatchObject([{ id: id(), recognition: null, remarks: [] }])
    expect(view(after(judged(), back(null)), 'screen').takeaways).toEqual([])
  })

  test('[W9] [W11] show their recognition to the facilitator, to who judged, and to all after the close', () => {
    const recognition = { endorse: 1, reserve: 1, object: 1 }
    const remarks = [{ verdict: 'object', remark: 'No' }]
    const all = [{ verdict: 'reserve', remark: 'At the table' }, ...remarks]
    expect(view(judged(), 'facilitator').takeaways).toMatchObject([{ recognition, remarks: all }])
    expect(view(after(judged(), closeSession), 'facilitator').takeaways).toMatchObject([{ recognition, remarks }])
    expect(own(judged(), g(1))).toMatchObject({ recognition: { [id()]: recognition } })
    expect(own(judged(), g(3))).toMatchObject({ recognition: {}, verdicts: {} })
    expect(view(after(judged(), closeSession), 'participant').takeaways).toMatchObject([{ recognition, remarks }])
  })

  test('[W9] [Q3] rest after the close on what may be printed, and say how many thoughts are missing', () => {
    const { history, thoughts } = withThoughts([g(1), g(2), g(3), g(4)])
    const [kept = asId('none'), reworded = kept, silent = kept, gone = kept] = thoughts
    const answer = (guest: GuestId, quote: ContributionId, extra: object) =>
      order(by(guest), 'AnswerConsent', { quote, answer: 'unattributed', ...extra })
    const past = readBack(history)
    const takeaway = firstTakeaway(replay(past))
    const closed = after(
      past,
      order(facilitator, 'PresentTakeaway', { takeaway }),
      answer(g(1), kept, {}),
      answer(g(2), reworded, { wording: 'In other words' }),
      closeSession,
      order(by(g(4)), 'WithdrawContribution', { contribution: gone }),
    )
    expect(replay(closed).takeaways[0]?.evidence.supporting).toEqual(thoughts)
    for (const audience of ['participant', 'screen', 'scribe'] as const)
      expect(view(closed, audience).takeaways).toMatchObject([
        {
          supporting: [
            { id: kept, text: 'A thought of g1', reworded: false },
            { id: reworded, text: 'In other words', reworded: true },
          ],
          ...{ uncleared: 1, withdrawn: 1 },
        },
      ])
    expect(view(closed, 'facilitator').takeaways).toMatchObject([
      { supporting: [{ id: kept }, { text: 'A thought of g2' }, { id: silent }], uncleared: 0 },
    ])
    const fewer = after(closed, order(by(g(3)), 'WithdrawContribution', { contribution: silent }))
    expect(view(fewer, 'participant').takeaways).toMatchObject([{ uncleared: 0, withdrawn: 2 }])
  })

  test('[W9] [T5] that were dropped leave the table, and their reason stays on the desk', () => {
    const dropped = after(judged(), order(facilitator, 'DropTakeaway', { takeaway: id(), reason: 'Twice' }))
    expect(view(dropped, 'facilitator').takeaways).toMatchObject([{ dropped: 'Twice' }])
    for (const history of [dropped, after(dropped, closeSession)])
      expect(view(history, 'participant').takeaways).toEqual([])
  })
})

describe('one’s own', () => {
  test('[W11] [V6] ballots, as they were stored', () => {
    const history = after(
      voting(),
      order(by(g(1)), 'CastBallot', { item: first, value: 4, conviction: 2, reason: 'so' }),
    )
    const ballot = { value: 4, conviction: 2, reason: 'so', at: history.at(-1)?.at }
    expect(own(history, g(1))).toMatchObject({ mayVote: first, ballots: { [first]: { 1: ballot } } })
    expect(own(history, g(2))).toMatchObject({ mayVote: first, ballots: {} })
    expect(own(history, host)).toMatchObject({ mayVote: null, ballots: {} })
    expect(own(after(history, cast(g(1), null)), g(1))?.ballots[first]?.['1']?.value).toBeNull()
  })

  test('[W11] contributions and answers, and how others answered after one’s own answer', () => {
    const { history, thoughts } = withThoughts([g(1), g(2)])
    const [one = asId<ContributionId>('none')] = thoughts
    const answered = after(
      history,
      ...[g(2), g(3)].map(guest => order(by(guest), 'Respond', { contribution: one, response: 'agree' })),
    )
    expect(own(answered, g(1))).toMatchObject({ contributions: [one], responses: {}, counts: {} })
    expect(own(answered, g(2))).toMatchObject({
      responses: { [one]: 'agree' },
      counts: { [one]: { agree: 2, disagree: 0, pass: 0 } },
    })
    expect(own(answered, g(4))).toMatchObject({ responses: {}, counts: {} })
  })

  test('[W11] hand, and the floor', () => {
    const raised = after(discussing(), order(by(g(1)), 'RaiseHand', {}), order(by(g(2)), 'RaiseHand', {}))
    expect([own(raised, g(1))?.hand, own(raised, g(2))?.hand, own(raised, g(3))?.hand]).toEqual([1, 2, null])
    const given = after(raised, order(facilitator, 'GiveFloor', { guest: g(1) }))
    expect(own(given, g(1))).toMatchObject({ speaking: true, hand: null })
    expect(own(given, g(2))).toMatchObject({ speaking: false, hand: 1 })
  })

  test('[W11] name, role and segment; and nothing for who is no guest', () => {
    expect(own(lobby({ segments: ['retail'] }), g(1))).toMatchObject({
      name: 'Name of g1',
      role: 'participant',
      votes: true,
      segment: 'retail',
    })
    expect(own(lobby(), asId<GuestId>('nobody'))).toBeNull()
  })
})
