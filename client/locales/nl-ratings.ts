import { plural } from './numbers.ts'

/** Words of the ratings: several terms or statements on one scale. */
export const nlRatings = {
  called: { name: 'Woorden op één schaal', hint: 'Iedereen geeft elke term of stelling een plek op dezelfde schaal.' },
  /** "−2, aan de kant van roept weerstand op" */
  place: (label: string, end: string) => `${label}, aan de kant van ${end}`,
  middle: (label: string) => `${label}, precies ertussenin`,
  none: 'Geen mening',
  noneShort: 'geen mening',
  rateFirst: (n: number) => `Geef nog ${n} ${plural('nl', n, 'antwoord', 'antwoorden')}`,
  rateOne: 'Geef er minstens één een plek',
  standing: 'Jij gaf ',
  rated: (name: string, place: string) => `“${name}” ${place}`,
  noneCount: (n: number) => (n === 0 ? '' : String(n)),
  editor: {
    about: 'Wat krijgt een plek?',
    abouts: { terms: 'Termen', statements: 'Stellingen' },
    low: 'Het lage einde, links',
    high: 'Het hoge einde, rechts',
    positions: 'Plekken op de schaal',
    end: 'Een einde heeft een naam nodig.',
    lists: { terms: 'Termen', statements: 'Stellingen' },
  },
}
export type RatingsWords = typeof nlRatings
