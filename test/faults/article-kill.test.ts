import { EventEmitter, once } from 'node:events'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { Browser } from '../server/browser.ts'
import { ada } from '../server/start.ts'
import { Typist } from '../server/typist.ts'
import { dataFolder, killed, run, serve } from './server-process.ts'

/** How far two writers are. Neither runs away from the other: on one machine one could win every race to the server. */
class Pace {
  private readonly stored = [0, 0]
  private readonly gone = new Set<number>()
  private readonly steps = new EventEmitter()

  async turn(writer: number): Promise<void> {
    const other = 1 - writer
    const ahead = () => (this.stored[writer] ?? 0) > (this.stored[other] ?? 0) + 5
    while (!this.gone.has(other) && ahead()) await once(this.steps, 'step')
  }
  step(writer: number): void {
    this.stored[writer] = (this.stored[writer] ?? 0) + 1
    this.steps.emit('step')
  }
  leave(writer: number): void {
    this.gone.add(writer)
    this.steps.emit('step')
  }
  /** When so many words of both together are stored. */
  async until(words: number): Promise<void> {
    while (this.stored.reduce((sum, count) => sum + count, 0) < words) await once(this.steps, 'step')
  }
}

/** Types numbered words until the server is gone; answers with the numbers that were acknowledged. */
async function typeOn(typist: Typist, writer: number, pace: Pace): Promise<readonly number[]> {
  const stored: number[] = []
  for (let number = 0; ; number += 1) {
    typist.editor.replace(0, 0, `<${writer === 0 ? 'a' : 'b'}${number}>`)
    try {
      await typist.settle()
    } catch {
      pace.leave(writer)
      return stored
    }
    stored.push(number)
    pace.step(writer)
    await pace.turn(writer)
  }
}

test('kill -9 while two write loses no acknowledged change, and the store verifies', { timeout: 120_000 }, async () => {
  const dataDir = dataFolder()
  const first = await serve(dataDir)
  const organizer = new Browser(first.url)
  expect((await organizer.post('/api/setup', { token: first.token, ...ada })).status).toBe(201)
  const made = await organizer.post('/api/sessions', { lang: 'en', template: 'short-table' })
  const { sessionId } = z.object({ sessionId: z.string() }).parse(made.body)
  const typists = [await Typist.open(organizer, sessionId, 'a'), await Typist.open(organizer, sessionId, 'b')]

  const pace = new Pace()
  const written = typists.map((typist, index) => typeOn(typist, index, pace))
  await pace.until(80)
  await killed(first)
  const acknowledged = await Promise.all(written)

  expect(run(dataDir, 'verify')).toMatch(/ 0 problems/)
  const second = await serve(dataDir)
  const again = new Browser(second.url)
  await again.post('/api/sign-in', { email: ada.email, password: ada.password })
  const { body } = await again.get(`/api/sessions/${sessionId}/article`)
  const { text } = z.object({ text: z.string() }).parse(body)
  acknowledged.forEach((numbers, index) => {
    for (const number of numbers) expect(text).toContain(`<${index === 0 ? 'a' : 'b'}${number}>`)
  })
  expect(acknowledged.map(({ length }) => length > 0)).toEqual([true, true])
  // What was under way at the kill may be kept or not; sent again it is there once.
  for (const typist of typists) {
    typist.moveTo(again)
    await typist.settle()
  }
  await typists[0]?.settle()
  const [a, b] = typists.map(({ editor }) => editor.text)
  expect(a).toBe(b)
  expect(new Set(a?.match(/<[ab]\d+>/g)).size).toBe(a?.match(/<[ab]\d+>/g)?.length)
})
