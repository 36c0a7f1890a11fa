import type { Request, Response } from 'express'

/** What of a request tells who asks: the cookie, and in which browser it is. */
export function headersOf(request: Request): Headers {
  const headers = new Headers()
  for (const name of ['cookie', 'user-agent']) {
    const value = request.get(name)
    if (value !== undefined) headers.set(name, value)
  }
  return headers
}

export function keepCookies(response: Response, cookies: readonly string[]): void {
  for (const cookie of cookies) response.append('Set-Cookie', cookie)
}

/** The token of a session link, for programs that act as a guest. */
export const bearerOf = (request: Request): string | undefined =>
  /^Bearer ([\w-]{1,200})$/.exec(request.get('authorization') ?? '')?.[1]
