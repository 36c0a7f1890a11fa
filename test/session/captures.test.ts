import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type ContributionId, type GuestId, type ItemId } from '../../shared/session/ids.ts'
import { capacity, limits } from '../../shared/session/limits.ts'
import type { Actor } from '../../shared/session/messages.ts'
import { audiences, type Audience } from '../../shared/session/audience.ts'
import { publishedQuote } from '../../shared/session/quotes.ts'
import { commonView } from '../../shared/session/view.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { draftTakeaways } from '../../shared/takeaways/choose.ts'
import { talksOf } from '../../shared/takeaways/thoughts.ts'
import { chaptersOf } from '../../shared/takeaways/outline.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import {
  by,
  closeSession,
  contribute,
  discussing,
  facilitator,
  first,
  g,
  lastContribution,
  lobby,
  next,
  organizer,
  pause,
  reach,
  readBack,
  scribe,
  second,
  server,
  talk,
} from './builders.ts'
import { after, given, order, type History } from './given.ts'
import { sessions } from './random-session.ts'
import { tells, withSwappedSpeakers } from './secrets.ts'

vi.setConfig({ testTimeout: 60_000 })

const taker = by(scribe)
const words = 'Whoever is short of money does not ring the bell'
const capture = (who: Actor = taker, extra: object = {}) =>
  order(who, 'CaptureQuote', { speaker: g(1), item: first, text: words, ...extra })
const tag = (contribution: ContributionId, tags: object, who: Actor = taker) =>
  order(who, 'TagContribution', { contribution, ...tags })
const drop = (contribution: ContributionId, who: Actor = taker) => order(who, 'DropLine', { contribution })
const correct = (contribution: ContributionId, text: string, who: GuestId = g(1)) =>
  order(by(who), 'CorrectLine', { contribution, text })
const answer = (quote: ContributionId, choice: 'named' | 'off' | 'unattributed', wording?: string) =>
  order(by(g(1)), 'AnswerConsent', { quote, answer: choice, ...(wording !== undefined && { wording }) })

/** A table in its talk, with one starred line of g1. */
function captured(extra: object = {}, before: History = discussing()) {
  const history = after(before, capture(taker, { starred: true, ...extra }))
  return { history, line: lastContribution(history) }
}
const lineIn = (history: History) => {
  const line = replay(history).contributions.at(-1)
  if (!line) throw new Error('nothing was captured')
  return line
}
const around = { present: new Set<never>(), screenLink: null }
const seenBy = (history: History, audience: Audience) =>
  commonView(replay(history), audience, around).contributions.filter(({ spoken }) => spoken)
const own = (history: History, guest: GuestId) => ownView(replay(history), guest)

describe('capturing', () => {
  test('[Q10] writes down what a guest said: by whom, about what, and a nuance without a star unless said', () => {
    given(discussing())
      .when(capture())
      .then({
        type: 'QuoteCaptured',
        data: { item: first, author: g(1), stance: 'nuance', text: words, exposure: 'role', starred: false },
      })
    given(discussing())
      .when(capture(taker, { stance: 'b', starred: true, text: `  ${words} ` }))
      .then({ type: 'QuoteCaptured', data: { stance: 'b', starred: true, text: words } })
  })
  test('[Q10] is for the scribe and whoever may facilitate', () => {
    for (const who of [taker, facilitator, organizer])
      given(discussing()).when(capture(who)).then({ type: 'QuoteCaptured' })
    for (const who of [by(g(1)), server]) given(discussing()).when(capture(who)).thenRefused('not-allowed')
  })
  test('[Q10] goes on while the table is live or reads back, and at no other time', () => {
    given(reach(lobby(), first, 'vote'))
      .when(capture())
      .then({ type: 'QuoteCaptured' })
    given(readBack(discussing())).when(capture()).then({ type: 'QuoteCaptured' })
    given(lobby()).when(capture()).thenRefused('not-now')
    given(after(discussing(), closeSession)).when(capture()).thenRefused('closed')
  })
  test('[Q10] is about any item of the agenda, for people run ahead, by any guest', () => {
    for (const item of [second, talk, pause])
      given(discussing())
        .when(capture(taker, { item, speaker: scribe }))
        .then({ type: 'QuoteCaptured', data: { item, author: scribe } })
    given(discussing())
      .when(capture(taker, { item: asId<ItemId>('nowhere') }))
      .thenRefused('unknown-item')
    given(discussing())
      .when(capture(taker, { speaker: asId<GuestId>('nobody') }))
      .thenRefused('unknown-guest')
  })
  test('[Q10] needs words, and not too many', () => {
    given(discussing())
      .when(capture(taker, { text: '  ' }))
      .thenRefused('empty-text')
    given(discussing())
      .when(capture(taker, { text: 'x'.repeat(limits.contribution + 1) }))
      .thenRefused('too-long')
  })
  test('[Q16] takes no room of what is written, and has a bound of its own', () => {
    const { history } = captured()
    const event = history.at(-1)
    if (event?.type !== 'QuoteCaptured') throw new Error('nothing was captured')
    const many = Array.from({ length: capacity.linesPerItem }, (_, n) => ({
      ...event,
      data: { ...event.data, id: asId<ContributionId>(`line-${n}`) },
    }))
    const full = [...discussing(), ...many]
    given(full).when(capture()).thenRefused('full')
    given(full)
      .when(contribute(g(1), 'Written'))
      .then({ type: 'Contributed' })
    given(full)
      .when(capture(taker, { item: second }))
      .then({ type: 'QuoteCaptured' })
  })
})

