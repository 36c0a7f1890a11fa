import { isRecord } from './kept.ts'
import { ask, problemIn, type Answer } from './api.ts'

/** What a page keeps of its knock; the secret is for the server alone. */
export interface KnockKey {
  readonly knock: string
  readonly secret: string
  /** Of the table. */
  readonly title: string
}
/** `over`: nobody opened in time; `closed`: there is no table any more. `full`: only who is on the list can be let in. */
export type KnockState =
  | { readonly state: 'waiting'; readonly host: boolean; readonly full: boolean }
  | { readonly state: 'seated'; readonly link: string }
  | { readonly state: 'turned-away' }
  | { readonly state: 'over' }
  | { readonly state: 'closed' }

export interface KnockApi {
  knock(wanted: { readonly code: string; readonly name: string }): Promise<Answer<KnockKey>>
  /** With `wait`, in seconds, the answer comes when it changes, or after that time. */
  stateOf(key: KnockKey, wait: number, gone: AbortSignal): Promise<Answer<KnockState>>
  withdraw(key: KnockKey): Promise<void>
}

const asking = ({ knock, secret }: KnockKey) => ({
  path: `/api/knock/${encodeURIComponent(knock)}`,
  headers: { Authorization: `Bearer ${secret}`, 'Accept-Language': document.documentElement.lang },
})

function readState(body: unknown): KnockState | undefined {
  if (!isRecord(body)) return undefined
  const { state, host, full, link } = body
  if (state === 'seated') return typeof link === 'string' ? { state, link } : undefined
  if (state === 'waiting') return { state, host: host === true, full: full === true }
  return state === 'turned-away' || state === 'over' || state === 'closed' ? { state } : undefined
}

/** The way in for somebody without a link, over HTTP. Never throws. */
export const knockApi: KnockApi = {
  knock: wanted => ask<KnockKey>('POST', '/api/knock', wanted),
  async stateOf(key, wait, gone) {
    const { path, headers } = asking(key)
    try {
      const response = await fetch(`${path}?wait=${wait}`, { headers, signal: gone })
      const body: unknown = await response.json()
      const value = response.ok ? readState(body) : undefined
      return value ? { ok: true, value } : problemIn(body)
    } catch {
      return problemIn(undefined)
    }
  },
  async withdraw(key) {
    const { path, headers } = asking(key)
    // Not heard: then the server notices by itself that this page asks no more.
    await fetch(path, { method: 'DELETE', headers, keepalive: true }).catch(() => undefined)
  },
}
