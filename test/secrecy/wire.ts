import { createConnection, createServer, type AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A way to a server that keeps every byte the server sends over it, heads of HTTP and frames of the live protocol alike. */
export class Wire {
  readonly url: string
  private readonly pieces: Buffer[]

  private constructor(url: string, pieces: Buffer[]) {
    this.url = url
    this.pieces = pieces
  }

  static async to(serverUrl: string): Promise<Wire> {
    const pieces: Buffer[] = []
    const { hostname, port } = new URL(serverUrl)
    const relay = createServer(near => {
      const far = createConnection(Number(port), hostname)
      near.pipe(far)
      far.on('data', piece => pieces.push(piece))
      far.pipe(near)
      for (const end of [near, far]) end.on('error', () => [near, far].forEach(one => one.destroy()))
    })
    await new Promise<void>(resolve => relay.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void relay.close())
    const { port: own } = relay.address() as AddressInfo // it listens on TCP
    return new Wire(`http://127.0.0.1:${own}`, pieces)
  }

  get bytes(): Buffer {
    return Buffer.concat(this.pieces)
  }
}
