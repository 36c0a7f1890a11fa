import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { holdersOf, minorityOn, sentenceOn } from '../../shared/session/minorities.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { sealedEvents } from '../../shared/session/secrecy.ts'
import type { TakeawayDraft } from '../../shared/session/takeaway.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { commonView, type CommonView } from '../../shared/session/view.ts'
import type { Audience } from '../../shared/session/audience.ts'
import {
  by,
  closeSession,
  facilitator,
  first,
  firstTakeaway,
  g,
  goTo,
  host,
  organizer,
  reach,
  readBack,
  revealed,
  second,
  stageOf,
  voted,
} from './builders.ts'
import { after, given, order, startOfTime, type History, type Order } from './given.ts'
import { sessions } from './random-session.ts'
import { tells, withSwappedBallots } from './secrets.ts'

// Many random sessions: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

const word = (guest: Parameters<typeof by>[0], text: string, version = 0, item = first): Order =>
  order(by(guest), 'WordMinority', { item, text, version })

/** A table whose last vote on the first dilemma was this, at its conclusion. */
const concluded = (last: readonly (number | null | undefined)[]): History => {
  const blind = revealed(last.map(() => 4))
  return reach(voted(reach(blind, first, 'vote', 2), last), first, 'conclude', 2)
}
/** g1 and g2 are few. */
const few = () => concluded([1, 2, 6, 7, 7, 6, null])
const around = { present: new Set<never>(), screenLink: null }
const viewOf = (history: History, audience: Audience): CommonView => commonView(replay(history), audience, around)

/** A take-away as the builder would have made it. */
const claim = (kind: string, side: 'a' | 'b'): TakeawayDraft => ({
  ...{ kind, rule: `${kind}@1`, item: first, status: 'divided', facts: { side }, fragile: false, score: 0.5 },
  evidence: { rounds: [{ item: first, round: 2 }], supporting: [], opposing: [] },
})
const built = (history: History, ...drafts: readonly TakeawayDraft[]): History => [
  ...history,
  {
    type: 'TakeawaysBuilt',
    at: startOfTime,
    data: {
      takeaways: drafts.map((draft, index) => ({
        ...{ ...draft, id: `t${index}` as ReturnType<typeof firstTakeaway> }, // an id of this test's own
        ...{ edited: null, presented: false, dropped: null, verdicts: {} },
      })),
    },
  },
]
const presentAll = (history: History): History =>
  after(history, ...replay(history).takeaways.map(({ id }) => order(facilitator, 'PresentTakeaway', { takeaway: id })))

describe('who is a minority', () => {
  test('[T10] the side that fewer took in the last round, held by those who took it', () => {
    const state = replay(few())
    expect(minorityOn(state, first)).toEqual({ item: first, side: 'a' })
    expect(holdersOf(state, first)).toEqual([g(1), g(2)])
  })

  test.each([
    ['one alone', [1, 4, 6, 7, 7, 6, 7]],
    ['two sides as large', [1, 2, 3, 4, 7, 6, 7]],
    ['everybody on one side', [5, 6, 6, 7, 7, 6, 7]],
    ['too few ballots to show', [1, 2, 6, 7, undefined, undefined, undefined]],
  ])('[T10] %s is none', (_, last) => {
    const history = concluded(last)
    expect(minorityOn(replay(history), first)).toBeNull()
    given(history)
      .when(word(g(1), 'We few'))
      .thenRefused('not-allowed')
  })

  test('[T10] [T11] a new round that is not shown yet leaves none', () => {
    const voting = after(few(), goTo(stageOf(first, 'conclude', 2), stageOf(first, 'vote', 3)))
    expect(minorityOn(replay(voting), first)).toBeNull()
    given(voting)
      .when(word(g(1), 'We few'))
      .thenRefused('not-allowed')
  })
})

