import { replay } from '../../shared/session/evolve.ts'
import { hidesEverybody } from '../../shared/session/positions.ts'
import { itemOf, type Ballot, type Dilemma, type HouseRules, type Round } from '../../shared/session/session.ts'
import { roundViews } from '../../shared/session/view-rounds.ts'
import { dilemma, draft, first } from '../session/builders.ts'

/** What somebody did in a round: a position, a pass (null), or no ballot at all (undefined). */
export type Cast = number | null | undefined
/** By round, by voter. */
export type World = readonly (readonly Cast[])[]
/** By round, by voter: who laid down a ballot, which everybody may know. */
export type Turnout = readonly (readonly boolean[])[]

/** Who votes, by which rules; the last `paper` of them have no device, and somebody enters their ballots as counts. */
export interface Voters {
  readonly turnout: Turnout
  readonly paper?: number
  readonly rules?: Partial<HouseRules>
  /** What is shown beside the views, for a leak of the test's own. */
  readonly alsoShown?: (world: World) => unknown
}

function roundOf(number: number, casts: readonly Cast[], paper: number): Round {
  const own = casts.slice(0, casts.length - paper)
  const entered = casts.slice(casts.length - paper).filter(value => value !== undefined)
  const counts = new Map<number | null, number>()
  for (const value of entered.toSorted()) counts.set(value, (counts.get(value) ?? 0) + 1)
  return {
    ...{ round: number, status: 'revealed', of: casts.length, closedAt: 0, previewed: false },
    ballots: own.map((value): Ballot | undefined => (value === undefined ? undefined : { value, at: 0 })),
    proxies: [...counts].map(([value, count]) => ({ value, count })),
  }
}

/** Every way in which those who voted may have voted; who did not, did not. */
function* worldsOf(turnout: Turnout, values: readonly Cast[]): Generator<World> {
  const casts: Cast[][] = turnout.map(voters => voters.map(() => undefined))
  const places = turnout.flatMap((voters, number) =>
    voters.flatMap((voted, voter) => (voted ? [{ row: casts[number] ?? [], voter }] : [])),
  )
  function* from(place: number): Generator<World> {
    const spot = places[place]
    if (!spot) {
      yield casts.map(row => [...row])
      return
    }
    for (const value of values) {
      spot.row[spot.voter] = value
      yield* from(place + 1)
    }
  }
  yield* from(0)
}

/** What everybody at a table of one dilemma is shown of a world; null where the house shows nothing of one of the rounds. */
function showing({ turnout, paper = 0, rules = {}, alsoShown }: Voters): (world: World) => string | null {
  const guests = (turnout[0]?.length ?? 0) - paper
  const settings = { positions: 5, poleA: 'Never', poleB: 'Always' }
  const state = replay(draft({ guests, rules, items: { [first]: dilemma('First', { settings }) } }))
  const item = itemOf(state, first)
  if (item?.kind !== 'dilemma') throw new Error('there is no dilemma')
  const one: Dilemma = item
  const look = (world: World): string | null => {
    const rounds = world.map((casts, index) => roundOf(index + 1, casts, paper))
    if (!rounds.every(round => hidesEverybody(state.rules, round))) return null
    const views = roundViews({ ...state, rounds: { [first]: rounds } }, one, 'participant')
    return JSON.stringify([views, alsoShown?.(world) ?? null])
  }
  // What is shown does not depend on who is who: worlds that are the same but for that are looked at once.
  const known = new Map<string, string | null>()
  return world => {
    const rows = Array.from({ length: guests + paper }, (_, voter) =>
      JSON.stringify([
        voter >= guests,
        ...world.map(casts => casts[voter] ?? (casts[voter] === null ? 'pass' : 'none')),
      ]),
    )
    const key = rows.toSorted().join()
    const shown = known.get(key)
    if (shown !== undefined) return shown
    const fresh = look(world)
    known.set(key, fresh)
    return fresh
  }
}

export interface Determined {
  readonly world: World
  readonly round: number
  readonly voter: number
}

/**
 * Whose ballots follow from what is shown: of all worlds that look the same and agree with the ballots that the attacker knows,
 * those in which somebody else can have cast one value only.
 * @param known voter numbers of the ballots that the attacker knows: their own, or those they entered; nobody's for who only watches
 */
export function determinedIn(voters: Voters, values: readonly Cast[], known: readonly number[]): readonly Determined[] {
  const shownOf = showing(voters)
  const looks = new Map<string, { readonly world: World; readonly possible: readonly (readonly Set<Cast>[])[] }>()
  for (const world of worldsOf(voters.turnout, values)) {
    const shown = shownOf(world)
    if (shown === null) continue
    const key = JSON.stringify([world.map(casts => known.map(voter => casts[voter] ?? 'none')), shown])
    const look = looks.get(key) ?? { world, possible: world.map(casts => casts.map(() => new Set<Cast>())) }
    looks.set(key, look)
    world.forEach((casts, round) => casts.forEach((cast, voter) => look.possible[round]?.[voter]?.add(cast)))
  }
  return [...looks.values()].flatMap(({ world, possible }) =>
    possible.flatMap((sets, round) =>
      sets.flatMap((set, voter) => {
        const isOther = voters.turnout[round]?.[voter] === true && !known.includes(voter)
        return set.size === 1 && isOther ? [{ world, round, voter }] : []
      }),
    ),
  )
}

/**
 * Whether the total itself says what they did, however it is shown: all others in this round did the same, or all others of a
 * crowd that came to the same rounds. Beside those are none but the ballots that the attacker knows.
 */
export function areOfOneMind(
  { world, round, voter }: Determined,
  { turnout, paper = 0, rules }: Voters,
  known: readonly number[],
): boolean {
  const size = turnout[0]?.length ?? 0
  // Without a device nobody is paired with themselves: they are one group in each round.
  const kindOf = (one: number) =>
    one >= size - paper ? 'paper' : JSON.stringify(turnout.map(voted => voted[one] === true))
  const here = Array.from({ length: size }, (_, one) => one).filter(one => turnout[round]?.[one] === true)
  const alike = here.filter(one => kindOf(one) === kindOf(voter))
  const isOne = (group: readonly number[]) =>
    new Set(group.filter(one => !known.includes(one)).map(one => world[round]?.[one])).size === 1
  return isOne(here) || (alike.length >= (rules?.smallestReveal ?? 5) && isOne(alike))
}
