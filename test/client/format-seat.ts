import { flushPromises, type DOMWrapper } from '@vue/test-utils'
import { vi } from 'vitest'
import type { FormatName } from '../../shared/formats/index.ts'
import type { Ballot } from '../../shared/session/session.ts'
import { seatAt, type Seat } from './seat.ts'

/** A participant at a table whose first dilemma is asked in another format. */
export interface FormatSeat extends Seat {
  /** What lies on the table of this person in the round that is open. */
  own(): Ballot | undefined
  /** The others vote, in order; null is a pass. */
  othersAnswer(values: readonly unknown[]): Promise<void>
  to(step: string, round?: number): Promise<void>
  /** A group of keys by its legend. */
  group(legend: string): DOMWrapper<Element>
  /** The radio or tick of that name inside a group. */
  key(legend: string, name: string): DOMWrapper<HTMLInputElement>
  /** The button that would lay the ballot on the table. */
  layButton(): string
  lay(): Promise<void>
  /** What the pictures on the page say of themselves. */
  pictures(): readonly string[]
}

const squeezed = (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

export async function seatWith(format: FormatName, settings: unknown): Promise<FormatSeat> {
  const seat = await seatAt()
  const { table, page } = seat
  const item = table.state.items.find(({ kind }) => kind === 'dilemma')?.id
  if (item === undefined) throw new Error('the template has no dilemma')
  const changed = table.as(table.facilitator, 'UpdateItem', { item, changes: { format, settings } })
  if (!changed.ok) throw new Error(`the table does not take these settings: ${changed.code}`)
  const group = (legend: string) => {
    const found = page.findAll('fieldset').find(one => one.find('legend').text() === legend)
    if (!found) throw new Error(`no group “${legend}”`)
    return found
  }
  const main = () => page.find('button[type=submit][form=ballot]')
  return {
    ...seat,
    group,
    own: () => table.roundNow?.ballots[table.state.guests.findIndex(({ id }) => id === table.you)],
    async othersAnswer(values) {
      values.forEach((value, index) => {
        const guest = table.others[index]
        if (guest === undefined) throw new Error('so many others are not here')
        const answer = table.as(guest, 'CastBallot', { item, value, conviction: 2 })
        if (!answer.ok) throw new Error(`ballot ${index} is refused: ${answer.code}`)
      })
      await flushPromises()
    },
    async to(step, round = 1) {
      table.until(1, step, round)
      await vi.dynamicImportSettled()
      await flushPromises()
    },
    key(legend, name) {
      const found = group(legend)
        .findAll<HTMLInputElement>('input')
        .find(({ element }) => [squeezed(element), squeezed(element.closest('label') ?? element)].includes(name))
      if (!found) throw new Error(`no “${name}” in “${legend}”`)
      return found
    },
    layButton: () => main().text(),
    async lay() {
      await page.find('form#ballot').trigger('submit')
      await flushPromises()
    },
    pictures: () => page.findAll('[role=img]').map(picture => picture.attributes('aria-label') ?? ''),
  }
}
