import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Session } from '../../shared/session/session.ts'
import { Browser } from '../server/browser.ts'

export interface Findings {
  /** What the server calls a fault of its own, and sessions whose memory is not what is stored. */
  readonly faults: readonly string[]
  /** In bytes; the heap after its garbage was collected. */
  readonly rss: number
  readonly heapUsed: number
  readonly connections: number
}
interface Told {
  readonly number: number
  readonly told: unknown
}

/** A server in a process of its own, that can be asked how it is. */
export class ServerUnderFire {
  readonly url: string
  readonly organizer: Browser
  private readonly child: ChildProcess
  private readonly waiting = new Map<number, (told: unknown) => void>()
  private asked = 0

  private constructor(child: ChildProcess, url: string) {
    this.child = child
    this.url = url
    this.organizer = new Browser(url)
    child.on('message', ({ number, told }: Told) => {
      this.waiting.get(number)?.(told)
      this.waiting.delete(number)
    })
  }

  static async start(): Promise<ServerUnderFire> {
    const script = fileURLToPath(new URL('./fuzzed-server.ts', import.meta.url))
    const child = fork(script, { execArgv: ['--import', 'tsx', '--expose-gc'], serialization: 'advanced' })
    onTestFinished(() => void child.kill('SIGKILL'))
    const { url, token } = await new Promise<{ url: string; token: string }>((resolve, reject) => {
      child.once('message', ({ told }: { told: { url: string; token: string } }) => resolve(told))
      child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
    })
    const server = new ServerUnderFire(child, url)
    const account = { token, name: 'Ada', email: 'ada@example.org', password: 'twelve quiet chairs' }
    const { status } = await server.organizer.post('/api/setup', account)
    if (status !== 201) throw new Error(`no organizer: ${status}`)
    return server
  }

  /** Undefined as long as the process lives. */
  get ended(): number | NodeJS.Signals | undefined {
    return this.child.exitCode ?? this.child.signalCode ?? undefined
  }

  findings(): Promise<Findings> {
    return this.ask('findings') as Promise<Findings> // what fuzzed-server.ts answers to this word
  }

  /** Of the sessions that somebody sits at. */
  states(): Promise<Readonly<Record<string, Session>>> {
    return this.ask('states') as Promise<Readonly<Record<string, Session>>> // likewise
  }

  private ask(ask: string): Promise<unknown> {
    const number = (this.asked += 1)
    return new Promise((resolve, reject) => {
      const dead = (code: number | null) => reject(new Error(`the server ended with ${code}`))
      this.child.once('exit', dead)
      this.waiting.set(number, told => {
        this.child.off('exit', dead)
        resolve(told)
      })
      this.child.send({ ask, number })
    })
  }
}

const megabyte = 1024 * 1024

/** Memory over a run: how much it grew since it had warmed up. */
export class Growth {
  private readonly seen: Findings[] = []

  add(findings: Findings): void {
    this.seen.push(findings)
  }

  /** In MB, of the heap: the median of the last fifth less that of the second fifth. */
  get heap(): number {
    return this.between(({ heapUsed }) => heapUsed)
  }
  get rss(): number {
    return this.between(({ rss }) => rss)
  }
  get last(): string {
    const { rss = 0, heapUsed = 0 } = this.seen.at(-1) ?? {}
    return `heap ${Math.round(heapUsed / megabyte)} MB, process ${Math.round(rss / megabyte)} MB`
  }

  private between(of: (findings: Findings) => number): number {
    const fifth = Math.max(1, Math.floor(this.seen.length / 5))
    const middle = (from: number) => {
      const part = this.seen
        .slice(from, from + fifth)
        .map(of)
        .toSorted((a, b) => a - b)
      return part[Math.floor(part.length / 2)] ?? 0
    }
    return Math.round((middle(this.seen.length - fifth) - middle(fifth)) / megabyte)
  }
}
