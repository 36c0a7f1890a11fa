import { createHash, createHmac } from 'node:crypto'
import type { GuestId, SessionId } from '../../shared/session/ids.ts'

/** Whom a link belongs to. The screen is nobody's: its guest is null. */
export interface LinkOwner {
  readonly session: SessionId
  readonly guest: GuestId | null
  /** Counts the links made for this guest, from 1; only the newest one works. */
  readonly number: number
}

/**
 * A link's token, 144 bits, made anew from the installation's secret whenever it must be shown: only its hash is stored,
 * so whoever reads the database can enter nowhere.
 */
export const tokenOf = (secret: Buffer, { session, guest, number }: LinkOwner): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([session, guest, number]))
    .digest('base64url')
    .slice(0, 24)

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const linkFor = (publicUrl: string, secret: Buffer, owner: LinkOwner): string =>
  `${publicUrl.replace(/\/$/, '')}/s/${owner.session}#${tokenOf(secret, owner)}`

export interface LinkBook {
  /** Whose link this is, by the hash of its token; undefined when it is nobody's. */
  find(hash: string): Promise<LinkOwner | undefined>
  /** Whether it was somebody's once, at a table that was cleared and is kept without its guests. */
  wasSpent(hash: string): Promise<boolean>
}
