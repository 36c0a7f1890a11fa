import { b } from './marked.ts'
import type { ChoiceWords } from './nl-choice.ts'

export const enChoice: ChoiceWords = {
  called: { name: 'One of several', hint: 'Everybody chooses one option.' },
  chooseFirst: 'Choose an option first',
  standing: name => ['You choose ', b(name)],
  editor: { options: 'What does the table choose from?' },
}
