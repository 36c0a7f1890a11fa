import { ownValue, shortText } from './reading.ts'

/** Something to choose, order or rate. Its id stays when its name changes, and so does its place. */
export interface Option {
  readonly id: string
  readonly name: string
}

/** Longest name of an option, in UTF-16 units. */
export const longestOption = 60

const isId = (input: unknown): input is string => typeof input === 'string' && /^o[1-9]\d{0,2}$/.test(input)

/**
 * Options from outside, in their order.
 * @param bounds how few and how many there may be
 * @returns undefined when there are fewer or more, an id is none (`o1`, `o2`, …), a name is empty or too long, or two
 * share an id or a name
 */
export function readOptions(
  input: unknown,
  { fewest, most }: { readonly fewest: number; readonly most: number },
): readonly Option[] | undefined {
  if (!Array.isArray(input) || input.length < fewest || input.length > most) return undefined
  const options = Array.from(input, (one: unknown) => {
    const [id, name] = [ownValue(one, 'id'), shortText(ownValue(one, 'name'), longestOption)]
    return isId(id) && name !== undefined ? [{ id, name }] : []
  }).flat()
  const distinct = (of: (option: Option) => string) => new Set(options.map(of)).size === input.length
  return distinct(({ id }) => id) && distinct(({ name }) => name.toLowerCase()) ? options : undefined
}

/** Options with these names and the first free ids. */
export const freshOptions = (names: readonly string[]): readonly Option[] =>
  names.map((name, index) => ({ id: `o${index + 1}`, name }))

/** An id that none of these has. */
export function freeId(options: readonly Option[]): string {
  const taken = new Set(options.map(({ id }) => id))
  let number = 1
  while (taken.has(`o${number}`)) number += 1
  return `o${number}`
}

/** Chosen options from outside, in the order in which they were chosen; undefined when one is unknown or comes twice. */
export function readChosen(input: unknown, options: readonly Option[]): readonly string[] | undefined {
  if (!Array.isArray(input) || input.length > options.length) return undefined
  const chosen = Array.from(input, (id: unknown) => options.find(option => option.id === id)?.id ?? [])
  const known = chosen.flat()
  return new Set(known).size === input.length ? known : undefined
}
