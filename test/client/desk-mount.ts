import { flushPromises, mount } from '@vue/test-utils'
import type { DetachedWindowAPI } from 'happy-dom'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, vi } from 'vitest'
import { useSession } from '../../client/connection/session-store.ts'
import type { Connect } from '../../client/connection/socket.ts'
import FacilitatorPage from '../../client/pages/FacilitatorPage.vue'
import { FakeTable, type FakeTableOptions } from './fake-table.ts'

const { happyDOM } = window as unknown as { readonly happyDOM: DetachedWindowAPI } // the test environment puts it there
const viewport = (size: { width: number; height: number }) => happyDOM.setViewport(size)

/** People take their time: a second or more between one press and the next. `hurried` is a double click. */
const pace = { now: 0, step: 1000 }
export const hurried = () => {
  pace.step = 1
}
beforeEach(() => {
  pace.step = 1000
  vi.spyOn(performance, 'now').mockImplementation(() => (pace.now += pace.step))
})

let leave: (() => void) | undefined
afterEach(() => {
  leave?.()
  leave = undefined
  viewport({ width: 1024, height: 768 })
  document.body.innerHTML = ''
  localStorage.clear()
  sessionStorage.clear()
  vi.restoreAllMocks()
})

export const deskTable = (options: FakeTableOptions = {}) =>
  new FakeTable({ guests: 9, you: { name: 'Marieke de Leider', role: 'facilitator', votes: false }, ...options })

/** The facilitator's page on a table with the real rules behind it. */
export async function openDesk(table: FakeTable, connect: Connect = table.connect) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const session = useSession()
  session.open('a-token', 'nl', connect)
  const page = mount(FacilitatorPage, { attachTo: document.body, global: { plugins: [pinia] } })
  leave = () => {
    page.unmount()
    session.close()
  }
  await flushPromises()
  return session
}

/** A laptop: the run sheet has a column of its own. */
export const onLaptop = () => viewport({ width: 1440, height: 900 })
