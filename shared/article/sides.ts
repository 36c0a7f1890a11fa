import type { Lang } from '../lang.ts'
import { claimWords } from './claim-patterns.ts'
import type { Piece, PoleSide } from './material.ts'
import { numberWords } from './number-words.ts'
import { numbersIn } from './numbers.ts'
import type { Stretch } from './sentences.ts'

interface Mention extends Stretch {
  readonly side: PoleSide
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}\p{M}]/u.test(char)

/** Where a sentence names a pole, in whole words; of two at one place the longer one. */
function mentionsIn(text: string, sides: readonly PoleSide[]): readonly Mention[] {
  const found: Mention[] = []
  const plain = text.toLowerCase()
  for (const side of sides.toSorted((x, y) => y.pole.length - x.pole.length)) {
    const pole = side.pole.toLowerCase()
    for (let from = plain.indexOf(pole); pole !== '' && from >= 0; from = plain.indexOf(pole, from + 1)) {
      const to = from + pole.length
      const isWhole = !isWord(plain[from - 1]) && !isWord(plain[to])
      if (isWhole && !found.some(other => from < other.to && to > other.from)) found.push({ from, to, side })
    }
  }
  return found
}

const joints: Readonly<Record<Lang, RegExp>> = {
  nl: /[,;:.]|\s(?:en|maar|of|terwijl)\s/giu,
  en: /[,;:.]|\s(?:and|but|or|while)\s/giu,
}

/** Before a pole: the count is of those on neither side, or of those who left this one. */
const apart: Readonly<Record<Lang, RegExp>> = {
  nl: /(?:tussen|weg\s+van)\s+\P{L}*$/iu,
  en: /(?:between|away\s+from)\s+\P{L}*$/iu,
}

function clausesIn(text: string, lang: Lang): readonly Stretch[] {
  const ends = [...text.matchAll(joints[lang])].map(({ 0: joint, index }) => ({
    from: index,
    to: index + joint.length,
  }))
  const starts = [0, ...ends.map(({ to }) => to)]
  return starts.map((from, index) => ({ from, to: ends[index]?.from ?? text.length }))
}

/**
 * Numbers that stand beside the wrong pole: “9 van de 12 kozen voor ‘Wachten’” where 3 did. Looks at clauses with one count
 * and one pole, in a sentence that rests on the votes of one dilemma only; elsewhere nobody can say what belongs to what.
 * @param counted numbers that the table as a whole has, which count no side
 */
export function misplacedIn(
  text: string,
  evidence: readonly Piece[],
  counted: ReadonlySet<string>,
  lang: Lang,
): readonly Stretch[] {
  const [votes, ...others] = evidence
  if (votes?.kind !== 'votes' || !votes.sides || others.length > 0) return []
  const mentions = mentionsIn(text, votes.sides)
  const masked = mentions.reduce(
    (rest, { from, to }) => rest.slice(0, from) + '_'.repeat(to - from) + rest.slice(to),
    text,
  )
  const endsInOf = new RegExp(`${numberWords[lang].of.source.replace('^', '')}$`, 'iu')
  return clausesIn(masked, lang).flatMap(clause => {
    const words = masked.slice(clause.from, clause.to)
    const [mention, ...more] = mentions.filter(({ from, to }) => from >= clause.from && to <= clause.to)
    const counts = numbersIn(words, lang).filter(
      ({ from, value, part }) =>
        value !== null && (part || !counted.has(value)) && !endsInOf.test(` ${words.slice(0, from)}`),
    )
    const [count, ...rest] = counts
    if (!mention || !count || more.length > 0 || rest.length > 0) return []
    if (claimWords[lang].denied.test(words) || apart[lang].test(text.slice(0, mention.from))) return []
    const isRight = count.value !== null && mention.side.numbers.includes(count.value)
    return isRight ? [] : [{ from: clause.from + count.from, to: clause.from + count.to }]
  })
}
