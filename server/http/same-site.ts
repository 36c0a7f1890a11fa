import type { RequestHandler } from 'express'
import { isForeign } from '../origins.ts'
import { Problem } from './problems.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What changes anything is asked by our own pages, or by a program that is no browser. */
export const sameSiteOnly =
  (publicUrl: () => string): RequestHandler =>
  (request, _response, next) => {
    if (!reading.has(request.method) && isForeign(request, publicUrl())) throw new Problem('cross-site')
    next()
  }
