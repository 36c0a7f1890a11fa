import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What happens to bytes on their way. `stalled`: nobody takes them in any more, so that they pile up where they come from. */
export type Way = 'open' | 'lost' | 'stalled'

interface Pair {
  readonly page: Socket
  readonly server: Socket
}

/** The line between pages and a server: it can be cut, lose what is said one way, or take in nothing. */
export class Wire {
  readonly url: string
  toServer: Way = 'open'
  toPages: Way = 'open'
  private readonly pairs = new Set<Pair>()
  private readonly forgotten = new WeakSet<Pair>()
  private down = false

  private constructor(url: string) {
    this.url = url
  }

  static async to(serverUrl: string): Promise<Wire> {
    const listening = createServer()
    await new Promise<void>(resolve => listening.listen(0, '127.0.0.1', resolve))
    const { port } = listening.address() as AddressInfo // it listens on a port, not on a pipe
    const wire = new Wire(`http://127.0.0.1:${port}`)
    listening.on('connection', page => wire.join(page, Number(new URL(serverUrl).port)))
    onTestFinished(() => {
      wire.cut()
      listening.close()
    })
    return wire
  }

  /** As when the Wi-Fi goes: every connection breaks, and until `restore` none is made. */
  cut(): void {
    this.down = true
    for (const { page, server } of this.pairs) {
      page.resetAndDestroy()
      server.resetAndDestroy()
    }
    this.pairs.clear()
  }

  /** As for a laptop that slept: nothing more comes through what is connected now, and nobody is told; new connections work. */
  forget(): void {
    for (const pair of this.pairs) this.forgotten.add(pair)
  }

  restore(): void {
    this.down = false
    this.toServer = 'open'
    this.toPages = 'open'
    for (const { page, server } of this.pairs) {
      page.resume()
      server.resume()
    }
  }

  private join(page: Socket, port: number): void {
    if (this.down) {
      page.resetAndDestroy()
      return
    }
    const server = connect(port, '127.0.0.1')
    const pair = { page, server }
    this.pairs.add(pair)
    this.carry(page, server, () => (this.forgotten.has(pair) ? 'lost' : this.toServer))
    this.carry(server, page, () => (this.forgotten.has(pair) ? 'lost' : this.toPages))
    for (const socket of [page, server]) {
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.pairs.delete(pair)
        page.destroy()
        server.destroy()
      })
    }
  }

  private carry(from: Socket, to: Socket, way: () => Way): void {
    from.on('data', bytes => {
      if (way() === 'lost') return
      if (way() === 'stalled') from.pause()
      if (!to.write(bytes)) {
        from.pause()
        to.once('drain', () => from.resume())
      }
    })
  }
}
