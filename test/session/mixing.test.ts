import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { responsesByCamp } from '../../shared/session/mixing.ts'
import { sealedEvents } from '../../shared/session/secrecy.ts'
import type { Round, Session } from '../../shared/session/session.ts'
import { hidesEverybody } from '../../shared/session/positions.ts'
import { recognitionOf, remarksOn } from '../../shared/session/takeaway.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { commonView } from '../../shared/session/view.ts'
import {
  buildTakeaways,
  by,
  cast,
  closeSession,
  facilitator,
  first,
  firstTakeaway,
  g,
  goTo,
  lobby,
  reach,
  readBack,
  revealed,
  second,
  stageOf,
  voted,
} from './builders.ts'
import { after, order, type History } from './given.ts'
import { sessions } from './random-session.ts'
import { contribute, lastContribution } from './builders.ts'

// Many random sessions: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

const nobodyPresent = { present: new Set<never>(), screenLink: null }
const isClosing = (event: SessionEvent) => event.type === 'BallotsMixed' || event.type === 'SessionClosed'

/** A random session just before its close, and after it. */
const closings = sessions().map(({ events, state }) => {
  const past = events.slice(0, events.findIndex(isClosing) < 0 ? undefined : events.findIndex(isClosing))
  const full = state.status === 'closed' ? events : after(past, closeSession)
  const mixed = full.find(event => event.type === 'BallotsMixed')
  if (!mixed) throw new Error('a closed session was not mixed')
  return { before: replay(past), after: replay(full), mixed: mixed.data }
})

/** The values of each round, in no order. */
const valuesOf = (rounds: readonly Round[]): readonly (readonly string[])[] =>
  rounds.map(({ ballots }) =>
    ballots.flatMap(ballot => (ballot ? [JSON.stringify({ value: ballot.value, at: 0 })] : [])).toSorted(),
  )
/** What a reader of the rounds finds in them, in no order: also whatever should not be there. */
const foundIn = (rounds: readonly Round[]): readonly (readonly string[])[] =>
  rounds.map(({ ballots }) => ballots.flatMap(ballot => (ballot ? [JSON.stringify(ballot)] : [])).toSorted())
/** The same votes twice, the second round revealed. */
const revealedTwice = (values: readonly number[]): History => {
  const again = reach(revealed(values), first, 'vote', 2)
  return reach(voted(again, values), first, 'reveal', 2)
}

/** As closing keeps them: of a vote of few that was never shown, how many there were. */
const asKept = (state: Session, rounds: readonly Round[]): readonly Round[] =>
  rounds.map(round => {
    const few = !hidesEverybody(state.rules, round) && round.status !== 'revealed'
    return few ? { ...round, ballots: round.ballots.map(ballot => ballot && { value: null, at: 0 }) } : round
  })
const roundsIn = (state: Session) => state.items.map(item => state.rounds[item.id] ?? [])

