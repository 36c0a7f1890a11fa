import type { Browser, CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import { replay } from '../../shared/session/evolve.ts'
import { startServer } from '../server/start.ts'
import { launchChromium } from './chromium.ts'
import { builtClient } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A table that is being prepared, with several chapters, on a laptop with a mouse or on a phone. */
async function preparing(width: number, hasTouch: boolean) {
  const server = await startServer({ clientDir: builtClient })
  const organizer = await server.organizer()
  const made = await organizer.post('/api/sessions', { lang: 'nl', template: 'p-of-personalisation' })
  const { sessionId } = made.body as { sessionId: string } // by the schema of the route
  const id = asId<SessionId>(sessionId)
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'nl-NL', hasTouch })
  const [name = '', value = ''] = (organizer.signInCookie ?? '').split('=')
  await context.addCookies([{ name, value, url: server.url }])
  const page = await context.newPage()
  await page.goto(`${server.url}/sessions/${id}`)
  await page.locator('.agenda-row').first().waitFor()
  const state = async () => replay((await server.kept.store.read(id)).events)
  return { page, state }
}
type Prepared = Awaited<ReturnType<typeof preparing>>

/** The last item of the first chapter, and the first item of the second: near each other, so that no edge of the window scrolls. */
async function twoItems({ state }: Prepared) {
  const { items, chapters } = await state()
  const inChapter = (place: number) => items.filter(({ chapter }) => chapter === chapters[place]?.id)
  const [moved, target] = [inChapter(0).at(-1), inChapter(1)[0]]
  if (!moved || !target) throw new Error('the template has no two chapters')
  return { moved, target }
}
const rowOf = (page: Page, item: string) => page.locator(`.agenda-row[data-item="${item}"]`)

async function middleOf(what: Locator, down = 0.5) {
  const box = await what.boundingBox()
  if (!box) throw new Error('it is not on the page')
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height * down) }
}
/** The item stands right behind the other, in its chapter, in the store and on the page. */
async function expectBehind({ page, state }: Prepared, moved: string, target: string) {
  const order = async () => (await state()).items.map(({ id }) => String(id))
  await expect.poll(async () => (await order()).indexOf(moved) - (await order()).indexOf(target)).toBe(1)
  const { items } = await state()
  const chapterOf = (item: string) => items.find(({ id }) => id === item)?.chapter
  expect(chapterOf(moved)).toBe(chapterOf(target))
  await expect
    .poll(() => page.locator('.agenda-row').evaluateAll(rows => rows.map(row => row.getAttribute('data-item'))))
    .toEqual(await order())
}

test('an item is dragged to another chapter by its handle with the mouse, and comes back with undo', async () => {
  const table = await preparing(1440, false)
  const { page } = table
  const { moved, target } = await twoItems(table)
  const before = (await table.state()).items.map(({ id }) => id)
  await rowOf(page, moved.id).evaluate(row => row.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const from = await middleOf(rowOf(page, moved.id).locator('.handle'))
  const to = await middleOf(rowOf(page, target.id), 0.9)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y + 12, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await page.locator('.agenda-row.after').waitFor()
  await page.mouse.up()
  await expectBehind(table, moved.id, target.id)
  await page.getByRole('button', { name: /^Maak ongedaan/ }).click()
  await expect.poll(async () => (await table.state()).items.map(({ id }) => id)).toEqual(before)
})

async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  at?: { x: number; y: number },
) {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
}

test('an item is dragged to another chapter with a finger on a phone', async () => {
  const table = await preparing(390, true)
  const { page } = table
  const { moved, target } = await twoItems(table)
  await rowOf(page, moved.id).evaluate(row => row.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const from = await middleOf(rowOf(page, moved.id).locator('.handle'))
  const to = await middleOf(rowOf(page, target.id), 0.9)
  const finger = await page.context().newCDPSession(page)
  await touch(finger, 'touchStart', from)
  // A finger rests on the handle for a moment; before that it may still be scrolling.
  await page.waitForTimeout(400)
  for (let step = 1; step <= 12; step += 1)
    await touch(finger, 'touchMove', { x: from.x, y: Math.round(from.y + ((to.y - from.y) * step) / 12) })
  await page.locator('.agenda-row.after').waitFor()
  await touch(finger, 'touchEnd')
  await expectBehind(table, moved.id, target.id)
})
