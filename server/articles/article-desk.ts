import { Text } from '@codemirror/state'
import type { SessionId } from '../../shared/session/ids.ts'
import { Unreadable, VersionConflict } from '../event-store/event-store.ts'
import type { ArticleBook, KeptUpdate, Writer } from './article-book.ts'
import { applied, writing, type Update } from './change.ts'

export interface Article {
  readonly version: number
  readonly text: string
}
/** Steps in order, and the version that the text is at after the last of them. */
export interface News {
  readonly version: number
  readonly updates: readonly Update[]
}
export type ArticleRefusal = 'no-article' | 'unknown-version' | 'article-unfit' | 'article-too-long'
export type Receipt =
  | { readonly outcome: 'stored'; readonly version: number }
  /** Somebody else was first: these steps came in between. */
  | ({ readonly outcome: 'behind' } & News)
  | { readonly outcome: 'refused'; readonly code: ArticleRefusal }

interface Open {
  version: number
  text: Text
  readonly listeners: Set<(news: News) => void>
}

/** Longest text of an article, in UTF-16 units: some thirty thousand words. */
export const longestArticle = 200_000
/** Articles whose text is kept in memory while nobody listens to them. */
const mostIdle = 20

const told = (updates: readonly KeptUpdate[]): readonly Update[] =>
  updates.map(({ clientID, changes }) => ({ clientID, changes }))

/**
 * The authority over the text of each article: a step is taken only when it was made on the newest version; otherwise its maker
 * is told what came in between, and makes it again. All that is in memory comes from the book and can be let go of.
 */
export class ArticleDesk {
  private readonly book: ArticleBook
  private readonly open = new Map<SessionId, Open>()

  constructor(book: ArticleBook) {
    this.book = book
  }

  /** The article as it is now; undefined when nobody began one. */
  async find(session: SessionId): Promise<Article | undefined> {
    const article = await this.newest(session)
    return article && { version: article.version, text: article.text.toString() }
  }

  async exists(session: SessionId): Promise<boolean> {
    return (await this.book.version(session)) !== undefined
  }

  /** The article as it is now, begun with `opening` when there is none; undefined when there is no such session. */
  async findOrBegin(session: SessionId, opening: () => string, writer: Writer): Promise<Article | undefined> {
    const known = await this.find(session)
    if (known) return known
    await this.book.begin(session, writing(opening()), writer)
    return this.find(session)
  }

  /** Takes steps that were made on `version`, all of them or none. Once it is `stored` they are durable. */
  async receive(
    session: SessionId,
    sent: { readonly version: number; readonly updates: readonly Update[] },
    writer: Writer,
  ): Promise<Receipt> {
    for (;;) {
      const article = await this.newest(session)
      if (!article) return { outcome: 'refused', code: 'no-article' }
      if (sent.version > article.version) return { outcome: 'refused', code: 'unknown-version' }
      if (sent.version < article.version) {
        const missed = (await this.book.read(session, sent.version)) ?? []
        return { outcome: 'behind', version: sent.version + missed.length, updates: told(missed) }
      }
      const code = refusalOf(article.text, sent.updates)
      if (code) return { outcome: 'refused', code }
      try {
        if (sent.updates.length > 0) await this.book.append(session, sent.version, sent.updates, writer)
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error
        continue
      }
      await this.newest(session)
      return { outcome: 'stored', version: sent.version + sent.updates.length }
    }
  }

  /**
   * Tells all steps after version `since`, and from then on each as it comes, once and in order. Answers with what stops it, or
   * with why it cannot.
   */
  async listen(
    session: SessionId,
    since: number,
    listener: (news: News) => void,
  ): Promise<(() => void) | ArticleRefusal> {
    for (let version = since; ;) {
      const article = await this.newest(session)
      if (!article) return 'no-article'
      if (version > article.version) return 'unknown-version'
      // From the comparison on nothing waits, so no step comes in between.
      if (version === article.version && this.open.get(session) === article) {
        article.listeners.add(listener)
        return () => void article.listeners.delete(listener)
      }
      const missed = (await this.book.read(session, version)) ?? []
      version += missed.length
      if (missed.length > 0) listener({ version, updates: told(missed) })
    }
  }

  /** Every step of it, oldest first. */
  async history(session: SessionId): Promise<readonly KeptUpdate[] | undefined> {
    return this.book.read(session, -1)
  }

  /** Lets go of what is in memory, and of whoever listens. */
  forget(session: SessionId): void {
    this.open.delete(session)
  }

  /** Catches up with the book; another process may have written too. */
  private async newest(session: SessionId): Promise<Open | undefined> {
    const news = await this.book.read(session, this.open.get(session)?.version ?? -1)
    if (!news) {
      this.forget(session)
      return undefined
    }
    const article = this.open.get(session) ?? { version: -1, text: Text.empty, listeners: new Set() }
    this.open.delete(session)
    this.open.set(session, article)
    this.letGoOfIdle()
    advance(session, article, news)
    return article
  }

  private letGoOfIdle(): void {
    const idle = [...this.open].filter(([, { listeners }]) => listeners.size === 0)
    for (const [session] of idle.slice(0, -mostIdle)) this.open.delete(session)
  }
}

/** Steps that came in another way meanwhile are passed over. */
function advance(session: SessionId, article: Open, updates: readonly KeptUpdate[]): void {
  const fresh = updates.filter(({ version }) => version > article.version)
  if (fresh.length === 0 || fresh[0]?.version !== article.version + 1) return
  article.text = replayed(session, fresh, article.text)
  article.version += fresh.length
  for (const listener of article.listeners) listener({ version: article.version, updates: told(fresh) })
}

/** The text after these steps. Throws `Unreadable` when one does not fit. */
export function replayed(session: SessionId, updates: readonly KeptUpdate[], from: Text = Text.empty): Text {
  let text = from
  for (const { version, changes } of updates) {
    const next = applied(text, changes)
    if (!next) {
      throw new Unreadable(
        `Change ${version} of the article of session ${session} does not fit the text before it. Put back a backup with "exchange-table restore".`,
      )
    }
    text = next
  }
  return text
}

/** Whoever shortens a text that is too long may. */
function refusalOf(before: Text, updates: readonly Update[]): ArticleRefusal | undefined {
  let text = before
  for (const { changes } of updates) {
    const next = applied(text, changes)
    if (!next) return 'article-unfit'
    text = next
  }
  return text.length > Math.max(longestArticle, before.length) ? 'article-too-long' : undefined
}
