import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi'
import * as z from 'zod'
import { statusOf, type ProblemCode } from './problems.ts'
import type { Route } from './route.ts'

const problem = z.object({ code: z.string(), message: z.string() })

const security: Readonly<Record<Route['access'], NonNullable<RouteConfig['security']>>> = {
  anyone: [],
  organizer: [{ signIn: [] }],
  'organizer-or-facilitator': [{ signIn: [] }, { facilitatorLink: [] }],
  'organizer-or-guest': [{ signIn: [] }, { guestLink: [] }],
}

function problemsOf({ access, params, query, body, method, problems = [] }: Route): readonly ProblemCode[] {
  return [
    ...(access === 'organizer' ? (['not-signed-in'] as const) : []),
    ...(params || query || body ? (['invalid-request'] as const) : []),
    ...(method === 'get' ? [] : (['cross-site', 'not-json'] as const)),
    'too-fast',
    ...problems,
  ]
}

function answersOf(route: Route): RouteConfig['responses'] {
  const json = (says: string, schema: z.ZodType) => ({
    description: says,
    content: { 'application/json': { schema } },
  })
  const codes = problemsOf(route)
  const noes = [...new Set(codes.map(statusOf))].map(status => {
    const same = codes.filter(code => statusOf(code) === status)
    return [status, json(same.join(', '), problem)] as const
  })
  const others = Object.entries(route.also ?? {}).map(
    ([status, { says, schema }]) => [status, json(says, schema)] as const,
  )
  const { status, says, schema, contentTypes = [] } = route.answer
  const text = { schema: z.string() }
  const other = contentTypes.length > 0 && { content: Object.fromEntries(contentTypes.map(type => [type, text])) }
  return {
    ...Object.fromEntries([...noes, ...others]),
    [status]: schema ? json(says, schema) : { description: says, ...other },
  }
}

/** The OpenAPI document of these routes. */
export function openApiOf(routes: readonly Route[]) {
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'signIn', { type: 'apiKey', in: 'cookie', name: 'et_session' })
  registry.registerComponent('securitySchemes', 'facilitatorLink', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a facilitator’s link: what stands behind its #.',
  })
  registry.registerComponent('securitySchemes', 'guestLink', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of this guest’s own link: what stands behind its #.',
  })
  for (const route of routes) {
    registry.registerPath({
      method: route.method,
      path: route.path,
      summary: route.summary,
      security: security[route.access],
      request: {
        ...(route.params && { params: objectOf(route.params) }),
        ...(route.query && { query: objectOf(route.query) }),
        ...(route.body && { body: { content: { 'application/json': { schema: route.body } } } }),
      },
      responses: answersOf(route),
    })
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Exchange Table',
      version: '1',
      description: 'For organizers. Tables themselves are live: see docs/protocol.md.',
    },
    servers: [{ url: '/' }],
  })
}

function objectOf(schema: z.ZodType): z.ZodObject {
  if (schema instanceof z.ZodObject) return schema
  throw new TypeError('Parameters of a route are described by an object.')
}
