import { b, type Marked } from './marked.ts'
import { plural } from './numbers.ts'

/** From near the middle to the pole; a scale of 5, 7 or 9 places uses the last 2, 3 or 4. */
const degrees = ['een beetje', 'iets meer', 'grotendeels', 'helemaal']

/** Words of the spectrum: a scale between two poles. */
export const nlSpectrum = {
  called: { name: 'Schaal tussen twee polen', hint: 'Iedereen kiest een plek tussen twee kanten.' },
  degrees,
  middle: 'precies in het midden',
  place: (n: number, of: number, where: string) => `Stap ${n} van ${of}, ${where}`,
  towards: (degree: string, pole: string) => `${degree} ${pole}`,
  standing: (degree: string, pole: string): Marked => ['Jij staat ', b(degree), ' bij ', b(pole)],
  standingMiddle: ['Jij staat ', b('precies in het midden')] as Marked,
  standingNowhere: 'Jij hebt geen standpunt' as string,
  chooseFirst: 'Kies eerst een plek',
  moved: (n: number, toA: number, toB: number, poles: { a: string; b: string }) =>
    `${toA + toB} van de ${n} verschoven: ${toA} naar “${poles.a}”, ${toB} naar “${poles.b}”.`,
  nobodyMoved: 'Niemand verplaatste zijn stem.',
  chart: { table: 'Toon als tabel', place: 'Plek', votes: 'Stemmen' },
  editor: {
    positions: 'Plekken tussen de polen',
    poleA: 'Pool A, links',
    poleB: 'Pool B, rechts',
    argumentA: 'Eén zin voor pool A',
    argumentB: 'Eén zin voor pool B',
    poleHint: 'Kort: een paar woorden.',
    left: (n: number) => `nog ${n} ${plural('nl', n, 'teken', 'tekens')}`,
    tooLong: (n: number) => `${n} ${plural('nl', n, 'teken', 'tekens')} te veel.`,
    needed: 'Een pool heeft een naam nodig.',
  },
}
export type SpectrumWords = typeof nlSpectrum
