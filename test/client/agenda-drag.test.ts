import { afterEach, expect, test, vi } from 'vitest'
import { targetAt } from '../../client/components/organizer/agenda-drag.ts'

afterEach(() => {
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

/** Puts this under the pointer; the row is 40 high, from 100 down. */
function under(selector: string) {
  document.body.innerHTML = `
    <div data-chapter="c1"><h3><button>Deel</button></h3></div>
    <li data-item="i1"><span>Welkom</span></li><p>ernaast</p>`
  const row = document.querySelector('[data-item]')
  if (row) vi.spyOn(row, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 100, 300, 40))
  vi.spyOn(document, 'elementFromPoint').mockReturnValue(document.querySelector(selector))
}

test('over the upper half of a row means before it, over the lower half after it', () => {
  under('[data-item] span')
  expect(targetAt({ x: 5, y: 119 })).toEqual({ item: 'i1', after: false })
  expect(targetAt({ x: 5, y: 121 })).toEqual({ item: 'i1', after: true })
})

test('over the head of a chapter means first in it', () => {
  under('[data-chapter] button')
  expect(targetAt({ x: 5, y: 20 })).toEqual({ chapter: 'c1' })
})

test('beside the run sheet is no place', () => {
  under('p')
  expect(targetAt({ x: 5, y: 300 })).toBeNull()
  under('nothing')
  expect(targetAt({ x: -1, y: -1 })).toBeNull()
})
