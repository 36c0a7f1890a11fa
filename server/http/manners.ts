import type { Request } from 'express'
import { Pace, type Paces } from '../pace.ts'
import type { Organizer } from '../people/organizers.ts'
import { placeOf } from './place.ts'
import type { Route } from './route.ts'
import { spend } from './spend.ts'

/** Keeps one asker from keeping all others waiting: they are told so, and when to ask again. */
export class Manners {
  private readonly requests: Pace
  private readonly visits: Pace
  private readonly heavy: Pace

  constructor(paces: Paces) {
    this.requests = new Pace(paces.requests)
    this.visits = new Pace(paces.visits)
    this.heavy = new Pace(paces.heavy)
  }

  /** Throws `too-fast`. Who is signed in is counted as who they are, and others by where they are. */
  async mind(request: Request, organizer: Organizer | null, { heavy = false }: Pick<Route, 'heavy'>): Promise<void> {
    const who = organizer ? `organizer/${organizer.id}` : placeOf(request)
    const counts = [organizer ? this.requests : this.visits, ...(heavy ? [this.heavy] : [])]
    for (const count of counts) await spend(count, who, 'too-fast')
  }
}
