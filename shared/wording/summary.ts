import type { Lang } from '../lang.ts'
import {
  contributionOf,
  itemOf,
  proxiesIn,
  roundOf,
  type ResponseCounts,
  type Session,
  type Stance,
} from '../session/session.ts'
import type { ContributionId, ItemId, TakeawayId } from '../session/ids.ts'
import { minorityBeside } from '../session/view-takeaways.ts'
import { onTable } from '../session/contributions.ts'
import type { Facts, Recognition, TakeawayStatus, Verdict } from '../session/takeaway.ts'
import { draftsAt, finders, kindsAt } from '../takeaways/index.ts'
import { aboutOf, chaptersOf, quoteOf, type About, type ChapterOutline } from '../takeaways/outline.ts'
import { silencesOf, type Silence } from '../takeaways/silence.ts'
import { standingsOf, type StandingTakeaway } from '../takeaways/standing.ts'
import { tableOf } from '../takeaways/table.ts'
import { withoutWithheld } from '../takeaways/withheld.ts'
import type { ResultTable } from '../formats/format.ts'
import { resultTable } from './format-results.ts'
import { wordTakeaway, type WordedTakeaway } from './index.ts'
import { proxiesAmong } from './proxies.ts'
import { summaryEn } from './summary-en.ts'
import { summaryNl } from './summary-nl.ts'
import type { SummaryWords } from './summary-words.ts'

const languages: Readonly<Record<Lang, SummaryWords>> = { nl: summaryNl, en: summaryEn }
/** Stands in people's own wording for words of somebody that are not cleared. */
export const notClearedIn: Readonly<Record<Lang, string>> = { nl: summaryNl.notCleared, en: summaryEn.notCleared }

/** One piece of evidence, by the letter that a text points at it with. */
export type SummaryEvidence = { readonly letter: string } & (
  | { readonly kind: 'votes'; readonly item: ItemId; readonly rounds: readonly number[] }
  | {
      readonly kind: 'words'
      readonly speaks: 'for' | 'against'
      readonly id: ContributionId
      readonly stance: Stance
      /** Null where the speaker has not cleared them for print. */
      readonly text: string | null
      /** How the speaker is named in print; null for no source. */
      readonly source: string | null
      /** The speaker put it in other words for print; the counts are of the first words. */
      readonly reworded: boolean
      /** Said aloud and written down by a scribe. */
      readonly spoken: boolean
      /** How the table answered; null when too few did. */
      readonly counts: ResponseCounts | null
    }
)
export interface SummaryTakeaway extends WordedTakeaway {
  readonly id: TakeawayId | null
  readonly kind: string
  readonly rule: string
  readonly item: ItemId | null
  readonly status: TakeawayStatus
  readonly facts: Facts
  readonly fragile: boolean
  /** Headline and body are people's own, in the language of the session. */
  readonly edited: boolean
  /** Null while nobody judged it, or too few. */
  readonly recognition: (Recognition & { readonly text: string }) | null
  readonly remarks: readonly { readonly verdict: Verdict; readonly remark: string }[]
  /** What became of its evidence, where something did. */
  readonly notes: readonly string[]
  readonly evidence: readonly SummaryEvidence[]
}
export interface SilenceNote {
  readonly item: ItemId
  readonly reason: Silence['reason']
  readonly title: string
  readonly text: string
}
/** A revealed round of a format without an order between two poles, as its own table. */
export interface SummaryResult {
  readonly item: ItemId
  readonly round: number
  readonly table: ResultTable
}
/** A session as a public document: plain JSON, with no name but those that cleared quotes carry. */
export interface Summary {
  readonly title: string
  readonly lang: Lang
  /** When the table opened, in ms since 1970. */
  readonly date: number
  readonly about: About & { readonly text: string }
  readonly chapters: readonly ChapterOutline[]
  readonly results: readonly SummaryResult[]
  readonly takeaways: readonly SummaryTakeaway[]
  readonly lapsed: readonly string[]
  readonly silence: readonly SilenceNote[]
  readonly method: readonly string[]
  /** Which rules looked for take-aways, with their versions. */
  readonly rules: readonly string[]
}

/** The kind of a take-away that people wrote themselves. */
const own = 'own'

const titleOf = (state: Session, id: ItemId | null): string => (id === null ? '' : (itemOf(state, id)?.title ?? ''))
const questionOf = (state: Session, id: ItemId | null): string | null => {
  const item = id === null ? undefined : itemOf(state, id)
  return item?.kind === 'dilemma' ? item.question : null
}

/** A letter for each piece: the votes first, then words for it and against it. */
function evidenceOf(state: Session, { evidence }: StandingTakeaway): readonly SummaryEvidence[] {
  const byItem = new Map<ItemId, number[]>()
  for (const { item, round } of evidence.rounds) byItem.set(item, [...(byItem.get(item) ?? []), round])
  const votes = [...byItem].map(([item, rounds]) => ({ kind: 'votes' as const, item, rounds }))
  const words = (speaks: 'for' | 'against', ids: readonly ContributionId[]) =>
    ids.flatMap(id => {
      const contribution = contributionOf(state, id)
      if (!contribution || !onTable(contribution)) return []
      return { kind: 'words' as const, speaks, ...quoteOf(state, contribution) }
    })
  const all = [...votes, ...words('for', evidence.supporting), ...words('against', evidence.opposing)]
  return all.map((piece, index) => ({ letter: String.fromCharCode('a'.charCodeAt(0) + index), ...piece }))
}

