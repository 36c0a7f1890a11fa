import * as fc from 'fast-check'
import type { FormatName } from '../../shared/formats/index.ts'
import type { Option } from '../../shared/formats/options.ts'
import { points } from '../../shared/formats/points.ts'
import { ranking } from '../../shared/formats/ranking.ts'
import { ratings } from '../../shared/formats/ratings.ts'
import { approval } from '../../shared/formats/approval.ts'
import { choice } from '../../shared/formats/choice.ts'
import { spectrum } from '../../shared/formats/spectrum.ts'
import type { FormatSamples } from './contract.ts'

const words = (longest: number) => fc.stringMatching(/^\w[\w ]*$/, { maxLength: longest })
const poles = { poleA: 'Never', poleB: 'Always' }

const optionsOf = (...names: readonly string[]): readonly Option[] =>
  names.map((name, index) => ({ id: `o${index + 1}`, name }))
const optionNames = (minLength: number, maxLength: number) =>
  fc
    .uniqueArray(words(60), { minLength, maxLength, selector: name => name.trim().toLowerCase() })
    .map(names => optionsOf(...names))
const many = (n: number) => optionsOf(...Array.from({ length: n }, (_, index) => `Option ${index}`))
const two = optionsOf('One', 'Two')
/** What no list of options may be, whatever the format calls it. */
const wrongOptions = (key: string, most: number, rest: object) => ({
  'one option': { ...rest, [key]: optionsOf('One') },
  'too many options': { ...rest, [key]: many(most + 1) },
  'a nameless option': { ...rest, [key]: optionsOf('One', '  ') },
  'a name too long to read': { ...rest, [key]: optionsOf('One', 'x'.repeat(61)) },
  'two options of one name': { ...rest, [key]: optionsOf('One', 'one ') },
  'two options of one id': { ...rest, [key]: [...two, { id: 'o1', name: 'Three' }] },
  'an id of another kind': { ...rest, [key]: [...two, { id: '__proto__', name: 'Three' }] },
  'options that are no list': { ...rest, [key]: { ...two } },
  'no options': rest,
  'nothing in them': null,
})
const ids = (options: readonly Option[] | undefined) => (options ?? []).map(({ id }) => id)
const ends = { low: 'cold', high: 'warm' }

/** One entry for each format: a new one without samples does not compile. */
export const samples: Readonly<Record<FormatName, FormatSamples>> = {
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
  choice: {
    settings: fc.record({ options: optionNames(2, 12) }),
    ballots: settings => fc.constantFrom(...ids(choice.readSettings(settings)?.options)),
    wrongSettings: wrongOptions('options', 12, {}),
  },
  approval: {
    settings: optionNames(2, 12).chain(options =>
      fc.record({ options: fc.constant(options), most: fc.option(fc.integer({ min: 1, max: options.length })) }),
    ),
    ballots: input => {
      const { options, most } = approval.readSettings(input) ?? approval.emptySettings()
      return fc.subarray(ids(options), { minLength: 1, maxLength: most ?? options.length })
    },
    wrongSettings: {
      ...wrongOptions('options', 12, {}),
      'more to choose than there is': { options: two, most: 3 },
      'nothing to choose': { options: two, most: 0 },
    },
  },
  ranking: {
    settings: optionNames(3, 10).chain(options =>
      fc.record({ options: fc.constant(options), top: fc.option(fc.integer({ min: 1, max: options.length })) }),
    ),
    ballots: input => {
      const { options, top } = ranking.readSettings(input) ?? ranking.emptySettings()
      const minLength = top === null ? options.length : 1
      return fc.shuffledSubarray(ids(options), { minLength, maxLength: top ?? options.length })
    },
    wrongSettings: {
      ...wrongOptions('options', 10, {}),
      'two options, which make no order': { options: two },
      'more places than options': { options: many(3), top: 4 },
      'no place': { options: many(3), top: 0 },
    },
  },
  points: {
    settings: fc.record(
      { options: optionNames(2, 12), budget: fc.constantFrom(10, 100) },
      { requiredKeys: ['options'] },
    ),
    ballots: input => {
      const { options, budget } = points.readSettings(input) ?? points.emptySettings()
      const all = ids(options)
      // Each cut ends the points of one option and begins those of the next.
      const cuts = fc.array(fc.integer({ min: 0, max: budget }), {
        minLength: all.length - 1,
        maxLength: all.length - 1,
      })
      return cuts.map(at => {
        const ends = [0, ...at.toSorted((x, y) => x - y), budget]
        return Object.fromEntries(all.map((id, index) => [id, (ends[index + 1] ?? 0) - (ends[index] ?? 0)]))
      })
    },
    wrongSettings: {
      ...wrongOptions('options', 12, {}),
      'a budget of its own': { options: two, budget: 20 },
      'a budget in words': { options: two, budget: '10' },
    },
  },
  ratings: {
    settings: fc.record(
      {
        about: fc.constantFrom('terms', 'statements'),
        positions: fc.constantFrom(5, 7),
        low: words(60),
        high: words(60),
        terms: optionNames(2, 12),
      },
      { requiredKeys: ['low', 'high', 'terms'] },
    ),
    ballots: input => {
      const settings = ratings.readSettings(input) ?? ratings.emptySettings()
      const [first = '', ...rest] = ids(settings.terms)
      const place = fc.integer({ min: 1, max: settings.positions })
      return fc
        .tuple(place, ...rest.map(() => fc.option(place)))
        .map(places => Object.fromEntries([first, ...rest].map((id, index) => [id, places[index]])))
    },
    wrongSettings: {
      ...wrongOptions('terms', 12, ends),
      'an end without a name': { terms: two, low: 'cold', high: ' ' },
      'an end too long to read': { terms: two, low: 'x'.repeat(61), high: 'warm' },
      'nine positions': { terms: two, ...ends, positions: 9 },
      'ratings of something else': { terms: two, ...ends, about: 'people' },
    },
  },
}
