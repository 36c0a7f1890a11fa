import type { RatingsWords } from './nl-ratings.ts'
import { plural } from './numbers.ts'

export const enRatings: RatingsWords = {
  called: { name: 'Words on one scale', hint: 'Everybody gives each term or statement a place on the same scale.' },
  place: (label, end) => `${label}, on the side of ${end}`,
  middle: label => `${label}, exactly in between`,
  none: 'No opinion',
  noneShort: 'no opinion',
  rateFirst: n => `Give ${n} more ${plural('en', n, 'answer', 'answers')}`,
  rateOne: 'Give at least one a place',
  standing: 'You gave ',
  rated: (name, place) => `“${name}” ${place}`,
  noneCount: n => (n === 0 ? '' : String(n)),
  editor: {
    about: 'What gets a place?',
    abouts: { terms: 'Terms', statements: 'Statements' },
    low: 'The low end, left',
    high: 'The high end, right',
    positions: 'Places on the scale',
    end: 'An end needs a name.',
    lists: { terms: 'Terms', statements: 'Statements' },
  },
}
