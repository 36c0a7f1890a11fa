import type { RoundView } from '../../../shared/session/view-rounds.ts'
import type { ItemView } from '../../../shared/session/view.ts'
import { proxySentence } from '../../../shared/wording/proxies.ts'
import { comparedWith } from '../../stages/where.ts'
import { countsOf, movedIn, sidesOf, type Scale } from './scale.ts'
import type { RoomWords } from './screen-words.ts'

export type FactMark = 'a' | 'middle' | 'b' | 'passed' | 'to-a' | 'to-b' | 'stayed'
export interface RevealFacts {
  /** A large number and the words beside it; or, where nothing is to be counted, a sentence and what it means. */
  readonly lead: { readonly big: number; readonly text: string } | { readonly said: string; readonly text: string }
  readonly rows: readonly { readonly mark: FactMark; readonly n: number; readonly text: string }[]
  /** What is not shown, and why; and votes that came in another way. */
  readonly note: string | null
}

/** The facts of a shown round: what moved, where it is compared with the first one. */
export function factsOf(item: ItemView, round: RoundView, scale: Scale | null, words: RoomWords): RevealFacts {
  const facts = scale && comparedWith(item, round) ? shiftFacts(round, scale, words) : firstFacts(round, scale, words)
  const note = `${facts.note ?? ''} ${proxySentence(round.proxies, words.lang)}`.trim()
  return { ...facts, note: note === '' ? null : note }
}

/** The facts below a first reveal: how many took a place, on which side, and how many none. */
function firstFacts(round: RoundView, scale: Scale | null, { screen }: RoomWords): RevealFacts {
  const { n = 0, pass = 0 } = round.tally ?? {}
  const counts = scale && countsOf(round, scale)
  const sides = counts && sidesOf(counts)
  const rows: RevealFacts['rows'] =
    scale && sides
      ? [
          { mark: 'a', n: sides.a, text: screen.reveal.side(scale.a.name) },
          { mark: 'middle', n: sides.middle, text: screen.reveal.middle },
          { mark: 'b', n: sides.b, text: screen.reveal.side(scale.b.name) },
        ]
      : []
  return {
    lead: { big: n, text: scale ? screen.reveal.chose(n, round.of) : screen.reveal.answered(n, round.of) },
    rows: pass === 0 ? rows : [...rows, { mark: 'passed', n: pass, text: screen.reveal.passed }],
    note: null,
  }
}

/** The facts below a later reveal: how many moved, which way, and how many stayed. */
function shiftFacts(round: RoundView, scale: Scale, words: RoomWords): RevealFacts {
  const { shift } = round
  const moved = shift && movedIn(shift)
  if (!shift || moved === null) return { ...firstFacts(round, scale, words), note: words.screen.shift.notTold }
  const say = words.screen.shift
  const { n, toA, toB, stayed } = shift
  const note = shift.pairs === null ? say.noTrails : null
  if (moved === 0) return { lead: { said: say.nobody, text: say.stayedAll(n) }, rows: [], note }
  const rows: RevealFacts['rows'] = [
    { mark: 'to-a', n: toA ?? 0, text: say.to(scale.a.name) },
    { mark: 'to-b', n: toB ?? 0, text: say.to(scale.b.name) },
    { mark: 'stayed', n: stayed ?? 0, text: say.stayed(stayed ?? 0) },
  ]
  const text = moved === n ? say.everybody(n) : say.moved(moved, n, n === round.tally?.n)
  return { lead: { big: moved, text }, rows: rows.filter(row => row.n > 0), note }
}
