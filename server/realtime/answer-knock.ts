import type { Actor, Command } from '../../shared/session/messages.ts'
import { mayFacilitate } from '../../shared/session/permissions.ts'
import type { LiveSession, Outcome } from '../sessions/live-session.ts'
import type { Knocking } from './knocking.ts'
import { linkMade } from './link-made.ts'

export interface KnockParts {
  readonly secret: Buffer
  /** Asked anew each time: with PORT=0 it is known only once the server listens. */
  readonly publicUrl: () => string
  readonly knocking: Knocking
}
export type KnockCommand = Command<'SeatGuest' | 'TurnAway'>

export const isKnockCommand = (command: Command): command is KnockCommand =>
  command.type === 'SeatGuest' || command.type === 'TurnAway'

/**
 * Whoever knocked is seated, or turned away: what the session decides, and the link to the page that waits for it. Of two who answer
 * the same knock the first is heard; `key` is the one under which the session remembers the command.
 */
export async function answerKnock(
  parts: KnockParts,
  live: LiveSession,
  command: KnockCommand,
  { actor, key }: { readonly actor: Actor; readonly key: string },
): Promise<Outcome> {
  if (command.type === 'TurnAway') {
    const outcome = await live.handle(command, actor, key)
    if (outcome.ok) parts.knocking.turnAway(live.id, command.data.knock)
    return outcome
  }
  if (!mayFacilitate(live.state, actor)) return { ok: false, code: 'not-allowed' }
  const { knock } = command.data
  const waiting = parts.knocking.claim(live.id, knock, key)
  // A command that was carried out before, and is sent again after a lost answer, finds nobody at the door.
  if (!waiting && !live.remembers(key)) return { ok: false, code: 'unknown-knock' }
  const data = waiting ? { name: waiting.name, ...command.data } : command.data
  const outcome = await live.handle({ type: 'SeatGuest', data }, actor, key)
  if (!waiting) return outcome
  if (!outcome.ok) parts.knocking.release(knock)
  const made = outcome.ok ? linkMade(parts, live, outcome.events) : undefined
  if (made) parts.knocking.seat(knock, made.link)
  return outcome
}
