import { comparable } from './order.ts'

/**
 * The value below which a share q of the values lies, by linear interpolation at (n-1)q ("type 7").
 * @param values finite numbers in any unit, at least one
 * @param q a share, 0..1
 * @returns a number between the smallest and the largest value, in their unit
 * @throws RangeError when there is no value, one is not finite, or q is not a share
 * Source: Hyndman & Fan 1996, The American Statistician 50:361, definition 7.
 */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError('No values have no quantile')
  if (!(q >= 0 && q <= 1)) throw new RangeError(`${q} is not a share`)
  for (const value of values) comparable(value)
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * q
  const before = Math.floor(place)
  const low = sorted[before] ?? NaN
  const high = sorted[Math.ceil(place)] ?? NaN
  return low + (place - before) * (high - low)
}
