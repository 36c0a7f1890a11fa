import { expect, test } from 'vitest'
import { TableClient } from '../../server/rehearsal/table-client.ts'
import { dataFolder, killed, run, serve } from './server-process.ts'

const tokenOf = (link: string) => link.slice(link.indexOf('#') + 1)

interface Created {
  readonly facilitator: string
  readonly participants: readonly { readonly id: string; readonly link: string }[]
}

test(
  'kill -9 in a burst of votes loses no acknowledged vote, and the store verifies',
  { timeout: 120_000 },
  async () => {
    const dataDir = dataFolder()
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
    await killed(first)
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
