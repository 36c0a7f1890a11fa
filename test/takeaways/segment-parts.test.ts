import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayCount, segmentParts, shareOf, type Share } from '../../shared/takeaways/segment-parts.ts'

const order: readonly Share[] = ['none', 'few', 'half', 'most', 'all']
const parts = fc
  .integer({ min: 3, max: 90 })
  .chain(whole => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)))

test('of two parts the words never say the opposite of the shares', () => {
  fc.assert(
    fc.property(parts, parts, ([a, m], [b, n]) => {
      if (a * n > b * m) expect(order.indexOf(shareOf(a, m))).toBeGreaterThanOrEqual(order.indexOf(shareOf(b, n)))
    }),
  )
})
test('no number is printed that says what each of a part answered', () => {
  fc.assert(
    fc.property(parts, ([part, whole]) => {
      const telling = whole >= 5 ? Math.min(part, whole - part) <= 1 : part === 0 || part === whole
      if (telling) expect(mayCount(part, whole)).toBe(false)
    }),
  )
})
test('where everybody said the same, its parts have nothing to add', () => {
  const all = (agree: number, disagree: number) => ({ agree, disagree, pass: 0 })
  expect(segmentParts({ b2b: all(6, 0), retail: all(5, 0) })).toEqual({})
  expect(segmentParts({ b2b: all(0, 6), retail: all(0, 5) })).toEqual({})
  expect(segmentParts({ b2b: all(7, 1), retail: all(79, 4) })).toMatchObject({
    ...{ one: 'retail', oneShare: 'all', two: 'b2b', twoShare: 'most' },
  })
})
