import { isRecord, keptOnDevice } from '../connection/kept.ts'
import { newsIn, type SentUpdate } from './article-api.ts'

/** What one open editor had not yet got stored, as its browser keeps it: over a reload, and over a flat battery. */
export interface KeptEdits {
  /** The editor that made them. */
  readonly clientID: string
  /** The version of the text that they were made on. */
  readonly version: number
  readonly updates: readonly SentUpdate[]
}

const prefix = (session: string) => `exchange-table/article/${session}/`
/** An editor that lives writes its edits again at least each minute while they wait, even in a tab at the back. In ms. */
const quietFor = 3 * 60_000

export function keepEdits(session: string, { clientID, version, updates }: KeptEdits, left = false): void {
  const key = prefix(session) + clientID
  if (updates.length === 0) keptOnDevice.remove(key)
  else keptOnDevice.write(key, { version, updates, left, at: Date.now() })
}

function keysFrom(start: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(start))
  } catch {
    return []
  }
}

/** Edits whose editor is gone: it was closed, or it has not been heard of for minutes. Those of other tabs are theirs. */
export function orphanedEdits(session: string): readonly KeptEdits[] {
  return keysFrom(prefix(session)).flatMap(key => {
    const entry = keptOnDevice.read(key)
    const edits = newsIn(entry)
    if (!edits || !isRecord(entry)) return []
    const { left, at } = entry
    const gone = left === true || typeof at !== 'number' || Math.abs(Date.now() - at) > quietFor
    return gone ? [{ clientID: key.slice(prefix(session).length), ...edits }] : []
  })
}
