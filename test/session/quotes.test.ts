import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { clearanceOf, publishedQuote } from '../../shared/session/quotes.ts'
import type { ConsentAnswer, Contribution, Session } from '../../shared/session/session.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { audiences } from '../../shared/session/audience.ts'
import { commonView } from '../../shared/session/view.ts'
import {
  by,
  closeSession,
  contribute,
  discussing,
  facilitator,
  g,
  lastContribution,
  readBack,
  scribe,
} from './builders.ts'
import { after, given, order, type History } from './given.ts'
import type { TableInput } from './builders.ts'

const segments = ['b2b', 'b2b', 'b2b', 'b2b', 'b2b', 'b2b']
/** One thought by g1, in a table of which all are of one segment. */
const said = (input: TableInput = {}): History =>
  after(discussing({ segments, ...input }), contribute(g(1), 'As it was said'))
const ask = (history: History) => order(facilitator, 'AskConsent', { contributions: [lastContribution(history)] })
const answer = (history: History, wish: ConsentAnswer, wording?: string, who = g(1)) =>
  order(by(who), 'AnswerConsent', {
    quote: lastContribution(history),
    answer: wish,
    ...(wording !== undefined && { wording }),
  })
const thought = (state: Session): Contribution => {
  const [first] = state.contributions
  if (!first) throw new Error('nothing was contributed')
  return first
}
const printed = (history: History) => {
  const state = replay(history)
  return publishedQuote(state, thought(state))
}
const clearance = (history: History) => clearanceOf(thought(replay(history)))

describe('asking', () => {
  test('[Q1] goes to whoever said what is on the table, once', () => {
    const history = said()
    given(history)
      .when(ask(history))
      .then({ type: 'ConsentAsked', data: { contribution: lastContribution(history) } })
    given(after(history, ask(history)))
      .when(ask(history))
      .thenNothing()
    expect(clearance(after(history, ask(history)))).toBe('asked')
  })
  test('[Q1] is a facilitator’s, for words that are there and on the table', () => {
    const history = said()
    const contributions = [lastContribution(history)]
    given(history)
      .when(order(by(g(2)), 'AskConsent', { contributions }))
      .thenRefused('not-allowed')
    given(history)
      .when(order(by(scribe), 'AskConsent', { contributions }))
      .thenRefused('not-allowed')
    const hidden = after(
      history,
      order(facilitator, 'HideContribution', { contribution: lastContribution(history), reason: 'Rude' }),
    )
    given(hidden).when(ask(hidden)).thenRefused('not-open')
  })
})

