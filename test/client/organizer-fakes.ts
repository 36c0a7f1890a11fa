import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, vi } from 'vitest'
import { h } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import AccountPage from '../../client/pages/organizer/AccountPage.vue'
import ColleaguesPage from '../../client/pages/organizer/ColleaguesPage.vue'
import HomePage from '../../client/pages/organizer/HomePage.vue'
import JoinPage from '../../client/pages/organizer/JoinPage.vue'
import PaperPage from '../../client/pages/organizer/PaperPage.vue'
import SessionPage from '../../client/pages/organizer/SessionPage.vue'
import SetupPage from '../../client/pages/organizer/SetupPage.vue'
import SignInPage from '../../client/pages/organizer/SignInPage.vue'
import type { Lang } from '../../shared/lang.ts'
import type { GuestId } from '../../shared/session/ids.ts'
import type { CommandType, Commands } from '../../shared/session/messages.ts'
import { commonView } from '../../shared/session/view.ts'
import { FakeTable, type FakeTableOptions } from './fake-table.ts'

interface Answered {
  readonly status: number
  readonly body?: unknown
}
type Route = (body: Readonly<Record<string, unknown>>, path: string) => Answered
export interface Asked {
  readonly method: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

/** The HTTP API behind a fetch without a network: its sessions keep the real rules. */
export class FakeApi {
  organizer: { id: number; name: string; email: string } | null = {
    id: 1,
    name: 'Marieke Tolsma',
    email: 'm@example.org',
  }
  workspace = { id: 1, name: 'Gemeente Waterwijk' }
  openRehearsals = true
  ways: { mail: boolean; oidc: string | null } = { mail: false, oidc: null }
  readonly table: FakeTable
  readonly asked: Asked[] = []
  /** While true no answer comes. */
  down = false
  /** While true requests are carried out, but their answers are lost. */
  losingAnswers = false
  readonly routes = new Map<string, Route>()
  private readonly acks = new Map<unknown, Answered>()

  constructor(options: Pick<FakeTableOptions, 'guests' | 'lang' | 'takeaways'> = {}) {
    this.table = new FakeTable({ guests: 3, ...options })
    this.routes.set('GET /api/me', () => ({
      status: 200,
      body: {
        organizer: this.organizer,
        workspace: this.organizer === null ? null : this.workspace,
        openRehearsals: this.openRehearsals,
        ways: this.ways,
      },
    }))
    this.routes.set('GET /api/sessions/s1', () => ({ status: 200, body: this.detail() }))
    this.routes.set('POST /api/sessions/s1/commands', body => this.command(body))
  }

  linkOf(guest: GuestId | 'screen'): string | null {
    const known = this.table.state.guests.find(({ id }) => id === guest)
    if (known?.link === 'revoked') return null
    return `https://tafel.example/s/s1#${guest}-${known?.linkNumber ?? 1}`
  }

  commands(type?: CommandType): readonly Readonly<Record<string, unknown>>[] {
    return this.asked
      .filter(({ path, body }) => path.endsWith('/commands') && (type === undefined || body['type'] === type))
      .map(({ body }) => body)
  }

  give<T extends CommandType>(type: T, data: Commands[T]) {
    return this.table.give({ kind: 'organizer' }, type, data)
  }

  readonly fetch = async (input: string, init: RequestInit = {}): Promise<Response> => {
    if (this.down) throw new TypeError('Failed to fetch')
    const [path = ''] = input.split('?')
    const method = init.method ?? 'GET'
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Asked['body']) : {} // the client sends objects
    this.asked.push({ method, path: input, body })
    const route = this.routes.get(`${method} ${path}`)
    const answer = route?.(body, input) ?? {
      status: 404,
      body: { code: 'not-found', message: 'Dit bestaat hier niet.' },
    }
    if (this.losingAnswers) throw new TypeError('Failed to fetch')
    const text = answer.body === undefined ? null : JSON.stringify(answer.body)
    return new Response(text, { status: answer.status })
  }

  private command(body: Readonly<Record<string, unknown>>): Answered {
    const { id, type, ...data } = body
    const known = this.acks.get(id)
    if (known) return known
    const ack = this.table.give({ kind: 'organizer' }, type as CommandType, data) // the client under test is well typed
    const answer = { status: ack.ok ? 200 : 409, body: ack }
    this.acks.set(id, answer)
    return answer
  }

  private detail() {
    const { state, version } = this.table
    const first = (role: string) => state.guests.find(guest => guest.role === role)?.id
    const [facilitator, scribe] = [first('facilitator'), first('scribe')]
    return {
      version,
      view: commonView(state, 'facilitator', { present: new Set(), screenLink: this.linkOf('screen') }),
      links: {
        facilitator: facilitator ? this.linkOf(facilitator) : null,
        scribe: scribe ? this.linkOf(scribe) : null,
        screen: this.linkOf('screen'),
        guests: state.guests.map(({ id, person }) => ({
          guest: id,
          link: this.linkOf(id),
          email: person?.email ?? null,
        })),
      },
    }
  }
}

/** In a chunk of its own, as on the page: whoever tries another page does not wait for the editor. */
const ArticlePage = () => import('../../client/pages/organizer/ArticlePage.vue')

let page: VueWrapper | undefined
let router: Router

/** Every test gets a browser that has just been opened, on a clock that stands still. */
export function freshBrowser(): void {
  beforeEach(() => {
    localStorage.clear()
    sessionStorage.clear()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  })
  afterEach(async () => {
    page?.unmount()
    // What a page still saves on leaving.
    await flushPromises()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })
}

export async function openPage(api: FakeApi, path: string, lang: Lang = 'nl'): Promise<Router> {
  // As a reload does.
  page?.unmount()
  vi.stubGlobal('fetch', api.fetch)
  localStorage.setItem('exchange-table/lang', JSON.stringify(lang))
  const pinia = createPinia()
  setActivePinia(pinia)
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: HomePage },
      { path: '/setup', component: SetupPage },
      { path: '/sign-in', component: SignInPage },
      { path: '/join', component: JoinPage },
      { path: '/account', component: AccountPage },
      { path: '/colleagues', component: ColleaguesPage },
      { path: '/sessions/:id', component: SessionPage, props: true },
      { path: '/sessions/:id/paper', component: PaperPage, props: true },
      { path: '/sessions/:id/article', component: ArticlePage, props: true },
    ],
  })
  await router.push(path)
  page = mount({ render: () => h(RouterView) }, { attachTo: document.body, global: { plugins: [pinia, router] } })
  await flushPromises()
  return router
}

/** Lets time pass, and everything that was due happen. */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  await flushPromises()
}
