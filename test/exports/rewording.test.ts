import { expect, test } from 'vitest'
import { exporters } from '../../server/exports/index.ts'
import { documentWords } from '../../server/exports/words.ts'
import { langs } from '../../shared/lang.ts'
import { answers, play, votes } from '../takeaways/builders.ts'

/** One thought, said in one way and let into print in another. */
function reworded() {
  const evening = play({
    seats: 12,
    dilemmas: [
      {
        rounds: [votes(9, 2, 0, 0, 0, 0, 1)],
        said: [{ stance: 'a', text: 'Zo zei ik het aan tafel', by: 0, answers: answers(10, 1), consent: null }],
      },
    ],
  })
  const [thought] = evening.state.contributions
  if (!thought) throw new Error('nothing was said')
  const data = { quote: thought.id, answer: 'role' as const, wording: 'Zo mag het in druk' }
  return evening.do({ type: 'AnswerConsent', data }, evening.voter(0)).readBack().close().state
}

test.each(['md', 'html', 'csv'] as const)(
  'as %s, words that were put differently say so, and the first are not there',
  async format => {
    const session = reworded()
    for (const lang of langs) {
      const text = String(await exporters[format]?.render(session, lang))
      expect(text).toContain('Zo mag het in druk')
      expect(text).toContain(documentWords[lang].reworded)
      expect(text).not.toContain('Zo zei ik het aan tafel')
    }
  },
)