describe('tagging', () => {
  test('[Q11] changes what is named and leaves the rest', () => {
    const { history, line } = captured()
    given(history)
      .when(tag(line, { speaker: g(2), stance: 'a', text: 'Other words', starred: false }))
      .then({
        type: 'ContributionTagged',
        data: { contribution: line, speaker: g(2), stance: 'a', text: 'Other words', starred: false },
      })
    const tagged = lineIn(after(history, tag(line, { stance: 'b' }, facilitator)))
    expect(tagged).toMatchObject({
      author: g(1),
      stance: 'b',
      text: words,
      spoken: { starred: true, corrected: false },
    })
    given(history)
      .when(tag(line, { speaker: g(1), starred: true, text: ` ${words} ` }))
      .thenNothing()
  })
  test('[Q11] and dropping are a scribe’s or a facilitator’s, on what was said and not on what was written', () => {
    const { history, line } = captured()
    for (const asked of [tag(line, { stance: 'a' }, by(g(1))), drop(line, by(g(1)))])
      given(history).when(asked).thenRefused('not-allowed')
    const written = after(history, contribute(g(2), 'Written'))
    const thought = lastContribution(written)
    for (const asked of [tag(thought, { stance: 'b' }), drop(thought)])
      given(written).when(asked).thenRefused('not-allowed')
    given(history)
      .when(tag(asId('nowhere'), { stance: 'a' }))
      .thenRefused('unknown-contribution')
    given(history)
      .when(tag(line, { speaker: asId('nobody') }))
      .thenRefused('unknown-guest')
  })
  test('[Q11] a dropped line is gone, also from the spotlight', () => {
    const { history, line } = captured()
    const shown = after(history, order(facilitator, 'Spotlight', { contribution: line }))
    const state = replay(after(shown, drop(line)))
    expect(state.contributions).toEqual([])
    expect(state.spotlight).toBeNull()
  })
  test('[Q11] ends once its speaker corrected the line, or said whether it may be printed', () => {
    const { history, line } = captured()
    const asked = after(history, order(facilitator, 'AskConsent', { contributions: [line] }))
    given(asked)
      .when(tag(line, { stance: 'a' }))
      .then({ type: 'ContributionTagged' })
    for (const said of [correct(line, 'As I meant it'), answer(line, 'named'), answer(line, 'off')]) {
      const settled = after(asked, said)
      for (const late of [tag(line, { stance: 'a' }), tag(line, { starred: false }), drop(line)])
        given(settled).when(late).thenRefused('in-use')
    }
    given(after(history, closeSession))
      .when(tag(line, { stance: 'a' }))
      .thenRefused('closed')
    given(after(history, closeSession)).when(drop(line)).thenRefused('closed')
  })
})

