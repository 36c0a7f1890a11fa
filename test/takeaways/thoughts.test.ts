import { describe, expect, test } from 'vitest'
import type { Response, Session } from '../../shared/session/session.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { recount } from '../../shared/takeaways/recount.ts'
import { answers, play, sessionOf, votes, type EveningSpec, type Said } from './builders.ts'

/** A table of so many, each with a vote in the middle, who answer these thoughts; the last seat wrote them. */
function table(said: readonly Said[], more: Partial<EveningSpec> = {}): Session {
  return sessionOf({ seats: 13, dilemmas: [{ rounds: [votes(0, 0, 0, 12)], said }], ...more })
}
const thought = (given: readonly (Response | undefined)[], more: Partial<Said> = {}): Said => ({
  stance: 'nuance',
  text: 'Vraag eerst of het mag',
  by: 12,
  answers: given,
  ...more,
})
const found = (state: Session, kind: string) => findTakeaways(state).filter(draft => draft.kind === kind)
const facts = (state: Session, kind: string) => found(state, kind).map(draft => draft.facts)

describe('a thought is shared', () => {
  test('with ten of twelve in agreement, not with nine', () => {
    expect(facts(table([thought(answers(10, 2))]), 'shared')).toMatchObject([
      { verdict: 'agreed', agree: 10, disagree: 2, pass: 0, answered: 12, eligible: 13, need: 10 },
    ])
    expect(found(table([thought(answers(9, 3))]), 'shared')).toEqual([])
  })
  test('a pass is an answer that does not agree', () => {
    expect(found(table([thought(answers(10, 0, 2))]), 'shared')).toHaveLength(1)
    expect(found(table([thought(answers(9, 0, 3))]), 'shared')).toEqual([])
  })
  test('rejected by ten of twelve it is common ground too', () => {
    expect(facts(table([thought(answers(1, 10, 1))]), 'shared')).toMatchObject([{ verdict: 'rejected', disagree: 10 }])
  })
  test('not when so few answered that the silent could be a majority', () => {
    expect(found(table([thought(answers(6))]), 'shared')).toEqual([])
    expect(found(table([thought(answers(7))]), 'shared')).toHaveLength(1)
  })
  test('one answer that carries it makes it fragile', () => {
    expect(found(table([thought(answers(12))]), 'shared')).toMatchObject([{ fragile: false }])
    expect(found(table([thought(answers(7, 1))]), 'shared')).toMatchObject([{ fragile: true }])
  })
})

describe('a thought divides', () => {
  test('with a third of those who took a side on each', () => {
    expect(facts(table([thought(answers(8, 4))]), 'split')).toMatchObject([{ agree: 8, disagree: 4, threshold: 4 }])
    expect(found(table([thought(answers(9, 3))]), 'split')).toEqual([])
  })
  test('not when more than a third gave no opinion', () => {
    expect(found(table([thought(answers(4, 4, 4))]), 'split')).toHaveLength(1)
    expect(found(table([thought(answers(4, 3, 5))]), 'split')).toEqual([])
  })
})

describe('the parts of a table', () => {
  /** Even seats are b2b, odd seats retail; with twelve who answer, six of each. */
  const by = (b2b: number, retail: number): readonly (Response | undefined)[] =>
    Array.from({ length: 12 }, (_, seat) => (Math.floor(seat / 2) < (seat % 2 ? retail : b2b) ? 'agree' : 'disagree'))

  test('are told in words, with numbers only where neither part is of one mind', () => {
    expect(facts(table([thought(by(4, 2))]), 'split')).toMatchObject([
      {
        one: 'b2b',
        oneAgree: 4,
        oneVoted: 6,
        two: 'retail',
        twoAgree: 2,
        twoVoted: 6,
      },
    ])
    const [alike] = facts(table([thought(by(5, 2))]), 'split')
    expect(alike).toMatchObject({ one: 'b2b', two: 'retail' })
    for (const key of ['oneAgree', 'oneVoted', 'twoAgree', 'twoVoted']) expect(alike).not.toHaveProperty(key)
  })
  test('are not told when one of them is too small to hide in', () => {
    const few = by(4, 2).map((answer, seat) => (seat % 2 && seat > 6 ? undefined : answer))
    for (const told of facts(table([thought(few)]), 'split')) expect(told).not.toHaveProperty('one')
  })
  test('lie apart when they answer otherwise, beyond chance and far enough', () => {
    const [apart] = facts(table([thought(by(6, 0))]), 'segmentThought')
    expect(apart).toMatchObject({ segment: 'b2b', leans: 'more' })
    expect(apart).not.toHaveProperty('insideAgree')
    expect(found(table([thought(by(4, 2))]), 'segmentThought')).toEqual([])
  })
  test('are compared on every thought, and each comparison asks for more', () => {
    const alike = Array.from({ length: 12 }, () => thought(by(3, 3)))
    expect(found(table([thought(by(5, 0))]), 'segmentThought')).toHaveLength(1)
    expect(found(table([thought(by(5, 0)), ...alike]), 'segmentThought')).toEqual([])
  })
})

