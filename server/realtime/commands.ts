import { readCommand } from '../../shared/protocol/commands.ts'
import type { Ack } from '../../shared/protocol/messages.ts'
import type { Actor } from '../../shared/session/messages.ts'
import type { RefusalCode } from '../../shared/session/refusal.ts'
import { guestOf } from '../../shared/session/session.ts'
import type { Lang } from '../../shared/lang.ts'
import { refusalText } from '../../shared/wording/refusals.ts'
import { linkFor } from '../people/links.ts'
import type { LiveSession, Outcome } from '../sessions/live-session.ts'

export interface CommandParts {
  readonly secret: Buffer
  /** Asked anew each time: with PORT=0 it is known only once the server listens. */
  readonly publicUrl: () => string
  /** Told of every command and its answer, for the metrics. */
  readonly onCommand: (type: string, outcome: RefusalCode | 'ok') => void
}

export const refused = (code: RefusalCode, lang: Lang): Ack => ({ ok: false, code, message: refusalText(code, lang) })

/** Reads a command from outside, gives it to the session, and words the answer. `from` keeps the ids of two senders apart. */
export async function giveCommand(
  parts: CommandParts,
  live: LiveSession,
  message: unknown,
  { actor, from, lang }: { readonly actor: Actor; readonly from: string; readonly lang: Lang },
): Promise<Ack> {
  const read = readCommand(message)
  if (!read.ok) {
    parts.onCommand('unreadable', read.code)
    return refused(read.code, lang)
  }
  const outcome = await live.handle(read.command, actor, `${from}/${read.id}`)
  parts.onCommand(read.command.type, outcome.ok ? 'ok' : outcome.code)
  return ackOf(parts, live, outcome, lang)
}

/** The answer to a command; whoever added a guest or made a new link is told the link. */
function ackOf({ publicUrl, secret }: CommandParts, live: LiveSession, outcome: Outcome, lang: Lang): Ack {
  if (!outcome.ok) return refused(outcome.code, lang)
  const { version, events } = outcome
  for (const event of events) {
    if (event.type !== 'GuestAdded' && event.type !== 'LinkReissued') continue
    const guest = event.type === 'GuestAdded' ? event.data.id : event.data.guest
    const number = guestOf(live.state, guest)?.linkNumber ?? 1
    return { ok: true, version, guest, link: linkFor(publicUrl(), secret, { session: live.id, guest, number }) }
  }
  return { ok: true, version }
}
