import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type GuestId, type ItemId, type TakeawayId } from '../../shared/session/ids.ts'
import { capacity, limits } from '../../shared/session/limits.ts'
import { recognitionOf, type Verdict } from '../../shared/session/takeaway.ts'
import { commonView } from '../../shared/session/view.ts'
import {
  back,
  buildTakeaways,
  by,
  contribute,
  draft,
  facilitator,
  first,
  firstTakeaway,
  g,
  host,
  lobby,
  organizer,
  reach,
  readBack,
  revealed,
  scribe,
  second,
  server,
  voted,
} from './builders.ts'
import { after, given, order, type History } from './given.ts'

const nowhere = asId<TakeawayId>('nowhere')
const add = (headline: string, extra: object = {}) =>
  order(facilitator, 'AddTakeaway', { headline, body: 'Its body', ...extra })
const edit = (takeaway: TakeawayId, headline = 'Other words', body = '') =>
  order(facilitator, 'EditTakeaway', { takeaway, headline, body })
const move = (takeaway: TakeawayId, index: number) => order(facilitator, 'MoveTakeaway', { takeaway, index })
const drop = (takeaway: TakeawayId, reason = 'said already') => order(facilitator, 'DropTakeaway', { takeaway, reason })
const present = (takeaway: TakeawayId) => order(facilitator, 'PresentTakeaway', { takeaway })
const ratify = (guest: GuestId, takeaway: TakeawayId, verdict: Verdict = 'endorse', extra: object = {}) =>
  order(by(guest), 'Ratify', { takeaway, verdict, ...extra })

/** Both dilemmas revealed, so that two drafts are made; at the read-back. */
const reading = () => readBack(voted(reach(revealed([1, 2, 3, 5, 6, 7]), second, 'vote'), [1, 1, 1, 7, 7, 7], second))
const ids = (history: History) => replay(history).takeaways.map(({ id }) => id)
const takeawayIn = (history: History, id: TakeawayId) => replay(history).takeaways.find(t => t.id === id)

describe('building', () => {
  test('[T1] drafts from the state so far, at any moment', () => {
    given(draft())
      .when(buildTakeaways)
      .then({ type: 'TakeawaysBuilt', data: { takeaways: [] } })
    given(revealed([1, 2, 3, 5, 6, 7]))
      .when(buildTakeaways)
      .then({
        type: 'TakeawaysBuilt',
        data: {
          takeaways: [{ kind: 'division', item: first, edited: null, presented: false, dropped: null, verdicts: {} }],
        },
      })
  })

  test('[T1] replaces drafts that nobody touched', () => {
    const built = after(revealed([1, 2, 3, 5, 6, 7]), buildTakeaways)
    const again = after(built, buildTakeaways)
    expect(ids(again)).toHaveLength(1)
    expect(ids(again)).not.toEqual(ids(built))
    expect(replay(again).builds).toBe(2)
  })

  test('[T1] keeps what was edited, presented, dropped or added, and does not draft its claim again', () => {
    const history = reading()
    const [one = nowhere, two = nowhere] = ids(history)
    for (const touch of [edit(one), present(one), drop(one)]) {
      const touched = after(history, touch, buildTakeaways)
      expect(takeawayIn(touched, one)).toEqual(takeawayIn(after(history, touch), one))
      expect(ids(touched)).toHaveLength(2)
      expect(ids(touched)).not.toContain(two)
    }
    const own = after(history, add('Ours'), buildTakeaways)
    expect(
      replay(own)
        .takeaways.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['division', 'division', 'own'])
  })

  test('[T1] keeps the judgements of what was presented', () => {
    const history = reading()
    const id = firstTakeaway(replay(history))
    const judged = after(history, present(id), ratify(g(1), id, 'object', { remark: 'No' }))
    expect(takeawayIn(after(judged, buildTakeaways), id)?.verdicts).toEqual({
      [g(1)]: { verdict: 'object', remark: 'No' },
    })
  })
})

