import { listed, type FormatResultWords } from './format-results-words.ts'

export const formatResultEn: FormatResultWords = {
  lang: 'en',
  place: 'Place',
  votes: 'Votes',
  option: 'Option',
  list: names => listed(names, 'and'),
  nobody: 'Nobody took a position.',
  spectrum: {
    caption: (poleA, poleB) => `Votes per place, from “${poleA}” to “${poleB}”.`,
    sentence: (a, middle, b, poles) =>
      `${a} on the side of “${poles.a}”, ${middle} in the middle, ${b} on the side of “${poles.b}”.`,
  },
  choice: {
    caption: 'Votes per option; everybody chose one.',
    most: (name, votes, n) => `“${name}” had the most votes: ${votes} of ${n}.`,
    tied: (names, votes, n) => `${names} had the most votes, each ${votes} of ${n}.`,
  },
  approval: {
    caption: 'How many people chose each option; everybody could choose several.',
    most: (name, votes, n) => `“${name}” was chosen most often: by ${votes} of ${n}.`,
    tied: (names, votes, n) => `${names} were chosen most often, each by ${votes} of ${n}.`,
  },
  ranking: {
    caption: 'How many people put an option on each place; the lowest sum of places is on top.',
    rank: place => `Place ${place}`,
    unranked: 'No place',
    rankSum: 'Sum of places',
    top: (name, first, n) => `“${name}” is on top taken together; ${first} of ${n} put it on place 1.`,
    tied: names => `${names} are equally high on top taken together.`,
  },
  points: {
    caption: budget => `How the table spread its points; everybody had ${budget}.`,
    total: 'Points together',
    median: 'Points of the median',
    zero: 'People who gave none',
    most: (name, total, all) => `“${name}” got the most points: ${total} of ${all}.`,
    tied: (names, total, all) => `${names} got the most points, each ${total} of ${all}.`,
  },
  ratings: {
    terms: 'Term',
    statements: 'Statement',
    none: 'No opinion',
    caption: (low, high) => `How many people chose each place, from ${low} to ${high}.`,
    highest: (name, on, n, end) => `“${name}” stands highest: ${on} of ${n} on the side of “${end}”.`,
    lowest: (name, on, n, end) => `“${name}” stands lowest: ${on} of ${n} on the side of “${end}”.`,
    level: 'Everything stands equally high.',
  },
}
