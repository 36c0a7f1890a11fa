import type { KeptUpdate } from './article-book.ts'
import { sizeOf } from './change.ts'

/** A stretch of work on an article: what one organizer changed without a long pause. */
export interface ArticleVersion {
  /** The last step of it: the text as it was left then. */
  readonly version: number
  /** The first step of it. */
  readonly from: number
  /** When it was left, in ms since 1970. */
  readonly at: number
  /** The organizer's name; null when their account is gone. */
  readonly by: string | null
  /** UTF-16 units that were written and crossed out, all steps together. */
  readonly added: number
  readonly removed: number
}

/** From this long a pause on, in ms, it is another version. */
const pause = 10 * 60_000

const continues = (update: KeptUpdate, previous: KeptUpdate): boolean =>
  // What the article began with is a version of its own, to come back to.
  previous.version > 0 && update.organizer === previous.organizer && update.at - previous.at < pause

function versionOf(steps: readonly KeptUpdate[]): readonly ArticleVersion[] {
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return []
  const sizes = steps.map(({ changes }) => sizeOf(changes))
  return [
    {
      version: last.version,
      from: first.version,
      at: last.at,
      by: last.by,
      added: sizes.reduce((sum, { added }) => sum + added, 0),
      removed: sizes.reduce((sum, { removed }) => sum + removed, 0),
    },
  ]
}

/** The versions of an article, oldest first, from all its steps. */
export function versionsOf(history: readonly KeptUpdate[]): readonly ArticleVersion[] {
  const stretches: KeptUpdate[][] = []
  for (const update of history) {
    const stretch = stretches.at(-1)
    const previous = stretch?.at(-1)
    if (stretch && previous && continues(update, previous)) stretch.push(update)
    else stretches.push([update])
  }
  return stretches.flatMap(versionOf)
}
