import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { deskTable, hurried, onLaptop, openDesk } from './desk-mount.ts'
import { all, isThere, press, pressKey, the, type } from './organizer-eyes.ts'

const sent = (table: { received: readonly { type: string }[] }) => table.received.map(command => command.type)
const region = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.textContent ?? ''

describe('the big button', () => {
  test('opens the lobby, begins, and keeps its focus through the steps', async () => {
    const table = deskTable()
    await openDesk(table)
    const next = the('button', /^Open de lobby/)
    next.focus()
    await press('button', /^Open de lobby/)
    await press('button', /^Begin met Welkom/)
    expect(document.activeElement).toBe(next)
    expect(table.state.stage?.item).toBe(table.state.items[0]?.id)
    expect(isThere('heading', 'Welkom aan tafel')).toBe(true)
  })

  test('pressed on a step that the table has left, it says so calmly and nothing changes', async () => {
    const table = deskTable()
    table.until(1, 'introduce')
    const session = await openDesk(table)
    const shown = session.view
    table.next()
    const { stage } = table.state
    // The patch is still on its way when the button is pressed.
    session.view = shown
    await flushPromises()
    await press('button', /open de eerste stem/i)
    expect(
      all('alert')
        .map(note => note.textContent)
        .join(),
    ).toContain('De tafel was net een stap verder')
    expect(table.state.stage).toEqual(stage)
  })

  test('pressed twice in a row it takes one step, not two', async () => {
    const table = deskTable()
    await openDesk(table)
    hurried()
    await press('button', /^Open de lobby/)
    await press('button', /^Begin met Welkom/)
    expect(table.state.status).toBe('lobby')
    table.until(1, 'vote')
    await flushPromises()
    const { stage } = table.state
    await press('button', /^Sluit de stem/)
    expect(table.state.stage).toEqual(stage)
    expect(
      all('alert')
        .map(note => note.textContent)
        .join(),
    ).toContain('De tafel was net een stap verder')
  })

  test('closing asks once more, and only then closes', async () => {
    const table = deskTable()
    table.until(13, 'conclude', 2)
    table.next()
    await openDesk(table)
    await press('button', /^Sluit de tafel/)
    expect(isThere('dialog', 'De tafel sluiten?')).toBe(true)
    expect(table.state.status).toBe('takeaways')
    await press('button', 'Nog niet')
    expect(table.state.status).toBe('takeaways')
    await press('button', /^Sluit de tafel/)
    await press('button', 'Sluit de tafel voorgoed')
    expect(table.state.status).toBe('closed')
    await flushPromises()
    expect(document.activeElement).toBe(the('heading', 'De tafel is gesloten.'))
  })
})

describe('keys', () => {
  test('N goes on, B back, plus adds a minute; in a field they are letters', async () => {
    const table = deskTable()
    table.until(1, 'introduce')
    await openDesk(table)
    await pressKey(document.body, 'n')
    expect(table.state.stage?.step).toBe('vote')
    await pressKey(document.body, 'b')
    expect(table.state.stage?.step).toBe('introduce')
    const left = table.state.timer?.left ?? 0
    await pressKey(document.body, '+')
    expect(table.state.timer?.left).toBeGreaterThan(left)
    const field = document.createElement('textarea')
    document.body.append(field)
    await pressKey(field, 'n')
    await pressKey(document.body, 'n', { ctrlKey: true })
    expect(table.state.stage?.step).toBe('introduce')
  })

  test('can be turned off, and stay off on this device', async () => {
    const table = deskTable()
    table.until(1, 'introduce')
    await openDesk(table)
    const keys = the('button', 'Sneltoetsen')
    expect(keys.getAttribute('aria-checked')).toBe('true')
    await press('button', 'Sneltoetsen')
    expect(keys.getAttribute('aria-checked')).toBe('false')
    await pressKey(document.body, 'n')
    expect(table.state.stage?.step).toBe('introduce')
    expect(localStorage.getItem('exchange-table/desk-shortcuts')).toBe('false')
  })
})

describe('the run sheet', () => {
  test('takes the table to a step after asking', async () => {
    const table = deskTable()
    table.until(1, 'introduce')
    onLaptop()
    await openDesk(table)
    await press('button', /^Gesprek, komt nog/)
    expect(table.state.stage?.step).toBe('introduce')
    await press('button', 'Ga hierheen')
    expect(table.state.stage?.step).toBe('discuss')
    expect(document.activeElement?.classList.contains('next-button')).toBe(true)
  })

  test('lies in a drawer where there is no room for it', async () => {
    const table = deskTable()
    table.until(1, 'introduce')
    await openDesk(table)
    expect(isThere('button', /^Gesprek, komt nog/)).toBe(false)
    await press('button', 'Draaiboek')
    expect(isThere('dialog', 'Draaiboek')).toBe(true)
    await press('button', /^Gesprek, komt nog/)
    await press('button', 'Ga hierheen')
    expect(table.state.stage?.step).toBe('discuss')
    expect(isThere('dialog', 'Draaiboek')).toBe(false)
  })

  test('says why a revealed vote cannot be opened again, and opens one more', async () => {
    const table = deskTable()
    table.until(1, 'vote', 2)
    table.othersVote([1, 2, 3, 4, 5, 6])
    table.until(1, 'reveal', 2)
    onLaptop()
    await openDesk(table)
    await press('button', /^Tweede stem/)
    expect(isThere('button', 'Ga hierheen')).toBe(false)
    expect(document.body.textContent).toContain('Deze stem is onthuld en gaat niet meer open')
    await press('button', 'Begrepen')
    expect(document.activeElement).toBe(the('button', /^Tweede stem/))
    await press('button', 'Nog een stem')
    await press('button', 'Ga hierheen')
    expect(table.state.stage).toMatchObject({ step: 'vote', round: 3 })
  })
})

