import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { useSession } from '../../client/connection/session-store.ts'
import type { ConnectionListener } from '../../client/connection/socket.ts'
import ScreenPage from '../../client/pages/ScreenPage.vue'
import type { GuestId } from '../../shared/session/ids.ts'
import type { DoorView } from '../../shared/session/seating.ts'
import { commonView } from '../../shared/session/view.ts'
import { FakeTable, type FakeTableOptions } from './fake-table.ts'

/** A table by the real rules, and the projector that looks at it. */
export class ScreenTable {
  readonly table: FakeTable
  readonly voters: readonly GuestId[]
  present: number
  door: DoorView | undefined
  hostMissed = false
  private listener: ConnectionListener | undefined
  private page: VueWrapper | undefined

  constructor(options: FakeTableOptions = {}) {
    this.table = new FakeTable({ guests: 18, ...options })
    this.voters = [this.table.you, ...this.table.others]
    this.present = this.voters.length
  }

  /** Opens the page anew, as a reload does. */
  async open(): Promise<HTMLElement> {
    this.page?.unmount()
    setActivePinia(createPinia())
    useSession().open('token', this.table.state.lang, (_handshake, listener) => {
      this.listener = listener
      return { command() {}, resync() {}, clock() {}, retry() {}, close() {} }
    })
    this.listener?.connected()
    this.send()
    const page = mount(ScreenPage, { attachTo: document.body })
    this.page = page
    await nextTick()
    return page.element.parentElement ?? document.body
  }
  close(): void {
    this.page?.unmount()
    this.page = undefined
  }

  /** The screen is told how things stand now. */
  async show(): Promise<void> {
    this.send()
    // One round for the view, one for what it made visible.
    await nextTick()
    await nextTick()
  }
  lose(): void {
    this.listener?.lost()
  }
  async reconnect(): Promise<void> {
    this.listener?.connected()
    await this.show()
  }

  /** In order of the voters; null is a pass, undefined no vote. */
  vote(values: readonly (number | null | undefined)[], reasons: readonly string[] = []): void {
    const item = this.table.state.stage?.item
    if (item === undefined) throw new Error('nothing is open')
    values.forEach((value, i) => {
      const [voter, reason] = [this.voters[i], reasons[i]]
      if (voter !== undefined && value !== undefined)
        this.table.as(voter, 'CastBallot', { item, value, conviction: 2, ...(reason !== undefined && { reason }) })
    })
  }
  next(): Promise<void> {
    this.table.next()
    return this.show()
  }
  /** Without the projector seeing what comes between. */
  until(dilemma: number, step: string, round = 1): Promise<void> {
    this.table.until(dilemma, step, round)
    return this.show()
  }

  private send(): void {
    const { state, version, now } = this.table
    const present = new Set(this.voters.slice(0, this.present))
    const around = { present, screenLink: null, hostMissed: this.hostMissed, ...(this.door && { door: this.door }) }
    this.listener?.view({ version, acted: 0, now, mine: null, view: commonView(state, 'screen', around) })
  }
}

/** What the picture with this role says of itself. */
export const pictures = (page: HTMLElement): readonly string[] =>
  [...page.querySelectorAll('[role="img"]')].map(picture => picture.getAttribute('aria-label') ?? '')
export const heading = (page: HTMLElement): string => page.querySelector('h1')?.textContent?.trim() ?? ''
/** All words on the wall, in reading order. */
export function words(page: HTMLElement): string {
  const texts: string[] = []
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim()
}
/** Where the lamps are that stand around the table. */
export const lamps = (page: HTMLElement): readonly string[] =>
  [...page.querySelectorAll('.lamp')].map(lamp => `${lamp.getAttribute('cx')} ${lamp.getAttribute('cy')}`).toSorted()

/** The stage draws when it knows its size, and here is no layout that would tell. */
export class WideStage implements ResizeObserver {
  private readonly tell: ResizeObserverCallback
  constructor(tell: ResizeObserverCallback) {
    this.tell = tell
  }
  observe(target: Element): void {
    const size = new DOMRect(0, 0, 1728, 540)
    // Without box sizes, as older browsers have it: then the rectangle counts.
    this.tell([{ target, contentRect: size } as unknown as ResizeObserverEntry], this)
  }
  unobserve(): void {}
  disconnect(): void {}
}
