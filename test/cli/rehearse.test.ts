import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { temporaryFolder } from '../server/start.ts'
import { said } from './run.ts'

const told = z.object({
  about: z.object({ voted: z.number(), rehearsal: z.boolean() }),
  chapters: z.array(
    z.object({
      items: z.array(
        z.object({ title: z.string(), rounds: z.array(z.object({ round: z.number(), tally: z.unknown() })) }),
      ),
    }),
  ),
  takeaways: z.array(
    z.object({
      ...{ kind: z.string(), headline: z.string(), body: z.string() },
      minority: z.unknown(),
      // Which thought is quoted is told by its id, and ids differ from one playing to the next.
      facts: z.record(z.string(), z.unknown()).transform(({ quoted: _, counter: __, ...facts }) => facts),
    }),
  ),
})

/** A whole evening over the real protocol, and what its report tells of votes and take-aways. */
async function evening(seed: string) {
  const folder = temporaryFolder()
  const settings = { DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1' }
  const [archive, size] = [join(folder, 'a.json'), ['--participants', '8']]
  const played = await said(
    ['rehearse', '--speed', '500', '--template', 'short-table', '--seed', seed, ...size],
    settings,
  )
  expect(played).toMatchObject({ code: 0, err: '' })
  expect(played.out).toContain('The evening is over, and the session closed.')
  const id = /\/s\/([\w-]+)#/.exec(played.out)?.[1] ?? ''
  expect(await said(['export', id, '--out', archive], settings)).toMatchObject({ code: 0, err: '' })
  expect((await said(['verify'], settings)).out).toMatch(/^1 sessions, \d+ events, 0 not closed, 0 problems\n$/)
  const { out } = await said(['report', archive, '--format', 'json'])
  return told.parse(JSON.parse(out))
}

test('the same seed plays the same votes, and another seed others', async () => {
  const [one, two, other] = [await evening('7'), await evening('7'), await evening('8')]
  expect(one.about).toMatchObject({ voted: 8, rehearsal: true })
  expect(one.chapters.flatMap(({ items }) => items).length).toBeGreaterThan(1)
  expect(two.chapters).toEqual(one.chapters)
  expect(two.takeaways).toEqual(one.takeaways)
  expect(other.chapters).not.toEqual(one.chapters)
}, 120_000)
