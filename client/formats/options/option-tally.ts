import type { Option } from '../../../shared/formats/options.ts'
import type { RoundView } from '../../../shared/session/view-rounds.ts'
import { isRecord } from '../../connection/kept.ts'

/** What a tally counts of each option, in the order of the settings: one number by name, 0 where nothing was counted. */
export function countedOf(round: RoundView | undefined, options: readonly Option[], count: string): readonly number[] {
  const tallied: unknown = round?.tally?.['options']
  const known = Array.isArray(tallied) ? tallied.filter(isRecord) : []
  return options.map(({ id }) => {
    const number = known.find(one => one['id'] === id)?.[count]
    return typeof number === 'number' ? number : 0
  })
}
