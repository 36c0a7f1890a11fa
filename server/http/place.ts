import { isIPv6 } from 'node:net'
import type { Request } from 'express'

/** The first half of an address of version 6: who has one has all that share it. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(part => part !== '')
  const after = (tail ?? '').split(':').filter(part => part !== '')
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

/** Where a request comes from, for counting tries: an address, or the network that one household or company has. */
export function placeOf({ ip = '' }: Pick<Request, 'ip'>): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(plain) ? networkOf(plain) : plain
}
