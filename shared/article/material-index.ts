import type { ArticleMaterial, EvidenceRef, Piece, QuotePiece } from './material.ts'
import { nameForms, wholeNames, type NameForms } from './names.ts'
import { numbersIn } from './numbers.ts'
import { sentenceTexts } from './sentences.ts'
import { spelled } from './words.ts'

/** So many words in a row of somebody’s text are their words, with or without quotation marks. */
export const copiedWords = 6

/** Somebody’s words that may not be printed as they are: not cleared, or written before their own rewording. */
interface Withheld {
  readonly ref: EvidenceRef
  /** Spelled, with a space on either side. */
  readonly words: string
}

/** Material, looked up in the ways that a check needs. */
export interface MaterialIndex {
  readonly pieces: ReadonlyMap<EvidenceRef, Piece>
  /** Sentences that need no further proof, spelled. */
  readonly proven: ReadonlySet<string>
  /** Texts that may stand between quotation marks, spelled: cleared words, titles and poles. */
  readonly open: readonly string[]
  /** The same of sentences of the builder, unless somebody’s words in them are withheld. */
  readonly built: readonly string[]
  readonly withheld: readonly Withheld[]
  /** Runs of `copiedWords` words that only occur in texts that are withheld, and whose they are. */
  readonly runs: ReadonlyMap<string, EvidenceRef>
  /** The first two words of those runs: where another two stand, none begins. */
  readonly runStarts: ReadonlySet<string>
  /** Phrases that hold a number; longest first. */
  readonly numbered: readonly string[]
  readonly tableNumbers: ReadonlySet<string>
  readonly names: NameForms
  /** How speakers are named who let their words stand so: a part of such a name may be part of another one. */
  readonly sources: NameForms
}

const padded = (text: string): string => ` ${spelled(text)} `

function withheldOf({ ref, text, original, clearance }: QuotePiece): readonly Withheld[] {
  if (clearance !== 'cleared')
    return [text, ...(original === null ? [] : [original])].map(one => ({ ref, words: padded(one) }))
  return original === null ? [] : [{ ref, words: padded(original) }]
}

function runsOf(withheld: readonly Withheld[], free: readonly string[]): ReadonlyMap<string, EvidenceRef> {
  const runs = new Map<string, EvidenceRef>()
  const open = free.join('|')
  for (const { ref, words } of withheld) {
    const list = words.trim().split(' ')
    for (let from = 0; from + copiedWords <= list.length; from += 1) {
      const run = list.slice(from, from + copiedWords).join(' ')
      if (!open.includes(` ${run} `)) runs.set(run, ref)
    }
  }
  return runs
}

function buildIndex(material: ArticleMaterial): MaterialIndex {
  const { title, pieces, frame, phrases, names, lang } = material
  const quotes = pieces.filter(piece => piece.kind === 'quote')
  const cleared = quotes.filter(({ clearance }) => clearance === 'cleared')
  const printed = cleared.map(({ text }) => text)
  const built = [...frame, ...pieces.flatMap(piece => (piece.kind === 'quote' ? [] : piece.sentences))]
  const open = [...printed, ...phrases, title].map(padded)
  const withheld = quotes.flatMap(withheldOf)
  const runs = runsOf(withheld, open)
  return {
    pieces: new Map(pieces.map(piece => [piece.ref, piece])),
    proven: new Set(
      [...built, ...[...phrases, title, ...printed].flatMap(text => [text, ...sentenceTexts(text)])].map(spelled),
    ),
    open,
    built: built.map(padded),
    withheld,
    runs,
    runStarts: new Set([...runs.keys()].map(run => run.split(' ', 2).join(' '))),
    numbered: [...new Set([...phrases, title])]
      .filter(phrase => phrase !== '' && numbersIn(phrase, lang).length > 0)
      .toSorted((x, y) => y.length - x.length),
    tableNumbers: new Set(material.numbers),
    names: nameForms(names),
    sources: wholeNames(cleared.flatMap(({ source }) => source ?? [])),
  }
}

const indexes = new WeakMap<ArticleMaterial, MaterialIndex>()

/** Made once for each material, for an article is checked at every pause of typing. */
export function indexOf(material: ArticleMaterial): MaterialIndex {
  const known = indexes.get(material)
  if (known) return known
  const index = buildIndex(material)
  indexes.set(material, index)
  return index
}
