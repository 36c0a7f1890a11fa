import { expect, test } from 'vitest'
import { goTo, itemOn, startServer } from './start.ts'

test('a flood of commands is refused as too fast; what was acknowledged stays, and the others are served', async () => {
  const server = await startServer()
  const table = await server.table()
  const host = await table.facilitator()
  const [flooding, calm] = [await table.participant(1), await table.participant(2)]
  await goTo(host, 'vote')
  const item = itemOn(host)
  const acks = await Promise.all(
    Array.from({ length: 600 }, (_, turn) => flooding.send('CastBallot', { item, value: 1 + (turn % 7) })),
  )
  const refused = acks.filter(ack => !ack.ok)
  expect(refused.length).toBeGreaterThan(100)
  for (const ack of refused) expect(ack).toMatchObject({ ok: false, code: 'too-fast' })
  const kept = acks.findLastIndex(ack => ack.ok)
  const { state } = await table.stored()
  const [round] = Object.values(state.rounds).flat()
  expect(round?.ballots.filter(ballot => ballot !== undefined).map(ballot => ballot.value)).toEqual([1 + (kept % 7)])
  expect(await calm.send('CastBallot', { item, value: 4 })).toMatchObject({ ok: true })
})
