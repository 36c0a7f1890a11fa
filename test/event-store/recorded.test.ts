import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { migrations } from '../../server/event-store/migrations.ts'
import { verify } from '../../server/event-store/verify.ts'
import { hashOf } from '../../server/people/links.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { SessionId } from '../../shared/session/ids.ts'
import { commonView } from '../../shared/session/view.ts'
import { folder, opened } from './folder.ts'

/** What a facilitator saw of a store when it was recorded. */
interface Told {
  readonly session: SessionId
  readonly facilitator: string
  readonly secret: string
  readonly title: string
  readonly status: string
  readonly stage: unknown
  readonly items: readonly {
    readonly title: string
    readonly rounds: readonly {
      readonly round: number
      readonly status: string
      readonly voted: number
      readonly counts: readonly number[] | null
      readonly reasons: readonly string[] | null
    }[]
  }[]
  readonly contributions: readonly string[]
}
const stores = new URL('../data/stores/', import.meta.url)
const names = readdirSync(stores).flatMap(file => (file.endsWith('.json') ? [file.replace('.json', '')] : []))

test('there is a recorded store from before every migration, so that none is forgotten', () => {
  expect(names).toEqual(['1-first', '2-articles', '3-templates', '4-invitations'])
})

for (const name of names) {
  test(`a store of before (${name}) is brought up to date: it verifies, its links open, and it shows what it showed`, async () => {
    const told = JSON.parse(readFileSync(new URL(`${name}.json`, stores), 'utf8')) as Told // as the README beside it says
    const file = join(folder(), 'table.db')
    writeFileSync(file, gunzipSync(readFileSync(new URL(`${name}.sqlite.gz`, stores))))
    const { store, links, database } = opened(file, Buffer.from(told.secret, 'hex'))
    expect(database.get('PRAGMA user_version')).toEqual({ user_version: migrations.length })
    expect(verify(database)).toMatchObject({ sessions: 1, problems: [] })
    expect(await links.find(hashOf(told.facilitator))).toMatchObject({ session: told.session })

    const { events } = await store.read(told.session)
    const view = commonView(replay(events), 'facilitator', { present: new Set(), screenLink: null })
    expect(view).toMatchObject({ status: told.status, stage: told.stage, session: { title: told.title } })
    const items = view.items.map(({ title, rounds }) => ({
      title,
      rounds: rounds.map(({ round, status, voted, tally }) => ({
        ...{ round, status, voted },
        counts: tally?.['counts'] ?? null,
        reasons: tally?.reasons ?? null,
      })),
    }))
    expect(items).toEqual(told.items)
    expect(view.contributions.map(({ text }) => text).toSorted()).toEqual(told.contributions)
  })
}
