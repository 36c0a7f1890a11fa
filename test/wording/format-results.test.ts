import { describe, expect, test } from 'vitest'
import { formatOf, formats, isFormatName } from '../../shared/formats/index.ts'
import { approval } from '../../shared/formats/approval.ts'
import { choice } from '../../shared/formats/choice.ts'
import { points } from '../../shared/formats/points.ts'
import { ranking } from '../../shared/formats/ranking.ts'
import { ratings } from '../../shared/formats/ratings.ts'
import { spectrum } from '../../shared/formats/spectrum.ts'
import { langs } from '../../shared/lang.ts'
import { placeLabel, resultTable } from '../../shared/wording/format-results.ts'

const names = Object.keys(formats).filter(isFormatName)

describe.each(names.flatMap(name => langs.map(lang => ({ name, lang }))))(
  'the result of $name in $lang',
  ({ name, lang }) => {
    const format = formatOf(name)
    const settings = format.emptySettings(lang)
    const ballots = [0, 0.15, 0.3, 0.5, 0.7, 0.9].map(place => format.ballotAt(place, settings))

    test('is a whole table and one sentence, also without ballots and after a journey as JSON', () => {
      for (const cast of [ballots, []]) {
        const tally = format.tally(cast, settings)
        const table = resultTable(name, tally, settings, lang)
        expect(resultTable(name, JSON.parse(JSON.stringify(tally)), settings, lang)).toEqual(table)
        expect(table.rows.length).toBeGreaterThan(1)
        for (const row of table.rows) expect(row).toHaveLength(table.head.length)
        for (const said of [table.caption, table.sentence]) expect(said).toMatch(/\S\.$/)
        expect(JSON.stringify(table)).not.toMatch(/undefined|NaN|null|%/)
      }
    })

    test('does not change with the order of the ballots', () => {
      const of = (cast: readonly unknown[]) => resultTable(name, format.tally(cast, settings), settings, lang)
      expect(of(ballots.toReversed())).toEqual(of(ballots))
    })
  },
)

test('a spectrum counts its sides, and names its poles at the ends of the table', () => {
  const settings = { ...spectrum.emptySettings(), positions: 5 as const, poleA: 'Nooit', poleB: 'Altijd' }
  expect(resultTable('spectrum', spectrum.tally([1, 2, 3, 5, 5], settings), settings, 'nl')).toEqual({
    caption: 'Stemmen per plek, van “Nooit” naar “Altijd”.',
    head: ['Plek', 'Stemmen'],
    rows: [
      ['1 (Nooit)', 1],
      ['2', 1],
      ['3', 1],
      ['4', 0],
      ['5 (Altijd)', 2],
    ],
    sentence: '2 aan de kant van “Nooit”, 1 in het midden, 2 aan de kant van “Altijd”.',
  })
})

describe('ratings', () => {
  const settings = {
    ...ratings.emptySettings('nl'),
    positions: 5 as const,
    terms: [
      { id: 'o1', name: 'doelgroep' },
      { id: 'o2', name: 'mens' },
    ],
  }
  const said = (...ballots: readonly Record<string, number | null>[]) =>
    resultTable('ratings', ratings.tally(ballots, settings), settings, 'nl')

  test('name the highest and the lowest, each out of those who had an opinion of it', () => {
    const table = said({ o1: 1, o2: 5 }, { o1: 2, o2: 4 }, { o1: null, o2: 3 })
    expect(table.sentence).toBe(
      '“mens” staat het hoogst: 2 van de 3 aan de kant van “spreekt aan”. ' +
        '“doelgroep” staat het laagst: 2 van de 2 aan de kant van “roept weerstand op”.',
    )
    expect(table.head).toEqual(['Term', '−2', '−1', '0', '+1', '+2', 'Geen mening'])
    expect(table.rows).toEqual([
      ['doelgroep', 1, 1, 0, 0, 0, 1],
      ['mens', 0, 0, 1, 1, 1, 0],
    ])
  })

  test('that all lean alike have no highest, and none were rated by nobody', () => {
    expect(said({ o1: 5, o2: 4 }).sentence).toBe('Alles staat even hoog.')
    expect(said().sentence).toBe('Niemand nam een standpunt in.')
  })

  test('show places around a middle of nought', () => {
    expect([1, 4, 7].map(place => placeLabel(place, 7))).toEqual(['−3', '0', '+3'])
  })
})

