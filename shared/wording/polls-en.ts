import type { TurnoutFacts } from '../takeaways/facts.ts'
import type { WordsOfKinds } from './takeaway-words.ts'

/** Take-aways about votes that are not on one scale between two poles. */
export const pollsEn = (turnout: (facts: TurnoutFacts) => string): Pick<WordsOfKinds, 'loaded'> => ({
  loaded: {
    headline({ name, verdict, low, high, instead }, { fragile }) {
      const word = { loaded: 'a loaded word', appealing: 'a word that appeals', contested: 'a contested word' }
      const rather = instead === undefined ? '' : `; ‘${instead}’ sounds better to this table`
      const scale = verdict === 'contested' ? '' : `: ‘${verdict === 'loaded' ? low : high}’`
      return `‘${name}’ ${fragile ? 'seems' : 'is'} ${word[verdict]}${scale}${rather}`
    },
    weight({ verdict, towardLow, towardHigh, rated }, { fragile }) {
      const how = fragile ? 'Narrowly' : 'Clearly'
      if (verdict === 'contested') return `${how} contested · ${towardLow} and ${towardHigh} of ${rated}`
      return `${how} ${verdict === 'loaded' ? 'loaded' : 'appealing'} · ${verdict === 'loaded' ? towardLow : towardHigh} of ${rated}`
    },
    body({ name, low, high, towardLow, towardHigh, middle, rated, instead, insteadOver, insteadSame, insteadUnder }) {
      const charge = `Of the ${rated} who placed ‘${name}’, ${towardLow} chose the side of ‘${low}’ and ${towardHigh} that of ‘${high}’; ${middle === 0 ? 'nobody' : middle} chose the middle.`
      if (instead === undefined || insteadOver === undefined) return charge
      return `${charge} Those who placed ‘${instead}’ too more often put that word higher: ${insteadOver} higher, ${insteadSame ?? 0} the same, ${insteadUnder ?? 0} lower.`
    },
    counter({ verdict, towardLow, towardHigh, low, high }) {
      if (verdict === 'contested') return 'Over a contested word no side is a minority: both stand above.'
      const other = verdict === 'loaded' ? towardHigh : towardLow
      const people = other === 0 ? 'Nobody' : other < 3 ? 'One or two people' : `${other} people`
      return `${people} put the word on the side of ‘${verdict === 'loaded' ? high : low}’.`
    },
    whatWouldChange: ({ verdict, need, threshold, rated }) =>
      verdict === 'contested'
        ? `A word is called contested with at least ${threshold} of the ${rated} on each side.`
        : `A charge asks at least ${need} of the ${rated} on one side.`,
    caveat: turnout,
  },
})
