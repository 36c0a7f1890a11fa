import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined)

/** Whether a browser says that another site made this request. A program that says nothing has no cookies to be abused. */
export function isForeign({ headers }: Pick<IncomingMessage, 'headers'>, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin, host } = headers
  if (origin === undefined) return false
  // People in the room may open the server by another of its addresses than the public one.
  const own = [publicUrl, `http://${host}`, `https://${host}`].map(originOf)
  const from = originOf(origin)
  return from === undefined || !own.includes(from)
}

/** Whether an address belongs to a proxy that may say where a request comes from; `hop` counts from this machine outwards. */
export type Trusts = (address: string, hop: number) => boolean

/** The address that a request comes from: behind the proxies that are trusted, and no further. */
export function addressOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, trusts: Trusts): string {
  const said = headers['x-forwarded-for']
  const told = (Array.isArray(said) ? said.join() : (said ?? '')).split(',').map(part => part.trim())
  const hops = [socket.remoteAddress ?? '', ...told.filter(part => part !== '').toReversed()]
  return hops.find((address, hop) => !trusts(address, hop)) ?? hops.at(-1) ?? ''
}

/** The first half of an address of version 6: who has one has all that share it. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(part => part !== '')
  const after = (tail ?? '').split(':').filter(part => part !== '')
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

/** Where a request comes from, for counting: an address, or the network that one household or company has. */
export function placeAt(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(plain) ? networkOf(plain) : plain
}
