import { onScopeDispose, ref, shallowRef } from 'vue'
import { isRecord, keptInTab } from '../../connection/kept.ts'
import type { Problem } from '../../connection/api.ts'
import { knockApi, type KnockApi, type KnockKey } from '../../connection/knock-api.ts'

export interface Knocker {
  readonly code: string
  readonly name: string
}
export type AtDoor =
  | { readonly at: 'door' }
  | { readonly at: 'knocking' }
  /** `lost`: the server cannot be reached now, and is asked again. */
  | {
      readonly at: 'waiting'
      readonly title: string
      readonly host: boolean
      readonly full: boolean
      readonly lost: boolean
    }
  | { readonly at: 'turned-away' }
  | { readonly at: 'over' }
  | { readonly at: 'closed' }
  | { readonly at: 'seated' }

const keptAs = 'exchange-table/knock'
/** How long the server may keep a question that has no news, in seconds: so long it takes to see that a facilitator came back. */
const patience = 8
/** Before a server that did not answer is asked again, in ms. */
const retryAfter = 2000

function readKept(): { readonly key: KnockKey; readonly who: Knocker } | null {
  const kept = keptInTab.read(keptAs)
  if (!isRecord(kept)) return null
  const { knock, secret, title, code, name } = kept
  const texts = [knock, secret, title, code, name].filter(value => typeof value === 'string')
  const [a, b, c, d, e] = texts
  return a !== undefined && b !== undefined && c !== undefined && d !== undefined && e !== undefined
    ? { key: { knock: a, secret: b, title: c }, who: { code: d, name: e } }
    : null
}

/** Knocking, and waiting until somebody opens: through reloads, lost connections and a server that starts again. */
export function useKnock(enter: (link: string) => void, api: KnockApi = knockApi) {
  const now = shallowRef<AtDoor>({ at: 'door' })
  const problem = ref<Problem | null>(null)
  let following: AbortController | undefined
  let pause: ReturnType<typeof setTimeout> | undefined

  function leave(to: AtDoor) {
    following?.abort()
    following = undefined
    clearTimeout(pause)
    keptInTab.remove(keptAs)
    now.value = to
  }

  async function knock(who: Knocker): Promise<void> {
    following?.abort()
    problem.value = null
    const before = now.value
    if (before.at !== 'waiting') now.value = { at: 'knocking' }
    const answer = await api.knock(who)
    if (!answer.ok) {
      leave({ at: 'door' })
      problem.value = answer
      return
    }
    keptInTab.write(keptAs, { ...answer.value, ...who })
    follow(answer.value, who)
  }

  function follow(key: KnockKey, who: Knocker) {
    const gone = new AbortController()
    following = gone
    if (now.value.at !== 'waiting')
      now.value = { at: 'waiting', title: key.title, host: true, full: false, lost: false }
    void askOn(key, who, gone.signal, 0)
  }

  async function askOn(key: KnockKey, who: Knocker, gone: AbortSignal, wait: number): Promise<void> {
    const answer = await api.stateOf(key, wait, gone)
    if (gone.aborted) return
    if (answer.ok) {
      const { value } = answer
      if (value.state === 'waiting') {
        now.value = { at: 'waiting', title: key.title, host: value.host, full: value.full, lost: false }
        return askOn(key, who, gone, patience)
      }
      leave({ at: value.state })
      if (value.state === 'seated') enter(value.link)
    } else if (answer.code === 'unknown-knock') {
      // The server started again, or this page slept too long: nobody waits at the door who did not say so.
      await knock(who)
    } else {
      if (now.value.at === 'waiting') now.value = { ...now.value, lost: true }
      pause = setTimeout(() => void askOn(key, who, gone, 0), retryAfter)
    }
  }

  async function withdraw() {
    const kept = readKept()
    leave({ at: 'door' })
    if (kept) await api.withdraw(kept.key)
  }

  const kept = readKept()
  if (kept) follow(kept.key, kept.who)
  onScopeDispose(() => {
    following?.abort()
    clearTimeout(pause)
  })
  return { now, problem, knock, withdraw, who: kept?.who ?? null }
}