describe('a choice', () => {
  const options = [
    { id: 'o1', name: 'Vragen' },
    { id: 'o2', name: 'Raden' },
    { id: 'o3', name: 'Wachten' },
  ]
  const said = (...chosen: readonly string[]) =>
    resultTable('choice', choice.tally(chosen, { options }), { options }, 'nl').sentence

  test('names what had the most votes, and all of them where several had', () => {
    expect(said('o1', 'o1', 'o3')).toBe('“Vragen” kreeg de meeste stemmen: 2 van de 3.')
    expect(said('o1', 'o3')).toBe('“Vragen” en “Wachten” kregen de meeste stemmen, elk 1 van de 2.')
    expect(said('o1', 'o2', 'o3')).toBe('“Vragen”, “Raden” en “Wachten” kregen de meeste stemmen, elk 1 van de 3.')
    expect(said()).toBe('Niemand nam een standpunt in.')
  })
})

test('an approval counts out of all ballots, for one of them may choose several', () => {
  const settings = { ...approval.emptySettings(), most: 2 }
  const said = (...ballots: readonly (readonly string[])[]) =>
    resultTable('approval', approval.tally(ballots, settings), settings, 'nl').sentence
  expect(said(['o1', 'o2'], ['o1'], ['o3'])).toBe('“A” is het vaakst gekozen: door 2 van de 3.')
  expect(said(['o1', 'o2'])).toBe('“A” en “B” zijn het vaakst gekozen, elk door 1 van de 1.')
})

describe('a ranking', () => {
  const settings = { ...ranking.emptySettings(), top: 2 }
  const said = (lang: 'nl' | 'en', ...ballots: readonly (readonly string[])[]) =>
    resultTable('ranking', ranking.tally(ballots, settings), settings, lang)

  test('stands in the order of the sums of places, which halves are written in as the language does', () => {
    const table = said('nl', ['o2', 'o1'], ['o2'], ['o1', 'o3'])
    expect(table.head).toEqual(['Optie', 'Plek 1', 'Plek 2', 'Zonder plek', 'Som van plekken'])
    expect(table.rows).toEqual([
      ['B', 2, 0, 1, 5],
      ['A', 1, 1, 1, '5,5'],
      ['C', 0, 1, 2, '7,5'],
    ])
    expect(table.sentence).toBe('“B” staat samengenomen bovenaan; 2 van de 3 zetten het op plek 1.')
    expect(said('en', ['o2', 'o1'], ['o2'], ['o1', 'o3']).rows[1]).toEqual(['A', 1, 1, 1, '5.5'])
  })

  test('that ends level says so', () => {
    expect(said('nl', ['o1', 'o2'], ['o2', 'o1']).sentence).toBe('“A” en “B” staan samengenomen even hoog bovenaan.')
  })

  test('has no column for places that nobody used, nor for options without a place where there are none', () => {
    const whole = { ...ranking.emptySettings(), top: null }
    const { head } = resultTable('ranking', ranking.tally([['o1', 'o2', 'o3']], whole), whole, 'en')
    expect(head).toEqual(['Option', 'Place 1', 'Place 2', 'Place 3', 'Sum of places'])
    expect(said('en', ['o1']).head).toEqual(['Option', 'Place 1', 'No place', 'Sum of places'])
  })
})

test('points are counted out of all that were given, beside the middle ballot and who gave none', () => {
  const settings = points.emptySettings()
  const said = (...ballots: readonly Record<string, number>[]) =>
    resultTable('points', points.tally(ballots, settings), settings, 'nl')
  const table = said({ o1: 7, o2: 3, o3: 0 }, { o1: 4, o2: 6, o3: 0 })
  expect(table.rows).toEqual([
    ['A', 11, '5,5', 0],
    ['B', 9, '4,5', 0],
    ['C', 0, 0, 2],
  ])
  expect(table.sentence).toBe('“A” kreeg de meeste punten: 11 van de 20.')
  expect(said({ o1: 5, o2: 5, o3: 0 }).sentence).toBe('“A” en “B” kregen de meeste punten, elk 5 van de 10.')
})
