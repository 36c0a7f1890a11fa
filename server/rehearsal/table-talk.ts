import type { ContributionId } from '../../shared/session/ids.ts'
import { generalWords } from '../../shared/rehearsal/index.ts'
import type { RehearsalContribution } from '../../shared/rehearsal/words.ts'
import { sameStage, type Response } from '../../shared/session/session.ts'
import type { ContributionView, ItemView } from '../../shared/session/view.ts'
import { chanceOf } from './chance.ts'
import { dealingOf, type Dealing } from './dealing.ts'
import type { ExpertOptions } from './expert.ts'
import { matterOf, wordsFor } from './matter.ts'
import { opinionOf, type Matter } from './opinion.ts'
import { comfortable, pause, unless } from './pace.ts'
import type { TableClient } from './table-client.ts'

/** What is prepared for one dilemma, and who says it. */
interface Prepared {
  readonly matter: Matter
  readonly contributions: readonly RehearsalContribution[]
  readonly dealing: Dealing
  readonly reply: string | null
}

/** What one expert does while the table talks: writes, asks for the floor, replies, and answers what others wrote. */
export class TableTalk {
  private readonly client: TableClient
  private readonly options: ExpertOptions

  constructor(client: TableClient, options: ExpertOptions) {
    this.client = client
    this.options = options
  }

  async during(item: ItemView): Promise<void> {
    const { number, seed, pace } = this.options
    const prepared = this.prepare(item)
    const { contributions, dealing } = prepared
    const chance = chanceOf('discuss', seed, number, item.title)
    if (dealing.hands[0] === number) await this.client.send('RaiseHand', {})
    if (!(await pause(comfortable.discuss * (0.03 + 0.3 * chance.next()), pace))) return
    for (const [index, said] of contributions.entries()) {
      if (dealing.writers[index] !== number) continue
      await this.client.send('Contribute', { item: item.id, stance: said.stance, text: said.text })
      if (!(await pause(comfortable.discuss * 0.04, pace))) return
    }
    await this.heard(contributions.map(({ text }) => text))
    await this.reply(item, prepared)
    if (dealing.hands[1] === number) void this.askAfterwards()
    if (!(await pause(comfortable.discuss * (0.1 + 0.15 * chance.next()), pace))) return
    await this.heard(prepared.reply === null ? [] : [prepared.reply])
    for (const contribution of this.client.view.contributions) await this.respond(prepared, contribution)
  }

  private prepare(item: ItemView): Prepared {
    const { seed, lang, experts } = this.options
    const matter = matterOf(item, this.client.view.items, lang)
    const { contributions } = wordsFor(item, matter.key, lang)
    const dealing = dealingOf(seed, matter, experts, contributions)
    const { replies } = generalWords(lang)
    const way = dealing.reply?.way ?? 'agree'
    // Each is said at one dilemma of an evening; after that nobody replies.
    return { matter, contributions, dealing, reply: dealing.reply && (replies[way][matter.index] ?? null) }
  }

  /** Waits until these were said, the stage is over, or they seem not to come. */
  private heard(texts: readonly string[]): Promise<void> {
    const { stage } = this.client.view
    const shows = this.client.until(({ view }) => {
      const said = new Set(view.contributions.map(({ text }) => text))
      return !sameStage(view.stage, stage) || texts.every(text => said.has(text))
    })
    return unless(comfortable.discuss * 0.3, this.options.pace, shows)
  }

  private async reply(item: ItemView, { contributions, dealing, reply }: Prepared): Promise<void> {
    if (reply === null || dealing.reply?.by !== this.options.number) return
    const to = contributions[dealing.reply.to]?.text
    const answered = this.client.view.contributions.find(({ text }) => text === to)
    if (!answered) return
    const stance = reply.endsWith('?') ? 'question' : 'nuance'
    await this.client.send('Contribute', { item: item.id, stance, text: reply, replyTo: answered.id })
  }

  /** A second hand goes up while somebody speaks. */
  private async askAfterwards(): Promise<void> {
    const { stage } = this.client.view
    const speaking = this.client.until(({ view }) => view.table.speaking !== null || !sameStage(view.stage, stage))
    await unless(comfortable.discuss * 0.4, this.options.pace, speaking)
    if (this.client.view.table.speaking !== null) await this.client.send('RaiseHand', {})
  }

  private async respond(prepared: Prepared, contribution: ContributionView): Promise<void> {
    const { mine } = this.client
    if (!mine || contribution.spoken || this.isDone(contribution.id)) return
    await this.client.send('Respond', {
      contribution: contribution.id,
      response: this.answerTo(prepared, contribution),
    })
  }

  private isDone(id: ContributionId): boolean {
    const { mine } = this.client
    return mine?.responses[id] !== undefined || mine?.contributions.includes(id) === true
  }

  private answerTo({ matter, contributions }: Prepared, { text, stance }: ContributionView): Response {
    const { number, seed } = this.options
    const roll = chanceOf('answer', seed, number, text).next()
    if (contributions.find(words => words.text === text)?.bridge) return roll < 0.9 ? 'agree' : 'pass'
    if (stance === 'question') return roll < 0.3 ? 'agree' : roll < 0.45 ? 'disagree' : 'pass'
    const { place } = opinionOf(seed, matter, number, 2)
    const side = place === null || place === 0.5 ? undefined : place < 0.5 ? 'a' : 'b'
    if (stance !== 'a' && stance !== 'b') return roll < 0.6 ? 'agree' : roll < 0.8 ? 'disagree' : 'pass'
    if (stance === side) return roll < 0.85 ? 'agree' : roll < 0.93 ? 'disagree' : 'pass'
    return roll < 0.7 ? 'disagree' : roll < 0.85 ? 'agree' : 'pass'
  }
}
