import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import PointsEditor from '../../client/formats/points/PointsEditor.vue'
import { useAnnouncer } from '../../client/composables/use-announcer.ts'
import { editorOf } from './format-editor.ts'
import { seatWith, type FormatSeat } from './format-seat.ts'

const options = ['Mail', 'Winkel', 'App'].map((name, index) => ({ id: `o${index + 1}`, name }))
let seat: FormatSeat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => seat.page.unmount())

async function atVote(budget: 10 | 100 = 10) {
  seat = await seatWith('points', { options, budget })
  await seat.to('vote')
}
const rule = () => seat.page.find('.points-ballot .left').text()
const field = (name: string) => seat.field(`Punten voor “${name}”${name}`)
const amounts = () => options.map(({ name }) => (field(name).element as HTMLInputElement).value)
async function press(name: string, times = 1) {
  for (let pressed = 0; pressed < times; pressed += 1) await seat.button(name).trigger('click')
  await flushPromises()
}

test('points are given with the keys beside the field until all are spread; what is left is shown and said', async () => {
  await atVote()
  expect(rule()).toBe('Nog 10 punten te verdelen.')
  expect(seat.layButton()).toBe('Verdeel nog 10 punten')
  await press('1 punt meer voor “Mail”', 6)
  await press('1 punt minder voor “Mail”')
  await press('1 punt meer voor “App”', 4)
  expect(useAnnouncer().message).toBe('Nog 1 punt te verdelen.')
  expect(seat.layButton()).toBe('Verdeel nog 1 punt')
  await press('1 punt meer voor “App”', 3)
  expect(amounts()).toEqual(['5', '0', '5'])
  expect(rule()).toBe('Alle punten zijn verdeeld.')
  expect(seat.button('1 punt meer voor “Mail”').attributes('aria-disabled')).toBe('true')
  await seat.lay()
  expect(seat.own()?.value).toEqual({ o1: 5, o2: 0, o3: 5 })
})

test('a number can be typed; too many is told, and cannot be laid down', async () => {
  await atVote(100)
  await field('Mail').setValue('80')
  await field('Winkel').setValue('30')
  expect(rule()).toBe('10 punten te veel verdeeld.')
  expect(seat.layButton()).toBe('Haal 10 punten weg')
  await seat.lay()
  expect(seat.own()).toBeUndefined()
  await press('10 punten minder voor “Mail”')
  expect(rule()).toBe('Alle punten zijn verdeeld.')
})

test('what is no number of points becomes one when the field is left', async () => {
  await atVote()
  await field('Mail').setValue('250')
  await field('Mail').trigger('blur')
  expect(amounts()[0]).toBe('10')
})

test('the result is plain bars of points, no lamps: a point is nobody’s vote; the second round shows what one gave', async () => {
  await atVote()
  await press('1 punt meer voor “Mail”', 10)
  await seat.lay()
  const half = { o1: 5, o2: 5, o3: 0 }
  await seat.othersAnswer([half, half, half, half])
  await seat.to('reveal')
  expect(seat.pictures()).toContain('Eerste stem: “Mail” kreeg de meeste punten: 30 van de 50.')
  expect(seat.page.findAll('.rows-figure .lamp')).toHaveLength(0)
  expect(seat.page.findAll('.rows-figure .bar')).toHaveLength(2)
  await seat.to('vote', 2)
  expect(seat.page.findAll('.points-ballot .earlier').map(one => one.text())).toEqual([
    'eerste stem: 10',
    'eerste stem: 0',
    'eerste stem: 0',
  ])
})

test('the editor sets the budget', async () => {
  const { editor, written } = editorOf(PointsEditor, { options, budget: 10 })
  await editor.find('input[value="100"]').setValue(true)
  expect(written()).toEqual({ options, budget: 100 })
  editor.unmount()
})
