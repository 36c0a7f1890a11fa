import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { h } from 'vue'
import KnockPage from '../../client/pages/KnockPage.vue'
import type { Lang } from '../../shared/lang.ts'
import { press, squeezed, textOf, type as write } from './organizer-eyes.ts'

/** The door behind a fetch without a network; a question that waits is answered when something happens. */
class FakeDoor {
  readonly asked: { readonly method: string; readonly path: string; readonly body: unknown; readonly auth: string }[] =
    []
  state: Readonly<Record<string, unknown>> = { state: 'waiting', host: true }
  refusing: { readonly status: number; readonly code: string; readonly message: string } | null = null
  down = false
  private knocks = 0
  /** Up to this one nobody knows them any more. */
  private forgotten = 0
  private waiting: (() => void)[] = []

  /** Something happened: whoever waits is answered. */
  async news(state = this.state): Promise<void> {
    this.state = state
    for (const answer of this.waiting.splice(0)) answer()
    await flushPromises()
  }

  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    const method = init.method ?? 'GET'
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    const auth = new Headers(init.headers).get('authorization') ?? ''
    this.asked.push({ method, path: input, body, auth })
    if (this.down) throw new TypeError('Failed to fetch')
    if (method === 'POST') return this.knock()
    if (method === 'DELETE') return new Response(null, { status: 204 })
    if (!input.endsWith('wait=0'))
      await new Promise<void>((resolve, reject) => {
        this.waiting.push(resolve)
        init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      })
    if (this.down) throw new TypeError('Failed to fetch')
    if (Number(/knock-(\d+)/.exec(input)?.[1]) <= this.forgotten)
      return said(404, { code: 'unknown-knock', message: '' })
    return said(200, this.state)
  }

  /** The server started again. */
  forget(): Promise<void> {
    this.forgotten = this.knocks
    return this.news()
  }

  private knock(): Response {
    if (this.refusing) return said(this.refusing.status, this.refusing)
    this.knocks += 1
    return said(201, { knock: `knock-${this.knocks}`, secret: 'the-secret', title: 'De avond' })
  }

  count(method: string): number {
    return this.asked.filter(one => one.method === method).length
  }
}
const said = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

let door: FakeDoor
let page: VueWrapper | undefined
let router: Router