describe('its speaker', () => {
  test('[Q12] corrects a line, which can be seen, and no other line and nobody else’s', () => {
    const { history, line } = captured()
    given(history)
      .when(correct(line, ' As I meant it '))
      .then({ type: 'LineCorrected', data: { contribution: line, text: 'As I meant it' } })
    const { spoken, text } = lineIn(after(history, correct(line, 'As I meant it')))
    expect([spoken, text]).toEqual([{ starred: true, corrected: true }, 'As I meant it'])
    given(history).when(correct(line, words)).thenNothing()
    for (const other of [g(2), scribe])
      given(history)
        .when(correct(line, 'Not so', other))
        .thenRefused('not-allowed')
    given(history)
      .when(order(facilitator, 'CorrectLine', { contribution: line, text: 'Not so' }))
      .thenRefused('not-allowed')
    given(history).when(correct(line, ' ')).thenRefused('empty-text')
    given(after(history, closeSession)).when(correct(line, 'Too late')).thenRefused('closed')
    const written = after(history, contribute(g(1), 'Written'))
    given(written)
      .when(correct(lastContribution(written), 'Otherwise'))
      .thenRefused('not-allowed')
  })
  test('[Q12] keeps what they said about printing, for the words as they are now', () => {
    const { history, line } = captured()
    const cleared = after(history, answer(line, 'unattributed'), correct(line, 'As I meant it'))
    expect(publishedQuote(replay(cleared), lineIn(cleared))).toEqual({ text: 'As I meant it', source: null })
    const reworded = after(history, answer(line, 'unattributed', 'For print'), correct(line, 'As I meant it'))
    expect(publishedQuote(replay(reworded), lineIn(reworded))?.text).toBe('For print')
  })
  test('[Q12] withdraws it at any time, also a scribe who spoke', () => {
    const { history, line } = captured()
    const withdraw = (who: GuestId) => order(by(who), 'WithdrawContribution', { contribution: line })
    expect(replay(after(history, closeSession, withdraw(g(1)))).contributions).toEqual([])
    given(history)
      .when(withdraw(g(2)))
      .thenRefused('not-allowed')
    const byScribe = captured({ speaker: scribe })
    given(byScribe.history)
      .when(order(taker, 'WithdrawContribution', { contribution: byScribe.line }))
      .then({ type: 'ContributionWithdrawn' })
  })
})

describe('what is not done with it', () => {
  test('[Q13] nobody answers it, replies to it, edits it or merges it', () => {
    const { history, line } = captured()
    const both = after(history, contribute(g(2), words))
    const thought = lastContribution(both)
    given(both)
      .when(order(by(g(2)), 'Respond', { contribution: line, response: 'agree' }))
      .thenRefused('not-open')
    given(both)
      .when(contribute(g(3), 'A reply', { replyTo: line }))
      .thenRefused('not-open')
    given(both)
      .when(order(by(g(1)), 'EditContribution', { contribution: line, text: 'Otherwise' }))
      .thenRefused('not-allowed')
    for (const [into, from] of [
      [line, thought],
      [thought, line],
    ] as const)
      given(both)
        .when(order(facilitator, 'MergeContributions', { into, from: [from] }))
        .thenRefused('not-open')
    expect(commonView(replay(both), 'facilitator', around).desk?.mergeProposals).toEqual([])
  })
  test('[Q13] no take-away counts it as put to the table; cleared, it is quoted, and said to be spoken', () => {
    const { history, line } = captured({ stance: 'a' })
    const state = replay(history)
    expect(talksOf(state).flatMap(({ thoughts }) => thoughts)).toEqual([])
    const quoted = (past: History) => {
      const now = replay(past)
      return chaptersOf(now, tableOf(now)).flatMap(({ items }) => items.flatMap(({ quotes }) => quotes))
    }
    expect(quoted(history)).toEqual([])
    expect(quoted(after(history, answer(line, 'unattributed')))).toMatchObject([
      { text: words, spoken: true, counts: null },
    ])
  })
})

describe('what take-aways are drafted from', () => {
  test('[Q13] is the same with lines and without, however many there are', () => {
    const before = after(discussing(), contribute(g(2), 'Ask first, and then ring the bell', { stance: 'b' }))
    const thought = lastContribution(before)
    const answered = after(
      before,
      ...[1, 3, 4, 5, 6].map(n => order(by(g(n)), 'Respond', { contribution: thought, response: 'agree' as const })),
    )
    const lines = Array.from({ length: 12 }, (_, n) => capture(taker, { text: `${words}, said ${n}`, stance: 'a' }))
    const drafts = draftTakeaways(replay(answered))
    expect(drafts).not.toEqual([])
    expect(draftTakeaways(replay(after(answered, ...lines)))).toEqual(drafts)
  })
})

