import { describe, expect, test, vi } from 'vitest'
import type { Ack } from '../../shared/protocol/messages.ts'
import type { Person } from '../server/person.ts'
import { realWorld } from '../../server/sessions/world.ts'
import { goTo, itemOn, startServer, type Table } from '../server/start.ts'

vi.setConfig({ testTimeout: 60_000 })

interface Vote {
  readonly value: number | null
  readonly conviction?: 1 | 2 | 3
  readonly reason?: string
}
/** What each of the voters does, in turns: a vote, another one in its place, or nothing. */
type Votes = readonly (readonly (Vote | undefined)[])[]

/** What patches make of a view may have its keys in another order than a view that came whole. */
const inOrder = (_key: string, value: unknown): unknown =>
  value instanceof Object && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted()) : value

/** Ids and times are another's in every session: they are told apart by the order in which they come, and no more. */
function withoutChance(sent: unknown): string {
  const names = new Map<string, string>()
  const named = (id: string) => {
    const known = names.get(id) ?? `id-${names.size}`
    names.set(id, known)
    return known
  }
  const told = JSON.stringify(sent, inOrder)
    .replaceAll(/\b\d{13}\b/g, '"TIME"')
    .replaceAll(/(?<="code":"|knock#)[A-Z\d]{6}/g, 'CODE')
    .replaceAll(/http:\/\/127\.0\.0\.1:\d+[^"]*/g, 'LINK')
    .replaceAll(/(?<=["/])[\w-]{12}(?=["/~])/g, named)
  // Once more: keys that hold an id came in the order of what chance called it.
  return JSON.stringify(JSON.parse(told), inOrder, 1)
}

async function everybodyAt(table: Table) {
  const [host, scribe, screen] = await Promise.all([table.facilitator(), table.scribe(), table.screen()])
  const guests = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(number => table.participant(number)))
  return { host, scribe, screen, voters: guests.slice(0, 6), silent: guests.slice(6) }
}

/** All that those who did not vote were sent until the reveal, in the order of the evening; and what one voter was. */
async function sentIn(votes: Votes): Promise<{ readonly others: string; readonly voter: string }> {
  // A clock that stands still: how long a step took is another matter.
  const world = { ...realWorld, now: () => 1_800_000_000_000 }
  const table = await (await startServer({ world })).table({ participants: 7, rules: { smallestReveal: 5 } })
  const { host, scribe, screen, voters, silent } = await everybodyAt(table)
  await goTo(host, 'vote')
  const item = itemOn(host)
  const others: readonly Person[] = [host, scribe, screen, ...silent]
  // How people came in is gathered by the clock too, and is no part of the comparison.
  await Promise.all([...others, ...voters].map(person => person.inStep()))
  const begun = new Map(
    [...others, ...voters].map(({ patches, version }, seat) => [seat, { sent: patches.length, version }]),
  )
  for (const turn of votes) {
    for (const [index, vote] of turn.entries()) {
      const voter = voters[index]
      if (!voter || !vote) continue
      const ack: Ack = await voter.send('CastBallot', { item, ...vote })
      if (!ack.ok) throw new Error(ack.code)
      // Patches are gathered by the clock: after each vote all of them are out.
      await Promise.all([...others, ...voters].map(person => person.inStep()))
    }
  }
  await host.send('Next', { from: host.view.stage })
  await Promise.all(others.map(person => person.inStep()))
  const sentTo = (people: readonly Person[], place: number) =>
    withoutChance(
      people.map(({ view, mine, patches }, index) => {
        const { sent, version } = begun.get(place + index) ?? { sent: 0, version: 0 }
        const told = patches
          .slice(sent)
          .map(({ from, to, ...patch }) => ({ from: from - version, to: to - version, ...patch }))
        return { view, mine, told }
      }),
    )
  return { others: sentTo(others, 0), voter: sentTo(voters, others.length) }
}

const first: Votes = [
  [
    { value: 1, conviction: 1, reason: 'One reason.' },
    { value: 2 },
    { value: 3 },
    { value: 4 },
    { value: 5 },
    { value: 6 },
  ],
  [{ value: 7, conviction: 2 }, undefined, { value: 1, reason: 'A thought later.' }],
]
const second: Votes = [
  [
    { value: 6 },
    { value: 6, reason: 'Quite another one, and a longer one too, so that sizes would show.' },
    { value: 6 },
    { value: 1, conviction: 3 },
    { value: 1 },
    { value: null },
  ],
  [{ value: 2 }, { value: 7 }, { value: 1 }, { value: 7 }],
]

describe('two evenings that differ only in what was voted', () => {
  test('[M8] [P11] send everybody who did not vote the same bytes until the reveal, changed votes and passes included', async () => {
    const one = await sentIn(first)
    const other = await sentIn(second)
    expect(other.others).toBe(one.others)
    // What is the voters' own tells them apart: the comparison sees what there is to see.
    expect(other.voter).not.toBe(one.voter)
    expect(one.others).toContain('/voted')
  })

  test('[W1] but one vote more is seen by all', async () => {
    const one = await sentIn(first)
    const [turn = []] = first
    const other = await sentIn([turn.slice(0, 5)])
    expect(other.others).not.toBe(one.others)
  })
})