describe('answering', () => {
  test('[Q2] is the speaker’s own, asked or not, also after closing', () => {
    const history = said()
    given(history)
      .when(answer(history, 'role'))
      .then({ type: 'ConsentAnswered', data: { answer: 'role', wording: null } })
    given(history)
      .when(answer(history, 'role', undefined, g(2)))
      .thenRefused('not-allowed')
    given(history)
      .when(order(facilitator, 'AnswerConsent', { quote: lastContribution(history), answer: 'named' }))
      .thenRefused('not-allowed')
    const closed = after(history, closeSession)
    given(closed)
      .when(answer(closed, 'off'))
      .then({ type: 'ConsentAnswered', data: { answer: 'off' } })
  })
  test('[S13] [Q2] is refused to whose link was revoked, and for words that are gone', () => {
    const history = said()
    const revoked = after(history, order(facilitator, 'RevokeLink', { guest: g(1) }))
    given(revoked).when(answer(revoked, 'named')).thenRefused('not-allowed')
    const quote = lastContribution(history)
    const gone = after(history, order(by(g(1)), 'WithdrawContribution', { contribution: quote }))
    given(gone)
      .when(order(by(g(1)), 'AnswerConsent', { quote, answer: 'named' }))
      .thenRefused('unknown-contribution')
  })
  test('[Q3] silence and off print nothing; each other answer prints what it allows', () => {
    const history = said()
    expect(printed(history)).toBeNull()
    expect(printed(after(history, ask(history)))).toBeNull()
    expect(printed(after(history, answer(history, 'off')))).toBeNull()
    expect(printed(after(history, answer(history, 'unattributed')))).toEqual({ text: 'As it was said', source: null })
    expect(printed(after(history, answer(history, 'role')))).toEqual({ text: 'As it was said', source: 'b2b' })
    expect(printed(after(history, answer(history, 'named')))).toEqual({ text: 'As it was said', source: 'Name of g1' })
  })
  test('[Q4] may reword what is printed, and the table keeps what was said', () => {
    const history = said()
    const reworded = after(history, answer(history, 'unattributed', '  As it may stand '))
    expect(printed(reworded)).toEqual({ text: 'As it may stand', source: null })
    expect(thought(replay(reworded)).text).toBe('As it was said')
    given(history)
      .when(answer(history, 'role', 'x'.repeat(1001)))
      .thenRefused('too-long')
  })
  test('[Q5] can be changed, and the last answer counts', () => {
    const history = said()
    const cleared = after(history, answer(history, 'named', 'Other words'))
    given(cleared)
      .when(answer(cleared, 'named', 'Other words'))
      .thenNothing()
    const withdrawn = after(cleared, closeSession, answer(cleared, 'off'))
    expect(printed(withdrawn)).toBeNull()
    expect(clearance(withdrawn)).toBe('off')
    expect(printed(after(withdrawn, answer(withdrawn, 'role')))).toEqual({ text: 'As it was said', source: 'b2b' })
  })
  test('[Q6] gives no name and no role where the house shows none', () => {
    const history = said({ rules: { contributions: 'anonymous' } })
    for (const wish of ['named', 'role'] as const) {
      expect(printed(after(history, answer(history, wish)))).toEqual({ text: 'As it was said', source: null })
    }
  })
  test('[Q7] holds for the words that were cleared, while they are on the table', () => {
    const history = said()
    const contribution = lastContribution(history)
    const cleared = after(history, answer(history, 'role'))
    const edited = after(cleared, order(by(g(1)), 'EditContribution', { contribution, text: 'Other words' }))
    expect(clearance(edited)).toBe('asked')
    expect(printed(edited)).toBeNull()
    const hidden = after(cleared, order(facilitator, 'HideContribution', { contribution, reason: 'Rude' }))
    expect(printed(hidden)).toBeNull()
  })
  test('[Q8] falls back to the segment once the name is erased, and to the role where there is none', () => {
    const history = after(said(), answer(said(), 'named'))
    const state = replay(history)
    const nameless = { ...state, guests: state.guests.map(guest => ({ ...guest, person: null })) }
    expect(publishedQuote(nameless, thought(nameless))?.source).toBe('b2b')
    const erased = { ...nameless, guests: nameless.guests.map(guest => ({ ...guest, segment: null })) }
    expect(publishedQuote(erased, thought(erased))?.source).toBe('participant')
    expect(publishedQuote({ ...erased, lang: 'nl' }, thought(erased))?.source).toBe('deelnemer')
  })
})

describe('who sees it', () => {
  const nobodyPresent = { present: new Set<never>(), screenLink: null }
  test('[Q9] the desk sees that words are cleared, the others nothing, and how is the speaker’s own', () => {
    const history = said()
    for (const audience of audiences) {
      const seen = (wish: ConsentAnswer) =>
        commonView(replay(after(history, answer(history, wish))), audience, nobodyPresent)
      expect(seen('named')).toEqual(seen('unattributed'))
      expect(seen('off')).toEqual(audience === 'facilitator' ? expect.anything() : seen('named'))
    }
    const cleared = replay(after(history, answer(history, 'named', 'Other words')))
    const [desk] = commonView(cleared, 'facilitator', nobodyPresent).contributions
    expect(desk?.desk?.clearance).toBe('cleared')
    expect(ownView(cleared, g(1))?.quotes).toEqual([
      {
        contribution: lastContribution(history),
        item: 'first',
        text: 'As it was said',
        waiting: false,
        answer: 'named',
        wording: 'Other words',
        spoken: false,
      },
    ])
    expect(ownView(cleared, g(2))?.quotes).toEqual([])
  })
  test('[W11] during the read-back and after, everybody sees their own words and what became of them', () => {
    const ending = readBack(said())
    for (const history of [ending, after(ending, closeSession)]) {
      expect(ownView(replay(history), g(1))?.quotes).toMatchObject([
        { text: 'As it was said', waiting: false, answer: null },
      ])
    }
  })
})
