import { onTestFinished } from 'vitest'

export interface StreamEvent {
  /** Null for a comment, such as a heartbeat, and for a line that sets something. */
  readonly event: string | null
  readonly id: string | null
  readonly data: unknown
  readonly comment: boolean
}

/** Server-sent events as they come, read by hand: also what a browser's EventSource hides. */
export class EventStream {
  readonly headers: Headers
  readonly events: StreamEvent[] = []
  /** Resolves when the server ends it. */
  readonly ended: Promise<void>
  private readonly abort: AbortController
  private readonly watchers = new Set<() => void>()

  private constructor(response: Response, abort: AbortController) {
    this.headers = response.headers
    this.abort = abort
    this.ended = this.read(response)
  }

  /** Rejects with the status when it is not let in. */
  static async open(
    url: string,
    cookie: string | undefined,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<EventStream> {
    const abort = new AbortController()
    onTestFinished(() => abort.abort())
    // A browser accepts compressed answers too.
    const asked = { 'accept-encoding': 'gzip, br', ...(cookie !== undefined && { cookie }), ...headers }
    const response = await fetch(url, { headers: asked, signal: abort.signal })
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
    return new EventStream(response, abort)
  }

  /** Resolves when the condition holds for what came so far. */
  until(condition: (events: readonly StreamEvent[]) => boolean): Promise<void> {
    if (condition(this.events)) return Promise.resolve()
    return new Promise(resolve => {
      const check = () => {
        if (!condition(this.events)) return
        this.watchers.delete(check)
        resolve()
      }
      this.watchers.add(check)
    })
  }

  named(name: string): readonly StreamEvent[] {
    return this.events.filter(({ event }) => event === name)
  }

  close(): void {
    this.abort.abort()
  }

  private async read(response: Response): Promise<void> {
    let rest = ''
    const decoder = new TextDecoder()
    try {
      for await (const chunk of response.body ?? []) {
        rest += decoder.decode(chunk, { stream: true })
        const blocks = rest.split('\n\n')
        rest = blocks.pop() ?? ''
        this.events.push(...blocks.map(parsed))
        for (const watcher of [...this.watchers]) watcher()
      }
    } catch {
      // Closed by this side, or cut.
    }
  }
}

function parsed(block: string): StreamEvent {
  const field = (name: string) =>
    block
      .split('\n')
      .find(line => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? null
  const data = field('data')
  const read: unknown = data === null ? null : JSON.parse(data)
  return { event: field('event'), id: field('id'), data: read, comment: block.startsWith(':') }
}