describe('a question stays open', () => {
  const asked = (answer?: Said): Session =>
    table([
      thought(answers(8, 2), { stance: 'question', text: 'Wie beslist hier eigenlijk over?' }),
      ...(answer ? [{ ...answer, replyTo: 0, by: 11 }] : []),
    ])

  test('when the table shares it and nobody answered', () => {
    expect(facts(asked(), 'question')).toMatchObject([{ variant: 'asked', agree: 8, answered: 10, replies: 0 }])
  })
  test('until an answer is agreed to by most of three or more', () => {
    expect(found(asked(thought(answers(2, 1))), 'question')).toEqual([])
    expect(facts(asked(thought(answers(1, 2))), 'question')).toMatchObject([{ replies: 1 }])
    expect(facts(asked(thought(answers(2))), 'question')).toMatchObject([{ replies: 1 }])
  })
  test('and so does a thought on which a third have no opinion', () => {
    expect(facts(table([thought(answers(4, 4, 4))]), 'question')).toMatchObject([{ variant: 'unsure', pass: 4 }])
    expect(found(table([thought(answers(5, 4, 3))]), 'question')).toEqual([])
  })
})

describe('a thought is hardly discussed', () => {
  const busy = [thought(answers(8)), thought(answers(3, 5), { text: 'Nee blijft altijd nee' })]
  const lone = (given: readonly Response[]) => thought(given, { text: 'En de klant zonder telefoon dan?' })

  test('when fewer than a quarter answered it, while the others were answered', () => {
    expect(facts(table([...busy, lone(answers(3))]), 'unanswered')).toMatchObject([
      { raised: 3, hardly: 1, answered: 3 },
    ])
    expect(found(table([...busy, lone(answers(4))]), 'unanswered')).toEqual([])
  })
  test('not when somebody replied to it', () => {
    const reply = thought(answers(1), { replyTo: 2, by: 5 })
    expect(found(table([...busy, lone([]), reply]), 'unanswered')).toEqual([])
  })
  test('not where nothing was answered: then nobody had the time', () => {
    expect(found(table([thought([]), thought([]), lone([])]), 'unanswered')).toEqual([])
  })
})

test('two thoughts that say the same and are merged are one, and whoever answered both counts once', () => {
  const evening = play({
    seats: 13,
    dilemmas: [{ rounds: [votes(0, 0, 0, 12)], said: [thought(answers(10, 2)), thought(answers(10, 2), { by: 11 })] }],
  })
  const [one, two] = evening.state.contributions
  if (!one || !two) throw new Error('two thoughts were said')
  expect(facts(evening.state, 'shared')).toMatchObject([{ answered: 12 }, { answered: 11 }])
  evening.do({ type: 'MergeContributions', data: { into: one.id, from: [two.id] } })
  expect(facts(evening.state, 'shared')).toMatchObject([{ quoted: one.id, agree: 10, disagree: 2, answered: 12 }])
})

test('every fact about a thought is counted again from the answers, and gone when the thought is', () => {
  const state = table([thought(answers(10, 2)), thought(answers(4, 4, 4)), thought(answers(8, 4))])
  const drafts = findTakeaways(state).filter(({ evidence }) => evidence.rounds.length === 0)
  expect(drafts.length).toBeGreaterThan(2)
  for (const { item, kind, facts: told } of drafts) {
    expect(recount(state, item, kind, told)).toEqual(told)
    expect(recount({ ...state, contributions: [] }, item, kind, told)).toEqual({})
  }
})
