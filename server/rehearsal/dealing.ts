import type { RehearsalContribution } from '../../shared/rehearsal/words.ts'
import { chanceOf } from './chance.ts'
import { opinionOf, type Matter } from './opinion.ts'

/** Who does what while the table talks: the same for everybody who works it out, so that nothing is said twice. */
export interface Dealing {
  /** By contribution, in speaking order: the number of the expert who writes it. */
  readonly writers: readonly number[]
  /** Who asks for the floor: at once, and after somebody had it. */
  readonly hands: readonly number[]
  /** Who answers which contribution, and with how much doubt; null when nobody does. */
  readonly reply: { readonly by: number; readonly to: number; readonly way: 'agree' | 'doubt' } | null
}

/** Who may write a thought for this pole before anybody else. */
function fits({ stance }: RehearsalContribution, place: number | null): boolean {
  if (stance === 'a') return place !== null && place < 0.5
  if (stance === 'b') return place !== null && place > 0.5
  return true
}

export function dealingOf(
  seed: number,
  matter: Matter,
  experts: number,
  contributions: readonly RehearsalContribution[],
): Dealing {
  const chance = chanceOf('dealing', seed, matter.key)
  const order = Array.from({ length: experts }, (_, expert) => ({ expert, lot: chance.next() }))
    .toSorted((one, other) => one.lot - other.lot)
    .map(({ expert }) => expert)
  const placeOf = (expert: number) => opinionOf(seed, matter, expert, 1).place
  const said = new Map<number, number>()
  const times = (expert: number) => said.get(expert) ?? 0
  const writers = contributions.map(contribution => {
    // Whoever said least goes first, and among those whoever is of this side.
    const rank = (expert: number) => times(expert) * 2 + (fits(contribution, placeOf(expert)) ? 0 : 1)
    const [writer = 0] = order.toSorted((one, other) => rank(one) - rank(other))
    said.set(writer, times(writer) + 1)
    return writer
  })
  const others = order.filter(expert => expert !== writers[0])
  const by = others[chance.below(others.length)]
  const hands = [order.at(-1) ?? 0, ...(experts > 1 && chance.next() < 0.5 ? [order[0] ?? 0] : [])]
  const way =
    by === undefined || fits(contributions[0] ?? { stance: 'nuance', text: '' }, placeOf(by)) ? 'agree' : 'doubt'
  return { writers, hands, reply: by === undefined ? null : { by, to: 0, way } }
}
