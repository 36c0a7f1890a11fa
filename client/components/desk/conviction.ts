import type { Conviction } from '../../../shared/session/session.ts'
import type { RoundView } from '../../../shared/session/view-rounds.ts'

export interface ConvictionLevel {
  readonly label: string
  readonly before: number | null
  readonly after: number
}

const levels: readonly Conviction[] = [3, 2, 1]

/** How sure the table is, the surest first; null where the house does not ask, and where nobody said. */
export function convictionLevels(
  round: RoundView | undefined,
  before: RoundView | undefined,
  labels: Readonly<Record<Conviction, string>>,
): readonly ConvictionLevel[] | null {
  const counts = round?.tally?.conviction ?? null
  if (counts === null || counts.every(count => count === 0)) return null
  const earlier = before?.tally?.conviction ?? null
  return levels.map(level => ({
    label: labels[level],
    before: earlier === null ? null : (earlier[level - 1] ?? 0),
    after: counts[level - 1] ?? 0,
  }))
}
