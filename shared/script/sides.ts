import { limits } from '../session/limits.ts'

const strong = /^(.+?)\s*(?:\bvs\.?|\bversus\b|<->|↔|⇔|<>|\s\/\s)\s*(.+)$/i
const weak = /^(.+?)\s*,?\s+(?:of|or)\s+(.+)$/i

const fit = (sides: readonly (string | undefined)[]): readonly [string, string] | undefined => {
  const [a = '', b = ''] = sides.map(side => side?.trim() ?? '')
  return a !== '' && b !== '' && a.length <= limits.pole && b.length <= limits.pole ? [a, b] : undefined
}

/** Two sides that a sign puts against each other: `Zelf aankloppen vs. wachten`. */
export function opposed(text: string): readonly [string, string] | undefined {
  const [, a, b] = strong.exec(text) ?? []
  return fit([a, b])
}

/** Two sides of a short name, also with *of* or *or* between them, once; a question is no name. */
export function sidesIn(text: string): readonly [string, string] | undefined {
  if (text.includes('?')) return undefined
  const [, a, b] = weak.exec(text) ?? []
  const once = b !== undefined && !weak.test(b)
  return opposed(text) ?? (once ? fit([a, b]) : undefined)
}
