import { unitBarSvg } from '../../shared/charts/bars.ts'
import type { Recognition } from '../../shared/session/takeaway.ts'

/** Squares in a row. */
export const squaresInRow = 24

/** One square a judgement; null when nobody judged. */
export function recognitionBar({ endorse, reserve, object }: Recognition, title: string): string | null {
  if (endorse + reserve + object === 0) return null
  const groups = [
    { kind: 'full' as const, count: endorse },
    { kind: 'striped' as const, count: reserve },
    { kind: 'slashed' as const, count: object },
  ]
  return unitBarSvg({ groups, title, theme: 'light', perRow: squaresInRow })
}
