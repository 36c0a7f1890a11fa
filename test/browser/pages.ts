import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The client as it was built: what people get. */
export const builtClient = fileURLToPath(new URL('../../dist/client', import.meta.url))

export interface OpenPage {
  readonly page: Page
  /** What the page complained of: nothing, at any table. */
  readonly complaints: string[]
}

/** A page of its own, as on a laptop of its own: nothing is shared with the others. */
export async function openPage(
  browser: Browser,
  link: string,
  { width = 1440, height = 900, locale = 'nl-NL' }: { width?: number; height?: number; locale?: string } = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width, height }, locale })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => {
    // Nothing third-party is loaded by any page.
    const { hostname, protocol } = new URL(request.url())
    if (!['data:', 'blob:', 'file:'].includes(protocol) && !['127.0.0.1', 'localhost'].includes(hostname))
      complaints.push(`asked ${request.url()}`)
  })
  await page.goto(link)
  return { page, complaints }
}

/** No finding of axe for WCAG 2.2 A and AA, at this moment of the page. */
export async function expectAccessible(page: Page, moment: string): Promise<void> {
  // Scrolled to its end nothing lies under the cloth at the bottom, which axe would take for a target that is too small.
  await page.evaluate(() => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  const found = violations.map(
    ({ id, nodes }) => `${moment}: ${id} at ${nodes.map(node => node.target.join(' ')).join(', ')}`,
  )
  expect(found).toEqual([])
}

/** Nothing sticks out at the side of the page. */
export async function expectNoSidewaysScroll(page: Page, moment: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect([moment, over]).toEqual([moment, 0])
}

/** Keeps a picture of the page where PICTURES says; the pictures in docs are made by this. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
