import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { useSession } from '../../client/connection/session-store.ts'
import ScribePage from '../../client/pages/ScribePage.vue'
import { FakeTable, type FakeTableOptions } from './fake-table.ts'
import { settle } from './seat.ts'

/** A scribe's page on a table with the real rules behind it, used from the keyboard. */
export interface ScribeSeat {
  readonly table: FakeTable
  readonly page: VueWrapper
  readonly session: ReturnType<typeof useSession>
  text(): string
  input(): HTMLInputElement
  type(text: string): Promise<void>
  /** A key on whatever has the focus. */
  key(key: string, held?: { readonly ctrlKey?: boolean }): Promise<void>
  /** Types a line and stores it. */
  enter(text: string): Promise<void>
  rows(): readonly string[]
  press(name: string): Promise<void>
}

export const scribeTable = (options: FakeTableOptions = {}) =>
  new FakeTable({ guests: 6, you: { name: 'Kees de Schrijver', role: 'scribe', votes: false }, ...options })

const shown = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

export async function scribeAt(table: FakeTable): Promise<ScribeSeat> {
  const pinia = createPinia()
  setActivePinia(pinia)
  const session = useSession()
  session.open('token', 'nl', table.connect)
  await flushPromises()
  const page = mount(ScribePage, { global: { plugins: [pinia] }, attachTo: document.body })
  await settle()

  const input = () => page.get<HTMLInputElement>('input[role=combobox]').element
  const type = async (text: string) => {
    await page.get('input[role=combobox]').setValue(text)
  }
  const key: ScribeSeat['key'] = async (name, held = {}) => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held })
    document.activeElement?.dispatchEvent(event)
    // As a browser does: Enter in a field submits its form.
    if (name === 'Enter' && !event.defaultPrevented && document.activeElement === input())
      await page.get('form').trigger('submit')
    await settle()
  }
  return {
    table,
    page,
    session,
    text: () => shown(page.element),
    input,
    type,
    key,
    async enter(text) {
      await type(text)
      await key('Enter')
    },
    rows: () => page.findAll('.line-row').map(({ element }) => shown(element)),
    async press(name) {
      const found = page
        .findAll('button')
        .filter(({ element }) => (element.getAttribute('aria-label') ?? shown(element)) === name)
      if (found.length !== 1) throw new Error(`${found.length} of button “${name}”`)
      await found[0]?.trigger('click')
      await settle()
    },
  }
}