async function open(path = '/knock', lang: Lang = 'nl') {
  localStorage.setItem('exchange-table/lang', JSON.stringify(lang))
  const pinia = createPinia()
  setActivePinia(pinia)
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/knock', component: KnockPage },
      { path: '/s/:session', component: { render: () => h('p', 'aan tafel') } },
    ],
  })
  await router.push(path)
  page = mount({ render: () => h(RouterView) }, { attachTo: document.body, global: { plugins: [pinia, router] } })
  await flushPromises()
}
const close = () => {
  page?.unmount()
  page = undefined
}
beforeEach(() => {
  door = new FakeDoor()
  localStorage.clear()
  sessionStorage.clear()
  vi.stubGlobal('fetch', door.fetch)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  close()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const text = () => squeezed(document.body.textContent)
const heading = () => squeezed(document.querySelector('h1')?.textContent)
const submit = async () => {
  document.querySelector('form')?.requestSubmit()
  await flushPromises()
}
async function knock(code = 'fc3 pd7', name = ' Kim ') {
  await write('Code op het scherm', code)
  await write('Je naam', name)
  await submit()
}

describe('the door', () => {
  test('asks for the code and the name, and says what is missing', async () => {
    await open()
    await submit()
    expect(text()).toContain('Vul de zes tekens in')
    expect(text()).toContain('Vul je naam in')
    expect(door.asked).toEqual([])
    await knock()
    expect(door.asked[0]).toMatchObject({ method: 'POST', path: '/api/knock', body: { code: 'FC3PD7', name: 'Kim' } })
  })

  test('takes the code from the picture on the screen, and out of the address', async () => {
    await open('/knock#FC3PD7')
    expect(document.querySelector('input')?.value).toBe('FC3PD7')
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('name')
    expect(router.currentRoute.value.hash).toBe('')
  })

  test.each(['nl', 'en'] as const)('is there in %s', async lang => {
    await open('/knock', lang)
    expect(heading()).toBe(lang === 'nl' ? 'Klop aan.' : 'Knock on the door.')
  })

  test('says why nobody heard it', async () => {
    await open()
    door.refusing = { status: 404, code: 'wrong-code', message: 'Met deze code is er nu geen tafel open.' }
    await knock()
    expect(text()).toContain('Met deze code is er nu geen tafel open.')
    door.refusing = { status: 429, code: 'too-many-tries', message: 'Te veel pogingen.' }
    await submit()
    expect(textOf('alert')).toContain('Te veel pogingen.')
    door.down = true
    await submit()
    expect(textOf('alert')).toContain('Er komt geen antwoord.')
  })
})

describe('whoever knocked', () => {
  test('waits, and goes in by the link that comes', async () => {
    await open()
    await knock()
    expect(heading()).toBe('Kim, je staat voor de deur.')
    expect(text()).toContain('“De avond”')
    expect(door.asked.at(-1)?.auth).toBe('Bearer the-secret')
    await door.news({ state: 'seated', link: 'https://elders.example/s/session-1#token' })
    expect(router.currentRoute.value.fullPath).toBe('/s/session-1#token')
    expect(sessionStorage).toHaveLength(0)
  })

  test('reads that the facilitator is away, and that the connection is', async () => {
    await open()
    await knock()
    expect(text()).not.toContain('even weg')
    await door.news({ state: 'waiting', host: false })
    expect(text()).toContain('De gespreksleider is even weg')
    door.down = true
    await door.news()
    expect(text()).toContain('Even geen verbinding.')
    door.down = false
    door.state = { state: 'waiting', host: true }
    await vi.advanceTimersByTimeAsync(2000)
    await flushPromises()
    expect(text()).not.toContain('Even geen verbinding.')
    expect(door.count('POST')).toBe(1)
  })

  test('is still at the door after a reload', async () => {
    await open()
    await knock()
    close()
    await open()
    expect(heading()).toBe('Kim, je staat voor de deur.')
    expect(door.count('POST')).toBe(1)
  })

  test('knocks again by itself when the server started again', async () => {
    await open()
    await knock()
    await door.forget()
    expect(door.count('POST')).toBe(2)
    expect(heading()).toBe('Kim, je staat voor de deur.')
    await door.news({ state: 'seated', link: 'https://elders.example/s/session-1#token' })
    expect(text()).toContain('aan tafel')
  })

  test.each([
    ['turned-away', 'Je kreeg nu geen plek.'],
    ['over', 'Er deed niemand open.'],
  ])('who is %s reads what to do, and can knock again with the same words', async (state, title) => {
    await open()
    await knock()
    await door.news({ state })
    expect(heading()).toBe(title)
    await press('button', 'Klop opnieuw aan')
    expect([...document.querySelectorAll('input')].map(({ value }) => value)).toEqual(['FC3PD7', 'Kim'])
  })

  test('reads that the table is closed, and is not sent to knock again', async () => {
    await open()
    await knock()
    await door.news({ state: 'closed' })
    expect(heading()).toBe('Deze tafel is afgesloten.')
    expect(text()).not.toContain('Klop opnieuw aan')
  })

  test('reads that every seat is taken, and goes on waiting', async () => {
    await open()
    await knock()
    expect(text()).not.toContain('bezet')
    await door.news({ state: 'waiting', host: true, full: true })
    expect(text()).toContain('Alle plaatsen aan deze tafel zijn bezet.')
    expect(heading()).toBe('Kim, je staat voor de deur.')
  })

  test('takes it back', async () => {
    await open()
    await knock()
    await press('button', 'Ik hoef niet naar binnen')
    expect(door.asked.at(-1)).toMatchObject({ method: 'DELETE', path: '/api/knock/knock-1', auth: 'Bearer the-secret' })
    expect(heading()).toBe('Klop aan.')
    close()
    await open()
    expect(heading()).toBe('Klop aan.')
  })
})
