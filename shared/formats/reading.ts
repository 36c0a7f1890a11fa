/** The own value of a key of something from outside; undefined where there is none, whatever its prototype says. */
export const ownValue = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null ? Object.getOwnPropertyDescriptor(input, key)?.value : undefined

/**
 * A short text from outside, without the space around it.
 * @param longest in UTF-16 units, after trimming
 * @returns undefined when it is no text, holds nothing, or is too long
 */
export function shortText(input: unknown, longest: number): string | undefined {
  const text = typeof input === 'string' ? input.trim() : ''
  return text !== '' && text.length <= longest ? text : undefined
}

export const isWholeBetween = (input: unknown, least: number, most: number): input is number =>
  typeof input === 'number' && Number.isInteger(input) && input >= least && input <= most

/** Answers from outside by the id of what they are about, in this order; undefined when one is about something else. */
export function answersById(input: unknown, ids: readonly string[]): ReadonlyMap<string, unknown> | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return undefined
  if (Object.keys(input).some(key => !ids.includes(key))) return undefined
  return new Map(ids.filter(id => Object.hasOwn(input, id)).map(id => [id, ownValue(input, id)]))
}
