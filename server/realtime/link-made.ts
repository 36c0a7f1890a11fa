import type { GuestId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { guestOf } from '../../shared/session/session.ts'
import { linkFor } from '../people/links.ts'
import type { LiveSession } from '../sessions/live-session.ts'

function guestWithNewLink(event: SessionEvent): GuestId | readonly [] {
  if (event.type === 'GuestAdded') return event.data.id
  return event.type === 'LinkReissued' ? event.data.guest : []
}

/** For whom these events made a link, and which; undefined when it is none, or many: then they are read from the session. */
export function linkMade(
  { publicUrl, secret }: { readonly publicUrl: () => string; readonly secret: Buffer },
  live: LiveSession,
  events: readonly SessionEvent[],
): { readonly guest: GuestId; readonly link: string } | undefined {
  const [guest, ...others] = events.flatMap(guestWithNewLink)
  if (guest === undefined || others.length > 0) return undefined
  const number = guestOf(live.state, guest)?.linkNumber ?? 1
  return { guest, link: linkFor(publicUrl(), secret, { session: live.id, guest, number }) }
}
