import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import type { ContributionId } from '../../shared/session/ids.ts'
import { deskTable, hurried, openDesk } from './desk-mount.ts'
import { all, isThere, press, squeezed, the } from './organizer-eyes.ts'

const title = 'Deze twee lijken hetzelfde te zeggen'
const asking = 'Vraag klanten eerst om toestemming'
const again = 'Vraag de klant eerst om toestemming'
const other = 'Wie belt, wil gezien worden'

/** The facilitator's list of thoughts on a table where these were said. */
async function talk(...texts: readonly string[]) {
  const table = deskTable()
  table.until(1, 'discuss')
  const say = (text: string, place: number) => {
    const guest = table.others[place]
    if (guest) table.as(guest, 'Contribute', { item: table.itemNow, stance: 'a', text })
  }
  texts.forEach(say)
  await openDesk(table)
  await press('button', `alle ${texts.length} gedachten`)
  return { table, say }
}
const card = () => document.querySelector('.merge-proposal')
const sides = () => [...(card()?.querySelectorAll('li') ?? [])].map(side => squeezed(side.textContent))

describe('two thoughts that seem to say the same', () => {
  test('lie side by side above the others, with what would stay', async () => {
    await talk(asking, other, again)
    expect(isThere('heading', title)).toBe(true)
    expect(sides()).toEqual([
      expect.stringMatching(new RegExp(`^${asking}.*Blijft staan$`)),
      expect.stringMatching(new RegExp(`^${again}.*Gaat erin op$`)),
    ])
    expect(card()?.textContent).toContain('Bijna dezelfde woorden')
  })

  test('keep their places when answers change which of them would stay', async () => {
    const { table } = await talk(asking, again)
    const [, second] = table.state.contributions
    const [, , guest] = table.others
    if (!second || !guest) throw new Error('too little was said')
    table.as(guest, 'Respond', { contribution: second.id, response: 'agree' })
    await flushPromises()
    expect(sides()).toEqual([expect.stringMatching(/Gaat erin op$/), expect.stringMatching(/Blijft staan$/)])
    await press('button', `Voeg samen: “${asking}” gaat op in “${again}”`)
    expect(table.state.contributions.map(({ mergedInto }) => mergedInto)).toEqual([second.id, null])
  })

  test('are merged by one press, and the focus goes to the list', async () => {
    const { table } = await talk(asking, other, again)
    const merge = the('button', /^Voeg samen: /)
    merge.focus()
    merge.click()
    await flushPromises()
    expect(table.state.contributions.map(({ mergedInto }) => mergedInto)).toEqual([
      null,
      null,
      table.state.contributions[0]?.id,
    ])
    expect(card()).toBeNull()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Gedachten (2)')
  })

  test('that are not the same stay on the table, and are not asked about again', async () => {
    const { table } = await talk(asking, other, again)
    const received = table.received.length
    await press('button', `Niet hetzelfde: “${asking}” en “${again}”`)
    expect(isThere('heading', title)).toBe(false)
    the('radio', 'Tafel').click()
    await flushPromises()
    the('radio', 'Gedachten (3)').click()
    await flushPromises()
    expect(isThere('heading', title)).toBe(false)
    expect(table.received).toHaveLength(received)
  })

  test('are asked about one pair at a time; a double press decides on one', async () => {
    const { table } = await talk(asking, again, other, 'Iedereen die belt, wil gezien worden')
    expect(card()?.textContent).toContain('hierna nog 1')
    const merge = the('button', /^Voeg samen: /)
    merge.focus()
    hurried()
    merge.click()
    await flushPromises()
    merge.click()
    await flushPromises()
    const merged = table.state.contributions.filter(({ mergedInto }) => mergedInto !== null)
    expect(merged).toHaveLength(1)
    expect(document.activeElement).toBe(the('heading', title))
    expect(sides()[0]).toContain(other)
  })

  test('stay in view while a surer pair turns up', async () => {
    const { say } = await talk(other, 'Iedereen die belt, wil gezien worden')
    say(asking, 2)
    say(again, 3)
    await flushPromises()
    expect(sides()[0]).toContain(other)
    expect(card()?.textContent).toContain('hierna nog 1')
  })

  test('are gone when somebody hides one of them', async () => {
    const { table } = await talk(asking, again)
    const contribution: ContributionId | undefined = table.state.contributions[0]?.id
    if (contribution === undefined) throw new Error('nothing was said')
    table.as(table.facilitator, 'HideContribution', { contribution, reason: 'Dubbel' })
    await flushPromises()
    expect(all('heading', title)).toEqual([])
  })
})
