import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { useAnnouncer } from '../../client/composables/use-announcer.ts'
import type { ContributionId, GuestId } from '../../shared/session/ids.ts'
import { publishedQuote } from '../../shared/session/quotes.ts'
import { deskTable, openDesk } from './desk-mount.ts'
import { seatAt, settle, type Seat } from './seat.ts'

const words = 'Wie krap zit, klopt zelf niet aan.'
const title = 'Zo is opgeschreven wat je zei'

describe('whoever spoke', () => {
  let seat: Seat
  beforeEach(async () => {
    localStorage.clear()
    sessionStorage.clear()
    seat = await seatAt()
    seat.table.until(1, 'discuss')
    await settle()
  })
  afterEach(() => seat.page.unmount())

  const capture = async (changes: object = {}) => {
    const { facilitator, you, itemNow } = seat.table
    seat.table.as(facilitator, 'CaptureQuote', { speaker: you, item: itemNow, text: words, starred: true, ...changes })
    await settle()
  }
  const line = () => {
    const [said] = seat.table.state.contributions
    if (!said) throw new Error('nothing was captured')
    return said
  }

  test('reads how it was written down, where it has a star, and is told of it', async () => {
    await capture({ starred: false })
    expect(seat.text()).not.toContain(title)
    seat.table.as(seat.table.facilitator, 'TagContribution', { contribution: line().id, starred: true })
    await settle()
    expect(seat.text()).toContain(title)
    expect(seat.text()).toContain(words)
    expect(useAnnouncer().message).toBe('Er is iets opgeschreven wat je zei.')
  })
  test('puts it right on the spot', async () => {
    await capture()
    await seat.press(`Verbeter “${words}”`)
    await seat.field('Wat je bedoelde te zeggen').setValue('Wie krap zit, vraagt niets.')
    await seat.page.find('.spoken-line form').trigger('submit')
    await settle()
    expect(line()).toMatchObject({ text: 'Wie krap zit, vraagt niets.', spoken: { corrected: true } })
    expect(seat.text()).toContain('Door jou verbeterd.')
  })
  test('says how it may be printed before anybody asks', async () => {
    await capture()
    await seat.press(`Verander wat er met “${words}” mag`)
    await seat.press('Ja, zonder naam')
    expect(publishedQuote(seat.table.state, line())).toEqual({ text: words, source: null })
    expect(seat.text()).toContain('Dit mag in het verslag, zonder naam.')
  })
  test('takes it back', async () => {
    await capture()
    await seat.press('Haal van tafel')
    expect(seat.text()).toContain('Deze woorden verdwijnen, ook als bewijs.')
    await seat.press('Ja, haal hem van tafel')
    expect(seat.table.state.contributions).toEqual([])
    expect(seat.text()).not.toContain(title)
  })
  test('sees it at the talk and the read-back, and never beside a vote or its result', async () => {
    await capture()
    seat.table.until(2, 'vote')
    await settle()
    expect(seat.text()).not.toContain(title)
    seat.table.until(2, 'reveal')
    await settle()
    expect(seat.text()).not.toContain(title)
    while (seat.table.state.status === 'live') seat.table.next()
    await settle()
    expect(seat.text()).toContain(title)
  })
  test('keeps a correction that is half typed when more is written down', async () => {
    await capture()
    await seat.press(`Verbeter “${words}”`)
    await seat.field('Wat je bedoelde te zeggen').setValue('Wie krap')
    await capture({ text: 'Nog iets.' })
    expect(seat.field('Wat je bedoelde te zeggen').element).toHaveProperty('value', 'Wie krap')
  })
  test('finds it back after the table closed, with what may be done with it', async () => {
    await capture({ starred: false })
    seat.table.as(seat.table.facilitator, 'CloseSession', {})
    await settle()
    expect(seat.text()).toContain(words)
    await seat.press(`Verander wat er met “${words}” mag`)
    await seat.press('Liever niet')
    expect(line().consent?.answer).toBe('off')
  })
  test('is the only one: what another said shows in the middle alone, and asks for no answer', async () => {
    const [other] = seat.table.others
    await capture({ speaker: other })
    await seat.press('Lees mee')
    expect(seat.text()).not.toContain(words)
    seat.table.as(seat.table.facilitator, 'Spotlight', { contribution: line().id })
    await settle()
    expect(seat.text()).toContain(words)
    expect(seat.page.findAll('button').map(button => button.text())).not.toContain('Eens')
    expect(seat.page.findAll('button').map(button => button.text())).not.toContain('Reageer')
  })
})

describe('at the desk', () => {
  const shown = () => document.body.textContent?.replaceAll(/\s+/g, ' ') ?? ''
  const press = async (name: string) => {
    const [button] = [...document.querySelectorAll('button')].filter(
      element => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === name,
    )
    if (!button) throw new Error(`no button “${name}”`)
    button.click()
    await settle()
  }

  test('what was said stands apart from what was written, with its speaker, to lay in the middle and to ask about', async () => {
    const table = deskTable()
    table.until(1, 'discuss')
    const [speaker, writer] = table.others
    if (!speaker || !writer) throw new Error('nobody is here')
    const item = table.itemNow
    table.as(writer, 'Contribute', { item, stance: 'b', text: 'Geschreven' })
    table.as(table.facilitator, 'CaptureQuote', { speaker, item, text: words, stance: 'a' })
    await openDesk(table)
    const isThoughts = (element: Element) => element.textContent?.includes('Gedachten (1)')
    const choice = [...document.querySelectorAll('label')].find(isThoughts)
    choice?.querySelector('input')?.click()
    await settle()
    expect(document.querySelector('.spoken-list')?.textContent).toContain('Gezegd en opgeschreven (1)')
    expect(document.querySelector('.spoken-list')?.textContent).toContain(words)
    expect(document.querySelector('.spoken-list')?.textContent).toContain('Gast 2')
    expect(document.querySelector('.spoken-list')?.textContent).not.toContain('Geschreven')
    const id = (of: GuestId): ContributionId | undefined =>
      table.state.contributions.find(({ author }) => author === of)?.id
    await press(`Vraag toestemming voor “${words}”`)
    expect(table.state.contributions.find(({ author }) => author === speaker)?.consent?.answer).toBeNull()
    expect(shown()).toContain('toestemming gevraagd')
    await press('Leg in het midden')
    expect(table.state.spotlight).toBe(id(writer))
    const inRow = [...document.querySelectorAll<HTMLButtonElement>('.spoken-row button')]
    inRow.find(button => button.textContent?.trim() === 'Leg in het midden')?.click()
    await settle()
    expect(table.state.spotlight).toBe(id(speaker))
    await press(`Verberg: ${words}`)
    const reason = document.querySelector<HTMLTextAreaElement>('.spoken-row textarea, .spoken-row input')
    if (reason) reason.value = 'Onder ons gezegd'
    reason?.dispatchEvent(new Event('input', { bubbles: true }))
    await settle()
    await press('Verberg deze gedachte')
    expect(table.state.contributions.find(({ author }) => author === speaker)?.hidden).toBe('Onder ons gezegd')
    expect(document.querySelector('.spoken-list')).toBeNull()
  })
})
