import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ack } from '../shared/protocol/messages.ts'
import type { Patch } from '../shared/protocol/patch.ts'
import { TableClient } from '../server/rehearsal/table-client.ts'
import { MeasuredServer } from './measured-server.ts'
import type { Table } from './table.ts'

const bin = fileURLToPath(new URL('../bin/exchange-table.js', import.meta.url))
const tokenOf = (link: string) => link.slice(link.indexOf('#') + 1)

interface Created {
  readonly facilitator: string
  readonly participants: readonly { readonly link: string }[]
}

/** This product: its built server, a session on its own SQLite, and a facilitator who opens the vote. */
export async function ourTable(people: number): Promise<Table> {
  const dataDir = mkdtempSync(join(tmpdir(), 'exchange-table-bench-'))
  const env = { DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' }
  const made = execFileSync(
    process.execPath,
    [bin, 'create', '--template', 'p-of-personalisation', '--lang', 'nl', '--participants', String(people), '--json'],
    { env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const created = JSON.parse(made) as Created // as the contract of create --json says
  const server = MeasuredServer.start('../bin/exchange-table.js', ['serve'], env)
  const url = await server.printed(/(http:\/\/127\.0\.0\.1:\d+)/)
  let item = ''
  let facilitator: TableClient | undefined
  return {
    server,
    url,
    tokens: created.participants.map(({ link }) => tokenOf(link)),
    async open() {
      facilitator ??= await TableClient.connect(url, tokenOf(created.facilitator))
      const host = facilitator
      await host.send('OpenLobby', {})
      const voted = item
      while (host.view.stage?.step !== 'vote' || host.view.stage.item === voted) {
        const { stage, next } = host.view
        await host.send('Next', { from: stage })
        // At a reveal the table stays where it is: the result comes to it.
        await host.until(({ view }) => view.stage !== stage || view.next?.does !== next?.does)
      }
      item = host.view.stage.item
    },
    async vote(person, index) {
      const command = {
        id: `vote-${item}-${index}`,
        type: 'CastBallot',
        item,
        value: 1 + (index % 7),
        conviction: 1 + (index % 3),
      }
      const ack = (await person.socket.emitWithAck('command', command)) as Ack
      if (!ack.ok) throw new Error(`a vote was refused: ${ack.code}`)
    },
    onAllCounted(person, all, seen) {
      // Read straight from the patches, as cheap as the floor's count: the client's work must not stand in the figures.
      person.socket.on('patch', (message: { view?: Patch }) => {
        for (const operation of message.view ?? []) {
          if (operation.op === 'replace' && operation.path.endsWith('/voted') && operation.value === all) seen()
        }
      })
      person.socket.once('disconnect', () => facilitator?.close())
    },
  }
}
