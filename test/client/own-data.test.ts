import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { seatToken } from '../../client/connection/seat-token.ts'
import { seatAt, settle, type Seat } from './seat.ts'

let seat: Seat
const saved: string[] = []
const asked: { readonly path: string; readonly authorization: string | null }[] = []
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  saved.length = 0
  asked.length = 0
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => {
  seat.page.unmount()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function closed(status = 200, lang: 'nl' | 'en' = 'nl') {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, authorization: new Headers(init.headers).get('authorization') })
    return new Response(JSON.stringify({ code: 'not-your-record', message: 'Dit mag je niet.' }), { status })
  })
  seat = await seatAt({ lang, now: () => Date.UTC(2026, 9, 9, 12) })
  const { table } = seat
  table.until(1, 'vote')
  table.othersVote([1, 2, 3, 2, 6])
  table.until(1, 'discuss')
  const item = table.itemNow
  table.as(table.you, 'Contribute', { item, stance: 'a', text: 'Dit is van mij.' })
  table.as(table.others[0] ?? table.you, 'Contribute', { item, stance: 'b', text: 'Dit is van een ander.' })
  table.as(table.facilitator, 'CloseSession', {})
  seatToken.keep(table.state.id, 'a-token')
  await settle()
}

test('all that is kept of somebody is given to them, with their own link', async () => {
  await closed()
  const { table } = seat
  await seat.press('Haal mijn gegevens op')
  await settle()
  expect(asked).toEqual([
    {
      path: `/api/sessions/${table.state.id}/guests/${table.you}/record?lang=nl`,
      authorization: 'Bearer a-token',
    },
  ])
  expect(saved).toEqual([`exchange-table-${table.you}.json`])
  expect(seat.text()).toContain('Je gegevens staan bij je downloads.')
})

test('a no is told, and nothing is saved', async () => {
  await closed(403)
  await seat.press('Haal mijn gegevens op')
  await settle()
  expect(seat.text()).toContain('Dit mag je niet.')
  expect(saved).toEqual([])
})

test('all own words are taken back after a second press, and nobody else’s', async () => {
  await closed()
  const texts = () => seat.table.state.contributions.map(({ text }) => text)
  await seat.press('Neem alles terug wat ik schreef en zei')
  expect(document.activeElement?.textContent?.trim()).toBe('Annuleer')
  expect(texts()).toHaveLength(2)
  await seat.press('Ja, neem alles terug')
  await settle()
  expect(texts()).toEqual(['Dit is van een ander.'])
  expect(seat.text()).toContain('Alles wat je schreef en zei is terug.')
  expect(seat.text()).not.toContain('Dit is van mij.')
  expect(JSON.stringify({ ...localStorage })).not.toContain('Dit is van mij.')
})

test('all of it is said in English too', async () => {
  await closed(200, 'en')
  expect(seat.text()).toContain('What is yours here')
  await seat.press('Take back all that I wrote and said')
  expect(seat.text()).toContain('This cannot be undone.')
})

test('before the table begins it is folded under what is promised', async () => {
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 200 }))
  seat = await seatAt()
  expect(seat.text()).toContain('Wat hier van jou bewaard wordt')
  expect(seat.text()).not.toContain('Haal mijn gegevens op')
  await seat.page.find('.own-data-fold').trigger('toggle')
  await settle()
  await seat.press('Haal mijn gegevens op')
  await settle()
  expect(saved).toEqual([`exchange-table-${seat.table.you}.json`])
  expect(seat.text()).not.toContain('Neem alles terug')
})
