import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { asId } from '../../shared/session/ids.ts'
import { graceAfterStep, limits } from '../../shared/session/limits.ts'
import type { HouseRules } from '../../shared/session/session.ts'
import { seatAt, settle, type Seat } from './seat.ts'

let seat: Seat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  seat.page.unmount()
  vi.useRealTimers()
})

async function atTalk(rules: Partial<HouseRules> = {}) {
  seat = await seatAt({ rules })
  seat.table.until(1, 'discuss')
  await settle()
}
const say = (guest: number, text: string) =>
  seat.table.as(seat.table.others[guest] ?? asId('nobody'), 'Contribute', {
    item: seat.table.itemNow,
    stance: 'a',
    text,
  })
const thoughts = () => seat.page.findAll('blockquote').map(quote => quote.text())
const own = () => seat.table.state.contributions.filter(({ author }) => author === seat.table.you)

test('lids down: a question and a hand, and nothing of what others write', async () => {
  await atTalk()
  const before = seat.page.find('main').html()
  say(0, 'Eerst vragen, dan helpen.')
  say(1, 'Wie zwijgt, laat iemand alleen.')
  seat.table.as(seat.table.others[2] ?? asId('nobody'), 'RaiseHand', {})
  await settle()
  expect(seat.page.find('main').html()).toBe(before)
  expect(seat.text()).not.toContain('Eerst vragen')
})

test('a hand goes up, has a place, and goes down', async () => {
  await atTalk()
  seat.table.as(seat.table.others[0] ?? asId('nobody'), 'RaiseHand', {})
  await seat.press('Hand op')
  expect(seat.table.state.floor.hands).toContain(seat.table.you)
  await seat.press('Hand omlaag, je bent nummer 2')
  expect(seat.table.state.floor.hands).not.toContain(seat.table.you)
})

test('who has the floor is told so, and can give it back', async () => {
  await atTalk()
  seat.table.as(seat.table.facilitator, 'GiveFloor', { guest: seat.table.you })
  await settle()
  expect(seat.text()).toContain('Jij bent aan het woord.')
  await seat.press('Ik ben klaar met praten')
  expect(seat.table.state.floor.speaking).toBeNull()
})

test('counts show after the own answer, and the answered thought folds away', async () => {
  await atTalk()
  say(0, 'Eerst vragen, dan helpen.')
  const [thought] = seat.table.state.contributions
  for (const guest of seat.table.others.slice(1, 4))
    seat.table.as(guest, 'Respond', { contribution: thought?.id ?? asId('none'), response: 'agree' })
  await seat.press('Lees en schrijf mee')
  expect(seat.text()).not.toContain('3 eens')
  await seat.press('Oneens')
  expect(thought && seat.table.state.contributions[0]?.responses.filter(Boolean)).toHaveLength(4)
  expect(seat.text()).toContain('De vorige: 3 eens · 1 oneens · 0 sloegen over')
  expect(seat.text()).toContain('1 die je al beantwoordde')
  expect(seat.text()).toContain('Je hebt alles gelezen.')
})

test('what is in sight keeps its place when more is written', async () => {
  await atTalk()
  for (const [guest, text] of ['Een', 'Twee', 'Drie', 'Vier'].entries()) say(guest, text)
  await seat.press('Lees en schrijf mee')
  const inSight = thoughts()
  expect(inSight).toHaveLength(3)
  for (const [guest, text] of ['Vijf', 'Zes', 'Zeven', 'Acht', 'Negen'].entries()) say(guest, text)
  await settle()
  expect(thoughts()).toEqual(inSight)
})

test('different people start with different thoughts', async () => {
  const first = new Set<string | undefined>()
  for (let guests = 8; guests < 20; guests += 1) {
    seat = await seatAt({ guests })
    seat.table.until(1, 'discuss')
    await settle()
    // Each table gives this guest the same id but the thoughts other ones, which is what the order hangs on.
    for (const [guest, text] of ['Een', 'Twee', 'Drie', 'Vier'].entries()) say(guest, text)
    await seat.press('Lees en schrijf mee')
    first.add(thoughts()[0])
    seat.page.unmount()
    sessionStorage.clear()
  }
  expect(first.size).toBeGreaterThan(1)
})

