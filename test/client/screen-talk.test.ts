import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { TakeawayDraft } from '../../shared/session/takeaway.ts'
import { asId, type ContributionId, type TakeawayId } from '../../shared/session/ids.ts'
import { heading, pictures, ScreenTable, words } from './screen-table.ts'

const first = [1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 5, 5, 5, 6, 6, 6, 6, 7]
let room: ScreenTable

beforeEach(() => {
  vi.useFakeTimers()
  room = new ScreenTable()
})
afterEach(() => {
  room.close()
  vi.useRealTimers()
})

const desk = (type: 'Spotlight' | 'GiveFloor' | 'YieldFloor', data: object) =>
  room.table.as(room.table.facilitator, type, data)

function think(
  text: string,
  stance: 'a' | 'b' | 'nuance' = 'a',
  exposure?: 'named',
  replyTo?: ContributionId,
): ContributionId {
  const { table } = room
  const item = table.state.stage?.item ?? asId('none')
  table.as(table.you, 'Contribute', { item, stance, text, ...(exposure && { exposure }), ...(replyTo && { replyTo }) })
  return table.state.contributions.at(-1)?.id ?? asId('none')
}

describe('the talk', () => {
  test('puts one thought in the middle, by role or without a name, with what it argues for', async () => {
    room = new ScreenTable({ rules: { contributions: 'named' } })
    await room.until(2, 'vote')
    room.vote(first)
    await room.until(2, 'discuss')
    const thought = think('Eerst vragen, dan pas doen.', 'a', 'named')
    const page = await room.open()
    expect(words(page)).not.toContain('Eerst vragen')
    desk('Spotlight', { contribution: thought })
    await room.show()
    await vi.advanceTimersByTimeAsync(1000)
    expect(page.querySelector('blockquote')?.textContent).toBe('“Eerst vragen, dan pas doen.”')
    expect(words(page)).toContain('Zonder naam pleit voor “')
    expect(words(page)).not.toContain('Priya')
    expect(heading(page)).not.toBe('')
    expect(pictures(page).join()).toContain('Eerste stem: 9 aan de kant van')
  })

  test('shows the newest replies under the thought, and over a reply what it answers', async () => {
    await room.until(2, 'discuss')
    const head = think('Eerst vragen.')
    const reply = think('Vragen kost tijd.', 'b', undefined, head)
    think('Tijd die je terugkrijgt.', 'a', undefined, head)
    think('Soms.', 'nuance', undefined, head)
    desk('Spotlight', { contribution: head })
    const page = await room.open()
    expect([...page.querySelectorAll('.replies .serif')].map(line => line.textContent)).toEqual([
      '“Tijd die je terugkrijgt.”',
      '“Soms.”',
    ])
    expect(words(page)).toContain('3 reacties')
    desk('Spotlight', { contribution: reply })
    await room.show()
    await vi.advanceTimersByTimeAsync(1000)
    expect(words(page)).toContain('In antwoord op: “Eerst vragen.” “Vragen kost tijd.”')
    expect(page.querySelector('.replies')).toBeNull()
  })

  test('says who has the floor, with a clock, and how many hands are up', async () => {
    await room.until(2, 'discuss')
    const [speaker, other] = room.voters.slice(3)
    if (speaker === undefined || other === undefined) throw new Error('nobody is here')
    room.table.as(other, 'RaiseHand', {})
    desk('GiveFloor', { guest: speaker })
    const page = await room.open()
    await vi.advanceTimersByTimeAsync(134_000)
    expect(words(page)).toContain('Gast 4 aan het woord 2:14')
    expect(words(page)).toContain('1 hand omhoog')
    desk('YieldFloor', {})
    await room.show()
    expect(words(page)).not.toContain('aan het woord 2:')
  })
})

test('a break says until when, and what comes then', async () => {
  const { table } = room
  table.as(table.facilitator, 'AddItem', { item: { kind: 'break', title: 'Koffie', minutes: 15 }, index: 0 })
  table.as(table.facilitator, 'OpenLobby', {})
  vi.setSystemTime(new Date(2026, 10, 25, 14, 46))
  table.next()
  const page = await room.open()
  expect(heading(page)).toBe('Pauze tot 15:01')
  expect(words(page)).toContain(`Straks: ${table.state.items[1]?.title ?? ''}`)
  await vi.advanceTimersByTimeAsync(16 * 60_000)
  expect(heading(page)).toBe('Pauze')
  expect(words(page)).toContain('De tijd is om.')
})

const draft = (kind: string): TakeawayDraft => ({
  ...{ kind, rule: `${kind}@1`, item: null, status: 'open', facts: {}, fragile: false, score: 1 },
  evidence: { rounds: [], supporting: [], opposing: [] },
})

describe('the take-aways', () => {
  beforeEach(async () => {
    room = new ScreenTable({ takeaways: () => [draft('x'), draft('y'), draft('z')] })
    room.table.as(room.table.facilitator, 'OpenLobby', {})
    for (let press = 0; room.table.state.status !== 'takeaways' && press < 300; press += 1) await room.next()
    room.table.state.takeaways.forEach(({ id }, i) =>
      room.table.as(room.table.facilitator, 'EditTakeaway', {
        takeaway: id,
        headline: `Kop ${i + 1}`,
        body: 'Uitleg.',
      }),
    )
  })
  const ids = () => room.table.state.takeaways.map(({ id }) => id)
  const present = async (takeaway: TakeawayId | undefined) => {
    room.table.as(room.table.facilitator, 'PresentTakeaway', { takeaway: takeaway ?? asId('none') })
    await room.show()
  }

  test('wait for the first one, then show the one that was presented last, in whatever order', async () => {
    const page = await room.open()
    expect(heading(page)).toBe('Wat nemen we mee?')
    await present(ids()[1])
    expect(heading(page)).toBe('Kop 2')
    expect(words(page)).toContain('Take-away 1')
    await present(ids()[0])
    expect(heading(page)).toBe('Kop 1')
    expect(words(page)).toContain('Take-away 2')
    expect(words(page)).toContain('De andere kant')
    expect(heading(await room.open())).toBe('Kop 2')
  })

  test('end in thanks, each with who recognised it', async () => {
    const [one, two] = ids()
    await present(one)
    await present(two)
    room.voters.slice(0, 14).forEach((voter, i) => {
      const [verdict, remark] =
        i < 10 ? ['endorse' as const] : ([i < 12 ? 'reserve' : 'object', 'Liever anders.'] as const)
      room.table.as(voter, 'Ratify', {
        takeaway: one ?? asId('none'),
        verdict,
        ...(remark !== undefined && { remark }),
      })
    })
    room.table.as(room.table.facilitator, 'CloseSession', {})
    const page = await room.open()
    expect(heading(page)).toBe('Dank jullie wel.')
    expect([...page.querySelectorAll('ol .headline')].map(line => line.textContent)).toEqual(['Kop 1', 'Kop 2'])
    expect(words(page)).toContain('herkend door 12 van de 14')
    expect(pictures(page)).toEqual(['10 onderschrijven dit, 2 met kanttekening, 2 bezwaar'])
  })
})
