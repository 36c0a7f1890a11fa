import type { CookieOptions, Request, Response } from 'express'
import type { Organizer, Organizers } from '../people/organizers.ts'

const cookieName = 'et_session'

export function signInTokenOf(request: Request): string | undefined {
  const cookies = (request.get('cookie') ?? '').split(';').map(pair => pair.trim())
  return cookies.find(pair => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1)
}

/** The organizer who is signed in on this browser. */
export async function identify(organizers: Organizers, request: Request): Promise<Organizer | null> {
  const token = signInTokenOf(request)
  return token ? ((await organizers.signedIn(token)) ?? null) : null
}

/** As long as the sign-in itself lasts since it was last used, in ms. */
const maxAge = 30 * 24 * 3600_000

const cookie = (publicUrl: string): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: publicUrl.startsWith('https:'),
  path: '/',
})

export function keepSignIn(response: Response, publicUrl: string, token: string): void {
  response.cookie(cookieName, token, { ...cookie(publicUrl), maxAge })
}

export function forgetSignIn(response: Response, publicUrl: string): void {
  response.clearCookie(cookieName, cookie(publicUrl))
}

/** The token of a session link, for programs that act as a guest. */
export const bearerOf = (request: Request): string | undefined =>
  /^Bearer ([\w-]{1,200})$/.exec(request.get('authorization') ?? '')?.[1]
