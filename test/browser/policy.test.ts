import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, temporaryFolder, type Table, type TestServer } from '../server/start.ts'
import { launchChromium } from './chromium.ts'
import { builtClient } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A page that writes down whatever the content policy keeps it from, and whatever it asks of another house. */
async function watched(signIn?: { readonly url: string; readonly cookie: string }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
  if (signIn) {
    const [name = '', value = ''] = signIn.cookie.split('=')
    await context.addCookies([{ name, value, url: signIn.url }])
  }
  const page = await context.newPage()
  const held: string[] = []
  await page.exposeFunction('policyHeld', (what: string) => held.push(`${new URL(page.url()).pathname}: ${what}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { policyHeld } = window as unknown as { policyHeld: (what: string) => void } // put there by exposeFunction
      policyHeld(`${violatedDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  page.on('console', message => {
    if (/content security policy|refused to/i.test(message.text())) held.push(message.text())
  })
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url())
    if (!['data:', 'blob:', 'file:'].includes(protocol) && hostname !== '127.0.0.1') held.push(`asked ${request.url()}`)
  })
  return { page, held }
}

const settled = (page: Page) => page.waitForLoadState('networkidle')

/** Every page of the client, as the router has them: one that is added is opened here the same day. */
const paths = [
  ...readFileSync(join(import.meta.dirname, '../../client/router.ts'), 'utf8').matchAll(/path: '([^']+)'/g),
].map(([, path = '']) => path)

test('no page of the client asks for what the content policy keeps from it', async () => {
  expect(paths.length).toBeGreaterThan(8)
  const server = await startServer({ clientDir: builtClient })
  const organizer = await server.organizer()
  const table = await server.table({ participants: 4 })
  const { page, held } = await watched({ url: server.url, cookie: organizer.signInCookie ?? '' })
  for (const path of paths) {
    const shown = path.replace(/:id|:session/, table.id).replace('/:path(.*)*', '/no/such/page')
    await page.goto(server.url + shown)
    await settled(page)
    expect(await page.locator('#app').innerText(), path).not.toBe('')
  }
  expect(held).toEqual([])
})

async function atEveryStep(table: Table, look: (moment: string) => Promise<void>): Promise<void> {
  const host = await table.facilitator()
  await look('draft')
  await host.send('OpenLobby', {})
  await look('lobby')
  for (let turn = 0; turn < 12; turn += 1) {
    const ack = await host.send('Next', { from: host.view.stage })
    if (!ack.ok) break
    await host.inStep()
    await look(`${host.view.stage?.step ?? host.view.status}`)
  }
  await host.send('CloseSession', {})
  await look('closed')
}

test('nor does any page of a table, at any step of it', async () => {
  const server = await startServer({ clientDir: builtClient })
  const table = await server.table({ participants: 4 })
  const pages = await Promise.all([watched(), watched(), watched(), watched()])
  const links = [table.links.facilitator, table.links.scribe, table.links.screen, table.linkOf(1)]
  await Promise.all(pages.map(({ page }, index) => page.goto(links[index] ?? '')))
  const moments: string[] = []
  await atEveryStep(table, async moment => {
    moments.push(moment)
    // One turn of drawing in each: what a step shows has been asked for by then.
    for (const { page } of pages)
      await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 50))))
  })
  expect(moments).toEqual(expect.arrayContaining(['lobby', 'vote', 'reveal', 'discuss', 'closed']))
  expect(pages.flatMap(({ held }) => held)).toEqual([])
})

test('the listener hears what is held back: a script, a style and a picture that somebody slips in', async () => {
  const server = await startServer({ clientDir: builtClient })
  const { page, held } = await watched()
  await page.goto(server.url)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    const style = document.createElement('style')
    style.textContent = 'body { color: red }'
    const picture = document.createElement('img')
    picture.src = 'https://elsewhere.example/x.png'
    document.body.append(script, style, picture)
    document.body.insertAdjacentHTML('beforeend', '<button onclick="document.title = 1">x</button>')
  })
  await expect.poll(() => held.join('\n')).toMatch(/script-src-elem[\s\S]*img-src/)
  expect(held.join('\n')).toContain('style-src-elem')
  expect(await page.title()).not.toBe('taken over')
})

async function exportedPage(server: TestServer, table: Table): Promise<string> {
  const organizer = await server.organizer()
  const { body } = await organizer.get(`/api/sessions/${table.id}/export/html`)
  const file = join(temporaryFolder(), 'evening.html')
  writeFileSync(file, String(body))
  return pathToFileURL(file).href
}

test('a page that was exported stands alone under a policy of its own: its style is allowed, and nothing else', async () => {
  const server = await startServer()
  const table = await server.table({ participants: 4 })
  const { page, held } = await watched()
  await page.goto(await exportedPage(server, table))
  expect(held).toEqual([])
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Schibsted Grotesk')
  await page.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
  })
  await expect.poll(() => held.length).toBeGreaterThan(0)
  expect(await page.evaluate(() => getComputedStyle(document.body).display)).not.toBe('none')
})
