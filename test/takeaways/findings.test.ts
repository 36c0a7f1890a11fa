import { describe, expect, test } from 'vitest'
import { evolve } from '../../shared/session/evolve.ts'
import type { ContributionId } from '../../shared/session/ids.ts'
import type { Session } from '../../shared/session/session.ts'
import type { TakeawayDraft } from '../../shared/session/takeaway.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { recount } from '../../shared/takeaways/recount.ts'
import { play, sessionOf, type EveningSpec } from './builders.ts'
import { evenings } from './random.ts'
import fc from 'fast-check'

const isCut = ({ kind }: TakeawayDraft) =>
  ['shift', 'convergence', 'bridge', 'segment', 'minority', 'segmentThought'].includes(kind)
const closedAfter = (spec: EveningSpec): Session => play(spec).close().state
const withdrawn = (state: Session, contribution: ContributionId): Session =>
  evolve(state, { type: 'ContributionWithdrawn', at: (state.closedAt ?? 0) + 1000, data: { contribution } })

/** Closed evenings in which something was found that rests on who voted twice, on camps or on segments. */
const found = fc
  .sample(evenings, { numRuns: 120, seed: 5 })
  .map(closedAfter)
  .filter(state => findTakeaways(state).some(isCut))

describe('what was found before the ballots were mixed', () => {
  test('[M2] is counted again from what is kept, to the same facts', () => {
    expect(found.length).toBeGreaterThan(20)
    for (const state of found)
      for (const { kind, item, facts } of findTakeaways(state)) expect(recount(state, item, kind, facts)).toEqual(facts)
  })

  test('[C6] leaves with the thought that it is about, and loses the words that are taken back', () => {
    let lost = 0
    let about = 0
    for (const state of found)
      for (const { id } of state.contributions) {
        const before = findTakeaways(state).filter(isCut)
        const after = findTakeaways(withdrawn(state, id)).filter(isCut)
        expect(JSON.stringify(after)).not.toContain(JSON.stringify(id))
        const gone = before.filter(
          ({ kind, facts }) => ['bridge', 'segmentThought'].includes(kind) && facts['quoted'] === id,
        )
        expect(after).toHaveLength(before.length - gone.length)
        about += gone.length
        lost += JSON.stringify(before).includes(JSON.stringify(id)) ? 1 : 0
      }
    expect(about).toBeGreaterThan(5)
    expect(lost).toBeGreaterThan(about)
  })

  test('[M2] of a log that has none of it, is found anew in what that log kept', () => {
    const spec = fc.sample(evenings, { numRuns: 120, seed: 5 }).find(one => findTakeaways(sessionOf(one)).some(isCut))
    const state = spec && sessionOf(spec)
    expect(state?.findings).toBeNull()
    expect(state && findTakeaways({ ...state, findings: [] }).some(isCut)).toBe(false)
  })
})