describe('wording it', () => {
  test('[T11] is for those who hold it, from the conclusion on and during the read-back', () => {
    const talking = reach(revealed([1, 2, 6, 7, 7, 6, 7]), first, 'discuss')
    given(talking)
      .when(word(g(1), 'We few'))
      .thenRefused('not-allowed')
    for (const history of [few(), reach(few(), second, 'introduce'), readBack(few())])
      given(history)
        .when(word(g(2), '  We few '))
        .then({ type: 'MinorityWorded', data: { item: first, side: 'a', text: 'We few', version: 1 } })
  })

  test('[T11] is refused for all others with one answer, whether there is a minority or not', () => {
    for (const history of [few(), concluded([6, 7, 6, 7, 7, 6, null])])
      for (const actor of [by(g(3)), by(g(7)), by(host), organizer])
        given(history)
          .when(order(actor, 'WordMinority', { item: first, text: 'We few', version: 0 }))
          .thenRefused('not-allowed')
  })

  test('[T12] replaces the wording it was made from, and no other', () => {
    const once = after(few(), word(g(1), 'We few'))
    expect(ownView(replay(once), g(2))?.minority).toEqual([{ item: first, side: 'a', text: 'We few', version: 1 }])
    given(once)
      .when(word(g(2), 'We happy few'))
      .thenRefused('stale')
    const twice = after(once, word(g(2), 'We happy few', 1))
    expect(ownView(replay(twice), g(1))?.minority).toMatchObject([{ text: 'We happy few', version: 2 }])
    given(twice)
      .when(word(g(1), 'We happy few', 2))
      .thenNothing()
  })

  test('[T12] with nothing takes it back', () => {
    const back = after(few(), word(g(1), 'We few'), word(g(2), ' ', 1))
    expect(sentenceOn(replay(back), first)).toBeNull()
    expect(ownView(replay(back), g(1))?.minority).toMatchObject([{ text: null, version: 2 }])
  })

  test('[T13] stands no longer once its side is no minority, and the other side words its own', () => {
    const worded = after(few(), word(g(1), 'We few'))
    const again = after(worded, goTo(stageOf(first, 'conclude', 2), stageOf(first, 'vote', 3)))
    const turned = reach(voted(again, [1, 2, 1, 1, 7, 7, 1]), first, 'conclude', 2)
    expect(sentenceOn(replay(turned), first)).toBeNull()
    expect(ownView(replay(turned), g(1))?.minority).toEqual([])
    expect(ownView(replay(turned), g(5))?.minority).toEqual([{ item: first, side: 'b', text: null, version: 1 }])
    const stayed = reach(voted(again, [1, 4, 1, 7, 7, 7, 7]), first, 'conclude', 2)
    expect(sentenceOn(replay(stayed), first)?.text).toBe('We few')
  })
})

describe('what is kept', () => {
  test('[T14] the sentence as it stood, without the wordings, and nobody beside it', () => {
    const worded = after(few(), word(g(1), 'We few'), word(g(2), 'We happy few', 1), closeSession)
    const sealed = worded.filter(({ type }) => type === 'MinorityWorded')
    expect(sealed.map(({ data }) => Object.keys(data))).toEqual([
      ['item', 'side', 'text', 'version'],
      ['item', 'side', 'text', 'version'],
    ])
    const kept = replay(worded.filter(({ type }) => !sealedEvents.includes(type)))
    expect(kept.minorities).toEqual({ [first]: { side: 'a', text: 'We happy few', version: 0 } })
    expect(sentenceOn(kept, first)?.text).toBe('We happy few')
    expect(ownView(kept, g(1))?.minority).toEqual([])
  })

  test('[T14] a log of before, which knows of none, is read as ever', () => {
    const closed = after(few(), closeSession)
    const old = closed.map((event): SessionEvent => {
      if (event.type !== 'BallotsMixed') return event
      const { minorities: _none, ...data } = event.data
      return { ...event, data }
    })
    expect(replay(old)).toEqual(replay(closed))
    expect(replay(old).minorities).toEqual({})
  })
})

