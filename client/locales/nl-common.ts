import { plural } from './numbers.ts'

/** Words that any page may need. */
export const nlCommon = {
  brand: 'Exchange Table',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  languageCodes: { nl: 'NL', en: 'EN' },
  connection: { connected: 'Verbonden', connecting: 'Verbinding zoeken', lost: 'Geen verbinding' },
  length: (n: number, of: number) => `${n} van ${of} tekens`,
  tooLong: (n: number) => `${n} ${plural('nl', n, 'teken', 'tekens')} te veel.`,
  sending: 'Wordt verstuurd…',
  cancel: 'Annuleer',
  people: (n: number) => `${n} ${plural('nl', n, 'persoon', 'mensen')}`,
  minutes: (n: number) => `${n} ${plural('nl', n, 'minuut', 'minuten')}`,
  steps: {
    introduce: 'inleiding',
    vote: 'stem',
    reveal: 'onthulling',
    discuss: 'gesprek',
    conclude: 'afronding',
  },
  conviction: { 1: 'Nog zoekend', 2: 'Redelijk', 3: 'Heel zeker' },
  rehearsal: 'Repetitie: wat hier gebeurt, telt niet en wordt gewist.',
}
export type CommonWords = typeof nlCommon
