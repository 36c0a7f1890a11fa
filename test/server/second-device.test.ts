import { expect, test } from 'vitest'
import { Person, tokenIn } from './person.ts'
import { goTo, itemOn, roundOn, startServer } from './start.ts'

/** One guest at a laptop and at a telephone, in a vote that another guest looks at. */
async function twoDevices() {
  const server = await startServer()
  const table = await server.table({ participants: 4 })
  const enter = (page: string) => Person.knock(server.url, { token: tokenIn(table.linkOf(1)), page })
  const host = await table.facilitator()
  const [laptop, phone, other] = [await enter('laptop'), await enter('telephone'), await table.participant(2)]
  await goTo(host, 'vote')
  await Promise.all([laptop, phone, other].map(person => person.until(({ view }) => view.stage?.step === 'vote')))
  return { table, enter, host, laptop, phone, other, item: itemOn(host) }
}
const ballotOf = (person: Person) => person.mine?.ballots[itemOn(person)]?.['1']?.value

test('two devices of one guest are one voter, and each shows what the other laid down', async () => {
  const { host, laptop, phone, other, item } = await twoDevices()
  expect([laptop.elsewhere, phone.elsewhere]).toEqual([false, true])
  expect(host.view.table.present).toBe(2)
  await laptop.send('CastBallot', { item, value: 1 })
  await phone.until(person => ballotOf(person) === 1)
  await phone.send('CastBallot', { item, value: 6 })
  await laptop.until(person => ballotOf(person) === 6)
  await Promise.all([laptop.send('CastBallot', { item, value: 2 }), phone.send('CastBallot', { item, value: 3 })])
  await Promise.all([host, laptop, phone, other].map(person => person.inStep()))
  expect([2, 3]).toContain(ballotOf(laptop))
  expect(phone.mine).toEqual(laptop.mine)
  expect(roundOn(host)).toMatchObject({ voted: 1, of: 4 })
  expect(ballotOf(other)).toBeUndefined()
  await phone.send('WithdrawBallot', { item })
  await laptop.until(person => ballotOf(person) === undefined)
  await host.until(person => roundOn(person)?.voted === 0)
  expect([laptop, phone, host, other].flatMap(({ misfits }) => misfits)).toEqual([])
})

test('a device that slept comes back to what the other laid down, and its own command of before has effect once', async () => {
  const { table, enter, host, laptop, phone, item } = await twoDevices()
  await phone.send('CastBallot', { item, value: 5 }, 'said-before-sleeping')
  phone.leave()
  await laptop.until(person => ballotOf(person) === 5)
  expect(host.view.table.present).toBe(2)
  await laptop.send('CastBallot', { item, value: 4 })
  const awake = await enter('telephone')
  await awake.inStep()
  expect(ballotOf(awake)).toBe(4)
  // The answer was lost while it slept: it says the same again, and changes nothing.
  expect(await awake.send('CastBallot', { item, value: 5 }, 'said-before-sleeping')).toMatchObject({ ok: true })
  expect(ballotOf(awake)).toBe(4)
  expect(awake.mine).toEqual(laptop.mine)
  const { state } = await table.stored()
  expect(state.rounds[item]?.[0]?.ballots.filter(ballot => ballot !== undefined)).toMatchObject([{ value: 4 }])
})

test('a guest is here as long as one device is', async () => {
  const { host, laptop, phone } = await twoDevices()
  phone.leave()
  laptop.leave()
  await host.until(({ view }) => view.table.present === 1)
  expect(host.view.desk?.people.filter(({ present }) => present)).toHaveLength(2)
})
