export interface LampInput {
  /** Seats in the order in which they light: a permutation, so that no lamp follows who voted. */
  readonly order: readonly number[]
  /** Votes on the table; the server sends nothing more. */
  readonly lit: number
  /** The seats that were lit a moment ago: a lit seat stays lit. */
  readonly before: ReadonlySet<number>
  /** The viewer's own seat, whose lamp only this device may tie to a vote. */
  readonly own?: { readonly seat: number; readonly lit: boolean } | undefined
}

export const litSeats = ({ order, lit, before, own }: LampInput): ReadonlySet<number> => {
  const others = own === undefined ? order : order.filter(seat => seat !== own.seat)
  const first = own?.lit === true && lit > 0 ? [own.seat] : []
  const kept = others.filter(seat => before.has(seat))
  const next = others.filter(seat => !before.has(seat))
  return new Set([...first, ...[...kept, ...next].slice(0, Math.max(0, lit - first.length))])
}

/** The seats left empty when only their number is known: the last to light, never one that is known to be taken. */
export const emptySeats = (
  order: readonly number[],
  empty: number,
  taken: (seat: number) => boolean,
): ReadonlySet<number> => (empty <= 0 ? new Set() : new Set(order.filter(seat => !taken(seat)).slice(-empty)))
