import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { balanceOf } from '../../client/components/desk/balance.ts'
import { roundToReveal } from '../../shared/session/steps.ts'
import type { FakeTable } from './fake-table.ts'
import { deskTable, openDesk } from './desk-mount.ts'
import { all, isThere, press, squeezed, textOf, the } from './organizer-eyes.ts'

const text = () => squeezed(document.body.textContent)
const radio = async (name: RegExp) => {
  the('radio', name).click()
  await flushPromises()
}
const withVote = { you: { name: 'Marieke de Leider', role: 'facilitator', votes: true } } as const
const ownBallot = (table: FakeTable) =>
  table.roundNow?.ballots[table.state.guests.findIndex(({ id }) => id === table.you)]

describe('the vote of who leads the talk', () => {
  test('is laid down in a dialog beside the run sheet, which closes and shows it no more', async () => {
    const table = deskTable(withVote)
    table.until(1, 'vote')
    await openDesk(table)
    await press('button', 'Breng je stem uit')
    await radio(/^Stap 2 van 7/)
    await press('button', 'Leg mijn stem op tafel')
    expect(ownBallot(table)).toMatchObject({ value: 2 })
    expect(isThere('dialog', /./)).toBe(false)
    expect(text()).toMatch(/Je stem ligt op tafel, vastgelegd om \d\d:\d\d/)
    expect(all('radio')).toEqual([])
    expect(text()).not.toContain('grotendeels')
  })

  test('can be changed, and lies as it was when the drawer is closed on the way', async () => {
    const table = deskTable(withVote)
    table.until(1, 'vote')
    table.as(table.you, 'CastBallot', { item: table.itemNow, value: 6 })
    await openDesk(table)
    expect(all('radio')).toEqual([])
    await press('button', 'Verander je stem')
    await radio(/^Stap 1 van 7/)
    await press('button', 'Terug naar het draaiboek')
    expect(ownBallot(table)).toMatchObject({ value: 6 })
    await press('button', 'Verander je stem')
    expect(the('radio', /^Stap 6 van 7/)).toHaveProperty('checked', true)
    await radio(/^Stap 1 van 7/)
    await press('button', 'Leg mijn nieuwe stem neer')
    expect(ownBallot(table)).toMatchObject({ value: 1 })
  })

  test('is kept as it was half chosen while others vote and move', async () => {
    const table = deskTable(withVote)
    table.until(1, 'vote')
    await openDesk(table)
    await press('button', 'Breng je stem uit')
    await radio(/^Stap 3 van 7/)
    table.othersVote([1, 2, 3])
    await flushPromises()
    expect(the('radio', /^Stap 3 van 7/)).toHaveProperty('checked', true)
  })

  test('can still be laid down in the half minute after the vote was closed', async () => {
    const table = deskTable(withVote)
    table.until(1, 'vote')
    table.othersVote([1, 2, 3, 4, 5, 6])
    await openDesk(table)
    table.next()
    await flushPromises()
    expect(roundToReveal(table.state)).toBeDefined()
    expect(text()).toMatch(/Je kunt nog \d+ seconden kiezen/)
    await press('button', 'Breng je stem uit')
    await radio(/^Stap 2 van 7/)
    await press('button', 'Leg mijn stem op tafel')
    expect(ownBallot(table)).toMatchObject({ value: 2 })
    table.next()
    await flushPromises()
    expect(isThere('button', 'Breng je stem uit')).toBe(false)
  })

  test('is not there for who holds none', async () => {
    const table = deskTable()
    table.until(1, 'vote')
    await openDesk(table)
    expect(isThere('button', 'Breng je stem uit')).toBe(false)
  })
})

