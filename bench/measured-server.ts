import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Usage {
  readonly cpuMs: number
  readonly rssBytes: number
}
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** A server in a process of its own, asked for its own accounting. */
export class MeasuredServer {
  private readonly child: ChildProcess
  private constructor(child: ChildProcess) {
    this.child = child
  }

  static start(script: string, args: readonly string[], env: Readonly<Record<string, string>>): MeasuredServer {
    const child = fork(path(script), args, {
      env: { ...process.env, ...env },
      execArgv: ['--import', path('./accounting.js')],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    return new MeasuredServer(child)
  }

  /** The first line on its standard output that matches. */
  printed(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      let text = ''
      this.child.stdout?.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        const found = pattern.exec(text)?.[1]
        if (found) resolve(found)
      })
      this.child.once('exit', code => reject(new Error(`the server ended with ${code}: ${text}`)))
    })
  }

  said(): Promise<unknown> {
    return new Promise(resolve => this.child.once('message', resolve))
  }

  async usage(): Promise<Usage> {
    const answer = this.said()
    this.child.send('usage')
    const usage = await answer
    if (typeof usage !== 'object' || usage === null || !('cpuMs' in usage) || !('rssBytes' in usage)) {
      throw new Error('the server did not account for itself')
    }
    return { cpuMs: Number(usage.cpuMs), rssBytes: Number(usage.rssBytes) }
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await ended
  }
}
