import express, { type Request, type RequestHandler } from 'express'
import { Problem } from './problems.ts'

/** Deeper than any form that a route takes; what is deeper would only be followed to the end of the stack. */
const deepest = 40

const [quote, backslash] = [0x22, 0x5c]
const opening = new Set([0x5b, 0x7b])
const closing = new Set([0x5d, 0x7d])

/** How deep lists and objects lie in each other in a JSON text, in one pass over its bytes. */
export function depthOf(json: Uint8Array): number {
  let [depth, most, quoted] = [0, 0, false]
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0
    if (quoted) {
      if (byte === backslash) at += 1
      else if (byte === quote) quoted = false
    } else if (byte === quote) quoted = true
    else if (opening.has(byte)) most = Math.max(most, (depth += 1))
    else if (closing.has(byte)) depth -= 1
  }
  return most
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** Other sites can make a browser send forms and plain text without asking; JSON they cannot. Throws `not-json`. */
export function requireJson(request: Request): void {
  if (hasBody(request) && !request.is('application/json')) throw new Problem('not-json')
}

/** A key that reaches for the prototype of an object is left out: no form has it. */
const harmless = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value)

/** Reads a JSON body of at most this length (as the body parser writes it), as it was sent: unpacking could make it grow. */
export const jsonBody = (limit: string): RequestHandler =>
  express.json({
    ...{ limit, inflate: false, reviver: harmless },
    verify(_request, _response, body) {
      if (depthOf(body) > deepest) throw new Problem('invalid-request')
    },
  })
