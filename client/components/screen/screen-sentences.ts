import type { Stage } from '../../../shared/session/session.ts'
import type { CommonView, ItemView } from '../../../shared/session/view.ts'
import type { TakeawayView } from '../../../shared/session/view-takeaways.ts'
import { wordTakeaway, type WordedTakeaway } from '../../../shared/wording/index.ts'
import { formatUi } from '../../formats/index.ts'
import { plainText } from '../../locales/marked.ts'
import { dilemmaPlace, itemOf, plannedRounds, roundOf, withheldBesideProxies } from '../../stages/where.ts'
import type { Scene } from './scenes.ts'
import type { RoomWords } from './screen-words.ts'

/** "eerste stem" */
export const voteName = (item: ItemView, round: number, { table }: RoomWords): string =>
  table.vote(round, plannedRounds(item))

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function stepName(item: ItemView, { step, round }: Stage, words: RoomWords): string {
  if (step === 'vote') return voteName(item, round, words)
  return words.table.steps[step === 'reveal' && round > 1 ? 'shift' : step]
}

/** Where the table is: "Dilemma 2 van 4 · eerste stem". */
export function placeSentence(view: CommonView, item: ItemView, stage: Stage, words: RoomWords): string {
  if (item.kind !== 'dilemma') return item.kind === 'break' ? words.table.pause : words.table.talk
  const { n, of } = dilemmaPlace(view, item)
  return `${plainText(words.table.dilemma(n, of))} · ${stepName(item, stage, words)}`
}

/** A shown round in one sentence, and what moved in another. */
export function revealSentences(item: ItemView, round: number, words: RoomWords): string {
  const shown = roundOf(item, round)
  if (item.format === null || !shown?.tally) return ''
  const format = formatUi(item.format)
  const result = format.result(capitalised(voteName(item, round, words)), shown, item.settings, words.lang)
  const movement = format.movement(shown, item.settings, words.lang)
  return movement === null ? result : `${result} ${movement}`
}

export function takeawayWords(view: CommonView, takeaway: TakeawayView, { lang }: RoomWords): WordedTakeaway {
  const question = itemOf(view, takeaway.item ?? undefined)?.question ?? null
  const quotes = [...takeaway.supporting, ...takeaway.opposing]
  return wordTakeaway(takeaway, lang, { question, quotes, minority: takeaway.minority?.text ?? null })
}

/** What a screen reader hears when a scene comes. */
export function sceneSentence(scene: Scene, view: CommonView, words: RoomWords): string {
  const say = words.table.announce
  switch (scene.name) {
    case 'lobby':
      return say.lobby
    case 'read-back':
      return say.takeaways
    case 'takeaway':
      return say.presented(takeawayWords(view, scene.takeaway, words).headline)
    case 'closed':
      return `${words.screen.closed.title} ${words.screen.closed.body}`
    default:
      return stageSentence(scene, words)
  }
}

function stageSentence({ name, item, stage }: Extract<Scene, { stage: Stage }>, words: RoomWords): string {
  const say = words.table.announce
  const question = item.question ?? item.title
  switch (name) {
    case 'introduce':
      return say.introduce(question)
    case 'vote':
      // The picture of the vote stays while its result is not shown.
      return stage.step === 'reveal' ? say.closed : say.vote(voteName(item, stage.round, words), question)
    case 'reveal':
      return say.revealed(revealSentences(item, stage.round, words))
    case 'withheld': {
      const round = roundOf(item, stage.round)
      return round && withheldBesideProxies(round) ? say.withheldBeside : say.withheld
    }
    case 'discuss':
      return say.discuss(question)
    case 'conclude':
      return say.conclude(question)
    case 'break':
      return say.pause(item.title)
  }
}
