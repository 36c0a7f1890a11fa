import type { GuestId } from '../../shared/session/ids.ts'

/** Whose page is connected to one session now. Not in the log: it is true for a moment only. */
export class Presence {
  private readonly connections = new Map<GuestId, number>()

  get guests(): ReadonlySet<GuestId> {
    return new Set(this.connections.keys())
  }

  /** Whether this changes who is here. */
  enter(guest: GuestId): boolean {
    const before = this.connections.get(guest) ?? 0
    this.connections.set(guest, before + 1)
    return before === 0
  }

  leave(guest: GuestId): boolean {
    const left = (this.connections.get(guest) ?? 1) - 1
    if (left > 0) this.connections.set(guest, left)
    else this.connections.delete(guest)
    return left <= 0
  }
}
