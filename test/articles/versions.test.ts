import { expect, test } from 'vitest'
import type { KeptUpdate } from '../../server/articles/article-book.ts'
import { versionsOf } from '../../server/articles/versions.ts'

const minute = 60_000
/** Who made each step, and in which minute. */
const steps = (...made: readonly (readonly [by: string, minute: number])[]): readonly KeptUpdate[] =>
  made.map(([by, at], version) => ({
    ...{ version, by, at: at * minute, organizer: by === 'Ada' ? 1 : 2, clientID: 'c' },
    changes: version === 0 ? [[0, 'abc']] : [3, [0, 'x'], [1]],
  }))
const seen = (history: readonly KeptUpdate[]) =>
  versionsOf(history).map(({ from, version, by, at }) => [from, version, by, at / minute])

test('what one organizer does without a pause of ten minutes is one version', () => {
  expect(seen(steps(['Ada', 0], ['Ada', 1], ['Ada', 9], ['Ada', 18.9]))).toEqual([
    [0, 0, 'Ada', 0],
    [1, 3, 'Ada', 18.9],
  ])
})

test('a pause of ten minutes begins a new version', () => {
  expect(seen(steps(['Ada', 0], ['Ada', 1], ['Ada', 11]))).toEqual([
    [0, 0, 'Ada', 0],
    [1, 1, 'Ada', 1],
    [2, 2, 'Ada', 11],
  ])
})

test('somebody else begins a new version', () => {
  expect(seen(steps(['Ada', 0], ['Ada', 1], ['Bob', 1], ['Ada', 2]))).toEqual([
    [0, 0, 'Ada', 0],
    [1, 1, 'Ada', 1],
    [2, 2, 'Bob', 1],
    [3, 3, 'Ada', 2],
  ])
})

test('a version says how much was written and crossed out', () => {
  expect(versionsOf(steps(['Ada', 0], ['Ada', 1], ['Ada', 2]))).toMatchObject([
    { added: 3, removed: 0 },
    { added: 2, removed: 2 },
  ])
})

test('whose account is gone has no name, and is still one person', () => {
  const history = steps(['Ada', 0], ['Ada', 1], ['Ada', 2]).map(step => ({ ...step, by: null, organizer: null }))
  expect(versionsOf(history).map(({ by, version }) => [by, version])).toEqual([
    [null, 0],
    [null, 2],
  ])
})
