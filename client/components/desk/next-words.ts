import type { NextMove } from '../../../shared/session/flow.ts'
import { sameStage, type Stage } from '../../../shared/session/session.ts'
import type { CommonView, ItemView } from '../../../shared/session/view.ts'
import type { DeskNextWords } from '../../locales/nl-desk-next.ts'
import type { TableWords } from '../../locales/nl-table.ts'
import { dilemmaPlace, itemOf, roundOf } from '../../stages/where.ts'
import { capitalised, stepName } from './stage-names.ts'

/** What the big button says: what it does, and what follows from it. */
export interface NextWords {
  readonly title: string
  readonly body: string
}
interface Words {
  readonly next: DeskNextWords
  readonly table: TableWords
  /** The claim of a take-away in this person's language. */
  readonly headline: (takeaway: CommonView['takeaways'][number]) => string
}
type Enter = Extract<NextMove, { does: 'enter' }>

/** What *next* does, from the view alone: every number in it is the server's. */
export function nextWords(view: CommonView, move: NextMove, words: Words): NextWords {
  const t = words.next
  switch (move.does) {
    case 'open-lobby':
      return { title: t.openLobby, body: t.openLobbyBody(view.table.seats) }
    case 'enter':
      return enterWords(view, move, words)
    case 'reveal':
      return { title: capitalised(move.stage.round > 1 ? t.showShift : t.showReveal), body: t.everybodySees }
    case 'open-takeaways':
      return {
        title: capitalised([closing(view, t), t.openTakeaways].filter(part => part !== '').join(', ')),
        body: view.takeaways.length > 0 ? t.takeawaysReady(view.takeaways.length) : t.openTakeawaysBody,
      }
    case 'present': {
      const kept = view.takeaways.filter(({ dropped }) => dropped === null)
      const at = kept.findIndex(({ id }) => id === move.takeaway)
      const takeaway = kept[at]
      return { title: t.present(at + 1), body: takeaway ? words.headline(takeaway) : '' }
    }
    case 'close':
      return { title: t.close, body: t.closeBody }
  }
}

/** What the table leaves when it goes on: "sluit de stem". */
const closing = (view: CommonView, t: DeskNextWords): string => {
  const step = view.stage?.step
  return step === 'vote' ? t.closeVote : step === 'discuss' ? t.closeTalk : ''
}

function enterWords(view: CommonView, move: Enter, words: Words): NextWords {
  const t = words.next
  const item = itemOf(view, move.stage.item)
  if (!item) return { title: t.on, body: '' }
  if (view.status === 'lobby')
    return { title: t.begin(item.title), body: t.arrived(view.table.present, view.table.seats) }
  const votes = move.closes === null ? '' : t.votes(move.closes.voted, move.closes.of)
  if (move.stage.step === 'reveal') {
    if (move.withheld) {
      const title = move.closes ? t.closeWithheld : t.withheld
      return { title, body: [t.counted(move.closes), t.tooFew(view.rules.smallestReveal)].join(' ').trim() }
    }
    if (move.closes) {
      const { voted, of } = move.closes
      const rest = voted < of ? `${t.counted(move.closes)} ${t.stillChoosing}` : t.votes(voted, of)
      return { title: capitalised(t.closeVote), body: `${rest} ${t.youShow}` }
    }
    return { title: capitalised(t.toReveal), body: t.toRevealBody }
  }
  const { title, body } = opening(view, move.stage, item, words)
  return {
    title: capitalised([closing(view, t), title].filter(part => part !== '').join(', ')),
    body: [votes, body].filter(part => part !== '').join(' '),
  }
}

function opening(view: CommonView, stage: Stage, item: ItemView, words: Words): NextWords {
  const t = words.next
  const minutes = item.steps.find(({ step, round }) => step === stage.step && round === stage.round)?.minutes ?? 0
  if (item.kind === 'break') return { title: t.goTo(item.title), body: t.pauseBody(minutes) }
  if (item.kind === 'talk') return { title: t.goTo(item.title), body: t.talkBody }
  switch (stage.step) {
    case 'introduce':
      return { title: t.introduce(dilemmaPlace(view, item).n), body: t.introduceBody(item.title) }
    case 'vote':
      return {
        title: t.openVote(stepName(stage, item, words.table)),
        body: t.openVoteBody(view.table.seats, stage.round > 1),
      }
    case 'discuss':
      return { title: t.openTalk, body: t.openTalkBody }
    case 'conclude':
      return { title: t.conclude, body: t.concludeBody }
    case 'reveal':
      return { title: t.toReveal, body: t.toRevealBody }
  }
}

/** "Terug naar gesprek"; names the item too when that is another one. */
export function backWords(view: CommonView, back: Stage, { next: t, table }: Pick<Words, 'next' | 'table'>): string {
  const item = itemOf(view, back.item)
  if (!item || item.kind !== 'dilemma') return t.back(item?.title ?? '')
  const name = stepName(back, item, table)
  return view.stage?.item === back.item ? t.back(name) : t.backTo(name, dilemmaPlace(view, item).n)
}

/** What jumping to a step of the run sheet does. */
export function jumpBody(view: CommonView, to: Stage, t: DeskNextWords): string {
  if (sameStage(view.stage, to)) return ''
  const leaves = view.stage?.step === 'vote' ? t.jumpClosesVote : ''
  const item = itemOf(view, to.item)
  const voted = to.step === 'vote' && item !== undefined && roundOf(item, to.round) !== undefined
  const shows = to.step === 'reveal' ? t.jumpReveals : voted ? t.jumpVotes : ''
  return [t.jumpBody, leaves, shows].filter(part => part !== '').join(' ')
}
