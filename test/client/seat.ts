import { flushPromises, mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { vi } from 'vitest'
import { useSession } from '../../client/connection/session-store.ts'
import ParticipantPage from '../../client/pages/ParticipantPage.vue'
import { FakeTable, type FakeTableOptions } from './fake-table.ts'

/** A participant's page at a table, found by what people see and hear: roles, names, headings. */
export interface Seat {
  readonly table: FakeTable
  readonly page: VueWrapper
  heading(): string
  text(): string
  button(name: string): DOMWrapper<Element>
  radio(name: string): DOMWrapper<HTMLInputElement>
  field(label: string): DOMWrapper<Element>
  press(name: string): Promise<void>
  choose(name: string): Promise<void>
}

/** Until what was loaded on the way is there, and has been drawn. */
export async function settle() {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

const nameOf = (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

function only<T extends Element>(found: readonly DOMWrapper<T>[], what: string): DOMWrapper<T> {
  const [first] = found
  if (!first || found.length > 1) throw new Error(`${found.length} of ${what}`)
  return first
}

/** `before`: what happened before the page was opened. `known`: a table at which the page is loaded anew. */
export async function seatAt(
  { before, ...options }: FakeTableOptions & { readonly before?: (table: FakeTable) => void } = {},
  known?: FakeTable,
): Promise<Seat> {
  const table = known ?? new FakeTable(options)
  before?.(table)
  const pinia = createPinia()
  const session = useSession(pinia)
  session.open('token', options.lang ?? 'nl', table.connect)
  await flushPromises()
  const page = mount(ParticipantPage, { global: { plugins: [pinia] }, attachTo: document.body })

  const button = (name: string) =>
    only(
      page.findAll('button, a.btn').filter(({ element }) => nameOf(element) === name),
      `button “${name}”`,
    )
  const radio = (name: string) =>
    only(
      page
        .findAll<HTMLInputElement>('input[type=radio]')
        .filter(({ element }) => [nameOf(element), nameOf(element.closest('label') ?? element)].includes(name)),
      `radio “${name}”`,
    )
  return {
    table,
    page,
    heading: () => page.find('h1').text(),
    text: () => page.text(),
    button,
    radio,
    field(label) {
      const found = page.findAll('label').filter(({ element }) => nameOf(element) === label)
      return page.find(`#${CSS.escape(only(found, `label “${label}”`).attributes('for') ?? '')}`)
    },
    async press(name) {
      await button(name).trigger('click')
      await flushPromises()
    },
    async choose(name) {
      await radio(name).setValue(true)
      await flushPromises()
    },
  }
}
