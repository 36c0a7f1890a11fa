import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelStatement, passQuartileOf } from '../../shared/analysis/statement.ts'

const all = (agree: number, disagree: number, pass: number, away = 0) => ({
  agree,
  disagree,
  pass,
  eligible: agree + disagree + pass + away,
})
const votes = fc
  .tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20))
  .map(([agree, disagree, pass, away]) => all(agree, disagree, pass, away))
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('labels', () => {
  test('ten of twelve agree: common ground', () => {
    expect(labelStatement(all(10, 1, 1), 0)).toMatchObject({
      agreed: true,
      rejected: false,
      divisive: false,
      unsure: false,
    })
  })

  test('ten of twelve disagree: common ground as well', () => {
    expect(labelStatement(all(1, 10, 1), 0)).toMatchObject({ agreed: false, rejected: true })
  })

  test('a pass counts as not agreeing', () => {
    expect(labelStatement(all(9, 0, 3), 0).agreed).toBe(false)
    expect(labelStatement(all(9, 0, 2), 0).agreed).toBe(true)
  })

  test('agreement needs more than half of those who could have voted', () => {
    expect(labelStatement(all(9, 1, 0, 7), 0).agreed).toBe(true)
    expect(labelStatement(all(9, 1, 0, 8), 0).agreed).toBe(false)
  })

  test('one of one, or four of four, is not agreement', () => {
    expect(labelStatement(all(1, 0, 0), 0)).toMatchObject({ insufficient: true, agreed: false })
    expect(labelStatement(all(4, 0, 0), 0)).toMatchObject({ insufficient: true, agreed: false })
  })

  test('four against eight is divisive, four against nine is not', () => {
    expect(labelStatement(all(8, 4, 0), 0)).toMatchObject({ divisive: true, controversy: 2 / 3 })
    expect(labelStatement(all(9, 4, 0), 0).divisive).toBe(false)
  })

  test('a statement that more than a third pass on divides nobody', () => {
    expect(labelStatement(all(4, 4, 4), 0).divisive).toBe(true)
    expect(labelStatement(all(4, 4, 5), 0).divisive).toBe(false)
  })

  test('fewer than five who take a side are no division', () => {
    expect(labelStatement(all(2, 2, 2), 0)).toMatchObject({ insufficient: false, divisive: false })
    expect(labelStatement(all(3, 2, 2), 0).divisive).toBe(true)
  })

  test('unsure is a third of passes, and as many as the top quarter of statements', () => {
    expect(labelStatement(all(4, 4, 4), 0).unsure).toBe(true)
    expect(labelStatement(all(5, 4, 4), 0).unsure).toBe(false)
    expect(labelStatement(all(4, 4, 4), 0.4).unsure).toBe(false)
    expect(labelStatement(all(3, 3, 4), 0.4).unsure).toBe(true)
  })

  test('below half of those eligible nothing is said', () => {
    const labels = { insufficient: true, agreed: false, rejected: false, divisive: false, unsure: false }
    expect(labelStatement(all(5, 5, 0, 11), 0)).toMatchObject(labels)
    expect(labelStatement(all(0, 0, 10, 11), 0)).toMatchObject(labels)
  })

  test('a label that one vote would change is fragile', () => {
    expect(labelStatement(all(7, 1, 0), 0).fragile).toBe(true)
    expect(labelStatement(all(20, 0, 0), 0).fragile).toBe(false)
  })
})

test('the pass quartile is that of the statements with votes', () => {
  expect(passQuartileOf([all(1, 0, 0), all(1, 0, 1), all(0, 0, 0), all(0, 0, 2)])).toBe(0.75)
  expect(passQuartileOf([])).toBe(0)
})

test('turning the statement round turns agreement into rejection and changes nothing else', () => {
  fc.assert(
    fc.property(votes, share, (here, quartile) => {
      const found = labelStatement(here, quartile)
      const turned = labelStatement({ ...here, agree: here.disagree, disagree: here.agree }, quartile)
      expect(turned).toEqual({
        ...found,
        agreed: found.rejected,
        rejected: found.agreed,
        agreeShare: found.disagreeShare,
        disagreeShare: found.agreeShare,
      })
    }),
  )
})

test('a statement is never agreed, rejected and divisive at once', () => {
  fc.assert(
    fc.property(votes, share, (here, quartile) => {
      const { agreed, rejected, divisive, controversy, passShare } = labelStatement(here, quartile)
      expect([agreed, rejected, divisive].filter(Boolean).length).toBeLessThanOrEqual(1)
      for (const value of [controversy, passShare]) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('one more who agrees never ends an agreement', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 60 }), fc.nat(15), fc.nat(15), (agree, disagree, away) => {
      const before = labelStatement(all(agree, disagree, 0, away + 1), 0)
      const after = labelStatement(all(agree + 1, disagree, 0, away), 0)
      if (before.agreed) expect(after.agreed).toBe(true)
    }),
  )
})

test('impossible numbers are refused', () => {
  expect(() => labelStatement({ agree: 5, disagree: 0, pass: 0, eligible: 4 }, 0)).toThrow(RangeError)
  expect(() => labelStatement(all(-1, 5, 5), 0)).toThrow(RangeError)
  expect(() => labelStatement(all(1.5, 5, 5), 0)).toThrow(RangeError)
  expect(() => labelStatement(all(5, 5, 5), 1.5)).toThrow(RangeError)
})
