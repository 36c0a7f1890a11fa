import type { FormatName } from '../formats/index.ts'
import type { Lang } from '../lang.ts'
import type { ItemKind } from '../session/session.ts'

/** A name in front of a colon: how it is written, and how else people write it. */
interface Label {
  readonly nl: string
  readonly en: string
  readonly also: readonly string[]
}

/** What is said of a dilemma, whatever its format. */
export const itemLabels = {
  question: { nl: 'Vraag', en: 'Question', also: ['de vraag', 'stelling', 'statement', 'the question'] },
  format: { nl: 'Vorm', en: 'Format', also: ['stemvorm', 'antwoordvorm'] },
  rounds: { nl: 'Rondes', en: 'Rounds', also: ['stemrondes', 'stemmingen', 'votes'] },
  minutes: { nl: 'Duur', en: 'Duration', also: ['tijd', 'minuten', 'time', 'minutes', 'lengte', 'length'] },
  poles: { nl: 'Polen', en: 'Poles', also: ['tussen', 'between', 'keuze tussen', 'choice between'] },
} as const satisfies Record<string, Label>

/** By the name that a setting has in its format; one without a label stands under its own name. */
export const settingLabels: Readonly<Record<string, Label>> = {
  positions: { nl: 'Posities', en: 'Positions', also: ['plekken', 'places', 'stappen'] },
  poleA: { nl: 'A', en: 'A', also: ['pool a', 'pole a', 'kant a', 'side a', 'links', 'left'] },
  argumentA: { nl: 'Argument A', en: 'Argument A', also: ['want a', 'argument voor a', 'argument for a'] },
  poleB: { nl: 'B', en: 'B', also: ['pool b', 'pole b', 'kant b', 'side b', 'rechts', 'right'] },
  argumentB: { nl: 'Argument B', en: 'Argument B', also: ['want b', 'argument voor b', 'argument for b'] },
  about: { nl: 'Over', en: 'About', also: [] },
  low: { nl: 'Laag', en: 'Low', also: ['laagste', 'lowest'] },
  high: { nl: 'Hoog', en: 'High', also: ['hoogste', 'highest'] },
  most: { nl: 'Hoogstens', en: 'At most', also: ['maximaal', 'maximum'] },
  top: { nl: 'Eerste', en: 'Top', also: ['plaatsen'] },
  budget: { nl: 'Punten', en: 'Points', also: ['budget'] },
}

/** Values that have a word of their own. */
export const valueWords: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  terms: { nl: 'termen', en: 'terms' },
  statements: { nl: 'stellingen', en: 'statements' },
}

/** How people call a format; one that is not here is called by its own name. */
export const formatLabels: Partial<Record<FormatName, Label>> = {
  spectrum: { nl: 'schaal', en: 'scale', also: ['spectrum', 'schaal tussen twee polen', 'scale between two poles'] },
  ratings: { nl: 'woorden', en: 'words', also: ['beoordeling', 'termen', 'terms', 'stellingen', 'statements'] },
  choice: { nl: 'keuze', en: 'choice', also: ['één uit meer', 'een uit meer', 'one of several', 'single choice'] },
  approval: { nl: 'meerkeuze', en: 'several', also: ['meer uit meer', 'several of several', 'multiple choice'] },
  ranking: { nl: 'volgorde', en: 'order', also: ['rangorde', 'ranking'] },
  points: { nl: 'punten', en: 'points', also: ['punten verdelen', 'spread points'] },
}

export const kindLabels: Readonly<Record<ItemKind, Label>> = {
  dilemma: { nl: 'Dilemma', en: 'Dilemma', also: [] },
  talk: { nl: 'Gesprek', en: 'Talk', also: ['praten', 'conversation', 'presentatie', 'presentation'] },
  break: { nl: 'Pauze', en: 'Break', also: [] },
}

/** All names that a label goes by, in small letters. */
const namesOf = ({ nl, en, also }: Label): readonly string[] => [nl, en, ...also].map(name => name.toLowerCase())

/** The key under which a name stands in a table of labels; undefined when it is none. */
export const keyOf = <K extends string>(table: Readonly<Partial<Record<K, Label>>>, name: string): K | undefined =>
  (Object.entries<Label | undefined>(table) as [K, Label | undefined][]) // the keys of the table itself, which TypeScript widens to strings
    .find(([, label]) => label && namesOf(label).includes(name.toLowerCase()))?.[0]
