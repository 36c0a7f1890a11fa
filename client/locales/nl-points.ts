import { b, type Marked } from './marked.ts'
import { plural } from './numbers.ts'

/** Words of the points: a budget spread over options. */
export const nlPoints = {
  called: { name: 'Punten verdelen', hint: 'Iedereen verdeelt evenveel punten over de opties.' },
  left: (n: number) => `Nog ${n} ${plural('nl', n, 'punt', 'punten')} te verdelen.`,
  over: (n: number) => `${n} ${plural('nl', n, 'punt', 'punten')} te veel verdeeld.`,
  spent: 'Alle punten zijn verdeeld.',
  leftShort: (n: number) => `Verdeel nog ${n} ${plural('nl', n, 'punt', 'punten')}`,
  overShort: (n: number) => `Haal ${n} ${plural('nl', n, 'punt', 'punten')} weg`,
  field: (name: string) => `Punten voor “${name}”`,
  more: (n: number, name: string) => `${n} ${plural('nl', n, 'punt', 'punten')} meer voor “${name}”`,
  less: (n: number, name: string) => `${n} ${plural('nl', n, 'punt', 'punten')} minder voor “${name}”`,
  before: (round: string, n: number) => `${round}: ${n}`,
  standing: (given: string): Marked => ['Jij geeft ', b(given)],
  given: (n: number, name: string) => `${n} aan “${name}”`,
  editor: { options: 'Waarover verdeelt de tafel punten?', budget: 'Punten per persoon' },
}
export type PointsWords = typeof nlPoints
