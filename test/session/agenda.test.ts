import { describe, expect, test } from 'vitest'
import { standardSteps, type ItemInput } from '../../shared/session/item-input.ts'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type ChapterId, type ItemId, type SessionId } from '../../shared/session/ids.ts'
import { capacity, limits } from '../../shared/session/limits.ts'
import { standardRules, type HouseRules } from '../../shared/session/session.ts'
import {
  by,
  dilemma,
  draft,
  facilitator,
  first,
  g,
  lobby,
  organizer,
  pause,
  reach,
  revealed,
  second,
  server,
  talk,
} from './builders.ts'
import { after, given, order, type History } from './given.ts'

const nowhere = asId<ItemId>('nowhere')
const aTalk: ItemInput = { kind: 'talk', title: 'More talk', minutes: 5 }
const add = (item: ItemInput, index?: number) =>
  order(facilitator, 'AddItem', index === undefined ? { item } : { item, index })
const update = (item: ItemId, changes: Partial<ItemInput>) => order(facilitator, 'UpdateItem', { item, changes })
const move = (item: ItemId, index: number) => order(facilitator, 'MoveItem', { item, index })
const remove = (item: ItemId) => order(facilitator, 'RemoveItem', { item })
const rename = (changes: { title?: string; rules?: HouseRules; segments?: readonly string[] }) =>
  order(facilitator, 'UpdateSession', changes)
const create = (changes: object = {}) =>
  order(server, 'CreateSession', {
    id: asId<SessionId>('new'),
    title: ' New table ',
    lang: 'nl',
    rehearsal: false,
    rules: standardRules,
    segments: [],
    chapters: [{ id: asId<ChapterId>('one'), title: 'One' }],
    items: [dilemma('First', { chapter: asId<ChapterId>('one') }), aTalk],
    ...changes,
  })
const titles = (history: History) => replay(history).items.map(({ title }) => title)
const itemIn = (history: History, id: ItemId) => replay(history).items.find(item => item.id === id)

describe('making a session', () => {
  test('[A1] reads its items, and gives them ids', () => {
    const { state } = given([]).when(create())
    expect(state).toMatchObject({ id: 'new', title: 'New table', lang: 'nl', status: 'draft' })
    expect(state.items.map(({ title }) => title)).toEqual(['First', 'More talk'])
    expect(new Set(state.items.map(({ id }) => id)).size).toBe(2)
  })

  test('[A1] is the server’s, once, within the capacity', () => {
    for (const actor of [organizer, facilitator])
      given([])
        .when({ ...create(), by: actor })
        .thenRefused('not-allowed')
    given(draft()).when(create()).thenRefused('in-use')
    given([])
      .when(create({ items: Array.from({ length: capacity.items + 1 }, () => aTalk) }))
      .thenRefused('full')
    given([])
      .when(create({ title: ' ' }))
      .thenRefused('empty-text')
    const chapters = Array.from({ length: capacity.chapters + 1 }, (_, n) => ({ id: `c${n}`, title: `${n}` }))
    given([]).when(create({ chapters })).thenRefused('full')
  })

  test('[A8] takes no cell smaller than three', () => {
    for (const rules of [
      { ...standardRules, smallestReveal: 2 },
      { ...standardRules, smallestTrails: 1 },
    ])
      given([]).when(create({ rules })).thenRefused('invalid-command')
  })
})

