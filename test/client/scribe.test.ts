import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GuestId } from '../../shared/session/ids.ts'
import type { FakeTable } from './fake-table.ts'
import { scribeAt, scribeTable, type ScribeSeat } from './scribe-seat.ts'
import { settle } from './seat.ts'

let seat: ScribeSeat
let table: FakeTable
beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  table = scribeTable()
  table.until(1, 'discuss')
  seat = await scribeAt(table)
})
afterEach(() => {
  seat.page.unmount()
  seat.session.close()
})

const lines = () => table.state.contributions.filter(({ spoken }) => spoken !== null)
const named = (guest: GuestId | undefined) => table.state.guests.find(({ id }) => id === guest)?.person?.name
const last = () => {
  const line = lines().at(-1)
  if (!line) throw new Error('nothing was captured')
  return line
}
/** Somebody of the others at the table, by place. */
function other(place: number): GuestId {
  const guest = table.others[place]
  if (!guest) throw new Error('nobody sits there')
  return guest
}
const giveFloor = async (guest: GuestId) => {
  table.as(table.facilitator, 'GiveFloor', { guest })
  await settle()
}
/** The page is loaded again; `meanwhile` happens while it is away. */
const again = async (meanwhile: () => void = () => undefined) => {
  seat.page.unmount()
  seat.session.close()
  meanwhile()
  seat = await scribeAt(table)
}

describe('what somebody says', () => {
  test('is an example or a question as well as a side, typed or pressed, and stands so in the list', async () => {
    await seat.enter('g3: = Bij de buren stond de deur open')
    expect(last()).toMatchObject({ stance: 'example', text: 'Bij de buren stond de deur open' })
    expect(seat.rows()[0]).toContain('Voorbeeld')
    await seat.type('g2: Wie betaalt dat?')
    await seat.press('Vraag')
    await seat.key('Enter')
    expect(last()).toMatchObject({ stance: 'question', text: 'Wie betaalt dat?', author: other(0) })
    expect(seat.rows()[0]).toContain('Vraag')
  })
})

