import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { longestList } from '../../shared/guest-list/read-guest-list.ts'
import { choose, isThere, press, squeezed, the, type } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage, pass } from './organizer-fakes.ts'

freshBrowser()

async function open(guests = 2): Promise<FakeApi> {
  const api = new FakeApi({ guests })
  await openPage(api, '/sessions/s1')
  await press('button', 'Lees een lijst in')
  return api
}
async function paste(text: string): Promise<void> {
  await type('Of plak de lijst hier', text)
  await press('button', 'Bekijk de lijst')
}
const dialog = () => squeezed(document.querySelector('dialog[open]')?.textContent)
const namesIn = (api: FakeApi) => api.table.state.guests.map(({ person }) => person?.name)

function fileField(): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('dialog[open] input[type="file"]')
  if (!field) throw new Error('no field for a file')
  return field
}
async function chooseFile(file: File): Promise<void> {
  Object.defineProperty(fileField(), 'files', { value: [file], configurable: true })
  fileField().dispatchEvent(new Event('change'))
  await vi.waitFor(() => expect(dialog()).not.toContain('Of plak de lijst hier'))
}

describe('a list that is pasted', () => {
  test('is shown as it was understood, and added in one go', async () => {
    const api = await open()
    await paste('Naam\tE-mail\tSector\nNoor de Wit\tnoor@voorbeeld.example\tB2B\nSam\t\tretail')
    expect(dialog()).toContain('2 gasten zijn nieuw.')
    expect(document.activeElement?.textContent).toContain('2 gasten zijn nieuw.')
    expect(namesIn(api)).not.toContain('Sam')
    await press('button', 'Zet 2 gasten op de lijst')
    await pass(0)
    expect(isThere('dialog', /./)).toBe(false)
    expect(api.commands().map(({ type: name }) => name)).toEqual(['AddGuests'])
    expect(api.table.state.guests.slice(-2)).toMatchObject([
      { segment: 'B2B', votes: true, person: { name: 'Noor de Wit', email: 'noor@voorbeeld.example' } },
      { segment: 'retail', person: { name: 'Sam' } },
    ])
    expect(isThere('button', /^Noor de Wit/)).toBe(true)
  })

  test('tells what is wrong by line, and goes on without those lines', async () => {
    const api = await open()
    await paste('naam;mail;rol\nNoor;noor@;\n;sam@voorbeeld.example;\nPiet;;koning\nAda;;')
    expect(dialog()).toContain('1 gast is nieuw, 3 regels kloppen niet.')
    for (const told of ['regel 2: geen geldig adres: noor@', 'regel 3: geen naam', 'regel 4: onbekende rol: koning'])
      expect(dialog()).toContain(told)
    await press('button', 'Zet 1 gast op de lijst')
    await pass(0)
    expect(namesIn(api).slice(-1)).toEqual(['Ada'])
  })

  test('adds nobody who is on the list already, by address or by name', async () => {
    const api = await open()
    api.give('AddGuest', { name: 'Noor', email: 'noor@voorbeeld.example' })
    await pass(15_000)
    await paste('naam;mail\nNoor de Wit;NOOR@voorbeeld.example\nPriya Ramdin;\nMarieke Tolsma;\nSam;\nSam;')
    expect(dialog()).toContain('1 gast is nieuw, 4 staan er al of staan er dubbel in.')
    for (const told of ['staat er al, zelfde adres', 'staat er al, zelfde naam', 'zelfde naam als regel 5'])
      expect(dialog()).toContain(told)
    await press('button', 'Zet 1 gast op de lijst')
    await pass(0)
    await press('button', 'Lees een lijst in')
    await paste('naam\nSam')
    expect(dialog()).toContain('Niemand is nieuw')
    expect(the('button', 'Niemand om toe te voegen').getAttribute('aria-disabled')).toBe('true')
    expect(namesIn(api).filter(name => name === 'Sam')).toHaveLength(1)
  })

  test('asks before it takes over a sector that the session does not know', async () => {
    const api = await open()
    await paste('naam;sector\nNoor;b2b\nSam;Zorg')
    expect(dialog()).toContain('Nieuw zijn: Zorg.')
    await press('checkbox', /Neem deze sectoren over/)
    await press('button', 'Zet 2 gasten op de lijst')
    await pass(0)
    expect(api.table.state.guests.slice(-2).map(({ segment }) => segment)).toEqual(['B2B', null])
  })

  test('is read anew when somebody says what a column means', async () => {
    const api = await open()
    await paste('B2B;Noor\nretail;Sam')
    await choose('Wat staat er in kolom 1?', 'Sector of rol')
    expect(dialog()).toContain('2 regels kloppen niet')
    await choose('Wat staat er in kolom 2?', 'Naam')
    await press('button', 'Zet 2 gasten op de lijst')
    await pass(0)
    expect(api.table.state.guests.slice(-2)).toMatchObject([
      { segment: 'B2B', person: { name: 'Noor' } },
      { segment: 'retail', person: { name: 'Sam' } },
    ])
  })

  test('says why nothing of it can be read, and keeps what was pasted', async () => {
    await open()
    expect(the('button', 'Bekijk de lijst').getAttribute('aria-disabled')).toBe('true')
    await paste('mail;sector\na@voorbeeld.example;B2B')
    expect(dialog()).toContain('Regel 1: we zien geen kolom met namen.')
    await paste('naam\n"Noor')
    expect(dialog()).toContain('Regel 2: hier begint een aanhalingsteken dat nergens eindigt.')
    expect(document.querySelector<HTMLTextAreaElement>('dialog[open] textarea')?.value).toBe('naam\n"Noor')
  })

  test('adds nobody when the server refuses one of them, and names who', async () => {
    const api = await open()
    await paste('naam;mail\nSam;\nNoor;noor@voorbeeld.example')
    api.give('AddGuest', { name: 'Somebody else', email: 'noor@voorbeeld.example' })
    await press('button', 'Zet 2 gasten op de lijst')
    await pass(0)
    expect(dialog()).toContain('Niemand is toegevoegd. Het ging om Noor: same-address')
    expect(namesIn(api)).not.toContain('Sam')
  })

  test('with a formula in it is text', async () => {
    const api = await open()
    await paste('naam\n=1+1')
    await press('button', 'Zet 1 gast op de lijst')
    await pass(0)
    expect(namesIn(api)).toContain('=1+1')
  })
})

