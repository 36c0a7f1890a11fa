import type { CommonWords } from './nl-common.ts'
import { plural } from './numbers.ts'

export const enCommon: CommonWords = {
  brand: 'Exchange Table',
  language: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  languageCodes: { nl: 'NL', en: 'EN' },
  connection: { connected: 'Connected', connecting: 'Looking for a connection', lost: 'No connection' },
  length: (n, of) => `${n} of ${of} characters`,
  tooLong: n => `${n} ${plural('en', n, 'character', 'characters')} too many.`,
  sending: 'Sending…',
  cancel: 'Cancel',
  people: n => `${n} ${plural('en', n, 'person', 'people')}`,
  minutes: n => `${n} ${plural('en', n, 'minute', 'minutes')}`,
  steps: {
    introduce: 'introduction',
    vote: 'vote',
    reveal: 'reveal',
    discuss: 'talk',
    conclude: 'conclusion',
  },
  conviction: { 1: 'Still searching', 2: 'Fairly sure', 3: 'Very sure' },
  rehearsal: 'Rehearsal: nothing here counts, and it will be wiped.',
}
