import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCsv } from '../../shared/csv.ts'
import { newSession } from '../../server/sessions/new-session.ts'
import { createLogger } from '../../server/logger.ts'
import { LiveSessions } from '../../server/sessions/live-sessions.ts'
import { realWorld } from '../../server/sessions/world.ts'
import type { Stance } from '../../shared/session/session.ts'
import { between } from '../../shared/templates/template.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { tokenIn, type Person } from './person.ts'
import { itemOn, startServer, Table, type TestServer } from './start.ts'

const claims = ['108', '24', '133', '102', '28']
const data = (name: string) => {
  const [, ...rows] = readCsv(readFileSync(new URL(`../data/replicats/${name}`, import.meta.url), 'utf8'))
  return rows.map(({ fields }) => fields)
}
/** Estimates of 0 to 100 on the seven places of a spectrum. */
const placeOf = (estimate: number) => Math.min(7, 1 + Math.floor((estimate / 100) * 7))
const votes = new Map(
  data('estimates.csv').map(([claim = '', expert = '', first, second]) => [
    `${claim}/${expert}`,
    { first: placeOf(Number(first)), second: placeOf(Number(second)) },
  ]),
)
const experts = [...new Set([...votes.keys()].map(key => key.split('/')[1] ?? ''))]
const reasons = new Map(data('reasons.csv').map(([claim = '', expert = '', text = '']) => [`${claim}/${expert}`, text]))

async function claimsTable(server: TestServer): Promise<Table> {
  const sessions = new LiveSessions({ store: server.kept.store, world: realWorld, logger: createLogger('silent') })
  const maker = { sessions, secret: server.secret, publicUrl: () => server.url }
  const items = claims.map(claim => ({
    ...{ key: claim, chapter: 'claims', kind: 'dilemma' as const, minutes: 15, title: `Claim ${claim}` },
    question: `Will research claim ${claim} hold when it is tested again?`,
    ...between(['It will not hold', ''], ['It will hold', '']),
  }))
  const template = {
    ...{ name: 'claims', lang: 'en' as const, title: 'Five research claims', description: '' },
    ...{ chapters: [{ key: 'claims', title: 'Claims' }], items },
  }
  const participants = experts.map((_, index) => ({ name: `Expert ${index + 1}` }))
  return new Table(server, await newSession(maker, { lang: 'en', template, participants }))
}

const next = async (host: Person) => {
  const ack = await host.send('Next', { from: host.view.stage })
  if (!ack.ok) throw new Error(ack.code)
  await host.inStep()
}

/** Closes the vote, and then shows it. */
async function show(host: Person) {
  await next(host)
  await next(host)
}

function countsOf(claim: string, round: 'first' | 'second'): number[] {
  const counts = [0, 0, 0, 0, 0, 0, 0]
  for (const expert of experts) {
    const place = votes.get(`${claim}/${expert}`)?.[round] ?? 0
    counts[place - 1] = (counts[place - 1] ?? 0) + 1
  }
  return counts
}

async function playClaim(host: Person, people: readonly Person[], claim: string): Promise<void> {
  const item = itemOn(host)
  const voteAll = (round: 'first' | 'second') =>
    Promise.all(
      people.map(async (person, index) => {
        const value = votes.get(`${claim}/${experts[index] ?? ''}`)?.[round]
        const ack = await person.send('CastBallot', { item, value })
        expect(ack).toMatchObject({ ok: true })
      }),
    )
  await next(host)
  await voteAll('first')
  await show(host)
  const [first] = host.view.items.find(({ id }) => id === item)?.rounds ?? []
  expect(first?.tally?.['counts']).toEqual(countsOf(claim, 'first'))
  await next(host)
  for (const [index, person] of people.entries()) {
    const key = `${claim}/${experts[index] ?? ''}`
    const text = reasons.get(key)
    if (text === undefined) continue
    const place = votes.get(key)?.first ?? 4
    const stance: Stance = place < 4 ? 'a' : place > 4 ? 'b' : 'nuance'
    expect(await person.send('Contribute', { item, stance, text })).toMatchObject({ ok: true })
  }
  await next(host)
  await voteAll('second')
  await show(host)
  const [, second] = host.view.items.find(({ id }) => id === item)?.rounds ?? []
  const pairs = experts.flatMap(expert => {
    const vote = votes.get(`${claim}/${expert}`)
    return vote ? [[vote.first, vote.second] as const] : []
  })
  expect(second?.tally?.['counts']).toEqual(countsOf(claim, 'second'))
  expect(second?.shift).toMatchObject({
    n: 25,
    toA: pairs.filter(([from, to]) => to < from).length,
    toB: pairs.filter(([from, to]) => to > from).length,
    pairs: pairs.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]),
  })
  await next(host)
}

