import { b, type Marked } from './marked.ts'

/** Words of the choice: one of several. */
export const nlChoice = {
  called: { name: 'Eén uit meer', hint: 'Iedereen kiest één optie.' },
  chooseFirst: 'Kies eerst een optie',
  standing: (name: string): Marked => ['Jij kiest ', b(name)],
  editor: { options: 'Waaruit kiest de tafel?' },
}
export type ChoiceWords = typeof nlChoice
