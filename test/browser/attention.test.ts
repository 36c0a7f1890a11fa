import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stageKey } from '../../shared/session/session.ts'
import type { Person } from '../server/person.ts'
import { goTo, startServer } from '../server/start.ts'
import { launchChromium } from './chromium.ts'
import { builtClient, openPage } from './pages.ts'

/**
 * Words a minute when somebody reads in silence: 238 on average for non-fiction.
 * Source: Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109 (2019).
 */
const wordsAMinute = 240
/** Seconds to point at something: Card, Moran and Newell, The keystroke-level model, Communications of the ACM 23 (1980). */
const secondsATap = 1.1
/** What a vote may ask of somebody who came to talk. */
const most = { taps: 3, seconds: 40 }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** What a vote asked of one person: from the page that asks until the ballot lies there. */
interface Attention {
  readonly taps: number
  readonly words: number
  readonly seconds: number
}

/** The words that a vote puts before somebody. The line at the top is the same all evening: nobody reads it again. */
const wordsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main, .lying')]
      .flatMap(part => part.innerText.split(/\s+/))
      .filter(word => /[\p{L}\p{N}]/u.test(word)),
  )

/** Counts what a finger or a mouse really does to the page, from now on. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const isCounting = document.documentElement.dataset['taps'] !== undefined
    document.documentElement.dataset['taps'] = '0'
    if (isCounting) return
    document.addEventListener(
      'click',
      event => {
        // A label passes its click on to its field: that is no second tap.
        if (!event.isTrusted || event.detail === 0) return
        const { dataset } = document.documentElement
        dataset['taps'] = String(Number(dataset['taps']) + 1)
      },
      true,
    )
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset['taps']))
}

/** A whole vote: a place, how sure, and down with it. Everything that came into sight is read once. */
async function vote(page: Page, place: number): Promise<Attention> {
  const button = page.getByRole('button', { name: 'Leg mijn stem op tafel' })
  const places = page.getByRole('group', { name: 'Waar sta jij?' }).getByRole('radio')
  await places.first().waitFor({ state: 'attached' })
  const taps = await countTaps(page)
  const asked = await wordsOn(page)
  await places.nth(place - 1).click({ force: true })
  await page.getByRole('radio', { name: 'Redelijk' }).click({ force: true })
  await button.waitFor()
  const answered = await wordsOn(page)
  // Nobody has to look for it.
  const box = await button.boundingBox()
  expect(box && box.y + box.height <= (page.viewportSize()?.height ?? 0)).toBe(true)
  await button.click()
  await page.getByText('Je stem ligt op tafel.').first().waitFor()
  const fresh = answered.filter(word => !asked.includes(word))
  const words = asked.length + fresh.length
  const tapped = await taps()
  return { taps: tapped, words, seconds: (words / wordsAMinute) * 60 + tapped * secondsATap }
}

const arrived = (guest: Person, stage: string) =>
  guest.until(({ view }) => view.stage !== null && stageKey(view.stage).endsWith(stage))

describe.each([
  { device: 'a phone', width: 390, height: 844 },
  { device: 'a laptop', width: 1366, height: 768 },
])('a dilemma on $device', ({ device, width, height }) => {
  test('asks three taps and forty seconds of screen at most for each vote', async () => {
    const server = await startServer({ clientDir: builtClient })
    const table = await server.table({ participants: 3 })
    const host = await table.facilitator()
    const others = await Promise.all([table.participant(2), table.participant(3)])
    const { page, complaints } = await openPage(browser, table.linkOf(1), { width, height })
    await host.send('OpenLobby', {})
    await page.getByRole('button', { name: 'Neem mijn plek' }).click()

    const asked: Attention[] = []
    for (const round of [1, 2]) {
      if (round > 1) await goTo(host, 'discuss')
      await goTo(host, 'vote')
      asked.push(await vote(page, 2 + round))
      const item = host.view.stage?.item
      for (const other of others) {
        await arrived(other, `vote/${round}`)
        if (item !== undefined) await other.send('CastBallot', { item, value: 6 })
      }
    }
    for (const [index, { taps, words, seconds }] of asked.entries()) {
      console.info(
        `attention on ${device}, vote ${index + 1}: ${taps} taps, ${words} words, ${seconds.toFixed(1)} s of screen`,
      )
      expect(taps).toBeGreaterThan(1)
      expect(taps).toBeLessThanOrEqual(most.taps)
      expect(words).toBeGreaterThan(20)
      expect(seconds).toBeLessThanOrEqual(most.seconds)
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
