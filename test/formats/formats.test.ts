import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { sideOf } from '../../shared/formats/format.ts'
import { formats, isFormatName, type FormatName } from '../../shared/formats/index.ts'
import { spectrum } from '../../shared/formats/spectrum.ts'
import { formatContract, type FormatSamples } from './contract.ts'

// Many random cases: on a busy machine they take longer than a scenario may.
vi.setConfig({ testTimeout: 60_000 })

const words = (longest: number) => fc.stringMatching(/^\w[\w ]*$/, { maxLength: longest })
const poles = { poleA: 'Never', poleB: 'Always' }

/** One entry for each format: a new one without samples does not compile. */
const samples: Readonly<Record<FormatName, FormatSamples>> = {
  spectrum: {
    settings: fc.record(
      {
        positions: fc.constantFrom(5, 7, 9),
        poleA: words(60),
        poleB: words(60),
        argumentA: words(200),
        argumentB: words(200),
      },
      { requiredKeys: ['poleA', 'poleB'] },
    ),
    ballots: settings => fc.integer({ min: 1, max: spectrum.readSettings(settings)?.positions ?? 0 }),
    wrongSettings: {
      'an even number of positions': { ...poles, positions: 6 },
      'too many positions': { ...poles, positions: 11 },
      'positions as words': { ...poles, positions: '7' },
      'one pole': { poleA: 'Never' },
      'a nameless pole': { ...poles, poleA: '  ' },
      'a pole too long to read': { ...poles, poleB: 'x'.repeat(61) },
      'an argument too long to read': { ...poles, argumentA: 'x'.repeat(201) },
      'an argument that is no text': { ...poles, argumentB: 4 },
      'nothing in them': null,
    },
  },
}

for (const name of Object.keys(formats)) if (isFormatName(name)) formatContract(name, samples[name])

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