describe('writing', () => {
  test('[T2] adds one in the facilitator’s own words', () => {
    given(lobby())
      .when(add(' Ours ', { item: first, status: 'agreed' }))
      .then({
        type: 'TakeawayAdded',
        data: {
          takeaway: { kind: 'own', item: first, status: 'agreed', edited: { headline: 'Ours', body: 'Its body' } },
        },
      })
    given(lobby())
      .when(add('Ours'))
      .then({ type: 'TakeawayAdded', data: { takeaway: { item: null, status: 'open' } } })
    given(lobby())
      .when(add('Ours', { body: ' ' }))
      .then({ type: 'TakeawayAdded', data: { takeaway: { edited: { body: '' } } } })
  })

  test('[T2] needs a headline, an item that is there, and room', () => {
    given(lobby()).when(add(' ')).thenRefused('empty-text')
    given(lobby())
      .when(add('x'.repeat(limits.headline + 1)))
      .thenRefused('too-long')
    given(lobby())
      .when(add('Ours', { body: 'x'.repeat(limits.body + 1) }))
      .thenRefused('too-long')
    given(lobby())
      .when(add('Ours', { item: asId<ItemId>('nowhere') }))
      .thenRefused('unknown-item')
    const full = after(lobby(), ...Array.from({ length: capacity.takeaways }, (_, index) => add(`Number ${index}`)))
    given(full).when(add('One too many')).thenRefused('full')
  })

  test('[T3] gives new words, and voids the judgements of the old ones', () => {
    const history = reading()
    const id = firstTakeaway(replay(history))
    const judged = after(history, present(id), ratify(g(1), id), ratify(g(2), id))
    given(judged)
      .when(edit(id, ' New ', ' body '))
      .then({
        type: 'TakeawayEdited',
        data: { takeaway: id, text: { headline: 'New', body: 'body' } },
      })
    expect(takeawayIn(after(judged, edit(id)), id)).toMatchObject({ verdicts: {}, presented: true })
    given(judged).when(edit(id, ' ')).thenRefused('empty-text')
  })

  test('[T4] puts them in another order', () => {
    const history = reading()
    const [one = nowhere, two = nowhere] = ids(history)
    expect(ids(after(history, move(two, 0)))).toEqual([two, one])
    expect(ids(after(history, move(one, 99)))).toEqual([two, one])
    expect(ids(after(history, move(two, -5)))).toEqual([two, one])
  })

  test('[T5] drops with a reason, once', () => {
    const history = reading()
    const id = firstTakeaway(replay(history))
    given(history)
      .when(drop(id, ' Twice '))
      .then({ type: 'TakeawayDropped', data: { takeaway: id, reason: 'Twice' } })
    given(history).when(drop(id, '')).thenRefused('empty-text')
    const dropped = after(history, present(id), drop(id))
    given(dropped).when(drop(id, 'again')).thenNothing()
    given(dropped).when(present(id)).thenRefused('not-open')
    given(dropped)
      .when(ratify(g(1), id))
      .thenRefused('not-open')
  })

  test('[T9] is the facilitator’s or the organizer’s', () => {
    const history = reading()
    const id = firstTakeaway(replay(history))
    for (const asked of [buildTakeaways, add('Ours'), edit(id), move(id, 0), drop(id), present(id)]) {
      for (const actor of [by(g(1)), by(scribe), server])
        given(history)
          .when({ ...asked, by: actor })
          .thenRefused('not-allowed')
      expect(given(history).when({ ...asked, by: organizer }).state.status).toBe('takeaways')
    }
  })

  test('[T9] cannot touch what is not there', () => {
    for (const asked of [edit(nowhere), move(nowhere, 0), drop(nowhere), present(nowhere), ratify(g(1), nowhere)])
      given(reading()).when(asked).thenRefused('unknown-takeaway')
  })
})

