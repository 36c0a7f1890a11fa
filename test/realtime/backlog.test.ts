import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { dropWhoTakesInNothing } from '../../server/realtime/backlog.ts'

/** The part of a connection that this is about. */
class Line extends EventEmitter {
  readonly close = vi.fn()
  say(messages: number): void {
    for (let message = 0; message < messages; message += 1) this.emit('packetCreate')
  }
}
function watched(): Line {
  const conn = new Line()
  dropWhoTakesInNothing({ conn } as unknown as Parameters<typeof dropWhoTakesInNothing>[0]) // a socket has far more
  return conn
}

test('a page that takes in nothing is hung up on, and what waited for it is thrown away', () => {
  const conn = watched()
  conn.say(400)
  expect(conn.close).not.toHaveBeenCalled()
  conn.say(1)
  expect(conn.close).toHaveBeenCalledExactlyOnceWith(true)
})

test('a page that is slow and takes in everything in the end stays', () => {
  const conn = watched()
  for (let turn = 0; turn < 50; turn += 1) {
    conn.say(300)
    conn.emit('drain')
  }
  expect(conn.close).not.toHaveBeenCalled()
})
