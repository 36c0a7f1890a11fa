import type { Lang } from '../../shared/lang.ts'
import type { ItemView } from '../../shared/session/view.ts'
import { stageKey, type Stage } from '../../shared/session/session.ts'
import { chanceOf } from './chance.ts'
import { Judgement } from './judgement.ts'
import { ballotFor, matterOf, wordsFor } from './matter.ts'
import { opinionOf } from './opinion.ts'
import { comfortable, Doings, pause, type Pace, type Player } from './pace.ts'
import type { TableClient } from './table-client.ts'
import { TableTalk } from './table-talk.ts'

export interface ExpertOptions {
  readonly number: number
  /** How many the rehearsal plays, this one included. */
  readonly experts: number
  readonly seed: number
  readonly lang: Lang
  readonly pace: Pace
}

/** A simulated expert: has a stance, writes, answers, moves or stays, judges. All from the seed, none from the clock. */
export class Expert implements Player {
  readonly client: TableClient
  private readonly options: ExpertOptions
  private readonly doings = new Doings()
  private readonly talk: TableTalk
  private readonly judgement: Judgement

  constructor(client: TableClient, options: ExpertOptions) {
    this.client = client
    this.options = options
    this.talk = new TableTalk(client, options)
    this.judgement = new Judgement(client, options)
    client.watch(() => this.follow())
    this.follow()
  }

  settled(): Promise<void> {
    return this.doings.done()
  }

  private follow(): void {
    const { view, mine } = this.client
    const { stage, items } = view
    const item = items.find(({ id }) => id === stage?.item)
    if (stage && item?.kind === 'dilemma') this.doings.once(stageKey(stage), () => this.act(item, stage))
    for (const line of mine?.spoken ?? []) {
      if (line.starred && !line.corrected)
        this.doings.once(`line/${line.contribution}`, () => this.judgement.putRight(line))
    }
    for (const quote of mine?.quotes.filter(({ waiting }) => waiting) ?? [])
      this.doings.once(`quote/${quote.contribution}`, () => this.judgement.answer(quote))
    if (view.status !== 'takeaways') return
    for (const takeaway of view.takeaways.filter(({ presented }) => presented))
      this.doings.once(`takeaway/${takeaway.id}`, () => this.judgement.judge(takeaway))
  }

  private async act(item: ItemView, { step, round }: Stage): Promise<void> {
    if (step === 'vote') await this.vote(item, round)
    if (step === 'discuss') await this.talk.during(item)
    if (step === 'conclude') await this.conclude(item)
  }

  private async vote(item: ItemView, round: number): Promise<void> {
    const { number, seed, pace } = this.options
    const tarried = chanceOf('vote', seed, number, item.title, round).next()
    if (!(await pause(comfortable.vote * (0.1 + 0.7 * tarried), pace))) return
    const opinion = this.opinion(item, round)
    const reason = this.reason(item, round)
    const { conviction } = opinion
    await this.client.send('CastBallot', {
      item: item.id,
      value: ballotFor(item, opinion),
      ...(this.client.view.rules.conviction && { conviction }),
      ...(reason !== undefined && { reason }),
    })
  }

  private opinion(item: ItemView, round: number, number = this.options.number) {
    const { seed, lang } = this.options
    return opinionOf(seed, matterOf(item, this.client.view.items, lang), number, round)
  }

  private words(item: ItemView) {
    const { lang } = this.options
    return wordsFor(item, matterOf(item, this.client.view.items, lang).key, lang)
  }

  /** The line beside a ballot. Two of one mind do not say the same: the first of them says the first line, and so on. */
  private reason(item: ItemView, round: number): string | undefined {
    // By a third round everything has been said.
    if (round > 2) return undefined
    const { number, seed } = this.options
    const givesOne = (expert: number) => chanceOf('reason', seed, expert, item.title, round).next() < 0.45
    if (!givesOne(number)) return undefined
    const own = this.lines(item, round, number)
    const before = Array.from({ length: number }, (_, expert) => expert).filter(
      expert => givesOne(expert) && this.lines(item, round, expert)[0] === own[0],
    )
    return own[before.length]
  }

  private lines(item: ItemView, round: number, expert: number): readonly string[] {
    const now = this.opinion(item, round, expert)
    if (round === 1) return this.words(item).reasons(now)
    const said = this.client.view.contributions.filter(({ replyTo, spoken }) => replyTo === null && !spoken)
    return this.words(item).shifts(this.opinion(item, 1, expert), now, said)
  }

  /**
   * Those on the smaller side say one thing together: whoever of them is first. At one of the first dilemmas, for who finds words
   * is heard in the take-aways before anything else.
   */
  private async conclude(item: ItemView): Promise<void> {
    const { number, seed, lang, pace } = this.options
    if (matterOf(item, this.client.view.items, lang).index !== seed % 2) return
    const chance = chanceOf('conclude', seed, number, item.title)
    if (!(await pause(comfortable.conclude * (0.2 + 0.5 * chance.next()), pace))) return
    await this.client.refresh()
    const held = this.client.mine?.minority.find(minority => minority.item === item.id && minority.text === null)
    if (!held) return
    const text = this.words(item).minority(held.side)
    await this.client.send('WordMinority', { item: item.id, text, version: held.version })
  }
}
