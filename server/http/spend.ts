import type { Pace } from '../pace.ts'
import { Problem, type ProblemCode } from './problems.ts'

/** Counts once more; over the measure it throws, with how long to wait. */
export async function spend(pace: Pace, who: string, otherwise: ProblemCode = 'too-many-tries'): Promise<void> {
  const retryIn = await pace.wait(who)
  if (retryIn > 0) throw new Problem(otherwise, retryIn)
}
