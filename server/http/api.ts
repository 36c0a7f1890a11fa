import { Router, type Request, type RequestHandler, type Response } from 'express'
import * as z from 'zod'
import type { Paces } from '../pace.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import type { Member } from '../people/organizers.ts'
import type { WorkspaceBook } from '../accounts/workspace-book.ts'
import { bearerOf, headersOf, keepCookies } from './identity.ts'
import { jsonBody, requireJson } from './json-body.ts'
import { langOf } from './language.ts'
import { Manners } from './manners.ts'
import { openApiOf } from './openapi.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { sameSiteOnly } from './same-site.ts'

export interface ApiParts {
  readonly accounts: Accounts
  readonly workspaces: WorkspaceBook
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
export function api({ accounts, workspaces, publicUrl, routes, paces }: ApiParts): Router {
  const router = Router()
  router.use(sameSiteOnly(publicUrl))
  const manners = new Manners(paces)
  const all = [...routes, described(() => document)]
  const document = openApiOf(all)
  for (const route of all) {
    const body = jsonBody(route.bodyLimit ?? '256kb')
    router[route.method](expressPath(route.path), async (request, response) => {
      const { value: identity, cookies } = await accounts.identify(headersOf(request))
      keepCookies(response, cookies)
      const known = identity?.organizer ?? null
      await manners.mind(request, known, route)
      if (route.access === 'organizer' && !known) throw new Problem('not-signed-in')
      const organizer = inTheirWorkspace(workspaces, route, request, known)
      // Only now: what a stranger sends to a route of organizers is not even read.
      requireJson(request)
      await after(body, request, response)
      const asked = {
        params: read(route.params, request.params),
        query: read(route.query, request.query),
        body: read(route.body, bodyOf(request)),
      }
      response.status(route.answer.status)
      const answer = await route.handle({
        ...asked,
        lang: langOf(request),
        organizer,
        signIn: identity?.signIn ?? '',
        request,
        response,
      })
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

/**
 * Whoever asks about a session of another workspace is told what they would be told of one that does not exist: here, for all
 * routes at once. With the link of a guest they are that guest and nobody else.
 */
function inTheirWorkspace(workspaces: WorkspaceBook, route: Route, request: Request, known: Member | null) {
  if (!known || !route.path.startsWith('/api/sessions/{id}')) return known
  const id = asId<SessionId>(String(request.params['id']))
  if (workspaces.holds(known.workspace, id)) return known
  if (route.access !== 'organizer' && bearerOf(request) !== undefined) return null
  throw new Problem('unknown-session')
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
