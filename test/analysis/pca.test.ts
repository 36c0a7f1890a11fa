import { describe, expect, test } from 'vitest'
import { campsIn, type StatementVote } from '../../shared/analysis/camps.ts'
import { principalComponents } from '../../shared/analysis/pca.ts'
import { seeded } from '../session/given.ts'
import vectors from '../vectors/polis-unit.json'

const [published] = vectors.cases.flatMap(one => ('X' in one && one.X ? [one] : []))
const signless = (vector: readonly number[] = []) => vector.map(Math.abs)
const near = (a: readonly number[], b: readonly number[] = []) =>
  a.every((value, index) => Math.abs(value - (b[index] ?? NaN)) <= 1e-4)

describe('principal components', () => {
  test('are the published ones, whatever their sign', () => {
    const { components, variances, projections } = principalComponents(published?.X ?? [], 2)
    expect(components).toHaveLength(2)
    for (const [index, component] of components.entries()) {
      expect(near(signless(component), signless(published?.components?.[index]))).toBe(true)
    }
    expect(near(variances, published?.explained_variance)).toBe(true)
    for (const [row, place] of projections.entries()) {
      expect(near(signless(place), signless(published?.projections?.[row]))).toBe(true)
    }
  })
  test('are the same every time, and for rows in another order', () => {
    const rows = published?.X ?? []
    const turned = principalComponents([...rows].reverse(), 2).components
    for (const [index, component] of principalComponents(rows, 2).components.entries()) {
      expect(near(component, turned[index])).toBe(true)
    }
  })
  test('ask for rows of finite numbers of one length', () => {
    expect(() => principalComponents([], 2)).toThrow(RangeError)
    expect(() => principalComponents([[1, 2], [1]], 2)).toThrow(RangeError)
    expect(() => principalComponents([[NaN]], 1)).toThrow(RangeError)
  })
})

/** Voters who lean one way or the other on every statement, by a chance of `lean`; without a lean, noise. */
function conversation(voters: number, statements: number, lean: number): StatementVote[][] {
  const random = seeded(voters * 31 + statements)
  return Array.from({ length: voters }, (_, voter) =>
    Array.from({ length: statements }, (_, statement) => {
      if (random() < 0.2) return null
      const side = (voter + (statement % 2)) % 2 === 0
      return random() < (side ? lean : 1 - lean) ? 1 : -1
    }),
  )
}

describe('camps in a large conversation', () => {
  test('are found where voters lean one way or the other, and are those who do', () => {
    const camps = campsIn(conversation(120, 24, 0.85)) ?? []
    const first = camps[0]
    const right = camps.filter((camp, voter) => (camp === first) === (voter % 2 === 0)).length
    expect(right).toBeGreaterThanOrEqual(114)
    expect(new Set(camps)).toEqual(new Set([0, 1]))
  })
  test('are not found in noise', () => {
    expect(campsIn(conversation(120, 24, 0.5))).toBeNull()
  })
  test('are not sought among fewer than sixty, nor on fewer than fifteen statements', () => {
    expect(campsIn(conversation(59, 24, 0.9))).toBeNull()
    expect(campsIn(conversation(120, 14, 0.9))).toBeNull()
  })
  test('leave out who passed on everything or answered little', () => {
    const votes = conversation(120, 24, 0.85)
    const silent: StatementVote[] = Array.from({ length: 24 }, () => 0)
    const few: StatementVote[] = Array.from({ length: 24 }, (_, statement) => (statement < 6 ? 1 : null))
    const camps = campsIn([...votes, silent, few]) ?? []
    expect(camps.slice(-2)).toEqual([null, null])
    expect(camps.slice(0, 120)).not.toContain(null)
  })
})
