import { expect, test } from 'vitest'
import { blockedText } from '../../server/articles/blocked.ts'
import { blocking, type Finding, type FindingKind } from '../../shared/article/finding.ts'
import { langs } from '../../shared/lang.ts'

const found = (...kinds: readonly FindingKind[]): readonly Finding[] =>
  kinds.map(kind => ({ kind, from: 0, to: 1, about: 'x', refs: [] }))

test('every kind of finding that stops an export has words in each language, for one and for several', () => {
  for (const lang of langs) {
    for (const kind of blocking) {
      const [one, two] = [blockedText(found(kind), lang), blockedText(found(kind, kind), lang)]
      expect(one).toMatch(/: 1 [^:]+\.$/)
      expect(two).toMatch(/: 2 [^:]+\.$/)
      expect([one.endsWith(`1 ${kind}.`), two.endsWith(`2 ${kind}.`)]).toEqual([false, false])
    }
  }
})
