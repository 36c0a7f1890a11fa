import { seedOf } from '../../../shared/charts/permutation.ts'
import type { TakeawayId } from '../../../shared/session/ids.ts'
import type { Stage } from '../../../shared/session/session.ts'
import type { RoundView } from '../../../shared/session/view-rounds.ts'
import type { CommonView, ItemView } from '../../../shared/session/view.ts'
import type { TakeawayView } from '../../../shared/session/view-takeaways.ts'
import { itemOf, roundOf } from '../../stages/where.ts'
import { scaleOf } from './scale.ts'

/** What the projector shows. A scene with another key takes its place. */
export type Scene =
  | { readonly name: 'lobby'; readonly key: string }
  | { readonly name: 'read-back'; readonly key: string }
  | { readonly name: 'closed'; readonly key: string }
  | { readonly name: 'takeaway'; readonly key: string; readonly takeaway: TakeawayView }
  | { readonly name: StageScene; readonly key: string; readonly item: ItemView; readonly stage: Stage }
type StageScene = 'introduce' | 'vote' | 'reveal' | 'withheld' | 'discuss' | 'conclude' | 'break'

const lobby: Scene = { name: 'lobby', key: 'lobby' }

/** A vote that is closed and not shown yet lies there as it lay. */
function revealScene(round: RoundView | undefined): StageScene {
  if (round?.tally) return 'reveal'
  return round?.withheld === false ? 'vote' : 'withheld'
}

function stageScene(item: ItemView, stage: Stage): Scene {
  const { step, round } = stage
  const name: StageScene =
    item.kind === 'break' ? 'break' : step === 'reveal' ? revealScene(roundOf(item, round)) : step
  return { name, key: `${item.id}/${name}/${round}`, item, stage }
}

/** `presented`: the take-away that was put on the table last. */
export function sceneOf(view: CommonView, presented: TakeawayId | null): Scene {
  switch (view.status) {
    case 'draft':
    case 'lobby':
      return lobby
    case 'closed':
      return { name: 'closed', key: 'closed' }
    case 'takeaways': {
      const takeaway = view.takeaways.find(({ id }) => id === presented)
      return takeaway
        ? { name: 'takeaway', key: `takeaway/${takeaway.id}`, takeaway }
        : { name: 'read-back', key: 'read-back' }
    }
    case 'live': {
      const item = itemOf(view, view.stage?.item)
      return item && view.stage ? stageScene(item, view.stage) : lobby
    }
  }
}

/** The take-away on the screen: the newest one; after a reload the last of the list. */
export function lastPresented(now: readonly TakeawayId[], before: readonly TakeawayId[], shown: TakeawayId | null) {
  const fresh = now.filter(id => !before.includes(id)).at(-1)
  if (fresh !== undefined) return fresh
  return shown !== null && now.includes(shown) ? shown : (now.at(-1) ?? null)
}

/** Decides which seats light, and is the same after a reload: one order for the room, that says nothing of who sits where. */
export const roundSeed = (view: CommonView, item: ItemView, round: number): number =>
  seedOf(`${view.session.id}/${item.id}/${round}`)

/** How a scene takes the place of another. */
export interface Entrance {
  /** `opening`: the table of the vote glides to where it opens. Both are made in `screen.css`. */
  readonly name: 'scene' | 'opening'
  /** In ms. */
  readonly length: number
  /** Null: a reveal shows its last picture. Else the time, in ms, that its first picture lies still. */
  readonly play: number | null
}
export const stillEntrance: Entrance = { name: 'scene', length: 480, play: null }

/** A reveal plays for a room that saw its vote; who comes in later, or comes back to it, finds the last picture. */
const sawItsVote = (before: Scene, now: Scene): boolean =>
  now.name === 'reveal' &&
  before.name === 'vote' &&
  before.item.id === now.item.id &&
  before.stage.round === now.stage.round

export function entranceOf(before: Scene, now: Scene, reducedMotion: boolean): Entrance {
  if (now.name !== 'reveal' || !sawItsVote(before, now)) return stillEntrance
  if (reducedMotion) return { ...stillEntrance, play: 0 }
  // With trails the first vote lies there already, and shifts: no table opens.
  const opens = scaleOf(now.item) !== null && !roundOf(now.item, now.stage.round)?.shift?.pairs
  return opens ? { name: 'opening', length: 900, play: 900 } : { ...stillEntrance, play: 480 }
}