describe('reading back', () => {
  test('[T6] presents during the read-back only', () => {
    const history = reading()
    const id = firstTakeaway(replay(history))
    given(history)
      .when(present(id))
      .then({ type: 'TakeawayPresented', data: { takeaway: id } })
    given(after(history, back(null)))
      .when(present(id))
      .thenRefused('not-now')
    const early = after(revealed([1, 2, 3, 5, 6, 7]), buildTakeaways)
    given(early)
      .when(present(firstTakeaway(replay(early))))
      .thenRefused('not-now')
  })

  test('[T7] a guest with a vote judges what was presented', () => {
    const history = reading()
    const [one = nowhere, two = nowhere] = ids(history)
    const presented = after(history, present(one))
    given(presented)
      .when(ratify(g(1), one, 'reserve', { remark: ' but ' }))
      .then({ type: 'Ratified', data: { takeaway: one, guest: g(1), verdict: 'reserve', remark: 'but' } })
    given(presented)
      .when(ratify(g(1), two))
      .thenRefused('not-open')
    given(presented).when(ratify(host, one)).thenRefused('no-vote')
    given(presented).when(ratify(scribe, one)).thenRefused('not-allowed')
    given(presented)
      .when({ ...ratify(g(1), one), by: organizer })
      .thenRefused('not-allowed')
    given(presented)
      .when(ratify(g(1), one, 'object', { remark: 'x'.repeat(limits.remark + 1) }))
      .thenRefused('too-long')
  })

  test('[T16] a remark goes into print only when whoever made it lets it', () => {
    const history = after(reading(), buildTakeaways)
    const [id = nowhere] = ids(history)
    const shown = after(history, present(id))
    const judged = after(
      shown,
      ratify(g(1), id, 'object', { remark: 'In print', printable: true }),
      ratify(g(2), id, 'reserve', { remark: 'At the table' }),
      ratify(g(3), id, 'endorse', { printable: true }),
    )
    expect(takeawayIn(judged, id)?.verdicts).toEqual({
      [g(1)]: { verdict: 'object', remark: 'In print', printable: true },
      [g(2)]: { verdict: 'reserve', remark: 'At the table' },
      [g(3)]: { verdict: 'endorse' },
    })
    // The last answer counts for the print too.
    const again = after(judged, ratify(g(1), id, 'object', { remark: 'In print' }))
    expect(takeawayIn(again, id)?.verdicts[g(1)]).toEqual({ verdict: 'object', remark: 'In print' })
  })

  test('[T7] [T8] the last judgement counts, and everybody once', () => {
    const history = reading()
    const id = firstTakeaway(replay(history))
    const judged = after(
      history,
      present(id),
      ratify(g(1), id, 'object', { remark: 'No' }),
      ratify(g(2), id),
      ratify(g(1), id, 'endorse'),
      ratify(g(3), id, 'reserve', { remark: '  ' }),
    )
    const takeaway = takeawayIn(judged, id)
    expect(takeaway && recognitionOf(takeaway)).toEqual({ endorse: 2, reserve: 1, object: 0 })
    expect(takeaway?.verdicts).toEqual({
      [g(1)]: { verdict: 'endorse' },
      [g(2)]: { verdict: 'endorse' },
      [g(3)]: { verdict: 'reserve' },
    })
  })

  test('[C6] words that were withdrawn leave the evidence in every view', () => {
    const spoken = after(reach(revealed([1, 2, 3, 5, 6, 7]), first, 'discuss'), contribute(g(1), 'A thought'))
    const contribution = replay(spoken).contributions[0]?.id ?? asId('none')
    const read = readBack(spoken)
    const presented = after(read, present(firstTakeaway(replay(read))))
    const quoted = (history: History) =>
      commonView(replay(history), 'participant', { present: new Set(), screenLink: null }).takeaways[0]?.supporting
    expect(quoted(presented)).toMatchObject([{ text: 'A thought' }])
    expect(quoted(after(presented, order(by(g(1)), 'WithdrawContribution', { contribution })))).toEqual([])
    expect(quoted(after(presented, order(facilitator, 'HideContribution', { contribution, reason: 'Off' })))).toEqual(
      [],
    )
  })
})
