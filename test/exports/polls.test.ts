import { expect, test } from 'vitest'
import { composeDocument } from '../../server/exports/compose.ts'
import { measuresOf } from '../../server/exports/measures.ts'
import { exporters } from '../../server/exports/index.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { sessionOf } from '../takeaways/builders.ts'
import { readCsv, readZip, textOf } from './readers.ts'

const options = ['Aanhef', 'Korting', 'Niets'].map((name, index) => ({ id: `o${index + 1}`, name }))
const chosen = (...counts: readonly number[]) =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => `o${index + 1}`))
const session = sessionOf({
  seats: 12,
  dilemmas: [
    { poll: { format: 'choice', settings: { options } }, rounds: [chosen(4, 4, 4), chosen(9, 2, 1)] },
    { poll: { format: 'choice', settings: { options } }, rounds: [chosen(2, 1)] },
    {
      poll: { format: 'ranking', settings: { options } },
      rounds: [Array.from({ length: 12 }, () => ['o1', 'o2', 'o3'])],
    },
  ],
})
const summary = summarise(session, 'nl')

test('a vote for options has a picture of its last round, its numbers beside it, and those of the round before', () => {
  const { blocks } = composeDocument(summary)
  const figures = blocks.flatMap(block => (block.kind === 'figure' ? [block] : []))
  expect(figures.map(({ table }) => table?.rows)).toEqual([
    [
      ['Aanhef', 9],
      ['Korting', 2],
      ['Niets', 1],
    ],
  ])
  const [figure] = figures
  expect(figure?.svg.match(/class="lamp"/g)).toHaveLength(12)
  const tables = blocks.flatMap(block => (block.kind === 'table' ? [block.table.rows] : []))
  expect(tables[0]?.map(row => row[1])).toEqual([4, 4, 4])
})

test('an order of options has its table, and no picture that would show a sum for people', () => {
  const tables = composeDocument(summary).blocks.flatMap(block => (block.kind === 'table' ? [block.table] : []))
  expect(tables).toHaveLength(2)
  expect(tables[1]?.rows.map(([name, first]) => [name, first])).toEqual([
    ['Aanhef', 12],
    ['Korting', 0],
    ['Niets', 0],
  ])
})

test('numbers of options stand in the table of all numbers, and none of a vote by too few', () => {
  const rows = measuresOf(session, summary).filter(({ measure }) => measure === 'result')
  const [first, second] = session.items
  const last = rows.filter(({ item, round }) => item === first?.id && round === 2)
  expect(last.map(({ value }) => value)).toEqual([9, 2, 1])
  expect(last[0]?.text).toMatch(/^Aanhef · /)
  expect(rows.filter(({ item }) => item === second?.id)).toEqual([])
})

test('the charts come with their numbers by name', async () => {
  const files = readZip(await (exporters['svg']?.render(session, 'nl') ?? ''))
  expect(Object.keys(files)).toEqual(['01-dilemma-1.svg', 'charts.csv'])
  const [, ...rows] = readCsv(textOf(files, 'charts.csv'))
  expect(rows.map(row => row.slice(2, 6))).toEqual([
    ['1', '', 'Aanhef', '4'],
    ['1', '', 'Korting', '4'],
    ['1', '', 'Niets', '4'],
    ['2', '', 'Aanhef', '9'],
    ['2', '', 'Korting', '2'],
    ['2', '', 'Niets', '1'],
  ])
})
