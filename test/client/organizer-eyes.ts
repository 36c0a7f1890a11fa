import { flushPromises } from '@vue/test-utils'

/** What a page offers to somebody who does not see it: roles and names, as far as these pages use them. */
const selectors = {
  button: 'button',
  link: 'a[href]',
  textbox: 'input:not([type]), input[type="text"], input[type="email"], input[type="password"], textarea',
  searchbox: 'input[type="search"]',
  combobox: 'select',
  spinbutton: 'input[type="number"]',
  radio: 'input[type="radio"]',
  checkbox: 'input[type="checkbox"]',
  heading: 'h1, h2, h3',
  dialog: 'dialog[open]',
  alert: '[role="alert"]',
  status: '[role="status"]',
  listitem: 'li',
} as const
export type Role = keyof typeof selectors

export const squeezed = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()

export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  const by = element.getAttribute('aria-labelledby')
  if (by !== null) return squeezed(document.getElementById(by)?.textContent)
  if (element.matches('input, textarea, select')) {
    const own = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`)
    return squeezed((own ?? element.closest('label'))?.textContent)
  }
  return squeezed(element.textContent)
}
const fits = (element: Element, name: string | RegExp) =>
  typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))

export const all = (role: Role, name: string | RegExp = /./): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selectors[role])].filter(element => fits(element, name))

/** The first one with that name; an error that lists the others otherwise. */
export function the(role: Role, name: string | RegExp): HTMLElement {
  const [found] = all(role, name)
  if (found) return found
  throw new Error(`no ${role} ${String(name)} among: ${all(role).map(nameOf).join(' | ')}`)
}
export const isThere = (role: Role, name: string | RegExp): boolean => all(role, name).length > 0

export const textOf = (role: Role): string =>
  all(role)
    .map(element => squeezed(element.textContent))
    .join(' ')

export async function press(role: Role, name: string | RegExp): Promise<void> {
  the(role, name).click()
  await flushPromises()
}

export async function pressKey(element: HTMLElement, key: string, keys: KeyboardEventInit = {}): Promise<void> {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...keys }))
  await flushPromises()
}

type Field = 'textbox' | 'searchbox' | 'spinbutton'

export function fieldOf(role: Field, name: string | RegExp): HTMLInputElement | HTMLTextAreaElement {
  const field = the(role, name)
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field
  throw new Error(`${String(name)} is no field`)
}

export async function type(name: string | RegExp, text: string, role: Field = 'textbox'): Promise<void> {
  const field = fieldOf(role, name)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}

export async function choose(name: string | RegExp, option: string): Promise<void> {
  const list = the('combobox', name)
  if (!(list instanceof HTMLSelectElement)) throw new Error(`${String(name)} is no list to choose from`)
  const found = [...list.options].find(({ textContent }) => squeezed(textContent) === option)
  if (!found)
    throw new Error(`no ${option} among: ${[...list.options].map(({ textContent }) => textContent).join(' | ')}`)
  list.value = found.value
  list.dispatchEvent(new Event('change', { bubbles: true }))
  await flushPromises()
}