describe('a line from the keyboard', () => {
  test('is typed in a field that is ready, and gives the field back empty', async () => {
    expect(document.activeElement).toBe(seat.input())
    await seat.enter('g3: < Wie krap zit, klopt niet aan *')
    expect(last()).toMatchObject({
      author: other(1),
      stance: 'a',
      text: 'Wie krap zit, klopt niet aan',
      item: table.itemNow,
      spoken: { starred: true },
    })
    expect(named(last().author)).toBe('Gast 3')
    expect(seat.input().value).toBe('')
    expect(document.activeElement).toBe(seat.input())
    expect(seat.rows()[0]).toContain('Wie krap zit, klopt niet aan')
  })
  test('is of whoever has the floor, without a letter', async () => {
    await giveFloor(other(2))
    expect(seat.text()).toContain('Gast 4, aan het woord')
    await seat.enter('Zo zie ik het')
    expect(last().author).toBe(other(2))
  })
  test('is of whoever spoke last, when nobody has the floor', async () => {
    await seat.enter('g3: Een')
    await seat.enter('Twee')
    expect(lines().map(({ author }) => author)).toEqual([other(1), other(1)])
  })
  test('stays with whoever spoke when its words began, and with what was on the table then', async () => {
    await giveFloor(other(0))
    const before = table.itemNow
    await seat.type('Dit is half')
    await giveFloor(other(3))
    table.until(2, 'introduce')
    await settle()
    expect(seat.input().value).toBe('Dit is half')
    expect(seat.text()).toContain('Gast 2, had het woord toen je begon')
    await seat.enter('Dit is heel')
    expect(last()).toMatchObject({ author: other(0), item: before })
    await giveFloor(other(3))
    await seat.enter('De volgende')
    expect(last()).toMatchObject({ author: other(3), item: table.itemNow })
  })
  test('asks who it was, and keeps the words', async () => {
    await seat.enter('Zonder spreker')
    expect(lines()).toEqual([])
    expect(seat.page.get('[role=alert]').text()).toContain('Wie zegt dit?')
    expect(seat.input().value).toBe('Zonder spreker')
    await seat.press('G5Gast 5')
    await seat.key('Enter')
    expect(last()).toMatchObject({ author: other(3), text: 'Zonder spreker' })
  })
  test('offers names for a first word, chosen with the arrows and Tab', async () => {
    await seat.type('gast')
    const options = () => seat.page.findAll('[role=option]').map(option => option.attributes('aria-selected'))
    expect(options()).toHaveLength(5)
    await seat.key('ArrowDown')
    expect(options().slice(0, 2)).toEqual(['false', 'true'])
    await seat.key('Tab')
    expect(seat.input().value).toBe('')
    expect(seat.text()).toContain('Gast 3, gekozen')
    await seat.enter('Mijn woorden')
    expect(last()).toMatchObject({ author: other(1), text: 'Mijn woorden' })
  })
  test('does not guess between people: Enter chooses, and keeps the words', async () => {
    await seat.type('gast: Iets')
    await seat.key('Enter')
    expect(lines()).toEqual([])
    expect(seat.input().value).toBe('Iets')
    expect(seat.text()).toContain('Gast 2, gekozen')
    await seat.key('Enter')
    expect(last()).toMatchObject({ author: other(0), text: 'Iets' })
  })
  test('is not kept without words, or with too many', async () => {
    await seat.enter('g3: *')
    expect(seat.text()).toContain('Er staan nog geen woorden')
    await seat.enter(`g3: ${'x'.repeat(1001)}`)
    expect(seat.text()).toContain('Dit is te lang voor één regel')
    expect(lines()).toEqual([])
  })
  test('may be about another item, until the scribe goes back', async () => {
    const second = table.state.items.filter(({ kind }) => kind === 'dilemma')[1]
    await seat.page.get('select').setValue(second?.id)
    await seat.enter('g3: Alvast over straks')
    expect(last().item).toBe(second?.id)
    await seat.press('Terug naar wat op tafel ligt')
    await seat.enter('Weer over nu')
    expect(last().item).toBe(table.itemNow)
  })
})

describe('what was written down', () => {
  test('comes back into the field with Ctrl+Z, and is stored where it stood', async () => {
    await seat.enter('g3: < Een tikfuot')
    const { id } = last()
    await seat.key('z', { ctrlKey: true })
    expect(seat.input().value).toBe('Een tikfuot')
    await seat.enter('Een tikfout')
    expect(lines()).toHaveLength(1)
    expect(last()).toMatchObject({ id, text: 'Een tikfout', stance: 'a', author: other(1) })
  })
  test('does not come back over words that are half typed', async () => {
    await seat.enter('g3: Een')
    await seat.type('Twee')
    await seat.key('z', { ctrlKey: true })
    expect(seat.input().value).toBe('Twee')
  })
  test('is gone through with the arrows, and gets a star, a change, or goes', async () => {
    await seat.enter('g3: Een')
    await seat.enter('Twee')
    await seat.key('ArrowDown')
    expect(document.activeElement?.textContent).toContain('Twee')
    await seat.key('ArrowDown')
    expect(document.activeElement?.textContent).toContain('Een')
    await seat.key('*')
    expect(lines().map(({ spoken }) => spoken?.starred)).toEqual([true, false])
    await seat.key('e')
    expect(seat.input().value).toBe('Een')
    expect(document.activeElement).toBe(seat.input())
    await seat.key('Escape')
    expect(seat.input().value).toBe('')
    await seat.key('ArrowUp')
    await seat.key('Delete')
    await seat.press('Ja, haal weg')
    expect(lines().map(({ text }) => text)).toEqual(['Een'])
    await seat.key('Escape')
    expect(document.activeElement).toBe(seat.input())
  })
  test('shows what the speaker corrected, which is theirs from then on', async () => {
    await seat.enter('g3: Een *')
    table.as(other(1), 'CorrectLine', { contribution: last().id, text: 'Zoals ik het bedoelde' })
    await settle()
    expect(seat.rows()[0]).toContain('Zoals ik het bedoelde')
    expect(seat.rows()[0]).toContain('verbeterd door de spreker')
    expect(seat.rows()[0]).not.toContain('Haal weg')
  })
  test('by another scribe is there too, and touches nothing that is half typed', async () => {
    await seat.type('Half getypt')
    table.give({ kind: 'organizer' }, 'CaptureQuote', { speaker: other(0), item: table.itemNow, text: 'Van de ander' })
    await settle()
    expect(seat.rows()[0]).toContain('Van de ander')
    expect(seat.input().value).toBe('Half getypt')
  })
})

