import type { Stance } from '../../../shared/session/session.ts'

/** A line as a scribe types it: who, which side, a star, and the words. Null is what was not said. */
export interface TypedLine {
  /** Letters before a colon. */
  readonly who: string | null
  readonly side: Stance | null
  readonly starred: boolean
  readonly words: string
}

const sides = { '<': 'a', '>': 'b', '<>': 'nuance', 'a:': 'a', 'b:': 'b', '=': 'example', '?': 'question' } as const
type Mark = keyof typeof sides
const isMark = (text: string): text is Mark => Object.hasOwn(sides, text)

const opening = /^(\*|<>|<|>|[ab]:(?=\s|$)|[=?](?=\s|$))\s*/i
const letters = /^([\p{L}\p{M}\p{N}.'’-]{1,30}):(?=\s|$)\s*/u
// A side at the end stands apart, so that "a > b" in a sentence stays as it is; a star may lean on the last word.
const closing = /(?:\s*(\*)|\s+(<>|<|>))$/

/**
 * Reads `mvb: < words *`: initials or the start of a name before a colon, `<` `>` or `a:` `b:` for a side, `<>` for in between,
 * `=` for an example, `?` for a question, and a star. Example and question stand before the words, for words may end with their
 * signs; other marks before them or after. Letters that mean nobody are words.
 */
export function readLine(text: string, isSomebody: (letters: string) => boolean): TypedLine {
  let rest = text.trim()
  let who: TypedLine['who'] = null
  let side: TypedLine['side'] = null
  let starred = false
  const take = (mark: string | undefined) => {
    if (mark === '*') starred = true
    else if (mark !== undefined && isMark(mark)) side = sides[mark]
  }
  for (;;) {
    const mark = opening.exec(rest)
    const name: RegExpExecArray | null = mark || who !== null ? null : letters.exec(rest)
    if (mark) take(mark[1]?.toLowerCase())
    else if (name?.[1] !== undefined && isSomebody(name[1])) who = name[1]
    else break
    rest = rest.slice((mark ?? name)?.[0].length)
  }
  for (let mark = closing.exec(rest); mark; mark = closing.exec(rest)) {
    take(mark[1] ?? mark[2])
    rest = rest.slice(0, mark.index)
  }
  return { who, side, starred, words: rest.trim() }
}

/** The first word, while it is all that was typed and may still become a name; null once there are words. */
export function nameBeingTyped(text: string): string | null {
  const [, typed] = /^\s*([\p{L}\p{M}\p{N}.'’-]{1,30}):?$/u.exec(text) ?? []
  return typed ?? null
}
