import { flushPromises } from '@vue/test-utils'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ballotsOf,
  misfitOf,
  noProxies,
  peopleIn,
  type ProxyForm,
} from '../../client/components/proxies/proxy-draft.ts'
import { formatOf, type FormatName } from '../../shared/formats/index.ts'
import type { ProxyBallots } from '../../shared/session/session.ts'
import { deskTable, openDesk } from './desk-mount.ts'
import { all, isThere, nameOf, press, textOf, the } from './organizer-eyes.ts'

async function count(name: string | RegExp, n: number) {
  const field = the('spinbutton', name)
  if (!(field instanceof HTMLInputElement)) throw new Error('no number can be typed there')
  field.value = String(n)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}
async function voting(format?: FormatName) {
  const table = deskTable()
  const item = table.state.items.find(({ kind }) => kind === 'dilemma')?.id
  if (item === undefined) throw new Error('the template has no dilemma')
  if (format !== undefined) {
    const changes = { format, settings: formatOf(format).emptySettings('nl') }
    const changed = table.as(table.facilitator, 'UpdateItem', { item, changes })
    if (!changed.ok) throw new Error(changed.code)
  }
  table.until(1, 'vote')
  const session = await openDesk(table)
  return { table, item, session, entered: (): readonly ProxyBallots[] => table.roundNow?.proxies ?? [] }
}

describe('votes of people without a device', () => {
  test('are counted place by place, and corrected from what this laptop kept', async () => {
    const { entered, session } = await voting()
    await press('button', 'Stemmen invoeren')
    await count(/^Stap 2 van 7/, 3)
    await count('Geen standpunt', 1)
    await press('button', 'Voer 4 stemmen in')
    expect(isThere('dialog', /./)).toBe(false)
    expect(entered()).toEqual([
      { value: 2, count: 3 },
      { value: null, count: 1 },
    ])
    expect(document.body.textContent).toContain('4 stemmen ingevoerd, op papier of met opgestoken hand.')
    await press('button', 'Ingevoerde stemmen verbeteren')
    expect(the('spinbutton', /^Stap 2 van 7/)).toHaveProperty('value', '3')
    await count(/^Stap 2 van 7/, 2)
    await press('button', 'Voer 3 stemmen in')
    expect(entered()).toContainEqual({ value: 2, count: 2 })
    // What they say stays on the laptop that typed it.
    expect(JSON.stringify(session.view)).not.toContain('"count":2')
  })

  test('of guests on the list are said with them, and count once in how many there are', async () => {
    const { table, session } = await voting()
    const of = () => session.view?.items.flatMap(({ rounds }) => rounds)[0]?.of
    const before = of()
    await press('button', 'Stemmen invoeren')
    expect(isThere('spinbutton', 'Van hen op de gastenlijst')).toBe(false)
    await count(/^Stap 2 van 7/, 3)
    await count('Van hen op de gastenlijst', 2)
    await press('button', 'Voer 3 stemmen in')
    expect(table.roundNow).toMatchObject({ listed: 2 })
    expect(of()).toBe((before ?? 0) + 1)
    // Of fewer people no more can be on the list.
    await press('button', 'Ingevoerde stemmen verbeteren')
    expect(the('spinbutton', 'Van hen op de gastenlijst')).toHaveProperty('value', '2')
    await count(/^Stap 2 van 7/, 1)
    await press('button', 'Voer 1 stem in')
    expect(table.roundNow).toMatchObject({ listed: 1 })
  })

  test('can be taken back', async () => {
    const { entered } = await voting()
    await press('button', 'Stemmen invoeren')
    await count(/^Stap 1 van 7/, 1)
    await press('button', 'Voer 1 stem in')
    await press('button', 'Ingevoerde stemmen verbeteren')
    await count(/^Stap 1 van 7/, 0)
    await press('button', 'Haal de ingevoerde stemmen terug')
    expect(entered()).toEqual([])
    expect(isThere('button', 'Stemmen invoeren')).toBe(true)
  })

  test('that another laptop entered are told of before they are replaced', async () => {
    const { table, item } = await voting()
    table.as(table.facilitator, 'CastProxyBallots', { item, ballots: [{ value: 6, count: 5 }] })
    await flushPromises()
    await press('button', 'Ingevoerde stemmen verbeteren')
    expect(textOf('status')).toContain('Er zijn al 5 stemmen ingevoerd, op een andere laptop.')
  })

  test('are refused with a sentence when the vote has closed, and the form stays', async () => {
    const { table, session } = await voting()
    await press('button', 'Stemmen invoeren')
    await count(/^Stap 2 van 7/, 3)
    const shown = session.view
    table.next()
    session.view = shown
    await flushPromises()
    await press('button', 'Voer 3 stemmen in')
    expect(all('alert').length).toBeGreaterThan(0)
    expect(isThere('dialog', 'Stemmen zonder laptop of telefoon')).toBe(true)
  })

  test('of a choice are counted option by option', async () => {
    const { entered } = await voting('choice')
    await press('button', 'Stemmen invoeren')
    await count('A', 2)
    await count('B', 1)
    await press('button', 'Voer 3 stemmen in')
    expect(entered().map(({ count: n }) => n)).toEqual([2, 1])
  })

  test('of several choices fit the people who raised their hands', async () => {
    const { entered } = await voting('approval')
    await press('button', 'Stemmen invoeren')
    await count('Hoeveel mensen stemden mee', 2)
    await count('A', 3)
    expect(textOf('status')).toContain('meer handen dan deze mensen samen kunnen opsteken')
    await press('button', 'Voer 2 stemmen in')
    expect(entered()).toEqual([])
    await count('A', 2)
    await count('C', 1)
    await press('button', 'Voer 2 stemmen in')
    expect(entered()).toEqual([
      { value: ['o1', 'o3'], count: 1 },
      { value: ['o1'], count: 1 },
    ])
  })

  test('of an order are entered sheet by sheet, and another one like it at a press', async () => {
    const { entered } = await voting('ranking')
    await press('button', 'Stemmen invoeren')
    const put = () => document.querySelector('.put-sheet')
    expect(put()?.getAttribute('aria-disabled')).toBe('true')
    while (put()?.getAttribute('aria-disabled') === 'true') {
      const option = document.querySelector<HTMLElement>('.sheet .rest button')
      if (!option) throw new Error(`nothing to put: ${all('button').map(nameOf).join(' | ')}`)
      option.click()
      await flushPromises()
    }
    await press('button', 'Leg dit briefje erbij')
    await press('button', 'Nog een zo’n briefje')
    await press('button', 'Voer 2 stemmen in')
    expect(entered()).toMatchObject([{ count: 2 }])
  })
})