describe('while a vote is open', () => {
  test('shows who has none yet, never what anyone chose', async () => {
    const table = deskTable()
    table.until(1, 'vote')
    table.othersVote([1, 7, 4])
    await openDesk(table)
    expect(region('Wie is aan zet')).toContain('Nog geen stem 5')
    expect(region('Wie is aan zet')).not.toContain('Gast 2')
    expect(region('Wie is aan zet')).toContain('Gast 5')
    expect(region('Wie is aan zet')).toContain('Wat jij niet ziet')
    expect(all('listitem', 'Gast 2: stem ligt op tafel')).toHaveLength(1)
    expect(all('listitem', /^Gast 9: niet verbonden/)).toHaveLength(1)
    const before = region('Wie is aan zet')
    table.othersVote([7, 1, 3])
    await flushPromises()
    expect(region('Wie is aan zet')).toBe(before)
  })
})

describe('the clock', () => {
  test('pauses, runs on and takes a minute off', async () => {
    const table = deskTable()
    table.until(1, 'discuss')
    await openDesk(table)
    await press('button', 'Zet de klok stil')
    expect(table.state.timer?.endsAt).toBeNull()
    const left = table.state.timer?.left ?? 0
    await press('button', '1 minuut eraf')
    expect(table.state.timer?.left).toBe(left - 60_000)
    await press('button', 'Laat de klok lopen')
    expect(table.state.timer?.endsAt).not.toBeNull()
  })
})

describe('the talk', () => {
  async function talk() {
    const table = deskTable()
    table.until(1, 'discuss')
    const item = table.state.stage?.item
    if (item === undefined) throw new Error('no stage')
    const texts = ['Vraag het de klant', 'Wie belt, wil gezien worden', 'Vraag het gewoon de klant']
    texts.forEach((text, i) => {
      const guest = table.others[i]
      if (guest) table.as(guest, 'Contribute', { item, stance: 'a', text })
    })
    await openDesk(table)
    return table
  }

  test('hands: gives the floor in turn and takes it back', async () => {
    const table = await talk()
    const [first, second] = table.others
    if (!first || !second) throw new Error('too few guests')
    table.as(first, 'RaiseHand', {})
    table.as(second, 'RaiseHand', {})
    await flushPromises()
    await press('button', 'Geef Gast 2 het woord')
    expect(table.state.floor.speaking?.guest).toBe(first)
    expect(region('Wie is aan zet')).toContain('Aan het woord')
    await press('button', 'Klaar met spreken')
    expect(table.state.floor.speaking).toBeNull()
  })

  test('thoughts: one in the middle, one hidden with a reason and put back', async () => {
    const table = await talk()
    await press('button', 'alle 3 gedachten')
    const [newest] = all('button', 'Leg in het midden')
    newest?.click()
    await flushPromises()
    expect(table.state.spotlight).toBe(table.state.contributions[2]?.id)
    expect(isThere('button', 'Ligt in het midden')).toBe(true)
    await press('button', 'Verberg: Wie belt, wil gezien worden')
    await press('button', 'Verberg deze gedachte')
    expect(table.state.contributions[1]?.hidden).toBeNull()
    await type('Waarom verberg je deze gedachte?', 'Hoort bij dilemma 4')
    await press('button', 'Verberg deze gedachte')
    expect(table.state.contributions[1]?.hidden).toBe('Hoort bij dilemma 4')
    await press('button', 'Leg terug op tafel: Wie belt, wil gezien worden')
    expect(table.state.contributions[1]?.hidden).toBeNull()
  })

  test('thoughts: two or more are merged into the one that stays', async () => {
    const table = await talk()
    await press('button', 'alle 3 gedachten')
    the('checkbox', 'Kies om samen te voegen: Vraag het gewoon de klant').click()
    await flushPromises()
    expect(isThere('button', 'Voeg samen')).toBe(false)
    the('checkbox', 'Kies om samen te voegen: Vraag het de klant').click()
    await flushPromises()
    await press('button', 'Voeg samen')
    const [oldest, , newest] = table.state.contributions
    expect(newest?.mergedInto).toBe(oldest?.id)
    expect(document.body.textContent).toContain('1 gedachte hierin samengevoegd')
    expect(sent(table)).toContain('MergeContributions')
  })
})

test('a lost connection: the table waits, and the button sends again by itself', async () => {
  const table = deskTable()
  table.until(1, 'introduce')
  await openDesk(table)
  table.loseConnection()
  await flushPromises()
  expect(
    all('status')
      .map(status => status.textContent)
      .join(),
  ).toContain('De tafel wacht op jou')
  await press('button', /open de eerste stem/i)
  expect(table.state.stage?.step).toBe('introduce')
  table.reconnect()
  await flushPromises()
  expect(table.state.stage?.step).toBe('vote')
})
