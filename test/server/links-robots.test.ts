import { expect, test } from 'vitest'
import { goTo, itemOn, roundOn, startServer, type Table, type TestServer } from './start.ts'

/** What a mail scanner does with an address: it asks for it, with and without what stands behind the #, and posts to it. */
async function scan(server: TestServer, table: Table): Promise<readonly number[]> {
  const { facilitator, screen, participants } = table.links
  const links = [facilitator, screen, ...participants.map(({ link }) => link)]
  const addresses = links.flatMap(link => [
    link,
    link.replace('#', '?'),
    link.replace('#', '/'),
    link.replace('#', '%23'),
  ])
  const others = ['/knock', '/sign-in', `/api/sessions/${table.id}`, `/api/sessions/${table.id}/invitations`]
  const statuses: number[] = []
  for (const address of [...addresses, ...others.map(path => `${server.url}${path}`)]) {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
      const headers = {
        'User-Agent': 'LinkScanner/1.0',
        ...(method === 'POST' && { 'Content-Type': 'application/json' }),
      }
      const response = await fetch(address, {
        method,
        headers,
        redirect: 'manual',
        ...(method === 'POST' && { body: '{}' }),
      })
      await response.arrayBuffer()
      statuses.push(response.status)
    }
  }
  return statuses
}

test('a robot that asks for every link uses up nothing, and opens nothing', async () => {
  const server = await startServer()
  const table = await server.table({ arrived: false })
  const before = await table.stored()
  const statuses = await scan(server, table)
  expect(statuses.filter(status => status >= 500)).toEqual([])
  expect(await table.stored()).toEqual(before)
  expect(before.state.guests.filter(({ arrived }) => arrived)).toEqual([])
  for (const [index] of table.links.participants.entries()) await table.participant(index + 1)
  const host = await table.facilitator()
  await expect.poll(async () => (await table.stored()).state.guests.filter(({ arrived }) => arrived).length).toBe(4)
  expect(host.mine?.role).toBe('facilitator')
})

test('a robot that runs the page sits there and acts not: the person comes in after it, and votes once', async () => {
  const server = await startServer()
  const table = await server.table({ arrived: false })
  const robot = await table.participant(1)
  const [host, guest] = await Promise.all([table.facilitator(), table.participant(1)])
  await goTo(host, 'vote')
  await guest.until(({ view }) => view.stage?.step === 'vote')
  const ack = await guest.send('CastBallot', { item: itemOn(host), value: 2 })
  expect(ack).toMatchObject({ ok: true })
  await host.inStep()
  expect(roundOn(host)).toMatchObject({ voted: 1 })
  robot.leave()
  const later = await guest.send('CastBallot', { item: itemOn(host), value: 4 })
  expect(later).toMatchObject({ ok: true })
  await host.inStep()
  expect(roundOn(host)).toMatchObject({ voted: 1 })
})
