import { wordsIn, type Word } from './words.ts'

/** A name to look for: its words, and how much of a name it is. */
interface NameForm {
  readonly words: readonly string[]
  /** Of a part of a name: the other words of the whole. Beside another capital it belongs to somebody else. */
  readonly others: ReadonlySet<string> | null
  /** A word of the language, or so short that it may be one: only its capital says that it is a name. */
  readonly common: boolean
}
export type NameForms = ReadonlyMap<string, readonly NameForm[]>

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const particles = set(
  'van de der den het in en of t ten ter te op von zu el al la le du da di dos das bin ben af aan bij s',
)
const titles = set('mevrouw meneer mijnheer heer dhr mevr dr drs ir mr mrs ms prof professor miss sir')
/** First names and family names that are words as well, in either language. */
const commonWords = set(
  'roos iris mark joy hope grace faith will bill jack frank rose lily daisy dawn may june april summer wouter floor merel linde ' +
    'jasmijn bloem guus storm sterre bas bram stip dirk wit groot klein jong oude bakker visser smit mulder kok bos berg dijk ' +
    'brouwer kuiper kuipers meijer vos haan leeuw wolf beer zwart bruin rood groen goed lang kort brand kramer schipper schouten ' +
    'dekker molenaar koster koning prins keizer graaf post veer veld hout zand heide meer water dam poort linden blok vink valk ' +
    'kramer slager timmer white black brown green young king cook baker smith hunter fisher carter miller hill wood stone park ' +
    'marsh banks price rich sharp swift best art rob pat sue chase drew clay cliff heath dean earl mason page reed love bell day',
)

const isCommon = (word: string): boolean => word.length <= 3 || commonWords.has(word)

const withS = (words: readonly string[]): readonly string[] => [...words.slice(0, -1), `${words.at(-1) ?? ''}s`]

/** Words that three or more share, such as “Guest” of “Guest 4”: by themselves they name nobody. */
function sharedIn(names: readonly string[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const name of names) {
    for (const word of new Set(wordsIn(name).map(({ text }) => text))) times.set(word, (times.get(word) ?? 0) + 1)
  }
  return new Set([...times].flatMap(([word, count]) => (count >= 3 ? [word] : [])))
}

function formsOf(name: string, shared: ReadonlySet<string>): readonly NameForm[] {
  const words = wordsIn(name).map(({ text }) => text)
  const [first] = words
  if (first === undefined) return []
  const whole: NameForm = { words, others: null, common: words.length === 1 && isCommon(first) }
  const parts = words.filter(word => word.length > 1 && !particles.has(word) && !shared.has(word))
  const part = (word: string): NameForm => ({
    words: [word],
    others: new Set(words.filter(other => other !== word)),
    common: isCommon(word),
  })
  const forms = words.length === 1 ? [whole] : [whole, ...parts.map(part)]
  // “Latifas voorstel”: with the s of a genitive, where that is no other word.
  return forms.flatMap(form => (form.common ? [form] : [form, { ...form, words: withS(form.words) }]))
}

function byFirstWord(forms: readonly NameForm[]): NameForms {
  const found = new Map<string, NameForm[]>()
  for (const form of forms) {
    const [first = ''] = form.words
    found.set(first, [...(found.get(first) ?? []), form])
  }
  return found
}
/** The whole names and their parts, by their first word. */
export function nameForms(names: readonly string[]): NameForms {
  const shared = sharedIn(names)
  return byFirstWord(names.flatMap(name => formsOf(name, shared)))
}
/** Whole names only: those that may stand. */
export const wholeNames = (names: readonly string[]): NameForms =>
  byFirstWord(names.map(name => ({ words: wordsIn(name).map(({ text }) => text), others: null, common: false })))

const isCapital = (text: string, { from }: Word): boolean => /^\p{Lu}/u.test(text.slice(from))

/** Whether a word with a capital stands right beside these that is no part of the same name: then it is another person. */
function isAnotherPerson(text: string, words: readonly Word[], index: number, others: ReadonlySet<string>): boolean {
  const word = words[index]
  if (!word) return false
  const isOther = (neighbour: Word | undefined, between: string) =>
    neighbour !== undefined &&
    /^[ -]$/.test(between) &&
    isCapital(text, neighbour) &&
    !others.has(neighbour.text) &&
    !titles.has(neighbour.text)
  const [before, after] = [words[index - 1], words[index + 1]]
  // A first word has its capital from its sentence.
  const opens = before === undefined || /(?:^|[.!?…:][”’"')]*\s+)[“‘"'(]*$/u.test(text.slice(0, before.from))
  const isBefore = !opens && isOther(before, text.slice(before.to, word.from))
  return isBefore || (after !== undefined && isOther(after, text.slice(word.to, after.from)))
}

function isMeant(text: string, words: readonly Word[], index: number, form: NameForm): boolean {
  const word = words[index]
  if (!word || !form.words.every((wanted, place) => words[index + place]?.text === wanted)) return false
  if (form.common) {
    const opens = /(?:^|[.!?…:]\s+)[“‘"'(]*$/u.test(text.slice(0, word.from))
    if (!isCapital(text, word) || opens) return false
  }
  return form.others === null || !isAnotherPerson(text, words, index, form.others)
}

/**
 * Where a name, or a first or family name alone, stands in a text. Whole words, whatever their capitals; a name that is a
 * word as well counts with a capital inside a sentence only.
 * @param words of the text
 */
export function namesIn(
  text: string,
  words: readonly Word[],
  forms: NameForms,
): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const [index, word] of words.entries()) {
    if (word.from < (found.at(-1)?.to ?? 0)) continue
    const meant = (forms.get(word.text) ?? []).filter(form => isMeant(text, words, index, form))
    const longest = Math.max(0, ...meant.map(form => form.words.length))
    const end = words[index + longest - 1]
    if (longest > 0 && end) found.push({ from: word.from, to: end.to })
  }
  return found
}
