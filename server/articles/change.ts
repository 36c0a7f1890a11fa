import { ChangeSet, type Text } from '@codemirror/state'
import * as z from 'zod'

/** A line of text as CodeMirror keeps it: a break inside one would be a line to the one and two lines to the other. */
const line = z.string().regex(/^[^\r\n]*$/)
const length = z.int().min(0)

/**
 * A change as `ChangeSet.toJSON` writes it: from start to end of the text, a number is a stretch that stays, and a list is a
 * stretch that goes, followed by the lines that come in its place. Lengths are in UTF-16 units.
 */
export const changeSchema = z.array(z.union([length, z.tuple([length]).rest(line)]))
export type Change = readonly (number | readonly [number, ...string[]])[]

/** One step of an article, as a client made it. */
export interface Update {
  /** Which open editor made it: so it knows its own steps again. */
  readonly clientID: string
  readonly changes: Change
}

/** The text after the change; undefined when it was made for a text of another length. */
export function applied(text: Text, changes: Change): Text | undefined {
  const set = ChangeSet.fromJSON(changes)
  return set.length === text.length ? set.apply(text) : undefined
}

/** The change that writes a whole text onto an empty page. */
export const writing = (text: string): Change => [[0, ...text.split(/\r\n?|\n/)]]

/** How many UTF-16 units a change brings in and takes out, breaks of lines included. */
export function sizeOf(changes: Change): { readonly added: number; readonly removed: number } {
  let [added, removed] = [0, 0]
  for (const part of changes) {
    if (typeof part === 'number') continue
    const [gone, ...lines] = part
    removed += gone
    added += lines.reduce((sum, { length: units }) => sum + units, Math.max(0, lines.length - 1))
  }
  return { added, removed }
}
