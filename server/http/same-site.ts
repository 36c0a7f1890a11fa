import type { Request, RequestHandler } from 'express'
import { Problem } from './problems.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined)

/** Whether a browser says that another site made this request. A program that says nothing has no cookies to be abused. */
function isForeign(request: Request, publicUrl: string): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const origin = request.get('origin')
  if (origin === undefined) return false
  // People in the room may open the server by another of its addresses than the public one.
  const own = [publicUrl, `http://${request.get('host')}`, `https://${request.get('host')}`].map(originOf)
  return !own.includes(originOf(origin))
}

export const sameSiteOnly =
  (publicUrl: () => string): RequestHandler =>
  (request, _response, next) => {
    if (!reading.has(request.method) && isForeign(request, publicUrl())) throw new Problem('cross-site')
    next()
  }