describe('the balance of speaking time', () => {
  async function talking(clock: { now: number }) {
    const table = deskTable({ now: () => clock.now })
    table.until(1, 'discuss')
    const [longest, brief, raised] = table.others
    if (!longest || !brief || !raised) throw new Error('too few others')
    const speak = (guest: typeof longest, ms: number) => {
      table.as(table.facilitator, 'GiveFloor', { guest })
      clock.now += ms
      table.as(table.facilitator, 'YieldFloor', {})
    }
    speak(longest, 125_000)
    speak(brief, 31_000)
    speak(brief, 4_000)
    table.as(raised, 'RaiseHand', {})
    const session = await openDesk(table)
    return { table, session, longest, brief }
  }

  test('says who spoke how long, and who was not heard', async () => {
    await talking({ now: 1_800_000_000_000 })
    expect(text()).toContain('Spreektijd')
    expect(text()).toContain('Gast 2: 2:05 minuten, 1 keer aan het woord')
    expect(text()).toContain('Gast 3: 0:35 minuten, 2 keer aan het woord')
    const bars = [...document.querySelectorAll<HTMLElement>('.speaking-balance .bar i')].map(({ style }) => style.width)
    expect(bars).toEqual(['100%', '28%'])
    expect(text()).toContain('6 nog niet aan het woord')
  })

  test('counts the turn that runs, by the server’s clock', async () => {
    const clock = { now: 1_800_000_000_000 }
    const { table, session, brief } = await talking(clock)
    table.as(table.facilitator, 'GiveFloor', { guest: brief })
    await flushPromises()
    const { view } = session
    if (!view) throw new Error('nothing is shown')
    const times = balanceOf(view, clock.now + 200_000).heard.map(({ name, talked }) => [name, talked])
    expect(times).toEqual([
      ['Gast 3', 235_000],
      ['Gast 2', 125_000],
    ])
    expect(balanceOf(view, clock.now - 5_000).heard.map(({ talked }) => talked)).toEqual([125_000, 35_000])
  })

  test('gives the floor to somebody who raised no hand', async () => {
    const { table } = await talking({ now: 1_800_000_000_000 })
    await press('button', 'Geef Gast 5 het woord')
    expect(table.state.floor.speaking?.guest).toBe(table.others[3])
    expect(table.state.floor.hands).toHaveLength(1)
  })
})

describe('another facilitator', () => {
  test('is named when it was they who took the table on, and not when it was oneself', async () => {
    const table = deskTable()
    table.until(1, 'introduce')
    await openDesk(table)
    expect(textOf('status')).toContain('Marieke ging naar')
    await press('button', /open de eerste stem/i)
    expect(textOf('status')).not.toContain('Marieke ging naar')
    table.next()
    await flushPromises()
    expect(textOf('status')).toContain('Marieke ging naar een andere stap: onthulling.')
  })

  test('who was first at the same step is told calmly, and one step is taken', async () => {
    const table = deskTable()
    table.until(1, 'introduce')
    const session = await openDesk(table)
    const shown = session.view
    table.next()
    const { stage } = table.state
    session.view = shown
    await flushPromises()
    await press('button', /open de eerste stem/i)
    expect(textOf('alert')).toContain('De tafel was net een stap verder')
    expect(table.state.stage).toEqual(stage)
  })
})

describe('a laptop whose clock is ten minutes off', () => {
  test.each([
    ['behind', -600_000],
    ['ahead', 600_000],
  ])('shows the time of the step by the server’s clock when it is %s', async (_, off) => {
    const serverNow = 1_800_000_000_000
    vi.spyOn(Date, 'now').mockReturnValue(serverNow + off)
    const table = deskTable({ now: () => serverNow })
    table.until(1, 'introduce')
    table.as(table.facilitator, 'StartTimer', { seconds: 185 })
    const speaker = table.others[0]
    if (!speaker) throw new Error('nobody else is here')
    table.as(table.facilitator, 'GiveFloor', { guest: speaker })
    await openDesk(table)
    expect(document.querySelector('[role=timer]')?.textContent).toContain('3:05')
    expect(document.querySelector('.speaking .time')?.textContent).toBe('0:00')
  })
})

describe('the own seat of who leads the talk', () => {
  test('is a window away for who holds a vote, and for nobody else', async () => {
    await openDesk(deskTable(withVote))
    const link = the('link', 'Mijn plek')
    expect(link.getAttribute('href')).toBe('?seat')
    // Only with its opener does the new window know the link of this one.
    expect(link.getAttribute('rel')).toBe('opener')
    document.body.innerHTML = ''
    await openDesk(deskTable())
    expect(isThere('link', 'Mijn plek')).toBe(false)
  })
})
