import { b, type Marked } from './marked.ts'

/** Words of the ranking: several in order of preference. */
export const nlRanking = {
  called: { name: 'Volgorde', hint: 'Iedereen zet de opties van meer naar minder gewenst.' },
  order: 'Jouw volgorde',
  rest: 'Nog zonder plek',
  empty: (top: number): string => (top === 1 ? 'Zet één optie op plek 1.' : 'Begin met wat voor jou bovenaan staat.'),
  full: 'Alle plekken zijn vergeven.',
  place: (n: number) => `plek ${n}`,
  put: (name: string, place: number) => `Zet “${name}” op plek ${place}`,
  up: (name: string) => `“${name}” een plek omhoog`,
  down: (name: string) => `“${name}” een plek omlaag`,
  takeOut: (name: string) => `Haal “${name}” uit je volgorde`,
  moved: (name: string, place: number, of: number) => `“${name}” staat op plek ${place} van ${of}.`,
  takenOut: (name: string) => `“${name}” heeft geen plek meer.`,
  before: (round: string, place: number) => `${round}: plek ${place}`,
  rankMore: (n: number) => `Geef er nog ${n} een plek`,
  rankOne: 'Zet er minstens één op een plek',
  standing: (names: string): Marked => ['Jij zet ', b(names)],
  numbered: (place: number, name: string) => `${place}. ${name}`,
  unranked: 'zonder plek',
  editor: {
    options: 'Wat zet de tafel op volgorde?',
    top: 'Hoeveel plekken zijn er?',
    all: 'Alles op volgorde',
    atMost: (n: number) => (n === 1 ? 'Alleen de beste' : `De beste ${n}`),
  },
}
export type RankingWords = typeof nlRanking
