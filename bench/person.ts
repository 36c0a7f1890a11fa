import { io, type Socket } from 'socket.io-client'

/** One laptop at the table, as both servers meet it: counts the bytes that reach it. */
export class Person {
  readonly socket: Socket
  bytes = 0

  private constructor(socket: Socket) {
    this.socket = socket
    socket.io.once('open', () => {
      socket.io.engine.on('data', (data: string | ArrayBuffer) => {
        // One byte more for the packet's type; the frame's own few bytes are left out for both servers.
        this.bytes += 1 + (typeof data === 'string' ? Buffer.byteLength(data) : data.byteLength)
      })
    })
  }

  static connect(url: string, token: string): Promise<Person> {
    const socket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true, reconnection: false })
    const person = new Person(socket)
    return new Promise((resolve, reject) => {
      socket.once('view', () => resolve(person))
      socket.once('connect_error', reject)
    })
  }

  close(): void {
    this.socket.close()
  }
}

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}
