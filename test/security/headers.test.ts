import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Answer, Browser } from '../server/browser.ts'
import { startServer, temporaryFolder } from '../server/start.ts'

const described = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

/** Every route of the API as it describes itself, with something in the place of what it asks for. */
async function routesOf(visitor: Browser): Promise<readonly { readonly method: string; readonly path: string }[]> {
  const { paths } = described.parse((await visitor.get('/api/openapi.json')).body)
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'number' ? '1' : 'nothing')),
    })),
  )
}

const wanted = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

function missing({ headers }: Answer): readonly string[] {
  const wrong = Object.entries(wanted).filter(([name, value]) => headers.get(name) !== value)
  const policy = new Map(
    (headers.get('content-security-policy') ?? '').split(';').map(part => {
      const [name = '', ...values] = part.trim().split(' ')
      return [name, values.join(' ')]
    }),
  )
  const strict =
    policy.get('default-src') === "'none'" &&
    policy.get('script-src') === "'self'" &&
    policy.get('frame-ancestors') === "'none'" &&
    policy.get('connect-src') === "'self'" &&
    policy.get('base-uri') === "'none'"
  const loose = [...policy.values()].some(value => /unsafe|\*|https?:|wss?:/.test(value))
  return [
    ...wrong.map(([name]) => name),
    ...(strict && !loose ? [] : ['content-security-policy']),
    ...(/camera=\(\).*microphone=\(\)/.test(headers.get('permissions-policy') ?? '') ? [] : ['permissions-policy']),
    ...(headers.has('x-powered-by') || headers.has('server') ? ['says what it runs on'] : []),
    ...(headers.has('access-control-allow-origin') ? ['lets other sites read it'] : []),
  ]
}

describe('every answer of every route carries all headers', () => {
  test('to a stranger and to an organizer, yes and no alike', async () => {
    const server = await startServer()
    const organizer = await server.organizer()
    const routes = await routesOf(server.visitor())
    expect(routes.length).toBeGreaterThan(30)
    const faults: string[] = []
    // Signing out comes last, or the routes after it would be asked by a stranger.
    const late = routes.toSorted((a, b) => Number(a.path.includes('sign-out')) - Number(b.path.includes('sign-out')))
    for (const { method, path } of late) {
      for (const browser of [server.visitor(), organizer]) {
        const body = method === 'GET' || method === 'DELETE' ? undefined : '{}'
        const answer = await browser.ask(
          method,
          path,
          body,
          body === undefined ? {} : { 'content-type': 'application/json' },
        )
        faults.push(...missing(answer).map(name => `${method} ${path}: ${name}`))
      }
    }
    expect(faults).toEqual([])
  })

  test.each(['/healthz', '/readyz', '/metrics', '/api/nothing', '/nothing', '/', '/s/abc', '/socket.io/?EIO=4'])(
    '%s too',
    async path => {
      const clientDir = temporaryFolder()
      writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Exchange Table</title>')
      const server = await startServer({ clientDir })
      const answer = await server.visitor().get(path, { accept: 'text/html' })
      if (path.startsWith('/socket.io')) expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      else expect(missing(answer)).toEqual([])
    },
  )

  test('a hashed file of the client is the one thing that may be kept', async () => {
    const clientDir = temporaryFolder()
    mkdirSync(join(clientDir, 'assets'))
    writeFileSync(join(clientDir, 'assets', 'app-1.js'), 'export {}')
    const server = await startServer({ clientDir })
    expect(missing(await server.visitor().get('/assets/app-1.js'))).toEqual(['cache-control'])
  })
})

test('over https browsers are told to stay there, and over http they are not', async () => {
  const secure = await startServer({}, { PUBLIC_URL: 'https://table.example.org' })
  const { headers } = await secure.visitor().get('/api/me')
  expect(Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1])).toBeGreaterThan(
    180 * 86_400,
  )
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  const plain = await (await startServer()).visitor().get('/api/me')
  expect(plain.headers.get('strict-transport-security')).toBeNull()
  expect(plain.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests')
})
