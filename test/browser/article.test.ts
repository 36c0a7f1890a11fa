import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from '../../server/logger.ts'
import { playRehearsal } from '../../server/rehearsal/play.ts'
import { LiveSessions } from '../../server/sessions/live-sessions.ts'
import { newSession } from '../../server/sessions/new-session.ts'
import { simulatedGuests } from '../../server/sessions/rehearsals.ts'
import { realWorld } from '../../server/sessions/world.ts'
import type { ArticleMaterial } from '../../shared/article/material.ts'
import { findTemplate } from '../../shared/templates/index.ts'
import { tokenIn } from '../server/person.ts'
import { startServer, Table, type TestServer } from '../server/start.ts'
import { launchChromium } from './chromium.ts'
import { builtClient, expectAccessible, expectNoSidewaysScroll, picture } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A table that simulated experts have played to its end. */
async function playedTable(server: TestServer): Promise<Table> {
  const template = findTemplate('short-table', 'nl')
  if (!template) throw new Error('the built-in template is gone')
  const sessions = new LiveSessions({ store: server.kept.store, world: realWorld, logger: createLogger('silent') })
  const maker = { sessions, secret: server.secret, publicUrl: () => server.url }
  const table = new Table(server, await newSession(maker, { lang: 'nl', template, participants: simulatedGuests(12) }))
  await playRehearsal({
    ...{ url: server.url, facilitator: tokenIn(table.links.facilitator), lang: 'nl', seed: 3, speed: 1000 },
    experts: table.links.participants.map(({ link }) => tokenIn(link)),
    signal: new AbortController().signal,
  })
  return table
}

async function openArticle(context: BrowserContext, address: string, complaints: string[]): Promise<Page> {
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(address)
  await textOf(page).waitFor()
  return page
}
const textOf = (page: Page) => page.getByRole('textbox', { name: 'Tekst van het artikel' })
const line = (page: Page, words: string) => textOf(page).locator('.cm-line', { hasText: words })
/** Puts the cursor at the end of the first paragraph of the text, and types there. */
async function write(page: Page, words: string): Promise<void> {
  await textOf(page).press('Control+Home')
  for (const key of ['ArrowDown', 'End', 'Enter', 'Enter']) await page.keyboard.press(key)
  await page.keyboard.type(words)
}
const saved = (page: Page) => page.getByText(/^Bewaard \d\d:\d\d$/).waitFor()

test('an article is written by two at once, checked as they type, undone, and exported once it keeps its promises', async () => {
  const server = await startServer({ clientDir: builtClient })
  const [organizer, table] = [await server.organizer(), await playedTable(server)]
  const material = (await organizer.get(`/api/sessions/${table.id}/article/material`)).body as ArticleMaterial // by the server's own schema
  const veiled = material.pieces.find(piece => piece.kind === 'quote' && piece.clearance !== 'cleared')
  if (veiled?.kind !== 'quote') throw new Error('everybody cleared everything')

  const [name = '', value = ''] = (organizer.signInCookie ?? '').split('=')
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-NL' })
  await context.addCookies([{ name, value, url: server.url }])
  const address = `${server.url}/sessions/${table.id}/article`
  const complaints: string[] = []
  const [ana, ben] = [await openArticle(context, address, complaints), await openArticle(context, address, complaints)]
  await ana.getByText('Elke zin steunt op wat er aan tafel lag.').first().waitFor()
  await expectAccessible(ana, 'a skeleton')

  // At the same place, at the same time.
  await Promise.all([write(ana, 'Van ana komt 87.'), write(ben, 'Van ben komt dit.')])
  await Promise.all([ana, ben].map(page => line(page, 'Van ana komt 87.').waitFor()))
  await line(ana, 'Van ben komt dit.').waitFor()
  await Promise.all([saved(ana), saved(ben)])
  // What is far below the window is not in the page.
  const tops = await Promise.all([ana, ben].map(page => textOf(page).locator('.cm-line').allInnerTexts()))
  expect(tops[0]?.slice(0, 9)).toEqual(tops[1]?.slice(0, 9))
  await textOf(ana).locator('.cm-finding-claim', { hasText: '87' }).waitFor()
  await ana
    .getByText(/1 getal zonder bewijs/)
    .first()
    .waitFor()
  await expectAccessible(ana, 'with findings')
  await picture(ana, '10-article')

  // Somebody's words without their consent stop the export, until the one who wrote them takes them back.
  await write(ben, `Iemand zei: “${veiled.text}”`)
  await ana
    .getByText(/1 citaat zonder toestemming/)
    .first()
    .waitFor()
  await ana.getByRole('button', { name: 'Haal op' }).click()
  await ana.getByText('Dit artikel kan nog niet naar buiten.').waitFor()
  expect(await ana.getByRole('button', { name: 'Webpagina (HTML)' }).getAttribute('aria-disabled')).toBe('true')
  await expectAccessible(ana, 'an export that is stopped')
  await ana.getByRole('button', { name: 'Sluit' }).click()
  for (let tries = 0; (await line(ben, veiled.text).count()) > 0 && tries < 20; tries += 1)
    await ben.getByRole('button', { name: 'Maak ongedaan' }).click()
  await ana
    .getByText(/citaat zonder toestemming/)
    .first()
    .waitFor({ state: 'detached' })
  await line(ana, 'Van ana komt 87.').waitFor()

  await ana.getByRole('button', { name: 'Haal op' }).click()
  const [file] = await Promise.all([
    ana.waitForEvent('download'),
    ana.getByRole('button', { name: 'Webpagina (HTML)' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.html$/)
  await ana.keyboard.press('Escape')

  // What was not stored is still there after the page was loaded again.
  await context.setOffline(true)
  await write(ben, 'Zonder verbinding geschreven.')
  await ben.getByText('Nog niet bewaard, we proberen het opnieuw').waitFor()
  await ben.close({ runBeforeUnload: false })
  await context.setOffline(false)
  const again = await openArticle(context, address, [])
  await line(again, 'Zonder verbinding geschreven.').waitFor()
  await line(ana, 'Zonder verbinding geschreven.').waitFor()

  await ana.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(ana, 'on a phone')
  await expectAccessible(ana, 'on a phone')
  await picture(ana, '10-article-phone')
  expect(complaints.filter(said => !/ERR_INTERNET_DISCONNECTED/.test(said))).toEqual([])
})
