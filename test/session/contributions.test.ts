import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type ContributionId, type GuestId } from '../../shared/session/ids.ts'
import { capacity, graceAfterStep, limits } from '../../shared/session/limits.ts'
import { countResponses } from '../../shared/session/responses.ts'
import { exposures, type Response } from '../../shared/session/session.ts'
import {
  by,
  contribute,
  discussing,
  facilitator,
  first,
  g,
  goTo,
  host,
  lastContribution,
  lobby,
  next,
  organizer,
  reach,
  scribe,
  second,
  server,
  stageOf,
  talk,
  withThoughts,
} from './builders.ts'
import { after, given, order, waiting, type History } from './given.ts'

const nowhere = asId<ContributionId>('nowhere')
const respond = (guest: GuestId, contribution: ContributionId, response: Response = 'agree') =>
  order(by(guest), 'Respond', { contribution, response })
const edit = (guest: GuestId, contribution: ContributionId, text = 'Better words') =>
  order(by(guest), 'EditContribution', { contribution, text })
const withdraw = (guest: GuestId, contribution: ContributionId) =>
  order(by(guest), 'WithdrawContribution', { contribution })
const spotlight = (contribution: ContributionId | null) => order(facilitator, 'Spotlight', { contribution })
const hide = (contribution: ContributionId, reason = 'off the subject') =>
  order(facilitator, 'HideContribution', { contribution, reason })
const restore = (contribution: ContributionId) => order(facilitator, 'RestoreContribution', { contribution })
const merge = (into: ContributionId, ...from: ContributionId[]) =>
  order(facilitator, 'MergeContributions', { into, from })
/** A table that talks, with thoughts of g1 to g4. */
const talking = () => {
  const { history, thoughts } = withThoughts([g(1), g(2), g(3), g(4)])
  const [one = nowhere, two = nowhere, three = nowhere, four = nowhere] = thoughts
  return { history, one, two, three, four }
}
const answers = (history: History, id: ContributionId) =>
  countResponses(replay(history).contributions.find(c => c.id === id)?.responses ?? [])

describe('contributing', () => {
  test('[C1] is open while the item is discussed', () => {
    given(discussing())
      .when(contribute(g(1), 'A thought', { stance: 'nuance' }))
      .then({
        type: 'Contributed',
        data: { item: first, author: g(1), stance: 'nuance', text: 'A thought', exposure: 'role', replyTo: null },
      })
    given(reach(lobby(), talk, 'discuss'))
      .when(contribute(g(1), 'A thought', { item: talk }))
      .then({ type: 'Contributed' })
  })

  test('[C1] is refused before, and on another item', () => {
    for (const history of [lobby(), reach(lobby(), first, 'vote')])
      given(history)
        .when(contribute(g(1), 'A thought'))
        .thenRefused('not-open')
    given(discussing())
      .when(contribute(g(1), 'A thought', { item: second }))
      .thenRefused('not-open')
    given(discussing())
      .when(contribute(g(1), 'A thought', { item: asId('nowhere') }))
      .thenRefused('unknown-item')
  })

  test('[C1] takes what was being written for 30 seconds more', () => {
    expect(graceAfterStep).toBe(30_000)
    const left = after(discussing(), next(stageOf(first, 'discuss')))
    waiting(left, 30_000)
      .when(contribute(g(1), 'Just in time'))
      .then({ type: 'Contributed' })
    waiting(left, 30_001)
      .when(contribute(g(1), 'Too late'))
      .thenRefused('not-open')
    const elsewhere = after(discussing(), goTo(stageOf(first, 'discuss'), stageOf(talk, 'discuss')))
    waiting(elsewhere, 30_000)
      .when(contribute(g(1), 'Just in time'))
      .then({ type: 'Contributed' })
  })

  test('[C2] needs words, not too many, and drops the space around them', () => {
    given(discussing())
      .when(contribute(g(1), '  so  '))
      .then({ type: 'Contributed', data: { text: 'so' } })
    given(discussing())
      .when(contribute(g(1), ' \n '))
      .thenRefused('empty-text')
    given(discussing())
      .when(contribute(g(1), 'x'.repeat(limits.contribution)))
      .then({ type: 'Contributed' })
    given(discussing())
      .when(contribute(g(1), 'x'.repeat(limits.contribution + 1)))
      .thenRefused('too-long')
  })

  test('[C3] shows of its author what the house allows, or less where they wish', () => {
    for (const [rule, shown] of exposures.entries())
      for (const [wish, attribution] of exposures.entries())
        given(discussing({ rules: { contributions: exposures[rule] ?? 'role' } }))
          .when(contribute(g(1), 'A thought', { attribution }))
          .then({ type: 'Contributed', data: { exposure: wish > rule ? attribution : shown } })
  })

  test('[C4] is for everybody at the table but the scribe', () => {
    given(discussing()).when(contribute(host, 'A thought')).then({ type: 'Contributed' })
    given(discussing()).when(contribute(scribe, 'A thought')).thenRefused('not-allowed')
    for (const actor of [organizer, server, by(asId('nobody'))])
      given(discussing())
        .when({ ...contribute(g(1), 'A thought'), by: actor })
        .thenRefused('not-allowed')
  })

  test('[C8] a reply belongs to a contribution of the same item', () => {
    const { history, one } = talking()
    given(history)
      .when(contribute(g(2), 'A reply', { replyTo: one }))
      .then({ type: 'Contributed', data: { replyTo: one } })
    given(history)
      .when(contribute(g(2), 'A reply', { replyTo: nowhere }))
      .thenRefused('unknown-contribution')
    given(reach(history, talk, 'discuss'))
      .when(contribute(g(2), 'A reply', { item: talk, replyTo: one }))
      .thenRefused('unknown-contribution')
  })

  test('[C12] an item holds a bounded number', () => {
    const one = after(discussing(), contribute(g(1), 'A thought'))
    const [last] = one.slice(-1)
    if (last?.type !== 'Contributed') throw new Error('nothing was contributed')
    const copies = Array.from({ length: capacity.contributionsPerItem - 1 }, (_, index) => ({
      ...last,
      data: { ...last.data, id: asId<ContributionId>(`copy-${index}`) },
    }))
    given([...one, ...copies])
      .when(contribute(g(2), 'One too many'))
      .thenRefused('full')
    given([...one, ...copies.slice(1)])
      .when(contribute(g(2), 'The last'))
      .then({ type: 'Contributed' })
  })
})

