import { describe, expect, test, vi } from 'vitest'
import { linksAsTable, type ListedGuest } from '../../client/components/organizer/guest-list.ts'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import { choose, fieldOf, isThere, press, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()

const guestNamed = (api: FakeApi, name: string) => api.table.state.guests.find(({ person }) => person?.name === name)

async function open(guests = 3): Promise<FakeApi> {
  const api = new FakeApi({ guests })
  await openPage(api, '/sessions/s1')
  return api
}
function withClipboard(): string[] {
  const copied: string[] = []
  vi.stubGlobal('navigator', {
    ...{ language: 'nl', clipboard: { writeText: async (text: string) => void copied.push(text) } },
  })
  return copied
}

describe('the list of guests', () => {
  test('takes a name, a segment and an address, and asks for the next name', async () => {
    const api = await open()
    await type('Naam', 'Noor Yılmaz')
    await choose('Sector of rol (mag leeg)', 'Een andere…')
    await type('Sector of rol (mag leeg)', 'Wetenschap')
    await type('E-mail (mag leeg)', 'noor@voorbeeld.example')
    await press('button', 'Zet op de lijst')
    await pass(0)
    expect(guestNamed(api, 'Noor Yılmaz')).toMatchObject({
      ...{ segment: 'Wetenschap', votes: true, role: 'participant' },
      person: { name: 'Noor Yılmaz', email: 'noor@voorbeeld.example' },
    })
    expect(isThere('button', /^Noor Yılmaz/)).toBe(true)
    expect(fieldOf('textbox', 'Naam').value).toBe('')
    expect(document.activeElement).toBe(the('textbox', 'Naam'))
    await type('Naam', 'Sam')
    await choose('Sector of rol (mag leeg)', 'Wetenschap')
    await press('button', 'Zet op de lijst')
    await pass(0)
    expect(guestNamed(api, 'Sam')?.segment).toBe('Wetenschap')
  })

  test('says what is wrong before anything is sent', async () => {
    const api = await open()
    await type('E-mail (mag leeg)', 'geen adres')
    await press('button', 'Zet op de lijst')
    expect(document.body.textContent).toContain('Vul een naam in.')
    expect(document.body.textContent).toContain('Dit is geen e-mailadres.')
    expect(document.activeElement).toBe(the('textbox', 'Naam'))
    expect(api.commands()).toEqual([])
  })

  test('tells who has been here and who is new', async () => {
    const api = new FakeApi()
    api.table.give({ kind: 'server' }, 'Arrive', { guest: api.table.you })
    await openPage(api, '/sessions/s1')
    expect(document.body.textContent).toContain('1 is er geweest, 2 nieuw')
  })

  test('shows a dozen, and all of them when asked', async () => {
    await open(20)
    expect(isThere('button', /^Gast 20/)).toBe(false)
    await press('button', 'Alle 20 gasten')
    expect(isThere('button', /^Gast 20/)).toBe(true)
  })

  test('finds a guest by name, segment, state and vote', async () => {
    const api = new FakeApi({ guests: 20 })
    const named = (name: string) => guestNamed(api, name)?.id ?? api.table.you
    api.give('RevokeLink', { guest: named('Gast 17') })
    api.give('UpdateGuest', { guest: named('Gast 18'), changes: { votes: false } })
    await openPage(api, '/sessions/s1')
    const rows = () => [...document.querySelectorAll('.guest-list .name')].map(({ textContent }) => textContent)
    await type('Zoek op naam, adres of sector', 'fmcg GAST 1', 'searchbox')
    expect(rows()).toEqual(['Gast 10', 'Gast 13', 'Gast 16', 'Gast 19'])
    expect(document.body.textContent).toContain('4 van de 20')
    await press('button', 'Toon iedereen')
    await choose('Hoe ver ze zijn', 'link ingetrokken')
    expect(rows()).toEqual(['Gast 17'])
    await choose('Hoe ver ze zijn', 'Iedereen')
    await choose('Stem', 'zonder stem')
    expect(rows()).toEqual(['Gast 18'])
    await choose('Sector of rol', 'Zonder sector')
    expect(rows()).toEqual([])
    expect(document.body.textContent).toContain('Niemand past hierbij.')
  })
})

describe('a link', () => {
  test('is copied for one guest, and for all as text', async () => {
    const copied = withClipboard()
    const api = await open()
    await press('button', 'Kopieer de link van Priya Ramdin')
    expect(copied).toEqual([api.linkOf(api.table.you)])
    await press('button', 'Kopieer alle links als tabel')
    const [header, priya] = copied[1]?.split('\n') ?? []
    expect(header).toBe('Naam\tE-mail\tSector of rol\tLink')
    expect(priya).toBe(`Priya Ramdin\t\tB2B\t${api.linkOf(api.table.you) ?? ''}`)
    expect(copied[1]).toContain('Gast 3\t')
    expect(copied[1]).not.toContain('Marieke Tolsma')
  })

  test('is shown as a code for a phone', async () => {
    const api = await open()
    await press('button', /^Priya Ramdin/)
    await press('button', 'QR-code')
    expect(isThere('dialog', 'Priya Ramdin')).toBe(true)
    expect(fieldOf('textbox', 'Persoonlijke link').value).toBe(api.linkOf(api.table.you))
    expect(document.querySelector('[aria-label="QR-code van Priya Ramdin"] path')?.getAttribute('d')).toMatch(
      /^M4 4h1v1/,
    )
    await press('button', 'Sluit')
    expect(isThere('dialog', /./)).toBe(false)
  })

  test('is withdrawn only after being asked, and made anew', async () => {
    const api = await open()
    await press('button', /^Priya Ramdin/)
    await press('button', 'Trek de link in')
    await press('button', 'Laat zo')
    expect(guestNamed(api, 'Priya Ramdin')?.link).toBe('active')
    await press('button', 'Trek de link in')
    const [, confirm] = document.querySelectorAll<HTMLElement>('dialog[open] button')
    confirm?.click()
    await pass(0)
    expect(guestNamed(api, 'Priya Ramdin')?.link).toBe('revoked')
    expect(document.body.textContent).toContain('link ingetrokken')
    expect(isThere('button', 'Kopieer de link van Priya Ramdin')).toBe(false)
    await press('button', 'Geef de plek terug')
    const [, again] = document.querySelectorAll<HTMLElement>('dialog[open] button')
    again?.click()
    await pass(0)
    expect(guestNamed(api, 'Priya Ramdin')).toMatchObject({ link: 'active', linkNumber: 2 })
    expect(isThere('button', 'Kopieer de link van Priya Ramdin')).toBe(true)
  })
})

const confirm = async () => {
  const [, button] = document.querySelectorAll<HTMLElement>('dialog[open] .actions button')
  button?.click()
  await pass(0)
}

describe('a guest who never came', () => {
  test('is taken off the list after a question, and can be put back with all that was known', async () => {
    const api = await open()
    const changes = { email: 'priya@voorbeeld.example', votes: false, role: 'participant' } as const
    api.give('UpdateGuest', { guest: api.table.you, changes })
    await pass(15_000)
    await press('button', /^Priya Ramdin/)
    await press('button', 'Haal van de lijst')
    await confirm()
    expect(guestNamed(api, 'Priya Ramdin')).toBeUndefined()
    expect(isThere('button', /^Priya Ramdin/)).toBe(false)
    expect(document.body.textContent).toContain('Priya Ramdin staat niet meer op de lijst.')
    expect(document.activeElement).toBe(the('button', 'Zet terug'))
    await press('button', 'Zet terug')
    await pass(0)
    expect(guestNamed(api, 'Priya Ramdin')).toMatchObject({
      ...{ votes: false, role: 'participant', segment: 'B2B' },
      person: { name: 'Priya Ramdin', email: 'priya@voorbeeld.example' },
    })
    expect(isThere('button', 'Zet terug')).toBe(false)
    expect(document.activeElement).toBe(the('heading', /^Gasten/))
  })

  test('is not offered to go once they have been here', async () => {
    const api = new FakeApi()
    api.table.give({ kind: 'server' }, 'Arrive', { guest: api.table.you })
    await openPage(api, '/sessions/s1')
    await press('button', /^Priya Ramdin/)
    expect(isThere('button', 'Haal van de lijst')).toBe(false)
    expect(isThere('button', 'Trek de link in')).toBe(true)
  })

  test('stays, with the reason, when there is a trace of them after all', async () => {
    const api = await open()
    await press('button', /^Priya Ramdin/)
    await press('button', 'Haal van de lijst')
    api.table.give({ kind: 'server' }, 'Arrive', { guest: api.table.you })
    await confirm()
    expect(guestNamed(api, 'Priya Ramdin')).toBeDefined()
    expect(document.querySelector('dialog[open] [role="alert"]')?.textContent).toContain('in-use')
  })
})

describe('a guest', () => {
  test('can host the table, with or without a vote', async () => {
    const api = await open()
    await press('button', /^Priya Ramdin/)
    await press('radio', 'Gespreksleider')
    await pass(0)
    expect(guestNamed(api, 'Priya Ramdin')).toMatchObject({ role: 'facilitator', votes: true })
    await press('button', /^Priya Ramdin/)
    await press('checkbox', 'Stemt mee')
    await pass(0)
    expect(guestNamed(api, 'Priya Ramdin')).toMatchObject({ role: 'facilitator', votes: false })
  })

  test('gets another name, and keeps the address', async () => {
    const api = await open()
    api.give('UpdateGuest', { guest: api.table.you, changes: { email: 'priya@voorbeeld.example' } })
    await press('button', /^Priya Ramdin/)
    const [, name] = [...document.querySelectorAll<HTMLInputElement>('input')].filter(
      input => input.labels?.[0]?.textContent === 'Naam',
    )
    if (!name) throw new Error('no field for the name of a guest')
    name.value = 'Priya Ramdin-Bos'
    name.dispatchEvent(new Event('input', { bubbles: true }))
    await pass(1000)
    expect(guestNamed(api, 'Priya Ramdin-Bos')?.person).toEqual({
      ...{ name: 'Priya Ramdin-Bos', email: 'priya@voorbeeld.example' },
    })
  })

  test('gets an address and a segment in place', async () => {
    const api = await open()
    await press('button', /^Priya Ramdin/)
    const inRow = (label: string) =>
      [...document.querySelectorAll<HTMLInputElement>('.guest-editor input, .guest-editor select')].find(
        ({ labels }) => labels?.[0]?.textContent === label,
      )
    const fill = async (label: string, text: string, event: string) => {
      const field = inRow(label)
      if (!field) throw new Error(`no ${label}`)
      field.value = text
      field.dispatchEvent(new Event(event, { bubbles: true }))
      await pass(1000)
    }
    await fill('E-mail (mag leeg)', 'priya@', 'input')
    expect(document.body.textContent).toContain('Dit is geen e-mailadres.')
    expect(guestNamed(api, 'Priya Ramdin')?.person).toEqual({ name: 'Priya Ramdin' })
    await fill('E-mail (mag leeg)', 'priya@voorbeeld.example', 'input')
    await fill('Sector of rol', 'retail', 'change')
    expect(guestNamed(api, 'Priya Ramdin')).toMatchObject({
      ...{ segment: 'retail', person: { email: 'priya@voorbeeld.example' } },
    })
  })
})

test('in the table of links no name is a formula, and nobody stands without a link', () => {
  const person = {
    role: 'participant',
    votes: true,
    segment: '+1',
    link: 'active',
    arrived: false,
    present: false,
  } as const
  const guest = (name: string, link: string | null): ListedGuest => ({
    person: { ...person, ...{ guest: asId<GuestId>(name), name, voted: null, talked: 0, turns: 0 } },
    ...{ state: 'fresh', link, email: '@home' },
  })
  const words = { columns: ['Naam', 'E-mail', 'Sector', 'Link'], nameless: 'gewist' } as const
  expect(linksAsTable([guest('=HYPERLINK("x")\tB', 'https://tafel.example/s/1#a'), guest('B', null)], words)).toBe(
    "Naam\tE-mail\tSector\tLink\n'=HYPERLINK(\"x\") B\t'@home\t'+1\thttps://tafel.example/s/1#a",
  )
})