describe('closing mixes the ballots', () => {
  test('[M1] what is written again are the values of the same ballots, and nothing beside them', () => {
    fc.assert(
      fc.property(closings, ({ before, after: closed }) => {
        expect(roundsIn(closed).map(foundIn)).toEqual(roundsIn(before).map(rounds => valuesOf(asKept(before, rounds))))
      }),
    )
  })

  test('[M1] each round in an order of its own, whoever voted in both', () => {
    const repeated = revealedTwice([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5])
    const rounds = replay(after(repeated, closeSession)).rounds[first] ?? []
    const [before, later] = rounds.map(({ ballots }) => ballots.map(ballot => ballot?.value))
    expect(before?.toSorted()).toEqual(later?.toSorted())
    // Nobody moved; and still the second round is in another order than the first.
    expect(before).not.toEqual(later)
  })

  test('[M1] how sure voters were as counts, and reasons in alphabetical order, by no value', () => {
    const voting = reach(lobby(), first, 'vote')
    const cast = (seat: number, value: number, reason: string, conviction: 1 | 2 | 3) =>
      order(by(g(seat)), 'CastBallot', { item: first, value, reason, conviction })
    const votes = [cast(1, 1, 'zebra', 1), cast(2, 2, 'ape', 3), cast(3, 3, 'lion', 3), cast(4, 4, 'cat', 2)]
    const shown = reach(after(voting, ...votes, cast(5, 5, 'dog', 1)), first, 'reveal')
    const state = replay(after(shown, closeSession))
    const [round] = state.rounds[first] ?? []
    expect(round?.ballots.map(ballot => Object.keys(ballot ?? {}))).toEqual(Array(5).fill(['value', 'at']))
    expect(round?.kept).toEqual({
      conviction: [2, 1, 2],
      reasons: ['ape', 'cat', 'dog', 'lion', 'zebra'],
      shift: null,
    })
  })

  test('[M16] of two rounds only what was shown of their movers is kept, and where too few moved together nothing', () => {
    const shiftAfter = (values: readonly number[]) => {
      const state = replay(after(revealedTwice(values), closeSession))
      return state.rounds[first]?.[1]?.kept?.shift
    }
    const eight = [1, 2, 3, 4, 5, 6, 7, 1]
    expect(shiftAfter(eight)?.pairs).toEqual(eight.map(value => [value, value]).toSorted())
    expect(shiftAfter(eight.slice(0, 6))).toEqual({ n: 6, toA: 0, toB: 0, stayed: 6, pairs: null })
  })

  test('[M16] whoever left between two rounds cannot be told by what is kept', () => {
    // Of twelve the last one left after the first round; the same evening, but they and another had exchanged their votes.
    const votes = [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 6]
    const evening = (values: readonly number[]) => {
      const again = reach(revealed(values), first, 'vote', 2)
      const moved = [2, 3, 4, 4, 4, 6, 6, 2, 2, 3, 4]
      const cast = moved.map((value, seat) => order(by(g(seat + 1)), 'CastBallot', { item: first, value }))
      return after(reach(after(again, ...cast), first, 'reveal', 2), closeSession)
    }
    const kept = (values: readonly number[]) => {
      const mixed = evening(values).find(event => event.type === 'BallotsMixed')
      const columns = Object.values(mixed?.data.rows ?? {}).flatMap(rows =>
        [0, 1].map(index => rows.map(row => row[index]?.value ?? null).toSorted()),
      )
      return { columns, kept: mixed?.data.kept }
    }
    const [other, last] = [votes[1] ?? 0, votes[11] ?? 0]
    const exchanged = kept(votes.with(1, last).with(11, other))
    const shifts = (told: ReturnType<typeof kept>) => told.kept?.[first]?.[1]?.shift
    expect(exchanged.columns).toEqual(kept(votes).columns)
    expect(shifts(kept(votes))).toMatchObject({ n: 11, pairs: null })
    expect(shifts(exchanged)).toMatchObject({ n: 11, pairs: null })
  })

  test('[M1] in an order that chance gives', () => {
    const history = revealed([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5])
    const values = (state: Session) => state.rounds[first]?.[0]?.ballots.flatMap(ballot => ballot?.value ?? [])
    const closed = after(history, closeSession)
    expect(values(replay(closed))).not.toEqual(values(replay(history)))
  })

  test('[M2] no tally and no shift changes', () => {
    fc.assert(
      fc.property(closings, ({ before, after: closed }) => {
        const shown = (state: Session) =>
          commonView(state, 'screen', nobodyPresent).items.map(({ rounds }) =>
            rounds.map(({ round, voted, tally, shift }) => ({ round, voted, tally, shift })),
          )
        expect(shown(closed)).toEqual(shown(before))
      }),
    )
  })

  test('[M3] no ballot keeps a time, and nothing near it names a guest', () => {
    fc.assert(
      fc.property(closings, ({ before, after: closed, mixed }) => {
        const ballots = Object.values(mixed.rows).flatMap(rows => rows.flatMap(row => row.flatMap(b => b ?? [])))
        for (const ballot of ballots) {
          expect(ballot.at).toBe(0)
          expect(Object.keys(ballot)).toEqual(['value', 'at'])
        }
        const told = [mixed.rows, mixed.kept, mixed.findings, mixed.responses, closed.rounds]
        const strings = new Set(JSON.stringify(told).match(/"[^"]*"/g))
        for (const { id } of before.guests) expect(strings).not.toContain(JSON.stringify(id))
      }),
    )
  })

  test('[M3] the same ballots from other people are written as the same rows, whoever they are', () => {
    const history = revealed([1, 2, 3, 4, 5, 6])
    const swapped = history.map(event =>
      event.type === 'BallotCast' && (event.data.guest === g(1) || event.data.guest === g(6))
        ? { ...event, data: { ...event.data, guest: event.data.guest === g(1) ? g(6) : g(1) } }
        : event,
    )
    const rows = (past: History) => foundIn(replay(after(past, closeSession)).rounds[first] ?? [])
    expect(rows(swapped)).toEqual(rows(history))
  })

  test('[M4] who took part is one sorted register of those whose ballots are in it', () => {
    fc.assert(
      fc.property(closings, ({ before, after: closed }) => {
        const took = before.guests
          .filter((_, voter) => roundsIn(before).some(rounds => rounds.some(round => round.ballots[voter])))
          .map(({ id }) => id)
        expect(closed.register).toEqual(took.toSorted())
      }),
    )
  })

  test('[M5] answers remain as counts, cut loose from people', () => {
    fc.assert(
      fc.property(closings, ({ before, after: closed }) => {
        for (const contribution of closed.contributions) {
          const was = before.contributions.find(({ id }) => id === contribution.id)
          expect(contribution.responses).toEqual([])
          const counted = was?.responses.filter(response => response !== undefined).length
          const { agree = 0, disagree = 0, pass = 0 } = contribution.mixed?.all ?? {}
          expect(agree + disagree + pass).toBe(counted)
        }
      }),
    )
  })

  test('[M6] what the log holds sealed is what somebody voted, answered, judged and said as one of a few', () => {
    expect(sealedEvents.toSorted()).toEqual([
      ...['BallotCast', 'BallotWithdrawn', 'MinorityWorded', 'ProxyBallotsCast', 'Ratified', 'Responded'],
    ])
  })

  test('[M15] of the judgements remain their counts and the remarks that may be printed, and no judge', () => {
    fc.assert(
      fc.property(closings, ({ before, after: closed, mixed }) => {
        for (const takeaway of closed.takeaways) {
          const was = before.takeaways.find(({ id }) => id === takeaway.id)
          const printable = Object.values(was?.verdicts ?? {}).flatMap(({ remark, printable: may }) =>
            may ? (remark ?? []) : [],
          )
          expect(takeaway.verdicts).toEqual({})
          expect(recognitionOf(takeaway)).toEqual(was && recognitionOf(was))
          expect(remarksOn(takeaway, 'all').map(({ remark }) => remark)).toEqual(printable.toSorted())
        }
        for (const { id } of before.guests) expect(JSON.stringify(mixed.judgements)).not.toContain(`"${id}"`)
      }),
    )
  })

  test('[M15] no list of take-aways in the clear repeats who judged them', () => {
    const reading = readBack(revealed([1, 2, 3, 5, 6, 7]))
    const takeaway = firstTakeaway(replay(reading))
    const judged = after(
      reading,
      order(facilitator, 'PresentTakeaway', { takeaway }),
      order(by(g(1)), 'Ratify', { takeaway, verdict: 'object' }),
      buildTakeaways,
    )
    const open = judged.filter(({ type }) => !sealedEvents.includes(type))
    expect(JSON.stringify(open)).not.toContain('"object"')
    expect(replay(judged).takeaways[0]?.verdicts).toEqual({ [g(1)]: { verdict: 'object' } })
  })

  test('[M15] a log of before keeps the judgements that it holds', () => {
    const reading = readBack(revealed([1, 2, 3, 5, 6, 7]))
    const takeaway = firstTakeaway(replay(reading))
    const judged = after(
      reading,
      order(facilitator, 'PresentTakeaway', { takeaway }),
      order(by(g(1)), 'Ratify', { takeaway, verdict: 'endorse' }),
      closeSession,
    )
    const old = judged.map(event => {
      if (event.type !== 'BallotsMixed') return event
      const { judgements: _judgements, ...data } = event.data
      return { ...event, data }
    })
    expect(commonView(replay(old), 'screen', nobodyPresent).takeaways).toMatchObject([
      { recognition: { endorse: 1, reserve: 0, object: 0 } },
    ])
  })

  test('[M7] once closed, nobody is told what they voted or answered, by any view', () => {
    fc.assert(
      fc.property(closings, ({ after: closed }) => {
        for (const { id } of closed.guests) {
          const own = ownView(closed, id)
          expect([own?.ballots, own?.responses, own?.counts, own?.verdicts]).toEqual([{}, {}, {}, {}])
        }
      }),
    )
  })

  test('[M1] a vote that is open when the session closes is closed and mixed as the others', () => {
    const history = voted(reach(revealed([1, 2, 3, 4, 5]), second, 'vote'), [7, 7, 7, 7, 7], second)
    const state = replay(after(history, closeSession))
    expect(state.rounds[second]).toMatchObject([{ status: 'closed', of: 5 }])
    expect(state.rounds[second]?.[0]?.ballots.map(ballot => ballot?.value)).toEqual([7, 7, 7, 7, 7])
  })
})

describe('answers by the camps of the blind round', () => {
  const withAnswers = (values: readonly (number | null)[]) => {
    const spoken = after(reach(revealed(values), first, 'discuss'), contribute(g(1), 'A thought'))
    const thought = lastContribution(spoken)
    return after(
      spoken,
      ...values.slice(1).map((value, seat) =>
        order(by(g(seat + 2)), 'Respond', {
          contribution: thought,
          response: (value ?? 4) < 4 ? 'agree' : 'disagree',
        }),
      ),
    )
  }
  const camps = (history: History) => {
    const state = replay(history)
    const [contribution] = state.contributions
    if (!contribution) throw new Error('nothing was contributed')
    return responsesByCamp(state, contribution)
  }

  test('[M5] are counted when both camps are crowds and nobody stands beside them', () => {
    expect(camps(withAnswers([1, 2, 3, 2, 1, 5, 6, 7, 6, 5]))).toEqual({
      all: { agree: 4, disagree: 5, pass: 0 },
      groups: { a: { agree: 4, disagree: 0, pass: 0 }, b: { agree: 0, disagree: 5, pass: 0 } },
    })
  })

  test('[M5] are left out when one camp is too small to hide anyone', () => {
    expect(camps(withAnswers([1, 2, 3, 2, 5, 5, 6, 7, 6, 5])).groups).toEqual({})
  })

  test('[M5] are left out when those beside the camps are too few: the total would give them away', () => {
    expect(camps(withAnswers([1, 2, 3, 2, 1, 5, 6, 7, 6, 5, null])).groups).toEqual({})
    expect(camps(withAnswers([1, 2, 3, 2, 1, 5, 6, 7, 6, 5, 4, 4, 4, 4, null])).groups).toHaveProperty('a')
  })

  test('[M5] go when the session closes, and the answers of the whole table stay', () => {
    const history = withAnswers([1, 2, 3, 2, 1, 5, 6, 7, 6, 5])
    expect(camps(after(history, closeSession))).toEqual({ all: camps(history).all, groups: {} })
  })
})

test('[M16] a round that was begun again after a later one is told as having moved since the first', () => {
  const past = reach(revealed([1, 2, 3, 4, 5]), second, 'introduce')
  const later = [7, 6, 5, 4, 3].map((value, seat) => cast(g(seat + 1), value))
  const again = after(past, goTo(stageOf(second, 'introduce'), stageOf(first, 'vote', 2)), ...later)
  const shown = reach(again, first, 'reveal', 2)
  const [, repeated] = replay(after(shown, closeSession)).rounds[first] ?? []
  expect(repeated?.kept?.shift).toEqual({ n: 5, toA: 1, toB: 3, stayed: 1, pairs: null })
})

test('[M13] a vote of few that was never shown is kept as a number of ballots, not as ballots', () => {
  const history = after(voted(reach(revealed([1, 2, 3, 4, 5]), second, 'vote'), [7, 6], second), closeSession)
  const state = replay(history)
  expect(state.rounds[second]?.[0]?.ballots).toEqual([
    { value: null, at: 0 },
    { value: null, at: 0 },
  ])
  const [round] = commonView(state, 'screen', nobodyPresent).items.find(({ id }) => id === second)?.rounds ?? []
  expect(round).toMatchObject({ voted: 2, tally: null, withheld: true })
})