describe('who sees it', () => {
  test('[Q14] the facilitator sees those of the item on the table, the scribe of all, the others only the one in the spotlight', () => {
    const { history, line } = captured()
    const two = after(history, capture(taker, { item: second, text: 'People run ahead' }))
    const texts = (past: History) =>
      Object.fromEntries(audiences.map(audience => [audience, seenBy(past, audience).map(({ text }) => text)]))
    expect(texts(two)).toEqual({
      facilitator: [words],
      scribe: [words, 'People run ahead'],
      participant: [],
      screen: [],
    })
    const lit = after(two, order(facilitator, 'Spotlight', { contribution: line }))
    expect(texts(lit)).toMatchObject({ participant: [words], screen: [words] })
  })
  test('[Q14] a scribe looks back over the last 60', () => {
    const many = Array.from({ length: 70 }, (_, n) =>
      capture(taker, { text: `Line ${n}`, item: n % 2 ? first : second }),
    )
    const seen = seenBy(after(discussing(), ...many), 'scribe').map(({ text }) => text)
    expect(seen).toHaveLength(60)
    expect([seen[0], seen.at(-1)]).toEqual(['Line 10', 'Line 69'])
  })
  test('[Q14] who leads the talk looks back like a scribe while take-aways are read back, and not before', () => {
    const later = after(captured().history, capture(taker, { text: 'Elsewhere', item: second }))
    const texts = (past: History) => seenBy(past, 'facilitator').map(({ text }) => text)
    expect(texts(later)).not.toContain('Elsewhere')
    let past = later
    while (replay(past).status !== 'takeaways') past = after(past, next(replay(past).stage))
    expect(texts(past)).toEqual([words, 'Elsewhere'])
    expect(seenBy(past, 'participant')).toEqual([])
  })
  test('[Q14] its speaker sees it once it has a star, for as long as it is on the table', () => {
    const plain = captured({ starred: false })
    expect(own(plain.history, g(1))?.spoken).toEqual([])
    const { history, line } = { ...plain, history: after(plain.history, tag(plain.line, { starred: true })) }
    const shown = { contribution: line, item: first, text: words, starred: true, corrected: false }
    expect(own(history, g(1))?.spoken).toEqual([shown])
    expect(own(history, g(2))?.spoken).toEqual([])
    expect(own(history, g(1))?.contributions).toEqual([])
    expect(own(after(history, tag(line, { speaker: g(2) })), g(1))?.spoken).toEqual([])
    expect(
      own(after(history, order(facilitator, 'HideContribution', { contribution: line, reason: 'x' })), g(1))?.spoken,
    ).toEqual([])
  })
  test('[Q15] who said it is told to the facilitator and the scribe, and who wrote it down to nobody', () => {
    const { history, line } = captured({}, discussing({ rules: { contributions: 'anonymous' } }))
    for (const audience of ['facilitator', 'scribe'] as const)
      expect(seenBy(history, audience)).toMatchObject([{ id: line, line: { speaker: g(1), corrected: false } }])
    const lit = after(history, order(facilitator, 'Spotlight', { contribution: line }))
    for (const audience of ['participant', 'screen'] as const)
      expect(seenBy(lit, audience)).toMatchObject([{ line: null, author: { as: 'anonymous' } }])
    expect(JSON.stringify(history.at(-1))).not.toContain(scribe)
    const corrected = after(history, correct(line, 'As I meant it'))
    expect(seenBy(corrected, 'scribe')).toMatchObject([{ line: { corrected: true } }])
  })
  test('[Q15] in no other view anything depends on who said what was captured without a name', () => {
    let met = 0
    fc.assert(
      fc.property(sessions({ longest: 200 }), ({ events, state }) => {
        const seated = state.guests.filter(({ id }) => id.startsWith('g')).slice(0, 4)
        for (const [place, a] of seated.entries())
          for (const b of seated.slice(place + 1)) {
            const other = withSwappedSpeakers(events, a.id, b.id)
            if (JSON.stringify(other) === JSON.stringify(events)) continue
            met += 1
            expect(tells(events, other, { but: [a.id, b.id], by: ['participant', 'screen'] })).toEqual([])
          }
      }),
      { numRuns: 400 },
    )
    expect(met).toBeGreaterThan(10)
  })
})

test('[Q10] a log of before lines were captured still replays: what is in it was written', () => {
  const { contributions } = replay(after(discussing(), contribute(g(1), 'Written')))
  expect(contributions.map(({ spoken }) => spoken)).toEqual([null])
})
