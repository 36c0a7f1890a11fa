import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { replayed } from '../../server/articles/article-desk.ts'
import type { Update } from '../../server/articles/change.ts'
import type { Answer } from './browser.ts'
import { EventStream } from './event-stream.ts'
import { startServer } from './start.ts'
import { news, Typist } from './typist.ts'

/** Letters that nobody else types: each is typed once, so it can be looked for afterwards. */
let typed = 0xe000
const unique = () => String.fromCharCode(typed++)
const isUnique = (letter: string) => letter >= '\ue000' && letter <= '\uf8ff'

interface Move {
  readonly who: number
  readonly what: 'type' | 'erase' | 'send' | 'answer' | 'lose' | 'hear'
  readonly place: number
}
const moves = fc.array(
  fc.record<Move>({
    who: fc.nat(2),
    what: fc.constantFrom('type', 'type', 'type', 'erase', 'send', 'send', 'answer', 'lose', 'hear', 'hear'),
    place: fc.nat(10_000),
  }),
  { minLength: 20, maxLength: 60 },
)

/** Somebody whose messages take their time: an answer, and what the stream told, are taken in when the test says so. */
class SlowTypist {
  readonly typist: Typist
  private readonly stream: EventStream
  private heard = 0
  private underWay: { readonly sent: readonly Update[]; readonly answer: Promise<Answer> } | undefined
  readonly erased: string[] = []
  /** How often somebody else was first. */
  late = 0

  constructor(typist: Typist, stream: EventStream) {
    this.typist = typist
    this.stream = stream
  }

  async make({ what, place }: Move): Promise<void> {
    if (what === 'type') this.type(place)
    if (what === 'erase') this.erase(place)
    if (what === 'send') this.send()
    if (what === 'answer') await this.takeAnswer()
    if (what === 'lose') await this.loseAnswer()
    if (what === 'hear') this.hear(1 + (place % 3))
  }

  /** Until all is stored and taken in. */
  async settle(): Promise<void> {
    await this.takeAnswer()
    await this.typist.settle()
  }

  private type(place: number): void {
    const { editor } = this.typist
    const at = place % (editor.text.length + 1)
    editor.replace(at, at, place % 7 === 0 ? `${unique()}\n` : unique())
  }

  private erase(place: number): void {
    const { editor } = this.typist
    const from = place % (editor.text.length + 1)
    const to = Math.min(editor.text.length, from + 1 + (place % 5))
    this.erased.push(...[...editor.text.slice(from, to)].filter(isUnique))
    editor.replace(from, to, '')
  }

  /** A page has one request under way, and sends a part when much waits. */
  private send(): void {
    const sent = this.typist.editor.pending.slice(0, 3)
    if (!this.underWay && sent.length > 0) this.underWay = { sent, answer: this.typist.post(sent) }
  }

  private async takeAnswer(): Promise<void> {
    const { underWay } = this
    this.underWay = undefined
    if (underWay && !this.typist.take(underWay.sent, await underWay.answer)) this.late += 1
  }

  private async loseAnswer(): Promise<void> {
    await this.underWay?.answer
    this.underWay = undefined
  }

  private hear(most: number): void {
    const updates = this.stream.named('update')
    for (const { data } of updates.slice(this.heard, this.heard + most)) this.typist.editor.receive(news.parse(data))
    this.heard = Math.min(updates.length, this.heard + most)
  }
}

test('however three write and their messages are late or lost, all end with the same text and nothing that was stored is lost', async () => {
  let late = 0
  await fc.assert(
    fc.asyncProperty(moves, async made => {
      // A server of its own: no run shall be told that the one before it went too fast.
      const server = await startServer()
      const organizer = await server.organizer()
      const table = await server.table({ participants: 1, arrived: false })
      const path = `/api/sessions/${table.id}/article`
      const writers: SlowTypist[] = []
      const streams: EventStream[] = []
      for (const name of ['ann', 'ben', 'cas']) {
        const typist = await Typist.open(organizer, table.id, name)
        const stream = await EventStream.open(`${server.url}${path}/stream?since=0`, organizer.signInCookie)
        streams.push(stream)
        writers.push(new SlowTypist(typist, stream))
      }
      const first = typed
      for (const move of made) await writers[move.who]?.make(move)
      for (const writer of writers) await writer.settle()
      for (const writer of writers) await writer.settle()

      const texts = writers.map(({ typist }) => typist.editor.text)
      const { version } = writers[0]?.typist.editor ?? { version: 0 }
      const text = texts[0] ?? ''
      expect(texts).toEqual([text, text, text])
      expect((await organizer.get(path)).body).toMatchObject({ version, text })
      const kept = (await server.kept.articles.read(table.id, -1)) ?? []
      expect(replayed(table.id, kept).toString()).toBe(text)
      // Everybody was told of every step, once and in order.
      for (const stream of streams) {
        const told = () => stream.named('update').flatMap(({ data }) => news.parse(data).updates)
        await stream.until(() => told().length >= version)
        expect(told()).toEqual(kept.slice(1).map(({ clientID, changes }) => ({ clientID, changes })))
        stream.close()
      }
      const erased = new Set(writers.flatMap(writer => writer.erased))
      for (let letter = first; letter < typed; letter += 1) {
        const count = text.split(String.fromCharCode(letter)).length - 1
        const expected = erased.has(String.fromCharCode(letter)) ? 0 : 1
        expect([letter, count]).toEqual([letter, expected])
      }
      late += writers.reduce((sum, writer) => sum + writer.late, 0)
      await server.app.close()
    }),
    { numRuns: 15 },
  )
  // There was something to come to terms over.
  expect(late).toBeGreaterThan(0)
})
