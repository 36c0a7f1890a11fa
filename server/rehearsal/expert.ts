import { setTimeout as sleep } from 'node:timers/promises'
import { formatOf } from '../../shared/formats/index.ts'
import type { Lang } from '../../shared/lang.ts'
import { generalWords, rehearsalWords } from '../../shared/rehearsal/index.ts'
import type { DilemmaWords } from '../../shared/rehearsal/words.ts'
import type { OwnQuote } from '../../shared/session/view-own.ts'
import type { ContributionView, ItemView } from '../../shared/session/view.ts'
import { stageKey, type Response } from '../../shared/session/session.ts'
import { templates } from '../../shared/templates/index.ts'
import { chanceOf } from './chance.ts'
import { opinionOf } from './opinion.ts'
import type { TableClient } from './table-client.ts'

export interface Pace {
  /** How many times faster than a comfortable evening. */
  readonly speed: number
  readonly signal: AbortSignal
}
/** Comfortable durations to watch, in ms, at speed 1. */
export const comfortable = {
  introduce: 6000,
  vote: 14_000,
  reveal: 12_000,
  discuss: 26_000,
  conclude: 4000,
  readBack: 9000,
}

/** Waits, and says false when the rehearsal was stopped meanwhile. */
export async function pause(ms: number, { speed, signal }: Pace): Promise<boolean> {
  if (signal.aborted) return false
  try {
    await sleep(ms / speed, undefined, { signal })
    return true
  } catch {
    return false // stopped: an abort is no failure
  }
}

/** A simulated expert: has a stance, writes, answers, moves or stays, judges. All from the seed, none from the clock. */
export class Expert {
  readonly client: TableClient
  private readonly number: number
  private readonly seed: number
  private readonly lang: Lang
  private readonly pace: Pace
  private doing: { readonly what: string; readonly done: Promise<void> } | undefined
  private readonly judged = new Set<string>()
  private readonly asked = new Set<string>()

  constructor(client: TableClient, options: { number: number; seed: number; lang: Lang; pace: Pace }) {
    this.client = client
    this.number = options.number
    this.seed = options.seed
    this.lang = options.lang
    this.pace = options.pace
    client.watch(() => this.follow())
    this.follow()
  }

  /** Resolves when this expert has done what the present stage asks. */
  async settled(): Promise<void> {
    await this.doing?.done
  }

  private follow(): void {
    const { view } = this.client
    const presented = view.takeaways.filter(takeaway => takeaway.presented).length
    const what = view.stage ? stageKey(view.stage) : `${view.status}/${presented}/${this.questions().length}`
    if (this.doing?.what === what) return
    const before = this.doing?.done
    const now = this.act().catch(() => undefined) // a refusal or a lost connection ends this act, not the evening
    this.doing = { what, done: Promise.all([before, now]).then(() => undefined) }
  }

  private async act(): Promise<void> {
    const { status, stage, items } = this.client.view
    if (status === 'takeaways' || status === 'closed') await this.answerQuestions()
    if (status === 'takeaways') return this.judge()
    const item = items.find(candidate => candidate.id === stage?.item)
    if (!stage || item?.kind !== 'dilemma') return
    if (stage.step === 'vote') await this.vote(item, stage.round)
    if (stage.step === 'discuss') await this.discuss(item)
  }

  private opinion(item: ItemView, round: number) {
    const dilemmas = this.client.view.items.filter(candidate => candidate.kind === 'dilemma')
    const index = dilemmas.findIndex(candidate => candidate.id === item.id)
    return opinionOf(this.seed, { key: keyOf(item, this.lang), index }, this.number, round)
  }

  private async vote(item: ItemView, round: number): Promise<void> {
    const chance = chanceOf('vote', this.seed, this.number, item.title, round)
    if (!(await pause(comfortable.vote * (0.1 + 0.7 * chance.next()), this.pace))) return
    const { place, conviction } = this.opinion(item, round)
    const value = place === null ? null : valueAt(item, place)
    const reason = this.reason(item, round, chance.next(), chance.below(4))
    await this.client.send('CastBallot', { item: item.id, value, conviction, ...(reason && { reason }) })
  }

  private reason(item: ItemView, round: number, roll: number, which: number): string | undefined {
    const now = this.opinion(item, round).place
    const before = round > 1 ? this.opinion(item, 1).place : null
    if (now === null || roll > 0.45) return undefined
    const words = wordsFor(item, this.lang)
    if (before === null) return (now < 0.5 ? words.reasons.a : words.reasons.b)[which]
    return now < before ? words.shifts.toA : now > before ? words.shifts.toB : words.shifts.stayed
  }

  private async discuss(item: ItemView): Promise<void> {
    const chance = chanceOf('discuss', this.seed, this.number, item.title)
    if (!(await pause(comfortable.discuss * (0.05 + 0.35 * chance.next()), this.pace))) return
    const own = this.contribution(item)
    if (own) await this.client.send('Contribute', { item: item.id, ...own })
    if (chance.next() < 0.2) await this.client.send('RaiseHand', {})
    if (!(await pause(comfortable.discuss * 0.5, this.pace))) return
    for (const contribution of this.client.view.contributions) await this.respond(item, contribution)
  }

