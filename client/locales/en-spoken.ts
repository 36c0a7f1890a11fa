import type { SpokenWords } from './nl-spoken.ts'

export const enSpoken: SpokenWords = {
  title: n =>
    n === 1 ? 'This is how your words were written down' : `This is how your words were written down (${n})`,
  came: 'Something you said was written down.',
  lead: 'The scribe wrote this down while you spoke. If it is not right, correct it. It goes into the report only when you say so.',
  about: title => `About “${title}”`,
  corrected: 'Corrected by you.',
  correct: 'Correct the words',
  correctFor: text => `Correct “${text}”`,
  label: 'What you meant to say',
  save: 'Save',
  saved: 'Your correction has been saved.',
  withdrawBody: 'These words disappear, as evidence too.',
}
