import type { ContributionId, GuestId, ItemId, TakeawayId } from './ids.ts'

export const takeawayStatuses = ['agreed', 'divided', 'moved', 'open'] as const
export type TakeawayStatus = (typeof takeawayStatuses)[number]
export const verdicts = ['endorse', 'reserve', 'object'] as const
export type Verdict = (typeof verdicts)[number]

/** A number or a word that a sentence is filled with; every number in a take-away's text stands here. */
export type Facts = Readonly<Record<string, number | string | boolean>>

export interface Evidence {
  /** The rounds whose ballots carry the claim. */
  readonly rounds: readonly { readonly item: ItemId; readonly round: number }[]
  /** Contributions for the claim, at most three, strongest first. */
  readonly supporting: readonly ContributionId[]
  /** Contributions for the other side, at most two. */
  readonly opposing: readonly ContributionId[]
}

/** What a finder found: facts, not prose. The words are in `wording`. */
export interface TakeawayDraft {
  /** The finder's kind, such as `agreement`. */
  readonly kind: string
  /** Rule and version that let it through, such as `agreement@1`. */
  readonly rule: string
  readonly item: ItemId | null
  readonly status: TakeawayStatus
  readonly facts: Facts
  readonly evidence: Evidence
  /** One vote more or less would change the label. */
  readonly fragile: boolean
  /** 0..1, by methods.md section 3. */
  readonly score: number
}

/** Kinds whose claim is one contribution; other kinds only borrow words for their headline. */
const thoughtKinds = ['bridge', 'shared', 'split', 'segmentThought', 'question', 'unanswered']
export const isAboutOneThought = (kind: string): boolean => thoughtKinds.includes(kind)

type Claim = Pick<TakeawayDraft, 'kind' | 'item' | 'facts'>
/** Two take-aways that say the same thing about the same matter, whatever their numbers are by now. */
export function sameClaim(a: Claim, b: Claim): boolean {
  return (
    a.kind === b.kind &&
    a.item === b.item &&
    a.facts['side'] === b.facts['side'] &&
    a.facts['segment'] === b.facts['segment'] &&
    a.facts['term'] === b.facts['term'] &&
    (!isAboutOneThought(a.kind) || a.facts['quoted'] === b.facts['quoted'])
  )
}

export interface WrittenText {
  readonly headline: string
  readonly body: string
}
export interface Takeaway extends TakeawayDraft {
  readonly id: TakeawayId
  /** The facilitator's own wording, in the language of the session; null while the server's stands. */
  readonly edited: WrittenText | null
  readonly presented: boolean
  readonly dropped: string | null
  /** Empty once the session is closed: then `judged` is what remains. */
  readonly verdicts: Readonly<Record<GuestId, Judgement>>
  /** Absent until the session closes, and in logs of before. */
  readonly judged?: Judged
}

export interface Judgement {
  readonly verdict: Verdict
  readonly remark?: string
  /** Its author lets the remark be printed, without a name; without it the remark stays at the table. */
  readonly printable?: boolean
}

export interface Recognition {
  readonly endorse: number
  readonly reserve: number
  readonly object: number
}
/** A reservation or an objection in words, without its author. */
export interface Remark {
  readonly verdict: Verdict
  readonly remark: string
}
/** What remains of the judgements once they are cut loose from people: counts, and the remarks that may be printed. */
export interface Judged {
  readonly recognition: Recognition
  readonly remarks: readonly Remark[]
}

/** How often each judgement was given; everybody's last one counts. */
export function recognitionOf({ verdicts, judged }: Pick<Takeaway, 'verdicts' | 'judged'>): Recognition {
  if (judged) return judged.recognition
  const all = Object.values(verdicts)
  const count = (verdict: Verdict) => all.filter(v => v.verdict === verdict).length
  return { endorse: count('endorse'), reserve: count('reserve'), object: count('object') }
}

/** Reservations and objections in words, in alphabetical order: any other would say something of who gave them. */
export function remarksOn({ verdicts, judged }: Pick<Takeaway, 'verdicts' | 'judged'>, which: 'all' | 'printable') {
  if (judged) return judged.remarks
  return Object.values(verdicts)
    .flatMap(({ verdict, remark, printable = false }): Remark[] =>
      remark === undefined || (which === 'printable' && !printable) ? [] : [{ verdict, remark }],
    )
    .map(said => ({ said, key: `${said.remark}\u0000${said.verdict}` }))
    .toSorted((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0))
    .map(({ said }) => said)
}
