import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goTo, itemOn, next, Seat } from '../faults/seat.ts'
import { dataFolder, freePort, killed, serve } from '../faults/server-process.ts'
import { createdTable, storedOf } from '../faults/table.ts'
import { Wire } from '../faults/wire.ts'
import { launchChromium } from './chromium.ts'
import { expectAccessible, openPage, picture } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** From the moment that the way is free to the moment that the page shows what everybody sees, in ms. */
const inStepWithin = 1000
/** A line that died in silence must first be found out. */
const foundOutWithin = inStepWithin + 800
/** What a busy test machine adds, for as many processes as two cores have to carry here. */
const busy = 2000

const choices = (page: Page) => page.getByRole('group', { name: 'Waar sta jij?' }).getByRole('radio')
const reasonOf = (page: Page) => page.getByLabel('Je reden in één zin (mag ook zonder)')
const lay = (page: Page) => page.getByRole('button', { name: 'Leg mijn stem op tafel' })

/** A table of eight in its first vote, over a line that can break; one of them is a real page. */
async function seated() {
  const dataDir = dataFolder()
  const table = createdTable(dataDir, 8, 'nl')
  const port = await freePort()
  const wire = await Wire.to(`http://127.0.0.1:${port}`)
  const settings = { PORT: String(port), PUBLIC_URL: wire.url }
  let server = await serve(dataDir, settings)
  const url = `http://127.0.0.1:${port}`
  const host = new Seat(url, table.host)
  await goTo(host, 'vote')
  const [you, ...rest] = table.participants
  const { page } = await openPage(browser, `${wire.url}/s/${table.id}#${you?.token}`, { width: 390, height: 844 })
  await choices(page).first().waitFor()
  // What comes later in the evening is fetched while there is nothing to do: a laptop that falls asleep has it.
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /ClosedStep/.test(name)))
  const others = rest.map(entrance => new Seat(url, entrance))
  const kill = () => killed(server)
  const start = async () => void (server = await serve(dataDir, settings))
  return { page, wire, host, others, kill, start, you, item: itemOn(host), stored: () => storedOf(dataDir, table.id) }
}

/** Half a ballot: a place and a reason, not laid down. */
async function fillIn(page: Page): Promise<void> {
  await choices(page).nth(5).check({ force: true })
  const add = page.getByRole('button', { name: 'Zet er een reden bij' })
  if (await add.isVisible()) await add.click()
  await reasonOf(page).fill('Omdat het eerder misging.')
}
async function expectKept(page: Page): Promise<void> {
  expect(await choices(page).nth(5).isChecked()).toBe(true)
  expect(await reasonOf(page).inputValue()).toBe('Omdat het eerder misging.')
}
/** As when the lid is opened, or the network card says that it is back. */
const wake = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')))

async function timed(what: string, work: Promise<unknown>, within: number): Promise<void> {
  const began = performance.now()
  await work
  const took = performance.now() - began
  console.log(`${what}: in step after ${took.toFixed(0)} ms`)
  expect(took).toBeLessThan(within + busy)
}

test('a server that dies and comes back finds the half-filled ballot as it was, and in step within a second', async () => {
  const { page, others, kill, start, you, item, stored } = await seated()
  await fillIn(page)
  await kill()
  await page.getByText('Even geen verbinding.').waitFor()
  await expectKept(page)
  await picture(page, 'reconnecting')
  await start()
  await timed('server restarted', page.getByText('Even geen verbinding.').waitFor({ state: 'hidden' }), inStepWithin)
  await expectKept(page)
  await others[0]?.do('CastBallot', { item, value: 3 })
  await lay(page).click()
  await page.getByText('Je stem ligt op tafel.').first().waitFor()
  const { events } = await stored()
  const own = events.filter(event => event.type === 'BallotCast' && event.data.guest === you?.id)
  expect(own).toMatchObject([{ data: { ballot: { value: 6, reason: 'Omdat het eerder misging.' } } }])
})

test('a Wi-Fi that flaps leaves the ballot as it is, and what was pressed without it arrives once', async () => {
  const { page, wire, host, you, item, stored } = await seated()
  await fillIn(page)
  for (let flap = 0; flap < 12; flap += 1) {
    wire.cut()
    await page.evaluate(() => window.dispatchEvent(new Event('offline')))
    wire.restore()
    await wake(page)
  }
  wire.cut()
  await expectKept(page)
  await lay(page).click()
  wire.restore()
  await wake(page)
  const counted = host.until(({ view }) => view?.items.find(({ id }) => id === item)?.rounds[0]?.voted === 1)
  await timed('Wi-Fi back', counted, inStepWithin)
  await page.getByText('Je stem ligt op tafel.').first().waitFor()
  const { events } = await stored()
  expect(events.filter(event => event.type === 'BallotCast' && event.data.guest === you?.id)).toHaveLength(1)
})

test('a laptop that slept while the vote closed wakes at the present stage, with its choice and its words', async () => {
  const { page, wire, host, others, item } = await seated()
  await fillIn(page)
  wire.forget()
  await Promise.all(others.map((other, index) => other.do('CastBallot', { item, value: 1 + (index % 7) })))
  await goTo(host, 'discuss')
  await wake(page)
  await timed('woken', page.getByText('De stem is net gesloten.').waitFor(), foundOutWithin)
  expect(await choices(page).nth(5).isChecked()).toBe(true)
  await page.getByText('Omdat het eerder misging.').waitFor()
  await expectAccessible(page, 'too late')
  await picture(page, 'woken-too-late')
  await page.getByRole('button', { name: 'Kijk mee met de tafel' }).click()
  await page.getByRole('button', { name: 'Schrijf' }).waitFor()
})

test('a thought that was half written when the laptop slept can be given within its half minute', async () => {
  const { page, wire, host, others, item, stored } = await seated()
  await Promise.all(others.map((other, index) => other.do('CastBallot', { item, value: 1 + (index % 7) })))
  await goTo(host, 'discuss')
  await page.getByRole('button', { name: 'Schrijf' }).click()
  await page.getByRole('textbox', { name: 'Je gedachte' }).fill('Nog één ding.')
  wire.forget()
  await next(host)
  await wake(page)
  await timed('woken', page.getByText('Je gedachte is nog niet neergelegd.').waitFor(), foundOutWithin)
  await picture(page, 'woken-half-written')
  await page.getByRole('button', { name: 'Leg neer' }).click()
  await page.getByText('Je gedachte is nog niet neergelegd.').waitFor({ state: 'hidden' })
  expect((await stored()).state.contributions.map(({ text }) => text)).toEqual(['Nog één ding.'])
})

test('whose link was taken back while the laptop slept stays out, and reads why', async () => {
  const { page, wire, host, you } = await seated()
  await fillIn(page)
  wire.forget()
  const guest = host.view?.desk?.people.find(person => person.guest === you?.id)?.guest
  if (guest) await host.do('RevokeLink', { guest })
  await wake(page)
  await timed('turned away', page.getByRole('alert').getByRole('heading').waitFor(), foundOutWithin)
  expect(await page.getByRole('heading').first().innerText()).toMatch(/link/)
  await expectAccessible(page, 'taken back')
  await picture(page, 'taken-back')
  await wake(page)
  await page.getByRole('alert').waitFor()
  expect(await choices(page).count()).toBe(0)
})