describe('a file', () => {
  test.each([
    ['of the older encoding of Windows', Uint8Array.from(Buffer.from('Naam;Sector\r\nZoë Brülé;B2B', 'latin1'))],
    ['in UTF-16', Uint8Array.from(Buffer.from('\uFEFFNaam;Sector\r\nZoë Brülé;B2B', 'utf16le'))],
    ['in UTF-8 with a mark', Uint8Array.from(Buffer.from('\uFEFFNaam;Sector\r\nZoë Brülé;B2B', 'utf8'))],
  ])('%s is read', async (_, bytes) => {
    const api = await open()
    await chooseFile(new File([bytes], 'gasten.csv'))
    expect(dialog()).toContain('Uit gasten.csv')
    await press('button', 'Zet 1 gast op de lijst')
    await pass(0)
    expect(namesIn(api)).toContain('Zoë Brülé')
  })

  test('can be dropped', async () => {
    await open()
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [new File(['naam\nSam'], 'gasten.csv')] },
    })
    document.querySelector('dialog[open] .drop')?.dispatchEvent(drop)
    await vi.waitFor(() => expect(dialog()).toContain('1 gast is nieuw.'))
  })

  test('that cannot be a list is refused with a sentence', async () => {
    await open()
    const big = new File(['x'.repeat(longestList + 1)], 'groot.csv')
    Object.defineProperty(fileField(), 'files', { value: [big], configurable: true })
    fileField().dispatchEvent(new Event('change'))
    await flushPromises()
    expect(dialog()).toContain('Dit bestand is groter dan 1 MB')
  })
})
