import type { Lang } from '../../shared/lang.ts'
import type { Ack } from '../../shared/protocol/messages.ts'
import type { OuterCommands } from '../../shared/protocol/commands.ts'
import type { Commands } from '../../shared/session/messages.ts'
import type { Occasion } from '../../shared/session/occasion.ts'
import type { SessionStatus } from '../../shared/session/session.ts'
import type { ScriptPart } from '../../shared/script/script.ts'
import type { CommonView } from '../../shared/session/view.ts'
import { isRecord } from './kept.ts'

/** A no is an answer too. `unreachable`: no answer came, so nobody knows whether the request was carried out. */
export interface Problem {
  readonly ok: false
  readonly code: string
  /** In this person's language, from the server; empty when it was unreachable. */
  readonly message: string
  /** All that the server said with its no. */
  readonly body?: unknown
}
export type Answer<T> = { readonly ok: true; readonly value: T } | Problem

export interface Organizer {
  readonly id: number
  readonly name: string
  readonly email: string
}
export interface Workspace {
  readonly id: number
  readonly name: string
}
export interface Me {
  readonly organizer: Organizer | null
  /** Of the organizer; null when nobody is signed in. */
  readonly workspace: Workspace | null
  /** How somebody may sign in, beside a password and a passkey. */
  readonly ways: SignInWays
  /** Whether a rehearsal may be started by whoever is not signed in. */
  readonly openRehearsals: boolean
}
export interface SignInWays {
  /** Whether the server can mail a link. */
  readonly mail: boolean
  /** The name of the house that vouches for people, as the button says it. */
  readonly oidc: string | null
}
export interface TemplateEntry {
  readonly name: string
  /** Kept by an organizer: may be renamed and removed. */
  readonly own: boolean
  readonly lang: Lang
  readonly title: string
  readonly description: string
  readonly chapters: number
  readonly dilemmas: number
  readonly minutes: number
}
export interface SessionEntry extends Occasion {
  readonly id: string
  readonly title: string
  readonly lang: Lang
  /** `unreadable`: its log is damaged. */
  readonly status: SessionStatus | 'unreadable'
  readonly rehearsal: boolean
  readonly seats: number
  readonly createdAt: number
  readonly lastAt: number
  readonly closedAt: number | null
}
/** A link that was revoked is null. */
export interface SessionLinks {
  readonly facilitator: string | null
  readonly scribe: string | null
  readonly screen: string
  readonly guests: readonly {
    readonly guest: string
    readonly link: string | null
    readonly email: string | null
  }[]
}
export interface SessionDetail {
  readonly view: CommonView
  readonly version: number
  readonly links: SessionLinks
}
export interface RehearsalLinks {
  readonly sessionId: string
  readonly facilitator: string
  readonly screen: string
  readonly participant: string
}
export interface ExportedFile {
  readonly name: string
  readonly content: Blob
}
/** A command as the live protocol has it; its id makes it safe to send twice. */
export type IdentifiedCommand = {
  [T in OuterCommands]: Commands[T] & { readonly id: string; readonly type: T }
}[OuterCommands]

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const unreachable: Problem = { ok: false, code: 'unreachable', message: '' }

export const problemIn = (body: unknown): Problem =>
  isRecord(body) && typeof body['code'] === 'string'
    ? { ok: false, code: body['code'], message: typeof body['message'] === 'string' ? body['message'] : '', body }
    : unreachable

const accept = () => ({ 'Accept-Language': document.documentElement.lang })

/** What the server said, whatever its status; undefined when no answer came. */
export async function request(
  method: Method,
  path: string,
  body?: unknown,
): Promise<{ readonly ok: boolean; readonly body: unknown } | undefined> {
  try {
    const init: RequestInit =
      body === undefined
        ? { method, headers: accept() }
        : { method, headers: { ...accept(), 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(path, init)
    const text = await response.text()
    const read: unknown = text === '' ? undefined : JSON.parse(text)
    return { ok: response.ok, body: read }
  } catch {
    return undefined
  }
}

export async function ask<T>(method: Method, path: string, body?: unknown): Promise<Answer<T>> {
  const answer = await request(method, path, body)
  return answer?.ok ? { ok: true, value: answer.body as T } : problemIn(answer?.body) // the server of this same version wrote it by its own schema
}

/** The name that the server gave the file: express writes `filename="…"`, and `filename*=UTF-8''…` where letters need it. */
function fileName(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return encoded === undefined ? /filename="([^"]+)"/.exec(disposition)?.[1] : decodeURIComponent(encoded)
}

export async function askFile(
  path: string,
  plainName: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<ExportedFile>> {
  try {
    const response = await fetch(path, { headers: { ...accept(), ...headers } })
    if (!response.ok) return problemIn(JSON.parse(await response.text()))
    const name = fileName(response.headers.get('content-disposition') ?? '') ?? plainName
    return { ok: true, value: { name, content: await response.blob() } }
  } catch {
    return unreachable
  }
}

export const sessionPath = (id: string, rest = '') => `/api/sessions/${encodeURIComponent(id)}${rest}`

/** The HTTP API for organizers. Never throws. */
export const api = {
  me: () => ask<Me>('GET', '/api/me'),
  setUp: (wanted: { token: string; name: string; email: string; password: string }) =>
    ask<{ organizer: Organizer }>('POST', '/api/setup', wanted),
  signIn: (wanted: { email: string; password: string }) =>
    ask<{ organizer: Organizer }>('POST', '/api/sign-in', wanted),
  signOut: () => ask<undefined>('POST', '/api/sign-out'),
  templates: (lang: Lang) => ask<{ templates: readonly TemplateEntry[] }>('GET', `/api/templates?lang=${lang}`),
  keepTemplate: (session: string, name: string) =>
    ask<TemplateEntry>('POST', sessionPath(session, '/template'), { name }),
  renameTemplate: (id: string, name: string) =>
    ask<undefined>('POST', `/api/templates/${encodeURIComponent(id)}`, { name }),
  removeTemplate: (id: string) => ask<undefined>('DELETE', `/api/templates/${encodeURIComponent(id)}`),
  /** Reads an agenda that was kept as a file. */
  readAgenda: (file: unknown) => ask<{ parts: readonly ScriptPart[] }>('POST', '/api/agenda-files', { file }),
  copySession: (id: string, wanted: { title?: string; guests: boolean }) =>
    ask<{ sessionId: string }>('POST', sessionPath(id, '/copy'), wanted),
  sessions: () => ask<{ sessions: readonly SessionEntry[] }>('GET', '/api/sessions'),
  createSession: (wanted: { title?: string; lang: Lang; template?: string }) =>
    ask<{ sessionId: string }>('POST', '/api/sessions', wanted),
  session: (id: string) => ask<SessionDetail>('GET', sessionPath(id)),
  command: (id: string, command: IdentifiedCommand) => ask<Ack>('POST', sessionPath(id, '/commands'), command),
  removeSession: (id: string) => ask<undefined>('DELETE', sessionPath(id)),
  exported: (id: string, format: string, lang: Lang) =>
    askFile(sessionPath(id, `/export/${format}?lang=${lang}`), `exchange-table.${format}`),
  rehearse: (wanted: { lang: Lang; participants: number; speed: number; facilitated: boolean }) =>
    ask<RehearsalLinks>('POST', '/api/rehearsals', wanted),
  /** The table that is being prepared, with made-up experts; it stays as it is itself. */
  rehearseSession: (id: string, wanted: { participants: number; speed: number; facilitated: boolean }) =>
    ask<RehearsalLinks>('POST', sessionPath(id, '/rehearsal'), wanted),
}
