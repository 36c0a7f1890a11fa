import { flushPromises } from '@vue/test-utils'
import type { DetachedWindowAPI } from 'happy-dom'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { asId, type ContributionId } from '../../shared/session/ids.ts'
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
const say = (guest: number, text: string, replyTo?: ContributionId) =>
  seat.table.as(seat.table.others[guest] ?? asId('nobody'), 'Contribute', {
    ...{ item: seat.table.itemNow, stance: 'a', text },
    ...(replyTo !== undefined && { replyTo }),
  })
const idOf = (text: string) => seat.table.state.contributions.find(thought => thought.text === text)?.id ?? asId('none')
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
  await seat.press('Lees mee')
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
  await seat.press('Lees mee')
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
    await seat.press('Lees mee')
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
  await seat.press('Lees mee')
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
  await seat.press('Lees mee')
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
  await seat.press('Lees mee')
  await seat.field('Je gedachte').setValue('a'.repeat(limits.contribution + 23))
  expect(seat.text()).toContain('23 tekens te veel.')
  await seat.page.find('form.write-bar').trigger('submit')
  expect(seat.table.received).toEqual([])
})

test('half written when the table goes on: it can still be laid down', async () => {
  await atTalk()
  await seat.press('Lees mee')
  await seat.field('Je gedachte').setValue('Nog één ding.')
  const item = seat.table.itemNow
  seat.table.next()
  await settle()
  expect(seat.text()).toContain('Je gedachte is nog niet neergelegd.')
  await seat.press('Leg neer')
  expect(own()).toMatchObject([{ text: 'Nog één ding.', item }])
  expect(seat.text()).not.toContain('Je gedachte is nog niet neergelegd.')
})

test('half written, and the page loaded anew within the grace: it can still be laid down', async () => {
  await atTalk()
  await seat.press('Schrijf')
  await seat.field('Je gedachte').setValue('Nog één ding.')
  const talk = seat.table.itemNow
  seat.table.next()
  await settle()
  const { table } = seat
  seat.page.unmount()
  seat = await seatAt({}, table)
  await settle()
  expect(seat.text()).toContain('Je gedachte is nog niet neergelegd.')
  await seat.press('Leg neer')
  expect(own()).toMatchObject([{ text: 'Nog één ding.', item: talk }])
})

test('half written and left: after the grace the words can be copied, and are kept for when the talk comes back', async () => {
  await atTalk()
  await seat.press('Lees mee')
  await seat.field('Je gedachte').setValue('Nog één ding.')
  vi.useFakeTimers()
  seat.table.next()
  await flushPromises()
  expect(seat.text()).toContain('Je gedachte is nog niet neergelegd.')
  await vi.advanceTimersByTimeAsync(graceAfterStep)
  expect(seat.text()).not.toContain('Je gedachte is nog niet neergelegd.')
  expect(seat.text()).toContain('Je kunt hem nog zeggen of kopiëren: “Nog één ding.”')
  vi.useRealTimers()
  seat.table.as(seat.table.facilitator, 'Back', { from: seat.table.state.stage })
  await settle()
  expect((seat.field('Je gedachte').element as HTMLTextAreaElement).value).toBe('Nog één ding.')
  expect(seat.text()).not.toContain('zeggen of kopiëren')
})

test('half written by somebody who slept through the rest: it is refused, and the words are there to copy until they are left out', async () => {
  let now = Date.now()
  seat = await seatAt({ now: () => now })
  seat.table.until(1, 'discuss')
  await settle()
  await seat.press('Schrijf')
  await seat.field('Je gedachte').setValue('Nog één ding.')
  seat.table.loseConnection()
  seat.table.next()
  now += 3600_000
  seat.table.reconnect()
  await settle()
  await seat.press('Leg neer')
  expect(own()).toEqual([])
  expect(seat.text()).toContain('“Nog één ding.”')
  await seat.press('Laat weg')
  expect(seat.text()).not.toContain('Nog één ding.')
})

