import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdersOf } from '../../shared/session/minorities.ts'
import { asId } from '../../shared/session/ids.ts'
import { seatAt, settle, type Seat } from './seat.ts'

let seat: Seat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => seat.page.unmount())

const asked = () => seat.page.find('details.own-minorities')
const sentence = () => seat.table.state.minorities[seat.table.itemNow]?.text
const other = () => seat.table.others[0] ?? asId('none')

/** The conclusion of the first dilemma: one other stands on the side of `you`, five on the other. */
async function concluded(yours: number | null, start: Parameters<typeof seatAt>[0] = {}) {
  seat = await seatAt(start)
  const { table } = seat
  table.until(1, 'vote', 2)
  const item = table.itemNow
  if (yours !== null) table.as(table.you, 'CastBallot', { item, value: yours })
  table.othersVote([7, 1, 1, 2, 2, 3])
  table.until(1, 'conclude', 2)
  await settle()
}
const write = async (text: string) => {
  await seat.field('De zin van jullie kant').setValue(text)
  await asked().find('form').trigger('submit')
  await settle()
}

test('whoever stands with few finds a folded question that says nothing from outside, and words their side', async () => {
  await concluded(6)
  expect(asked().attributes('open')).toBeUndefined()
  expect(asked().find('summary').text()).toBe('Er is een vraag aan jou alleen')
  await seat.press('Schrijf de zin')
  await write('Wij houden de deur open.')
  expect(sentence()).toBe('Wij houden de deur open.')
  expect(asked().text()).toContain('“Wij houden de deur open.”')
  await seat.press('Neem de zin terug')
  await settle()
  expect(sentence()).toBe('')
  expect(asked().text()).not.toContain('“')
})

test.each([
  ['one of the many', 1],
  ['one without a position', null],
])('%s sees no question, whether there is a sentence or not', async (_, yours) => {
  await concluded(yours)
  const item = seat.table.itemNow
  expect(asked().exists()).toBe(false)
  const before = seat.page.html()
  for (const holder of holdersOf(seat.table.state, item).slice(0, 1))
    seat.table.as(holder, 'WordMinority', { item, text: 'Wij blijven hier.', version: 0 })
  await settle()
  expect(seat.page.html()).toBe(before)
})

test('words that somebody else put down meanwhile stand beside one’s own, and are replaced only by who has read them', async () => {
  await concluded(6)
  await seat.press('Schrijf de zin')
  await seat.field('De zin van jullie kant').setValue('Mijn zin.')
  seat.table.as(other(), 'WordMinority', { item: seat.table.itemNow, text: 'Een andere zin.', version: 0 })
  await settle()
  expect(asked().text()).toContain('Intussen legde iemand aan jullie kant deze zin neer')
  expect(asked().find('blockquote').text()).toBe('“Een andere zin.”')
  expect((asked().find('textarea').element as HTMLTextAreaElement).value).toBe('Mijn zin.') // found by its tag
  await seat.press('Leg de mijne ervoor in de plaats')
  await settle()
  expect(sentence()).toBe('Mijn zin.')
  expect(asked().find('form').exists()).toBe(false)
})

test('and can be left as they are', async () => {
  await concluded(6)
  await seat.press('Schrijf de zin')
  await seat.field('De zin van jullie kant').setValue('Mijn zin.')
  seat.table.as(other(), 'WordMinority', { item: seat.table.itemNow, text: 'Een andere zin.', version: 0 })
  await settle()
  await seat.press('Laat deze staan')
  expect(sentence()).toBe('Een andere zin.')
  expect(asked().find('form').exists()).toBe(false)
})

test('the question stays through the read-back, and goes when the table closes', async () => {
  await concluded(6)
  while (seat.table.state.status === 'live') seat.table.next()
  await settle()
  expect(asked().exists()).toBe(true)
  seat.table.as(seat.table.facilitator, 'CloseSession', {})
  await settle()
  expect(asked().exists()).toBe(false)
})

const forYou = () => seat.page.find('details.for-you-alone')
async function goOn() {
  seat.table.next()
  await settle()
}

test('between the conclusion and the read-back the question stays within reach, at every step', async () => {
  await concluded(6)
  expect(forYou().exists()).toBe(false)
  const item = seat.table.itemNow
  const steps = new Set<string>()
  for (let press = 0; press < 6; press += 1) {
    await goOn()
    steps.add(seat.table.state.stage?.step ?? '')
    expect(forYou().attributes('open')).toBeUndefined()
    expect(forYou().find('summary').text()).toBe('Alleen voor jou')
  }
  expect([...steps]).toEqual(expect.arrayContaining(['introduce', 'vote', 'reveal', 'discuss']))
  await seat.press('Schrijf de zin')
  await seat.field('De zin van jullie kant').setValue('Later bedacht.')
  await forYou().find('form').trigger('submit')
  await settle()
  expect(seat.table.state.minorities[item]?.text).toBe('Later bedacht.')
  while (seat.table.state.status === 'live') seat.table.next()
  await settle()
  expect(forYou().exists()).toBe(false)
})

test('from outside that line is the same for whoever has no question', async () => {
  const folded = async (yours: number | null) => {
    await concluded(yours)
    await goOn()
    const summary = forYou().find('summary').html()
    const inside = forYou().text()
    seat.page.unmount()
    return { summary, inside }
  }
  const [few, many] = [await folded(6), await folded(1)]
  expect(many.summary).toBe(few.summary)
  expect(few.inside).toContain('Schrijf de zin')
  expect(many.inside).toContain('niets dat alleen aan jou gevraagd wordt')
})

test('its take-away says it in their own words, at the table and after', async () => {
  await concluded(6, {
    takeaways: ({ items }) =>
      items
        .filter(({ kind }) => kind === 'dilemma')
        .slice(0, 1)
        .map(({ id }) => ({
          ...{ kind: 'minority', rule: 'minority@2', item: id, status: 'divided' as const, fragile: false, score: 1 },
          facts: {
            side: 'b',
            pole: 'B',
            other: 'A',
            on: 2,
            n: 7,
            against: 5,
            middle: 0,
            steadfast: false,
            worded: true,
          },
          evidence: { rounds: [{ item: id, round: 2 }], supporting: [], opposing: [] },
        })),
  })
  seat.table.as(other(), 'WordMinority', { item: seat.table.itemNow, text: 'Wij houden vol.', version: 0 })
  while (seat.table.state.status === 'live') seat.table.next()
  await settle()
  expect(seat.page.find('section.takeaway-card').exists()).toBe(false)
  const takeaway = seat.table.state.takeaways[0]?.id ?? asId('none')
  seat.table.as(seat.table.facilitator, 'PresentTakeaway', { takeaway })
  await settle()
  expect(seat.page.find('section.takeaway-card').text()).toContain('De minderheid zelf: “Wij houden vol.”')
  seat.table.as(seat.table.facilitator, 'CloseSession', {})
  await settle()
  expect(seat.page.find('section.takeaway-card').text()).toContain('De minderheid zelf: “Wij houden vol.”')
})
