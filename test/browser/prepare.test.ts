import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readingTime } from '../../client/components/desk/use-steps.ts'
import { playRehearsal } from '../../server/rehearsal/play.ts'
import { startServer, type TestServer } from '../server/start.ts'
import { launchChromium } from './chromium.ts'
import { builtClient, expectAccessible, expectNoSidewaysScroll, openPage, picture, type OpenPage } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function signedIn(server: TestServer): Promise<OpenPage> {
  const organizer = await server.organizer()
  const [name = '', value = ''] = (organizer.signInCookie ?? '').split('=')
  const opened = await openPage(browser, `${server.url}/sign-in`)
  await opened.page.context().addCookies([{ name, value, url: server.url }])
  await opened.page.goto(server.url)
  await opened.page.getByRole('heading', { name: 'Een nieuwe tafel' }).waitFor()
  return opened
}

async function wholeAndReadable(page: Page, moment: string): Promise<void> {
  await expectAccessible(page, moment)
  await expectNoSidewaysScroll(page, moment)
}

/** Presses next as often as it takes; each label is read first, as the desk expects. */
async function stepTo(page: Page, words: string): Promise<void> {
  const next = page.locator('.next-button')
  for (let says = await next.innerText(); !says.includes(words); says = await next.innerText()) {
    await page.waitForTimeout(readingTime)
    await next.click()
    await expect.poll(() => next.innerText()).not.toBe(says)
  }
}

/** As Excel in Dutch copies it, with somebody in it twice and an address that is none. */
const pasted = [
  'Naam;E-mail;Sector',
  'Noor de Wit;noor@voorbeeld.example;Retail',
  'Sem Bakker;sem@voorbeeld.example;B2B',
  'Ayşe Demir;ayse@voorbeeld.example;Retail',
  'Jip van Loon;jip@voorbeeld.example;Wetenschap',
  'Noor de Wit;noor@voorbeeld.example;Retail',
  'Kees Wrong;geen adres;B2B',
].join('\n')

test('an organizer makes a table, reads the guests in, prints ballots and rehearses the very evening alone', async () => {
  const server = await startServer({ clientDir: builtClient, startRehearsal: playRehearsal })
  const { page, complaints } = await signedIn(server)
  await page.getByLabel('Titel').fill('Onze voorjaarstafel')
  await page.getByRole('button', { name: 'Zet deze tafel klaar' }).click()
  await page.waitForURL(/\/sessions\//)

  await page.getByRole('button', { name: 'Lees een lijst in' }).click()
  await page.getByLabel('Of plak de lijst hier').fill(pasted)
  await page.getByRole('button', { name: 'Bekijk de lijst' }).click()
  await page.getByText('4 gasten zijn nieuw, 1 staat er al of staat er dubbel in, 1 regel klopt niet.').waitFor()
  await picture(page, '0-guest-list')
  await wholeAndReadable(page, 'a list that is read in')
  await page.getByLabel('Neem deze sectoren over.').check()
  await page.getByRole('button', { name: 'Zet 4 gasten op de lijst' }).click()
  await page.getByText('4 gasten staan op de lijst.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Jip van Loon/ }).waitFor()
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  await picture(page, '0-prepare')
  await wholeAndReadable(page, 'a table that is being prepared')
  await page.setViewportSize({ width: 390, height: 844 })
  await wholeAndReadable(page, 'a table that is being prepared, on a phone')
  await page.setViewportSize({ width: 1440, height: 900 })

  const prepared = page.url()
  await page.goto(`${prepared}/paper`)
  await page.getByRole('heading', { name: 'Stembriefjes op papier' }).waitFor()
  await picture(page, '0-paper')
  await wholeAndReadable(page, 'ballots on paper')

  await page.goto(prepared)
  await page.getByRole('button', { name: 'Repeteer deze tafel' }).click()
  await wholeAndReadable(page, 'before a rehearsal')
  await page.getByText('Snel').click()
  await page.getByRole('button', { name: 'Begin de repetitie' }).click()
  const desk = await page.getByRole('link', { name: 'Open de regie' }).getAttribute('href')
  const rehearsal = await openPage(browser, desk ?? '')
  await rehearsal.page.getByText('Onze voorjaarstafel').first().waitFor()
  await rehearsal.page.getByText('Repetitie', { exact: true }).waitFor()
  // The evening waits for its facilitator: experts sit, and nothing happens until next is pressed.
  await stepTo(rehearsal.page, 'Open de eerste stem')
  await rehearsal.page.waitForTimeout(readingTime)
  await rehearsal.page.locator('.next-button').click()
  // The experts vote by themselves.
  await rehearsal.page.locator('.next-button', { hasText: /[1-4] van de 5 stemmen/ }).waitFor()
  await wholeAndReadable(rehearsal.page, 'the desk of a rehearsal')
  expect(rehearsal.complaints).toEqual([])
  expect(complaints).toEqual([])
  // The table itself still waits, as it was.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Open de lobby' }).waitFor()
})
