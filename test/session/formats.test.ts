import { describe, expect, test } from 'vitest'
import { formatOf, formats, isFormatName } from '../../shared/formats/index.ts'
import { replay } from '../../shared/session/evolve.ts'
import { ballotsCast, roundsOf } from '../../shared/session/session.ts'
import { commonView } from '../../shared/session/view.ts'
import { cast, closeSession, dilemma, draft, facilitator, first, g, lobby, reach, revealed } from './builders.ts'
import { after, given, order } from './given.ts'

const names = Object.keys(formats).filter(isFormatName)
const update = (changes: object) => order(facilitator, 'UpdateItem', { item: first, changes })
const tableOf = (format: (typeof names)[number]) => ({
  guests: 6,
  items: { [first]: dilemma('First', { format, settings: formatOf(format).emptySettings('en') }) },
})
const itemSeen = (history: ReturnType<typeof draft>) =>
  commonView(replay(history), 'participant', { present: new Set(), screenLink: null }).items[0]

describe.each(names)('a dilemma asked as %s', name => {
  const format = formatOf(name)
  const settings = format.emptySettings('en')
  const ballots = [0, 0.2, 0.4, 0.6, 0.8, 0.99].map(place => format.ballotAt(place, settings))
  const voted = after(reach(lobby(tableOf(name)), first, 'vote'), ...ballots.map((ballot, i) => cast(g(i + 1), ballot)))

  test('[V3] takes its own ballots, a pass, and nothing else', () => {
    const [round] = roundsOf(replay(voted), first)
    expect(round && ballotsCast(round).map(({ value }) => value)).toEqual(ballots)
    const open = reach(lobby(tableOf(name)), first, 'vote')
    const passed = roundsOf(given(open).when(cast(g(1), null)).state, first)[0]
    expect(passed && ballotsCast(passed)).toMatchObject([{ value: null }])
    given(open)
      .when(cast(g(1), { somewhere: 'else' }))
      .thenRefused('invalid-ballot')
  })

  test('[W1] shows its tally after the reveal, and not before', () => {
    expect(itemSeen(voted)?.rounds[0]?.tally).toBeNull()
    expect(itemSeen(reach(voted, first, 'reveal'))?.rounds[0]?.tally).toMatchObject({
      ...format.tally(ballots, settings),
      ...{ n: 6, pass: 0 },
    })
  })

  test('[M2] keeps its tally when the session closes, though the ballots are mixed', () => {
    const shown = reach(voted, first, 'reveal')
    const closed = after(shown, closeSession)
    expect(replay(closed).register).toHaveLength(6)
    expect(itemSeen(closed)?.rounds[0]?.tally).toEqual(itemSeen(shown)?.rounds[0]?.tally)
  })

  test('[W17] tells what moved only where there is an order to move in', () => {
    const again = after(
      reach(reach(voted, first, 'reveal'), first, 'vote', 2),
      ...ballots.map((_, i) => cast(g(i + 1), ballots[0])),
    )
    const shift = itemSeen(reach(again, first, 'reveal', 2))?.rounds[1]?.shift
    if (format.ordered) expect(shift).toMatchObject({ n: 6, toB: 0 })
    else expect(shift).toBeNull()
  })
})

describe('choosing the format of a dilemma', () => {
  const settings = formatOf('ratings').emptySettings('en')

  test('[A4] the format changes together with its settings, and all else stays', () => {
    const before = replay(draft()).items[0]
    const { state } = given(draft()).when(update({ format: 'ratings', settings }))
    expect(state.items[0]).toEqual({ ...before, format: 'ratings', settings })
  })

  test('[A3] settings of another format are none', () => {
    given(draft())
      .when(update({ format: 'ratings' }))
      .thenRefused('invalid-command')
    given(draft())
      .when(update({ format: 'poll', settings }))
      .thenRefused('invalid-command')
  })

  test('[A5] what was voted on keeps its format', () => {
    given(revealed([1, 2, 3, 4, 5]))
      .when(update({ format: 'ratings', settings }))
      .thenRefused('in-use')
  })
})
