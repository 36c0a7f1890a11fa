import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asId } from '../../shared/session/ids.ts'
import { seatAt, settle, type Seat } from './seat.ts'

let seat: Seat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => seat.page.unmount())

const takeaway = (index: number) => seat.table.state.takeaways[index]
const verdictOf = (index: number) => takeaway(index)?.verdicts[seat.table.you]

/** One dilemma is voted on; then two take-aways are written by hand and put on the table. */
async function atReadBack() {
  seat = await seatAt()
  seat.table.until(1, 'vote')
  await flushPromises()
  await seat.choose('Stap 2 van 7, grotendeels Laat zien wat je weet')
  await seat.press('Leg mijn stem op tafel')
  seat.table.othersVote([1, 2, 3, 2, 6])
  seat.table.until(1, 'discuss')
  await settle()
  await seat.press('Lees mee')
  await seat.field('Je gedachte').setValue('Nee is nee.')
  await seat.page.find('form.write-bar').trigger('submit')
  await settle()
  while (seat.table.state.status === 'live') seat.table.next()
  for (const headline of ['Vragen gaat voor helpen', 'Over prijzen zijn we het oneens']) {
    seat.table.as(seat.table.facilitator, 'AddTakeaway', { headline, body: 'Zo lag het op tafel.' })
    const id = seat.table.state.takeaways.at(-1)?.id ?? asId('none')
    seat.table.as(seat.table.facilitator, 'PresentTakeaway', { takeaway: id })
  }
  await settle()
}
const card = (index: number) => {
  const found = seat.page.findAll('section.takeaway-card')[index]
  if (!found) throw new Error(`no take-away ${index}`)
  return found
}
async function pressIn(index: number, name: string) {
  await card(index)
    .findAll('button')
    .find(button => button.text() === name)
    ?.trigger('click')
  await settle()
}

test("others' judgement shows after the own one", async () => {
  await atReadBack()
  for (const guest of seat.table.others.slice(0, 3))
    seat.table.as(guest, 'Ratify', { takeaway: takeaway(0)?.id ?? asId('none'), verdict: 'endorse' })
  await settle()
  expect(card(0).text()).toContain('Wat de anderen vinden, zie je zodra je zelf hebt gekozen.')
  expect(card(0).text()).not.toContain('onderschrijven')
  await pressIn(0, 'Onderschrijf')
  expect(verdictOf(0)).toEqual({ verdict: 'endorse' })
  expect(card(0).text()).toContain('4 onderschrijven dit · 0 met kanttekening · 0 bezwaar · 4 nog niet gekozen')
  expect(card(1).text()).toContain('Wat de anderen vinden')
})

test('a reservation is given in words, and can be taken back for another judgement', async () => {
  await atReadBack()
  await pressIn(1, 'Met kanttekening')
  expect(verdictOf(1)).toBeUndefined()
  await card(1).find('form').trigger('submit')
  expect(verdictOf(1)).toBeUndefined()
  await card(1).find('textarea').setValue('Niet in de zorg.')
  await card(1).find('form').trigger('submit')
  await settle()
  expect(verdictOf(1)).toEqual({ verdict: 'reserve', remark: 'Niet in de zorg.' })
  // Silence is no: it goes into the report only when asked.
  expect(card(1).text()).toContain('Alleen de gespreksleider leest dit, zonder naam.')
  await pressIn(1, 'Met kanttekening')
  await card(1).find('input[type=checkbox]').setValue(true)
  await card(1).find('form').trigger('submit')
  await settle()
  expect(verdictOf(1)).toEqual({ verdict: 'reserve', remark: 'Niet in de zorg.', printable: true })
  expect(card(1).text()).toContain('Na afloop staat dit op ieders pagina en in het verslag, zonder naam.')
  expect(card(1).text()).toContain('“Niet in de zorg.”')
  await pressIn(1, 'Onderschrijf')
  expect(verdictOf(1)).toEqual({ verdict: 'endorse' })
})

test('new words have not been judged yet', async () => {
  await atReadBack()
  await pressIn(0, 'Onderschrijf')
  const id = takeaway(0)?.id ?? asId('none')
  seat.table.as(seat.table.facilitator, 'EditTakeaway', { takeaway: id, headline: 'Vraag eerst', body: '' })
  await settle()
  expect(card(0).find('h2').text()).toContain('Vraag eerst')
  expect(card(0).text()).toContain('Wat de anderen vinden')
})

test('after the session: what the table passes on, the own vote from this device, and own words to withdraw', async () => {
  await atReadBack()
  await pressIn(0, 'Onderschrijf')
  seat.table.as(seat.table.facilitator, 'CloseSession', {})
  await settle()
  expect(seat.table.state.register).not.toBeNull()
  expect(seat.heading()).toBe('De tafel is gesloten.')
  expect(card(0).text()).toContain('1 onderschrijft dit')
  expect(seat.text()).toContain('Wat jij stemde, staat alleen op dit apparaat.')
  expect(seat.text()).toContain('Eerste stem: Jij staat grotendeels bij Laat zien wat je weet')
  expect(seat.text()).toContain('“Nee is nee.”')
  await seat.press('Haal van tafel')
  await seat.press('Ja, haal hem van tafel')
  expect(seat.table.state.contributions).toEqual([])
  expect(seat.text()).not.toContain('“Nee is nee.”')
})

test('on a device that remembers nothing the page says where to look', async () => {
  await atReadBack()
  localStorage.clear()
  seat.page.unmount()
  const { table } = seat
  seat = await seatAt()
  expect(seat.table).not.toBe(table)
  seat.table.until(1, 'vote')
  seat.table.othersVote([1, 2, 3, 2, 6])
  seat.table.as(seat.table.facilitator, 'CloseSession', {})
  await settle()
  expect(seat.text()).toContain('Op dit apparaat staat geen stem van jou.')
})