describe('the standard steps', () => {
  const names = (rounds: number) => standardSteps(rounds, 30).map(({ step, round }) => `${step} ${round}`)

  test('[A2] of one, two and three rounds', () => {
    expect(names(1)).toEqual(['introduce 1', 'vote 1', 'reveal 1', 'discuss 1', 'conclude 1'])
    expect(names(2)).toEqual(['introduce 1', 'vote 1', 'reveal 1', 'discuss 1', 'vote 2', 'reveal 2', 'conclude 2'])
    expect(names(3).slice(4)).toEqual(['vote 2', 'reveal 2', 'discuss 2', 'vote 3', 'reveal 3', 'conclude 3'])
  })

  test('[A2] come near the minutes asked for, at least one each, most for the talk', () => {
    for (const rounds of [1, 2, 3])
      for (const minutes of [10, 15, 20, 30, 60]) {
        const steps = standardSteps(rounds, minutes)
        const sum = steps.reduce((total, step) => total + step.minutes, 0)
        if (minutes >= 15) expect(Math.abs(sum - minutes)).toBeLessThanOrEqual(steps.length / 2)
        expect(Math.min(...steps.map(step => step.minutes))).toBeGreaterThanOrEqual(1)
        const talking = steps.filter(({ step }) => step === 'discuss').reduce((total, step) => total + step.minutes, 0)
        if (minutes >= 20) expect(talking).toBeGreaterThan(sum / 3)
      }
  })
})

describe('adding an item', () => {
  test('[A3] puts it at any place, also while the table is live', () => {
    expect(titles(after(draft(), add(aTalk)))).toEqual(['First', 'Second', 'Talk', 'Break', 'More talk'])
    expect(titles(after(lobby(), add(aTalk, 1)))).toEqual(['First', 'More talk', 'Second', 'Talk', 'Break'])
    const live = after(reach(lobby(), first, 'vote'), add(aTalk, 1), add(dilemma('Early'), -5))
    expect(titles(live)).toEqual(['Early', 'First', 'More talk', 'Second', 'Talk', 'Break'])
    expect(replay(live).stage?.item).toBe(first)
    expect(titles(after(draft(), add(aTalk, 99))).at(-1)).toBe('More talk')
  })

  test('[A3] refuses what no table could work with', () => {
    const bad: readonly (readonly [
      ItemInput,
      Parameters<ReturnType<ReturnType<typeof given>['when']>['thenRefused']>[0],
    ])[] = [
      [{ ...aTalk, title: ' ' }, 'empty-text'],
      [{ ...aTalk, title: 'x'.repeat(limits.title + 1) }, 'too-long'],
      [{ ...aTalk, chapter: asId<ChapterId>('nowhere') }, 'unknown-chapter'],
      [dilemma('A', { question: '' }), 'empty-text'],
      [dilemma('A', { question: 'x'.repeat(limits.question + 1) }), 'too-long'],
      [dilemma('A', { format: 'constructor' }), 'invalid-command'],
      [dilemma('A', { settings: {} }), 'invalid-command'],
      [dilemma('A', { rounds: 0 }), 'round-limit'],
      [dilemma('A', { rounds: 10 }), 'round-limit'],
    ]
    for (const [item, code] of bad) given(draft()).when(add(item)).thenRefused(code)
  })

  test('[A3] refuses more than a session holds', () => {
    const items = Object.fromEntries(Array.from({ length: capacity.items }, (_, n) => [`i${n}`, aTalk]))
    given(draft({ items })).when(add(aTalk)).thenRefused('full')
  })
})

