import { createServer } from 'node:net'
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

const marieke = { name: 'Marieke Tolsma', email: 'marieke@example.org', password: 'twaalf stille stoelen' }
const wide = { width: 1440, height: 900 }
const narrow = { width: 390, height: 844 }

async function wholeAndReadable(page: Page, moment: string): Promise<void> {
  for (const [size, name] of [[wide, 'wide'] as const, [narrow, 'narrow'] as const]) {
    await page.setViewportSize(size)
    await picture(page, `accounts-${moment.replaceAll(' ', '-')}-${name}`)
    await expectAccessible(page, `${moment}, ${name}`)
    await expectNoSidewaysScroll(page, `${moment}, ${name}`)
  }
  await page.setViewportSize(wide)
}

/** Passkeys are for names, never for bare numbers: the server must know its port beforehand. */
async function startAtLocalhost() {
  const port = await new Promise<number>(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
  const url = `http://localhost:${port}`
  const server = await startServer({ clientDir: builtClient }, { PORT: String(port), PUBLIC_URL: url })
  return { server, url }
}

/** A laptop that knows its owner by their finger, which always lies on it. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}

async function fromMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: `${marieke.name}, menu` }).click()
  await page.locator('.account-menu .menu').getByText(entry).click()
}
async function signInByPassword(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('E-mailadres').fill(marieke.email)
  await page.getByLabel('Wachtwoord').fill(marieke.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Jouw tafels' }).waitFor()
}

test('an organizer sets up, comes back by password and by passkey, and shares the tables with a colleague', async () => {
  const { server, url } = await startAtLocalhost()
  const token = await server.kept.organizers.setUpToken()
  const { page, complaints } = await openPage(browser, `${url}/setup#${token}`, wide)
  await withAuthenticator(page)
  await page.getByLabel('Je naam').fill(marieke.name)
  await page.getByLabel('E-mailadres').fill(marieke.email)
  await page.getByLabel('Wachtwoord').fill(marieke.password)
  await wholeAndReadable(page, 'setup')
  await page.getByRole('button', { name: 'Maak mijn account' }).click()
  await page.getByRole('heading', { name: 'De volgende keer zonder wachtwoord?' }).waitFor()
  await wholeAndReadable(page, 'offer')
  await page.getByRole('link', { name: 'Nu niet' }).click()

  await page.getByLabel('Titel').fill('Onze voorjaarstafel')
  await page.getByRole('button', { name: 'Zet deze tafel klaar' }).click()
  await page.waitForURL(/\/sessions\//)
  await page.getByRole('link', { name: 'Alle tafels' }).click()
  await fromMenu(page, 'Meld je af')
  await page.getByRole('heading', { name: 'Eén tafel, één dilemma, twee stemmen.' }).waitFor()

  await signInByPassword(page, url)
  await fromMenu(page, 'Je account')
  await page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Mijn laptop')
  await wholeAndReadable(page, 'new passkey')
  await page.getByRole('button', { name: 'Maak een passkey' }).click()
  await page.getByRole('button', { name: 'Verwijder Mijn laptop' }).waitFor()
  await wholeAndReadable(page, 'account')

  await fromMenu(page, 'Meld je af')
  // Offered under the field of the address, and taken there by the finger that always lies on it.
  await page.goto(`${url}/sign-in`)
  await page.getByRole('link', { name: 'Onze voorjaarstafel' }).waitFor()
  await fromMenu(page, 'Meld je af')
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
  })
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: 'Met een passkey' }).click()
  await page.getByRole('link', { name: 'Onze voorjaarstafel' }).waitFor()

  await fromMenu(page, 'Collega’s')
  await page.getByLabel('E-mailadres').fill('noor@example.org')
  await page.getByRole('button', { name: 'Nodig uit' }).click()
  const link = await page.getByLabel('Link om aan te schuiven').inputValue()
  await wholeAndReadable(page, 'colleagues')

  const noor = await openPage(browser, link, { ...narrow, locale: 'en-GB' })
  await noor.page.getByText('You have been invited to the workspace').waitFor()
  expect(new URL(noor.page.url()).hash).toBe('')
  await noor.page.getByLabel('Your name').fill('Noor Yılmaz')
  await noor.page.getByLabel('Password').fill('eleven quiet chairs')
  await wholeAndReadable(noor.page, 'join')
  await noor.page.getByRole('button', { name: 'Make my account' }).click()
  await noor.page.getByRole('link', { name: 'Not now' }).click()
  await noor.page.getByRole('link', { name: 'Onze voorjaarstafel' }).waitFor()
  await noor.page.goto(`${url}/colleagues`)
  await noor.page.getByText(marieke.email).waitFor()
  await wholeAndReadable(noor.page, 'colleagues in English')
  await noor.page.goto(link)
  await noor.page.reload()
  await noor.page.getByRole('heading', { name: 'This invitation does not work.' }).waitFor()

  const tablet = await openPage(browser, url, wide)
  await signInByPassword(tablet.page, url)
  await page.goto(`${url}/account`)
  await page.getByRole('button', { name: 'Meld me overal af' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Meld me overal af' }).click()
  await page.waitForURL(/\/sign-in$/)
  await tablet.page.goto(`${url}/account`)
  await tablet.page.waitForURL(/\/sign-in\?next=/)
  await noor.page.goto(`${url}/account`)
  await noor.page.getByRole('heading', { name: 'Your account' }).waitFor()

  for (const seen of [complaints, noor.complaints, tablet.complaints])
    expect(seen.filter(complaint => !complaint.includes('status of 40'))).toEqual([])
})

test('the sign-in page and a link that was mailed are whole in both languages', async () => {
  const { url } = await startAtLocalhost()
  for (const locale of ['nl-NL', 'en-GB']) {
    const { page } = await openPage(browser, `${url}/sign-in`, { ...wide, locale })
    await page.locator('input[type="password"]').waitFor()
    await wholeAndReadable(page, `sign-in ${locale}`)
    await page.goto(`${url}/sign-in#key=spent`)
    await page.getByText('localhost').waitFor()
    expect(new URL(page.url()).hash).toBe('')
    await wholeAndReadable(page, `mailed link ${locale}`)
    await page.locator('.btn-main').click()
    await page
      .getByRole('alert')
      .filter({ hasText: /Deze link werkt niet meer|This link no longer works/ })
      .waitFor()
    await wholeAndReadable(page, `spent link ${locale}`)
  }
})
