import { dotPlotSvg } from '../../shared/charts/dot-plot.ts'
import { optionBarsSvg } from '../../shared/charts/option-bars.ts'
import { shiftCounts } from '../../shared/charts/shift-geometry.ts'
import { shiftPlotSvg } from '../../shared/charts/shift-plot.ts'
import type { ItemOutline, RoundOutline } from '../../shared/takeaways/outline.ts'
import type { SummaryResult } from '../../shared/wording/summary.ts'
import type { DocumentWords } from './words.ts'

export interface Picture {
  readonly svg: string
  /** The picture in one sentence. */
  readonly sentence: string
  /** Votes per place in each round that was shown, also those between the two in the picture. */
  readonly rounds: readonly { readonly round: number; readonly counts: readonly number[] }[]
}
export interface PictureOptions {
  readonly width: number
  readonly theme: 'light' | 'dark'
  readonly glow?: boolean
  readonly labels?: boolean
}

const shown = ({ rounds }: ItemOutline) =>
  rounds.flatMap(({ round, tally }) => (tally?.counts ? [{ round, counts: tally.counts }] : []))

/** The last revealed vote of a dilemma, with trails from the first where they may be shown; undefined when nothing was revealed. */
export function pictureOf(item: ItemOutline, words: DocumentWords, options: PictureOptions): Picture | undefined {
  const { poles, shift } = item
  const rounds = shown(item)
  const [first] = rounds
  const last = rounds.at(-1)
  if (!poles || !first || !last) return undefined
  const counted = words.counts(last.counts, poles)
  const sentence = shift && last !== first ? `${words.shift(shift, poles)} ${counted}` : counted
  const frame = { poleA: poles.a, poleB: poles.b, title: `${item.title}. ${sentence}`, ...options }
  if (!shift?.pairs || last === first) return { svg: dotPlotSvg({ ...frame, counts: last.counts }), sentence, rounds }
  const moved = shiftCounts(first.counts, last.counts, shift.pairs)
  return { svg: shiftPlotSvg({ ...frame, ...moved }), sentence, rounds }
}

/** Of a format that counts people for each name: the last vote as bars of lamps, the one before it dashed. */
export function barsOf(
  results: readonly SummaryResult[],
  options: { readonly width: number; readonly title: string },
): Pick<Picture, 'svg' | 'sentence'> | undefined {
  const last = results.at(-1)?.table
  // More columns than one are places, sums and means, which no one bar can show.
  if (!last || last.head.length !== 2) return undefined
  const before = new Map(results.at(-2)?.table.rows.map(([name = '', value]) => [String(name), value]))
  const bars = last.rows.map(([name = '', value]) => {
    const earlier = before.get(String(name))
    return {
      name: String(name),
      value: typeof value === 'number' ? value : 0,
      before: typeof earlier === 'number' ? earlier : null,
      figure: String(value ?? ''),
      own: false,
    }
  })
  const title = `${options.title}. ${last.sentence}`
  return {
    svg: optionBarsSvg({ bars, unit: 'people', width: options.width, title, theme: 'light' }),
    sentence: last.sentence,
  }
}

export const roundLine = (
  { round, voted, of, proxies, tally, withheld }: RoundOutline,
  words: DocumentWords,
): string => {
  const passes = tally ? words.passes(tally.pass) : ''
  return [
    `${words.round(round)}: ${words.votes(voted, of)}`,
    words.proxies(proxies),
    passes,
    withheld ? words.withheld : '',
  ]
    .filter(part => part !== '')
    .join(' · ')
}

/** The dilemma in which most people moved, for the opening picture; undefined when trails may be shown of none. */
export function mostMoved(items: readonly ItemOutline[]): ItemOutline | undefined {
  const movers = ({ shift }: ItemOutline) => (shift?.pairs ? (shift.toA ?? 0) + (shift.toB ?? 0) : 0)
  return items.filter(item => movers(item) > 0).toSorted((a, b) => movers(b) - movers(a))[0]
}
