import { b } from './marked.ts'
import type { RankingWords } from './nl-ranking.ts'

export const enRanking: RankingWords = {
  called: { name: 'Order', hint: 'Everybody puts the options from more to less wanted.' },
  order: 'Your order',
  rest: 'Still without a place',
  empty: top => (top === 1 ? 'Put one option on place 1.' : 'Begin with what stands on top for you.'),
  full: 'All places are taken.',
  place: n => `place ${n}`,
  put: (name, place) => `Put “${name}” on place ${place}`,
  up: name => `Move “${name}” one place up`,
  down: name => `Move “${name}” one place down`,
  takeOut: name => `Take “${name}” out of your order`,
  moved: (name, place, of) => `“${name}” is on place ${place} of ${of}.`,
  takenOut: name => `“${name}” has no place any more.`,
  before: (round, place) => `${round}: place ${place}`,
  rankMore: n => `Give ${n} more a place`,
  rankOne: 'Put at least one on a place',
  standing: names => ['You put ', b(names)],
  numbered: (place, name) => `${place}. ${name}`,
  unranked: 'no place',
  editor: {
    options: 'What does the table put in order?',
    top: 'How many places are there?',
    all: 'Everything in order',
    atMost: n => (n === 1 ? 'Only the best' : `The best ${n}`),
  },
}
