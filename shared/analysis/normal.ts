/**
 * P(Z >= z) for a standard normal Z.
 * @param z any number of standard deviations, infinite ones included
 * @returns a probability, 0..1, to about 14 digits
 * @throws RangeError when z is no number
 * Source: Taylor series (Marsaglia 2004, Journal of Statistical Software 11(4)) near 0; Laplace's continued fraction in
 * the tail (Abramowitz & Stegun 26.2.14).
 */
export function normalUpperTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('A normal tail needs a number')
  if (z < 0) return 1 - normalUpperTail(-z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (density === 0) return 0
  if (z > 3) {
    let fraction = z
    for (let level = 100; level >= 1; level--) fraction = z + level / fraction
    return density / fraction
  }
  let term = z
  let sum = z
  for (let odd = 3; term > 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return 0.5 - density * sum
}
