import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { TableClient } from '../../server/rehearsal/table-client.ts'

const script = fileURLToPath(new URL('../../scripts/serve-sources.js', import.meta.url))
const tokenOf = (link: string) => link.slice(link.indexOf('#') + 1)

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'exchange-table-kill-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const environment = (dataDir: string) => ({
  ...process.env,
  DATA_DIR: dataDir,
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'fatal',
})

function run(dataDir: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    env: environment(dataDir),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** The server in a process of its own, as `serve` starts it. */
async function serve(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(script, ['serve'], { env: environment(dataDir), execArgv: ['--import', 'tsx'], silent: true })
  onTestFinished(() => void child.kill('SIGKILL'))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (found) resolve(found)
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  return { child, url }
}

const killed = (child: ChildProcess) =>
  new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

interface Created {
  readonly facilitator: string
  readonly participants: readonly { readonly id: string; readonly link: string }[]
}

test(
  'kill -9 in a burst of votes loses no acknowledged vote, and the store verifies',
  { timeout: 120_000 },
  async () => {
    const dataDir = folder()
    const made = run(dataDir, 'create', '--template', 'short-table', '--lang', 'en', '--participants', '30', '--json')
    const created = JSON.parse(made) as Created // as the contract of create --json says
    const first = await serve(dataDir)
    const host = await TableClient.connect(first.url, tokenOf(created.facilitator))
    await host.send('OpenLobby', {})
    await host.until(({ view }) => view.status === 'lobby')
    while (host.view.stage?.step !== 'vote') {
      const { stage } = host.view
      await host.send('Next', { from: stage })
      await host.until(({ view }) => view.stage !== stage)
    }
    const { item } = host.view.stage
    const voters = await Promise.all(
      created.participants.map(({ link }) => TableClient.connect(first.url, tokenOf(link))),
    )

    // Everybody votes again and again; what was acknowledged last is what must be there afterwards.
    const acknowledged = new Map<number, number>()
    const sent = new Map<number, Set<number>>()
    let running = true
    const enough = new Promise<void>(resolve => {
      voters.forEach((voter, index) => {
        const vote = async (turn: number): Promise<void> => {
          const value = 1 + ((index + turn) % 7)
          sent.set(index, new Set([...(sent.get(index) ?? []), value]))
          const ack = await voter.send('CastBallot', { item, value, reason: `turn ${turn}` })
          if (!running) return
          if (ack.ok) acknowledged.set(index, turn)
          if ([...acknowledged.values()].reduce((sum, turns) => sum + turns, 0) > 150) resolve()
          return vote(turn + 1)
        }
        void vote(1)
      })
    })
    await enough
    running = false
    await killed(first.child)
    for (const client of [host, ...voters]) client.close()

    const verified = run(dataDir, 'verify')
    expect(verified).toMatch(/ 0 problems/)
    const second = await serve(dataDir)
    for (const [index, turn] of acknowledged) {
      const again = await TableClient.connect(second.url, tokenOf(created.participants[index]?.link ?? ''))
      const ballot = Object.values(again.mine?.ballots ?? {})[0]?.['1']
      // A vote that was under way at the kill may have been kept too: it is the acknowledged one or a later one, never an older.
      expect(Number(ballot?.reason?.slice('turn '.length))).toBeGreaterThanOrEqual(turn)
      expect(sent.get(index)).toContain(ballot?.value)
      again.close()
    }
    expect(acknowledged.size).toBe(30)
  },
)
