import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../server/start.ts'
import { launchChromium } from './chromium.ts'
import { builtClient, expectAccessible, expectNoSidewaysScroll, openPage, picture } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** From the knock to the seat, in ms: what somebody without a link waits for while the room begins. */
const seatedWithin = 5000

async function wholeAndReadable(page: Page, moment: string): Promise<void> {
  await picture(page, `13-knock-${moment.replaceAll(' ', '-')}`)
  await expectAccessible(page, moment)
  await expectNoSidewaysScroll(page, moment)
}

test('somebody who lost their link reads the code from the screen, knocks, and sits within five seconds', async () => {
  const server = await startServer({ clientDir: builtClient })
  const table = await server.table({ participants: 8, lang: 'nl' })
  const [desk, screen] = await Promise.all([
    openPage(browser, table.links.facilitator, { width: 1366, height: 700 }),
    openPage(browser, table.links.screen, { width: 1920, height: 1080 }),
  ])
  await desk.page.locator('.next-button').click()
  const code = await screen.page.locator('.screen-door .code').innerText()
  await wholeAndReadable(screen.page, 'screen')

  const phone = await openPage(browser, `${server.url}/s/${table.id}#lost`, { width: 390, height: 844 })
  await phone.page.getByText('Deze link opent de deur niet.').waitFor()
  await wholeAndReadable(phone.page, 'lost link')
  await phone.page.getByRole('link', { name: 'Klop aan met de code' }).click()
  await phone.page.getByLabel('Code op het scherm').fill(code.toLowerCase())
  await phone.page.getByLabel('Je naam').fill('gast 4')
  await wholeAndReadable(phone.page, 'door')

  const knocked = performance.now()
  await phone.page.getByRole('button', { name: 'Klop aan' }).click()
  await desk.page.getByRole('button', { name: 'Geef de plek van Gast 4' }).waitFor()
  // A person needs a moment to see it, and two keys.
  await desk.page.keyboard.press('k')
  await desk.page.keyboard.press('Enter')
  await phone.page.getByRole('button', { name: 'Neem mijn plek' }).waitFor()
  const took = performance.now() - knocked
  expect(took).toBeLessThan(seatedWithin)
  expect(new URL(phone.page.url()).hash).toBe('')
  await wholeAndReadable(phone.page, 'seated')
  expect(phone.complaints).toEqual([])
  expect(desk.complaints).toEqual([])
  expect(screen.complaints).toEqual([])
})

test('whoever waits at the door is told that the host is away, and is seen by a host who comes back', async () => {
  const server = await startServer({ clientDir: builtClient })
  const table = await server.table({ participants: 8, lang: 'en' })
  const host = await table.facilitator()
  await host.send('OpenLobby', {})
  const code = (await table.screen()).view.door?.code ?? ''
  host.leave()
  const phone = await openPage(browser, `${server.url}/knock#${code}`, { width: 390, height: 844, locale: 'en-GB' })
  await phone.page.getByLabel('Your name').fill('Robin Late')
  await phone.page.keyboard.press('Enter')
  await phone.page.getByText('The host is away from the screen').waitFor()
  await wholeAndReadable(phone.page, 'host away')
  const desk = await openPage(browser, table.links.facilitator, { width: 390, height: 844, locale: 'en-GB' })
  await desk.page.getByRole('button', { name: /^(Add a chair for|Zet een stoel bij voor) Robin Late$/ }).waitFor()
  await wholeAndReadable(desk.page, 'narrow desk')
  await phone.page.getByText('The host is away from the screen').waitFor({ state: 'hidden' })
  await desk.page.getByRole('button', { name: /^Robin Late(: not now| niet nu)$/ }).click()
  await phone.page.getByText('You were not given a seat now.').waitFor()
  await wholeAndReadable(phone.page, 'turned away')
  expect(phone.complaints).toEqual([])
})
