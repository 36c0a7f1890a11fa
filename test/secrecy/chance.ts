const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))
/** Orders of n in which nothing stands at its own place. */
const derangements = (n: number): number =>
  n === 0 ? 1 : n === 1 ? 0 : (n - 1) * (derangements(n - 1) + derangements(n - 2))

/** Of a random assignment of n ballots to n people, how likely it is that exactly so many are right; by that number. */
const matching = (n: number): readonly number[] =>
  Array.from({ length: n + 1 }, (_, right) => {
    const ways = factorial(n) / (factorial(right) * factorial(n - right))
    return (ways * derangements(n - right)) / factorial(n)
  })

function summed(one: readonly number[], other: readonly number[]): readonly number[] {
  const sum = Array.from({ length: one.length + other.length - 1 }, () => 0)
  for (const [a, p] of one.entries()) for (const [b, q] of other.entries()) sum[a + b] = (sum[a + b] ?? 0) + p * q
  return sum
}
const tail = (chances: readonly number[], right: number): number => chances.slice(right).reduce((sum, p) => sum + p, 0)

/** How likely it is that chance ties so many ballots or more, of `tables` tables at which n ballots are assigned to n people. */
export function luckOfMatching(right: number, tables: number, n: number): number {
  let chances: readonly number[] = [1]
  for (let table = 0; table < tables; table += 1) chances = summed(chances, matching(n))
  return tail(chances, right)
}

/** How likely it is that of so many single guesses, each right one time in n, so many or more are right. */
export function luckOfGuessing(right: number, guesses: number, n: number): number {
  let chances: readonly number[] = [1]
  for (let guess = 0; guess < guesses; guess += 1) chances = summed(chances, [1 - 1 / n, 1 / n])
  return tail(chances, right)
}
