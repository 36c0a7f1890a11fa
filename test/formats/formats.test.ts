import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { defineFormat, sideOf } from '../../shared/formats/format.ts'
import { formatOf, formats, isFormatName } from '../../shared/formats/index.ts'
import { spectrum } from '../../shared/formats/spectrum.ts'
import { formatContract } from './contract.ts'
import { samples } from './samples.ts'

// Many random cases: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

for (const name of Object.keys(formats)) if (isFormatName(name)) formatContract(name, formatOf(name), samples[name])

/** As somebody would add it who has read nothing but `format.ts`. */
const thumbs = defineFormat({
  readSettings: (input: unknown): { readonly asks: string } | undefined =>
    typeof input === 'object' && input !== null && 'asks' in input && typeof input.asks === 'string'
      ? { asks: input.asks }
      : undefined,
  emptySettings: () => ({ asks: '?' }),
  readBallot: (input: unknown): boolean | undefined => (typeof input === 'boolean' ? input : undefined),
  tally: (ballots: readonly boolean[]) => ({ up: ballots.filter(Boolean).length }),
  ballotAt: place => place >= 0.5,
})
formatContract('a format that is in no registry', thumbs, {
  settings: fc.record({ asks: fc.string() }),
  ballots: () => fc.boolean(),
  wrongSettings: { 'no question': {} },
})

test('[V3] a spectrum takes whole places on its scale and nothing beside them', () => {
  const settings = { ...spectrum.emptySettings(), positions: 5 as const }
  expect([1, 5].map(value => spectrum.readBallot(value, settings))).toEqual([1, 5])
  for (const value of [0, 6, 2.5, '3', Number.NaN, Infinity, [3], { value: 3 }, true])
    expect(spectrum.readBallot(value, settings)).toBeUndefined()
})

test('[V9] a spectrum counts ballots by place, from pole A to pole B', () => {
  const settings = { ...spectrum.emptySettings(), positions: 5 as const }
  expect(spectrum.tally([1, 1, 4, 5, 4, 4], settings)).toEqual({ counts: [2, 0, 0, 3, 1] })
  expect(spectrum.tally([], settings)).toEqual({ counts: [0, 0, 0, 0, 0] })
})

test('[V9] the middle of a scale belongs to neither side', () => {
  expect([1, 2, 3, 4, 5].map(position => sideOf(position, 5))).toEqual(['a', 'a', 'middle', 'b', 'b'])
  expect([1, 2, 3, 4].map(position => sideOf(position, 4))).toEqual(['a', 'a', 'b', 'b'])
})

test('only the names of the registry are names of formats', () => {
  for (const name of ['constructor', '__proto__', 'toString', '', 'Spectrum']) expect(isFormatName(name)).toBe(false)
})
