import { describe, expect, test, vi } from 'vitest'
import { fieldOf, isThere, press, the, textOf, type } from './organizer-eyes.ts'
import { MailingApi } from './mail-fakes.ts'
import { freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()

async function open(addresses: readonly (string | null)[], prepare: (api: MailingApi) => void = () => undefined) {
  const api = new MailingApi(addresses)
  prepare(api)
  await openPage(api, '/sessions/s1')
  return api
}
const page = () => document.body.textContent?.replaceAll(/\s+/g, ' ') ?? ''
const address = (n: number) => `gast${n}@voorbeeld.example`

describe('invitations by mail', () => {
  test('go to whoever has an address and got none, once it is confirmed', async () => {
    const api = await open([address(1), address(2), null])
    // The third, and who was on the list before.
    expect(page()).toContain('2 gasten zonder e-mailadres: kopieer de link.')
    await press('button', 'Verstuur 2 uitnodigingen')
    expect(textOf('dialog')).toContain('Afzender is tafel@voorbeeld.example')
    expect(api.requests).toEqual([])
    await press('button', 'Verstuur')
    expect(api.requests).toMatchObject([
      { guests: [api.idOf('Gast 1'), api.idOf('Gast 2')], asOf: 7, zone: expect.any(String) },
    ])
  })

  test('tell in the list of guests how each stands', async () => {
    vi.setSystemTime(new Date(2027, 2, 4, 16, 0))
    const sentAt = new Date(2027, 2, 4, 14, 3).getTime()
    await open([address(1), address(2), address(3), address(4), address(5)], api => {
      api.stands('Gast 1', { state: 'waiting' })
      api.stands('Gast 2', { state: 'sent', sentAt })
      api.stands('Gast 3', { state: 'opened', sentAt })
      api.stands('Gast 4', { state: 'failed', reason: 'address-refused' })
    })
    const row = (n: number) => the('button', new RegExp(`^Gast ${n}`)).textContent
    expect(row(1)).toContain('mail in de wachtrij')
    expect(row(2)).toContain('verstuurd 14:03')
    expect(row(3)).toContain('geopend')
    expect(row(4)).toContain('mislukt: adres geweigerd')
    expect(row(5)).not.toMatch(/mail|verstuurd|geopend|mislukt/)
  })

  test('that failed stand first, with what to do, and can be sent again one by one', async () => {
    const api = await open([address(1), address(2)], mailing => {
      mailing.stands('Gast 1', { state: 'sent', sentAt: 1 })
      mailing.stands('Gast 2', { state: 'failed', reason: 'unsure' })
    })
    expect(page()).toContain('1 uitnodiging kwam niet aan')
    expect(page()).toContain('De verbinding viel weg tijdens het versturen.')
    // The one button for all is for whoever got none: this one may have arrived.
    expect(isThere('button', /^Verstuur \d+ uitnodiging/)).toBe(false)
    await press('button', 'Verstuur opnieuw aan Gast 2')
    await press('button', 'Verstuur')
    expect(api.requests).toMatchObject([{ guests: [api.idOf('Gast 2')] }])
  })

  test('that wait can be called back, and are then to be sent again', async () => {
    await open([address(1), address(2), address(3)], mailing => {
      mailing.stands('Gast 1', { state: 'waiting' })
      mailing.stands('Gast 2', { state: 'waiting' })
      mailing.stands('Gast 3', { state: 'sent', sentAt: 1 })
    })
    await press('button', 'Verstuur deze 2 niet')
    expect(textOf('status')).not.toContain('wacht op verzending')
    expect(isThere('button', /^Verstuur deze/)).toBe(false)
    expect(isThere('button', 'Verstuur 2 uitnodigingen')).toBe(true)
    expect(page()).toContain('1 verstuurd')
  })

  test('that cannot be called back say why', async () => {
    const api = await open([address(1)], mailing => mailing.stands('Gast 1', { state: 'waiting' }))
    api.routes.set('DELETE /api/sessions/s1/invitations/waiting', () => ({
      status: 503,
      body: { code: 'not-stored', message: 'De server kon dit niet opslaan.' },
    }))
    await press('button', 'Verstuur deze niet')
    expect(textOf('alert')).toContain('De server kon dit niet opslaan.')
    expect(isThere('button', 'Verstuur deze niet')).toBe(true)
  })

  test('that wait are looked at until they are sent', async () => {
    const api = await open([address(1), address(2)], mailing => mailing.stands('Gast 1', { state: 'waiting' }))
    expect(textOf('status')).toContain('1 uitnodiging wacht op verzending.')
    api.stands('Gast 1', { state: 'sent', sentAt: 1 })
    await pass(2000)
    expect(textOf('status')).not.toContain('wacht op verzending')
    expect(page()).toContain('1 verstuurd')
    const asked = () => api.asked.filter(({ path }) => path.endsWith('/invitations')).length
    const before = asked()
    await pass(6000)
    expect(asked()).toBe(before)
  })

  test('that a mail server holds up say why and when the next try is; nobody needs to wait for it', async () => {
    const nextTryAt = new Date(2027, 2, 4, 14, 10).getTime()
    const api = await open([address(1)], mailing =>
      mailing.stands('Gast 1', { state: 'waiting', reason: 'unreachable', nextTryAt }),
    )
    expect(textOf('status')).toContain('De mailserver is niet te bereiken. We blijven het proberen.')
    expect(textOf('status')).toContain('Volgende poging om 14:10.')
    await press('button', 'Probeer nu')
    expect(api.requests).toMatchObject([{ guests: [] }])
  })

  test('go again to whoever has not opened theirs, and to whoever has an old date', async () => {
    const api = await open([address(1), address(2), address(3)], mailing => {
      mailing.stands('Gast 1', { state: 'sent', sentAt: 1 })
      mailing.stands('Gast 2', { state: 'opened', sentAt: 1, outdated: true })
      mailing.stands('Gast 3', { state: 'opened', sentAt: 1 })
    })
    await press('button', 'Verstuur opnieuw aan 1 die nog niet opende')
    await press('button', 'Verstuur')
    expect(page()).toContain('1 gast heeft een mail met een oude datum, plaats, titel of link.')
    await press('button', 'Stuur die de nieuwe gegevens')
    await press('button', 'Verstuur')
    expect(api.requests).toMatchObject([{ guests: [api.idOf('Gast 1')] }, { guests: [api.idOf('Gast 2')] }])
  })

  test('are not offered by a server that sends no mail', async () => {
    await open([address(1)], api => (api.from = null))
    expect(page()).toContain('Deze server verstuurt geen mail. Kopieer de links')
    expect(isThere('button', /^Verstuur/)).toBe(false)
  })

  test('that could not be asked for say so in the dialog', async () => {
    const api = await open([address(1)])
    api.routes.set('POST /api/sessions/s1/invitations', () => ({
      ...{ status: 409, body: { code: 'closed', message: 'Deze tafel is afgesloten.' } },
    }))
    await press('button', 'Verstuur 1 uitnodiging')
    await press('button', 'Verstuur')
    expect(textOf('alert')).toContain('Deze tafel is afgesloten.')
  })
})

describe('the text of the invitation', () => {
  const shown = () => document.querySelector('.invitation-preview')?.shadowRoot

  test('is shown as it arrives at a guest, styled, without a way to their seat', async () => {
    const api = await open([null, address(2)])
    await press('button', 'Lees en wijzig de tekst')
    await pass(500)
    // The first who can get one.
    expect(shown()?.textContent).toContain(`Voor ${api.idOf('Gast 2')}`)
    expect(page()).toContain('Aan Gast 2 (a@b.example)')
    const [paragraph, link] = [shown()?.querySelector('p'), shown()?.querySelector('a')]
    expect(paragraph?.style.margin).toBe('4px')
    expect(link?.hasAttribute('href')).toBe(false)
    expect(page()).toContain('Zonder agendabestand: er is nog geen datum.')
  })

  test('is changed and kept; a word is put in where the cursor is', async () => {
    const api = await open([address(1)])
    await press('button', 'Lees en wijzig de tekst')
    await type('Onderwerp', 'Kom je ook?')
    await type('Tekst', 'Dag, kom: {link}')
    const area = fieldOf('textbox', 'Tekst')
    area.setSelectionRange(4, 4)
    await press('button', 'naam')
    expect(area.value).toBe('Dag,{naam} kom: {link}')
    await press('button', 'Bewaar')
    expect(api.text).toEqual({ subject: 'Kom je ook?', body: 'Dag,{naam} kom: {link}', standard: false })
    expect(isThere('dialog', 'De uitnodiging')).toBe(false)
  })

  test('is not lost when the dialog closes before it is kept', async () => {
    const api = await open([address(1)])
    await press('button', 'Lees en wijzig de tekst')
    await type('Onderwerp', 'Kom je ook?')
    await press('button', 'Sluit')
    expect(page()).toContain('Je hebt de tekst gewijzigd en nog niet bewaard.')
    await press('button', 'Lees en wijzig de tekst')
    expect(fieldOf('textbox', 'Onderwerp').value).toBe('Kom je ook?')
    await press('button', 'Bewaar')
    expect(api.text.subject).toBe('Kom je ook?')
    expect(page()).not.toContain('nog niet bewaard')
  })

  test('says what is wrong with it while it is written', async () => {
    await open([address(1)])
    await press('button', 'Lees en wijzig de tekst')
    await type('Tekst', 'Kom gezellig langs')
    await pass(500)
    expect(textOf('alert')).toContain('In de tekst ontbreekt {link}.')
    await press('button', 'Terug naar de standaardtekst')
    await pass(500)
    expect(textOf('alert')).not.toContain('ontbreekt')
  })
})

describe('when and where', () => {
  const field = (label: string) => {
    const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
    const input = document.getElementById(found?.htmlFor ?? '')
    if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`)
    return input
  }
  async function fill(label: string, value: string) {
    const input = field(label)
    input.value = value
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await pass(1000)
  }

  test('are filled in on the clock of this browser, and read in long form', async () => {
    const api = await open([])
    await press('button', 'Vul in wanneer en waar')
    expect(document.activeElement).toBe(field('Datum'))
    await fill('Datum', '2027-03-04')
    expect(page()).toContain('Vul ook een begintijd in.')
    expect(api.commands('UpdateSession')).toEqual([])
    await fill('Van', '13:15')
    await fill('Tot (mag leeg)', '16:30')
    await fill('Plaats (mag leeg)', 'De Kade')
    expect(api.table.state).toMatchObject({
      startsAt: new Date(2027, 2, 4, 13, 15).getTime(),
      endsAt: new Date(2027, 2, 4, 16, 30).getTime(),
      place: 'De Kade',
    })
    expect(page()).toContain('Donderdag 4 maart 2027, 13:15 tot 16:30 uur · De Kade')
  })

  test('an end before the start is not sent; one in the small hours is the next day’s', async () => {
    const api = await open([])
    await press('button', 'Vul in wanneer en waar')
    await fill('Datum', '2027-03-04')
    await fill('Van', '20:00')
    await fill('Tot (mag leeg)', '19:00')
    expect(page()).toContain('Het einde ligt voor het begin.')
    expect(api.table.state.endsAt).toBeNull()
    await fill('Tot (mag leeg)', '00:30')
    expect(api.table.state.endsAt).toBe(new Date(2027, 2, 5, 0, 30).getTime())
  })

  test('are taken away by emptying the date and the time', async () => {
    const api = await open([])
    const startsAt = new Date(2027, 2, 4, 13, 15).getTime()
    api.give('UpdateSession', { startsAt, endsAt: startsAt + 1000, place: 'De Kade' })
    await pass(15_000)
    await press('button', 'Wijzig datum en plaats')
    await fill('Tot (mag leeg)', '')
    await fill('Van', '')
    await fill('Datum', '')
    expect(api.table.state).toMatchObject({ startsAt: null, endsAt: null, place: 'De Kade' })
  })
})
