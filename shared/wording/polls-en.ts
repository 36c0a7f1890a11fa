import type { TurnoutFacts } from '../takeaways/facts.ts'
import type { WordsOfKinds } from './takeaway-words.ts'

const few = (people: number): string =>
  people === 0 ? 'Nobody' : people < 3 ? 'One or two people' : `${people} people`

/** Of nobody it is said so; a nought is for machines. */
const counted = (people: number): string => (people === 0 ? 'nobody' : String(people))

const preferences = (
  turnout: (facts: TurnoutFacts) => string,
): Pick<WordsOfKinds, 'choice' | 'approval' | 'ranking'> => ({
  choice: {
    headline: ({ verdict, name, nextName }, { fragile }) =>
      verdict === 'agreed'
        ? `The table ${fragile ? 'leans to' : 'chooses'} ‘${name}’`
        : `The table ${fragile ? 'seems' : 'is'} divided between ‘${name}’ and ‘${nextName}’`,
    weight: ({ verdict, top, second, n }, { fragile }) =>
      verdict === 'agreed'
        ? `${fragile ? 'Narrowly' : 'Widely'} carried · ${top} of ${n}`
        : `${fragile ? 'Narrowly divided' : 'Divided'} · ${top} and ${second} of ${n}`,
    body: ({ name, top, n, nextName, second }) =>
      `${top} of the ${n} chose ‘${name}’, ${second === 0 ? 'nobody' : second} ‘${nextName}’.`,
    counter: ({ verdict, nextName, second, n, top }) =>
      verdict === 'divided'
        ? 'Both sides stand above: neither of them is a minority.'
        : n - top === 0
          ? 'Nobody chose anything else.'
          : second === 0
            ? 'Those who chose something else stand alone.'
            : `${few(n - top)} chose something else; most often ‘${nextName}’.`,
    whatWouldChange: ({ verdict, need, threshold, n }) =>
      verdict === 'agreed'
        ? `Agreement asks at least ${need} of the ${n} for one answer.`
        : `A choice is called divided with at least ${threshold} of the ${n} for each of two answers.`,
    caveat: turnout,
  },
  approval: {
    headline: ({ name }, { fragile }) =>
      fragile ? `‘${name}’ seems to belong, for this table` : `‘${name}’ belongs, for this table`,
    weight: ({ chose, n }, { fragile }) => `${fragile ? 'Narrowly' : 'Widely'} carried · ${chose} of ${n}`,
    body: ({ name, chose, n }) => `${chose} of the ${n} chose ‘${name}’, whether or not beside other answers.`,
    counter: ({ n, chose }) => `${few(n - chose)} left this answer out.`,
    whatWouldChange: ({ need, n }) => `It asks at least ${need} of the ${n}.`,
    caveat: turnout,
  },
  ranking: {
    headline: ({ first, strength }, { fragile }) =>
      `The table ${fragile ? 'seems to put' : 'puts'} ‘${first}’ first${strength === 'strong' ? '' : ', mostly'}`,
    weight: ({ strength, firsts, n }, { fragile }) =>
      `${fragile ? 'Narrowly shared' : strength === 'strong' ? 'Strongly shared' : 'Shared'} order · ${firsts} of ${n} put this first`,
    body: ({ order, raters }) =>
      `The order of the table: ${order}. Where a slash stands the difference is too small to name an order. The lists of ${raters} people were compared.`,
    counter: ({ n, firsts, first }) => `${few(n - firsts)} put something other than ‘${first}’ first.`,
    whatWouldChange: () =>
      'An order is called shared when people’s lists on average clearly resemble each other; two places differ only where two thirds put the one above the other.',
    caveat: turnout,
  },
})

/** Take-aways about votes that are not on one scale between two poles. */
export const pollsEn = (
  turnout: (facts: TurnoutFacts) => string,
): Pick<WordsOfKinds, 'loaded' | 'choice' | 'approval' | 'ranking'> => ({
  ...preferences(turnout),
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
      const charge = `${rated} people placed ‘${name}’: ${counted(towardLow)} on the side of ‘${low}’, ${counted(towardHigh)} on the side of ‘${high}’ and ${counted(middle)} in the middle.`
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
