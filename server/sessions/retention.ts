import type { Session } from '../../shared/session/session.ts'
import type { Keeping } from '../../shared/session/view-desk.ts'
import type { SessionEntry } from './overview.ts'

const day = 24 * 3600_000
/** A rehearsal wipes itself this long after its last event. */
const rehearsalsFor = day
/** Names, addresses and links of a closed session's guests are kept this long. */
const namesFor = 30 * day

/** How long the house keeps what belongs to a session once it is closed, in ms; a rehearsal goes whole. */
export const keepingOf = ({ rehearsal }: Pick<Session, 'rehearsal'>, retentionDays: number): Keeping =>
  rehearsal ? { names: rehearsalsFor, all: rehearsalsFor } : { names: namesFor, all: retentionDays * day }

export type Due = 'nothing' | 'erase-people' | 'remove'

/** What the house promised to have thrown away by now. */
export function dueFor(entry: SessionEntry, now: number, retentionDays: number): Due {
  const { rehearsal, lastAt, closedAt, named } = entry
  if (rehearsal && lastAt + rehearsalsFor <= now) return 'remove'
  if (closedAt === null) return 'nothing'
  if (closedAt + retentionDays * day <= now) return 'remove'
  return named && closedAt + namesFor <= now ? 'erase-people' : 'nothing'
}
