import { generalWords } from '../../shared/rehearsal/index.ts'
import type { OwnLine, OwnQuote } from '../../shared/session/view-own.ts'
import type { TakeawayView } from '../../shared/session/view-takeaways.ts'
import { chanceOf, type Chance } from './chance.ts'
import type { ExpertOptions } from './expert.ts'
import { firstSentence } from './matter.ts'
import { comfortable, pause } from './pace.ts'
import type { TableClient } from './table-client.ts'

/** What one expert says about what stands on the record: their own words, and what the table gives. */
export class Judgement {
  private readonly client: TableClient
  private readonly options: ExpertOptions

  constructor(client: TableClient, options: ExpertOptions) {
    this.client = client
    this.options = options
  }

  /** A line that the scribe heard otherwise than it was meant; half of the speakers let it stand. */
  async putRight({ contribution, text }: OwnLine): Promise<void> {
    const chance = this.chance('line', text)
    if (!(await this.read(chance)) || chance.next() < 0.5) return
    const meant = generalWords(this.options.lang).spoken.find(({ heard }) => heard === text)?.meant
    if (meant !== undefined) await this.client.send('CorrectLine', { contribution, text: meant })
  }

  /**
   * Most let their words be printed without a source or by role; a few by name, a few in other words, and a few not at all.
   * A few say nothing, and that is no.
   */
  async answer({ contribution, text }: OwnQuote): Promise<void> {
    const chance = this.chance('consent', text)
    if (!(await this.read(chance))) return
    if (chance.next() < 0.08) return
    const roll = chance.next()
    const answer = roll < 0.4 ? 'role' : roll < 0.75 ? 'unattributed' : roll < 0.85 ? 'named' : 'off'
    const shorter = firstSentence(text)
    const rewords = answer !== 'off' && shorter !== undefined && chance.next() < 0.35
    await this.client.send('AnswerConsent', {
      ...{ quote: contribution, answer },
      ...(rewords && { wording: `${shorter}.` }),
    })
  }

  async judge({ id, kind, item }: TakeawayView): Promise<void> {
    // By its title: ids differ from one playing to the next.
    const title = this.client.view.items.find(known => known.id === item)?.title
    const chance = this.chance('judge', kind, title ?? '')
    if (!(await this.read(chance))) return
    const roll = chance.next()
    const { reservations, objections } = generalWords(this.options.lang)
    const verdict = roll < 0.8 ? 'endorse' : roll < 0.93 ? 'reserve' : 'object'
    const remarks = verdict === 'reserve' ? reservations : objections
    const remark = verdict === 'endorse' ? undefined : remarks[this.options.number % remarks.length]
    await this.client.send('Ratify', { takeaway: id, verdict, ...(remark !== undefined && { remark }) })
  }

  private chance(...what: readonly string[]): Chance {
    return chanceOf(...what, this.options.seed, this.options.number)
  }

  private read(chance: Chance): Promise<boolean> {
    return pause(comfortable.readBack * (0.1 + 0.5 * chance.next()), this.options.pace)
  }
}
