import { randomInt } from 'node:crypto'
import { nanoid } from 'nanoid'
import type { Actor, CommandContext } from '../../shared/session/messages.ts'
import { draftTakeaways } from '../../shared/takeaways/choose.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'

/** The outside world as a decision sees it; tests bring their own. */
export interface World {
  now(): number
  newId(): string
  /** A random order of 0..n-1, from a source that nobody can predict: it cuts ballots loose from people. */
  shuffle(n: number): readonly number[]
}

/** Begins with a letter or a digit: on a command line a dash would make it an option. */
function newId(): string {
  let id = nanoid(12)
  while (!/^[a-z0-9]/i.test(id)) id = nanoid(12)
  return id
}

export const realWorld: World = {
  now: () => Date.now(),
  newId,
  shuffle(n) {
    const order = Array.from({ length: n }, (_, index) => index)
    for (let last = n - 1; last > 0; last -= 1) {
      const other = randomInt(last + 1)
      const [a = 0, b = 0] = [order[last], order[other]]
      order[last] = b
      order[other] = a
    }
    return order
  },
}

export const contextFor = (world: World, by: Actor): CommandContext => ({
  by,
  at: world.now(),
  newId: () => world.newId(),
  shuffle: n => world.shuffle(n),
  draftTakeaways,
  findTakeaways,
})
