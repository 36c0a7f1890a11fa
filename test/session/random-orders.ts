import { flow } from '../../shared/session/flow.ts'
import { asId, type ItemId, type KnockId } from '../../shared/session/ids.ts'
import type { CommandType } from '../../shared/session/messages.ts'
import {
  consentAnswers,
  exposures,
  responses,
  stances,
  type Conviction,
  type Session,
} from '../../shared/session/session.ts'
import { verdicts } from '../../shared/session/takeaway.ts'
import { by, host, scribe } from './builders.ts'
import { order, type Order } from './given.ts'
import { agendaRecipes } from './random-agenda.ts'
import {
  type Draw,
  nowhere,
  guestIn,
  holder,
  wordableIn,
  itemIn,
  thoughtIn,
  takeawayIn,
  fromOf,
  someone,
  leader,
  machine,
  lastAuthor,
  lastLine,
  lineIn,
  lineSpeaker,
  taker,
  lastThought,
  type Recipe,
} from './random-picks.ts'

const recipes: { readonly [T in Exclude<CommandType, 'CreateSession'>]: Recipe<T> } = {
  OpenLobby: { weight: 0.3, who: leader, data: () => ({}) },
  Next: { weight: 12, who: leader, data: (state, draw) => ({ from: fromOf(state, draw) }) },
  Back: { weight: 3, who: leader, data: (state, draw) => ({ from: fromOf(state, draw) }) },
  GoTo: {
    weight: 2,
    who: leader,
    data(state, draw) {
      const to = draw.pick(flow(state)) ?? { item: asId<ItemId>(nowhere), step: 'vote' as const, round: 1 }
      return { from: fromOf(state, draw), to: draw.chance(0.2) ? { ...to, round: to.round + 1 } : to }
    },
  },
  PreviewRound: {
    weight: 3,
    who: leader,
    data: (state, draw) => ({ item: itemIn(state, draw), round: state.stage?.round ?? 1 }),
  },
  CloseSession: { weight: 0.3, who: leader, data: () => ({}) },
  UpdateSession: {
    weight: 0.5,
    who: leader,
    data: (_, { words, whole, chance }) =>
      chance(0.5) ? { title: words('TITLE') } : { startsAt: whole(9), endsAt: whole(9), place: words('PLACE') },
  },
  ...agendaRecipes,
  AddGuest: {
    weight: 2,
    who: leader,
    data: (_, { words, pick }) => ({
      name: words('NAME'),
      email: words('MAIL'),
      segment: pick(['retail', 'science']) ?? null,
    }),
  },
  AddGuests: {
    weight: 1,
    who: leader,
    data: (_, { words, whole }) => ({
      guests: Array.from({ length: 1 + whole(3) }, () => ({ name: words('NAME'), email: words('MAIL') })),
    }),
  },
  RemoveGuest: {
    weight: 1,
    who: leader,
    data: (state, draw) => ({
      guest: draw.chance(0.5) ? (state.guests.at(-1)?.id ?? host) : guestIn(state, draw),
    }),
  },
  UpdateGuest: {
    weight: 1,
    who: leader,
    data: (state, draw) => ({
      guest: guestIn(state, draw),
      changes: draw.chance(0.5) ? { votes: draw.chance(0.8) } : { name: draw.words('NAME') },
    }),
  },
  SeatGuest: {
    weight: 1,
    who: leader,
    data: (state, draw) => ({
      knock: asId<KnockId>(nowhere),
      ...(draw.chance(0.5) ? { guest: guestIn(state, draw) } : { name: draw.words('NAME') }),
    }),
  },
  TurnAway: { weight: 0.2, who: leader, data: () => ({ knock: asId<KnockId>(nowhere) }) },
  ReissueLink: { weight: 1.5, who: leader, data: (state, draw) => ({ guest: guestIn(state, draw) }) },
  RevokeLink: { weight: 0.7, who: leader, data: (state, draw) => ({ guest: guestIn(state, draw) }) },
  // Two histories that differ in who cast what differ after it: put in by the tests that are about it.
  EraseGuest: {
    weight: 0,
    who: machine,
    data: (state, draw) => ({ guest: guestIn(state, draw), words: draw.chance(0.5) }),
  },
  WithdrawWords: { weight: 0.3, who: someone, data: () => ({}) },
  Arrive: { weight: 2, who: machine, data: (state, draw) => ({ guest: guestIn(state, draw) }) },
  CastBallot: {
    weight: 10,
    who: someone,
    data: (state, draw) => ({
      item: itemIn(state, draw),
      value: draw.chance(0.15) ? null : draw.chance(0.03) ? 'junk' : 1 + draw.whole(5),
      ...(draw.chance(0.6) && { conviction: draw.pick<Conviction>([1, 2, 3]) ?? 1 }),
      ...(draw.chance(0.4) && { reason: draw.words('REASON') }),
    }),
  },
  CastProxyBallots: {
    weight: 5,
    who: (state, draw) => (draw.chance(0.3) ? by(scribe) : leader(state, draw)),
    data: (state, draw) => ({
      item: itemIn(state, draw),
      ballots: Array.from({ length: draw.whole(4) }, () => ({
        value: draw.chance(0.15) ? null : draw.chance(0.03) ? 'junk' : 1 + draw.whole(5),
        count: draw.whole(4),
      })),
      ...(draw.chance(0.4) && { listed: draw.whole(4) }),
    }),
  },
  WithdrawBallot: { weight: 2, who: someone, data: (state, draw) => ({ item: itemIn(state, draw) }) },
  Contribute: {
    weight: 5,
    who: someone,
    data: (state, draw) => ({
      item: itemIn(state, draw),
      stance: draw.pick(stances) ?? 'a',
      text: draw.words('TEXT'),
      ...(draw.chance(0.6) && { attribution: draw.pick(exposures) ?? 'role' }),
      ...(draw.chance(0.2) && { replyTo: thoughtIn(state, draw) }),
    }),
  },
  EditContribution: {
    weight: 2,
    who: lastAuthor,
    data: (state, draw) => ({ contribution: lastThought(state, draw), text: draw.words('TEXT') }),
  },
  WithdrawContribution: {
    weight: 2,
    who: lastAuthor,
    data: (state, draw) => ({ contribution: lastThought(state, draw) }),
  },
  Respond: {
    weight: 6,
    who: someone,
    data: (state, draw) => ({ contribution: thoughtIn(state, draw), response: draw.pick(responses) ?? 'pass' }),
  },
  AskConsent: {
    weight: 2,
    who: leader,
    data: (state, draw) => ({ contributions: [lastThought(state, draw), thoughtIn(state, draw)] }),
  },
  AnswerConsent: {
    weight: 3,
    who: lastAuthor,
    data: (state, draw) => ({
      quote: lastThought(state, draw),
      answer: draw.pick(consentAnswers) ?? 'off',
      ...(draw.chance(0.3) && { wording: draw.words('TEXT') }),
    }),
  },
  Spotlight: {
    weight: 2,
    who: leader,
    data: (state, draw) => ({ contribution: draw.chance(0.2) ? null : thoughtIn(state, draw) }),
  },
  HideContribution: {
    weight: 2,
    who: leader,
    data: (state, draw) => ({ contribution: thoughtIn(state, draw), reason: draw.words('WHY') }),
  },
  RestoreContribution: { weight: 1, who: leader, data: (state, draw) => ({ contribution: thoughtIn(state, draw) }) },
  MergeContributions: {
    weight: 1.5,
    who: leader,
    data: (state, draw) => ({ into: thoughtIn(state, draw), from: [thoughtIn(state, draw)] }),
  },
  CaptureQuote: {
    weight: 3,
    who: taker,
    data: (state, draw) => ({
      speaker: guestIn(state, draw),
      item: itemIn(state, draw),
      text: draw.words('TEXT'),
      ...(draw.chance(0.5) && { stance: draw.pick(stances) ?? 'a' }),
      ...(draw.chance(0.6) && { starred: draw.chance(0.9) }),
    }),
  },
  TagContribution: {
    weight: 2,
    who: taker,
    data: (state, draw) => ({
      contribution: lineIn(state, draw),
      ...(draw.chance(0.4) && { speaker: guestIn(state, draw) }),
      ...(draw.chance(0.4) && { stance: draw.pick(stances) ?? 'b' }),
      ...(draw.chance(0.4) && { starred: draw.chance(0.5) }),
      ...(draw.chance(0.4) && { text: draw.words('TEXT') }),
    }),
  },
  DropLine: { weight: 0.5, who: taker, data: (state, draw) => ({ contribution: lineIn(state, draw) }) },
  CorrectLine: {
    weight: 1.5,
    who: lineSpeaker,
    data: (state, draw) => ({ contribution: lastLine(state, draw), text: draw.words('TEXT') }),
  },
  RaiseHand: { weight: 3, who: someone, data: () => ({}) },
  LowerHand: { weight: 1.5, who: someone, data: () => ({}) },
  GiveFloor: { weight: 2, who: leader, data: (state, draw) => ({ guest: guestIn(state, draw) }) },
  YieldFloor: { weight: 1, who: leader, data: () => ({}) },
  StartTimer: { weight: 1, who: leader, data: (_, draw) => (draw.chance(0.5) ? {} : { seconds: draw.whole(600) }) },
  PauseTimer: { weight: 1, who: leader, data: () => ({}) },
  ExtendTimer: { weight: 1, who: leader, data: (_, draw) => ({ seconds: draw.whole(240) - 120 }) },
  BuildTakeaways: { weight: 0.7, who: leader, data: () => ({}) },
  AddTakeaway: {
    weight: 0.7,
    who: leader,
    data: (_, { words }) => ({ headline: words('HEADLINE'), body: words('BODY') }),
  },
  EditTakeaway: {
    weight: 0.7,
    who: leader,
    data: (state, draw) => ({ takeaway: takeawayIn(state, draw), headline: draw.words('HEADLINE'), body: '' }),
  },
  MoveTakeaway: {
    weight: 0.7,
    who: leader,
    data: (state, draw) => ({ takeaway: takeawayIn(state, draw), index: draw.whole(4) }),
  },
  DropTakeaway: {
    weight: 0.7,
    who: leader,
    data: (state, draw) => ({ takeaway: takeawayIn(state, draw), reason: draw.words('WHY') }),
  },
  PresentTakeaway: { weight: 2, who: leader, data: (state, draw) => ({ takeaway: takeawayIn(state, draw) }) },
  Ratify: {
    weight: 2,
    who: someone,
    data: (state, draw) => ({
      takeaway: takeawayIn(state, draw),
      verdict: draw.pick(verdicts) ?? 'endorse',
      ...(draw.chance(0.5) && { remark: draw.words('REMARK') }),
      ...(draw.chance(0.3) && { printable: draw.chance(0.5) }),
    }),
  },
  WordMinority: {
    weight: 2,
    who: holder,
    data: (state, draw) => {
      const item = wordableIn(state, draw)
      return {
        item,
        text: draw.chance(0.2) ? '' : draw.words('MINORITY'),
        version: draw.chance(0.1) ? 7 : (state.minorities[item]?.version ?? 0),
      }
    },
  },
}
type Drawn = keyof typeof recipes
const drawn = Object.keys(recipes) as Drawn[] // the keys of the record above, which TypeScript widens to strings

/** What people mostly do at this moment. */
function fitting({ status, stage }: Session, { chance }: Draw): Drawn {
  if (status === 'takeaways') return chance(0.3) ? 'PresentTakeaway' : 'Ratify'
  if (stage?.step === 'vote') return 'CastBallot'
  if (stage?.step === 'discuss') return chance(0.4) ? 'Contribute' : 'Respond'
  return 'Next'
}
function weighted({ whole }: Draw): Drawn {
  let left = (whole(1_000_000) / 1_000_000) * drawn.reduce((sum, type) => sum + recipes[type].weight, 0)
  return drawn.find(type => (left -= recipes[type].weight) < 0) ?? 'Next'
}

const made = <T extends Drawn>(type: T, state: Session, draw: Draw): Order => {
  const { who, data }: Recipe<T> = recipes[type]
  return order(who(state, draw), type, data(state, draw))
}
/** A command that somebody could give now: mostly one that fits the moment, at times one that does not. */
export const orderFor = (state: Session, draw: Draw): Order =>
  made(draw.chance(0.6) ? fitting(state, draw) : weighted(draw), state, draw)
