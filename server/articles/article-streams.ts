import type { Response } from 'express'
import type { SessionId } from '../../shared/session/ids.ts'
import type { Logger } from '../logger.ts'
import type { LiveSession } from '../sessions/live-session.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import type { ArticleDesk, ArticleRefusal, News } from './article-desk.ts'

export interface StreamWanted {
  readonly live: LiveSession
  /** The version that the listener has. */
  readonly since: number
  /** Whether the listener was here before, and may have missed a change of the session. */
  readonly again: boolean
  readonly organizer: number
  readonly signIn: string
  /** Asked from time to time: a sign-in can end elsewhere. */
  readonly signedIn: () => Promise<boolean>
  readonly response: Response
}
interface Stream {
  readonly session: SessionId
  readonly organizer: number
  readonly signIn: string
  readonly end: () => void
}

/** Browsers open six connections at most over HTTP/1.1, so this is several browsers. */
const mostPerOrganizer = 12
/** A proxy takes a connection that says nothing for dead after half a minute or more. In ms, as below. */
const pulse = 15_000
/** While a table talks the session changes all the time, and each hint costs the page a look at the material. */
const hintAfter = 2000
const reconnectAfter = 1000
/** A listener who takes in nothing is let go once this many bytes wait; with `since` nothing is lost. */
const mostWaiting = 4 * 1024 * 1024
const mostInOneEvent = 500

/** Never compressed: compression waits for more before it sends. Nor gathered by a proxy. */
const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** `version` is where the text is after the last of `updates`; each part says so for its own. */
function inParts({ version, updates }: News): readonly News[] {
  const before = version - updates.length
  const parts: News[] = []
  for (let from = 0; from < updates.length; from += mostInOneEvent) {
    const part = updates.slice(from, from + mostInOneEvent)
    parts.push({ version: before + from + part.length, updates: part })
  }
  return parts
}

/** The open streams of server-sent events, each to one page in which an article is open. */
export class ArticleStreams {
  private readonly desk: ArticleDesk
  private readonly sessions: LiveSessions
  private readonly logger: Logger
  private readonly streams = new Set<Stream>()

  constructor(parts: { desk: ArticleDesk; sessions: LiveSessions; logger: Logger }) {
    this.desk = parts.desk
    this.sessions = parts.sessions
    this.logger = parts.logger
  }

  /** Answers with a stream that stays open, or with why not; then nothing was sent. */
  async open(wanted: StreamWanted): Promise<ArticleRefusal | 'too-many-open' | undefined> {
    const { live, since, again, organizer, signIn, response } = wanted
    const known = await this.desk.find(live.id)
    if (!known) return 'no-article'
    if (since > known.version) return 'unknown-version'
    // From here to where it is counted nothing waits.
    const mine = [...this.streams].filter(stream => stream.organizer === organizer)
    if (mine.length >= mostPerOrganizer) return 'too-many-open'
    if (response.closed) return undefined
    response.set(headers).flushHeaders()
    const stream: Stream = { session: live.id, organizer, signIn, end: () => response.end() }
    this.streams.add(stream)
    const stops = [() => void this.streams.delete(stream), this.sessions.hold(live.id)]
    response.once('close', () => stops.forEach(stop => stop()))
    const send = (text: string) => {
      if (response.writableLength > mostWaiting) response.destroy()
      else if (!response.writableEnded) response.write(text)
    }
    send(`retry: ${reconnectAfter}\n\n`)
    if (again) send(materialHint)
    stops.push(this.pulse(wanted, send), hintWhenChanged(live, send))
    const listening = await this.desk.listen(live.id, since, news => {
      for (const part of inParts(news)) send(`event: update\nid: ${part.version}\ndata: ${JSON.stringify(part)}\n\n`)
    })
    if (typeof listening === 'string') response.end()
    else if (response.closed) listening()
    else stops.push(listening)
    return undefined
  }

  closeSession(session: SessionId): void {
    this.close(stream => stream.session === session)
  }

  closeSignIn(signIn: string): void {
    this.close(stream => stream.signIn === signIn)
  }

  closeAll(): void {
    this.close(() => true)
  }

  private close(which: (stream: Stream) => boolean): void {
    for (const stream of this.streams) if (which(stream)) stream.end()
  }

  /** Keeps the connection warm, and notices a sign-in that ended. Answers with what stops it. */
  private pulse({ signedIn, response }: StreamWanted, send: (text: string) => void): () => void {
    const timer = setInterval(() => {
      send(': still here\n\n')
      signedIn()
        .then(still => void (still || response.end()))
        .catch((error: unknown) => this.logger.error({ err: error }, 'a sign-in could not be looked up'))
    }, pulse)
    return () => clearInterval(timer)
  }
}

const materialHint = 'event: material\ndata: {"changed":true}\n\n'

function hintWhenChanged(live: LiveSession, send: (text: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const stop = live.listen(() => {
    timer ??= setTimeout(() => {
      timer = undefined
      send(materialHint)
    }, hintAfter)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
