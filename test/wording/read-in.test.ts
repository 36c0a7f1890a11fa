import { expect, test } from 'vitest'
import type { Session } from '../../shared/session/session.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { answers, sessionOf } from '../takeaways/builders.ts'

const said = [
  { stance: 'nuance' as const, text: 'Vraag eerst of het mag', by: 12, answers: answers(10, 2) },
  { stance: 'nuance' as const, text: 'Ik werk in de retail', by: 11, answers: answers(6, 5) },
]
/** A conversation that was held elsewhere: no votes, and one statement that its moderators left out. */
function readIn(attribution: string | null): Session {
  const state = sessionOf({
    seats: 13,
    dilemmas: [{ rounds: [], said: [...said, { ...said[0], text: 'Weg', stance: 'a' }] }],
  })
  const contributions = state.contributions.map(words =>
    words.text === 'Weg' ? { ...words, hidden: 'moderated' } : words,
  )
  const register = state.guests.map(({ id }) => id)
  return { ...state, contributions, register, source: { kind: 'polis', attribution } }
}

test('a conversation that was read in is told as what it was: no votes, no table that judged', () => {
  const state = readIn('Data gathered with Polis, CC BY 4.0')
  const summary = summarise(state, 'nl')
  expect(summary.about.text).toMatch(
    /elders gevoerd en hier ingelezen. 13 deelnemers antwoordden op 2 uitspraken.*1 uitspraak is daar door de begeleiders/,
  )
  expect(summary.method.join(' ')).not.toMatch(/blind|Verschuiving|Brug|Beladen/)
  expect(summary.method).toContain('Bron: Data gathered with Polis, CC BY 4.0')
  expect(summary.rules).toEqual(['shared@1', 'split@1', 'segmentThought@1', 'question@1'])
  expect(checkSummary(summary, state)).toEqual([])
  expect(summarise(readIn(null), 'en').method.join(' ')).not.toContain('Source:')
})
test('what people say of themselves is no take-away', () => {
  expect(summarise(readIn(null), 'nl').takeaways.map(({ headline }) => headline)).toEqual(['“Vraag eerst of het mag”'])
})
