import { nextByMmr } from '../analysis/mmr.ts'
import { rank } from '../analysis/order.ts'
import { cosine, tfidf, type TermVector } from '../analysis/tfidf.ts'
import type { Session } from '../session/session.ts'
import { isAboutOneThought, type TakeawayDraft } from '../session/takeaway.ts'
import { draftsAt } from './index.ts'
import { tableOf, type Table } from './table.ts'
import { subjectOf } from './voices.ts'

interface Candidate {
  readonly draft: TakeawayDraft
  readonly chapter: string | null
  readonly words: TermVector
}

/** What a draft is about. */
interface Matter {
  readonly chapter: string | null
  /** People behind it: of two equally strong, that of more people goes first. */
  readonly n: number
  readonly texts: readonly string[]
}
function matterOf({ item: id, facts }: TakeawayDraft, { dilemmas, talks, polls }: Table): Matter {
  const dilemma = dilemmas.find(({ item }) => item.id === id)
  const talk = talks.find(({ item }) => item.id === id)
  const quoted = talk?.thoughts.find(({ voice }) => voice.id === facts['quoted'])
  const poll = polls.find(({ item }) => item.id === id)
  const asked = dilemma ? [dilemma.item.question, dilemma.poles.a, dilemma.poles.b] : [poll?.item.question ?? '']
  return {
    chapter: talk?.item.chapter ?? null,
    n: dilemma?.last.finding.n ?? poll?.turnout.n ?? quoted?.voice.answered ?? 0,
    texts: [...asked, String(facts['name'] ?? ''), quoted?.voice.text ?? ''],
  }
}

/** One of a kind for each dilemma and side; claims about a thought of their own are each another. */
const isSameMatter = (a: TakeawayDraft, b: TakeawayDraft): boolean =>
  a.kind === b.kind &&
  a.item === b.item &&
  a.facts['term'] === b.facts['term'] &&
  (a.kind === 'bridge' || !isAboutOneThought(a.kind) || a.facts['quoted'] === b.facts['quoted'])

/** Best first. Fragile ones come after all others. */
function rankedDrafts(drafts: readonly TakeawayDraft[], matters: ReadonlyMap<TakeawayDraft, Matter>) {
  const ranked = rank(
    drafts.map(draft => ({
      id: `${draft.item} ${draft.kind} ${draft.evidence.supporting.join(' ')}`,
      n: matters.get(draft)?.n ?? 0,
      scores: [draft.fragile ? 0 : 1, draft.score],
      draft,
    })),
  ).map(({ draft }) => draft)
  return ranked.filter((draft, index) => ranked.findIndex(other => isSameMatter(other, draft)) === index)
}

/** So many of the best of a kind are weighed against each other: what comes after them is never among the few that are chosen. */
const shortlist = 40

function candidatesFrom(drafts: readonly TakeawayDraft[], table: Table): readonly Candidate[] {
  const matters = new Map(drafts.map(draft => [draft, matterOf(draft, table)]))
  const taken = new Map<string, number>()
  const ranked = rankedDrafts(drafts, matters).filter(({ kind }) => {
    taken.set(kind, (taken.get(kind) ?? 0) + 1)
    return (taken.get(kind) ?? 0) <= shortlist
  })
  const vectors = tfidf(
    ranked.map(draft => (matters.get(draft)?.texts ?? []).flatMap(text => subjectOf(text, table.lang))),
  )
  return ranked.map((draft, index) => ({
    draft,
    chapter: matters.get(draft)?.chapter ?? null,
    words: vectors[index] ?? new Map<string, number>(),
  }))
}

/** Alike in kind, in item and in words, each as much; where all are about one item, that says nothing. */
function likeness(a: Candidate | undefined, b: Candidate | undefined, items: number): number {
  if (!a || !b) return 0
  const kind = a.draft.kind === b.draft.kind ? 1 : 0
  const words = cosine(a.words, b.words)
  if (items <= 1) return (kind + words) / 2
  return (kind + (a.draft.item === b.draft.item ? 1 : 0) + words) / 3
}

/** Kinds that show the table at one, and at odds; the first of them that was found gets a place. */
const atOne = ['agreement', 'bridge', 'shared']
const atOdds = ['division', 'split', 'minority', 'segment', 'segmentThought']

/**
 * Few, unlike each other, and fair: the best by maximal marginal relevance, with agreement and disagreement where both
 * exist, chapters that have none yet before others, and never more than half of what is asked of one kind.
 * Source: docs/methods.md, take-away assembly.
 */
export function chooseTakeaways(table: Table, drafts: readonly TakeawayDraft[]): readonly TakeawayDraft[] {
  const candidates = candidatesFrom(drafts, table)
  const most = table.rules.takeaways
  const mostOfKind = Math.max(1, Math.floor(most / 2))
  const items = new Set(candidates.map(({ draft }) => draft.item)).size
  const relevance = candidates.map(({ draft }) => draft.score)
  const similarity = (a: number, b: number) => likeness(candidates[a], candidates[b], items)
  const chosen: number[] = []
  const taken = () => chosen.flatMap(index => candidates[index] ?? [])
  const ofKind = (kind: string) => taken().filter(({ draft }) => draft.kind === kind).length
  // A thought that bridges two camps is shared as well, and so is often the evidence of an agreement: it is said once.
  // That the table is at odds about it is another thing to say.
  const saysOfThought = ({ kind, evidence, facts }: TakeawayDraft, other: TakeawayDraft) =>
    !(atOne.includes(kind) && atOdds.includes(other.kind)) &&
    [facts['quoted'], ...evidence.supporting].some(id => id === other.facts['quoted'])
  const isSaid = (draft: TakeawayDraft) =>
    isAboutOneThought(draft.kind) && taken().some(other => saysOfThought(other.draft, draft))
  const hasRoom = ({ draft }: Candidate) => ofKind(draft.kind) < mostOfKind && !isSaid(draft)

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
      const isOfKind = ({ draft }: Candidate) => draft.kind === kind
      return [(c: Candidate) => isOfKind(c) && sturdy(c), isOfKind]
    })
  take(anyOf(atOne))
  // Who are few and found words for it are never drowned by what many said.
  while (take([({ draft }) => draft.kind === 'minority' && draft.facts['worded'] === true])) continue
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
