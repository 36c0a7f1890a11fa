import type { OutgoingHttpHeaders } from 'node:http'
import * as z from 'zod'
import type { Draw } from '../session/random-picks.ts'
import { spoiled, wild } from './wild.ts'

const schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})
const operation = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string(), schema: z.unknown() })).optional(),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown().optional() })) }).optional(),
})
const documented = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) })

export interface Described {
  readonly method: string
  readonly path: string
  readonly query: readonly { readonly name: string; readonly schema: unknown }[]
  readonly body: unknown
}

/** Every route, as the server describes it: one that is added is under fire the same day. */
export const routesIn = (document: unknown): readonly Described[] =>
  Object.entries(documented.parse(document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      query: parameters.filter(parameter => parameter.in === 'query'),
      body: requestBody?.content['application/json']?.schema,
    })),
  )

/** Something that a schema describes, as far as this follows it. */
function fitting(described: unknown, draw: Draw, known: readonly string[]): unknown {
  const { chance, pick, whole } = draw
  const read = schema.safeParse(described)
  if (!read.success) return wild(draw)
  const {
    type,
    enum: values,
    const: only,
    properties = {},
    required = [],
    items,
    anyOf,
    minimum = 0,
    maximum = 100,
  } = read.data
  if (only !== undefined) return only
  if (values) return pick(values)
  if (anyOf) return fitting(pick(anyOf), draw, known)
  switch (typeof type === 'string' ? type : type?.[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(properties)
          .filter(([name]) => required.includes(name) || chance(0.5))
          .map(([name, inner]) => [name, fitting(inner, draw, known)]),
      )
    case 'array':
      return Array.from({ length: whole(3) }, () => fitting(items, draw, known))
    case 'boolean':
      return chance(0.5)
    case 'number':
    case 'integer':
      return minimum + whole(Math.min(50, maximum - minimum + 1))
    case 'string':
      return chance(0.5) ? pick(known) : draw.words('text')
    default:
      return wild(draw)
  }
}

export interface WildRequest {
  readonly method: string
  readonly path: string
  readonly headers: OutgoingHttpHeaders
  readonly body: Buffer | undefined
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'] as const
const types = [
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'application/json; charset=utf-7',
    'application/JSON;x=y',
    'text/plain',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=',
    'application/json; charset=',
    'a/b/c',
    ';',
    'application/xml',
  ],
] as const
const paths = [
  ...[
    '/',
    '//',
    '/api',
    '/api/',
    '/api//sessions',
    '/API/SESSIONS',
    '/api/sessions/%00',
    '/api/sessions/%ff',
    '/api/%2e%2e/healthz',
    '/%',
  ],
  ...[
    '/healthz',
    '/readyz',
    '/metrics',
    '/assets/../index.html',
    '/assets/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/..\\..\\secret',
    '/.git/config',
  ],
  ...[
    '/socket.io',
    '/socket.io/',
    '/socket.io/?EIO=4&transport=polling',
    '/socket.io/?EIO=4&transport=polling&sid=x',
    '/socket.io/?EIO=9',
  ],
  ...[
    '/socket.io/?transport=websocket',
    '/s/x?#y',
    '/sessions/x/paper',
    `/${'a/'.repeat(2000)}`,
    `/${'%41'.repeat(2000)}`,
    '/knock?code=%E0%A4%A',
  ],
] as const

const encoded = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  try {
    return encodeURIComponent(text).slice(0, 3000)
  } catch {
    return '%ED%A0%80'
  }
}
/** What Node itself refuses to send in a header is left out. */
const sendable = (text: unknown): string =>
  (typeof text === 'string' ? text : (JSON.stringify(text) ?? 'undefined'))
    .replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '')
    .slice(0, 2000)

function bodyOf(route: Described, draw: Draw, known: readonly string[]): Buffer | undefined {
  const { chance, whole, pick } = draw
  if (route.body === undefined ? chance(0.9) : chance(0.05)) return undefined
  const right = fitting(route.body, draw, known)
  const content = chance(0.35) ? right : spoiled(right, draw)
  const text = JSON.stringify(content) ?? ''
  switch (whole(14)) {
    case 0:
      return Buffer.from(text.slice(0, whole(text.length + 1)))
    case 1:
      return Buffer.from(Array.from({ length: whole(200) }, () => whole(256)))
    case 2:
      return Buffer.from(`${'{"a":'.repeat(whole(3000))}1`)
    case 3:
      return Buffer.from(
        pick(['[]', '"text"', '1', 'null', '{}', '{"__proto__":{"polluted":1}}', '\ufeff{}', '{}{}', '[,]']) ?? '',
      )
    default:
      return Buffer.from(text)
  }
}

