import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NotLetIn, TableClient } from '../../server/rehearsal/table-client.ts'
import { dataFolder, run, serve, stopped, tried } from './server-process.ts'
import { createdTable } from './table.ts'

const patient = { timeout: 120_000 }
const pageSize = 8192

/** Two tables in one database, the server stopped; how to damage it. */
async function twoTables() {
  const dataDir = dataFolder()
  const first = createdTable(dataDir, 3)
  const second = createdTable(dataDir, 3)
  const file = join(dataDir, 'exchange-table.sqlite')
  const damage = (change: (bytes: Buffer) => void) => {
    const bytes = readFileSync(file)
    change(bytes)
    writeFileSync(file, bytes)
  }
  return { dataDir, first, second, damage }
}

test(
  'an event that was damaged is found by verify and doctor, its session is closed to all, and the others are served',
  patient,
  async () => {
    const { dataDir, first, second, damage } = await twoTables()
    damage(bytes => {
      const at = bytes.indexOf(`"id":"${first.id}"`)
      expect(at).toBeGreaterThan(0)
      bytes.write('#', at)
    })
    const said = tried(dataDir, 'verify')
    expect(said.status).toBe(1)
    expect(said.stderr).toContain(`Session ${first.id}: Event 1 of session ${first.id} is damaged.`)
    expect(said.stderr).not.toContain(second.id)
    expect(tried(dataDir, 'doctor').stdout).toMatch(/mend {2}store +1 problems/)

    const server = await serve(dataDir)
    const client = await TableClient.connect(server.url, second.host.token)
    expect(await client.send('OpenLobby', {})).toMatchObject({ ok: true })
    client.close()
    const shut = TableClient.connect(server.url, first.host.token)
    await expect(shut).rejects.toBeInstanceOf(NotLetIn)
    await expect(shut).rejects.toMatchObject({ code: 'failed' })
    expect(await stopped(server)).toBe(0)
  },
)

test('pages that were overwritten are found by verify, which says what to do', patient, async () => {
  const { dataDir, damage } = await twoTables()
  damage(bytes => {
    const events = bytes.indexOf('SessionCreated')
    const page = Math.floor(events / pageSize)
    bytes.fill(0, page * pageSize, (page + 1) * pageSize)
  })
  const said = tried(dataDir, 'verify')
  expect(said.status).toBe(1)
  expect(said.stderr).toMatch(/exchange-table restore/)
  expect(said.stderr).not.toMatch(/\bat .*\.ts:\d+/)
})

test(
  'a file that is no database any more stops the start with a sentence, and a backup brings it back',
  patient,
  async () => {
    const { dataDir, second, damage } = await twoTables()
    const backup = join(dataDir, 'yesterday.sqlite')
    run(dataDir, 'backup', backup)
    damage(bytes => bytes.write('Something else   ', 0))
    await expect(serve(dataDir)).rejects.toThrow(/is damaged or not a database of Exchange Table\. Put back a backup/)
    expect(tried(dataDir, 'doctor').stdout).toMatch(/mend {2}store +cannot be used/)
    run(dataDir, 'restore', backup)
    const server = await serve(dataDir)
    const client = await TableClient.connect(server.url, second.host.token)
    expect(client.view.status).toBe('draft')
    client.close()
  },
)
