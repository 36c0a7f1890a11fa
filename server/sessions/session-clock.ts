/** A clock that is this much behind, in ms, was put right by a time server; beyond that somebody set it. */
const corrected = 2000

/**
 * The time of one session, in ms since 1970. It follows the machine's clock forward, and goes on at its own pace where that
 * clock is set back or a wrong one was put right: what happened later is never told as earlier, and a wait of 30 seconds
 * does not become one of hours.
 */
export class SessionClock {
  private readonly wall: () => number
  private readonly steady: () => number
  private last = Number.NEGATIVE_INFINITY
  /** Where this clock last agreed with the machine's. */
  private base = { time: Number.NEGATIVE_INFINITY, steady: 0 }

  /** `steady`: ms since any moment, by a clock that nobody sets. */
  constructor(wall: () => number, steady: () => number = () => performance.now()) {
    this.wall = wall
    this.steady = steady
  }

  now(): number {
    const wall = this.wall()
    const passed = this.base.time + this.steady() - this.base.steady
    if (wall >= passed - corrected) this.agreeOn(Math.max(wall, this.last))
    else this.last = Math.max(this.last, Math.floor(passed))
    return this.last
  }

  /** It is at least this late: so says what was stored. */
  notBefore(time: number): void {
    if (time > this.now()) this.agreeOn(time)
  }

  private agreeOn(time: number): void {
    this.last = time
    this.base = { time, steady: this.steady() }
  }
}