const queryOf = (route: Described, draw: Draw, known: readonly string[]): string =>
  route.query
    .filter(() => draw.chance(0.6))
    .map(({ name, schema: form }) => {
      const value = draw.chance(0.5) ? fitting(form, draw, known) : wild(draw)
      return `${name}${draw.chance(0.05) ? '[]' : ''}=${encoded(value)}`
    })
    .join('&')

function headersOf(draw: Draw, cookies: readonly string[], tokens: readonly string[]): OutgoingHttpHeaders {
  const { chance, pick } = draw
  const headers: OutgoingHttpHeaders = {}
  const junk = () => sendable(wild(draw))
  if (chance(0.7)) headers['cookie'] = pick(cookies) ?? ''
  else if (chance(0.2)) headers['cookie'] = `et_session=${junk()}; ${junk()}=`
  headers['content-type'] = (chance(0.9) ? types[0] : pick(types)) ?? types[0]
  if (chance(0.2))
    headers['authorization'] =
      pick([`Bearer ${pick(tokens) ?? ''}`, `Bearer ${junk()}`, `Basic ${junk()}`, 'Bearer']) ?? ''
  if (chance(0.05)) headers['origin'] = pick(['null', 'https://elsewhere.example', junk(), 'http://127.0.0.1']) ?? ''
  if (chance(0.05)) headers['sec-fetch-site'] = pick(['cross-site', 'same-origin', 'none', junk()]) ?? ''
  if (chance(0.1)) headers['accept-language'] = pick(['nl', 'tlh;q=0.5', '*;q=x', junk()]) ?? ''
  if (chance(0.1)) headers['accept'] = pick(['text/html', '*/*', 'a', junk()]) ?? ''
  if (chance(0.05)) headers['accept-encoding'] = pick(['gzip', 'br;q=0', 'identity;q=0, *;q=0', junk()]) ?? ''
  if (chance(0.03)) headers['content-encoding'] = pick(['gzip', 'br', 'deflate', 'identity', junk()]) ?? ''
  if (chance(0.05)) headers['x-forwarded-for'] = pick(['1.2.3.4, 5.6.7.8', '::1', junk()]) ?? ''
  if (chance(0.03)) headers['range'] = pick(['bytes=0-0', 'bytes=9-1', 'bytes=-', junk()]) ?? ''
  if (chance(0.03)) headers['if-none-match'] = junk()
  if (chance(0.03)) headers['last-event-id'] = pick(['1', '999999999999999', '-1', junk()]) ?? ''
  if (chance(0.03)) headers['host'] = pick(['elsewhere.example', 'a:b:c', '[::1', junk()]) || 'x'
  if (chance(0.02)) headers['expect'] = pick(['100-continue', 'nothing']) ?? ''
  return headers
}

/** Formats that take long are asked for now and then. */
const quick = ['md', 'html', 'csv', 'json', 'svg', 'archive', 'polis'] as const
const slow = ['docx', 'pptx', 'xlsx', 'png'] as const

export interface Known {
  readonly routes: readonly Described[]
  readonly ids: readonly string[]
  readonly cookies: readonly string[]
  readonly tokens: readonly string[]
}

export function requestFrom({ routes, ids, cookies, tokens }: Known, draw: Draw): WildRequest {
  const { chance, pick } = draw
  const route = pick(routes) ?? { method: 'GET', path: '/', query: [], body: undefined }
  const headers = headersOf(draw, cookies, tokens)
  if (chance(0.05)) {
    const path = pick(paths) ?? '/'
    return { method: pick(methods) ?? 'GET', path, headers, body: chance(0.3) ? Buffer.from('{}') : undefined }
  }
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (chance(0.15)) return encoded(wild(draw))
    if (name === 'format') return pick(chance(0.01) ? slow : quick) ?? 'md'
    return encoded(name === 'number' ? draw.whole(4) : pick(ids))
  })
  const query = queryOf(route, draw, ids)
  const method = chance(0.9) ? route.method : (pick(methods) ?? 'GET')
  return { method, path: query === '' ? path : `${path}?${query}`, headers, body: bodyOf(route, draw, ids) }
}