describe('without a connection', () => {
  test('lines are kept on this device and sent in order, once, also after a reload', async () => {
    table.loseConnection()
    await settle()
    await seat.enter('g3: Een')
    await seat.enter('Twee')
    expect(seat.rows().map(row => row.includes('wacht op verbinding'))).toEqual([true, true])
    expect(lines()).toEqual([])
    await again(() => table.reconnect())
    expect(seat.text()).not.toContain('wacht op verbinding')
    expect(lines().map(({ text }) => text)).toEqual(['Een', 'Twee'])
    expect(seat.rows()).toHaveLength(2)
  })
  test('a line whose answer was lost is sent again by the next page, and stored once', async () => {
    table.losingAnswers = true
    await seat.enter('g3: Een')
    expect(lines()).toHaveLength(1)
    table.losingAnswers = false
    await again()
    expect(lines()).toHaveLength(1)
    expect(table.received.filter(({ type }) => type === 'CaptureQuote')).toHaveLength(2)
    expect(localStorage).toHaveLength(0)
  })
  test('a line that waits can be taken back before anybody saw it', async () => {
    table.loseConnection()
    await settle()
    await seat.enter('g3: Te snel')
    await seat.key('z', { ctrlKey: true })
    expect(seat.input().value).toBe('Te snel')
    table.reconnect()
    await settle()
    expect(lines()).toEqual([])
  })
  test('what the table does not take stays, with the reason, until its scribe lets go of it', async () => {
    table.loseConnection()
    await settle()
    await seat.enter('g3: Te laat')
    const gone = table.itemNow
    table.until(2, 'introduce')
    table.as(table.facilitator, 'RemoveItem', { item: gone })
    table.state = { ...table.state, items: table.state.items.filter(({ id }) => id !== gone) }
    table.reconnect()
    await settle()
    expect(seat.rows()[0]).toContain('Te laat')
    expect(seat.rows()[0]).toContain('Dit onderdeel staat niet meer in het draaiboek.')
    await again()
    expect(seat.rows()[0]).toContain('Te laat')
    await seat.press('Laat vallen')
    expect(seat.rows()).toEqual([])
    expect(localStorage).toHaveLength(0)
  })
})

test('before the table opens a scribe waits like the others, and after it closes what was not taken is still there', async () => {
  seat.page.unmount()
  table = scribeTable()
  seat = await scribeAt(table)
  expect(seat.page.find('input[role=combobox]').exists()).toBe(false)
  table.until(1, 'discuss')
  await settle()
  table.loseConnection()
  await seat.enter('g3: Nog dit')
  table.as(table.facilitator, 'CloseSession', {})
  table.reconnect()
  await settle()
  expect(seat.text()).toContain('Nog dit')
  expect(seat.text()).toContain('Deze tafel is afgesloten.')
})

test('a scribe with a vote goes to their own seat and back, and finds the half line again', async () => {
  seat.page.unmount()
  seat.session.close()
  table = scribeTable({ you: { name: 'Kees de Schrijver', role: 'scribe', votes: true } })
  table.until(1, 'vote')
  seat = await scribeAt(table)
  await seat.type('Half getypt')
  await seat.press('Mijn plek')
  expect(seat.page.find('input[role=combobox]').exists()).toBe(false)
  expect(seat.page.findAll('input[type=radio]').length).toBeGreaterThan(0)
  await seat.press('Meeschrijven')
  expect(seat.input().value).toBe('Half getypt')
})
