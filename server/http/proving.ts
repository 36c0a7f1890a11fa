import type { Request, Response } from 'express'
import type { Kept } from '../accounts/accounts.ts'
import type { Member } from '../people/organizers.ts'
import * as forms from './account-forms.ts'
import { headersOf, keepCookies } from './identity.ts'
import { placeOf } from './place.ts'
import { Problem, type ProblemCode } from './problems.ts'
import { Tries } from './tries.ts'

interface Asked {
  readonly request: Request
  readonly response: Response
}

/**
 * A way to prove who one is: wrong tries are counted, and whoever is right is signed in on this browser.
 * @param otherwise what is said of a wrong try
 * @param prove throws, or gives nothing, for who is wrong
 */
export function proving(otherwise: ProblemCode) {
  const tries = new Tries()
  return async (
    { request, response }: Asked,
    who: string,
    prove: (headers: Headers) => Promise<Kept<Member> | undefined>,
  ) => {
    const place = placeOf(request)
    await tries.spend(place, who)
    const kept = await prove(headersOf(request))
    if (!kept) throw new Problem(otherwise)
    await tries.giveBack(place, who)
    keepCookies(response, kept.cookies)
    return { organizer: forms.shown(kept.value) }
  }
}
