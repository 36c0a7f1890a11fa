import { flow } from '../../shared/session/flow.ts'
import {
  asId,
  type ChapterId,
  type ContributionId,
  type GuestId,
  type ItemId,
  type TakeawayId,
} from '../../shared/session/ids.ts'
import { holdersOf } from '../../shared/session/minorities.ts'
import type { Actor, Commands, CommandType } from '../../shared/session/messages.ts'
import type { Session, Stage } from '../../shared/session/session.ts'
import { by, host, organizer, scribe, server } from './builders.ts'

/** Chance as an order draws on it. */
export interface Draw {
  readonly chance: (share: number) => boolean
  readonly whole: (below: number) => number
  readonly pick: <T>(list: readonly T[]) => T | undefined
  /** A text that no other order of the session holds. */
  readonly words: (kind: string) => string
}

export const nowhere = 'nowhere'
export const guestIn = (state: Session, { pick, chance }: Draw): GuestId =>
  chance(0.03) ? asId<GuestId>('nobody') : (pick(state.guests)?.id ?? host)
export const itemIn = (state: Session, { pick, chance }: Draw): ItemId =>
  chance(0.8) && state.stage ? state.stage.item : (pick(state.items)?.id ?? asId<ItemId>(nowhere))
export const chapterIn = (state: Session, { pick }: Draw): ChapterId =>
  pick(state.chapters)?.id ?? asId<ChapterId>(nowhere)
export const thoughtIn = (state: Session, { pick }: Draw): ContributionId =>
  pick(state.contributions)?.id ?? asId<ContributionId>(nowhere)
export const takeawayIn = (state: Session, { pick }: Draw): TakeawayId =>
  pick(state.takeaways)?.id ?? asId<TakeawayId>(nowhere)
export const fromOf = (state: Session, { chance, pick }: Draw): Stage | null =>
  chance(0.05) ? (pick(flow(state)) ?? null) : state.stage

type Who = (state: Session, draw: Draw) => Actor
export const someone: Who = (state, draw) => by(guestIn(state, draw))
export const leader: Who = (state, draw) =>
  draw.chance(0.03) ? someone(state, draw) : draw.chance(0.1) ? organizer : by(host)
export const machine: Who = () => server
export const lastAuthor: Who = (state, draw) => {
  const author = state.contributions.at(-1)?.author
  return author && draw.chance(0.8) ? by(author) : someone(state, draw)
}
export const lastThought = (state: Session, draw: Draw): ContributionId =>
  draw.chance(0.8) ? (state.contributions.at(-1)?.id ?? thoughtIn(state, draw)) : thoughtIn(state, draw)

/** Mostly an item with a minority, and somebody who holds it. */
export const wordableIn = (state: Session, draw: Draw): ItemId => {
  const held = state.items.filter(({ id }) => holdersOf(state, id).length > 0).map(({ id }) => id)
  return draw.chance(0.9) ? (held.at(-1) ?? itemIn(state, draw)) : itemIn(state, draw)
}
export const holder: Who = (state, draw) => {
  const holders = state.items.flatMap(({ id }) => holdersOf(state, id))
  const held = draw.pick(holders)
  return held && draw.chance(0.9) ? by(held) : someone(state, draw)
}

/** Whoever writes down what is said. */
export const taker: Who = (state, draw) => (draw.chance(0.7) ? by(scribe) : leader(state, draw))
const linesOf = (state: Session) => state.contributions.filter(({ spoken }) => spoken !== null)
export const lineIn = (state: Session, draw: Draw): ContributionId =>
  draw.chance(0.1) ? thoughtIn(state, draw) : (draw.pick(linesOf(state))?.id ?? asId<ContributionId>(nowhere))
export const lastLine = (state: Session, draw: Draw): ContributionId =>
  linesOf(state).at(-1)?.id ?? thoughtIn(state, draw)
export const lineSpeaker: Who = (state, draw) => {
  const author = linesOf(state).at(-1)?.author
  return author && draw.chance(0.8) ? by(author) : someone(state, draw)
}

export interface Recipe<T extends CommandType> {
  /** How often this command is drawn beside the others. */
  readonly weight: number
  readonly who: Who
  readonly data: (state: Session, draw: Draw) => Commands[T]
}
