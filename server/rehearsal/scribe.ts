import type { Lang } from '../../shared/lang.ts'
import { generalWords } from '../../shared/rehearsal/index.ts'
import { sameStage, stageKey, type Stage } from '../../shared/session/session.ts'
import type { ItemView } from '../../shared/session/view.ts'
import { chanceOf } from './chance.ts'
import { ballotFor, matterOf } from './matter.ts'
import { opinionOf, type Matter } from './opinion.ts'
import { comfortable, Doings, pause, unless, type Pace, type Player } from './pace.ts'
import type { TableClient } from './table-client.ts'

export interface ScribeOptions {
  /** How many experts sit at the table; the guest without a device comes after them. */
  readonly experts: number
  readonly seed: number
  readonly lang: Lang
  readonly pace: Pace
}

/** One dilemma of an evening is voted on by somebody without a device too: the second. */
const onPaper = 1

/** A simulated scribe: writes down what somebody with the floor says, and enters the ballot that came in on paper. */
export class Scribe implements Player {
  readonly client: TableClient
  private readonly options: ScribeOptions
  private readonly doings = new Doings()

  constructor(client: TableClient, options: ScribeOptions) {
    this.client = client
    this.options = options
    client.watch(() => this.follow())
    this.follow()
  }

  settled(): Promise<void> {
    return this.doings.done()
  }

  private follow(): void {
    const { stage, items } = this.client.view
    const item = items.find(({ id }) => id === stage?.item)
    if (stage && item?.kind === 'dilemma') this.doings.once(stageKey(stage), () => this.act(item, stage))
  }

  private async act(item: ItemView, stage: Stage): Promise<void> {
    const matter = matterOf(item, this.client.view.items, this.options.lang)
    if (stage.step === 'vote' && matter.index === onPaper) await this.enter(item, matter, stage.round)
    if (stage.step === 'discuss') await this.writeDown(item, matter, stage)
  }

  private async enter(item: ItemView, matter: Matter, round: number): Promise<void> {
    const { seed, experts, pace } = this.options
    if (!(await pause(comfortable.vote * 0.5, pace))) return
    const value = ballotFor(item, opinionOf(seed, matter, experts, round))
    await this.client.send('CastProxyBallots', { item: item.id, ballots: [{ value, count: 1 }] })
  }

  /** Each line is said at one dilemma of an evening; half of them get a star. */
  private async writeDown(item: ItemView, { key, index }: Matter, stage: Stage): Promise<void> {
    const { seed, lang, pace } = this.options
    const line = generalWords(lang).spoken[index]
    if (line === undefined) return
    const over = this.client.until(
      ({ view }) => (view.capture?.speaking ?? null) !== null || !sameStage(view.stage, stage),
    )
    await unless(comfortable.discuss, pace, over)
    const speaker = this.client.view.capture?.speaking
    if (!speaker || !(await pause(comfortable.discuss * 0.08, pace))) return
    const starred = chanceOf('star', seed, key).next() < 0.6
    await this.client.send('CaptureQuote', { speaker, item: item.id, text: line.heard, starred })
  }
}
