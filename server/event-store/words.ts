import type { SessionId, ContributionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import type { Database } from './database.ts'

/** Events that hold what somebody wrote or said, and the field that says of which contribution. */
const wordy: ReadonlyMap<string, 'id' | 'contribution'> = new Map([
  ['Contributed', 'id'],
  ['QuoteCaptured', 'id'],
  ['ContributionEdited', 'contribution'],
  ['ContributionTagged', 'contribution'],
  ['LineCorrected', 'contribution'],
  ['ConsentAnswered', 'contribution'],
])

/** Contributions whose words are nobody's business from this event on: taken back, or taken away. */
export function wordsTakenBack({ type, data }: SessionEvent): readonly ContributionId[] {
  return type === 'ContributionWithdrawn' || type === 'LineDropped' ? [data.contribution] : []
}

/** The data of an event as it was stored, without the words of these contributions; undefined when it holds none of them. */
export function withoutWords(type: string, data: unknown, taken: ReadonlySet<string>): object | undefined {
  const field = wordy.get(type)
  if (field === undefined || typeof data !== 'object' || data === null) return undefined
  const entries = Object.entries(data)
  if (!entries.some(([key, value]) => key === field && typeof value === 'string' && taken.has(value))) return undefined
  const emptied = entries.map(([key, value]) => {
    // An empty text, not a missing one: the log keeps its shape, and replays.
    if (key === 'text') return [key, ''] as const
    return [key, key === 'wording' ? null : (value as unknown)] as const // as JSON gave it
  })
  return Object.fromEntries(emptied)
}

/**
 * Takes the words of these contributions out of all that is stored of a session: their text, and how their speaker wanted them
 * printed. The events stay, with their numbers and times. The caller holds the transaction, and calls `Database.scrub` after it.
 */
export function overwriteWords(database: Database, session: SessionId, contributions: readonly ContributionId[]): void {
  if (contributions.length === 0) return
  const taken = new Set<string>(contributions)
  const types = [...wordy.keys()]
  const rows = database.all<{ id: number; type: string; data: string }>(
    `SELECT id, type, data FROM events WHERE session = ? AND type IN (${types.map(() => '?').join()})`,
    session,
    ...types,
  )
  for (const { id, type, data } of rows) {
    const emptied = withoutWords(type, JSON.parse(data), taken)
    if (emptied) database.run('UPDATE events SET data = ? WHERE id = ?', JSON.stringify(emptied), id)
  }
}
