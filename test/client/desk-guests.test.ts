import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import type { Connect } from '../../client/connection/socket.ts'
import { deskTable, openDesk } from './desk-mount.ts'
import type { FakeTable } from './fake-table.ts'
import { all, fieldOf, isThere, press, the, type } from './organizer-eyes.ts'

const link = 'http://table.example/s/s1#fresh-token'

/** As the server does: who makes a link is told it, and nobody else. */
const tellingLinks =
  (table: FakeTable): Connect =>
  (handshake, listener) => {
    const connection = table.connect(handshake, listener)
    return {
      ...connection,
      command: (command, answered) =>
        connection.command(command, ack => {
          const last = table.received.at(-1)?.type
          const makes = last === 'AddGuest' || last === 'ReissueLink'
          answered(ack.ok && makes ? { ...ack, link } : ack)
        }),
    }
  }
async function openList() {
  const table = deskTable()
  table.as(table.facilitator, 'OpenLobby', {})
  await openDesk(table, tellingLinks(table))
  await press('button', 'Gasten')
  return table
}
const guest = (table: FakeTable, name: string) => table.state.guests.find(one => one.person?.name === name)

describe('guests and links', () => {
  test('a guest is seated: name, group, and a link that is shown once', async () => {
    const table = await openList()
    await press('button', 'Voeg toe en maak een link')
    expect(document.body.textContent).toContain('Vul een naam in')
    await type('Naam', 'Late Gast')
    await type(/^Groep/, 'retail')
    await press('button', 'Voeg toe en maak een link')
    expect(guest(table, 'Late Gast')).toMatchObject({ segment: 'retail', role: 'participant', votes: true })
    expect([...document.querySelectorAll('input')].map(input => input.value)).toContain(link)
    expect(document.querySelector('svg[role="img"][aria-label*="Late Gast"]')).not.toBeNull()
    document.querySelector<HTMLDialogElement>('dialog dialog')?.close()
    await flushPromises()
    expect([...document.querySelectorAll('input')].map(input => input.value)).not.toContain(link)
  })

  test('a new link is made after asking, for the one that was lost', async () => {
    const table = await openList()
    await press('button', 'Nieuwe link voor Gast 3')
    expect(guest(table, 'Gast 3')?.linkNumber).toBe(1)
    await press('button', 'Maak een nieuwe link')
    expect(guest(table, 'Gast 3')?.linkNumber).toBe(2)
    expect([...document.querySelectorAll('input')].map(input => input.value)).toContain(link)
  })

  test('a link is withdrawn after asking', async () => {
    const table = await openList()
    await press('button', 'Trek de link van Gast 4 in')
    expect(document.body.textContent).toContain('Gast 4 gaat van tafel')
    await press('button', 'Annuleer')
    expect(guest(table, 'Gast 4')?.link).toBe('active')
    await press('button', 'Trek de link van Gast 4 in')
    await press('button', 'Trek de link in')
    expect(guest(table, 'Gast 4')?.link).toBe('revoked')
    expect(isThere('button', 'Trek de link van Gast 4 in')).toBe(false)
  })

  test('your own link is left alone: this page hangs on it', async () => {
    await openList()
    expect(document.body.textContent).toContain('Gespreksleider · B2B · dit ben jij')
    expect(isThere('button', 'Nieuwe link voor Marieke Tolsma')).toBe(true)
    expect(isThere('button', 'Nieuwe link voor Marieke de Leider')).toBe(false)
    expect(isThere('button', 'Trek de link van Marieke de Leider in')).toBe(false)
  })

  test('the vote is a switch of its own', async () => {
    const table = await openList()
    const vote = the('button', 'Gast 5 heeft een stem')
    expect(vote.getAttribute('aria-checked')).toBe('true')
    vote.click()
    await flushPromises()
    expect(guest(table, 'Gast 5')?.votes).toBe(false)
    expect(the('button', 'Gast 5 heeft een stem').getAttribute('aria-checked')).toBe('false')
  })

  test('the list narrows by name', async () => {
    await openList()
    const field = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')][0]
    if (!field) throw new Error('no search')
    field.value = 'gast 7'
    field.dispatchEvent(new Event('input'))
    await flushPromises()
    expect(all('button', /heeft een stem$/)).toHaveLength(1)
    expect(fieldOf('textbox', 'Naam').value).toBe('')
  })
})
