import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { useAnnouncer } from '../../client/composables/use-announcer.ts'
import { publishedQuote } from '../../shared/session/quotes.ts'
import type { Contribution } from '../../shared/session/session.ts'
import type { FakeTableOptions } from './fake-table.ts'
import { seatAt, settle, type Seat } from './seat.ts'

let seat: Seat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => seat.page.unmount())

const words = 'Vraag eerst of iemand geholpen wil worden.'
function thought(): Contribution {
  const [own] = seat.table.state.contributions
  if (!own) throw new Error('nothing was said')
  return own
}
const printed = () => publishedQuote(seat.table.state, thought())
const ask = async () => {
  seat.table.as(seat.table.facilitator, 'AskConsent', { contributions: [thought().id] })
  await settle()
}

/** You said something in the first talk; the table has come to the given step. */
async function spoken(options: FakeTableOptions = {}) {
  seat = await seatAt(options)
  seat.table.until(1, 'discuss')
  seat.table.as(seat.table.you, 'Contribute', { item: seat.table.itemNow, stance: 'a', text: words })
  await settle()
}
async function atReadBack(options: FakeTableOptions = {}) {
  await spoken(options)
  while (seat.table.state.status === 'live') seat.table.next()
  await settle()
}

describe('whether words may be printed', () => {
  test('is asked of whoever wrote them, in equal choices that say to the letter how they would be named', async () => {
    await atReadBack()
    expect(seat.text()).not.toContain('Mag dit in het verslag?')
    await ask()
    expect(seat.text()).toContain('Mag dit in het verslag?')
    const group = seat.page.find('[role="group"][aria-label="Jouw antwoord"]')
    expect(group.findAll('button').map(button => button.text())).toEqual([
      'Ja, met mijn naam: Priya Ramdin',
      'Ja, als “B2B”',
      'Ja, zonder naam',
      'Liever niet',
    ])
    expect(useAnnouncer().message).toBe('Een vraag aan jou: mag wat je schreef in het verslag?')
    await seat.press('Ja, als “B2B”')
    expect(printed()).toEqual({ text: words, source: 'B2B' })
    expect(seat.button('Ja, als “B2B”').attributes('aria-pressed')).toBe('true')
    expect(seat.text()).toContain('Dit mag in het verslag, als “B2B”.')
  })

  test('can be changed, and no is an answer like the others', async () => {
    await atReadBack()
    await ask()
    await seat.press('Ja, met mijn naam: Priya Ramdin')
    expect(printed()?.source).toBe('Priya Ramdin')
    await seat.press('Liever niet')
    expect(printed()).toBeNull()
    expect(seat.text()).toContain('Dit blijft aan tafel.')
    await seat.press('Ja, zonder naam')
    expect(printed()).toEqual({ text: words, source: null })
  })

  test('shows no name and no role where the house shows none', async () => {
    await atReadBack({ rules: { contributions: 'anonymous' } })
    await ask()
    const group = seat.page.find('[role="group"][aria-label="Jouw antwoord"]')
    expect(group.findAll('button').map(button => button.text())).toEqual(['Ja, zonder naam', 'Liever niet'])
  })

  test('goes along with other words, and those can be changed and taken back', async () => {
    await atReadBack()
    await ask()
    await seat.press('Verwoord het anders')
    await seat.field('Zo mag het in het verslag').setValue('Vraag het eerst.')
    await seat.press('Ja, zonder naam')
    expect(printed()).toEqual({ text: 'Vraag het eerst.', source: null })
    expect(seat.text()).toContain(`Aan tafel schreef je: “${words}”`)
    await seat.press('Verwoord het anders')
    await seat.field('Zo mag het in het verslag').setValue('Vraag het gewoon.')
    await seat.page.find('.reword-field form').trigger('submit')
    await settle()
    expect(printed()?.text).toBe('Vraag het gewoon.')
    await seat.press('Toch zoals ik het schreef')
    expect(printed()?.text).toBe(words)
  })

  test('is not answered with words that are too long', async () => {
    await atReadBack()
    await ask()
    await seat.press('Verwoord het anders')
    await seat.field('Zo mag het in het verslag').setValue('x'.repeat(1001))
    await seat.press('Ja, zonder naam')
    expect(thought().consent?.answer).toBeNull()
    expect(seat.page.find('.consent-question [role="alert"]').text()).not.toBe('')
  })

  test('keeps what is being written when the table changes around it', async () => {
    await atReadBack()
    await ask()
    await seat.press('Verwoord het anders')
    await seat.field('Zo mag het in het verslag').setValue('Half een zi')
    seat.table.as(seat.table.facilitator, 'AddTakeaway', { headline: 'Iets', body: '' })
    await settle()
    expect(seat.field('Zo mag het in het verslag').element).toHaveProperty('value', 'Half een zi')
  })

  test('moves nothing that is being read: the question lies below, one press away', async () => {
    await atReadBack()
    await ask()
    await seat.press('Er is een vraag aan jou')
    expect(document.activeElement?.textContent).toBe('Mag dit in het verslag?')
    await seat.press('Liever niet')
    expect(seat.text()).not.toContain('Er is een vraag aan jou')
  })

  test('waits while the table votes and talks, and is there in the quiet between', async () => {
    await spoken()
    await ask()
    expect(seat.text()).not.toContain('Mag dit in het verslag?')
    seat.table.until(1, 'conclude', 2)
    await settle()
    expect(seat.text()).toContain('Mag dit in het verslag?')
    await seat.press('Liever niet')
    expect(thought().consent?.answer).toBe('off')
    expect(seat.text()).toContain('Dit blijft aan tafel.')
    seat.table.until(2, 'introduce')
    await settle()
    expect(seat.text()).not.toContain('Mag dit in het verslag?')
  })

  test('can be said of own words that nobody asked for', async () => {
    await atReadBack()
    expect(seat.text()).toContain('Wat jij schreef, en wat ermee mag (1)')
    await seat.press(`Verander wat er met “${words}” mag`)
    await seat.press('Ja, zonder naam')
    expect(printed()?.source).toBeNull()
  })

  test('is nobody else’s business: others see no question, and no answer', async () => {
    await atReadBack()
    const [other] = seat.table.others
    if (!other) throw new Error('nobody else is here')
    const said = () => seat.text()
    const before = said()
    seat.table.as(other, 'AnswerConsent', { quote: thought().id, answer: 'named' })
    await settle()
    expect(thought().consent).toBeNull()
    expect(said()).toBe(before)
  })
})

describe('after the session', () => {
  test('every own quote shows what may be done with it, to change or to take off the table', async () => {
    await atReadBack()
    await ask()
    await seat.press('Ja, als “B2B”')
    seat.table.as(seat.table.facilitator, 'CloseSession', {})
    await settle()
    // Not from this device: the words are there on any.
    localStorage.clear()
    expect(seat.text()).toContain(`“${words}”`)
    expect(seat.text()).toContain('Dit mag in het verslag, als “B2B”.')
    await seat.press(`Verander wat er met “${words}” mag`)
    await seat.press('Liever niet')
    expect(printed()).toBeNull()
    expect(seat.text()).toContain('Dit blijft aan tafel.')
    await seat.press('Haal van tafel')
    await seat.press('Ja, haal hem van tafel')
    expect(seat.table.state.contributions).toEqual([])
    expect(seat.text()).not.toContain(words)
  })
})
