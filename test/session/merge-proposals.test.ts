import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/session/evolve.ts'
import type { ContributionId, GuestId } from '../../shared/session/ids.ts'
import { mergeProposals } from '../../shared/session/merge-proposals.ts'
import type { Response, Stance } from '../../shared/session/session.ts'
import { audiences } from '../../shared/session/audience.ts'
import { commonView } from '../../shared/session/view.ts'
import { by, cast, closeSession, contribute, discussing, facilitator, first, g, reach, second } from './builders.ts'
import { after, order, type History } from './given.ts'

type Said = string | { readonly text: string; readonly stance?: Stance; readonly replyTo?: ContributionId }
const say = (history: History, ...said: readonly Said[]): History =>
  said.reduce((past, one, index) => {
    const { text, ...extra } = typeof one === 'string' ? { text: one } : one
    return after(past, contribute(g((index % 6) + 1), text, extra))
  }, history)
const answer = (guest: GuestId, contribution: ContributionId, response: Response = 'agree') =>
  order(by(guest), 'Respond', { contribution, response })
const thoughts = (history: History) => replay(history).contributions.map(({ id }) => id)
const thought = (history: History, place: number): ContributionId => {
  const id = thoughts(history)[place]
  if (id === undefined) throw new Error(`nobody said thought ${place}`)
  return id
}
/** Who would stay and who would join it, by their places in what was said, and why. */
const proposed = (history: History) => {
  const place = (id: ContributionId) => thoughts(history).indexOf(id)
  return mergeProposals(replay(history), first).map(({ into, members }) => [
    place(into),
    members.map(({ id, why }) => `${place(id)} ${why}`),
  ])
}

const asking = 'Ask customers for their consent'
const again = 'Ask the customer for consent'
const other = 'Nobody reads a newsletter'

describe('what says the same', () => {
  test('[W16] is proposed in groups, the earliest stays', () => {
    expect(proposed(say(discussing(), asking, other, again, 'Ask for a customer’s consent'))).toEqual([
      [0, ['2 same', '3 same']],
    ])
    expect(proposed(say(discussing(), asking, other))).toEqual([])
  })

  test('[W16] the most answered stays', () => {
    const said = say(discussing(), asking, other, again)
    const answered = after(said, answer(g(4), thought(said, 2)), answer(g(5), thought(said, 1)))
    expect(proposed(answered)).toEqual([[2, ['0 same']]])
  })

  test('[W16] the surest group comes first, and each thought is in one group', () => {
    const letters = [
      'Onze klantenservicemedewerkers kennen iedereen',
      'Onze klantenservice en medewerkers kennen iedereen',
    ]
    expect(proposed(say(discussing(), ...letters, asking, again))).toEqual([
      [2, ['3 same']],
      [0, ['1 letters']],
    ])
  })

  test.each([
    ['opposite poles', 'a', 'b', []],
    ['a question and a claim', 'question', 'a', []],
    ['a claim and a nuance', 'a', 'nuance', [[0, ['1 same']]]],
  ] as const)('[W16] %s', (_, one, two, expected) => {
    expect(proposed(say(discussing(), { text: asking, stance: one }, { text: again, stance: two }))).toEqual(expected)
  })

  test('[W16] is not sought in an answer to it, but among the answers', () => {
    const said = say(discussing(), asking)
    const replied = say(said, { text: again, replyTo: thought(said, 0) })
    expect(proposed(replied)).toEqual([])
    expect(proposed(say(replied, { text: again, replyTo: thought(replied, 1) }))).toEqual([[1, ['2 same']]])
  })

  test('[W16] is not what five people answered differently', () => {
    const said = say(discussing({ guests: 8 }), asking, again)
    const both = (guest: number, second: Response) => [
      answer(g(guest), thought(said, 0)),
      answer(g(guest), thought(said, 1), second),
    ]
    const differ = [6, 7].flatMap(guest => both(guest, 'disagree'))
    const four = after(said, ...[4, 5].flatMap(guest => both(guest, 'agree')), ...differ)
    expect(proposed(four)).toEqual([[0, ['1 same']]])
    const five = after(four, ...both(3, 'agree'))
    expect(proposed(five)).toEqual([])
    expect(proposed(after(five, ...both(8, 'agree')))).toEqual([[0, ['1 same']]])
  })
})

describe('a proposal', () => {
  const said = () => say(discussing(), asking, again, other)

  test('[W16] is in the facilitator’s view alone, and holds ids and a reason', () => {
    const history = after(said(), answer(g(4), thought(said(), 0)))
    const around = { present: new Set<GuestId>(), screenLink: null }
    const views = audiences.map(audience => [audience, commonView(replay(history), audience, around)] as const)
    for (const [audience, view] of views) {
      if (audience === 'facilitator') continue
      expect(JSON.stringify(view)).not.toContain('mergeProposals')
    }
    const [desk] = views.filter(([audience]) => audience === 'facilitator').map(([, view]) => view.desk)
    expect(desk?.mergeProposals).toEqual([
      { into: thought(history, 0), members: [{ id: thought(history, 1), why: 'same' }] },
    ])
  })

  test('[W16] is gone once it was merged, or one of the two was hidden or withdrawn', () => {
    const [into, from] = [thought(said(), 0), thought(said(), 1)]
    expect(proposed(after(said(), order(facilitator, 'MergeContributions', { into, from: [from] })))).toEqual([])
    expect(
      proposed(after(said(), order(facilitator, 'HideContribution', { contribution: from, reason: 'x' }))),
    ).toEqual([])
    expect(proposed(after(said(), order(by(g(1)), 'WithdrawContribution', { contribution: into })))).toEqual([])
    expect(
      proposed(after(said(), order(by(g(2)), 'EditContribution', { contribution: from, text: 'Something else' }))),
    ).toEqual([])
  })

  test('[W16] is about the item on the table, and nothing is proposed after the close', () => {
    const later = replay(reach(said(), second, 'introduce'))
    const around = { present: new Set<GuestId>(), screenLink: null }
    expect(commonView(later, 'facilitator', around).desk?.mergeProposals).toEqual([])
    expect(mergeProposals(later, first)).toHaveLength(1)
    expect(mergeProposals(replay(after(said(), closeSession)), first)).toEqual([])
  })

  test('costs a vote nothing: the same list is handed out until a contribution changes', () => {
    const voting = reach(said(), first, 'vote', 2)
    const before = replay(voting)
    const list = mergeProposals(before, first)
    const vote = after(voting, cast(g(1), 3)).slice(voting.length)
    expect(mergeProposals(replay(vote, before), first)).toBe(list)
    const answered = after(voting, answer(g(3), thought(voting, 0))).slice(voting.length)
    expect(mergeProposals(replay(answered, before), first)).not.toBe(list)
  })
})
