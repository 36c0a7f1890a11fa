import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from '../../server/logger.ts'
import { playRehearsal } from '../../server/rehearsal/play.ts'
import { TableClient } from '../../server/rehearsal/table-client.ts'
import { LiveSessions } from '../../server/sessions/live-sessions.ts'
import { newSession } from '../../server/sessions/new-session.ts'
import { simulatedGuests } from '../../server/sessions/rehearsals.ts'
import { realWorld } from '../../server/sessions/world.ts'
import { formatOf } from '../../shared/formats/index.ts'
import { stageKey, type Stage } from '../../shared/session/session.ts'
import { findTemplate } from '../../shared/templates/index.ts'
import { tokenIn } from '../server/person.ts'
import { startServer, Table, temporaryFolder, type TestServer } from '../server/start.ts'
import { launchChromium } from './chromium.ts'
import { builtClient, expectAccessible, expectNoSidewaysScroll, openPage, picture, type OpenPage } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const simulated = 9
const real = 3

async function dutchTable(server: TestServer): Promise<Table> {
  const template = findTemplate('p-of-personalisation', 'nl')
  if (!template) throw new Error('the built-in template is gone')
  const sessions = new LiveSessions({ store: server.kept.store, world: realWorld, logger: createLogger('silent') })
  const maker = { sessions, secret: server.secret, publicUrl: () => server.url }
  return new Table(
    server,
    await newSession(maker, { lang: 'nl', template, participants: simulatedGuests(simulated + real) }),
  )
}

/** Gives every word a place, the later ones a higher one, says how sure, and lays the vote down. */
async function rate(page: Page): Promise<void> {
  const words = page.locator('.ratings-ballot .term')
  await words.first().waitFor()
  for (let index = 0; index < (await words.count()); index += 1)
    await words
      .nth(index)
      .getByRole('radio')
      .nth(index + 1)
      .check({ force: true })
  await page.getByRole('radio', { name: 'Heel zeker' }).check({ force: true })
  await page.getByRole('button', { name: 'Leg mijn stem op tafel' }).click()
  await page.getByText('Je stem ligt op tafel.').first().waitFor()
}

