import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Unreadable } from './event-store.ts'

/** The type under which the log holds an event that it does not show. */
export const sealedType = 'Sealed'

const ivLength = 12
const tagLength = 16
/** Every sealed event fills whole buckets, so that its length does not betray whether a reason was written. */
const bucket = 2048

/** Ties sealed bytes to their place: moved to another session or version they no longer open. */
const place = (session: string, version: number): Buffer => Buffer.from(JSON.stringify([session, version]))

/** AES-256-GCM over the JSON of `value`: the IV, the tag, then the sealed text. */
export function seal(key: Buffer, session: string, version: number, value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value))
  // JSON may end in spaces, so the padding needs no mark of its own.
  const padded = Buffer.alloc(Math.ceil(json.length / bucket) * bucket, ' ')
  json.copy(padded)
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength })
  cipher.setAAD(place(session, version))
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** Throws `Unreadable` when the bytes were altered, moved, or sealed with another key. */
export function unseal(key: Buffer, session: string, version: number, bytes: Uint8Array): unknown {
  const textAt = ivLength + tagLength
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), { authTagLength: tagLength })
    decipher.setAAD(place(session, version))
    decipher.setAuthTag(bytes.subarray(ivLength, textAt))
    const json = Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()])
    const value: unknown = JSON.parse(json.toString())
    return value
  } catch {
    throw new Unreadable(`Sealed event ${version} of session ${session} does not open with the key of its session.`)
  }
}
