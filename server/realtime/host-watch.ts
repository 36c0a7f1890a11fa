/** So long nobody who leads may be away before the table is told, in ms: a reload or a change of network is no news. */
export const hostMissedAfter = 5000

/** Whether the table has been without anybody who leads for a while. Comes slowly and goes at once, so that nothing flickers. */
export class HostWatch {
  private readonly changed: () => void
  private isMissed = false
  private timer: NodeJS.Timeout | undefined

  constructor(changed: () => void) {
    this.changed = changed
  }

  get missed(): boolean {
    return this.isMissed
  }

  /** Told whenever it may have changed whether somebody who leads is here. */
  see(here: boolean): void {
    if (here) {
      clearTimeout(this.timer)
      this.timer = undefined
      this.tell(false)
    } else if (!this.isMissed) this.timer ??= setTimeout(() => this.tell(true), hostMissedAfter)
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private tell(missed: boolean): void {
    if (missed === this.isMissed) return
    this.isMissed = missed
    this.changed()
  }
}
