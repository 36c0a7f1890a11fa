import { formatOf } from '../../../shared/formats/index.ts'
import type { Lang } from '../../../shared/lang.ts'
import type { ProxyBallots } from '../../../shared/session/session.ts'
import type { ItemView } from '../../../shared/session/view.ts'
import { isRecord } from '../../connection/kept.ts'
import { placeName, readSettings } from '../../formats/spectrum/spectrum-sentences.ts'

/** What is being entered for people without a device; kept on the laptop that types it, and nowhere else. */
export interface ProxyDraft {
  /** By the key of a choice, for formats that are counted choice by choice. */
  readonly counts: Readonly<Record<string, number>>
  /** How many people raised a hand, where one may choose several. */
  readonly people: number
  /** How many took no position. */
  readonly pass: number
  /** Ballots one by one, for formats whose answer is more than a choice. */
  readonly sheets: readonly ProxyBallots[]
  /** How many of all these people are on the guest list. */
  readonly listed: number
}
export const noProxies: ProxyDraft = { counts: {}, people: 0, pass: 0, sheets: [], listed: 0 }

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0

function readSheets(kept: unknown): readonly ProxyBallots[] {
  const sheets: readonly unknown[] = Array.isArray(kept) ? kept : []
  return sheets.flatMap(sheet =>
    isRecord(sheet) && isCount(sheet['count']) ? [{ value: sheet['value'] ?? null, count: sheet['count'] }] : [],
  )
}
export function readProxyDraft(kept: unknown): ProxyDraft | null {
  if (!isRecord(kept)) return null
  const { counts, people, pass, sheets, listed } = kept
  const counted = isRecord(counts) ? Object.entries(counts).flatMap(([key, n]) => (isCount(n) ? [[key, n]] : [])) : []
  return {
    counts: Object.fromEntries(counted) as Readonly<Record<string, number>>, // of the pairs that isCount let through
    people: isCount(people) ? people : 0,
    pass: isCount(pass) ? pass : 0,
    sheets: readSheets(sheets),
    listed: isCount(listed) ? listed : 0,
  }
}
export const proxyDraftKey = (session: string, item: string, round: number) => `${session}/proxies/${item}/${round}`

/** One choice that hands are counted for. */
export interface CountedChoice {
  readonly key: string
  readonly name: string
  /** The ballot of who chose this and nothing else. */
  readonly value: unknown
}
export type ProxyForm =
  /** Each hand is one ballot. */
  | { readonly kind: 'one'; readonly choices: readonly CountedChoice[] }
  /** A person raises a hand for several, for at most `most` of them. */
  | { readonly kind: 'several'; readonly choices: readonly CountedChoice[]; readonly most: number }
  | { readonly kind: 'sheets' }

/** How ballots of this format are entered. */
export function proxyFormOf({ format, settings }: ItemView, lang: Lang): ProxyForm {
  if (format === null) return { kind: 'sheets' }
  const { ordered, choosing } = formatOf(format)
  if (ordered) {
    const scale = readSettings(settings)
    const places = Array.from({ length: ordered.positions(settings) }, (_, index) => index + 1)
    return {
      kind: 'one',
      choices: places.map(place => ({ key: String(place), name: placeName(place, scale, lang), value: place })),
    }
  }
  if (!choosing) return { kind: 'sheets' }
  const options = choosing.options(settings)
  if (choosing.one) return { kind: 'one', choices: options.map(({ id, name }) => ({ key: id, name, value: id })) }
  const most = isRecord(settings) && isCount(settings['most']) ? settings['most'] : options.length
  return { kind: 'several', most, choices: options.map(({ id, name }) => ({ key: id, name, value: [id] })) }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
const handsOf = ({ counts }: ProxyDraft, choices: readonly CountedChoice[]) =>
  choices.map(({ key }) => counts[key] ?? 0)

/** How many people a draft is about, those without a position included. */
export function peopleIn(draft: ProxyDraft, form: ProxyForm): number {
  if (form.kind === 'sheets') return draft.pass + sum(draft.sheets.map(({ count }) => count))
  return draft.pass + (form.kind === 'several' ? draft.people : sum(handsOf(draft, form.choices)))
}

/** Why counts of several choices fit no group of that many people; null when they do. */
export function misfitOf(draft: ProxyDraft, form: ProxyForm): 'fewer-hands' | 'more-hands' | null {
  if (form.kind !== 'several') return null
  const hands = handsOf(draft, form.choices)
  if (Math.max(0, ...hands) > draft.people || sum(hands) > draft.people * form.most) return 'more-hands'
  return sum(hands) < draft.people ? 'fewer-hands' : null
}

/**
 * Whose hand was whose nobody wrote down, and a count of choices does not depend on it: the hands are dealt to the people in
 * turn, so that nobody gets one choice twice and nobody goes without.
 */
function dealt(draft: ProxyDraft, choices: readonly CountedChoice[]): readonly ProxyBallots[] {
  const ballots: string[][] = Array.from({ length: draft.people }, () => [])
  let turn = 0
  for (const { key } of choices)
    for (let hand = 0; hand < (draft.counts[key] ?? 0); hand += 1) ballots[turn++ % draft.people]?.push(key)
  return ballots.map(value => ({ value, count: 1 }))
}

/** The ballots that a draft stands for; `misfitOf` is null. */
export function ballotsOf(draft: ProxyDraft, form: ProxyForm): readonly ProxyBallots[] {
  const passes = draft.pass > 0 ? [{ value: null, count: draft.pass }] : []
  if (form.kind === 'sheets') return [...draft.sheets, ...passes]
  if (form.kind === 'several') return [...dealt(draft, form.choices), ...passes]
  const counted = form.choices.map(({ key, value }) => ({ value, count: draft.counts[key] ?? 0 }))
  return [...counted.filter(({ count }) => count > 0), ...passes]
}
