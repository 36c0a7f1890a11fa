import { decide } from '../../shared/session/decide.ts'
import { replay } from '../../shared/session/evolve.ts'
import { roundToReveal } from '../../shared/session/steps.ts'
import { asId, type ChapterId, type GuestId, type ItemId, type SessionId } from '../../shared/session/ids.ts'
import type { Actor, Command, CommandContext } from '../../shared/session/messages.ts'
import { holdersOf } from '../../shared/session/minorities.ts'
import { initialState } from '../../shared/session/initial-state.ts'
import {
  standardRules,
  type ConsentAnswer,
  type HouseRules,
  type Response,
  type Session,
  type Stance,
  type Stage,
} from '../../shared/session/session.ts'
import { draftTakeaways } from '../../shared/takeaways/choose.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import type { Lang } from '../../shared/lang.ts'

/** A position or another format's answer, null for "no position", undefined for no ballot at all. */
export type Vote = number | string | object | null | undefined
export interface Said {
  readonly stance: Stance
  readonly text: string
  /** Whose words these are, by seat. */
  readonly by?: number
  /** By seat; an author's own answer is left out. */
  readonly answers?: readonly (Response | undefined)[]
  readonly replyTo?: number
  /** How it may be printed; without a source unless set, and not asked for with null. */
  readonly consent?: ConsentAnswer | null
}
export interface DilemmaSpec {
  readonly poleA?: string
  readonly poleB?: string
  readonly question?: string
  readonly chapter?: string
  readonly positions?: 5 | 7 | 9
  /** Another format than a scale between two poles, with its settings. */
  readonly poll?: { readonly format: string; readonly settings: object }
  /** One list of votes, by seat, for each round. */
  readonly rounds: readonly (readonly Vote[])[]
  /** Rounds that are closed and never shown, by number. */
  readonly unrevealed?: readonly number[]
  readonly said?: readonly Said[]
}
export interface EveningSpec {
  /** People with a vote; as many as vote or answer somewhere unless set. */
  readonly seats?: number
  /** How many of them ever came; all unless set. */
  readonly arrived?: number
  /** By seat; odd and even seats are of two segments unless set. */
  readonly segments?: readonly (string | undefined)[]
  readonly rules?: Partial<HouseRules>
  readonly lang?: Lang
  readonly dilemmas: readonly DilemmaSpec[]
  /** The order in which seats vote and answer. */
  readonly order?: (seats: number) => readonly number[]
  readonly shuffle?: CommandContext['shuffle']
}

/** Two words on a scale of seven, and where each seat puts them; null is no opinion. */
export const ratedWords = (...places: readonly (readonly [number | null, number | null])[]): DilemmaSpec => ({
  poll: {
    format: 'ratings',
    settings: {
      low: 'schrikt af',
      high: 'spreekt aan',
      terms: [
        { id: 'o1', name: 'hyper' },
        { id: 'o2', name: 'gericht' },
      ],
    },
  },
  rounds: [places.map(([o1, o2]) => ({ o1, o2 }))],
})

export const alternating = (seat: number): string => (seat % 2 ? 'retail' : 'b2b')

export const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index)
const server: Actor = { kind: 'server' }
const host: Actor = { kind: 'organizer' }

/** A session that is played command by command, as the server would. */
export class Evening {
  state: Session = initialState()
  readonly #shuffle: CommandContext['shuffle']
  #ids = 0
  #now = 1_800_000_000_000

  constructor(shuffle: CommandContext['shuffle'] = upTo) {
    this.#shuffle = shuffle
  }

  do(command: Command, by: Actor = host): this {
    this.#now += 1000
    const context = {
      by,
      at: this.#now,
      newId: () => `id${String((this.#ids += 1)).padStart(5, '0')}`,
      shuffle: this.#shuffle,
      draftTakeaways,
      findTakeaways,
    }
    this.state = replay(decide(this.state, command, context), this.state)
    return this
  }
  goTo(item: ItemId, step: Stage['step'], round: number): this {
    const to = { item, step, round }
    this.do({ type: 'GoTo', data: { from: this.state.stage, to } })
    // At a reveal, until the table sees it.
    return roundToReveal(this.state) ? this.do({ type: 'Next', data: { from: to } }) : this
  }
  voter(seat: number): Actor {
    return { kind: 'guest', id: this.state.guests[seat]?.id ?? asId<GuestId>('nobody') }
  }
  /** On to the read-back, where the take-aways are built. */
  readBack(): this {
    while (this.state.status !== 'takeaways') this.do({ type: 'Next', data: { from: this.state.stage } })
    return this
  }
  close(): this {
    return this.do({ type: 'CloseSession', data: {} })
  }
}

/** One of each minority words it for all of them, while they still may. */
export function wordMinorities(evening: Evening, text: string): Evening {
  for (const { id: item } of evening.state.items)
    for (const holder of holdersOf(evening.state, item).slice(0, 1)) {
      const version = evening.state.minorities[item]?.version ?? 0
      evening.do({ type: 'WordMinority', data: { item, text, version } }, { kind: 'guest', id: holder })
    }
  return evening
}

