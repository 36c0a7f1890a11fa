import { b } from './marked.ts'
import type { PointsWords } from './nl-points.ts'
import { plural } from './numbers.ts'

const points = (n: number) => `${n} ${plural('en', n, 'point', 'points')}`

export const enPoints: PointsWords = {
  called: { name: 'Points to spread', hint: 'Everybody spreads as many points over the options.' },
  left: n => `${points(n)} left to spread.`,
  over: n => `${points(n)} too many.`,
  spent: 'All points are spread.',
  leftShort: n => `Spread ${points(n)} more`,
  overShort: n => `Take ${points(n)} away`,
  field: name => `Points for “${name}”`,
  more: (n, name) => `${points(n)} more for “${name}”`,
  less: (n, name) => `${points(n)} less for “${name}”`,
  before: (round, n) => `${round}: ${n}`,
  standing: given => ['You give ', b(given)],
  given: (n, name) => `${n} to “${name}”`,
  editor: { options: 'What does the table spread points over?', budget: 'Points a person' },
}
