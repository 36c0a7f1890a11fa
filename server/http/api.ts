import { Router, type Request, type RequestHandler, type Response } from 'express'
import * as z from 'zod'
import type { Paces } from '../pace.ts'
import type { Organizers } from '../people/organizers.ts'
import { identify } from './identity.ts'
import { jsonBody, requireJson } from './json-body.ts'
import { langOf } from './language.ts'
import { Manners } from './manners.ts'
import { openApiOf } from './openapi.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { sameSiteOnly } from './same-site.ts'

export interface ApiParts {
  readonly organizers: Organizers
  readonly publicUrl: () => string
  readonly routes: readonly Route[]
  readonly paces: Paces
}

const read = <T>(schema: { safeParse(input: unknown): { success: boolean; data?: T } } | undefined, input: unknown) => {
  if (!schema) return undefined
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new Problem('invalid-request')
  return parsed.data
}

const expressPath = (path: string) => path.replace(/^\/api/, '').replaceAll(/\{(\w+)\}/g, ':$1')

/** The API of the organizers: each route checked and answered in the same way, and described by one document. */
export function api({ organizers, publicUrl, routes, paces }: ApiParts): Router {
  const router = Router()
  router.use(sameSiteOnly(publicUrl))
  const manners = new Manners(paces)
  const all = [...routes, described(() => document)]
  const document = openApiOf(all)
  for (const route of all) {
    const body = jsonBody(route.bodyLimit ?? '256kb')
    router[route.method](expressPath(route.path), async (request, response) => {
      const organizer = await identify(organizers, request)
      await manners.mind(request, organizer, route)
      if (route.access === 'organizer' && !organizer) throw new Problem('not-signed-in')
      // Only now: what a stranger sends to a route of organizers is not even read.
      requireJson(request)
      await after(body, request, response)
      const asked = {
        params: read(route.params, request.params),
        query: read(route.query, request.query),
        body: read(route.body, bodyOf(request)),
      }
      response.status(route.answer.status)
      const answer = await route.handle({ ...asked, lang: langOf(request), organizer, request, response })
      if (response.headersSent) return
      if (answer === undefined) response.end()
      else response.json(answer)
    })
  }
  router.use(() => {
    throw new Problem('not-found')
  })
  return router
}

const after = (handler: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    void handler(request, response, (error: unknown) => {
      if (error instanceof Error) reject(error)
      else resolve()
    })
  })

const described = (document: () => unknown) =>
  defineRoute({
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This document.',
    access: 'anyone',
    answer: { status: 200, says: 'OpenAPI 3.1.', schema: z.looseObject({ openapi: z.string() }) },
    handle: document,
  })

/** A request without a body asks for the defaults. */
const bodyOf = (request: Request): unknown => (request.body === undefined ? {} : request.body)
