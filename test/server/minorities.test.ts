import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { goTo, itemOn, startServer, temporaryFolder } from './start.ts'

const day = 24 * 3600_000

test('a minority words its side over the wire: read by those who hold it, sealed in the store, kept at the close', async () => {
  const folder = temporaryFolder()
  const server = await startServer({}, { DATA_DIR: folder, RETENTION_DAYS: '90' })
  const table = await server.table({ participants: 6 })
  const host = await table.facilitator()
  await goTo(host, 'vote')
  const people = await Promise.all([1, 2, 3, 4, 5, 6].map(number => table.participant(number)))
  const [one, two, three] = people
  if (!one || !two || !three) throw new Error('nobody is here')
  const item = itemOn(host)
  for (const step of ['discuss', 'conclude']) {
    await goTo(host, 'vote')
    for (const [index, person] of people.entries()) await person.send('CastBallot', { item, value: index < 2 ? 7 : 1 })
    await goTo(host, step)
  }
  const text = 'Wij houden de deur open voor wie nee zei.'
  for (const person of [three, host])
    expect(await person.send('WordMinority', { item, text, version: 0 })).toMatchObject({ code: 'not-allowed' })
  const said = await one.send('WordMinority', { item, text, version: 0 })
  if (!said.ok) throw new Error(said.code)
  await Promise.all([host, ...people].map(person => person.inStep()))

  expect([one, two].map(({ mine }) => mine?.minority)).toEqual([
    [{ item, side: 'b', text, version: 1 }],
    [{ item, side: 'b', text, version: 1 }],
  ])
  expect(await two.send('WordMinority', { item, text: 'Anders', version: 0 })).toMatchObject({ code: 'stale' })
  expect(host.view.desk?.minorities).toEqual([{ item, side: 'b', text }])
  for (const person of people.slice(2)) {
    expect(person.mine?.minority).toEqual([])
    expect(JSON.stringify([person.view, person.mine, person.patches])).not.toContain(text)
  }
  for (const file of ['test.sqlite', 'test.sqlite-wal'])
    expect(readFileSync(join(folder, file)).includes(text)).toBe(false)

  const ended = await host.send('CloseSession', {})
  if (!ended.ok) throw new Error(ended.code)
  await three.inStep()
  const { state } = await table.stored()
  expect(state.minorities[item]).toEqual({ side: 'b', text, version: 0 })
  const closedAt = state.closedAt ?? 0
  expect(three.view.deletion).toEqual({ names: closedAt + 30 * day, all: closedAt + 90 * day })
  expect([host, ...people].flatMap(({ misfits }) => misfits)).toEqual([])
})
