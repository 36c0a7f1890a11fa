import { listed, type FormatResultWords } from './format-results-words.ts'

export const formatResultNl: FormatResultWords = {
  lang: 'nl',
  place: 'Plek',
  votes: 'Stemmen',
  option: 'Optie',
  list: names => listed(names, 'en'),
  nobody: 'Niemand nam een standpunt in.',
  spectrum: {
    caption: (poleA, poleB) => `Stemmen per plek, van “${poleA}” naar “${poleB}”.`,
    sentence: (a, middle, b, poles) =>
      `${a} aan de kant van “${poles.a}”, ${middle} in het midden, ${b} aan de kant van “${poles.b}”.`,
  },
  choice: {
    caption: 'Stemmen per optie; iedereen koos er één.',
    most: (name, votes, n) => `“${name}” kreeg de meeste stemmen: ${votes} van de ${n}.`,
    tied: (names, votes, n) => `${names} kregen de meeste stemmen, elk ${votes} van de ${n}.`,
  },
  approval: {
    caption: 'Hoeveel mensen elke optie kozen; iedereen mocht er meer dan één kiezen.',
    most: (name, votes, n) => `“${name}” is het vaakst gekozen: door ${votes} van de ${n}.`,
    tied: (names, votes, n) => `${names} zijn het vaakst gekozen, elk door ${votes} van de ${n}.`,
  },
  ranking: {
    caption: 'Hoeveel mensen een optie op elke plek zetten; de laagste som van plekken staat bovenaan.',
    rank: place => `Plek ${place}`,
    unranked: 'Zonder plek',
    rankSum: 'Som van plekken',
    top: (name, first, n) => `“${name}” staat samengenomen bovenaan; ${first} van de ${n} zetten het op plek 1.`,
    tied: names => `${names} staan samengenomen even hoog bovenaan.`,
  },
  points: {
    caption: budget => `Hoe de tafel punten verdeelde; iedereen had er ${budget}.`,
    total: 'Punten samen',
    median: 'Punten van de middelste',
    zero: 'Mensen die er geen gaven',
    most: (name, total, all) => `“${name}” kreeg de meeste punten: ${total} van de ${all}.`,
    tied: (names, total, all) => `${names} kregen de meeste punten, elk ${total} van de ${all}.`,
  },
  ratings: {
    terms: 'Term',
    statements: 'Stelling',
    none: 'Geen mening',
    caption: (low, high) => `Hoeveel mensen elke plek kozen, van ${low} tot ${high}.`,
    highest: (name, on, n, end) => `“${name}” staat het hoogst: ${on} van de ${n} aan de kant van “${end}”.`,
    lowest: (name, on, n, end) => `“${name}” staat het laagst: ${on} van de ${n} aan de kant van “${end}”.`,
    level: 'Alles staat even hoog.',
  },
}
