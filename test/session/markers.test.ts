import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { diff } from '../../shared/protocol/patch.ts'
import { ballotsCast, guestOf, itemOf, roundOf, type Round, type Session } from '../../shared/session/session.ts'
import { ownView } from '../../shared/session/view-own.ts'
import { audiences, type Audience } from '../../shared/session/audience.ts'
import { commonView, type CommonView } from '../../shared/session/view.ts'
import { randomSession, sessions, type RandomSession } from './random-session.ts'

// Many random sessions: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

const nobodyPresent = { present: new Set<never>(), screenLink: 'SCREENLINK' }
const marks = ['MAIL', 'NAME', 'REASON', 'TEXT', 'WHY', 'REMARK', 'QUESTION']
const marksIn = (value: unknown, mark: string): readonly string[] =>
  JSON.stringify(value).match(new RegExp(`${mark}-[^;]*;`, 'g')) ?? []

interface Sight {
  readonly state: Session
  readonly view: CommonView
  /** What is sent at this moment: the whole view to who comes in now, a patch to who was here. */
  readonly sent: readonly [CommonView, unknown]
}
/** Every moment of a session as an audience sees it. */
function sights({ turns }: RandomSession, audience: Audience): readonly Sight[] {
  const changes = turns.filter(({ events }) => events.length > 0)
  return changes.map(({ before, after: state }) => {
    const view = commonView(state, audience, nobodyPresent)
    return { state, view, sent: [view, diff(commonView(before, audience, nobodyPresent), view)] }
  })
}
const everywhere = (check: (sight: Sight, audience: Audience) => void, among: readonly Audience[] = audiences) =>
  fc.assert(
    fc.property(sessions({ longest: 80 }), session => {
      for (const audience of among) for (const sight of sights(session, audience)) check(sight, audience)
    }),
    { numRuns: 40 },
  )

