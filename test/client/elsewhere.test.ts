import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Connect } from '../../client/connection/socket.ts'
import type * as Sockets from '../../client/connection/socket.ts'
import SessionPage from '../../client/pages/SessionPage.vue'
import { FakeTable, type FakeTableOptions } from './fake-table.ts'

const server = vi.hoisted(() => ({ connect: null as Connect | null }))
vi.mock('../../client/connection/socket.ts', () => ({
  connectSocket: ((handshake, listener) => {
    if (!server.connect) throw new Error('no table was made')
    return server.connect(handshake, listener)
  }) satisfies Connect,
}))

let page: VueWrapper | undefined
const handshakes: Parameters<typeof Sockets.connectSocket>[0][] = []
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  handshakes.length = 0
})
afterEach(() => page?.unmount())

/** The page behind a link, at a table that says of its guest whether another page is open. */
async function open(options: FakeTableOptions, elsewhere: boolean) {
  const other = { open: elsewhere }
  const table = new FakeTable(options)
  server.connect = (handshake, listener) => {
    handshakes.push(handshake)
    return table.connect(handshake, {
      ...listener,
      view: message => listener.view({ ...message, elsewhere: other.open }),
    })
  }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/s/:session', component: SessionPage, props: true }],
  })
  await router.push('/s/s1#token')
  page = mount(SessionPage, { props: { session: 's1' }, global: { plugins: [createPinia(), router] } })
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
  return { table, page, other }
}

test('a second device is told so, and goes on with one press; a reconnection asks nothing', async () => {
  const { table, page: seat } = await open({}, true)
  expect(seat.find('h1').text()).toBe('Je zit al aan tafel, op een ander apparaat.')
  await seat
    .findAll('button')
    .find(button => button.text() === 'Ga hier verder')
    ?.trigger('click')
  expect(seat.find('h1').text()).toContain('Je plek staat klaar.')
  table.loseConnection()
  table.reconnect()
  await flushPromises()
  expect(seat.find('h1').text()).toContain('Je plek staat klaar.')
})

test('the first device, whose connection broke while the second was open, stays where it was', async () => {
  const { table, page: seat, other } = await open({}, false)
  other.open = true
  table.loseConnection()
  table.reconnect()
  await flushPromises()
  expect(seat.find('h1').text()).toContain('Je plek staat klaar.')
})

test('whoever leads may sit at two screens without a word', async () => {
  const { page: desk } = await open({ you: { role: 'facilitator', votes: false } }, true)
  expect(desk.text()).not.toContain('Je zit al aan tafel')
})

test('a page says which it is, the same after a reload', async () => {
  const { page: seat } = await open({}, false)
  seat.unmount()
  await open({}, false)
  const [first, second] = handshakes.map(({ page: id }) => id)
  expect(first).toMatch(/^.{10,64}$/)
  expect(second).toBe(first)
})
