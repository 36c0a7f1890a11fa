import { describe, expect, test } from 'vitest'
import { langs } from '../../shared/lang.ts'
import type { ConsentAnswer, Response } from '../../shared/session/session.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { summarise, type Summary, type SummaryTakeaway } from '../../shared/wording/summary.ts'
import { play, votes, type Evening } from '../takeaways/builders.ts'

const words = 'Wie nee zegt houdt altijd gelijk'
const seat = 11
/** Two camps of six, and a thought that both agree with, by one of them. */
function bridged(consent: ConsentAnswer | null): Evening {
  const camp = (agree: number): Response[] =>
    Array.from({ length: 6 }, (_, place) => (place < agree ? 'agree' : 'disagree'))
  return play({
    seats: 12,
    dilemmas: [
      {
        rounds: [votes(6, 0, 0, 0, 0, 0, 6)],
        said: [{ stance: 'nuance', text: words, by: seat, answers: [...camp(5), ...camp(6)], consent }],
      },
    ],
  }).readBack()
}
function answer(evening: Evening, wish: ConsentAnswer, wording?: string): Evening {
  const [thought] = evening.state.contributions
  if (!thought) throw new Error('nothing was said')
  const data = { quote: thought.id, answer: wish, ...(wording !== undefined && { wording }) }
  return evening.do({ type: 'AnswerConsent', data }, evening.voter(seat))
}
function bridgeIn({ takeaways }: Summary): SummaryTakeaway {
  const bridge = takeaways.find(({ kind }) => kind === 'bridge')
  if (!bridge) throw new Error('there is no bridge')
  return bridge
}
function edit(evening: Evening, headline: string, body = ''): Evening {
  const bridge = evening.state.takeaways.find(({ kind }) => kind === 'bridge')
  if (!bridge) throw new Error('there is no bridge')
  return evening.do({ type: 'EditTakeaway', data: { takeaway: bridge.id, headline, body } })
}

describe.each(langs)('words in a summary (%s)', lang => {
  test.each([null, 'off'] as const)(
    'stay at the table when their speaker answered %s; the counts and the claim stand',
    consent => {
      const { state } = bridged(consent)
      const summary = summarise(state, lang)
      const { headline, body, notes, evidence } = bridgeIn(summary)
      expect(JSON.stringify(summary)).not.toContain(words)
      expect(headline).not.toContain('“')
      // They are still on the table: nothing may say that they were taken back.
      expect(body).not.toMatch(/niet meer op tafel|no longer on the table/)
      expect(notes).toHaveLength(1)
      expect(evidence.find(piece => piece.kind === 'words')).toMatchObject({
        text: null,
        source: null,
        counts: { agree: 10, disagree: 1, pass: 0 },
      })
      expect(checkSummary(summary, state)).toEqual([])
    },
  )
  test('head a take-away once they are cleared, and leave it when that is withdrawn after closing', () => {
    const evening = answer(bridged(null), 'role').close()
    expect(bridgeIn(summarise(evening.state, lang)).headline).toBe(`“${words}”`)
    answer(evening, 'off')
    const withdrawn = summarise(evening.state, lang)
    expect(JSON.stringify(withdrawn)).not.toContain(words)
    expect(bridgeIn(withdrawn).notes).toHaveLength(1)
    expect(checkSummary(withdrawn, evening.state)).toEqual([])
  })
  test('that were reworded are printed so and marked, and never as the headline that people agreed with', () => {
    const opposite = 'Wie nee zegt krijgt juist nooit gelijk'
    const { state } = answer(bridged(null), 'unattributed', opposite)
    const summary = summarise(state, lang)
    const { headline, body, notes } = bridgeIn(summary)
    expect(headline).not.toContain(opposite)
    expect(body).toMatch(/later herschreven door wie hem schreef|reworded later by its author/)
    expect(body).toContain(opposite)
    expect(notes).toHaveLength(1)
    expect(JSON.stringify(summary)).not.toContain(words)
    expect(checkSummary(summary, state)).toEqual([])
  })
  test('are missed by the checker when a summary prints them all the same, or hides that they were reworded', () => {
    const { state } = bridged('off')
    const summary = summarise(state, lang)
    const forged = (change: (piece: SummaryTakeaway['evidence'][number]) => SummaryTakeaway['evidence'][number]) => ({
      ...summary,
      takeaways: summary.takeaways.map(takeaway => ({ ...takeaway, evidence: takeaway.evidence.map(change) })),
    })
    const printed = forged(piece => (piece.kind === 'words' ? { ...piece, text: words } : piece))
    expect(checkSummary(printed, state)).toEqual([words])
    const marked = forged(piece => (piece.kind === 'words' ? { ...piece, reworded: true } : piece))
    expect(checkSummary(marked, state)).toHaveLength(1)
  })
})

describe("people's own wording", () => {
  test('does not print words that are not cleared, quoted or copied, and the checker says where', () => {
    const { state } = edit(bridged('off'), `Iemand zei “${words}”`, `Het klonk zo: ${words}. Wij gaan door.`)
    const summary = summarise(state, 'nl')
    expect(JSON.stringify(summary)).not.toContain(words)
    expect(bridgeIn(summary)).toMatchObject({
      headline: 'Iemand zei “[niet vrijgegeven]”',
      body: 'Het klonk zo: [niet vrijgegeven]. Wij gaan door.',
    })
    expect(checkSummary(summary, state)).toEqual([
      'Iemand zei “[niet vrijgegeven]”',
      'Het klonk zo: [niet vrijgegeven].',
    ])
  })
  test('is missed by the checker when it was printed as it was written', () => {
    const { state } = edit(bridged('off'), 'Wij gaan door', `Het klonk zo: ${words}.`)
    const summary = summarise(state, 'nl')
    const leaked = {
      ...summary,
      takeaways: summary.takeaways.map(takeaway => ({
        ...takeaway,
        body: takeaway.body.replace('[niet vrijgegeven]', words),
      })),
    }
    expect(checkSummary(leaked, state)).toContain(words)
  })
  test('may quote what is cleared, a part of it, and a term that nobody owns', () => {
    const { state } = edit(bridged('unattributed'), `“${words}”`, 'Het ging om “houdt altijd gelijk”.')
    expect(bridgeIn(summarise(state, 'nl')).headline).toBe(`“${words}”`)
    expect(checkSummary(summarise(state, 'nl'), state)).toEqual([])
    const term = edit(bridged('off'), 'Het woord “gelijk” viel vaak').state
    expect(bridgeIn(summarise(term, 'nl')).headline).toBe('Het woord “gelijk” viel vaak')
  })
  test('keeps the words of the thought out in whatever case or punctuation they are quoted', () => {
    const { state } = edit(bridged('off'), 'Een kop', 'Iemand zei: “Houdt ALTIJD gelijk!”')
    expect(bridgeIn(summarise(state, 'nl')).body).toBe('Iemand zei: “[niet vrijgegeven]”')
  })
})