describe('who reads it', () => {
  const sentences = (history: History, audience: Audience) =>
    viewOf(history, audience).takeaways.map(({ kind, minority }) => [kind, minority?.text ?? null])
  const drafts = [claim('agreement', 'b'), claim('minority', 'a'), claim('bridge', 'a')]
  const worded = () => built(readBack(after(few(), word(g(1), 'We few'))), ...drafts)

  test('[T15] stands beside claims about who stands where, and beside no other', () => {
    expect(sentences(worded(), 'facilitator')).toEqual([
      ['agreement', 'We few'],
      ['minority', 'We few'],
      ['bridge', null],
    ])
  })

  test('[T15] [T5] is gone from all of them once its own take-away is put aside with a reason', () => {
    const own =
      replay(worded()).takeaways.find(({ kind }) => kind === 'minority')?.id ?? firstTakeaway(replay(worded()))
    given(worded())
      .when(order(facilitator, 'DropTakeaway', { takeaway: own, reason: ' ' }))
      .thenRefused('empty-text')
    const aside = after(worded(), order(facilitator, 'DropTakeaway', { takeaway: own, reason: 'said already' }))
    expect(sentences(aside, 'facilitator').map(([, text]) => text)).toEqual([null, null, null])
    expect(replay(aside).takeaways.find(({ id }) => id === own)?.dropped).toBe('said already')
  })

  test('[W20] the table and the screen read it once its take-away is presented, and nowhere before', () => {
    for (const audience of ['participant', 'screen', 'scribe'] as const) {
      expect(JSON.stringify(viewOf(worded(), audience))).not.toContain('We few')
      expect(sentences(presentAll(worded()), audience)).toContainEqual(['minority', 'We few'])
    }
    expect(JSON.stringify(ownView(replay(worded()), g(3)))).not.toContain('We few')
  })

  test('[W20] whoever holds it, everybody else sees the same, to the last byte', () => {
    let met = 0
    const history = worded()
    // g1 holds it; g3 is of the many.
    const other = withSwappedBallots(history, first, g(1), g(3))
    for (const [one, two] of [
      [history, other],
      [presentAll(history), presentAll(other)],
      [after(history, closeSession), after(other, closeSession)],
    ] as const) {
      expect(tells(one, two, { but: [g(1), g(3)] })).toEqual([])
      met += 1
    }
    expect(met).toBe(3)
    expect(tells(after(history, closeSession), after(other, closeSession))).toEqual([])
  })

  test('[W20] that a minority may be worded shows in the holders’ own views alone', () => {
    let held = 0
    fc.assert(
      fc.property(sessions({ longest: 300 }), ({ state }) => {
        for (const { id } of state.guests) {
          const asked = ownView(state, id)?.minority ?? []
          held += asked.length
          for (const { item } of asked) expect(holdersOf(state, item)).toContain(id)
        }
      }),
      { numRuns: 300 },
    )
    expect(held).toBeGreaterThan(5)
  })
})

test('[W21] once closed, every view says when names and when all will be gone, and none before', () => {
  const keeping = { names: 30, all: 365 }
  const audiences = ['facilitator', 'scribe', 'participant', 'screen'] as const
  const deletions = (history: History) =>
    audiences.map(audience => commonView(replay(history), audience, { ...around, keeping }).deletion)
  expect(deletions(few())).toEqual([null, null, null, null])
  const closed = after(few(), closeSession)
  const at = replay(closed).closedAt ?? 0
  for (const deletion of deletions(closed)) expect(deletion).toEqual({ names: at + 30, all: at + 365 })
  // Names never outlive the session.
  expect(commonView(replay(closed), 'screen', { ...around, keeping: { names: 30, all: 7 } }).deletion).toEqual({
    names: at + 7,
    all: at + 7,
  })
})
