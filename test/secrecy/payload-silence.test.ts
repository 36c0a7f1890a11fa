import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Ack } from '../../shared/protocol/messages.ts'
import type { Person } from '../server/person.ts'
import { goTo, itemOn, startServer, type Table } from '../server/start.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

type Seat = 'host' | 'scribe' | 'screen' | 'one' | 'two' | 'three' | 'four' | 'five' | 'six'
type People = Readonly<Record<Seat, Person>>

async function seated(table: Table): Promise<People> {
  const [host, scribe, screen] = await Promise.all([table.facilitator(), table.scribe(), table.screen()])
  const guests = await Promise.all([1, 2, 3, 4, 5, 6].map(number => table.participant(number)))
  const [one = host, two = host, three = host, four = host, five = host, six = host] = guests
  return { host, scribe, screen, one, two, three, four, five, six }
}
const everybody = (people: People) => Object.entries(people)
const inStep = (people: People) => Promise.all(everybody(people).map(([, person]) => person.inStep()))

/** What each of them was sent while this happened, and what the numbers of it say. */
async function sentDuring(people: People, act: () => Promise<Ack>): Promise<{ told: string[]; ack: Ack }> {
  await inStep(people)
  const before = new Map(everybody(people).map(([seat, { patches }]) => [seat, patches.length]))
  const ack = await act()
  await inStep(people)
  const told = everybody(people).filter(([seat, { patches }]) => patches.length > (before.get(seat) ?? 0))
  return { told: told.map(([seat]) => seat), ack }
}

