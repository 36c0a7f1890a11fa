import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import RankingEditor from '../../client/formats/ranking/RankingEditor.vue'
import { useAnnouncer } from '../../client/composables/use-announcer.ts'
import { editorOf } from './format-editor.ts'
import { seatWith, type FormatSeat } from './format-seat.ts'

const options = ['Mail', 'Winkel', 'Telefoon', 'App'].map((name, index) => ({ id: `o${index + 1}`, name }))
let seat: FormatSeat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => seat.page.unmount())

async function atVote(top: number | null = null) {
  seat = await seatWith('ranking', { options, top })
  await seat.to('vote')
}
const order = () => seat.page.findAll('.order .name').map(name => name.text())
const focused = () => document.activeElement?.getAttribute('aria-label')
async function press(name: string) {
  await seat.button(name).trigger('click')
  await flushPromises()
}

test('pressing the options in order gives them their places; the last one falls into its own', async () => {
  await atVote()
  expect(seat.layButton()).toBe('Geef er nog 4 een plek')
  await press('Zet “App” op plek 1')
  await press('Zet “Mail” op plek 2')
  expect(seat.layButton()).toBe('Geef er nog 2 een plek')
  await press('Zet “Telefoon” op plek 3')
  expect(order()).toEqual(['App', 'Mail', 'Telefoon', 'Winkel'])
  await seat.lay()
  expect(seat.own()?.value).toEqual(['o4', 'o1', 'o3', 'o2'])
})

test('a place is changed from the keyboard alone: the key keeps the focus, and the new place is said', async () => {
  await atVote()
  for (const [index, name] of ['App', 'Mail', 'Telefoon'].entries()) await press(`Zet “${name}” op plek ${index + 1}`)
  await press('“Winkel” een plek omhoog')
  expect(order()).toEqual(['App', 'Mail', 'Winkel', 'Telefoon'])
  expect(useAnnouncer().message).toBe('“Winkel” staat op plek 3 van 4.')
  expect(focused()).toBe('“Winkel” een plek omhoog')
  await press('“App” een plek omlaag')
  expect(order()[1]).toBe('App')
  expect(seat.button('“Mail” een plek omhoog').attributes('aria-disabled')).toBe('true')
  await press('“Mail” een plek omhoog')
  expect(order()[0]).toBe('Mail')
  await press('Haal “Mail” uit je volgorde')
  expect(order()).toEqual(['App', 'Winkel', 'Telefoon'])
  expect(seat.layButton()).toBe('Geef er nog 1 een plek')
  expect(focused()).toBe('Zet “Mail” op plek 4')
})

test('of the best two, one is enough and a third is refused', async () => {
  await atVote(2)
  expect(seat.layButton()).toBe('Zet er minstens één op een plek')
  await press('Zet “App” op plek 1')
  expect(seat.layButton()).toBe('Leg mijn stem op tafel')
  await press('Zet “Mail” op plek 2')
  expect(seat.text()).toContain('Alle plekken zijn vergeven.')
  await press('Zet “Winkel” op plek 3')
  expect(order()).toEqual(['App', 'Mail'])
})

test('the result stands in the order of the table, as a picture and as a table; the second round shows one’s own places', async () => {
  await atVote()
  for (const [index, name] of ['App', 'Mail', 'Telefoon'].entries()) await press(`Zet “${name}” op plek ${index + 1}`)
  await seat.lay()
  const others = ['o4', 'o2', 'o1', 'o3']
  await seat.othersAnswer([others, others, ['o2', 'o4', 'o3', 'o1'], others])
  await seat.to('reveal')
  expect(seat.pictures()).toContain('Eerste stem: “App” staat samengenomen bovenaan; 4 van de 5 zetten het op plek 1.')
  const rows = seat.page.findAll('.chart-figure tbody tr').map(row => row.findAll('th, td').map(cell => cell.text()))
  expect(rows).toEqual([
    ['App', '4', '1', '0', '0', '6'],
    ['Winkel', '1', '3', '0', '1', '11'],
    ['Mail', '0', '1', '3', '1', '15'],
    ['Telefoon', '0', '0', '2', '3', '18'],
  ])
  await seat.to('vote', 2)
  expect(order()).toEqual([])
  expect(seat.page.find('.rest [data-option=o4]').text()).toContain('eerste stem: plek 1')
})

test('the editor offers fewer places than options, and forgets a limit that is none', async () => {
  const { editor, written, press: pressIn } = editorOf(RankingEditor, { options, top: 2 })
  expect(editor.findAll('option').map(one => one.text())).toEqual([
    'Alles op volgorde',
    'Alleen de beste',
    'De beste 2',
  ])
  await pressIn('Haal App weg')
  expect(written()).toEqual({ options: options.slice(0, 3), top: null })
  expect(editor.find('button[aria-label^="Haal"]').exists()).toBe(false)
  editor.unmount()
})
