import type { TurnoutFacts } from '../takeaways/facts.ts'
import type { WordsOfKinds } from './takeaway-words.ts'

const enkeling = (people: number, meer: string): string =>
  people === 0 ? 'Niemand' : people < 3 ? 'Een enkeling' : `${people} ${meer}`

/** Of nobody it is said so; a nought is for machines. */
const geteld = (people: number): string => (people === 0 ? 'niemand' : String(people))

const preferences = (
  opkomst: (facts: TurnoutFacts) => string,
): Pick<WordsOfKinds, 'choice' | 'approval' | 'ranking'> => ({
  choice: {
    headline: ({ verdict, name, nextName }, { fragile }) =>
      verdict === 'agreed'
        ? `De tafel ${fragile ? 'neigt naar' : 'kiest'} ‘${name}’`
        : `De tafel ${fragile ? 'lijkt' : 'is'} verdeeld tussen ‘${name}’ en ‘${nextName}’`,
    weight: ({ verdict, top, second, n }, { fragile }) =>
      verdict === 'agreed'
        ? `${fragile ? 'Nipt' : 'Breed'} gedragen · ${top} van de ${n}`
        : `${fragile ? 'Nipt verdeeld' : 'Verdeeld'} · ${top} en ${second} van de ${n}`,
    body: ({ name, top, n, nextName, second }) =>
      `${top} van de ${n} kozen ‘${name}’, ${second === 0 ? 'niemand' : second} ‘${nextName}’.`,
    counter: ({ verdict, nextName, second, n, top }) =>
      verdict === 'divided'
        ? 'Beide kanten staan hierboven: van een minderheid is hier geen sprake.'
        : n - top === 0
          ? 'Niemand koos iets anders.'
          : second === 0
            ? 'Wie iets anders koos, staat alleen.'
            : `${enkeling(n - top, 'mensen')} ${n - top < 3 ? 'koos' : 'kozen'} iets anders; het vaakst ‘${nextName}’.`,
    whatWouldChange: ({ verdict, need, threshold, n }) =>
      verdict === 'agreed'
        ? `Overeenstemming vraagt ten minste ${need} van de ${n} voor één antwoord.`
        : `Verdeeld heet een keuze met ten minste ${threshold} van de ${n} voor elk van twee antwoorden.`,
    caveat: opkomst,
  },
  approval: {
    headline: ({ name }, { fragile }) =>
      fragile ? `‘${name}’ lijkt voor de tafel erbij te horen` : `‘${name}’ hoort er voor de tafel bij`,
    weight: ({ chose, n }, { fragile }) => `${fragile ? 'Nipt' : 'Breed'} gedragen · ${chose} van de ${n}`,
    body: ({ name, chose, n }) => `${chose} van de ${n} kozen ‘${name}’, al dan niet naast andere antwoorden.`,
    counter: ({ n, chose }) =>
      `${enkeling(n - chose, 'mensen')} ${n - chose < 3 ? 'liet' : 'lieten'} dit antwoord weg.`,
    whatWouldChange: ({ need, n }) => `Het vraagt ten minste ${need} van de ${n}.`,
    caveat: opkomst,
  },
  ranking: {
    headline: ({ first, strength }, { fragile }) =>
      `De tafel ${fragile ? 'lijkt' : 'zet'} ‘${first}’ ${strength === 'strong' ? '' : 'meestal '}bovenaan${fragile ? ' te zetten' : ''}`,
    weight: ({ strength, firsts, n }, { fragile }) =>
      `${fragile ? 'Nipt gedeelde' : strength === 'strong' ? 'Sterk gedeelde' : 'Gedeelde'} volgorde · ${firsts} van de ${n} zetten dit bovenaan`,
    body: ({ order, raters }) =>
      `De volgorde van de tafel: ${order}. Waar een schuine streep staat, is het verschil te klein om een volgorde te noemen. Vergeleken zijn de lijsten van ${raters} mensen.`,
    counter: ({ n, firsts, first }) =>
      `${enkeling(n - firsts, 'mensen')} ${n - firsts < 3 ? 'zette' : 'zetten'} iets anders dan ‘${first}’ bovenaan.`,
    whatWouldChange: () =>
      'Van een gedeelde volgorde spreken we als de lijsten van de mensen gemiddeld duidelijk op elkaar lijken; twee plekken verschillen alleen als twee derde de ene boven de andere zet.',
    caveat: opkomst,
  },
})

/** Take-aways about votes that are not on one scale between two poles. */
export const pollsNl = (
  opkomst: (facts: TurnoutFacts) => string,
): Pick<WordsOfKinds, 'loaded' | 'choice' | 'approval' | 'ranking'> => ({
  ...preferences(opkomst),
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
      const charge = `${rated} mensen gaven ‘${name}’ een plek: ${geteld(towardLow)} aan de kant van ‘${low}’, ${geteld(towardHigh)} aan de kant van ‘${high}’ en ${geteld(middle)} in het midden.`
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