describe('a reply', () => {
  const replies = () => seat.page.findAll('.thread-replies li').map(reply => reply.find('blockquote').text())

  test('stands under what it answers, and is answered there', async () => {
    await atTalk()
    say(0, 'Kop')
    say(1, 'Reactie', idOf('Kop'))
    await seat.press('Lees mee')
    expect(thoughts()[0]).toBe('“Kop”')
    expect(replies()).toEqual(['Reactie'])
    expect(seat.page.find('ul[aria-label="1 reactie"]').exists()).toBe(true)
    // Beside it nothing lies twice.
    expect(thoughts()).toHaveLength(2)
    await seat.page.find('.thread-replies [aria-label="Eens"]').trigger('click')
    await settle()
    expect(seat.page.find('.thread-replies').text()).toContain('1 eens · 0 oneens')
    expect(thoughts()[0]).toBe('“Kop”')
  })

  test('that was not answered under its head comes next, with the words it is about', async () => {
    await atTalk()
    say(0, 'Kop')
    say(1, 'Reactie', idOf('Kop'))
    say(2, 'Iets anders')
    await seat.press('Lees mee')
    const heads = ['“Kop”', '“Iets anders”']
    expect(heads).toContain(thoughts()[0])
    const disagree = async () => {
      await seat.page
        .findAll('.middle .large button')
        .find(button => button.text() === 'Oneens')
        ?.trigger('click')
      await settle()
    }
    while (thoughts()[0] !== '“Kop”') await disagree()
    await disagree()
    expect(thoughts()[0]).toBe('“Reactie”')
    expect(seat.text()).toContain('In antwoord op: “Kop”')
  })

  test('is written to the thought in the middle, says to which, and can be one no more', async () => {
    await atTalk()
    say(0, 'Kop')
    await seat.press('Lees mee')
    await seat.press('Reageer')
    expect(document.activeElement?.id).toBe('thought')
    expect(seat.page.find('form.write-bar').text()).toContain('In antwoord op: “Kop”')
    await seat.press('Toch geen reactie')
    expect(seat.page.find('form.write-bar').text()).not.toContain('In antwoord op')
    await seat.press('Reageer')
    await seat.field('Je gedachte').setValue('Mijn reactie')
    await seat.page.find('form.write-bar').trigger('submit')
    await settle()
    expect(own()).toMatchObject([{ text: 'Mijn reactie', replyTo: idOf('Kop') }])
    expect(replies()).toEqual(['Mijn reactie'])
    expect(seat.page.find('.thread-replies').text()).toContain('Jij')
    expect(seat.page.find('.thread-replies').findAll('button')).toEqual([])
  })

  test('to a thought of one’s own is seen under it, and answered', async () => {
    await atTalk()
    seat.table.as(seat.table.you, 'Contribute', { item: seat.table.itemNow, stance: 'a', text: 'Van mij' })
    say(0, 'Reactie', idOf('Van mij'))
    await seat.press('Lees mee')
    expect(thoughts()[0]).toBe('“Reactie”')
    expect(replies()).toEqual(['Reactie'])
    await seat.page.find('.thread-replies [aria-label="Oneens"]').trigger('click')
    expect(seat.table.state.contributions[1]?.responses.filter(Boolean)).toEqual(['disagree'])
  })
})

test('writing is one touch away from lids down: the text field has the focus', async () => {
  await atTalk()
  await seat.press('Schrijf')
  await settle()
  expect(document.activeElement?.id).toBe('thought')
})

test('on a telephone writing is one touch away too, and the lids stay down', async () => {
  const { happyDOM } = window as unknown as { readonly happyDOM: DetachedWindowAPI } // the test environment puts it there
  happyDOM.setViewport({ width: 390, height: 844 })
  try {
    await atTalk()
    await seat.press('Schrijf')
    const sheet = seat.page.find<HTMLDialogElement>('dialog.write-sheet')
    expect(sheet.element.open).toBe(true)
    await sheet.find('textarea').setValue('Van de bank.')
    await sheet.find('form').trigger('submit')
    await settle()
    expect(own()).toMatchObject([{ text: 'Van de bank.' }])
    expect(sheet.element.open).toBe(false)
    expect(seat.page.find('main.lids-down').exists()).toBe(true)
  } finally {
    happyDOM.setViewport({ width: 1024, height: 768 })
  }
})
