/**
 * P(X >= k) for X the number of heads in n throws of a fair coin, exact.
 * @param n throws, 0 or more, whole
 * @param k heads, whole; 0 or less gives 1, more than n gives 0
 * @returns a probability, 0..1
 * @throws RangeError when n or k is not whole, or n is negative
 * Source: the binomial distribution at p = 1/2.
 */
export function binomialUpperTail(n: number, k: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`A number of throws cannot be ${n}`)
  if (!Number.isSafeInteger(k)) throw new RangeError(`A number of heads cannot be ${k}`)
  if (k <= 0) return 1
  if (k > n) return 0
  // Below the middle the terms of the tail grow before they fall: the other tail is the safe one to add up.
  if (2 * k <= n) return 1 - binomialUpperTail(n, n - k + 1)
  let term = binomialProbability(n, k)
  let tail = 0
  for (let heads = k; heads <= n; heads++) {
    tail += term
    term *= (n - heads) / (heads + 1)
  }
  return Math.min(1, tail)
}

// The halvings are spent along the way: C(n, k) and 2^-n alone leave the range of a double at n = 1,030.
function binomialProbability(n: number, k: number): number {
  const tails = n - k
  let halvings = n
  let probability = 1
  for (let i = 1; i <= tails; i++) {
    probability *= (k + i) / i
    while (probability > 1 && halvings > 0) {
      probability /= 2
      halvings--
    }
  }
  return probability * 2 ** -halvings
}

/**
 * How many of n must stand on one side before the table may be said to agree: the smallest number that is at least 75%
 * of n and that a fair coin would reach with a probability of at most .05. Of fewer than 5 not even all are enough:
 * Infinity.
 * @param n people who voted, 0 or more, whole
 * @returns people, ceil(.75 n)..n, or Infinity when n < 5
 * @throws RangeError when n is not a whole number of 0 or more
 * Source: 75% is the median threshold of Delphi studies (Diamond et al. 2014, J Clin Epi 67:401); the exact tail is
 * added because 3 of 4 or 4 of 5 is noise.
 */
export function need(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`A number of voters cannot be ${n}`)
  for (let side = Math.ceil(0.75 * n); side <= n; side++) {
    if (binomialUpperTail(n, side) <= 0.05) return side
  }
  return Infinity
}

/**
 * How many of n make a side that counts, d(n) = floor((n+1)/3): with so many on both sides the table is divided.
 * @param n people who voted, 0 or more, whole
 * @returns people, 0..n
 * @throws RangeError when n is not a whole number of 0 or more
 * Source: Fitch et al. 2001, RAND MR-1269: disagreement at 3, 4, 5 in each extreme third for panels of 8-10, 11-13,
 * 14-16; the closed form reproduces that table.
 */
export function minorityThreshold(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`A number of voters cannot be ${n}`)
  return Math.floor((n + 1) / 3)
}
