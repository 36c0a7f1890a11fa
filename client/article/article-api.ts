import type { Finding } from '../../shared/article/finding.ts'
import type { ArticleMaterial } from '../../shared/article/material.ts'
import { ask, askFile, problemIn, request, sessionPath, type Answer, type Problem } from '../connection/api.ts'
import { isRecord } from '../connection/kept.ts'

/** One step of the text as it travels: who made it, and CodeMirror's own form of a change. */
export interface SentUpdate {
  readonly clientID: string
  readonly changes: unknown
}
/** Steps in order, and the version that the text is at after the last of them. */
export interface News {
  readonly version: number
  readonly updates: readonly SentUpdate[]
}
export type Sending =
  | { readonly outcome: 'stored'; readonly version: number }
  /** Somebody was first: these steps came in between, and nothing was stored. */
  | ({ readonly outcome: 'behind' } & News)
  | { readonly outcome: 'refused'; readonly problem: Problem }

export interface OpenedArticle {
  readonly version: number
  readonly text: string
  readonly material: ArticleMaterial
}
export interface ArticleVersion {
  readonly version: number
  /** In ms since 1970. */
  readonly at: number
  /** Null when the account is gone. */
  readonly by: string | null
  /** UTF-16 units. */
  readonly added: number
  readonly removed: number
}

export const articleFormats = ['md', 'html', 'docx', 'pdf'] as const
export type ArticleFormat = (typeof articleFormats)[number]

const at = (id: string, rest = '') => sessionPath(id, `/article${rest}`)

const isUpdate = (value: unknown): value is SentUpdate =>
  isRecord(value) && typeof value['clientID'] === 'string' && Array.isArray(value['changes'])
/** News as it came from the server; undefined for anything else. */
export function newsIn(body: unknown): News | undefined {
  if (!isRecord(body) || typeof body['version'] !== 'number' || !Array.isArray(body['updates'])) return undefined
  const updates: readonly unknown[] = body['updates']
  return updates.every(isUpdate) ? { version: body['version'], updates } : undefined
}

async function send(id: string, version: number, updates: readonly SentUpdate[]): Promise<Sending> {
  const answer = await request('POST', at(id, '/updates'), { version, updates })
  const body = answer?.body
  if (answer?.ok && isRecord(body) && typeof body['version'] === 'number')
    return { outcome: 'stored', version: body['version'] }
  const news = newsIn(body)
  return news ? { outcome: 'behind', ...news } : { outcome: 'refused', problem: problemIn(body) }
}

/** The HTTP API of the article desk. Never throws. */
export const articleApi = {
  /** Begins the article when there is none. */
  open: (id: string) => ask<OpenedArticle>('GET', at(id)),
  material: (id: string) => ask<ArticleMaterial>('GET', at(id, '/material')),
  skeleton: (id: string) => ask<{ readonly text: string }>('GET', at(id, '/skeleton')),
  versions: (id: string) => ask<{ readonly versions: readonly ArticleVersion[] }>('GET', at(id, '/versions')),
  textAt: (id: string, version: number) => ask<{ readonly text: string }>('GET', at(id, `/versions/${version}`)),
  streamPath: (id: string, since: number) => at(id, `/stream?since=${since}`),
  send,
  exported: (id: string, format: ArticleFormat) => askFile(at(id, `/export/${format}`), `article.${format}`),
}

/** What stops an export, when that is why the server said no. */
export function blockingFindings(answer: Answer<unknown>): readonly Finding[] {
  if (answer.ok || answer.code !== 'article-blocked' || !isRecord(answer.body)) return []
  const { findings } = answer.body
  return Array.isArray(findings) ? (findings as readonly Finding[]) : [] // the server of this same version wrote it by its own schema
}
