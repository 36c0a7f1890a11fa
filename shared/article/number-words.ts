import type { Lang } from '../lang.ts'

/** How a language writes numbers and shares. */
export interface NumberWords {
  readonly words: ReadonlyMap<string, number>
  /** Tens that take a unit after a hyphen: “twenty-one”. */
  readonly hyphened: boolean
  /** The number one, and what must follow before it counts somebody: otherwise it stresses, or stands for a noun. */
  readonly one: ReadonlySet<string>
  readonly oneCounts: RegExp
  /** Between the part and the whole: “9 van de 12”. */
  readonly of: RegExp
  /** Between the part and the whole of a share: “1 op de 3”. */
  readonly perEach: RegExp
  /** A share in words. */
  readonly shares: RegExp
  /** After a number two: a turn of phrase that counts nobody. */
  readonly pairs: RegExp
  /** After a number: part of a date or a time. */
  readonly datelike: RegExp
  /** Before a number: what it names rather than counts. */
  readonly labels: RegExp
}

const nlUnits = 'nul een twee drie vier vijf zes zeven acht negen'.split(' ')
const nlTeens = 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' ')
const nlTens = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')
const enUnits = 'zero one two three four five six seven eight nine'.split(' ')
const enTeens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const enTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const counted = (words: readonly string[], first: number, step = 1) =>
  words.map((word, index) => [word, first + step * index] as const)

/** “eenentwintig”, “tweeëndertig”: unit, en, tens. */
const nlCompounds = nlTens.flatMap((ten, tens) =>
  nlUnits
    .slice(1)
    .map((unit, index) => [`${unit}${unit.endsWith('e') ? 'ën' : 'en'}${ten}`, 10 * (tens + 2) + index + 1] as const),
)

const nl: NumberWords = {
  words: new Map([
    // “een” is an article as often as a number: only “één” counts.
    ...counted(nlUnits, 0).filter(([word]) => word !== 'een'),
    ...counted(nlTeens, 10),
    ...counted(nlTens, 20, 10),
    ...nlCompounds,
    ['honderd', 100],
    ['duizend', 1000],
    ['dozijn', 12],
  ]),
  hyphened: false,
  one: new Set(['één', 'eén']),
  oneCounts:
    /^\s+(?:van\s+de\s+(?:\d|\p{L}+(?:tien|tig)\b|tien|elf|twaalf)|expert|deelnemer|mens|persoon|stem|gast|staat|stond|koos)(?!\p{L})/iu,
  of: /^\s+van\s+(?:de\s+|die\s+|deze\s+|in\s+totaal\s+|alle\s+)*/iu,
  perEach: /^\s+op\s+(?:de\s+|elke\s+|iedere\s+)?/iu,
  shares:
    /(?<!\p{L})(?:driekwart|(?:de|een|ruim|bijna|krap)\s+helft|helft\s+van|(?:twee|drie|vier|vijf)\s*(?:derde|vierde|vijfde|zesde|tiende)n?|een\s+(?:derde|vierde|vijfde|tiende)(?=\s+(?:van|deel)|\s*[.,;:!?)]|$)|(?:een|één)\s+kwart|procent)(?!\p{L})/giu,
  pairs: /^\s+(?:keer|maal|kanten|kampen|zijden|polen|uitersten|richtingen|rondes|ronden|stemrondes)(?!\p{L})/iu,
  datelike:
    /^\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|uur)(?!\p{L})/iu,
  labels:
    /(?:dilemma|ronde|vraag|take-away|hoofdstuk|stelling|figuur|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s+$/iu,
}

const en: NumberWords = {
  words: new Map([
    ...counted(enUnits, 0).filter(([word]) => word !== 'one'),
    ...counted(enTeens, 10),
    ...counted(enTens, 20, 10),
    ['hundred', 100],
    ['thousand', 1000],
    ['dozen', 12],
  ]),
  hyphened: true,
  one: new Set(['one']),
  oneCounts:
    /^\s+(?:of\s+the\s+(?:\d|ten|eleven|twelve|\p{L}+(?:teen|ty)(?!\p{L}))|expert|participant|person|vote|guest)(?!\p{L})/iu,
  of: /^\s+(?:out\s+)?of\s+(?:the\s+|those\s+|these\s+|all\s+)*/iu,
  perEach: /^\s+in\s+(?:every\s+)?/iu,
  shares:
    /(?<!\p{L})(?:(?:two|three|four|five|six|seven)[\s-](?:thirds|quarters|fourths|fifths|sixths|tenths)|half\s+(?:of|the)|one[\s-]half|(?:a|one)[\s-](?:third|quarter|fifth|tenth)(?=\s+of|\s*[.,;:!?)]|$)|per\s?cent|percentage)(?!\p{L})/giu,
  pairs: /^\s+(?:times|sides|camps|poles|extremes|ends|rounds|directions|ways)(?!\p{L})/iu,
  // Without the i flag: “9 may” is no date.
  datelike:
    /^\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|o['’]clock|[ap]\.?m\.?)(?!\p{L})/u,
  labels:
    /(?:[Dd]ilemma|[Rr]ound|[Qq]uestion|[Tt]ake-away|[Cc]hapter|[Ss]tatement|[Ff]igure|January|February|March|April|May|June|July|August|September|October|November|December)\s+$/u,
}

export const numberWords: Readonly<Record<Lang, NumberWords>> = { nl, en }
