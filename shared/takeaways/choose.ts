import { nextByMmr } from '../analysis/mmr.ts'
import { rank } from '../analysis/order.ts'
import { cosine, tfidf, type TermVector } from '../analysis/tfidf.ts'
import { tokensOf } from '../analysis/tokens.ts'
import type { Session } from '../session/session.ts'
import type { TakeawayDraft } from '../session/takeaway.ts'
import { draftsAt } from './index.ts'
import { tableOf, type Table, type TableDilemma } from './table.ts'

interface Candidate {
  readonly draft: TakeawayDraft
  readonly chapter: string | null
  readonly words: TermVector
}

/** Best first, and one of a kind for each dilemma. Fragile ones come after all others. */
function rankedDrafts(drafts: readonly TakeawayDraft[], dilemmaOf: (draft: TakeawayDraft) => TableDilemma | undefined) {
  const ranked = rank(
    drafts.map(draft => ({
      id: `${draft.item} ${draft.kind} ${draft.evidence.supporting.join(' ')}`,
      n: dilemmaOf(draft)?.last.finding.n ?? 0,
      scores: [draft.fragile ? 0 : 1, draft.score],
      draft,
    })),
  ).map(({ draft }) => draft)
  return ranked.filter(
    (draft, index) => ranked.findIndex(other => other.kind === draft.kind && other.item === draft.item) === index,
  )
}

function candidatesFrom(drafts: readonly TakeawayDraft[], { dilemmas, lang }: Table): readonly Candidate[] {
  const dilemmaOf = ({ item }: TakeawayDraft) => dilemmas.find(dilemma => dilemma.item.id === item)
  const ranked = rankedDrafts(drafts, dilemmaOf)
  const vectors = tfidf(
    ranked.map(draft => {
      const dilemma = dilemmaOf(draft)
      const quoted = dilemma?.voices.find(({ id }) => id === draft.facts['quoted'])
      const texts = dilemma ? [dilemma.item.question, dilemma.poles.a, dilemma.poles.b, quoted?.text ?? ''] : []
      return texts.flatMap(text => tokensOf(text, lang))
    }),
  )
  return ranked.map((draft, index) => ({
    draft,
    chapter: dilemmaOf(draft)?.item.chapter ?? null,
    words: vectors[index] ?? new Map<string, number>(),
  }))
}

/** Alike in kind, in dilemma and in words, each a third of the likeness. */
function likeness(a: Candidate | undefined, b: Candidate | undefined): number {
  if (!a || !b) return 0
  const kind = a.draft.kind === b.draft.kind ? 1 : 0
  const item = a.draft.item === b.draft.item ? 1 : 0
  return (kind + item + cosine(a.words, b.words)) / 3
}

/** Kinds that show the table at one, and at odds; the first of them that was found gets a place. */
const atOne = ['agreement', 'bridge']
const atOdds = ['division', 'minority']

/**
 * Few, unlike each other, and fair: the best by maximal marginal relevance, with agreement and disagreement where both
 * exist, chapters that have none yet before others, and never more than half of what is asked of one kind.
 * Source: docs/methods.md, take-away assembly.
 */
export function chooseTakeaways(table: Table, drafts: readonly TakeawayDraft[]): readonly TakeawayDraft[] {
  const candidates = candidatesFrom(drafts, table)
  const most = table.rules.takeaways
  const mostOfKind = Math.max(1, Math.floor(most / 2))
  const relevance = candidates.map(({ draft }) => draft.score)
  const similarity = (a: number, b: number) => likeness(candidates[a], candidates[b])
  const chosen: number[] = []
  const taken = () => chosen.flatMap(index => candidates[index] ?? [])
  const hasRoom = ({ draft }: Candidate) => taken().filter(c => c.draft.kind === draft.kind).length < mostOfKind

  /** Takes the best candidate of the first wish that somebody meets. */
  function take(wishes: readonly ((candidate: Candidate) => boolean)[]): boolean {
    if (chosen.length >= most) return false
    for (const wish of wishes) {
      const next = nextByMmr({ relevance, similarity }, chosen, index => {
        const candidate = candidates[index]
        return candidate !== undefined && hasRoom(candidate) && wish(candidate)
      })
      if (next !== null) return chosen.push(next) > 0
    }
    return false
  }

  const sturdy = ({ draft }: Candidate) => !draft.fragile
  const newChapter = ({ chapter }: Candidate) => taken().every(other => other.chapter !== chapter)
  const anyOf = (kinds: readonly string[]) =>
    kinds.flatMap(kind => {
      const ofKind = ({ draft }: Candidate) => draft.kind === kind
      return [(c: Candidate) => ofKind(c) && sturdy(c), ofKind]
    })
  take(anyOf(atOne))
  take(anyOf(atOdds))
  const others = [(c: Candidate) => sturdy(c) && newChapter(c), sturdy, newChapter, () => true]
  while (take(others)) continue
  return taken().map(({ draft }) => draft)
}

/** The take-aways of the table as it stands: few or none where it said little. */
export function draftTakeaways(state: Session): readonly TakeawayDraft[] {
  const table = tableOf(state)
  return chooseTakeaways(table, draftsAt(table))
}
