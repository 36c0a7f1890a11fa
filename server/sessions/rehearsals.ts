import { randomInt } from 'node:crypto'
import { formatOf } from '../../shared/formats/index.ts'
import type { Lang } from '../../shared/lang.ts'
import { experts, type Segment } from '../../shared/rehearsal/experts.ts'
import type { GuestInput } from '../../shared/session/guests.ts'
import type { SessionId } from '../../shared/session/ids.ts'
import { standardRules, type HouseRules } from '../../shared/session/session.ts'
import type { Template } from '../../shared/templates/template.ts'
import type { Logger } from '../logger.ts'
import type { RehearsalOptions } from '../rehearsal/play.ts'
import { newSession, placeholderGuests, type Maker, type NewSession, type Start } from './new-session.ts'

/** Plays the experts of one rehearsal, until it is closed or the signal stops it. */
export type PlayRehearsal = (options: RehearsalOptions) => Promise<void>

export interface RehearsalWanted {
  readonly lang: Lang
  /** A template, or a table that is being prepared as it stands. */
  readonly evening: { readonly template: Template } | { readonly start: Start }
  readonly participants: number
  readonly speed: number
  /** Whether the rehearsal presses next too; if not, whoever opens the facilitator's link does. */
  readonly facilitated: boolean
  /** Whose organizers see it; the first workspace's unless set. */
  readonly workspace?: number
}
export interface RehearsalLinks {
  readonly sessionId: SessionId
  readonly facilitator: string
  readonly screen: string
  /** A free seat, for whoever wants to vote along. */
  readonly participant: string
}

/** One that was left standing stops by itself, in ms. */
const longest = 4 * 3600_000
const segments: Readonly<Record<Segment, string>> = {
  b2b: 'B2B',
  retail: 'Retail',
  fmcg: 'FMCG',
  nonprofit: 'Non-profit',
}

/** Seats for the first so many invented experts; where the table has segments of its own, they spread over those. */
export function simulatedGuests(count: number, own: readonly string[] = []): readonly GuestInput[] {
  return experts.slice(0, count).map(({ name, segment }, place) => {
    const known = segments[segment]
    const spread = own[place % own.length]
    return { name, segment: spread === undefined || own.includes(known) ? known : spread }
  })
}
/** A whole evening gives two take-aways more than a short one, so that a word with a charge finds a place too. */
export const rehearsalRules = ({ items }: Template): HouseRules => {
  const ratesWords = items.some(item => item.kind === 'dilemma' && formatOf(item.format).termScale !== undefined)
  return { ...standardRules, takeaways: standardRules.takeaways + (ratesWords ? 2 : 0) }
}
function rehearsed(
  evening: RehearsalWanted['evening'],
  lang: Lang,
  participants: number,
): Pick<NewSession, 'template' | 'start' | 'rules' | 'participants'> {
  const own = 'start' in evening ? evening.start.segments : []
  const guests = [...simulatedGuests(participants, own), ...placeholderGuests(lang, 1)]
  if ('start' in evening) return { start: evening.start, participants: guests }
  return { template: evening.template, rules: rehearsalRules(evening.template), participants: guests }
}
/** No more experts were invented. */
export const mostExperts = experts.length

const tokenIn = (link: string) => link.slice(link.indexOf('#') + 1)

/** The rehearsals that this process plays. */
export class Rehearsals {
  private readonly maker: Maker
  private readonly play: PlayRehearsal
  private readonly logger: Logger
  private starting = 0
  private readonly running = new Map<SessionId, { readonly stop: AbortController; readonly over: Promise<void> }>()

  constructor(parts: { maker: Maker; play: PlayRehearsal; logger: Logger }) {
    this.maker = parts.maker
    this.play = parts.play
    this.logger = parts.logger
  }

  get count(): number {
    return this.running.size + this.starting
  }

  /** `url`: where this very server listens. */
  async start(url: string, wanted: RehearsalWanted): Promise<RehearsalLinks> {
    this.starting += 1
    try {
      return await this.begin(url, wanted)
    } finally {
      this.starting -= 1
    }
  }

  async stop(id: SessionId): Promise<void> {
    const known = this.running.get(id)
    known?.stop.abort()
    await known?.over
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.running.keys()].map(id => this.stop(id)))
  }

  private async begin(url: string, wanted: RehearsalWanted): Promise<RehearsalLinks> {
    const { lang, evening, participants, speed, facilitated, workspace } = wanted
    const made = await newSession(this.maker, {
      ...{ lang, rehearsal: true, ...rehearsed(evening, lang, participants) },
      ...(workspace !== undefined && { workspace }),
    })
    const links = made.participants.map(({ link }) => link)
    const stop = new AbortController()
    const playing = this.play({
      url,
      facilitator: facilitated ? tokenIn(made.facilitator) : null,
      scribe: tokenIn(made.scribe),
      experts: links.slice(0, participants).map(tokenIn),
      lang,
      seed: randomInt(1, 2 ** 31),
      speed,
      signal: AbortSignal.any([stop.signal, AbortSignal.timeout(longest)]),
    })
    const over = playing
      .catch((error: unknown) => this.logger.error({ err: error, session: made.sessionId }, 'a rehearsal broke off'))
      .finally(() => this.running.delete(made.sessionId))
    this.running.set(made.sessionId, { stop, over })
    const { sessionId, facilitator, screen } = made
    return { sessionId, facilitator, screen, participant: links[participants] ?? screen }
  }
}