test('the thought in the spotlight is in the middle and stays there after an answer', async () => {
  await atTalk()
  for (const [guest, text] of ['Een', 'Twee', 'Drie'].entries()) say(guest, text)
  const spotlit = seat.table.state.contributions[2]
  seat.table.as(seat.table.facilitator, 'Spotlight', { contribution: spotlit?.id ?? null })
  await seat.press('Lees en schrijf mee')
  expect(thoughts()[0]).toBe('“Drie”')
  await seat.page
    .findAll('button')
    .find(button => button.text() === 'Eens')
    ?.trigger('click')
  await settle()
  expect(thoughts()[0]).toBe('“Drie”')
  expect(seat.text()).toContain('1 eens · 0 oneens')
})

test('a thought is written, lies on the table under the house rule, can be changed and withdrawn', async () => {
  await atTalk({ contributions: 'named' })
  await seat.press('Lees en schrijf mee')
  await seat.field('Je gedachte').setValue('Nee is nee.')
  await seat.radio('pleit voor “Laat de klant beginnen”').setValue(true)
  await seat.page.find('select').setValue('anonymous')
  await seat.page.find('form.write-bar').trigger('submit')
  await settle()
  expect(own()).toMatchObject([{ text: 'Nee is nee.', stance: 'b', exposure: 'anonymous' }])
  expect((seat.field('Je gedachte').element as HTMLTextAreaElement).value).toBe('')
  await seat.press('Verander')
  await seat.page.find('.own-thought textarea').setValue('Nee blijft nee.')
  await seat.page.find('.own-thought form').trigger('submit')
  await settle()
  expect(own()).toMatchObject([{ text: 'Nee blijft nee.' }])
  await seat.press('Haal van tafel')
  await seat.press('Ja, haal hem van tafel')
  expect(own()).toEqual([])
})

test('a thought that is too long says by how much and is not sent', async () => {
  await atTalk()
  await seat.press('Lees en schrijf mee')
  await seat.field('Je gedachte').setValue('a'.repeat(limits.contribution + 23))
  expect(seat.text()).toContain('23 tekens te veel.')
  await seat.page.find('form.write-bar').trigger('submit')
  expect(seat.table.received).toEqual([])
})

test('half written when the table goes on: it can still be laid down', async () => {
  await atTalk()
  await seat.press('Lees en schrijf mee')
  await seat.field('Je gedachte').setValue('Nog één ding.')
  const item = seat.table.itemNow
  seat.table.next()
  await settle()
  expect(seat.text()).toContain('Je gedachte is nog niet neergelegd.')
  await seat.press('Leg neer')
  expect(own()).toMatchObject([{ text: 'Nog één ding.', item }])
  expect(seat.text()).not.toContain('Je gedachte is nog niet neergelegd.')
})

test('half written and left: after the grace the bar goes, and the words are kept for when the talk comes back', async () => {
  await atTalk()
  await seat.press('Lees en schrijf mee')
  await seat.field('Je gedachte').setValue('Nog één ding.')
  vi.useFakeTimers()
  seat.table.next()
  await flushPromises()
  expect(seat.text()).toContain('Je gedachte is nog niet neergelegd.')
  await vi.advanceTimersByTimeAsync(graceAfterStep)
  expect(seat.text()).not.toContain('Je gedachte is nog niet neergelegd.')
  vi.useRealTimers()
  seat.table.as(seat.table.facilitator, 'Back', { from: seat.table.state.stage })
  await settle()
  expect((seat.field('Je gedachte').element as HTMLTextAreaElement).value).toBe('Nog één ding.')
})
