import type { TurnoutFacts } from '../takeaways/facts.ts'
import type { WordsOfKinds } from './takeaway-words.ts'

const enkeling = (people: number, meer: string): string =>
  people === 0 ? 'Niemand' : people < 3 ? 'Een enkeling' : `${people} ${meer}`

/** Take-aways about votes that are not on one scale between two poles. */
export const pollsNl = (opkomst: (facts: TurnoutFacts) => string): Pick<WordsOfKinds, 'loaded'> => ({
  loaded: {
    headline({ name, verdict, low, high, instead }, { fragile }) {
      const word = {
        loaded: 'een beladen woord',
        appealing: 'een woord dat aanspreekt',
        contested: 'een omstreden woord',
      }
      const rather = instead === undefined ? '' : `; ‘${instead}’ klinkt deze tafel beter`
      const scale = verdict === 'contested' ? '' : `: ‘${verdict === 'loaded' ? low : high}’`
      return `‘${name}’ ${fragile ? 'lijkt' : 'is'} ${word[verdict]}${scale}${rather}`
    },
    weight({ verdict, towardLow, towardHigh, rated }, { fragile }) {
      const how = fragile ? 'Nipt' : 'Duidelijk'
      if (verdict === 'contested') return `${how} omstreden · ${towardLow} en ${towardHigh} van de ${rated}`
      return `${how} ${verdict === 'loaded' ? 'beladen' : 'aansprekend'} · ${verdict === 'loaded' ? towardLow : towardHigh} van de ${rated}`
    },
    body({ name, low, high, towardLow, towardHigh, middle, rated, instead, insteadOver, insteadSame, insteadUnder }) {
      const charge = `Van de ${rated} die ‘${name}’ een plek gaven, kozen ${towardLow} de kant van ‘${low}’ en ${towardHigh} die van ‘${high}’; ${middle === 0 ? 'niemand koos' : middle === 1 ? '1 koos' : `${middle} kozen`} het midden.`
      if (instead === undefined || insteadOver === undefined) return charge
      return `${charge} Wie ook ‘${instead}’ een plek gaf, zette dat woord vaker hoger: ${insteadOver} hoger, ${insteadSame ?? 0} gelijk, ${insteadUnder ?? 0} lager.`
    },
    counter({ verdict, towardLow, towardHigh, low, high }) {
      if (verdict === 'contested')
        return 'Over een omstreden woord is geen kant in de minderheid: beide staan hierboven.'
      const other = verdict === 'loaded' ? towardHigh : towardLow
      return `${enkeling(other, 'mensen')} ${other < 3 ? 'zette' : 'zetten'} het woord aan de kant van ‘${verdict === 'loaded' ? high : low}’.`
    },
    whatWouldChange: ({ verdict, need, threshold, rated }) =>
      verdict === 'contested'
        ? `Omstreden heet een woord met ten minste ${threshold} van de ${rated} aan elke kant.`
        : `Een lading vraagt ten minste ${need} van de ${rated} aan één kant.`,
    caveat: opkomst,
  },
})