describe('what somebody does unseen', () => {
  let table: Table
  let people: People
  beforeEach(async () => {
    table = await (await startServer()).table({ participants: 6 })
    people = await seated(table)
  })
  const tells = async (act: () => Promise<Ack>) => {
    const { told, ack } = await sentDuring(people, act)
    expect(ack).toMatchObject({ ok: true })
    return told
  }

  test('[P11] a first vote is told to all, for all see how many voted', async () => {
    const { host, one } = people
    await goTo(host, 'vote')
    const told = await tells(() => one.send('CastBallot', { item: itemOn(host), value: 2 }))
    expect(told.toSorted()).toEqual(Object.keys(people).toSorted())
  })

  test('[P11] a vote that is changed, whatever of it, sends nothing to anybody but the voter', async () => {
    const { host, one } = people
    await goTo(host, 'vote')
    const item = itemOn(host)
    await one.send('CastBallot', { item, value: 2, conviction: 1 })
    const changes = [
      { value: 6, conviction: 1 },
      { value: 6, conviction: 3 },
      { value: 6, conviction: 3, reason: 'Since I heard better.' },
      { value: null },
      { value: 4 },
    ] as const
    for (const ballot of changes)
      expect(await tells(() => one.send('CastBallot', { item, ...ballot })), JSON.stringify(ballot)).toEqual(['one'])
  })

  test('[P11] an answer to a thought is told to the desk and to those who answered it, and to nobody else', async () => {
    const { host, one, two, three } = people
    await goTo(host, 'discuss')
    await one.send('Contribute', { item: itemOn(host), stance: 'a', text: 'A thought.' })
    await inStep(people)
    const contribution = two.view.contributions[0]?.id
    if (!contribution) throw new Error('nothing was contributed')
    expect(await tells(() => two.send('Respond', { contribution, response: 'agree' }))).toEqual(['host', 'two'])
    expect(await tells(() => three.send('Respond', { contribution, response: 'pass' }))).toEqual([
      'host',
      'two',
      'three',
    ])
  })

  test('[P11] [W20] the wording of a minority is told to the desk and to those who hold it, and to nobody else', async () => {
    const { host, one, two, three, four, five, six } = people
    await goTo(host, 'vote')
    const item = itemOn(host)
    const vote = async () => {
      for (const person of [three, four, five, six]) await person.send('CastBallot', { item, value: 2 })
      for (const person of [one, two]) await person.send('CastBallot', { item, value: 6 })
    }
    await vote()
    await goTo(host, 'discuss')
    await goTo(host, 'vote')
    await vote()
    await goTo(host, 'conclude')
    await inStep(people)
    const text = 'We hold that whoever is short of money is not asked.'
    expect(await tells(() => one.send('WordMinority', { item, text, version: 0 }))).toEqual(['host', 'one', 'two'])
  })

  test('[P11] how words may be printed, and a judgement, are told to the desk and to whoever gave them', async () => {
    const { host, one, two, three } = people
    await goTo(host, 'discuss')
    await one.send('Contribute', { item: itemOn(host), stance: 'a', text: 'A thought.' })
    await inStep(people)
    const [quote] = one.mine?.contributions ?? []
    if (!quote) throw new Error('nothing was contributed')
    expect(await tells(() => one.send('AnswerConsent', { quote, answer: 'named' }))).toEqual(['host', 'one'])
    // From one way of printing to another: the desk knows only that it may be.
    expect(await tells(() => one.send('AnswerConsent', { quote, answer: 'role' }))).toEqual(['one'])
    await host.send('AddTakeaway', { headline: 'So it is', body: '' })
    while (host.view.status !== 'takeaways') {
      await host.send('Next', { from: host.view.stage })
      await host.inStep()
    }
    const takeaway = host.view.takeaways[0]?.id
    if (!takeaway) throw new Error('there is no take-away')
    await host.send('PresentTakeaway', { takeaway })
    expect(await tells(() => two.send('Ratify', { takeaway, verdict: 'object' }))).toEqual(['host', 'two'])
    expect(await tells(() => three.send('Ratify', { takeaway, verdict: 'endorse' }))).toEqual(['host', 'two', 'three'])
  })

  test('[P11] what is said aloud and written down, drafts of take-aways, and who knocks, stay with who may see them', async () => {
    const { host, scribe, four } = people
    await goTo(host, 'discuss')
    const speaker = four.mine?.guest
    if (!speaker) throw new Error('a participant is somebody')
    const line = { speaker, item: itemOn(host), text: 'Said aloud.' }
    expect(await tells(() => scribe.send('CaptureQuote', line))).toEqual(['host', 'scribe'])
    expect(await tells(() => host.send('AddTakeaway', { headline: 'So it is', body: '' }))).toEqual(['host'])
  })

  test('[P11] an ack names a version that its page reaches, also where there is nothing new to see', async () => {
    const { host, one } = people
    const reached = async (person: Person, ack: Ack) => {
      if (!ack.ok) throw new Error(ack.message)
      await person.until(({ version }) => version >= ack.version)
    }
    await reached(host, await host.send('OpenLobby', {}))
    expect(host.view.status).toBe('lobby')
    await reached(host, await host.send('StartTimer', { seconds: 60 }).then(() => host.send('YieldFloor', {})))
    await goTo(host, 'vote')
    const item = itemOn(host)
    await reached(one, await one.send('CastBallot', { item, value: 2 }))
    await reached(one, await one.send('CastBallot', { item, value: 3 }))
    await reached(one, await one.send('CastBallot', { item, value: 3 }))
  })

  test('[P11] shows in no number: of patches, of whole views, or of acks to others', async () => {
    const { host, one, two } = people
    await goTo(host, 'vote')
    const item = itemOn(host)
    await one.send('CastBallot', { item, value: 2 })
    const counted = async (changes: number) => {
      const first = await two.send('LowerHand', {})
      for (let value = 1; value <= changes; value += 1) await one.send('CastBallot', { item, value })
      const second = await two.send('LowerHand', {})
      const { version, acted } = await two.socket.emitWithAck('resync')
      const acks = [first, second].map(ack => (ack.ok ? (ack.acted ?? 0) : 0))
      return { version, gap: (acks[1] ?? 0) - (acks[0] ?? 0), behind: acted - (acks[1] ?? 0) }
    }
    const quiet = await counted(0)
    expect(await counted(7)).toEqual(quiet)
    expect(quiet).toMatchObject({ gap: 1, behind: 0 })
    // The voter's own page was told of each.
    await one.inStep()
    expect(one.mine?.ballots[item]).toMatchObject({ 1: { value: 7 } })
  })
})
