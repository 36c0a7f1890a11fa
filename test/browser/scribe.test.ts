import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../server/person.ts'
import { goTo, startServer, type Table } from '../server/start.ts'
import { launchChromium } from './chromium.ts'
import { builtClient, expectAccessible, expectNoSidewaysScroll, openPage, picture } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const names = ['Marieke van den Berg', 'Mo Berger', 'Anne-Fleur Coster', 'Renée Zwart', 'Ad Smit', 'Priya Ramdin']
/** Between one key and the next, in ms: some eighty words a minute, as somebody who takes notes for a living types. */
const pace = 150

/** People with names of their own, in their first talk. */
async function talking(): Promise<{ table: Table; host: Person }> {
  const server = await startServer({ clientDir: builtClient })
  const table = await server.table({ participants: names.length })
  const host = await table.facilitator()
  for (const [place, name] of names.entries()) {
    const guest = host.view.desk?.people.filter(({ role }) => role === 'participant')[place]?.guest
    if (guest) await host.send('UpdateGuest', { guest, changes: { name } })
  }
  await goTo(host, 'discuss')
  return { table, host }
}
const typed = (page: Page) => page.getByRole('combobox', { name: 'Wat er gezegd wordt, in hun woorden' })
const rows = (page: Page) => page.locator('.line-row')
const captured = async (table: Table) =>
  (await table.stored()).state.contributions.filter(({ spoken }) => spoken !== null).map(({ text }) => text)

test('a scribe writes a line down in under five seconds, from the keyboard alone, and its speaker reads it', async () => {
  const { table, host } = await talking()
  const added = await host.send('AddGuest', { name: 'Tweede Schrijver', role: 'scribe' })
  const second = 'link' in added && typeof added.link === 'string' ? added.link : ''
  const [scribe, other, speaker] = await Promise.all(
    [table.links.scribe, second, table.linkOf(1)].map(link => openPage(browser, link)),
  )
  if (!scribe || !other || !speaker) throw new Error('nobody came')
  await typed(scribe.page).waitFor()
  await typed(other.page).waitFor()
  await typed(other.page).pressSequentially('mb: Half getypt')

  const began = Date.now()
  await scribe.page.keyboard.type('mvdb', { delay: pace })
  await scribe.page.keyboard.press('Tab')
  await scribe.page.keyboard.type('<Eerst vragen*', { delay: pace })
  await scribe.page.keyboard.press('Enter')
  await speaker.page.getByText('Zo is opgeschreven wat je zei').waitFor()
  expect(Date.now() - began).toBeLessThan(5000)
  expect(await captured(table)).toEqual(['Eerst vragen'])

  await rows(other.page).filter({ hasText: 'Eerst vragen' }).waitFor({ timeout: 1000 })
  expect(await typed(other.page).inputValue()).toBe('mb: Half getypt')

  await speaker.page.getByText('Zo is opgeschreven wat je zei').click()
  await expectAccessible(speaker.page, 'own words')
  await picture(speaker.page, 'own-spoken-words')
  await speaker.page.getByRole('button', { name: 'Verbeter “Eerst vragen”' }).click()
  await speaker.page.getByLabel('Wat je bedoelde te zeggen').fill('Eerst vragen of iemand dat wil')
  await speaker.page.getByRole('button', { name: 'Bewaar' }).click()
  await rows(scribe.page).filter({ hasText: 'verbeterd door de spreker' }).waitFor()
  await picture(scribe.page, 'scribe')

  // While a vote is open there is a door more at the top, and what is typed stays where it was.
  await goTo(host, 'introduce')
  await scribe.page.getByText('nu op tafel').waitFor({ state: 'attached' })
  await scribe.page.locator('p.question').first().waitFor()
  const before = await typed(scribe.page).boundingBox()
  await goTo(host, 'vote')
  await scribe.page.getByRole('button', { name: 'Stemmen invoeren' }).waitFor()
  expect(before).not.toBeNull()
  expect((await typed(scribe.page).boundingBox())?.y).toBe(before?.y)
  for (const width of [1440, 390]) {
    await scribe.page.setViewportSize({ width, height: 900 })
    await expectAccessible(scribe.page, `the scribe’s desk at ${width}`)
    await expectNoSidewaysScroll(scribe.page, `the scribe’s desk at ${width}`)
    await expectNoSidewaysScroll(speaker.page, `own words at ${width}`)
  }
  expect([scribe, other, speaker].flatMap(({ complaints }) => complaints)).toEqual([])
})

test('lines that are written without a connection are kept over a reload, and stored once and in order', async () => {
  const { table } = await talking()
  const { page } = await openPage(browser, 'about:blank')
  let away = false
  const lines = new Set<{ close(): Promise<void> }>()
  await page.routeWebSocket(/socket\.io/, async socket => {
    if (away) return socket.close()
    socket.connectToServer()
    lines.add(socket)
  })
  await page.route('**/socket.io/**', route => (away ? route.abort() : route.continue()))
  await page.goto(table.links.scribe)
  await typed(page).waitFor()

  away = true
  for (const line of lines) await line.close()
  await page.getByText('Verbinding zoeken').waitFor()
  for (const words of ['pr: Een', 'Twee', 'Drie']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await page.getByText('3 regels wachten op verbinding').waitFor()
  expect(await captured(table)).toEqual([])

  await page.reload()
  away = false
  await rows(page).filter({ hasText: 'Drie' }).waitFor()
  // What can be taken away is stored.
  await rows(page).filter({ hasText: 'Haal weg' }).nth(2).waitFor()
  expect(await captured(table)).toEqual(['Een', 'Twee', 'Drie'])
})