/** Chooses a place, says how sure, lays the vote down; by keyboard alone where asked. */
async function vote(page: Page, place: number, { keyboard }: { keyboard: boolean }): Promise<void> {
  const places = page.getByRole('group', { name: 'Waar sta jij?' }).getByRole('radio')
  if (keyboard) {
    await places.first().focus()
    await page.keyboard.press(String(place))
    await page.getByRole('radio', { name: 'Redelijk' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Leg mijn stem op tafel' }).focus()
    await page.keyboard.press('Enter')
  } else {
    await places.nth(place - 1).check({ force: true })
    await page.getByRole('radio', { name: 'Heel zeker' }).check({ force: true })
    await page.getByRole('button', { name: 'Leg mijn stem op tafel' }).click()
  }
  await page.getByText('Je stem ligt op tafel.').first().waitFor()
}

/** What two of them write in the first talk; one lets it be printed by role, the other does not. */
const clearedWords = 'Aan onze balie vragen we het gewoon, en dan hoor je het vanzelf.'
const offWords = 'Bij ons ging dit vorig jaar goed mis, en dat weet nog niemand.'

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Lees mee' }).click()
  await page.getByLabel('Je gedachte').fill(words)
  await page.getByRole('button', { name: 'Leg neer' }).click()
}
/** Says of their own thought, which nobody asked for, whether it may be printed. */
async function answerFor(page: Page, choice: RegExp, kept: RegExp): Promise<void> {
  await page.getByText(/^Wat jij schreef, en wat ermee mag/).click()
  await page.getByRole('button', { name: /^Verander wat er met/ }).click()
  await page.getByRole('button', { name: choice }).click()
  await page.getByText(kept).waitFor()
}

class Evening {
  readonly host: OpenPage
  readonly screen: OpenPage
  readonly people: readonly OpenPage[]
  /** Knows where the table is, so that no test waits by the clock. */
  readonly watcher: TableClient

  constructor(host: OpenPage, screen: OpenPage, people: readonly OpenPage[], watcher: TableClient) {
    this.host = host
    this.screen = screen
    this.people = people
    this.watcher = watcher
  }

  /** Presses the big button as somebody who reads it first: a quicker press counts for the step before, and is refused as late. */
  async press(settled: () => boolean): Promise<void> {
    const button = this.host.page.locator('.next-button')
    const label = await button.textContent()
    await this.host.page.waitForTimeout(400)
    await button.click()
    await this.watcher.until(settled)
    await this.host.page.waitForFunction(
      before => document.querySelector('.next-button')?.textContent !== before,
      label,
    )
  }

  async next(): Promise<Stage | null> {
    const here = () => {
      const { stage, status } = this.watcher.view
      return stage ? stageKey(stage) : status
    }
    const before = here()
    await this.press(() => here() !== before)
    const { stage } = this.watcher.view
    if (stage?.step === 'reveal') await this.show(stage)
    return stage
  }

  /** A closed vote lies there until the second press. */
  async show({ item, round }: Stage): Promise<void> {
    const shown = () => this.watcher.view.items.find(({ id }) => id === item)?.rounds.find(one => one.round === round)
    if (shown()?.withheld === false) await this.press(() => (shown()?.tally ?? null) !== null)
  }

  ratesWords({ item }: Stage): boolean {
    const format = this.watcher.view.items.find(({ id }) => id === item)?.format
    return format !== undefined && format !== null && formatOf(format).termScale !== undefined
  }

  allVoted({ item, round }: Stage): Promise<void> {
    return this.watcher.until(({ view }) => {
      const open = view.items.find(({ id }) => id === item)?.rounds.find(one => one.round === round)
      return open?.voted === simulated + real
    })
  }

  async look(name: string, { axe }: { axe: boolean }): Promise<void> {
    const [first, phone] = this.people
    const pages: [string, OpenPage | undefined][] = [
      ['facilitator', this.host],
      ['screen', this.screen],
      ['participant', first],
      ['phone', phone],
    ]
    for (const [who, open] of pages) {
      if (!open) continue
      await picture(open.page, `${name}-${who}`)
      if (!axe) continue
      await expectAccessible(open.page, `${name}, ${who}`)
      await expectNoSidewaysScroll(open.page, `${name}, ${who}`)
    }
  }
}

test(
  'a full evening in Dutch: facilitator, screen and three participants in real pages beside nine simulated experts',
  { timeout: 600_000 },
  async () => {
    const server = await startServer({ clientDir: builtClient })
    const table = await dutchTable(server)
    const [host, screen, ...people] = await Promise.all([
      openPage(browser, table.links.facilitator),
      openPage(browser, table.links.screen, { width: 1920, height: 1080 }),
      openPage(browser, table.linkOf(1)),
      openPage(browser, table.linkOf(2), { width: 390, height: 844 }),
      openPage(browser, table.linkOf(3), { width: 1366, height: 625 }),
    ])
    const watcher = await TableClient.connect(server.url, tokenIn(table.links.scribe))
    const evening = new Evening(host, screen, people, watcher)
    const stop = new AbortController()
    const experts = table.links.participants.slice(real).map(({ link }) => tokenIn(link))
    const playing = playRehearsal({
      ...{ url: server.url, facilitator: null, experts, lang: 'nl' as const },
      ...{ seed: 3, speed: 60, signal: stop.signal },
    })

    await host.page.locator('.next-button').click()
    await watcher.until(({ view }) => view.status === 'lobby' && view.table.present === simulated + real)
    for (const { page } of people) await page.getByRole('button', { name: 'Neem mijn plek' }).click()
    await evening.look('1-lobby', { axe: true })

    let dilemmas = 0
    for (let stage = await evening.next(); stage; stage = await evening.next()) {
      const first = dilemmas === 0
      if (stage.step === 'introduce' && first) await evening.look('2-introduce', { axe: true })
      if (stage.step === 'vote') {
        if (first && stage.round === 1) await evening.look('3-vote', { axe: true })
        const places = stage.round === 1 ? [2, 6, 3] : [2, 4, 2]
        const rated = evening.ratesWords(stage)
        await Promise.all(
          people.map(({ page }, index) =>
            rated ? rate(page) : vote(page, places[index] ?? 4, { keyboard: index === 0 }),
          ),
        )
        await evening.allVoted(stage)
        if (first && stage.round === 1) await evening.look('4-laid-down', { axe: true })
      }
      if (stage.step === 'reveal') {
        await people[0]?.page.getByText('Kijk omhoog, naar het scherm.').waitFor()
        if (first) {
          await screen.page.waitForTimeout(5000) // the reveal plays; the picture is of its end
          await evening.look(stage.round === 1 ? '5-reveal' : '7-shift', { axe: true })
        }
      }
      if (
        stage.step === 'discuss' &&
        first &&
        watcher.view.items.find(({ id }) => id === stage.item)?.kind === 'dilemma'
      ) {
        const [one, phone, third] = people
        await one?.page.getByRole('button', { name: 'Hand op' }).click()
        await phone?.page.getByRole('button', { name: 'Lees mee' }).click()
        if (one) await write(one.page, clearedWords)
        if (third) await write(third.page, offWords)
        await watcher.until(({ view }) => {
          const said = view.contributions.map(({ text }) => text)
          return said.length >= 3 && view.table.hands > 0 && said.includes(clearedWords) && said.includes(offWords)
        })
        await evening.look('6-discuss', { axe: true })
      }
      if (stage.step === 'conclude') dilemmas += 1
    }
    expect(dilemmas).toBe(13)

    expect(watcher.view.status).toBe('takeaways')
    const [byRole, , offTheRecord] = people
    if (byRole) await answerFor(byRole.page, /^Ja, als/, /Dit mag in het verslag, als/)
    if (offTheRecord) await answerFor(offTheRecord.page, /^Liever niet/, /Dit blijft aan tafel/)
    // Whoever is asked answers, and the desk sees whether, not how.
    await host.page.locator('.quote-consent button').first().click()
    await host.page.locator('.consent-chip.cleared, .consent-chip.off').first().waitFor()
    const drafts = () => watcher.view.takeaways.filter(({ presented }) => presented).length
    const button = host.page.locator('.next-button')
    for (let presented = 1; (await button.getByText(/Sluit de tafel/).count()) === 0; presented += 1) {
      await evening.press(() => drafts() === presented)
      for (const { page } of people) {
        await page
          .getByRole('button', { name: 'Onderschrijf' })
          .nth(presented - 1)
          .click()
      }
      if (presented === 2) await evening.look('8-read-back', { axe: true })
    }
    const presented = drafts()
    expect(presented).toBeGreaterThanOrEqual(2)

    await host.page.waitForTimeout(400)
    await button.click()
    await host.page.getByRole('button', { name: 'Sluit de tafel voorgoed' }).click()
    await watcher.until(({ view }) => view.status === 'closed')
    for (const { page } of people) await page.getByRole('heading', { name: 'De tafel is gesloten.' }).waitFor()
    await evening.look('9-closed', { axe: true })

    const [download] = await Promise.all([
      host.page.waitForEvent('download'),
      host.page.getByRole('button', { name: /Webpagina/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.html$/)
    const published = join(temporaryFolder(), 'published.html')
    await download.saveAs(published)
    const file = await openPage(browser, `file://${published}`)
    await expectAccessible(file.page, 'the published page')
    await picture(file.page, '10-published')
    expect(await file.page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(12)
    expect(await file.page.getByText(clearedWords).count()).toBeGreaterThan(0)
    expect(await file.page.content()).not.toContain(offWords)

    // Own votes are remembered on the own device, and nowhere else.
    const [first] = people
    expect(await first?.page.getByText('alleen op dit apparaat').count()).toBeGreaterThan(0)
    const { state } = await table.stored()
    expect(state.register?.length).toBe(simulated + real)
    for (const { complaints } of [host, screen, ...people]) expect(complaints).toEqual([])
    stop.abort()
    await playing
    watcher.close()
  },
)
