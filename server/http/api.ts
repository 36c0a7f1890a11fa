import express, { Router, type Request } from 'express'
import * as z from 'zod'
import type { Organizers } from '../people/organizers.ts'
import { identify } from './identity.ts'
import { langOf } from './language.ts'
import { openApiOf } from './openapi.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { sameSiteOnly } from './same-site.ts'

export interface ApiParts {
  readonly organizers: Organizers
  readonly publicUrl: () => string
  readonly routes: readonly Route[]
}

const read = <T>(schema: { safeParse(input: unknown): { success: boolean; data?: T } } | undefined, input: unknown) => {
  if (!schema) return undefined
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new Problem('invalid-request')
  return parsed.data
}

const expressPath = (path: string) => path.replace(/^\/api/, '').replaceAll(/\{(\w+)\}/g, ':$1')

/** The API of the organizers: each route checked and answered in the same way, and described by one document. */
export function api({ organizers, publicUrl, routes }: ApiParts): Router {
  const router = Router()
  router.use(sameSiteOnly(publicUrl), (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  const all = [...routes, described(() => document)]
  const document = openApiOf(all)
  for (const route of all) {
    const parsed = express.json({ limit: route.bodyLimit ?? '256kb' })
    router[route.method](expressPath(route.path), parsed, async (request, response) => {
      const organizer = await identify(organizers, request)
      if (route.access === 'organizer' && !organizer) throw new Problem('not-signed-in')
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
