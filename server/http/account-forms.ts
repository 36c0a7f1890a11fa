import * as z from 'zod'
import { isFit, longestPassword } from '../accounts/password-rules.ts'
import { limits } from '../../shared/session/limits.ts'
import type { Organizer } from '../people/organizers.ts'
import { Problem } from './problems.ts'

export const email = z.string().trim().max(limits.email).pipe(z.email())
export const name = z.string().trim().min(1).max(limits.name)
export const token = z.string().min(1).max(200)
/** How fit a new one is, is judged with the address beside it. */
export const password = z.string().max(longestPassword)
const bytes = z.string().max(20_000)
const credential = {
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
}
/** What a device answers, as WebAuthn writes it; the library reads what is in it. */
export const proof = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.exactOptional(),
  }),
})
export const newPasskey = z.object({
  ...credential,
  response: z.looseObject({ clientDataJSON: bytes, attestationObject: bytes }),
})

export const organizer = z.object({ id: z.number(), name: z.string(), email: z.string() })
export const workspace = z.object({ id: z.number(), name: z.string() })
export const signedIn = z.object({ organizer })

export const shown = ({ id, name: called, email: address }: Organizer): Organizer => ({
  id,
  name: called,
  email: address,
})

export function requireFit(next: string, address: string): void {
  if (!isFit(next, address)) throw new Problem('weak-password')
}
