import { longestOption, type Option } from '../../../shared/formats/options.ts'
import { isRecord } from '../../connection/kept.ts'
import type { FormatsWords } from '../../locales/nl-formats.ts'

/** Options as they are being written: a name may still be empty, too long, or there twice. */
export function keptOptions(value: unknown): readonly Option[] {
  if (!Array.isArray(value)) return []
  return value
    .filter(isRecord)
    .flatMap(({ id, name }) => (typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : []))
}

/** What is wrong with the name of an option, in words; undefined when nothing is. */
export function optionError(options: readonly Option[], index: number, words: FormatsWords['editor']) {
  const name = options[index]?.name.trim() ?? ''
  if (name === '') return words.needed
  if (name.length > longestOption) return words.tooLong(name.length - longestOption)
  const same = options.findIndex(option => option.name.trim().toLowerCase() === name.toLowerCase())
  return same < index ? words.twice : undefined
}
