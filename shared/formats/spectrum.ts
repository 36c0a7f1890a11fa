import { defineFormat } from './format.ts'

/** An ordered scale between two named poles; 7 positions unless set to 5 or 9. */
export interface SpectrumSettings {
  readonly positions: 5 | 7 | 9
  readonly poleA: string
  readonly argumentA: string
  readonly poleB: string
  readonly argumentB: string
}
export interface SpectrumTally {
  /** Ballots per position, from pole A to pole B. */
  readonly counts: readonly number[]
}

const longestPole = 60
const longestArgument = 200

const textOf = (input: object, key: keyof SpectrumSettings, longest: number): string | undefined => {
  const value: unknown = Object.getOwnPropertyDescriptor(input, key)?.value
  return typeof value === 'string' && value.trim().length <= longest ? value.trim() : undefined
}

export const spectrum = defineFormat({
  readSettings(input: unknown): SpectrumSettings | undefined {
    if (typeof input !== 'object' || input === null) return undefined
    const positions = 'positions' in input ? input.positions : 7
    if (positions !== 5 && positions !== 7 && positions !== 9) return undefined
    const poleA = textOf(input, 'poleA', longestPole)
    const poleB = textOf(input, 'poleB', longestPole)
    if (!poleA || !poleB) return undefined
    const argumentA = 'argumentA' in input ? textOf(input, 'argumentA', longestArgument) : ''
    const argumentB = 'argumentB' in input ? textOf(input, 'argumentB', longestArgument) : ''
    if (argumentA === undefined || argumentB === undefined) return undefined
    return { positions, poleA, argumentA, poleB, argumentB }
  },
  emptySettings: (): SpectrumSettings => ({ positions: 7, poleA: 'A', argumentA: '', poleB: 'B', argumentB: '' }),
  readBallot: (input: unknown, { positions }: SpectrumSettings): number | undefined =>
    typeof input === 'number' && Number.isInteger(input) && input >= 1 && input <= positions ? input : undefined,
  tally(ballots: readonly number[], { positions }: SpectrumSettings): SpectrumTally {
    const counts = Array.from({ length: positions }, () => 0)
    for (const ballot of ballots) counts[ballot - 1] = (counts[ballot - 1] ?? 0) + 1
    return { counts }
  },
  ballotAt: (place: number, { positions }: SpectrumSettings): number =>
    Math.min(positions, 1 + Math.floor(place * positions)),
  ordered: {
    positions: settings => settings.positions,
    position: ballot => ballot,
    poles: settings => ({ a: settings.poleA, b: settings.poleB }),
  },
})