describe('hands for several choices', () => {
  const choices = ['o1', 'o2', 'o3', 'o4'].map(key => ({ key, name: key, value: [key] }))

  test('are dealt so that the count of each choice is what was counted, and everybody chose something', () => {
    fc.assert(
      fc.property(
        fc.record({
          people: fc.integer({ min: 1, max: 12 }),
          hands: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }),
          most: fc.integer({ min: 1, max: 4 }),
        }),
        ({ people, hands, most }) => {
          const form: ProxyForm = { kind: 'several', choices, most }
          const counts = Object.fromEntries(choices.map(({ key }, index) => [key, hands[index] ?? 0]))
          const draft = { ...noProxies, counts, people }
          fc.pre(misfitOf(draft, form) === null)
          const ballots = ballotsOf(draft, form).map(({ value }) => value as readonly string[]) // as this form makes them
          expect(ballots).toHaveLength(peopleIn(draft, form))
          for (const [index, { key }] of choices.entries())
            expect(ballots.filter(ballot => ballot.includes(key))).toHaveLength(hands[index] ?? 0)
          for (const ballot of ballots) {
            expect(new Set(ballot).size).toBe(ballot.length)
            expect(ballot.length).toBeGreaterThan(0)
            expect(ballot.length).toBeLessThanOrEqual(most)
          }
        },
      ),
    )
  })
})
