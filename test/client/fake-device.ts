import { vi } from 'vitest'

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer

const credential = {
  id: 'a2V5',
  rawId: bytes('key'),
  type: 'public-key',
  getClientExtensionResults: () => ({}),
  response: {
    clientDataJSON: bytes('{}'),
    authenticatorData: bytes('data'),
    signature: bytes('signature'),
    attestationObject: bytes('attestation'),
    getTransports: () => ['internal'],
  },
}

/** A browser with an authenticator: what it was asked, and what its person does with it. */
export class FakeDevice {
  readonly asked: ('create' | 'get')[] = []
  /** The name of the error with which it says no; null while its person says yes. */
  refusal: string | null = null

  install(): void {
    vi.stubGlobal(
      'PublicKeyCredential',
      class {
        static isConditionalMediationAvailable = () => Promise.resolve(false)
      },
    )
    vi.stubGlobal('navigator', {
      ...{ language: 'nl-NL', userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' },
      credentials: { create: () => this.answer('create'), get: () => this.answer('get') },
    })
  }

  private answer(what: 'create' | 'get') {
    this.asked.push(what)
    if (this.refusal === null) return Promise.resolve(credential)
    return Promise.reject(Object.assign(new Error('refused'), { name: this.refusal }))
  }
}

/** What a server asks of a device that makes a passkey. */
export const creationOptions = {
  challenge: 'Y2hhbGxlbmdl',
  rp: { id: 'localhost', name: 'Exchange Table' },
  user: { id: 'dXNlcg', name: 'm@example.org', displayName: 'Marieke Tolsma' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
}
export const requestOptions = { challenge: 'Y2hhbGxlbmdl', rpId: 'localhost' }
