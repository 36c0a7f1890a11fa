import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { floorTable } from './floor-table.ts'
import { ourTable } from './ours.ts'
import { takeawayFigures } from './takeaways.ts'
import { measureTable, type Table, type TableFigures } from './table.ts'

const rows = [
  { people: 12, overMs: 2000 },
  { people: 100, overMs: 2000 },
  { people: 200, overMs: 2000 },
  { people: 300, overMs: 2000 },
  { people: 300, overMs: 10_000 },
]

async function figuresOf(
  make: (people: number) => Promise<Table>,
  people: number,
  overMs: number,
): Promise<TableFigures> {
  const table = await make(people)
  const figures = await measureTable(table, overMs)
  await table.server.stop()
  return figures
}

const columns: readonly (readonly [keyof TableFigures, string, number])[] = [
  ['cpuMsPerVote', 'CPU ms/vote', 3],
  ['ackP50Ms', 'ack p50 ms', 1],
  ['ackP99Ms', 'ack p99 ms', 1],
  ['allSeeMs', 'all see ms', 0],
  ['joinBytes', 'bytes to join', 0],
  ['voteBytes', 'bytes/vote', 1],
  ['kilobytesPerConnection', 'kB/connection', 1],
  ['rssMegabytes', 'server MB', 0],
]
const cells = (row: readonly string[]) => console.log(row.map(cell => cell.padStart(14)).join(''))

cells(['table', ...columns.map(([, name]) => name)])
const results = []
for (const { people, overMs } of rows) {
  // The floor and ours in turn, in one run: a shared machine is noisy, their ratio less so.
  const floor = await figuresOf(floorTable, people, overMs)
  const ours = await figuresOf(ourTable, people, overMs)
  const ratio = Object.fromEntries(columns.map(([key]) => [key, ours[key] / floor[key]]))
  results.push({ people, overMs, ours, floor, ratio })
  const name = `${people} in ${overMs / 1000} s`
  cells([`floor ${name}`.slice(0, 20), ...columns.map(([key, , digits]) => floor[key].toFixed(digits))])
  cells([`ours ${name}`.slice(0, 20), ...columns.map(([key, , digits]) => ours[key].toFixed(digits))])
  cells(['ratio', ...columns.map(([key]) => `${(ours[key] / floor[key]).toFixed(2)}x`)])
}
const takeaways = takeawayFigures()
if (takeaways) {
  const told = Object.entries(takeaways).map(([name, ms]) => `${name} ${Number(ms).toFixed(0)}`)
  console.log(`take-aways on the largest conversation: ${told.join(', ')}`)
}
const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model }
writeFileSync(
  fileURLToPath(new URL('./results.json', import.meta.url)),
  `${JSON.stringify({ machine, results, takeaways }, null, 2)}\n`,
)