  /** The prepared words are dealt out over the table: each is said once, by someone of its side where there is one. */
  private contribution(item: ItemView): { stance: ContributionView['stance']; text: string } | undefined {
    const { contributions } = wordsFor(item, this.lang)
    const speakers = contributions
      .map((_, index) => index)
      .filter(index => speakerOf(this.seed, item, index, this.client) === this.number)
    const said = contributions[speakers[0] ?? -1]
    return said && { stance: polesOf(item) ? said.stance : 'nuance', text: said.text }
  }

  private async respond(item: ItemView, contribution: ContributionView): Promise<void> {
    const { mine } = this.client
    if (!mine || contribution.spoken || mine.responses[contribution.id] || mine.contributions.includes(contribution.id)) return
    const response = this.answerTo(item, contribution)
    await this.client.send('Respond', { contribution: contribution.id, response })
  }

  private answerTo(item: ItemView, { text, stance }: ContributionView): Response {
    const chance = chanceOf('answer', this.seed, this.number, text)
    const roll = chance.next()
    const prepared = wordsFor(item, this.lang).contributions.find(words => words.text === text)
    if (prepared?.bridge) return roll < 0.9 ? 'agree' : 'pass'
    if (stance === 'question') return roll < 0.3 ? 'agree' : roll < 0.45 ? 'disagree' : 'pass'
    const { place } = this.opinion(item, 2)
    const side = place === null || place === 0.5 ? undefined : place < 0.5 ? 'a' : 'b'
    if (stance !== 'a' && stance !== 'b') return roll < 0.6 ? 'agree' : roll < 0.8 ? 'disagree' : 'pass'
    if (stance === side) return roll < 0.85 ? 'agree' : roll < 0.93 ? 'disagree' : 'pass'
    return roll < 0.7 ? 'disagree' : roll < 0.85 ? 'agree' : 'pass'
  }

  private questions(): readonly OwnQuote[] {
    return this.client.mine?.quotes.filter(({ waiting }) => waiting) ?? []
  }

  /** Most let their words be printed without a source or by role; a few by name, and a few not at all. */
  private async answerQuestions(): Promise<void> {
    for (const { contribution, text } of this.questions()) {
      if (this.asked.has(contribution)) continue
      this.asked.add(contribution)
      const chance = chanceOf('consent', this.seed, this.number, text)
      if (!(await pause(comfortable.readBack * (0.1 + 0.3 * chance.next()), this.pace))) return
      const roll = chance.next()
      const answer = roll < 0.4 ? 'role' : roll < 0.75 ? 'unattributed' : roll < 0.85 ? 'named' : 'off'
      await this.client.send('AnswerConsent', { quote: contribution, answer })
    }
  }

  private async judge(): Promise<void> {
    for (const { id, kind, item } of this.client.view.takeaways.filter(takeaway => takeaway.presented)) {
      if (this.judged.has(id)) continue
      this.judged.add(id)
      const chance = chanceOf('judge', this.seed, this.number, kind, item ?? '')
      if (!(await pause(comfortable.readBack * (0.1 + 0.6 * chance.next()), this.pace))) return
      const roll = chance.next()
      const { reservations, objections } = generalWords(this.lang)
      const verdict = roll < 0.8 ? 'endorse' : roll < 0.93 ? 'reserve' : 'object'
      const remarks = verdict === 'reserve' ? reservations : objections
      const remark = verdict === 'endorse' ? undefined : remarks[this.number % remarks.length]
      await this.client.send('Ratify', { takeaway: id, verdict, ...(remark && { remark }) })
    }
  }
}

const speakerOf = (seed: number, item: ItemView, index: number, { view }: TableClient): number => {
  const first = chanceOf('speaker', seed, item.title).below(Math.max(1, view.table.seats))
  return (first + index * 3 + 1) % Math.max(1, view.table.seats)
}

/** The built-in template's own key for this dilemma; its id when an organizer wrote it. Ids differ from one playing to the next. */
const keyOf = (item: ItemView, lang: Lang): string =>
  templates
    .filter(t => t.lang === lang)
    .flatMap(t => t.items)
    .find(known => known.question === item.question)?.key ?? item.title

const polesOf = (item: ItemView) => (item.format ? formatOf(item.format).ordered?.poles(item.settings) : undefined)

function wordsFor(item: ItemView, lang: Lang): DilemmaWords {
  const poles = polesOf(item)
  return rehearsalWords(lang, keyOf(item, lang), poles && { poleA: poles.a, poleB: poles.b })
}

const valueAt = (item: ItemView, place: number): unknown =>
  item.format === null ? null : formatOf(item.format).ballotAt(place, item.settings)
