import { expect, test } from 'vitest'
import { archiveOf, readArchive } from '../../server/exports/archive.ts'
import { createLogger } from '../../server/logger.ts'
import { playRehearsal } from '../../server/rehearsal/play.ts'
import { LiveSessions } from '../../server/sessions/live-sessions.ts'
import { newSession } from '../../server/sessions/new-session.ts'
import { rehearsalRules, simulatedGuests } from '../../server/sessions/rehearsals.ts'
import { realWorld } from '../../server/sessions/world.ts'
import { articleMaterial } from '../../shared/article/article-material.ts'
import { checkArticle } from '../../shared/article/check.ts'
import { skeletonOf } from '../../shared/article/skeleton.ts'
import { langs, type Lang } from '../../shared/lang.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { Session } from '../../shared/session/session.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { findTemplate } from '../../shared/templates/index.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { summarise, type Summary } from '../../shared/wording/summary.ts'
import { tokenIn } from './person.ts'
import { startServer } from './start.ts'

interface Rehearsed {
  readonly template: string
  readonly lang: Lang
  readonly seed: number
  readonly experts: number
}

/** Everything that happened in an evening of simulated experts, over the real protocol. */
async function rehearsed({ template: name, lang, seed, experts }: Rehearsed) {
  const server = await startServer()
  const template = findTemplate(name, lang)
  if (!template) throw new Error(`there is no template ${name}`)
  const sessions = new LiveSessions({ store: server.kept.store, world: realWorld, logger: createLogger('silent') })
  const maker = { sessions, secret: server.secret, publicUrl: () => server.url }
  const participants = simulatedGuests(experts)
  const rules = rehearsalRules(template)
  const made = await newSession(maker, { lang, template, participants, rules, rehearsal: true })
  await playRehearsal({
    ...{ url: server.url, lang, seed, speed: 2000, signal: new AbortController().signal },
    ...{ facilitator: tokenIn(made.facilitator), scribe: tokenIn(made.scribe) },
    experts: made.participants.map(({ link }) => tokenIn(link)),
  })
  return (await server.kept.store.read(made.sessionId)).events
}

/** A count in a take-away's body that is one too high. */
const oneMore = (text: string) => text.replace(/\d+/, number => String(Number(number) + 1))
function tampered(summary: Summary): Summary | null {
  const place = summary.takeaways.findIndex(({ body, edited }) => !edited && /\d/.test(body))
  if (place < 0) return null
  const takeaways = summary.takeaways.map((one, index) => (index === place ? { ...one, body: oneMore(one.body) } : one))
  return { ...summary, takeaways }
}

function expectSupported(session: Session): void {
  for (const lang of langs) {
    const summary = summarise(session, lang)
    expect(checkSummary(summary, session)).toEqual([])
    expect(checkArticle(skeletonOf(session, lang), articleMaterial(session, lang))).toEqual([])
    const wrong = tampered(summary)
    if (wrong) expect(checkSummary(wrong, session)).not.toEqual([])
  }
}

test.each([
  { template: 'short-table', lang: 'nl', seed: 1, experts: 12 },
  { template: 'short-table', lang: 'en', seed: 2, experts: 12 },
  { template: 'short-table', lang: 'nl', seed: 3, experts: 9 },
  { template: 'short-table', lang: 'en', seed: 4, experts: 16 },
  { template: 'p-of-personalisation', lang: 'nl', seed: 5, experts: 10 },
  { template: 'p-of-personalisation', lang: 'en', seed: 6, experts: 10 },
] as const)(
  'every sentence about $template with $experts experts (seed $seed) is supported, also read back from its archive',
  async wanted => {
    const events = await rehearsed(wanted)
    const session = replay(events)
    expect(session.status).toBe('closed')
    const kinds = summarise(session, wanted.lang).takeaways.map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThan(0)
    // A table that rates words of the trade hears which of them has a charge.
    expect(kinds.includes('loaded')).toBe(wanted.template === 'p-of-personalisation')
    expectSupported(session)
    const shuffle = (n: number) => realWorld.shuffle(n)
    const archive = archiveOf(events, { exportedAt: realWorld.now(), withPeople: false, shuffle })
    const again = readArchive(JSON.stringify(archive)).session
    expect(findTakeaways(again)).toEqual(findTakeaways(session))
    expectSupported(again)
  },
  120_000,
)
