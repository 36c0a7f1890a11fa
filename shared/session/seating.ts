import { decideGuests, type GuestInput } from './guests.ts'
import type { GuestId, KnockId } from './ids.ts'
import type { Deciders } from './messages.ts'
import { requireFacilitator, requireUnclosed } from './permissions.ts'
import type { Guest, Session } from './session.ts'

export interface SeatingCommands {
  /**
   * Lets in whoever knocked: with `guest` they get that guest's seat, otherwise one of their own. What a knock is the session does
   * not know: it is true for a few minutes, and the server gives the link to the right page.
   */
  SeatGuest: {
    readonly knock: KnockId
    readonly guest?: GuestId
    /** As they gave it, unless said otherwise. */
    readonly name?: string
    readonly segment?: string | null
    readonly votes?: boolean
  }
  TurnAway: { readonly knock: KnockId }
}

/** Somebody at the door, who says this is their name. */
export interface Knock {
  readonly knock: KnockId
  readonly name: string
  /** When they knocked, in ms since 1970. */
  readonly at: number
}
export interface KnockView extends Knock {
  /** Guests who may well be this person, the likeliest first. */
  readonly likely: readonly GuestId[]
}
/** Where to knock, while somebody can. */
export interface DoorView {
  readonly code: string
  /** The page to knock on, with the code filled in. */
  readonly link: string
}

/** Whether there is a table to be let in to. */
export const mayKnock = (state: Session): boolean =>
  state.status === 'lobby' || state.status === 'live' || state.status === 'takeaways'

export const decideSeating: Deciders<SeatingCommands> = {
  SeatGuest(state, { guest, name = '', segment = null, votes }, context) {
    if (guest !== undefined) return decideGuests.ReissueLink(state, { guest }, context)
    const added: GuestInput = { name, segment, ...(votes !== undefined && { votes }) }
    return decideGuests.AddGuest(state, added, context)
  },
  TurnAway(state, _data, { by }) {
    requireFacilitator(state, by)
    requireUnclosed(state)
    return []
  },
}

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')

/** Damerau's distance (optimal string alignment) between two words: how many slips of the finger lie between them. */
function slips(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, back: number) => (up === 0 ? row : rows[i - up])?.[j - back] ?? Infinity
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : Infinity
      row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped))
    }
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? 0
}

interface Word {
  readonly text: string
  readonly place: number
}
const placed = (name: string): readonly Word[] => wordsOf(name).map((text, place) => ({ text, place }))

/** How alike two words are, from 0 to 1: the same, a slip or two away, or, in the same place of a name, the beginning of the other. */
function wordLikeness(a: Word, b: Word): number {
  if (a.text === b.text) return 1
  const shorter = Math.min(a.text.length, b.text.length)
  // “P.” and “Alex” stand for Priya and Alexander; a Jan is no Jansen.
  if (a.place === b.place && (a.text.startsWith(b.text) || b.text.startsWith(a.text))) return shorter > 2 ? 0.8 : 0.5
  const allowed = shorter < 4 ? 0 : shorter < 8 ? 1 : 2
  return slips(a.text, b.text) <= allowed ? 0.7 : 0
}

/** More than half: of two who share a first name only, one must not be offered the seat of the other. */
const leastLikeness = 0.6

/**
 * How alike two names are, from 0 to 1: each word of the shorter one beside its best match in the other, whatever the order.
 * Accents and capitals do not count.
 */
export function nameLikeness(one: string, other: string): number {
  const [a, b] = [placed(one), placed(other)]
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 0) return 0
  const left = [...many]
  const matches = few.map(word => {
    const scores = left.map(candidate => wordLikeness(word, candidate))
    const best = Math.max(0, ...scores)
    if (best > 0) left.splice(scores.indexOf(best), 1)
    return best
  })
  const mean = matches.reduce((sum, match) => sum + match, 0) / few.length
  // Of two who share a first name, the one whose whole name was given comes first.
  return mean - 0.05 * (1 - few.length / many.length)
}

const mostLikely = 3

/** Who knocked, perhaps: whose link works, who is not here, and who leads nothing, for then one press would hand over the table. */
const mayBe = (guest: Guest, present: ReadonlySet<GuestId>) =>
  guest.link === 'active' && guest.role !== 'facilitator' && !present.has(guest.id)

/** The guests who may be whoever knocked under this name, the likeliest first; at most three. */
export function likelyGuests(state: Session, present: ReadonlySet<GuestId>, name: string): readonly GuestId[] {
  return state.guests
    .filter(guest => mayBe(guest, present))
    .map(({ id, person }) => ({ id, likeness: person ? nameLikeness(name, person.name) : 0 }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((x, y) => y.likeness - x.likeness)
    .slice(0, mostLikely)
    .map(({ id }) => id)
}

export const knockViews = (
  state: Session,
  present: ReadonlySet<GuestId>,
  knocks: readonly Knock[],
): readonly KnockView[] =>
  knocks.map(({ knock, name, at }) => ({ knock, name, at, likely: likelyGuests(state, present, name) }))
