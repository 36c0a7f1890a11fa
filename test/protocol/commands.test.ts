import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { outerCommandTypes, readCommand } from '../../shared/protocol/commands.ts'
import { decide } from '../../shared/session/decide.ts'
import { replay } from '../../shared/session/evolve.ts'
import { Refusal, refusalCodes } from '../../shared/session/refusal.ts'
import { by, discussing, facilitator, g, lobby } from '../session/builders.ts'
import { contextAfter } from '../session/given.ts'

// Many random cases: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

/** The command types of the live protocol that this release takes. */
const promised = [
  ['OpenLobby', 'Next', 'Back', 'GoTo', 'PreviewRound', 'CloseSession'],
  ['StartTimer', 'PauseTimer', 'ExtendTimer'],
  ['Spotlight', 'HideContribution', 'RestoreContribution', 'MergeContributions'],
  ['GiveFloor', 'YieldFloor', 'RaiseHand', 'LowerHand'],
  ['AddItem', 'AddItems', 'UpdateItem', 'MoveItem', 'RemoveItem', 'RestoreItem'],
  ['AddChapter', 'RenameChapter', 'MoveChapter', 'RemoveChapter', 'RestoreChapter'],
  ['AddGuest', 'AddGuests', 'RemoveGuest', 'SeatGuest', 'TurnAway', 'ReissueLink', 'RevokeLink'],
  ['BuildTakeaways', 'AddTakeaway', 'EditTakeaway', 'MoveTakeaway', 'DropTakeaway', 'PresentTakeaway', 'Ratify'],
  ['WordMinority'],
  ['CastBallot', 'WithdrawBallot', 'CastProxyBallots'],
  ['CaptureQuote', 'TagContribution', 'DropLine', 'CorrectLine'],
  ['Contribute', 'EditContribution', 'WithdrawContribution', 'WithdrawWords', 'Respond'],
  ['AskConsent', 'AnswerConsent'],
].flat()

const junk = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
})
const type = fc.constantFrom(...outerCommandTypes)
/** The right names with anything behind them: what gets furthest into the schemas. */
const halfRight = fc
  .record({
    item: fc.oneof(fc.constantFrom('first', 'second', ''), junk),
    value: fc.oneof(fc.integer(), fc.constant(null), junk),
    text: fc.oneof(fc.string(), junk),
    guest: fc.oneof(fc.constantFrom('g1', 'host', '__proto__'), junk),
    contribution: fc.oneof(fc.constantFrom('made-1', '__proto__'), fc.constant(null), junk),
    takeaway: fc.oneof(fc.constantFrom('made-1', '__proto__'), junk),
    from: fc.oneof(fc.constant(null), junk),
    stance: fc.oneof(fc.constantFrom('a', 'b'), junk),
    response: fc.oneof(fc.constantFrom('agree', 'pass'), junk),
    answer: fc.oneof(fc.constantFrom('off', 'named'), junk),
    quote: fc.oneof(fc.constantFrom('made-1', '__proto__'), junk),
    contributions: fc.oneof(fc.constant(['made-1']), junk),
    verdict: fc.oneof(fc.constantFrom('endorse', 'object'), junk),
    seconds: fc.oneof(fc.integer(), junk),
    index: fc.oneof(fc.integer({ min: -9, max: 9 }), junk),
    name: fc.oneof(fc.string(), junk),
    headline: fc.oneof(fc.string(), junk),
    body: fc.oneof(fc.string(), junk),
    reason: fc.oneof(fc.string(), junk),
    settings: junk,
    changes: junk,
    seats: junk,
  })
  .chain(fields => type.map(name => ({ ...fields, id: 'c1', type: name })))

describe('readCommand', () => {
  test('[P5] never throws, whatever comes in', () => {
    fc.assert(
      fc.property(junk, message => {
        expect(readCommand(message).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('[P5] what it lets through, the rules decide or refuse with a code: nothing from outside breaks them', () => {
    const history = discussing()
    const states = [replay(lobby()), replay(history)]
    let through = 0
    fc.assert(
      fc.property(halfRight, fc.constantFrom(facilitator, by(g(1))), (message, actor) => {
        const read = readCommand(message)
        if (!read.ok) {
          expect(['invalid-command', 'unknown-command']).toContain(read.code)
          return
        }
        through += 1
        for (const state of states)
          try {
            const events = decide(state, read.command, contextAfter(history, actor))
            expect(replay(events, state).id).toBe(state.id)
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
            if (error instanceof Refusal) expect(refusalCodes).toContain(error.code)
          }
      }),
      { numRuns: 3000 },
    )
    expect(through).toBeGreaterThan(300)
  })

  test('[P6] every command of the live protocol has a schema', () => {
    for (const name of promised) expect(outerCommandTypes).toContain(name)
    expect(outerCommandTypes.filter(name => !promised.includes(name)).toSorted()).toEqual([
      'UpdateGuest',
      'UpdateSession',
    ])
  })

  test('[P6] what only the server gives is unknown to it, and so is anything else', () => {
    for (const name of ['CreateSession', 'Arrive', 'EraseGuest', 'castBallot', 'constructor', '__proto__', ''])
      expect(readCommand({ id: 'c1', type: name, guest: 'g1' })).toEqual({ ok: false, code: 'unknown-command' })
  })

  test('[P7] what no schema names is left out', () => {
    expect(readCommand({ id: 'c1', type: 'RaiseHand', guest: 'g2', at: 5, by: 'host' })).toEqual({
      ok: true,
      id: 'c1',
      command: { type: 'RaiseHand', data: {} },
    })
    const cast = { id: 'c1', type: 'CastBallot', item: 'first', value: 3, round: 1, guest: 'g2' }
    expect(readCommand(cast)).toMatchObject({ command: { data: { item: 'first', value: 3 } } })
    expect(JSON.stringify(readCommand(cast))).not.toMatch(/guest|round/)
  })

  test.each([
    ['no id', { type: 'RaiseHand' }],
    ['an empty id', { id: '', type: 'RaiseHand' }],
    ['an id too long to keep', { id: 'x'.repeat(65), type: 'RaiseHand' }],
    ['no type', { id: 'c1' }],
    ['a stage of another kind', { id: 'c1', type: 'Next', from: 'first' }],
    ['no stage', { id: 'c1', type: 'Next' }],
    ['a step that there is not', { id: 'c1', type: 'Next', from: { item: 'first', step: 'dance', round: 1 } }],
    ['a conviction beyond the scale', { id: 'c1', type: 'CastBallot', item: 'first', value: 1, conviction: 4 }],
    ['a response that there is not', { id: 'c1', type: 'Respond', contribution: 'c', response: 'maybe' }],
    ['half a second', { id: 'c1', type: 'StartTimer', seconds: 0.5 }],
    ['an endless text', { id: 'c1', type: 'Contribute', item: 'first', stance: 'a', text: 'x'.repeat(20_001) }],
    [
      'a cell smaller than three',
      {
        id: 'c1',
        type: 'UpdateSession',
        rules: { contributions: 'role', smallestReveal: 2, smallestTrails: 8, conviction: true, takeaways: 4 },
      },
    ],
  ])('[P5] refuses a message with %s', (_, message) => {
    expect(readCommand(message)).toEqual({ ok: false, code: 'invalid-command' })
  })
})
