import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fileName } from '../../client/components/desk/download-export.ts'
import { indexBeyond, judgementOf } from '../../client/components/desk/takeaways.ts'
import type { GuestId } from '../../shared/session/ids.ts'
import { commonView } from '../../shared/session/view.ts'
import { deskTable, openDesk } from './desk-mount.ts'
import { all, fieldOf, isThere, press, the, type } from './organizer-eyes.ts'

afterEach(() => vi.unstubAllGlobals())

async function readBack() {
  const table = deskTable()
  table.until(1, 'introduce')
  while (table.state.status === 'live') table.next()
  for (const headline of ['Vraag het eerst', 'Leg het uit', 'Houd het klein'])
    table.as(table.facilitator, 'AddTakeaway', { headline, body: 'Omdat het zo is.' })
  await openDesk(table)
  return table
}
const claims = () =>
  all('heading', /./)
    .filter(h => h.tagName === 'H2' && h.closest('.takeaway-card'))
    .map(h => h.textContent?.trim())

describe('a minority that worded itself', () => {
  async function worded() {
    const table = deskTable({
      takeaways: ({ items }) =>
        items
          .filter(({ kind }) => kind === 'dilemma')
          .slice(0, 1)
          .map(({ id }) => ({
            ...{ kind: 'minority', rule: 'minority@2', item: id, status: 'divided' as const, fragile: false, score: 1 },
            facts: { side: 'b', pole: 'Open', other: 'Dicht', on: 2, n: 8, against: 6, middle: 0, steadfast: false },
            evidence: { rounds: [{ item: id, round: 1 }], supporting: [], opposing: [] },
          })),
    })
    table.until(1, 'vote', 2)
    const item = table.itemNow
    table.othersVote([7, 7, 1, 1, 2, 2, 3, 1])
    table.until(1, 'conclude', 2)
    while (table.state.status === 'live') table.next()
    return { table, item, holder: table.others[0] ?? table.facilitator }
  }

  test('is told to the facilitator at once, without who; drafted again it gets a take-away of its own', async () => {
    const { table, item, holder } = await worded()
    await openDesk(table)
    expect(isThere('heading', 'Een minderheid vond eigen woorden')).toBe(false)
    const own = table.state.takeaways[0]?.id
    if (!own) throw new Error('there is no take-away')
    table.as(holder, 'WordMinority', { item, text: 'Wij houden de deur open.', version: 0 })
    await flushPromises()
    // It has its take-away already, which says it.
    expect(isThere('heading', 'Een minderheid vond eigen woorden')).toBe(false)
    expect(document.querySelector('.takeaway-card')?.textContent).toContain(
      'De minderheid zelf: “Wij houden de deur open.”',
    )
    await press('button', /^Leg weg: Een minderheid/)
    await type('Waarom valt deze take-away af?', 'Zij vroegen het zelf')
    await press('button', 'Leg deze take-away weg')
    expect(document.querySelector('.takeaway-card')).toBeNull()
    expect(table.state.takeaways[0]?.dropped).toBe('Zij vroegen het zelf')
    expect(commonView(table.state, 'facilitator', table.surroundings).desk?.minorities).toEqual([])
  })

  test('that has no take-away yet is announced, and does not wait for one to be printed', async () => {
    const { table, item, holder } = await worded()
    // Drafts of before it was worded.
    table.state = { ...table.state, takeaways: [] }
    await openDesk(table)
    table.as(holder, 'WordMinority', { item, text: 'Wij houden de deur open.', version: 0 })
    await flushPromises()
    expect(isThere('heading', 'Een minderheid vond eigen woorden')).toBe(true)
    expect(document.querySelector('.takeaway-minorities')?.textContent).toContain('“Wij houden de deur open.”')
    await press('button', 'Stel opnieuw op')
    expect(isThere('heading', 'Een minderheid vond eigen woorden')).toBe(false)
  })
})