const seatsOf = ({ dilemmas }: EveningSpec): number =>
  Math.max(
    0,
    ...dilemmas.flatMap(({ rounds, said = [] }) => [
      ...rounds.map(votes => votes.length),
      ...said.map(({ answers = [], by = 0 }) => Math.max(answers.length, by + 1)),
    ]),
  )

function open(spec: EveningSpec): Evening {
  const { dilemmas, rules, lang = 'nl', shuffle } = spec
  const evening = new Evening(shuffle)
  const chapters = [...new Set(dilemmas.flatMap(({ chapter }) => chapter ?? []))]
  evening.do(
    {
      type: 'CreateSession',
      data: {
        id: asId<SessionId>('table'),
        title: 'Een tafel',
        lang,
        rehearsal: false,
        rules: { ...standardRules, ...rules },
        segments: [],
        chapters: chapters.map(title => ({ id: asId<ChapterId>(title), title })),
        items: dilemmas.map((dilemma, index) => ({
          kind: 'dilemma' as const,
          chapter: dilemma.chapter === undefined ? null : asId<ChapterId>(dilemma.chapter),
          title: `Dilemma ${index + 1}`,
          question: dilemma.question ?? `Wat kies je bij vraag ${index + 1}?`,
          format: dilemma.poll?.format ?? 'spectrum',
          settings: dilemma.poll?.settings ?? {
            positions: dilemma.positions ?? 7,
            poleA: dilemma.poleA ?? 'Wachten',
            poleB: dilemma.poleB ?? 'Aankloppen',
          },
          rounds: Math.max(1, dilemma.rounds.length),
        })),
      },
    },
    server,
  )
  const seats = spec.seats ?? seatsOf(spec)
  const { segments = upTo(seats).map(alternating) } = spec
  for (const seat of upTo(seats)) {
    const segment = segments[seat] ?? null
    evening.do({ type: 'AddGuest', data: { name: `Gast ${seat + 1}`, segment } }, server)
  }
  for (const guest of evening.state.guests.slice(0, spec.arrived ?? seats)) {
    evening.do({ type: 'Arrive', data: { guest: guest.id } }, server)
  }
  return evening.do({ type: 'OpenLobby', data: {} })
}

function say(evening: Evening, item: ItemId, said: readonly Said[], order: readonly number[]): void {
  const ids = said.map(({ stance, text, by = 0, replyTo, consent = 'unattributed' }) => {
    const parent = replyTo === undefined ? undefined : evening.state.contributions.filter(c => c.item === item)[replyTo]
    const reply = parent ? { replyTo: parent.id } : {}
    evening.do({ type: 'Contribute', data: { item, stance, text, ...reply } }, evening.voter(by))
    const quote = evening.state.contributions.at(-1)?.id
    if (quote && consent) evening.do({ type: 'AnswerConsent', data: { quote, answer: consent } }, evening.voter(by))
    return quote
  })
  for (const [index, { answers = [], by = 0 }] of said.entries()) {
    const contribution = ids[index]
    for (const seat of order) {
      const response = answers[seat]
      if (!contribution || !response || seat === by) continue
      evening.do({ type: 'Respond', data: { contribution, response } }, evening.voter(seat))
    }
  }
}

/** Plays all dilemmas: vote, reveal, talk, and vote again. The table then stands at the last of them. */
export function play(spec: EveningSpec): Evening {
  const evening = open(spec)
  const order = (spec.order ?? upTo)(evening.state.guests.length)
  for (const [index, { rounds, said = [], unrevealed = [] }] of spec.dilemmas.entries()) {
    const item = evening.state.items[index]?.id
    if (!item) continue
    for (const [before, votes] of rounds.entries()) {
      const round = before + 1
      evening.goTo(item, 'vote', round)
      for (const seat of order) {
        const value = votes[seat]
        if (value !== undefined) evening.do({ type: 'CastBallot', data: { item, value } }, evening.voter(seat))
      }
      evening.goTo(
        item,
        unrevealed.includes(round) ? 'conclude' : 'reveal',
        unrevealed.includes(round) ? rounds.length : round,
      )
      if (round === 1) {
        evening.goTo(item, 'discuss', 1)
        say(evening, item, said, order)
      }
    }
    if (rounds.length === 0 && said.length > 0) {
      evening.goTo(item, 'discuss', 1)
      say(evening, item, said, order)
    }
  }
  return evening
}

/** The state after all that was played. */
export const sessionOf = (spec: EveningSpec): Session => play(spec).state

/** So many votes at each position, pole A first: `votes(3, 0, 1)` is 1, 1, 1, 3. */
export const votes = (...counts: readonly number[]): readonly number[] =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1))

/** Answers by seat: so many who agree, disagree and pass, from the first seat on. */
export const answers = (agree: number, disagree = 0, pass = 0): readonly Response[] => [
  ...Array.from({ length: agree }, () => 'agree' as const),
  ...Array.from({ length: disagree }, () => 'disagree' as const),
  ...Array.from({ length: pass }, () => 'pass' as const),
]