describe('updating an item', () => {
  test('[A4] keeps what it does not name', () => {
    const before = itemIn(lobby(), first)
    expect(itemIn(after(lobby(), update(first, { title: ' Other ' })), first)).toEqual({ ...before, title: 'Other' })
    expect(itemIn(after(lobby(), update(first, { question: 'Why?' })), first)).toEqual({ ...before, question: 'Why?' })
    expect(itemIn(after(lobby(), update(talk, { title: 'Other' })), talk)).toMatchObject({
      title: 'Other',
      steps: [{ minutes: 5 }],
    })
  })

  test('[A4] makes a new plan for other rounds or minutes', () => {
    const steps = (changes: Partial<ItemInput>) => itemIn(after(draft(), update(first, changes)), first)?.steps
    expect(steps({ rounds: 3 })?.map(({ step }) => step)).toEqual(standardSteps(3, 16).map(({ step }) => step))
    expect(steps({ minutes: 32 })).toEqual(standardSteps(2, 32))
    const own = [
      { step: 'vote', round: 1, minutes: 2 },
      { step: 'reveal', round: 1, minutes: 1 },
    ] as const
    expect(steps({ steps: own })).toEqual(own)
  })

  test('[A4] refuses what could not be added', () => {
    given(draft())
      .when(update(first, { title: '' }))
      .thenRefused('empty-text')
    given(draft())
      .when(update(first, { rounds: 10 }))
      .thenRefused('round-limit')
    given(draft())
      .when(update(first, { chapter: asId<ChapterId>('nowhere') }))
      .thenRefused('unknown-chapter')
    given(draft())
      .when(update(nowhere, { title: 'x' }))
      .thenRefused('unknown-item')
  })

  test('[A5] leaves the question and the scale of what was voted on', () => {
    const voted = revealed([1, 2, 3, 4, 5])
    given(voted)
      .when(update(first, { question: 'Another?' }))
      .thenRefused('in-use')
    const settings = { positions: 5, poleA: 'Never', poleB: 'Always' }
    given(voted).when(update(first, { settings })).thenRefused('in-use')
    given(voted)
      .when(update(first, { settings: { ...settings, positions: 7, poleA: 'No' } }))
      .thenRefused('in-use')
    given(voted)
      .when(update(first, { title: 'Another', minutes: 30 }))
      .then({ type: 'ItemUpdated' })
    given(voted)
      .when(update(second, { question: 'Another?' }))
      .then({ type: 'ItemUpdated' })
  })
})

describe('moving and removing', () => {
  test('[A6] puts items in another order', () => {
    expect(titles(after(draft(), move(pause, 0)))).toEqual(['Break', 'First', 'Second', 'Talk'])
    expect(titles(after(draft(), move(first, 2)))).toEqual(['Second', 'Talk', 'First', 'Break'])
    expect(titles(after(draft(), move(first, 99)))).toEqual(['Second', 'Talk', 'Break', 'First'])
    expect(titles(after(draft(), move(pause, -1)))).toEqual(['Break', 'First', 'Second', 'Talk'])
    given(draft()).when(move(nowhere, 0)).thenRefused('unknown-item')
  })

  test('[A7] takes an item off the run sheet, but not the one on the table nor one that was voted on', () => {
    expect(titles(after(lobby(), remove(second)))).toEqual(['First', 'Talk', 'Break'])
    given(reach(lobby(), first, 'introduce'))
      .when(remove(first))
      .thenRefused('in-use')
    given(reach(revealed([1, 2, 3, 4, 5]), second, 'introduce'))
      .when(remove(first))
      .thenRefused('in-use')
    given(draft()).when(remove(nowhere)).thenRefused('unknown-item')
  })
})

describe('the session itself', () => {
  test('[A8] has house rules until the lobby opens', () => {
    const rules: HouseRules = { ...standardRules, contributions: 'anonymous', smallestReveal: 3 }
    given(draft()).when(rename({ rules })).then({ type: 'SessionUpdated', data: { rules } })
    given(lobby()).when(rename({ rules })).thenRefused('not-now')
    given(draft())
      .when(rename({ rules: { ...rules, smallestReveal: 2 } }))
      .thenRefused('invalid-command')
  })

  test('[A9] has a title that may change until the close', () => {
    given(lobby())
      .when(rename({ title: ' Other ' }))
      .then({ type: 'SessionUpdated', data: { title: 'Other', rules: standardRules } })
    given(lobby())
      .when(rename({ title: ' ' }))
      .thenRefused('empty-text')
  })

  test('[A9] is the facilitator’s or the organizer’s to change', () => {
    for (const asked of [rename({ title: 'x' }), add(aTalk), update(first, {}), move(first, 1), remove(second)]) {
      for (const actor of [by(g(1)), server])
        given(lobby())
          .when({ ...asked, by: actor })
          .thenRefused('not-allowed')
      expect(given(lobby()).when({ ...asked, by: organizer }).state.status).toBe('lobby')
    }
  })
})
