import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return new URLSearchParams(text)
}

/** Whom the service says that somebody is, with whatever it may get wrong. */
export interface Claims {
  readonly sub: string
  readonly email: string
  readonly email_verified: boolean
  readonly name?: string
  /** In place of the right ones. */
  readonly nonce?: string
  readonly aud?: string
  readonly iss?: string
}

/** A service that says who somebody is, by OpenID Connect, on loopback; gone after the test. */
export class IdentityProvider {
  readonly clientSecret = 'a secret between two servers'
  /** Who signs in there next. */
  claims: Claims = { sub: 'u1', email: 'ada@example.org', email_verified: true, name: 'Ada Elsewhere' }
  /** Signs with a key that nobody knows of. */
  forging = false
  issuer = ''
  private readonly key = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  private readonly codes = new Map<
    string,
    { readonly nonce: string; readonly challenge: string; readonly to: string }
  >()

  static async open(): Promise<IdentityProvider> {
    const provider = new IdentityProvider()
    const server = createServer((request, response) => {
      void provider.answer(request).then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
    provider.issuer = `http://127.0.0.1:${port}`
    onTestFinished(async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    })
    return provider
  }

  /** As a person does there: signs in, and is sent back. Answers with where to. */
  signIn(authorization: string): string {
    const { searchParams } = new URL(authorization)
    const asked = (name: string) => searchParams.get(name) ?? ''
    const code = randomBytes(16).toString('hex')
    this.codes.set(code, { nonce: asked('nonce'), challenge: asked('code_challenge'), to: asked('redirect_uri') })
    const back = new URL(asked('redirect_uri'))
    back.search = new URLSearchParams({ code, state: asked('state'), iss: this.issuer }).toString()
    return back.pathname + back.search
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const { issuer } = this
    const { pathname } = new URL(request.url ?? '/', issuer)
    if (pathname === '/.well-known/openid-configuration') return { status: 200, body: this.described() }
    if (pathname === '/keys') {
      const jwk = { ...this.key.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }
      return { status: 200, body: { keys: [jwk] } }
    }
    if (pathname === '/token') return this.token(await formOf(request), request.headers.authorization)
    return { status: 404, body: {} }
  }

  private described() {
    const { issuer } = this
    return {
      ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
      ...{ jwks_uri: `${issuer}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'] },
      id_token_signing_alg_values_supported: ['RS256'],
    }
  }

  private token(form: URLSearchParams, authorization = '') {
    const known = this.codes.get(form.get('code') ?? '')
    this.codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const basic = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()
    const secret = form.get('client_secret') ?? decodeURIComponent(basic.split(':')[1] ?? '')
    const fits = known && known.challenge === challenge && known.to === form.get('redirect_uri')
    if (!fits || secret.replaceAll('+', ' ') !== this.clientSecret)
      return { status: 400, body: { error: 'invalid_grant' } }
    const now = Math.floor(Date.now() / 1000)
    const payload = {
      iss: this.issuer,
      aud: 'exchange-table',
      nonce: known.nonce,
      iat: now,
      exp: now + 60,
      ...this.claims,
    }
    return {
      status: 200,
      body: { access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: this.signed(payload) },
    }
  }

  private signed(payload: object): string {
    const content = `${encoded({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${encoded(payload)}`
    const { privateKey } = this.forging ? this.other : this.key
    return `${content}.${createSign('sha256').update(content).sign(privateKey).toString('base64url')}`
  }
}
