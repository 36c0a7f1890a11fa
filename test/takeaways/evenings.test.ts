import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Session } from '../../shared/session/session.ts'
import type { TakeawayDraft } from '../../shared/session/takeaway.ts'
import { chooseTakeaways, draftTakeaways } from '../../shared/takeaways/choose.ts'
import { findTakeaways, finders } from '../../shared/takeaways/index.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import { alternating, play, sessionOf, type DilemmaSpec, type EveningSpec } from './builders.ts'
import { evenings, orders } from './random.ts'

const all = (state: Session) => ({ found: findTakeaways(state), chosen: draftTakeaways(state) })
const holds = <T>(values: fc.Arbitrary<T>, check: (value: T) => void, numRuns = 50) =>
  fc.assert(fc.property(values, check), { numRuns })

test('the random evenings bring up every kind of take-away, and evenings without any', () => {
  const drafts = fc.sample(evenings, { numRuns: 200, seed: 1 }).map(spec => findTakeaways(sessionOf(spec)))
  const kinds = new Set(drafts.flat().map(({ kind }) => kind))
  expect([...kinds].toSorted()).toEqual(Object.keys(finders).toSorted())
  expect(drafts.some(found => found.length === 0)).toBe(true)
  expect(drafts.flat().some(({ fragile }) => fragile) && drafts.flat().some(({ fragile }) => !fragile)).toBe(true)
})

describe('take-aways are the same', () => {
  test('before and after the ballots are mixed', () =>
    holds(
      evenings.chain(spec => fc.tuple(fc.constant(spec), orders(spec.seats))),
      ([spec, order]) => {
        const evening = play({ ...spec, shuffle: n => order.filter(place => place < n) })
        const before = all(evening.state)
        evening.close()
        expect(evening.state.register).not.toBeNull()
        expect(all(evening.state)).toEqual(before)
      },
    ))
  test('whoever votes and answers first', () =>
    holds(
      evenings.chain(spec => fc.tuple(fc.constant(spec), orders(spec.seats))),
      ([spec, order]) => {
        expect(all(sessionOf({ ...spec, order: () => order }))).toEqual(all(sessionOf(spec)))
      },
    ))
  test('whoever sits where', () =>
    holds(
      evenings.chain(spec => fc.tuple(fc.constant(spec), orders(spec.seats))),
      ([spec, order]) => {
        const seated = <T>(bySeat: readonly T[]) => order.map(seat => bySeat[seat])
        const dilemmas = spec.dilemmas.map(({ rounds, said = [], ...dilemma }) => ({
          ...dilemma,
          rounds: rounds.map(seated),
          said: said.map(({ by = 0, answers = [], ...words }) => ({
            ...words,
            by: order.indexOf(by),
            answers: seated(answers),
          })),
        }))
        const segments = order.map(alternating)
        expect(all(sessionOf({ ...spec, dilemmas, segments }))).toEqual(all(sessionOf(spec)))
      },
    ))
  test('when nobody is known any more', () =>
    holds(evenings, spec => {
      const state = sessionOf(spec)
      const [first] = state.guests
      const nameless: Session = {
        ...state,
        guests: state.guests.map(guest => ({ ...guest, person: null })),
        contributions: state.contributions.map(words => ({ ...words, author: first?.id ?? words.author, at: 0 })),
      }
      expect(all(nameless)).toEqual(all(state))
    }))
  test('every time', () =>
    holds(evenings, spec => {
      expect(all(sessionOf(spec))).toEqual(all(sessionOf(spec)))
    }))
})

const mirrorKeys: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['poleA', 'poleB'],
    ['a', 'b'],
    ['beforeA', 'beforeB'],
    ['agreeA', 'agreeB'],
    ['votedA', 'votedB'],
    ['needA', 'needB'],
    ['nearlyAllA', 'nearlyAllB'],
  ].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
)
const mirrored = (draft: TakeawayDraft): TakeawayDraft => ({
  ...draft,
  facts: Object.fromEntries(
    Object.entries(draft.facts).map(([key, value]) => [
      mirrorKeys[key] ?? key,
      key === 'side' ? (value === 'a' ? 'b' : 'a') : value,
    ]),
  ),
})
function mirroredEvening(spec: EveningSpec): EveningSpec {
  const turned = ({ poleA = '', poleB = '', rounds, said = [], ...dilemma }: DilemmaSpec): DilemmaSpec => ({
    ...dilemma,
    poleA: poleB,
    poleB: poleA,
    rounds: rounds.map(votes => votes.map(vote => (typeof vote === 'number' ? 8 - vote : vote))),
    said: said.map(words => ({
      ...words,
      stance: words.stance === 'a' ? 'b' : words.stance === 'b' ? 'a' : words.stance,
    })),
  })
  return { ...spec, dilemmas: spec.dilemmas.map(turned) }
}

test('poles that change places change places in the take-aways, and nothing else', () =>
  holds(evenings, spec => {
    const there = all(sessionOf(spec))
    const back = all(sessionOf(mirroredEvening(spec)))
    expect({ found: back.found.map(mirrored), chosen: back.chosen.map(mirrored) }).toEqual(there)
  }))

test('no take-away rests on a round that was not shown or is too small', () =>
  holds(evenings, spec => {
    const state = sessionOf(spec)
    for (const { evidence } of findTakeaways(state)) {
      expect(evidence.rounds.length + evidence.supporting.length).toBeGreaterThan(0)
      for (const { item, round } of evidence.rounds) {
        const found = state.rounds[item]?.find(one => one.round === round)
        const positions = Array.from(found?.ballots ?? []).filter(ballot => ballot && ballot.value !== null)
        expect(found?.status).toBe('revealed')
        expect(positions.length).toBeGreaterThanOrEqual(state.rules.smallestReveal)
      }
    }
  }))

test('the choice keeps its promises', () =>
  holds(evenings, spec => {
    const state = sessionOf(spec)
    const found = findTakeaways(state)
    const chosen = chooseTakeaways(tableOf(state), found)
    const ofKinds = (drafts: readonly TakeawayDraft[], ...kinds: readonly string[]) =>
      drafts.filter(({ kind }) => kinds.includes(kind)).length
    expect(chosen.length).toBeLessThanOrEqual(state.rules.takeaways)
    for (const kind of Object.keys(finders))
      expect(ofKinds(chosen, kind)).toBeLessThanOrEqual(state.rules.takeaways / 2)
    for (const pair of [
      ['agreement', 'bridge', 'shared'],
      ['division', 'split', 'minority', 'segment', 'segmentThought'],
    ] as const) {
      if (ofKinds(found, ...pair) > 0) expect(ofKinds(chosen, ...pair)).toBeGreaterThan(0)
    }
    const claims = chosen.map(
      ({ kind, item, facts }) => `${kind} ${item} ${facts['quoted'] ?? ''} ${facts['term'] ?? ''}`,
    )
    expect(new Set(claims).size).toBe(chosen.length)
    for (const draft of chosen) expect(found).toContainEqual(draft)
    for (const { evidence, score } of found) {
      expect(evidence.supporting.length).toBeLessThanOrEqual(3)
      expect(evidence.opposing.length).toBeLessThanOrEqual(2)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  }))
