import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import * as z from 'zod'

const options = z.looseObject({
  challenge: z.string(),
  rp: z.looseObject({ id: z.string() }).optional(),
  rpId: z.string().optional(),
})

/** Heads and texts of CBOR, as far as a passkey needs them: https://www.rfc-editor.org/rfc/rfc8949 */
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}
const whole = (value: number) => (value >= 0 ? head(0, value) : head(1, -1 - value))
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value])
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)])
const map = (...entries: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([head(5, entries.length), ...entries.flat()])

const sha256 = (of: string | Buffer) => createHash('sha256').update(of).digest()
const coordinate = (value: string | undefined) => Buffer.from(value ?? '', 'base64url')

const [userPresent, userVerified, hasCredential] = [1, 4, 64]

/** A device with one passkey, as far as a server can tell: P-256, no attestation. */
export class Authenticator {
  readonly id = randomBytes(16)
  /** How often it signed. */
  private count = 0
  private readonly origin: string
  private readonly privateKey: KeyObject
  private readonly publicKey: KeyObject

  constructor(origin: string) {
    this.origin = origin
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.privateKey = privateKey
    this.publicKey = publicKey
  }

  /** What it answers when it is asked to make a passkey. */
  make(asked: unknown) {
    const { challenge, rp } = options.parse(asked)
    const { x, y } = this.publicKey.export({ format: 'jwk' })
    const key = map(
      [whole(1), whole(2)],
      [whole(3), whole(-7)],
      [whole(-1), whole(1)],
      [whole(-2), bytes(coordinate(x))],
      [whole(-3), bytes(coordinate(y))],
    )
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key])
    const data = this.data(rp?.id ?? '', userPresent | userVerified | hasCredential, credential)
    const attestation = map([text('fmt'), text('none')], [text('attStmt'), map()], [text('authData'), bytes(data)])
    return {
      ...this.named(),
      response: {
        clientDataJSON: this.client('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  /** What it answers when it is asked to prove that it is here. */
  prove(asked: unknown) {
    const { challenge, rpId } = options.parse(asked)
    this.count += 1
    const data = this.data(rpId ?? '', userPresent | userVerified)
    const client = this.client('webauthn.get', challenge)
    const signature = createSign('sha256')
      .update(Buffer.concat([data, sha256(client)]))
      .sign(this.privateKey)
    return {
      ...this.named(),
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      },
    }
  }

  private named() {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} }
  }

  private client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  private data(rpId: string, flags: number, credential = Buffer.alloc(0)): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.count)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, credential])
  }
}
