import type { Socket } from 'socket.io'

/** More messages than a healthy page ever has under way: twenty seconds of the busiest table. */
const mostUnsent = 400

/**
 * Hangs up on a page that takes in nothing, so that what is said meanwhile does not pile up in memory. When it wakes it comes
 * in anew and is sent the whole view.
 */
export function dropWhoTakesInNothing({ conn }: Pick<Socket, 'conn'>): void {
  let unsent = 0
  conn.on('drain', () => (unsent = 0))
  conn.on('packetCreate', () => {
    unsent += 1
    // With `true` what waits is thrown away: it would wait for as long as the page does.
    if (unsent > mostUnsent) conn.close(true)
  })
}
