import { setMaxListeners } from 'node:events'
import type { Lang } from '../../shared/lang.ts'
import { Expert } from './expert.ts'
import { facilitate } from './facilitator.ts'
import type { Pace, Player } from './pace.ts'
import { Scribe } from './scribe.ts'
import { TableClient } from './table-client.ts'

export interface RehearsalOptions {
  /** Where the server listens, such as http://127.0.0.1:3000 */
  readonly url: string
  /** Token of the facilitator whom the rehearsal plays too; null when a person facilitates. */
  readonly facilitator: string | null
  /** Token of the scribe whom it plays; left out when a person writes down, or nobody. */
  readonly scribe?: string
  /** Tokens of the experts that it plays. */
  readonly experts: readonly string[]
  readonly lang: Lang
  /** The same seed plays the same session. */
  readonly seed: number
  /** 1 is comfortable to watch. */
  readonly speed: number
  readonly signal: AbortSignal
}

/**
 * Simulated experts, and where asked their facilitator, play a session over the real protocol, until it is closed or the signal
 * stops them. Throws `NotLetIn` when a link is refused.
 */
export async function playRehearsal(options: RehearsalOptions): Promise<void> {
  const { url, lang, seed, signal } = options
  const pace: Pace = { speed: options.speed, signal }
  // Everybody at the table waits on the one signal: that is a table, not a leak.
  setMaxListeners(0, signal)
  const clients: TableClient[] = []
  const enter = async (token: string) => {
    const client = await TableClient.connect(url, token)
    clients.push(client)
    return client
  }
  try {
    const players: Player[] = []
    const experts = options.experts.length
    for (const [number, token] of options.experts.entries()) {
      players.push(new Expert(await enter(token), { number, experts, seed, lang, pace }))
    }
    if (options.scribe !== undefined)
      players.push(new Scribe(await enter(options.scribe), { experts, seed, lang, pace }))
    const settled = () => everybodyDone(clients, players)
    const evening =
      options.facilitator === null ? closed(clients) : facilitate(await enter(options.facilitator), settled, pace)
    await Promise.race([evening, stopped(signal)])
  } finally {
    for (const client of clients) client.close()
  }
}

const movesOf = (clients: readonly TableClient[]): number => clients.reduce((sum, { moves }) => sum + moves, 0)

/**
 * Patches reach everybody within a moment; who has not seen the step yet has not begun, and what one of them does may ask
 * something of another.
 */
async function everybodyDone(clients: readonly TableClient[], players: readonly Player[]): Promise<void> {
  for (let moves = -1; moves !== movesOf(clients);) {
    moves = movesOf(clients)
    await Promise.all(players.map(({ client }) => client.refresh()))
    await Promise.all(players.map(player => player.settled()))
  }
}

const closed = async (clients: readonly TableClient[]): Promise<void> => {
  await Promise.all(clients.map(client => client.until(({ view }) => view.status === 'closed')))
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
