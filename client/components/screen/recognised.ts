import type { UnitBarOptions } from '../../../shared/charts/bars.ts'
import type { Recognition } from '../../../shared/session/takeaway.ts'
import type { ScreenWords } from '../../locales/nl-screen.ts'

export interface Recognised {
  readonly groups: UnitBarOptions['groups']
  /** "herkend door 12 van de 14" */
  readonly sentence: string
  /** Each judgement with its count. */
  readonly judged: string
}

/** Who endorses with a reservation recognises it too; null where nobody judged. */
export function recognisedBy({ endorse, reserve, object }: Recognition, t: ScreenWords['closed']): Recognised | null {
  const all = endorse + reserve + object
  if (all === 0) return null
  return {
    groups: [
      { kind: 'full', count: endorse },
      { kind: 'striped', count: reserve },
      { kind: 'slashed', count: object },
    ],
    sentence: t.recognised(endorse + reserve, all),
    judged: t.judged(endorse, reserve, object),
  }
}
