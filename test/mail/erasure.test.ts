import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { bytesOf } from '../event-store/folder.ts'
import { startServer, temporaryFolder } from '../server/start.ts'
import { Evening, eveningAt, from, quickPauses } from './evening.ts'
import { mailServer, refusal } from './mail-server.ts'

const rowsOf = ({ server: { kept } }: Evening, table: string): readonly object[] =>
  kept.database.read(() => kept.database.all<object>(`SELECT * FROM ${table}`))

describe('what is kept of an invitation', () => {
  test('goes with the guest, with the names, and with the session', async () => {
    const mail = await mailServer()
    const evening = await eveningAt(mail)
    for (const name of ['ann', 'bo', 'cas']) await evening.invite(name, `${name}@example.org`)
    await evening.organizer.post(`${evening.path}/text`, { subject: 'Kom je?', body: '{link}' })
    await evening.send()
    await mail.untilArrived(3)
    for (const name of ['ann', 'bo', 'cas']) await evening.until(`${name}@example.org`, 'sent')
    await evening.command('RemoveGuest', { guest: evening.ids.get('ann@example.org') })
    expect(rowsOf(evening, 'invitations')).toHaveLength(2)
    await evening.server.kept.people.eraseAll(evening.table.id)
    expect(rowsOf(evening, 'invitations')).toEqual([])
    expect(rowsOf(evening, 'invitation_texts')).toHaveLength(1)
    await evening.organizer.delete(`/api/sessions/${evening.table.id}`)
    expect(rowsOf(evening, 'invitation_texts')).toEqual([])
  })

  test('is no name, no address and no word of the mail server, in the rows or in the logs', async () => {
    const said: string[] = []
    const stream = new Writable({
      write(line: Buffer, _encoding, done) {
        said.push(line.toString())
        done()
      },
    })
    const mail = await mailServer({ rcpt: address => refusal(550, `<${address}> is not known here`) })
    const folder = temporaryFolder()
    const settings = { SMTP_URL: mail.url, MAIL_FROM: from, DATA_DIR: folder }
    const server = await startServer({ mailPauses: quickPauses, logger: pino({ level: 'trace' }, stream) }, settings)
    const evening = new Evening(server, await server.table({ arrived: false }), await server.organizer())
    const guest = await evening.invite('Zwaantje Quispel', 'zwaantje@quispel.example')
    await evening.send()
    await evening.until('zwaantje@quispel.example', 'failed')
    const logs = said.join('')
    expect(logs).toContain(guest)
    expect(logs).toContain('address-refused')
    expect(logs).not.toMatch(/zwaantje|quispel/i)
    await evening.command('RemoveGuest', { guest })
    expect(bytesOf(join(folder, 'test.sqlite')).toString('latin1')).not.toMatch(/quispel/i)
  })
})