/** Asks for all that the take-aways rest on; the first who is asked says no, the others let it be printed without a source. */
async function askAll(host: Person, people: readonly Person[]): Promise<{ cleared: string[]; off: string[] }> {
  const evidence = host.view.takeaways.flatMap(({ supporting, opposing }) => [...supporting, ...opposing])
  const ack = await host.send('AskConsent', { contributions: [...new Set(evidence.map(({ id }) => id))] })
  if (!ack.ok) throw new Error(ack.code)
  const told = { cleared: [] as string[], off: [] as string[] }
  for (const person of people) {
    await person.inStep()
    for (const { contribution, text, waiting } of person.mine?.quotes ?? []) {
      if (!waiting) continue
      const answer = told.off.length === 0 ? 'off' : 'unattributed'
      expect(await person.send('AnswerConsent', { quote: contribution, answer })).toMatchObject({ ok: true })
      told[answer === 'off' ? 'off' : 'cleared'].push(text)
    }
  }
  return told
}

test(
  'a real panel of 25 is played over real sockets, through take-aways to Markdown and HTML',
  { timeout: 120_000 },
  async () => {
    const server = await startServer()
    const table = await claimsTable(server)
    const host = await table.facilitator()
    const people = await Promise.all(experts.map((_, index) => table.participant(index + 1)))
    await host.send('OpenLobby', {})
    await next(host)
    for (const claim of claims) {
      await playClaim(host, people, claim)
      await next(host)
    }
    expect(host.view.status).toBe('takeaways')
    const { cleared, off } = await askAll(host, people)
    expect(Math.min(cleared.length, off.length)).toBeGreaterThan(0)
    for (;;) {
      const move = host.view.next
      if (move?.does !== 'present') break
      const ack = await host.send('PresentTakeaway', { takeaway: move.takeaway })
      if (!ack.ok) throw new Error(ack.code)
      await host.inStep()
      for (const [index, person] of people.entries()) {
        const verdict = index === 0 ? ('reserve' as const) : ('endorse' as const)
        expect(await person.send('Ratify', { takeaway: move.takeaway, verdict })).toMatchObject({ ok: true })
      }
    }
    expect(await host.send('CloseSession', {})).toMatchObject({ ok: true })

    const { state } = await table.stored()
    const summary = summarise(state, 'en')
    expect(state.contributions.map(({ text }) => text).toSorted()).toEqual([...reasons.values()].toSorted())
    expect(checkSummary(summary, state)).toEqual([])
    expect(summary.takeaways.length).toBeGreaterThan(0)
    // Claim 24: all but one of the 25 end on the side of “will not hold”, and the table agrees.
    const agreed = summary.takeaways.find(({ status }) => status === 'agreed')
    const side = countsOf(
      claims[summary.chapters[0]?.items.findIndex(({ id }) => id === agreed?.item) ?? 0] ?? '',
      'second',
    )
    const [left, right] = [side.slice(0, 3), side.slice(4)].map(part => part.reduce((sum, count) => sum + count, 0))
    expect(agreed?.weight).toContain(`${Math.max(left ?? 0, right ?? 0)} of`)
    expect(agreed?.recognition).toMatchObject({ endorse: 24, reserve: 1, object: 0 })

    const headers = { authorization: `Bearer ${tokenIn(table.links.facilitator)}` }
    const file = async (format: string) => {
      const answer = await fetch(`${server.url}/api/sessions/${table.id}/export/${format}?lang=en`, { headers })
      expect(answer.status).toBe(200)
      return answer.text()
    }
    const [markdown, html] = [await file('md'), await file('html')]
    for (const { headline } of summary.takeaways) expect(html).toContain(headline.slice(0, 20).replaceAll("'", '&#39;'))
    expect(markdown).toContain(`| second vote | ${countsOf('24', 'second').join(' | ')} |`)
    expect(html.match(/<svg/g)?.length).toBeGreaterThanOrEqual(claims.length)
    // Of all that was written, printed is what its author let be printed, and nothing else.
    const told = await file('json')
    for (const text of cleared) expect(told).toContain(JSON.stringify(text))
    for (const text of [...reasons.values()].filter(reason => !cleared.includes(reason)))
      for (const made of [told, markdown, html]) expect(made).not.toContain(text)
    const names = table.links.participants.map(({ name }) => name)
    for (const name of names) expect(`${markdown}${html}`).not.toMatch(new RegExp(`${name}\\b`))
  },
)
