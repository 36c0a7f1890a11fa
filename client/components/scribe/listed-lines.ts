import type { ContributionId, GuestId, ItemId } from '../../../shared/session/ids.ts'
import type { RefusalCode } from '../../../shared/session/refusal.ts'
import type { Stance } from '../../../shared/session/session.ts'
import type { CommonView } from '../../../shared/session/view.ts'
import type { Waiting } from './use-line-queue.ts'

/** A line as the scribe's list shows it: stored, or still on its way. */
export interface ListedLine {
  /** The same for as long as it is in the list. */
  readonly key: string
  /** Null while it is not stored. */
  readonly contribution: ContributionId | null
  /** The entry of the queue behind it, for what is on its way or was refused. */
  readonly waiting: string | null
  readonly refused: RefusalCode | null
  readonly speaker: GuestId
  readonly item: ItemId
  readonly stance: Stance
  readonly text: string
  readonly starred: boolean
  readonly corrected: boolean
}

/** What was entered stands in the list as it will be, while it is on its way. */
function changed(line: ListedLine, queue: readonly Waiting[]): ListedLine | null {
  let now: ListedLine = line
  for (const { id, type, data, refused } of queue) {
    if (data === undefined || type === 'CaptureQuote' || data.contribution !== line.contribution) continue
    if (type === 'DropLine' && refused === null) return null
    now = { ...now, waiting: id, refused }
    if (type === 'TagContribution' && refused === null) {
      const { contribution: _of, ...tags } = data
      now = { ...now, ...tags }
    }
  }
  return now
}

/** All that this scribe can look back on, the newest first. */
export function listedLines(view: CommonView, queue: readonly Waiting[]): readonly ListedLine[] {
  const stored = view.contributions.flatMap(({ id, item, stance, text, line }) => {
    if (line === null) return []
    const { speaker, starred, corrected } = line
    const listed = { key: id, contribution: id, waiting: null, refused: null, speaker, item, stance, text }
    return changed({ ...listed, starred, corrected }, queue) ?? []
  })
  const entered = queue.flatMap(entry => {
    if (entry.type !== 'CaptureQuote') return []
    const { id, refused, data } = entry
    const { stance = 'nuance', starred = false, speaker, item, text } = data
    return { key: id, contribution: null, waiting: id, refused, speaker, item, stance, text, starred, corrected: false }
  })
  return [...stored, ...entered].toReversed()
}