/** Which of the votes behind a claim came from people without a device. */
function proxyNotes(state: Session, { evidence }: StandingTakeaway, lang: Lang): readonly string[] {
  const counts = evidence.rounds.map(({ item, round }) => {
    const found = roundOf(state, item, round)
    return found ? proxiesIn(found) : 0
  })
  return [proxiesAmong(counts, lang)].filter(sentence => sentence !== '')
}

/** Words that may stand in a sentence: what was not cleared is evidence without words. */
const printedWords = (evidence: readonly SummaryEvidence[]) =>
  evidence.flatMap(piece =>
    piece.kind === 'words' && piece.text !== null ? [{ id: piece.id, text: piece.text, reworded: piece.reworded }] : [],
  )

function takeawayOf(state: Session, standing: StandingTakeaway, lang: Lang): SummaryTakeaway {
  const { id, rule, item, status, facts, fragile, supported, withdrawn, recognition, remarks } = standing
  const words = languages[lang]
  const edited = standing.edited && withoutWithheld(state, standing.edited, words.notCleared)
  // Without votes that carry it, people's own wording stands alone: no count is put beside it.
  const kind = supported ? standing.kind : own
  const evidence = evidenceOf(state, standing)
  const quotes = printedWords(evidence)
  const uncleared = evidence.filter(piece => piece.kind === 'words' && piece.text === null).length
  const reworded = quotes.filter(quote => quote.reworded).length
  const lost = standing.kind !== own && !supported
  return {
    ...wordTakeaway({ kind, facts, fragile, edited }, lang, {
      question: questionOf(state, item),
      quotes,
      minority: minorityBeside(state, { kind, item, facts })?.text ?? null,
    }),
    id,
    kind,
    rule,
    item,
    status,
    facts,
    fragile,
    edited: edited !== null,
    recognition: recognition && { ...recognition, text: words.recognition(recognition) },
    remarks,
    notes: [
      ...(withdrawn > 0 ? [words.withdrawn(withdrawn)] : []),
      ...(uncleared > 0 ? [words.uncleared(uncleared)] : []),
      ...(reworded > 0 ? [words.reworded(reworded)] : []),
      ...(supported ? proxyNotes(state, standing, lang) : []),
      ...(lost ? [words.unsupported] : []),
    ],
    evidence,
  }
}

function silenceText<R extends Silence['reason']>(silence: Extract<Silence, { reason: R }>, lang: Lang): string {
  return languages[lang].silence[silence.reason](silence)
}

const resultsOf = (state: Session, chapters: readonly ChapterOutline[], lang: Lang): readonly SummaryResult[] =>
  chapters
    .flatMap(({ items }) => items)
    .flatMap(({ id, rounds }) => {
      const item = itemOf(state, id)
      if (item?.kind !== 'dilemma') return []
      return rounds.flatMap(({ round, tally }) =>
        tally && !tally.counts
          ? [{ item: id, round, table: resultTable(item.format, tally.result, item.settings, lang) }]
          : [],
      )
    })

/** States are never changed, only replaced, so what was made of one holds for as long as it exists. */
const made = new WeakMap<Session, Map<Lang, Summary>>()

/** What may be published of a session, at any moment of it, in words. Made once for each state and language. */
export function summarise(state: Session, lang: Lang): Summary {
  const known = made.get(state) ?? new Map<Lang, Summary>()
  const summary = known.get(lang) ?? summaryOf(state, lang)
  made.set(state, known.set(lang, summary))
  return summary
}

function summaryOf(state: Session, lang: Lang): Summary {
  const words = languages[lang]
  const table = tableOf(state)
  const drafts = draftsAt(table)
  const about = aboutOf(state)
  const chapters = chaptersOf(state, table)
  const kinds = kindsAt(table)
  const { takeaways, lapsed } = standingsOf(state, table, drafts)
  return {
    title: state.title,
    lang,
    date: state.liveAt ?? state.createdAt,
    about: { ...about, text: words.about(about) },
    chapters,
    results: resultsOf(state, chapters, lang),
    takeaways: takeaways.map(standing => takeawayOf(state, standing, lang)),
    lapsed: lapsed.map(({ item }) => words.lapsed(titleOf(state, item))),
    silence: silencesOf(state, table, drafts).map(silence => ({
      item: silence.item,
      reason: silence.reason,
      title: titleOf(state, silence.item),
      text: silenceText(silence, lang),
    })),
    method: [
      ...words.method(state.rules, about),
      ...kinds.map(kind => words.kinds[kind]),
      ...words.provenance(about),
      ...(state.source?.attribution ? [words.source(state.source.attribution)] : []),
    ],
    rules: kinds.map(kind => finders[kind].rule),
  }
}
