import { readCommand } from '../../shared/protocol/commands.ts'
import type { Ack } from '../../shared/protocol/messages.ts'
import type { Actor } from '../../shared/session/messages.ts'
import type { RefusalCode } from '../../shared/session/refusal.ts'
import type { Lang } from '../../shared/lang.ts'
import { refusalText } from '../../shared/wording/refusals.ts'
import type { LiveSession, Outcome } from '../sessions/live-session.ts'
import { answerKnock, isKnockCommand, type KnockParts } from './answer-knock.ts'
import { linkMade } from './link-made.ts'

export interface CommandParts extends KnockParts {
  /** Told of every command and its answer, for the metrics. */
  readonly onCommand: (type: string, outcome: RefusalCode | 'ok') => void
}

export const refused = (code: RefusalCode, lang: Lang): Extract<Ack, { ok: false }> => ({
  ok: false,
  code,
  message: refusalText(code, lang),
})

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
  const key = `${from}/${read.id}`
  const outcome = isKnockCommand(read.command)
    ? await answerKnock(parts, live, read.command, { actor, key })
    : await live.handle(read.command, actor, key)
  parts.onCommand(read.command.type, outcome.ok ? 'ok' : outcome.code)
  return ackOf(parts, live, outcome, lang)
}

/** The answer to a command; whoever added a guest or made a new link is told the link. */
function ackOf(parts: CommandParts, live: LiveSession, outcome: Outcome, lang: Lang): Ack {
  if (!outcome.ok) {
    const { code, entry } = outcome
    return { ...refused(code, lang), ...(entry !== undefined && { entry }) }
  }
  const { version, events } = outcome
  return { ok: true, version, ...linkMade(parts, live, events) }
}
