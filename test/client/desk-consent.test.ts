import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import type { ContributionId } from '../../shared/session/ids.ts'
import type { TakeawayDraft } from '../../shared/session/takeaway.ts'
import { deskTable, openDesk } from './desk-mount.ts'
import type { FakeTable } from './fake-table.ts'
import { isThere, press } from './organizer-eyes.ts'
import { FakeApi, freshBrowser, openPage } from './organizer-fakes.ts'

freshBrowser()

/** One take-away that rests on all that was said: the first two for it, the third against. */
const draft = (said: readonly ContributionId[]): TakeawayDraft => ({
  ...{ kind: 'own', rule: 'own@1', item: null, status: 'open', facts: {}, fragile: false, score: 0 },
  evidence: { rounds: [], supporting: said.slice(0, 2), opposing: said.slice(2) },
})
function spoken(table: FakeTable) {
  table.until(1, 'discuss')
  for (const [index, text] of ['Vraag eerst', 'Leg het uit', 'Bel gewoon'].entries()) {
    const guest = table.others[index]
    if (guest) table.as(guest, 'Contribute', { item: table.itemNow, stance: 'a', text })
  }
  while (table.state.status === 'live') table.next()
}
const options = { takeaways: (state: FakeTable['state']) => [draft(state.contributions.map(({ id }) => id))] }

async function readBack(): Promise<FakeTable> {
  const table = deskTable(options)
  spoken(table)
  await openDesk(table)
  return table
}
const chips = () => [...document.querySelectorAll('.consent-chip')].map(chip => chip.textContent?.trim())
const answer = async (table: FakeTable, index: number, wish: 'off' | 'named') => {
  const [guest, quote] = [table.others[index], table.state.contributions[index]?.id]
  if (guest && quote) table.as(guest, 'AnswerConsent', { quote, answer: wish })
  await flushPromises()
}

describe('the quotes of the take-aways', () => {
  test('are asked for one by one, or all at once; whoever was asked is not asked again', async () => {
    const table = await readBack()
    expect(chips()).toEqual(['nog niet gevraagd', 'nog niet gevraagd', 'nog niet gevraagd'])
    expect(document.body.textContent).toContain('0 van de 3 citaten mogen in het verslag.')
    await press('button', 'Vraag toestemming voor “Leg het uit”')
    expect(chips()).toEqual(['nog niet gevraagd', 'toestemming gevraagd', 'nog niet gevraagd'])
    await press('button', 'Vraag toestemming voor 2 citaten')
    expect(chips()).toEqual(Array.from({ length: 3 }, () => 'toestemming gevraagd'))
    expect(isThere('button', /^Vraag toestemming/)).toBe(false)
    expect(table.received.filter(({ type }) => type === 'AskConsent')).toHaveLength(2)
    expect(document.body.textContent).toContain('0 van de 3 citaten mogen in het verslag, 3 wachten op antwoord.')
  })

  test('say whether they may be printed, and never how or by whom', async () => {
    const table = await readBack()
    await answer(table, 0, 'named')
    await answer(table, 1, 'off')
    expect(chips()).toEqual(['mag in het verslag', 'blijft aan tafel', 'nog niet gevraagd'])
    expect(document.body.textContent).toContain('1 van de 3 citaten mag in het verslag.')
    const card = document.querySelector('.takeaway-card')?.textContent ?? ''
    expect(card).not.toContain('Gast')
  })

  test('can be asked for after closing too', async () => {
    const table = await readBack()
    table.as(table.facilitator, 'CloseSession', {})
    await flushPromises()
    await press('button', 'Vraag toestemming voor 3 citaten')
    expect(table.state.contributions.map(({ consent }) => consent?.answer)).toEqual([null, null, null])
    await answer(table, 2, 'named')
    expect(chips()).toEqual(['toestemming gevraagd', 'toestemming gevraagd', 'mag in het verslag'])
  })

  test('that were merged into another are not asked for', async () => {
    const table = deskTable(options)
    spoken(table)
    const [into, from] = table.state.contributions.map(({ id }) => id)
    if (into && from) table.as(table.facilitator, 'MergeContributions', { into, from: [from] })
    await openDesk(table)
    expect(chips()).toHaveLength(2)
    await press('button', 'Vraag toestemming voor 2 citaten')
    expect(chips()).toEqual(['toestemming gevraagd', 'toestemming gevraagd'])
  })
})

test('the organizer’s page counts how many quotes are cleared', async () => {
  const api = new FakeApi({ guests: 9, ...options })
  spoken(api.table)
  await answer(api.table, 0, 'named')
  api.table.as(api.table.facilitator, 'CloseSession', {})
  await openPage(api, '/sessions/s1')
  const counts = [...document.querySelectorAll('.session-outcome li')].map(item => item.textContent)
  expect(counts).toContain('1 van de 3 citaten vrijgegeven')
})