describe('marked secrets turn up only where they may', () => {
  test('the marks are there to be found', () => {
    const found = new Set<string>()
    for (let seed = 0; seed < 15; seed += 1) {
      const session = randomSession(seed)
      for (const audience of audiences)
        for (const { state, sent } of sights(session, audience))
          for (const mark of marks) {
            if (marksIn(state, mark).length > 0) found.add(mark)
            if (marksIn(sent, mark).length > 0) found.add(`${mark} ${audience}`)
          }
    }
    for (const mark of marks) expect(found).toContain(mark)
    for (const audience of audiences)
      for (const mark of ['NAME', 'REASON', 'TEXT', 'QUESTION']) expect(found).toContain(`${mark} ${audience}`)
    for (const mark of ['WHY', 'REMARK']) expect(found).toContain(`${mark} facilitator`)
  })

  test('[W6] a mail address is in no view and no patch, not even in one’s own', () => {
    everywhere(({ sent }) => expect(marksIn(sent, 'MAIL')).toEqual([]))
    fc.assert(
      fc.property(sessions(), ({ state }) => {
        for (const { id } of state.guests) expect(marksIn(ownView(state, id), 'MAIL')).toEqual([])
      }),
    )
  })

  test('[W5] the screen holds no name but that of who has the floor', () => {
    everywhere(
      ({ state, sent }) => {
        const speaking = state.floor.speaking && guestOf(state, state.floor.speaking.guest)?.person?.name
        for (const name of marksIn(sent, 'NAME')) expect(name).toBe(speaking)
      },
      ['screen'],
    )
  })

  test('[W14] the table reads names in the list of guests, at the floor and under what was written by name, and nowhere else', () => {
    everywhere(
      ({ state, view }) => {
        const { people, ...table } = view.table
        expect(people?.length ?? 0).toBeLessThanOrEqual(40)
        const contributions = view.contributions.map(({ author, ...rest }) => {
          const exposure = state.contributions.find(c => c.id === rest.id)?.exposure
          expect(author.as === 'named' && exposure !== 'named').toBe(false)
          expect(author.as === 'role' && exposure === 'anonymous').toBe(false)
          return rest
        })
        // Whom they hear, a scribe knows by name.
        const rest = { ...view, capture: null, contributions, table: { ...table, speaking: null } }
        expect(marksIn(rest, 'NAME')).toEqual([])
      },
      ['participant', 'scribe'],
    )
  })

  test('[W7] no view but the facilitator’s, the scribe’s and one’s own holds a guest’s id', () => {
    everywhere(
      ({ state, sent }) => {
        const strings = new Set(JSON.stringify(sent).match(/"[^"]*"/g))
        for (const { id } of state.guests) expect(strings, id).not.toContain(JSON.stringify(id))
      },
      ['participant', 'screen'],
    )
    fc.assert(
      fc.property(sessions(), ({ state }) => {
        for (const { id } of state.guests) {
          const strings = new Set(JSON.stringify(ownView(state, id)).match(/"[^"]*"/g))
          for (const other of state.guests)
            if (other.id !== id) expect(strings, other.id).not.toContain(JSON.stringify(other.id))
        }
      }),
    )
  })

  test('[W1] [W2] before the reveal nobody reads a reason or a tally of a round', () => {
    everywhere(({ state, view, sent }) => {
      // The facilitator may look first.
      const first = view.desk !== null
      const seen = (round: Round | undefined) => round?.status === 'revealed' || (first && round?.previewed === true)
      const revealed = Object.values(state.rounds).flatMap(rounds => rounds.filter(seen))
      const known = revealed.flatMap(round => ballotsCast(round).map(({ reason }) => reason))
      for (const reason of marksIn(sent, 'REASON')) expect(known).toContain(reason)
      for (const item of view.items)
        for (const round of item.rounds)
          if (!seen(roundOf(state, item.id, round.round))) expect([round.tally, round.shift]).toEqual([null, null])
    })
  })

  test('[W8] what was hidden or merged away, and why, is on the facilitator’s desk alone', () => {
    everywhere(
      ({ state, view, sent }) => {
        const gone = state.contributions.filter(c => c.hidden !== null || c.mergedInto !== null)
        const shown = view.contributions.map(({ id }) => id)
        for (const { id } of gone) expect(shown).not.toContain(id)
        const hidden = new Set(gone.filter(c => c.hidden !== null).map(({ text }) => text))
        for (const text of marksIn(sent, 'TEXT')) expect(hidden).not.toContain(text)
        expect(marksIn(sent, 'WHY')).toEqual([])
      },
      ['participant', 'scribe', 'screen'],
    )
  })

  test('[W9] a take-away that was not presented, and remarks before the close, are on the facilitator’s desk alone', () => {
    everywhere(
      ({ state, view, sent }) => {
        const presented = new Set(state.takeaways.filter(t => t.presented && t.dropped === null).map(({ id }) => id))
        for (const { id } of view.takeaways) expect(presented).toContain(id)
        if (state.status !== 'closed') expect(marksIn(sent, 'REMARK')).toEqual([])
        if (state.status !== 'closed') for (const { recognition } of view.takeaways) expect(recognition).toBeNull()
      },
      ['participant', 'scribe', 'screen'],
    )
  })

  test('[W10] the question of what is still ahead is on the facilitator’s desk alone', () => {
    everywhere(
      ({ state, view, sent }) => {
        for (const item of view.items.filter(({ progress }) => progress === 'ahead'))
          expect([item.question, item.settings, item.rounds]).toEqual([null, null, []])
        for (const mark of marksIn(sent, 'QUESTION'))
          expect(view.items.some(({ id, progress }) => progress !== 'ahead' && questionOf(state, id) === mark)).toBe(
            true,
          )
      },
      ['participant', 'scribe', 'screen'],
    )
  })

  test('[W15] the projector’s link is on the facilitator’s desk alone', () => {
    everywhere(({ view }, audience) =>
      expect(JSON.stringify(view).includes('SCREENLINK')).toBe(audience === 'facilitator'),
    )
  })
})

function questionOf(state: Session, id: CommonView['items'][number]['id']): string | undefined {
  const item = itemOf(state, id)
  return item?.kind === 'dilemma' ? item.question : undefined
}
