import type { Session } from '../../shared/session/session.ts'
import type { ItemOutline } from '../../shared/takeaways/outline.ts'
import type { Summary, SummaryTakeaway } from '../../shared/wording/summary.ts'
import { thoughtsOf, wordsOf } from './thoughts.ts'
import { documentWords } from './words.ts'

/** One number, or one text, of all that may be published. The names are for machines: they are English in every language. */
export interface Measure {
  readonly section: 'about' | 'votes' | 'takeaways' | 'contributions' | 'silence' | 'method'
  /** Id and title of the item it is about; empty when it is about the whole table. */
  readonly item: string
  readonly title: string
  /** Which take-away or contribution, counted from 1. */
  readonly number: number | null
  readonly round: number | null
  readonly measure: string
  readonly value: number | null
  readonly text: string
}

const base = { item: '', title: '', number: null, round: null, value: null, text: '' }

const aboutRows = ({ title, about }: Summary): readonly Measure[] => [
  { ...base, section: 'about', measure: 'title', text: title },
  ...(['seated', 'arrived', 'voted', 'dilemmas'] as const).map(measure => ({
    ...base,
    section: 'about' as const,
    measure,
    value: about[measure],
  })),
  { ...base, section: 'about', measure: 'rehearsal', value: about.rehearsal ? 1 : 0, text: about.text },
]

function voteRows(item: ItemOutline, results: Summary['results']): readonly Measure[] {
  const { id, title, poles, rounds, shift } = item
  const about = { ...base, section: 'votes' as const, item: id, title }
  const counted = rounds.flatMap(({ round, voted, of, proxies, tally }) => {
    const row = (measure: string, value: number, text = ''): Measure => ({ ...about, round, measure, value, text })
    const places = tally?.counts?.map((count, index, { length }) =>
      row(`place_${index + 1}`, count, (index === 0 && poles?.a) || (index === length - 1 && poles?.b) || ''),
    )
    const table = results.find(result => result.item === id && result.round === round)?.table
    const cells = table?.rows.flatMap(([name = '', ...values]) =>
      values.flatMap((value, column) =>
        typeof value === 'number' ? [row('result', value, `${name} · ${table.head[column + 1] ?? ''}`)] : [],
      ),
    )
    const sure = tally?.conviction?.map((count, index) => row(`conviction_${index + 1}`, count))
    return [
      row('voted', voted),
      row('could_vote', of),
      ...(proxies > 0 ? [row('on_paper_or_by_hand', proxies)] : []),
      ...(tally ? [row('no_position', tally.pass)] : []),
      ...(places ?? cells ?? []),
      ...(sure ?? []),
    ]
  })
  if (!shift) return counted
  const moved = { voted_twice: shift.n, moved_to_a: shift.toA, moved_to_b: shift.toB, stayed: shift.stayed }
  return [
    ...counted,
    ...Object.entries(moved).flatMap(([measure, value]) => (value === null ? [] : [{ ...about, measure, value }])),
  ]
}

function takeawayRows(
  takeaway: SummaryTakeaway,
  index: number,
  titles: ReadonlyMap<string, string>,
): readonly Measure[] {
  const { item, headline, weight, body, counter, minority, whatWouldChange, recognition, rule } = takeaway
  const about = {
    ...base,
    section: 'takeaways' as const,
    item: item ?? '',
    title: titles.get(item ?? '') ?? '',
    number: index + 1,
  }
  const texts = { headline, weight, body, counter_view: counter, minority, what_would_change_it: whatWouldChange, rule }
  const said = Object.entries(texts).flatMap(([measure, text]) => (text === '' ? [] : [{ ...about, measure, text }]))
  if (!recognition) return said
  const judged = (['endorse', 'reserve', 'object'] as const).map(measure => ({
    ...about,
    measure,
    value: recognition[measure],
  }))
  return [...said, ...judged]
}

function thoughtRows(session: Session, { lang }: Summary): readonly Measure[] {
  const words = documentWords[lang]
  const all = thoughtsOf(session).flatMap(({ item, poles, quotes }) => quotes.map(quote => ({ item, poles, quote })))
  return all.flatMap(({ item, poles, quote }, index) => {
    const about = {
      ...base,
      section: 'contributions' as const,
      item: item.id,
      title: item.title,
      number: index + 1,
    }
    const text = wordsOf(quote, poles, words)
    const { counts } = quote
    return [
      { ...about, measure: quote.stance, text },
      ...(quote.source === null ? [] : [{ ...about, measure: 'source', text: quote.source }]),
      ...(counts
        ? (['agree', 'disagree', 'pass'] as const).map(measure => ({ ...about, measure, value: counts[measure] }))
        : []),
    ]
  })
}

/** All that may be published of a session, one row a number or a text, in the order of the report. */
export function measuresOf(session: Session, summary: Summary): readonly Measure[] {
  const { chapters, results, takeaways, silence, method, rules } = summary
  const items = chapters.flatMap(chapter => chapter.items)
  const titles = new Map<string, string>(session.items.map(({ id, title }) => [id, title]))
  return [
    ...aboutRows(summary),
    ...takeaways.flatMap((takeaway, index) => takeawayRows(takeaway, index, titles)),
    ...items.flatMap(item => voteRows(item, results)),
    ...thoughtRows(session, summary),
    ...silence.map(({ item, title, reason, text }) => ({
      ...base,
      section: 'silence' as const,
      item,
      title,
      measure: reason,
      text,
    })),
    ...[...method, rules.join(', ')].map(text => ({ ...base, section: 'method' as const, measure: 'note', text })),
  ]
}
