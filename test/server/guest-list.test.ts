import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { asId, type GuestId } from '../../shared/session/ids.ts'
import { capacity } from '../../shared/session/limits.ts'
import { refusalText } from '../../shared/wording/refusals.ts'
import { NotLetIn, Person } from './person.ts'
import { startServer, temporaryFolder } from './start.ts'

const detail = z.object({
  links: z.object({
    guests: z.array(z.object({ guest: z.string(), link: z.string().nullable(), email: z.string().nullable() })),
  }),
})

describe('a guest list', () => {
  test('as long as a session may have is added in one go, and each guest has a link that works', async () => {
    const server = await startServer()
    const [organizer, table] = [await server.organizer(), await server.table({ participants: 0 })]
    const path = `/api/sessions/${table.id}`
    const guests = Array.from({ length: capacity.guests - 2 }, (_, seat) => ({
      ...{ name: `Guest of a rather long name ${seat}`, email: `a.guest.with.a.long.address.${seat}@example.org` },
      ...{ segment: 'Science and education' },
    }))
    const { version } = await table.stored()
    const added = await organizer.post(`${path}/commands`, { id: 'a', type: 'AddGuests', guests })
    expect(added).toEqual(
      expect.objectContaining({ status: 200, body: { ok: true, version: version + guests.length } }),
    )
    const again = await organizer.post(`${path}/commands`, { id: 'a', type: 'AddGuests', guests })
    expect(again.body).toEqual(added.body)
    expect((await table.stored()).state.guests).toHaveLength(capacity.guests)
    const { links } = detail.parse((await organizer.get(path)).body)
    const last = links.guests.at(-1)
    expect(last?.email).toBe(guests.at(-1)?.email)
    expect((await Person.enter(last?.link ?? '')).mine?.name).toBe(guests.at(-1)?.name)
  })

  test('is refused as a whole, with the place of whom it was about', async () => {
    const table = await (await startServer()).table()
    const host = await table.facilitator('nl')
    const before = await table.stored()
    const guests = [
      { name: 'Noor', email: 'noor@example.org' },
      { name: 'Sam' },
      { name: 'N', email: 'NOOR@example.org' },
    ]
    expect(await host.send('AddGuests', { guests })).toEqual({
      ...{ ok: false, code: 'same-address', entry: 2 },
      message: refusalText('same-address', 'nl'),
    })
    expect((await table.stored()).version).toBe(before.version)
  })
})

describe('a guest who was taken off the list', () => {
  test('is let in no more, and their name is on the disk no more', async () => {
    const folder = temporaryFolder()
    const server = await startServer({}, { DATA_DIR: folder })
    const table = await server.table()
    const host = await table.facilitator()
    const ack = await host.send('AddGuest', { name: 'Wilhelmina Verzonnen', email: 'wilhelmina@example.org' })
    if (!ack.ok) throw new Error(ack.code)
    const onDisk = () =>
      readdirSync(folder).some(file => readFileSync(join(folder, file)).toString('latin1').includes('Wilhelmina'))
    expect(onDisk()).toBe(true)
    const guest = (await table.stored()).state.guests.at(-1)?.id ?? asId<GuestId>('nobody')
    expect(await host.send('RemoveGuest', { guest })).toMatchObject({ ok: true })
    await expect(Person.enter(ack.link ?? '')).rejects.toThrow(NotLetIn)
    expect(onDisk()).toBe(false)
  })

  test('who came in a moment before stays', async () => {
    const table = await (await startServer()).table({ arrived: false })
    const [host, guest] = await Promise.all([table.facilitator(), table.participant(1)])
    await host.until(
      ({ view }) => view.desk?.people.some(({ guest: id, arrived }) => id === guest.mine?.guest && arrived) === true,
    )
    const id = guest.mine?.guest
    if (id === undefined) throw new Error('nobody came in')
    expect(await host.send('RemoveGuest', { guest: id })).toMatchObject({ ok: false, code: 'in-use' })
    expect(guest.socket.connected).toBe(true)
  })
})
