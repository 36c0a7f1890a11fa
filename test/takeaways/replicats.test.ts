import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { draftTakeaways } from '../../shared/takeaways/choose.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { sessionOf, upTo } from './builders.ts'

interface Estimate {
  readonly claim: string
  readonly seat: number
  readonly votes: readonly [number, number]
}
/** 0..100 in seven equal bins. */
const binned = (estimate: number) => Math.min(7, Math.floor((estimate / 100) * 7) + 1)
const estimates: readonly Estimate[] = readFileSync(new URL('../data/replicats/estimates.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [claim = '', expert = '', first = '', second = ''] = line.split(',')
    return { claim, seat: Number(expert) - 1, votes: [binned(Number(first)), binned(Number(second))] }
  })
const claims = [...new Set(estimates.map(({ claim }) => claim))]
const votesOn = (claim: string, round: 0 | 1) =>
  upTo(25).map(seat => estimates.find(one => one.claim === claim && one.seat === seat)?.votes[round])

const session = sessionOf({
  dilemmas: claims.map(claim => ({
    question: `Will study ${claim} replicate?`,
    poleA: 'It will not',
    poleB: 'It will',
    rounds: [votesOn(claim, 0), votesOn(claim, 1)],
  })),
})
const found = findTakeaways(session)
const foundOn = (claim: string, kind: string) =>
  found.find(draft => draft.kind === kind && draft.item === session.items[claims.indexOf(claim)]?.id)

/** Counted here, from the file. */
const sides = (claim: string, round: 0 | 1) => {
  const votes = votesOn(claim, round)
  const count = (holds: (vote: number) => boolean) => votes.filter(vote => vote !== undefined && holds(vote)).length
  return { a: count(vote => vote < 4), middle: count(vote => vote === 4), b: count(vote => vote > 4) }
}
const steps = (claim: string) => {
  const second = votesOn(claim, 1)
  return votesOn(claim, 0).map((first, seat) => Math.sign((second[seat] ?? 0) - (first ?? 0)))
}

describe('25 experts on 25 claims, before and after they talked', () => {
  test('the file is whole', () => {
    expect(claims).toHaveLength(25)
    for (const claim of claims)
      for (const round of [0, 1] as const) expect(votesOn(claim, round)).not.toContain(undefined)
  })
  test('agree where at least 19 of 25 are on one side and at most 2 on the other', () => {
    for (const claim of claims) {
      const { a, b } = sides(claim, 1)
      const agrees = Math.max(a, b) >= 19 && Math.min(a, b) <= 2
      expect([claim, foundOn(claim, 'agreement')?.facts['on']]).toEqual([claim, agrees ? Math.max(a, b) : undefined])
    }
    expect(found.filter(({ kind }) => kind === 'agreement').length).toBeGreaterThan(0)
  })
  test('are divided where at least 8 of 25 are on each side', () => {
    for (const claim of claims) {
      const { a, middle, b } = sides(claim, 1)
      const facts = foundOn(claim, 'division')?.facts
      expect([claim, facts !== undefined]).toEqual([claim, Math.min(a, b) >= 8])
      if (facts)
        expect(facts).toMatchObject({ a, middle, b, n: 25, beforeA: sides(claim, 0).a, beforeB: sides(claim, 0).b })
    }
    expect(found.filter(({ kind }) => kind === 'division').length).toBeGreaterThan(0)
  })
  test('moved only where at least 7 of 25 went one way on balance, to the side that the take-away names', () => {
    const shifts = found.filter(({ kind }) => kind === 'shift')
    expect(shifts.length).toBeGreaterThan(0)
    expect(shifts.length).toBeLessThan(25)
    for (const claim of claims) {
      const facts = foundOn(claim, 'shift')?.facts
      if (!facts) continue
      const up = steps(claim).filter(step => step > 0).length
      const down = steps(claim).filter(step => step < 0).length
      expect(Math.abs(up - down)).toBeGreaterThanOrEqual(7)
      expect(facts).toMatchObject({
        side: up > down ? 'b' : 'a',
        toward: Math.max(up, down),
        away: Math.min(up, down),
        stayed: 25 - up - down,
        on: up > down ? sides(claim, 1).b : sides(claim, 1).a,
      })
    }
  })
  test('give four take-aways, agreement and division among them, and a summary that holds', () => {
    const kinds = draftTakeaways(session).map(({ kind }) => kind)
    expect(kinds).toHaveLength(4)
    expect(kinds).toEqual(expect.arrayContaining(['agreement', 'division']))
    for (const lang of ['nl', 'en'] as const) expect(checkSummary(summarise(session, lang), session)).toEqual([])
  })
})
