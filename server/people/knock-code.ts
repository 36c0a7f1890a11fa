import { createHmac } from 'node:crypto'
import type { SessionId } from '../../shared/session/ids.ts'
import type { DoorView } from '../../shared/session/seating.ts'

/** No vowels, so that it spells nothing; and none that looks like another: no 0, O, 1, I, L, 2, Z, 5, S, 8, B, U or V. */
const signs = 'CDFGHJKMNPQRTWXY34679'
const length = 6

/**
 * The code to knock with at a session: made anew from the installation's secret whenever it must be shown, so that it is stored
 * nowhere and does not follow from the id. It stays the same as long as the session lives; 21^6 of them, 26 bits.
 */
export function knockCodeOf(secret: Buffer, session: SessionId): string {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify(['knock', session]))
    .digest()
  const number = digest.readBigUInt64BE()
  const base = BigInt(signs.length)
  return Array.from({ length }, (_, place) => signs[Number((number / base ** BigInt(place)) % base)]).join('')
}

/** A code as somebody typed it: capitals and spaces do not matter. */
export const knockCodeIn = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** Where to knock at this session. */
export function doorAt(
  { publicUrl, secret }: { readonly publicUrl: () => string; readonly secret: Buffer },
  session: SessionId,
): DoorView {
  const code = knockCodeOf(secret, session)
  // In the fragment, so that no proxy or log sees it.
  return { code, link: `${publicUrl().replace(/\/$/, '')}/knock#${code}` }
}
