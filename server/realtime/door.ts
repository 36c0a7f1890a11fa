import type { LinkRefusal } from '../../shared/protocol/messages.ts'
import { guestOf, type Session } from '../../shared/session/session.ts'
import type { Audience } from '../../shared/session/audience.ts'
import type { LinkOwner } from '../people/links.ts'

type Door = { readonly opens: Audience } | { readonly refused: LinkRefusal }

/** Which of the views a link opens; or why it opens none. `seat`: who leads the talk comes to sit at the table. */
export function doorOf(state: Session, { guest: id, number }: LinkOwner, seat = false): Door {
  if (id === null) return { opens: 'screen' }
  const guest = guestOf(state, id)
  if (!guest) return { refused: 'invalid-token' }
  if (guest.linkNumber !== number) return { refused: 'replaced' }
  if (guest.link === 'revoked') return { refused: 'revoked' }
  return { opens: seat && guest.role === 'facilitator' ? 'participant' : guest.role }
}