describe('reading back', () => {
  test('presents one by one and shows the judgement as it comes, remarks without a name', async () => {
    const table = await readBack()
    expect(document.body.textContent).not.toContain('onderschrijven dit')
    await press('button', /^Leg take-away 1 op tafel/)
    const takeaway = table.state.takeaways[0]?.id
    const [a, b, c] = table.others
    if (!takeaway || !a || !b || !c) throw new Error('too little on the table')
    table.as(a, 'Ratify', { takeaway, verdict: 'endorse' })
    table.as(b, 'Ratify', { takeaway, verdict: 'reserve', remark: 'Niet in de zorg' })
    table.as(c, 'Ratify', { takeaway, verdict: 'object', remark: 'Te stellig' })
    await flushPromises()
    const judgement = document
      .querySelector('[aria-label="Hoe de tafel oordeelt"]')
      ?.textContent?.replaceAll(/\s+/g, ' ')
    expect(judgement).toContain('1 onderschrijft dit')
    expect(judgement).toContain('1 met kanttekening')
    expect(judgement).toContain('1 bezwaar')
    expect(judgement).toContain('5 nog niet gekozen')
    expect(judgement).toContain('kanttekening Niet in de zorg')
    expect(judgement).not.toContain('Gast')
    expect(isThere('button', /^Leg take-away 2 op tafel/)).toBe(true)
  })

  test('new words start the judgement anew, and the form says so', async () => {
    const table = await readBack()
    await press('button', /^Leg take-away 1 op tafel/)
    const takeaway = table.state.takeaways[0]?.id
    const [a] = table.others
    if (!takeaway || !a) throw new Error('too little on the table')
    table.as(a, 'Ratify', { takeaway, verdict: 'endorse' })
    await flushPromises()
    await press('button', 'Bewerk: Vraag het eerst')
    expect(document.body.textContent).toContain('Het oordeel begint opnieuw')
    await type('De claim, in één zin', '')
    await press('button', 'Bewaar deze woorden')
    expect(document.body.textContent).toContain('Schrijf eerst de claim')
    await type('De claim, in één zin', 'Vraag het de klant eerst')
    // Somebody else's change does not touch what is being written.
    table.as(a, 'Ratify', { takeaway, verdict: 'object', remark: 'toch niet' })
    await flushPromises()
    expect(fieldOf('textbox', 'De claim, in één zin').value).toBe('Vraag het de klant eerst')
    await press('button', 'Bewaar deze woorden')
    expect(table.state.takeaways[0]).toMatchObject({ edited: { headline: 'Vraag het de klant eerst' }, verdicts: {} })
  })

  test('moves past its neighbour and keeps the focus on the arrow', async () => {
    const table = await readBack()
    const up = the('button', 'Eerder: Houd het klein')
    up.focus()
    await press('button', 'Eerder: Houd het klein')
    expect(claims()).toEqual(['Vraag het eerst', 'Houd het klein', 'Leg het uit'])
    expect(document.activeElement).toBe(up)
    await press('button', 'Later: Leg het uit')
    expect(table.received.filter(({ type: sent }) => sent === 'MoveTakeaway')).toHaveLength(1)
  })

  test('is put aside with a reason, and stays to be read', async () => {
    const table = await readBack()
    await press('button', 'Leg weg: Leg het uit')
    await press('button', 'Leg deze take-away weg')
    expect(table.state.takeaways[1]?.dropped).toBeNull()
    await type('Waarom valt deze take-away af?', 'Zegt hetzelfde als de eerste')
    await press('button', 'Leg deze take-away weg')
    expect(claims()).toEqual(['Vraag het eerst', 'Houd het klein'])
    expect(document.body.textContent).toContain('Reden: Zegt hetzelfde als de eerste')
  })

  test('takes one of the table itself, and drafts again on request', async () => {
    const table = await readBack()
    await press('button', 'Schrijf er zelf een')
    await type('De claim, in één zin', 'Bel op tijd')
    await press('button', 'Zet hem bij de take-aways')
    expect(claims().at(-1)).toBe('Bel op tijd')
    const builds = table.state.builds
    await press('button', 'Stel opnieuw op')
    expect(table.state.builds).toBe(builds + 1)
    expect(claims()).toHaveLength(4)
  })
})

describe('pure', () => {
  test('a dropped neighbour is passed over', async () => {
    const table = await readBack()
    const drop = table.state.takeaways[1]?.id
    if (drop) table.as(table.facilitator, 'DropTakeaway', { takeaway: drop, reason: 'dubbel' })
    const surroundings = { present: new Set<GuestId>(), screenLink: null }
    const { takeaways } = commonView(table.state, 'facilitator', surroundings)
    const [first, , third] = takeaways
    if (!first || !third) throw new Error('too few')
    expect(indexBeyond(takeaways, third.id, 'up')).toBe(0)
    expect(indexBeyond(takeaways, first.id, 'down')).toBe(2)
    expect(indexBeyond(takeaways, first.id, 'up')).toBeNull()
    expect(judgementOf(first, 8)).toBeNull()
  })

  test('a file is named after the session', () => {
    expect(fileName('De P van Personalisatie', 'md')).toBe('de-p-van-personalisatie.md')
    expect(fileName('  ', 'archive')).toBe('exchange-table.exchange-table.json')
    expect(fileName('Één/twee: drie?', 'html')).toBe('één-twee-drie.html')
  })
})

describe('after closing', () => {
  async function closed(answer: () => Response) {
    const table = await readBack()
    sessionStorage.setItem('exchange-table/token/s1', JSON.stringify('a-token'))
    const asked = vi.fn((_path: string, _request: RequestInit) => Promise.resolve(answer()))
    vi.stubGlobal('fetch', asked)
    table.as(table.facilitator, 'CloseSession', {})
    await flushPromises()
    return asked
  }

  test('a file is asked for with the token in a header, never in the address', async () => {
    const asked = await closed(() => new Response('# De tafel'))
    await press('button', 'Download als Markdown')
    await flushPromises()
    expect(asked).toHaveBeenCalledOnce()
    const [path, request] = asked.mock.calls[0] ?? []
    expect(path).toBe('/api/sessions/s1/export/md?lang=nl')
    expect(path).not.toContain('a-token')
    expect(request?.headers).toEqual({ authorization: 'Bearer a-token' })
    expect(document.body.textContent).toContain('Markdown is gedownload.')
  })

  test('a refusal is told beside the button', async () => {
    await closed(() => new Response('{}', { status: 403 }))
    await press('button', 'Download als Webpagina')
    await flushPromises()
    expect(document.body.textContent).toContain('Het bestand kwam niet')
  })
})
