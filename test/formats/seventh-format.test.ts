import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { archiveOf, readArchive } from '../../server/exports/archive.ts'
import { exporters } from '../../server/exports/index.ts'
import { formatOf, formats, isFormatName } from '../../shared/formats/index.ts'
import { langs } from '../../shared/lang.ts'
import { replay } from '../../shared/session/evolve.ts'
import { commonView } from '../../shared/session/view.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { resultTable } from '../../shared/wording/format-results.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { cast, closeSession, dilemma, facilitator, first, g, lobby, reach, readBack } from '../session/builders.ts'
import { after, order } from '../session/given.ts'
import { formatContract } from './contract.ts'
import { yesno } from './yesno.ts'

// The one line that `shared` asks for: an entry in the registry.
Object.assign(formats, { yesno })

formatContract('yesno', formatOf(registered()), {
  settings: fc
    .tuple(fc.stringMatching(/^\w{1,30}$/), fc.stringMatching(/^\w{1,30}$/))
    .filter(([yes, no]) => yes !== no)
    .map(([yes, no]) => ({ yes, no })),
  ballots: () => fc.constantFrom('yes', 'no'),
  wrongSettings: { 'no word for no': { yes: 'Ja' }, 'one word for both': { yes: 'Ja', no: 'Ja' } },
})

function registered() {
  const name: string = 'yesno'
  return isFormatName(name) ? name : expect.unreachable()
}

const settings = { yes: 'Doen', no: 'Laten' }
const tally = (yes: number, no: number) => ({
  options: [
    { id: 'yes', votes: yes },
    { id: 'no', votes: no },
  ],
})

/** Eight guests in two rounds: five for, then three. */
function evening() {
  const items = { [first]: dilemma('First', { format: 'yesno', settings }) }
  const ballots = (yes: number) => Array.from({ length: 8 }, (_, seat) => cast(g(seat + 1), seat < yes ? 'yes' : 'no'))
  const opened = after(reach(lobby({ guests: 8, items }), first, 'vote'), ...ballots(5))
  const again = after(reach(opened, first, 'vote', 2), ...ballots(3))
  return after(readBack(again), closeSession)
}
const tallies = (history: ReturnType<typeof evening>) =>
  commonView(replay(history), 'participant', { present: new Set(), screenLink: null }).items[0]?.rounds.map(
    round => round.tally,
  )

test('an item can be changed to it, with settings that it reads and no others', () => {
  const table = lobby({ guests: 8 })
  const change = (wanted: object) =>
    after(table, order(facilitator, 'UpdateItem', { item: first, changes: { format: 'yesno', settings: wanted } }))
  expect(replay(change(settings)).items[0]).toMatchObject({ format: 'yesno', settings })
  expect(() => change({ yes: 'Doen' })).toThrow('invalid-command')
})

test('both rounds of a closed table are counted by it, and the table still adds up after mixing', () => {
  expect(tallies(evening())).toMatchObject([
    { n: 8, ...tally(5, 3) },
    { n: 8, ...tally(3, 5) },
  ])
})

test.each(langs)('its own words describe a result in %s, in the summary too, and the checker agrees', lang => {
  const session = replay(evening())
  const summary = summarise(session, lang)
  const rounds = summary.chapters.flatMap(({ items }) => items).flatMap(item => item.rounds)
  expect(rounds.length).toBe(2)
  expect(JSON.stringify(summary)).toContain(resultTable(registered(), tally(3, 5), settings, lang).sentence)
  expect(checkSummary(summary, session)).toEqual([])
})

test('every export can be made of it, and those that are text say what the table said', async () => {
  const session = replay(evening())
  for (const [name, exporter] of Object.entries(exporters)) {
    const file = await exporter.render(session, 'nl')
    expect(file.length, name).toBeGreaterThan(0)
    if (['md', 'html'].includes(name)) expect(String(file), name).toContain('Doen: 3 van de 8.')
    if (['md', 'html', 'csv', 'json'].includes(name)) expect(String(file), name).toContain('Laten')
  }
}, 60_000)

test('an archive of it is read back as the same table', () => {
  const shuffle = (n: number) => Array.from({ length: n }, (_, index) => index)
  const archive = archiveOf(evening(), { exportedAt: 1_800_000_000_000, withPeople: false, shuffle })
  const { session } = readArchive(JSON.stringify(archive))
  expect(session.items[0]).toMatchObject({ format: 'yesno', settings })
  const told = (of: typeof session) =>
    summarise(of, 'en')
      .chapters.flatMap(({ items }) => items)
      .flatMap(i => i.rounds)
  expect(told(session)).toEqual(told(replay(evening())))
})
