import { afterEach, beforeEach, expect, test } from 'vitest'
import RatingsEditor from '../../client/formats/ratings/RatingsEditor.vue'
import { ratings } from '../../shared/formats/ratings.ts'
import { editorOf } from './format-editor.ts'
import { seatWith, type FormatSeat } from './format-seat.ts'

const settings = {
  ...ratings.emptySettings('nl'),
  terms: [
    { id: 'o1', name: 'hyperpersonalisatie' },
    { id: 'o2', name: 'maatwerk' },
    { id: 'o3', name: 'bereik' },
  ],
}
const [low, middle, high] = [
  '−2, aan de kant van roept weerstand op',
  '0, precies ertussenin',
  '+3, aan de kant van spreekt aan',
]
let seat: FormatSeat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => seat.page.unmount())

async function rate(places: Readonly<Record<string, string>>) {
  for (const [term, place] of Object.entries(places)) await seat.key(term, place).setValue(true)
}
async function atVote() {
  seat = await seatWith('ratings', settings)
  await seat.to('vote')
}

test('the button counts the answers that are still to be given, and then lays them on the table', async () => {
  await atVote()
  expect(seat.layButton()).toBe('Geef nog 3 antwoorden')
  await rate({ hyperpersonalisatie: low, maatwerk: high })
  expect(seat.layButton()).toBe('Geef nog 1 antwoord')
  await rate({ bereik: 'Geen mening' })
  expect(seat.layButton()).toBe('Leg mijn stem op tafel')
  await seat.lay()
  expect(seat.own()?.value).toEqual({ o1: 2, o2: 7, o3: null })
  expect(seat.heading()).toBe('Je stem ligt op tafel.')
})

test('no opinion of anything is no ballot: that is what passing is for', async () => {
  await atVote()
  await rate({ hyperpersonalisatie: 'Geen mening', maatwerk: 'Geen mening', bereik: 'Geen mening' })
  expect(seat.layButton()).toBe('Geef er minstens één een plek')
  await seat.lay()
  expect(seat.table.received).toEqual([])
  await seat.press('Geen standpunt')
  expect(seat.own()?.value).toBeNull()
})

test('a digit key chooses a place for the term that has the focus', async () => {
  await atVote()
  await seat.key('maatwerk', low).trigger('keydown', { key: '4' })
  expect(seat.key('maatwerk', middle).element.checked).toBe(true)
  expect(document.activeElement).toBe(seat.key('maatwerk', middle).element)
  await seat.key('maatwerk', low).trigger('keydown', { key: '8' })
  expect(seat.key('maatwerk', middle).element.checked).toBe(true)
  expect(seat.layButton()).toBe('Geef nog 2 antwoorden')
})

test('a half-filled ballot survives a reload, and a term that was not rated is not “no opinion”', async () => {
  await atVote()
  await rate({ maatwerk: high })
  seat.page.unmount()
  await atVote()
  expect(seat.key('maatwerk', high).element.checked).toBe(true)
  expect(seat.key('bereik', 'Geen mening').element.checked).toBe(false)
  expect(seat.layButton()).toBe('Geef nog 2 antwoorden')
})

test('the reveal shows every term, who had no opinion, and the same as a table; the second round one’s own first answer', async () => {
  await atVote()
  await rate({ hyperpersonalisatie: low, maatwerk: high, bereik: 'Geen mening' })
  await seat.lay()
  const same = { o1: 1, o2: 6, o3: 4 }
  await seat.othersAnswer([same, same, same, same, { ...same, o3: null }, null])
  await seat.to('reveal')
  const said =
    'Eerste stem: “maatwerk” staat het hoogst: 6 van de 6 aan de kant van “spreekt aan”. ' +
    '“hyperpersonalisatie” staat het laagst: 6 van de 6 aan de kant van “roept weerstand op”. 1 stem zonder standpunt.'
  expect(seat.pictures()).toContain(said)
  const rows = seat.page.findAll('.chart-figure tbody tr').map(row => row.findAll('th, td').map(cell => cell.text()))
  expect(rows).toEqual([
    ['hyperpersonalisatie', '5', '1', '0', '0', '0', '0', '0', '0'],
    ['maatwerk', '0', '0', '0', '0', '0', '5', '1', '0'],
    ['bereik', '0', '0', '0', '4', '0', '0', '0', '2'],
  ])
  await seat.to('vote', 2)
  expect(seat.key('maatwerk', `${high}, eerste stem`).element.checked).toBe(false)
  expect(seat.key('bereik', 'Geen mening, eerste stem').element.checked).toBe(false)
  await rate({ hyperpersonalisatie: low.replace('−2', '−3'), maatwerk: middle, bereik: middle })
  await seat.lay()
  await seat.othersAnswer([same, same, same, same, same])
  await seat.to('reveal', 2)
  expect(seat.text()).not.toContain('Wat verschoof, blijft dicht')
  expect(seat.text()).toContain('Gestreept: eerste stem')
  expect(seat.page.findAll('.chart-figure tbody tr')).toHaveLength(6)
})

test('nobody is asked to argue for a side that is not there', async () => {
  await atVote()
  await seat.to('discuss')
  await seat.press('Lees mee')
  const stances = seat.group('Waar hoort je gedachte bij?').findAll('input')
  expect(stances.map(({ element }) => (element as HTMLInputElement).value)).toEqual(['nuance', 'example', 'question'])
})

test('the editor keeps what is half written, and gives a new term an id of its own', async () => {
  seat = await seatWith('ratings', settings)
  const { editor, written, press, name, text } = editorOf(RatingsEditor, settings)
  await press('Nog een')
  expect(written()).toMatchObject({ terms: [...settings.terms, { id: 'o4', name: '' }] })
  expect(text()).toContain('Geef dit een naam, of haal het weg.')
  await name(3, 'Maatwerk')
  expect(text()).toContain('Dit staat er al.')
  await press('Haal maatwerk weg')
  await press('Nog een')
  expect(written()).toMatchObject({ terms: [{ id: 'o1' }, { id: 'o3' }, { id: 'o4' }, { id: 'o2', name: '' }] })
  await editor.setProps({ modelValue: { ...settings, low: '' } })
  expect(text()).toContain('Een einde heeft een naam nodig.')
  editor.unmount()
})
