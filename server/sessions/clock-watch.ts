/** The two clocks may part by this much between two looks, in ms: one is corrected now and then, and a machine may sleep for a moment. */
const tolerance = 10 * 60_000

/** `first`: there is nothing to compare with yet. `jumped`: somebody set the clock, or the machine slept. */
export type Sight = 'agrees' | 'first' | 'jumped'

/**
 * Whether the clock on the wall can be believed: whoever deletes by a clock that was set wrong deletes too early, and nothing
 * brings it back. It is compared with a clock that nobody sets, from one look to the next.
 */
export class ClockWatch {
  private readonly now: () => number
  private readonly steady: () => number
  private last: { readonly now: number; readonly steady: number } | undefined

  /** Both in ms; `steady` from any beginning. */
  constructor(now: () => number, steady: () => number) {
    this.now = now
    this.steady = steady
  }

  look(): Sight {
    const seen = { now: this.now(), steady: this.steady() }
    const { last } = this
    this.last = seen
    if (!last) return 'first'
    const parted = seen.now - last.now - (seen.steady - last.steady)
    return Math.abs(parted) <= tolerance ? 'agrees' : 'jumped'
  }
}
