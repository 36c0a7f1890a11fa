import type { Request, Response } from 'express'
import type * as z from 'zod'
import type { Lang } from '../../shared/lang.ts'
import type { Member } from '../people/organizers.ts'
import type { ProblemCode } from './problems.ts'

export type Access = 'anyone' | 'organizer' | 'organizer-or-facilitator' | 'organizer-or-guest'

export interface ApiRequest<Params, Query, Body, A extends Access = Access> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly lang: Lang
  /** On a route of organizers there is one; on others null, when nobody is signed in. */
  readonly organizer: A extends 'organizer' ? Member : Member | null
  /** By which the sign-in of this browser is ended; empty when nobody is signed in. */
  readonly signIn: string
  readonly request: Request
  readonly response: Response
}

/** One route of the API, from which both the Express route and its part of the OpenAPI document are made. */
export interface Route<Params = unknown, Query = unknown, Body = unknown, A extends Access = Access> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** As OpenAPI writes it: `/api/sessions/{id}`. */
  readonly path: string
  readonly summary: string
  readonly access: A
  readonly params?: z.ZodType<Params>
  readonly query?: z.ZodType<Query>
  readonly body?: z.ZodType<Body>
  /** Longest body, as the body parser writes it; 256kb unless set. */
  readonly bodyLimit?: string
  /** Takes a second of work, or makes something that stays: asked less often than the others. */
  readonly heavy?: boolean
  readonly answer: {
    readonly status: number
    readonly says: string
    readonly schema?: z.ZodType
    /** For what is no JSON: the types it may have. */
    readonly contentTypes?: readonly string[]
  }
  /** Other answers than `answer`, those of `access` and `invalid-request` not counted. */
  readonly problems?: readonly ProblemCode[]
  /** Further answers that are no problems, such as a refused command. */
  readonly also?: Readonly<Record<number, { readonly says: string; readonly schema: z.ZodType }>>
  /** What it returns is sent as JSON, unless it has answered itself. */
  handle(asked: ApiRequest<Params, Query, Body, A>): unknown
}

/** Keeps the schemas, the access and what `handle` is given tied together. */
export const defineRoute = <A extends Access, Params = unknown, Query = unknown, Body = unknown>(
  route: Route<Params, Query, Body, A>,
): Route<Params, Query, Body, A> => route
