import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import * as z from 'zod'
import { limits } from '../../shared/session/limits.ts'
import type { Organizers } from '../people/organizers.ts'
import { forgetSignIn, keepSignIn, signInTokenOf } from './identity.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'

const email = z.string().trim().max(limits.email).pipe(z.email())
/** Length is what makes a password strong; the upper bound only bounds the work. */
const newPassword = z.string().min(10).max(200)
const organizer = z.object({ id: z.number(), name: z.string(), email: z.string() })
const signedIn = z.object({ organizer })

const window = 15 * 60
/** Wrong tries in a quarter of an hour: at one address of mail from one place, and from one place at all. */
const triesAt = 8
const triesFrom = 40

/** Slows down whoever guesses passwords, without letting them lock out the organizer, who sits elsewhere. */
class Tries {
  private readonly at = new RateLimiterMemory({ points: triesAt, duration: window })
  private readonly from = new RateLimiterMemory({ points: triesFrom, duration: window })

  async spend(place: string, who: string): Promise<void> {
    try {
      await this.from.consume(place)
      await this.at.consume(`${place} ${who.toLowerCase()}`)
    } catch (error) {
      throw error instanceof RateLimiterRes ? new Problem('too-many-tries') : error
    }
  }

  async giveBack(place: string, who: string): Promise<void> {
    await this.from.reward(place)
    await this.at.delete(`${place} ${who.toLowerCase()}`)
  }
}

interface AccountParts {
  readonly organizers: Organizers
  readonly publicUrl: () => string
  /** Whether a rehearsal may be started by whoever is not signed in. */
  readonly openRehearsals: () => boolean
  /** Told when a sign-in ends, with its token. */
  readonly onSignOut: (token: string) => void
}

/** The first organizer, and signing in and out. */
export function accountRoutes({ organizers, publicUrl, openRehearsals, onSignOut }: AccountParts): readonly Route[] {
  const tries = new Tries()
  return [
    defineRoute({
      method: 'get',
      path: '/api/me',
      summary: 'Who is signed in on this browser.',
      access: 'anyone',
      answer: {
        status: 200,
        says: 'The organizer, or null; and whether a rehearsal may be started without one.',
        schema: z.object({ organizer: organizer.nullable(), openRehearsals: z.boolean() }),
      },
      handle({ organizer: known, request, response }) {
        const token = signInTokenOf(request)
        // The sign-in itself lasts longer with each use: so does its cookie.
        if (known && token) keepSignIn(response, publicUrl(), token)
        return { organizer: known, openRehearsals: openRehearsals() }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/setup',
      summary: 'Makes the first organizer, with the token that the server printed, and signs them in.',
      access: 'anyone',
      body: z.object({
        token: z.string().min(1).max(200),
        name: z.string().trim().min(1).max(limits.name),
        email,
        password: newPassword,
      }),
      answer: { status: 201, says: 'The organizer.', schema: signedIn },
      problems: ['wrong-setup-link', 'too-many-tries'],
      async handle({ body: { token, ...wanted }, request, response }) {
        const place = request.ip ?? ''
        await tries.spend(place, 'setup')
        const made = await organizers.createFirst(token, wanted)
        if (!made) throw new Problem('wrong-setup-link')
        await tries.giveBack(place, 'setup')
        keepSignIn(response, publicUrl(), await organizers.signIn(made))
        return { organizer: made }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/sign-in',
      summary: 'Signs an organizer in on this browser.',
      access: 'anyone',
      body: z.object({ email: z.string().max(limits.email), password: z.string().max(200) }),
      answer: { status: 200, says: 'The organizer.', schema: signedIn },
      problems: ['wrong-sign-in', 'too-many-tries'],
      async handle({ body, request, response }) {
        const place = request.ip ?? ''
        await tries.spend(place, body.email)
        const known = await organizers.check(body.email, body.password)
        if (!known) throw new Problem('wrong-sign-in')
        await tries.giveBack(place, body.email)
        keepSignIn(response, publicUrl(), await organizers.signIn(known))
        return { organizer: known }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/sign-out',
      summary: 'Ends the sign-in of this browser.',
      access: 'anyone',
      answer: { status: 204, says: 'Done, also when nobody was signed in.' },
      async handle({ request, response }) {
        const token = signInTokenOf(request)
        if (token) {
          await organizers.signOut(token)
          onSignOut(token)
        }
        forgetSignIn(response, publicUrl())
      },
    }),
  ]
}