describe('an author', () => {
  test('[C5] edits until somebody has answered', () => {
    const { history, one } = talking()
    given(history)
      .when(edit(g(1), one, ' New '))
      .then({ type: 'ContributionEdited', data: { contribution: one, text: 'New' } })
    given(history)
      .when(edit(g(2), one))
      .thenRefused('not-allowed')
    given(history)
      .when(edit(g(1), one, ' '))
      .thenRefused('empty-text')
    given(after(history, respond(g(2), one)))
      .when(edit(g(1), one))
      .thenRefused('in-use')
  })

  test('[C6] withdraws at any time, and nobody else does', () => {
    const { history, one } = talking()
    const lit = after(history, respond(g(2), one), spotlight(one))
    const { state } = given(lit).when(withdraw(g(1), one))
    expect(state.contributions.map(({ id }) => id)).not.toContain(one)
    expect(state.spotlight).toBeNull()
    given(lit)
      .when(withdraw(g(2), one))
      .thenRefused('not-allowed')
    given(lit)
      .when({ ...withdraw(g(1), one), by: facilitator })
      .thenRefused('not-allowed')
  })

  test('[C13] cannot touch what is not there', () => {
    const { history } = talking()
    for (const asked of [edit(g(1), nowhere), withdraw(g(1), nowhere), respond(g(1), nowhere)])
      given(history).when(asked).thenRefused('unknown-contribution')
    for (const asked of [hide(nowhere), restore(nowhere), spotlight(nowhere), merge(nowhere)])
      given(history).when(asked).thenRefused('unknown-contribution')
  })
})

describe('answering', () => {
  test('[C7] is for guests with a vote, on what others wrote', () => {
    const { history, one } = talking()
    given(history)
      .when(respond(g(2), one, 'disagree'))
      .then({ type: 'Responded', data: { guest: g(2), response: 'disagree' } })
    given(history)
      .when(respond(g(1), one))
      .thenRefused('own-contribution')
    given(history).when(respond(host, one)).thenRefused('no-vote')
    given(history).when(respond(scribe, one)).thenRefused('not-allowed')
    given(history)
      .when({ ...respond(g(1), one), by: organizer })
      .thenRefused('not-allowed')
  })

  test('[C7] again replaces', () => {
    const { history, one } = talking()
    const answered = after(history, respond(g(2), one), respond(g(3), one), respond(g(2), one, 'pass'))
    expect(answers(answered, one)).toEqual({ agree: 1, disagree: 0, pass: 1 })
  })

  test('[C7] is for what is on the table', () => {
    const { history, one, two } = talking()
    given(after(history, hide(one)))
      .when(respond(g(2), one))
      .thenRefused('not-open')
    given(after(history, merge(two, one)))
      .when(respond(g(2), one))
      .thenRefused('not-open')
  })
})

