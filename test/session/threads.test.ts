import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audiences, type Audience } from '../../shared/session/audience.ts'
import { replay } from '../../shared/session/evolve.ts'
import { asId, type ContributionId, type GuestId, type ItemId } from '../../shared/session/ids.ts'
import type { Contribution } from '../../shared/session/session.ts'
import { headsOf } from '../../shared/session/threads.ts'
import { commonView } from '../../shared/session/view.ts'
import { by, contribute, discussing, facilitator, g, lastContribution } from './builders.ts'
import { after, given, order, type History } from './given.ts'

const say = (history: History, text: string, replyTo?: ContributionId, guest = 1) => {
  const told = after(history, contribute(g(guest), text, replyTo === undefined ? {} : { replyTo }))
  return { history: told, id: lastContribution(told) }
}
/** A thought, and a reply to it. */
function talking() {
  const head = say(discussing(), 'Head')
  const reply = say(head.history, 'Reply', head.id, 2)
  return { history: reply.history, head: head.id, reply: reply.id }
}
const around = { present: new Set<GuestId>(), screenLink: null }
const seen = (history: History, audience: Audience) => commonView(replay(history), audience, around).contributions
const headIn = (history: History, id: ContributionId, audience: Audience = 'participant') =>
  seen(history, audience).find(contribution => contribution.id === id)?.replyTo

describe('a thread', () => {
  test('[C14] has one level: a reply to a reply joins it', () => {
    const { history, head, reply } = talking()
    given(history)
      .when(contribute(g(3), 'Deeper', { replyTo: reply }))
      .then({ type: 'Contributed', data: { replyTo: head } })
  })

  test('[C14] is one level deep for everybody, whatever an older log holds', () => {
    const { history, head, reply } = talking()
    const [last] = history.slice(-1)
    if (last?.type !== 'Contributed') throw new Error('the reply was not the last')
    const deep = asId<ContributionId>('deep')
    const old: History = [...history, { ...last, data: { ...last.data, id: deep, replyTo: reply } }]
    for (const audience of audiences.filter(one => one !== 'screen')) expect(headIn(old, deep, audience)).toBe(head)
  })

  test('[C15] goes along when its head is merged away', () => {
    const { history, head, reply } = talking()
    const other = say(history, 'Other', undefined, 3)
    const merged = after(other.history, order(facilitator, 'MergeContributions', { into: other.id, from: [head] }))
    expect(headIn(merged, reply)).toBe(other.id)
    given(merged)
      .when(contribute(g(4), 'Deeper', { replyTo: reply }))
      .then({ type: 'Contributed', data: { replyTo: other.id } })
  })

  test('[C15] falls apart when its head is hidden or withdrawn, and comes together when it is shown again', () => {
    const { history, head, reply } = talking()
    const hidden = after(history, order(facilitator, 'HideContribution', { contribution: head, reason: 'why' }))
    for (const audience of ['participant', 'facilitator', 'scribe'] as const)
      expect(headIn(hidden, reply, audience)).toBeNull()
    expect(headIn(after(hidden, order(facilitator, 'RestoreContribution', { contribution: head })), reply)).toBe(head)
    expect(headIn(after(history, order(by(g(1)), 'WithdrawContribution', { contribution: head })), reply)).toBeNull()
  })

  test('[C16] comes on the screen with its head, and of a reply comes what it answers', () => {
    const { history, head, reply } = talking()
    const more = say(history, 'Beside it', undefined, 3).history
    const lit = (contribution: ContributionId) => after(more, order(facilitator, 'Spotlight', { contribution }))
    expect(seen(more, 'screen')).toEqual([])
    expect(seen(lit(head), 'screen').map(({ id }) => id)).toEqual([head, reply])
    expect(seen(lit(reply), 'screen')).toMatchObject([
      { id: head, text: 'Head' },
      { id: reply, replyTo: head },
    ])
    const hidden = after(lit(head), order(facilitator, 'HideContribution', { contribution: reply, reason: 'why' }))
    expect(seen(hidden, 'screen').map(({ id }) => id)).toEqual([head])
  })

  test('[C16] a reply is answered like every contribution, by everybody but its author', () => {
    const { history, reply } = talking()
    const respond = (guest: number) => order(by(g(guest)), 'Respond', { contribution: reply, response: 'agree' })
    given(history).when(respond(1)).then({ type: 'Responded' })
    given(history).when(respond(2)).thenRefused('own-contribution')
  })
})

test('[C14] whatever was merged, hidden and answered in circles, heads stand by themselves', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'].map(id => asId<ContributionId>(id))
  const maybe = fc.constantFrom(null, ...ids)
  const contribution = fc.record({ replyTo: maybe, mergedInto: maybe, hidden: fc.constantFrom(null, null, 'why') })
  let replies = 0
  fc.assert(
    fc.property(fc.array(contribution, { minLength: 5, maxLength: 5 }), changes => {
      const all = changes.map((change, index): Contribution => {
        const id = ids[index] ?? asId<ContributionId>('none')
        const said = { id, item: asId<ItemId>('item'), author: g(1), stance: 'a', text: id, exposure: 'role' } as const
        return { ...said, ...change, at: 0, consent: null, responses: [], mixed: null, spoken: null }
      })
      for (const [reply, head] of headsOf(all)) {
        replies += 1
        expect(reply).not.toBe(head)
        expect(all.find(({ id }) => id === head)).toMatchObject({ hidden: null, mergedInto: null })
      }
    }),
  )
  expect(replies).toBeGreaterThan(20)
})
