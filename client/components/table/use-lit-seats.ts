import { computed, type ComputedRef } from 'vue'
import { litSeats, type LampInput } from '../../../shared/charts/lamps.ts'
import { permutation } from '../../../shared/charts/permutation.ts'

interface Lamps {
  readonly seats: number
  readonly lit: number
  readonly seed: number
  readonly own?: LampInput['own']
}

/** Which seats are lit, given only how many: each new lamp joins those that were lit before. */
export function useLitSeats(lamps: () => Lamps): ComputedRef<ReadonlySet<number>> {
  return computed<ReadonlySet<number>>(before => {
    const { seats, lit, seed, own } = lamps()
    return litSeats({ order: permutation(seed, seats), lit, own, before: before ?? new Set() })
  })
}
