import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { useAnnouncer } from '../../client/composables/use-announcer.ts'
import type { Connect } from '../../client/connection/socket.ts'
import { asId, type KnockId } from '../../shared/session/ids.ts'
import type { Knock } from '../../shared/session/seating.ts'
import { deskTable, onLaptop, openDesk } from './desk-mount.ts'
import type { FakeTable } from './fake-table.ts'
import { all, isThere, press, pressKey, the, textOf } from './organizer-eyes.ts'

const knock = (name: string, id = name): Knock => ({ knock: asId<KnockId>(id), name, at: Date.now() })

/** As the server does: a guest of their own has the name they gave, and whoever was answered is at the door no more. */
const opening =
  (table: FakeTable, sent: Readonly<Record<string, unknown>>[]): Connect =>
  (handshake, listener) => {
    const connection = table.connect(handshake, listener)
    return {
      ...connection,
      command(command, answered) {
        const asked = command as Readonly<Record<string, unknown>> // the client under test sends records
        sent.push(asked)
        const named = asked['type'] === 'SeatGuest' && asked['guest'] === undefined
        connection.command(named ? { ...asked, name: 'Kim' } : asked, ack => {
          if (ack.ok) table.atDoor([])
          answered(ack)
        })
      },
    }
  }

let table: FakeTable
let sent: Readonly<Record<string, unknown>>[]
beforeEach(async () => {
  onLaptop()
  table = deskTable()
  sent = []
  table.as(table.facilitator, 'OpenLobby', {})
  await openDesk(table, opening(table, sent))
})
async function knocking(...knocks: readonly Knock[]) {
  table.atDoor(knocks)
  await flushPromises()
}
const guest = (name: string) => table.state.guests.find(({ person }) => person?.name === name)
const lastGuest = () => table.state.guests.at(-1)
const select = () => document.querySelector<HTMLSelectElement>('.knock-row select')

describe('a knock at the desk', () => {
  test('shows at once with the likely seat, and is given it in one press', async () => {
    // The last of the guests is the one who is not here.
    await knocking(knock('gast 9'))
    expect(textOf('listitem')).toContain('gast 9')
    await press('button', 'Geef de plek van Gast 9')
    expect(sent).toMatchObject([{ type: 'SeatGuest', knock: 'gast 9', guest: guest('Gast 9')?.id }])
    expect(guest('Gast 9')?.linkNumber).toBe(2)
    expect(isThere('heading', /Voor de deur/)).toBe(false)
  })

  test('is told politely, and takes the focus from nobody', async () => {
    const next = the('button', /Begin met/)
    next.focus()
    await knocking(knock('Kim'))
    expect(useAnnouncer().message).toBe('Kim klopt aan.')
    expect(document.activeElement).toBe(next)
  })

  test('is reached with K and seated with Enter, wherever the focus was', async () => {
    await knocking(knock('Kim'), knock('Robin'))
    await pressKey(document.body, 'k')
    expect(document.activeElement?.textContent).toBe('Zet een stoel bij voor Kim')
    // What Enter on a submit button does in a browser.
    document.activeElement?.closest('form')?.requestSubmit()
    await flushPromises()
    expect(lastGuest()).toMatchObject({ person: { name: 'Kim' }, role: 'participant', votes: true })
    expect(sent[0]).not.toHaveProperty('guest')
  })

  test('of somebody who is on no list gets a chair of their own, or the seat that the facilitator picks', async () => {
    await knocking(knock('Onbekend'))
    expect(select()?.value).toBe('')
    const choices = [...(select()?.options ?? [])].map(({ text }) => text)
    expect(choices.slice(0, 2)).toEqual(['Een stoel erbij', expect.stringContaining('Gast 9')])
    expect(choices.some(text => text.includes('Marieke'))).toBe(false)
    const field = select()
    if (field) field.value = guest('Gast 3')?.id ?? ''
    field?.dispatchEvent(new Event('change', { bubbles: true }))
    await flushPromises()
    await press('button', 'Geef de plek van Gast 3')
    expect(guest('Gast 3')?.linkNumber).toBe(2)
  })

  test('can be turned away, and changes nothing', async () => {
    const { version } = table
    await knocking(knock('Kim'))
    await press('button', 'Kim niet nu')
    expect(sent).toMatchObject([{ type: 'TurnAway', knock: 'Kim' }])
    expect(table.version).toBe(version)
  })

  test('that somebody else answered says so, and stays until the view tells', async () => {
    await knocking(knock('Kim'))
    vi.spyOn(table, 'as').mockReturnValueOnce({ ok: false, code: 'unknown-knock', message: '' })
    await press('button', 'Zet een stoel bij voor Kim')
    expect(textOf('alert')).toContain('Hier klopt niemand meer aan.')
  })

  test('is at the top of the read-back too, where there is no side', async () => {
    while (table.state.status !== 'takeaways') table.next()
    await knocking(knock('Kim'))
    expect(all('button', 'Zet een stoel bij voor Kim')).toHaveLength(1)
  })
})
