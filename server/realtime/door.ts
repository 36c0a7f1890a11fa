import type { LinkRefusal } from '../../shared/protocol/messages.ts'
import { guestOf, type Session } from '../../shared/session/session.ts'
import type { Audience } from '../../shared/session/audience.ts'
import type { LinkOwner } from '../people/links.ts'

type Door = { readonly opens: Audience } | { readonly refused: LinkRefusal }

/** Which of the views a link opens; or why it opens none. */
export function doorOf(state: Session, { guest: id, number }: LinkOwner): Door {
  if (id === null) return { opens: 'screen' }
  const guest = guestOf(state, id)
  if (!guest) return { refused: 'invalid-token' }
  if (guest.linkNumber !== number) return { refused: 'replaced' }
  return guest.link === 'revoked' ? { refused: 'revoked' } : { opens: guest.role }
}
