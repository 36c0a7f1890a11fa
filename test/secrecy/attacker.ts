import * as z from 'zod'
import type { GuestId } from '../../shared/session/ids.ts'
import type { Evening } from './tables.ts'

/** All that stands in a database or in an archive about the ballots of an evening. */
export interface Loot {
  readonly evening: Evening
  /** By dilemma, as it is written: in each row what stands there of each round. */
  readonly rows: readonly (readonly (readonly (number | null)[])[])[]
  readonly reasons: readonly string[]
  readonly register: readonly GuestId[]
}

const ballot = z.object({ value: z.number().nullable() }).nullable()
const mixedSchema = z.object({
  rows: z.record(z.string(), z.array(z.array(ballot))),
  kept: z.record(z.string(), z.array(z.object({ reasons: z.array(z.string()) }))),
  register: z.array(z.string()),
})
export function lootOf(evening: Evening, mixed: unknown): Loot {
  const { rows, kept, register } = mixedSchema.parse(mixed)
  return {
    evening,
    rows: Object.values(rows).map(list => list.map(row => row.map(cast => cast?.value ?? null))),
    reasons: Object.values(kept)[0]?.[0]?.reasons ?? [],
    register: register as GuestId[], // as they are written
  }
}

const column = ({ rows }: Loot, item: number, round: number): readonly (number | null)[] =>
  (rows[item] ?? []).map(row => row[round] ?? null)

type Order = (loot: Loot, item: number) => readonly GuestId[]
const commits = ({ evening: { seen } }: Loot, item: number) => {
  const [first] = seen
  return seen.filter(one => (one.item === first?.item) === (item === 0) && one.round === 1)
}
/** Orders of people that somebody could know, who watched who did something when. */
export const orders: Readonly<Record<string, Order>> = {
  'the guest list': ({ evening }) => evening.guests,
  'the register': ({ register }) => register,
  'who voted first': (loot, item) => [
    ...new Set(
      commits(loot, item)
        .toSorted((a, b) => a.version - b.version)
        .map(({ guest }) => guest),
    ),
  ],
  'who voted last': (loot, item) => {
    const latest = new Map(
      commits(loot, item)
        .toSorted((a, b) => a.version - b.version)
        .map(one => [one.guest, one.version]),
    )
    return [...latest].toSorted(([, a], [, b]) => a - b).map(([guest]) => guest)
  },
  'who changed their vote most': (loot, item) => {
    const times = new Map<GuestId, number>()
    for (const { guest } of commits(loot, item)) times.set(guest, (times.get(guest) ?? 0) + 1)
    return [...times].toSorted(([, a], [, b]) => b - a).map(([guest]) => guest)
  },
  'who arrived first': ({ evening }) =>
    evening.after.flatMap(event => (event.type === 'GuestArrived' ? [event.data.guest] : [])),
  segments: ({ evening }) => {
    const added = evening.after.flatMap(event => (event.type === 'GuestAdded' ? [event.data] : []))
    return added.toSorted((a, b) => ((a.segment ?? '') < (b.segment ?? '') ? -1 : 1)).map(({ id }) => id)
  },
}

/** How many ballots of the first vote on both dilemmas are tied to the right person, taking one list beside the other. */
export function tiedBy(order: Order, loot: Loot, backwards: boolean): number {
  return [0, 1]
    .map(item => {
      const people = order(loot, item)
      const values = backwards ? column(loot, item, 0).toReversed() : column(loot, item, 0)
      const { guests, truth } = loot.evening
      return people.filter((guest, place) => truth[2 * item]?.[guests.indexOf(guest)] === values[place]).length
    })
    .reduce((sum, right) => sum + right, 0)
}

/** Somebody said aloud what they voted: whether the same row tells what they voted again, or on the other dilemma. */
export function giveawayTells(loot: Loot, where: 'again' | 'elsewhere'): boolean {
  const { truth, leaver } = loot.evening
  const victim = leaver === 0 ? 1 : 0
  const row = column(loot, 0, 0).indexOf(truth[0]?.[victim] ?? null)
  const guess = where === 'again' ? column(loot, 0, 1)[row] : column(loot, 1, 0)[row]
  return guess === truth[where === 'again' ? 1 : 2]?.[victim]
}

/** Somebody left after the first vote: whether the row without a second ballot tells their first. */
export function leaverIsTold(loot: Loot): boolean {
  const { truth, leaver } = loot.evening
  return column(loot, 0, 0)[column(loot, 0, 1).indexOf(null)] === truth[0]?.[leaver]
}

/** Reasons beside the values in the order in which both are written: how many stand with the right one. */
export function tiedByReasons(loot: Loot): number {
  const values = column(loot, 0, 0)
  const { reasons, truth } = loot.evening
  return loot.reasons.filter((reason, place) => truth[0]?.[reasons.indexOf(reason)] === values[place]).length
}

/**
 * Has seen many evenings of which everything is known, and goes by what was most often so: at which row a guest's ballot stands.
 * @returns for each of the other evenings, whether the one guess that it is surest of is right
 */
export function learnedFrom(known: readonly Loot[], others: readonly Loot[]): readonly boolean[] {
  const rowOf = (loot: Loot, seat: number) => column(loot, 0, 0).indexOf(loot.evening.truth[0]?.[seat] ?? null)
  const seats = known[0]?.evening.guests.map((_, seat) => seat) ?? []
  const guesses = seats.flatMap(seat =>
    seats.map(row => ({ seat, row, times: known.filter(loot => rowOf(loot, seat) === row).length })),
  )
  const [surest] = guesses.toSorted((a, b) => b.times - a.times)
  return surest ? others.map(loot => rowOf(loot, surest.seat) === surest.row) : []
}