describe('a facilitator', () => {
  test('[C9] hides with a reason, and restores, each once', () => {
    const { history, one } = talking()
    given(history)
      .when(hide(one, ' Off '))
      .then({ type: 'ContributionHidden', data: { contribution: one, reason: 'Off' } })
    given(history).when(hide(one, ' ')).thenRefused('empty-text')
    given(history)
      .when(hide(one, 'x'.repeat(limits.remark + 1)))
      .thenRefused('too-long')
    given(history).when(restore(one)).thenNothing()
    const hidden = after(history, hide(one))
    given(hidden).when(hide(one, 'again')).thenNothing()
    given(hidden)
      .when(restore(one))
      .then({ type: 'ContributionRestored', data: { contribution: one } })
    expect(replay(after(hidden, restore(one))).contributions).toEqual(replay(history).contributions)
  })

  test('[C10] puts one contribution in the spotlight, and takes it out', () => {
    const { history, one, two } = talking()
    const lit = after(history, spotlight(one))
    expect(replay(lit).spotlight).toBe(one)
    given(lit).when(spotlight(one)).thenNothing()
    expect(given(lit).when(spotlight(two)).state.spotlight).toBe(two)
    expect(given(lit).when(spotlight(null)).state.spotlight).toBeNull()
    given(history).when(spotlight(null)).thenNothing()
  })

  test('[C10] sees it leave the spotlight with the table', () => {
    const { history, one, two } = talking()
    const lit = after(history, spotlight(one))
    for (const asked of [hide(one), merge(two, one), goTo(stageOf(first, 'discuss'), stageOf(talk, 'discuss'))])
      expect(given(lit).when(asked).state.spotlight).toBeNull()
    expect(given(lit).when(next(stageOf(first, 'discuss'))).state.spotlight).toBe(one)
    given(after(lit, hide(one)))
      .when(spotlight(one))
      .thenRefused('not-open')
    given(after(lit, merge(two, one)))
      .when(spotlight(one))
      .thenRefused('not-open')
  })

  test('[C11] merges what says the same, and everybody counts once', () => {
    const { history, one, two, three } = talking()
    const answered = after(
      history,
      respond(g(4), one, 'disagree'),
      respond(g(4), two, 'agree'),
      respond(g(5), two, 'agree'),
      respond(g(5), three, 'pass'),
      respond(g(6), three, 'disagree'),
    )
    const merged = after(answered, merge(one, two, three))
    expect(answers(merged, one)).toEqual({ agree: 0, disagree: 2, pass: 1 })
    expect(replay(merged).contributions.map(c => c.mergedInto)).toEqual([null, one, one, null])
  })

  test('[C11] merges only what is on the table, of one item, into another', () => {
    const { history, one, two } = talking()
    given(history).when(merge(one, one)).thenRefused('invalid-command')
    given(history).when(merge(one, nowhere)).thenRefused('unknown-contribution')
    given(history).when(merge(one)).thenNothing()
    given(after(history, hide(two)))
      .when(merge(one, two))
      .thenRefused('not-open')
    given(after(history, hide(two)))
      .when(merge(two, one))
      .thenRefused('not-open')
    given(after(history, merge(one, two)))
      .when(merge(one, two))
      .thenRefused('not-open')
    const elsewhere = after(reach(history, talk, 'discuss'), contribute(g(1), 'Other', { item: talk }))
    given(elsewhere)
      .when(merge(one, lastContribution(elsewhere)))
      .thenRefused('invalid-command')
  })

  test('[C9] [C10] [C11] alone does so', () => {
    const { history, one, two } = talking()
    for (const asked of [hide(one), restore(one), spotlight(one), merge(one, two)])
      for (const actor of [by(g(1)), by(scribe), server])
        given(history)
          .when({ ...asked, by: actor })
          .thenRefused('not-allowed')
  })
})
