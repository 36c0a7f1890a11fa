import { b } from './marked.ts'
import type { SpectrumWords } from './nl-spectrum.ts'
import { plural } from './numbers.ts'

export const enSpectrum: SpectrumWords = {
  called: { name: 'Scale between two poles', hint: 'Everybody chooses a place between two sides.' },
  degrees: ['a little', 'somewhat more', 'mostly', 'entirely'],
  middle: 'exactly in the middle',
  place: (n, of, where) => `Step ${n} of ${of}, ${where}`,
  towards: (degree, pole) => `${degree} ${pole}`,
  standing: (degree, pole) => ['You are ', b(degree), ' with ', b(pole)],
  standingMiddle: ['You are ', b('exactly in the middle')],
  standingNowhere: 'You have no position',
  chooseFirst: 'Choose a place first',
  moved: (n, toA, toB, poles) =>
    `${toA + toB} of ${n} moved: ${toA} towards “${poles.a}”, ${toB} towards “${poles.b}”.`,
  nobodyMoved: 'Nobody moved their vote.',
  chart: { table: 'Show as a table', place: 'Place', votes: 'Votes' },
  editor: {
    positions: 'Places between the poles',
    poleA: 'Pole A, left',
    poleB: 'Pole B, right',
    argumentA: 'One sentence for pole A',
    argumentB: 'One sentence for pole B',
    poleHint: 'Short: a few words.',
    left: n => `${n} ${plural('en', n, 'character', 'characters')} left`,
    tooLong: n => `${n} ${plural('en', n, 'character', 'characters')} too many.`,
    needed: 'A pole needs a name.',
  },
}
