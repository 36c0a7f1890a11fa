// The same measures as shared/analysis, written again from their definitions in docs/methods.md: what only the program’s
// own functions confirm is not confirmed.

/** n over k, for k from 0 to n. */
function choices(n: number): readonly bigint[] {
  let row: readonly bigint[] = [1n]
  for (let size = 1; size <= n; size += 1) {
    row = Array.from({ length: size + 1 }, (_, k) => (row[k - 1] ?? 0n) + (row[k] ?? 0n))
  }
  return row
}

/** The least that is three quarters of n, and that a fair coin gives at most one time in twenty. */
export function fewestForAgreement(n: number): number {
  const ways = choices(n)
  let least = n + 1
  for (let tail = ways[n] ?? 0n; least > 0 && 20n * tail <= 2n ** BigInt(n); tail += ways[least - 1] ?? 0n) least -= 1
  return Math.max(least, Math.ceil((3 * n) / 4))
}

/** Fisher’s exact test of a table of two by two, both sides. */
export function fisher(a: number, b: number, c: number, d: number): number {
  const [above, left, n] = [a + b, a + c, a + b + c + d]
  const [first, second] = [choices(above), choices(n - above)]
  const weight = (k: number) => (first[k] ?? 0n) * (second[left - k] ?? 0n)
  let [all, extreme] = [0n, 0n]
  for (let k = 0; k <= left; k += 1) {
    all += weight(k)
    if (weight(k) <= weight(a)) extreme += weight(k)
  }
  // A quotient of whole numbers too large to divide as they are, to thirty places.
  return Number((extreme * 10n ** 30n) / all) / 1e30
}

/** By docs/methods.md, what is printed of a part: whether it may be said which of two parts agrees more often. */
export function orderMayBeTold(a: number, ofA: number, b: number, ofB: number): boolean {
  const alone = (on: number, of: number) => on <= 1 || on >= of - 1
  if (!alone(a, ofA) && !alone(b, ofB)) return true
  const doubtful = { first: [false, false], second: [false, false] }
  const seen = { first: false, second: false }
  for (let on = 0; on <= ofA; on += 1) {
    const other = a + b - on
    if (other < 0 || other > ofB || on * ofB === other * ofA || (!alone(on, ofA) && !alone(other, ofB))) continue
    const side = on * ofB > other * ofA ? 'first' : 'second'
    seen[side] = true
    if (on > 0 && on < ofA) doubtful[side][0] = true
    if (other > 0 && other < ofB) doubtful[side][1] = true
  }
  return (['first', 'second'] as const).every(side => !seen[side] || doubtful[side].every(Boolean))
}

/** Type 7: linear between the two nearest. */
export function thirdQuartile(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = 0.75 * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below)
}
