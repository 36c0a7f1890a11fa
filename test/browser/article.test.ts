import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { by, closeSession, contribute, facilitator, g, reach, revealed, first } from '../session/builders.ts'
import { after, order } from '../session/given.ts'
import { startServer, temporaryFolder } from '../server/start.ts'
import { launchChromium } from './chromium.ts'
import { builtClient, expectAccessible, expectNoSidewaysScroll, openPage, picture, type OpenPage } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const cleared = 'Ask first whether it is allowed, and ask again next year'
const kept = 'My mother was startled by the leaflet that we sent her'

/** A closed table of twelve that mostly agrees, with one thought that may be printed and one that may not. */
function closedTable() {
  const votes = [1, 1, 2, 2, 1, 2, 3, 1, 2, 1, 6, 2]
  const talking = reach(revealed(votes), first, 'discuss')
  const said = after(talking, contribute(g(1), cleared), contribute(g(2), kept, { stance: 'b' }))
  const [yes, no] = replay(said).contributions
  if (!yes || !no) throw new Error('nothing was said')
  return after(
    said,
    ...[3, 4, 5, 6, 7, 8].map(seat =>
      order(by(g(seat)), 'Respond', { contribution: yes.id, response: 'agree' as const }),
    ),
    order(facilitator, 'AskConsent', { contributions: [yes.id, no.id] }),
    order(by(g(1)), 'AnswerConsent', { quote: yes.id, answer: 'unattributed' as const }),
    closeSession,
  )
}

const lastSentence = (page: Page) => page.locator('.cm-line', { hasText: /\S/ }).last()
async function write(page: Page, words: string): Promise<void> {
  await page.bringToFront()
  await lastSentence(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
}
const text = (page: Page) => page.locator('.cm-content').innerText()
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/).waitFor()

test('two write an article together; what has no evidence is marked, and what breaks a promise does not get out', async () => {
  const server = await startServer({ clientDir: builtClient })
  const events = closedTable()
  const { id } = replay(events)
  await server.kept.store.append({ session: id, expectedVersion: 0, events, commands: new Map() })
  const organizer = await server.organizer()
  const [name = '', value = ''] = (organizer.signInCookie ?? '').split('=')
  const open = async (width: number): Promise<OpenPage> => {
    const opened = await openPage(browser, server.url, { width, height: 800, locale: 'en-GB' })
    await opened.page.context().addCookies([{ name, value, url: server.url }])
    // Nobody was signed in a moment ago, and the page said so.
    opened.complaints.length = 0
    await opened.page.goto(`${server.url}/sessions/${id}/article`)
    await opened.page.getByText('Ask first whether it is allowed').first().waitFor()
    return opened
  }
  const [one, two] = [await open(1366), await open(1440)]
  await expectAccessible(one.page, 'the article desk')
  await picture(one.page, '11-article')

  await write(one.page, ' Everybody agreed on 97 of them.')
  await write(two.page, ' A second hand wrote this.')
  await expect.poll(() => text(two.page)).toContain('Everybody agreed on 97 of them.')
  await expect.poll(() => text(one.page)).toContain('A second hand wrote this.')
  // Only what is in sight is drawn: the ends of the two are compared.
  const end = async ({ page }: OpenPage) => (await text(page)).slice(-160)
  expect(await end(one)).toBe(await end(two))
  await one.page
    .getByText(/“97” does not follow from the evidence/)
    .first()
    .waitFor()
  await one.page
    .getByText(/says that the table agreed/)
    .first()
    .waitFor()

  // What one undoes is one's own.
  await one.page.bringToFront()
  await lastSentence(one.page).click()
  await one.page.keyboard.press('Control+z')
  await expect.poll(() => text(two.page)).not.toContain('97')
  expect(await text(one.page)).toContain('A second hand wrote this.')

  await write(one.page, ` Somebody said: “${kept}”.`)
  await one.page
    .getByText(/has not been cleared by whoever said it/)
    .first()
    .waitFor()
  await expectAccessible(one.page, 'an article with findings')
  await saved(one.page)
  await one.page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = one.page.getByRole('dialog')
  await dialog.getByText('This article cannot go out yet.').waitFor()
  await expectAccessible(one.page, 'an article that cannot go out')
  await one.page.keyboard.press('Escape')
  await lastSentence(one.page).click()
  for (let undone = 0; (await text(one.page)).includes('Somebody'); undone += 1) {
    if (undone > 20) throw new Error('what was written cannot be undone')
    await one.page.keyboard.press('Control+z')
  }
  await saved(one.page)

  await one.page.getByRole('button', { name: 'Export', exact: true }).click()
  const [download] = await Promise.all([
    one.page.waitForEvent('download'),
    dialog.getByRole('button', { name: /HTML/ }).click(),
  ])
  const file = join(temporaryFolder(), 'article.html')
  await download.saveAs(file)
  const html = readFileSync(file, 'utf8')
  expect(html).toContain(cleared)
  expect(html).not.toContain(kept)

  await one.page.keyboard.press('Escape')

  // What could not be stored before a page was closed is stored by the next one in that browser.
  const context = two.page.context()
  await context.setOffline(true)
  await write(two.page, ' Written without a connection.')
  await two.page.getByText('Not saved yet, we are trying again').waitFor()
  await two.page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${server.url}/sessions/${id}/article`)
  await one.page.bringToFront()
  await lastSentence(one.page).click()
  await expect.poll(() => text(one.page)).toContain('Written without a connection.')

  await one.page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(one.page, 'the article desk on a phone')
  expect([...one.complaints, ...two.complaints].filter(said => !/409|ERR_INTERNET_DISCONNECTED/.test(said))).toEqual([])
})
