import { describe, expect, test } from 'vitest'
import { goTo, itemOn, startServer } from './start.ts'

describe('an agenda that changes while the table votes', () => {
  test('reaches everybody as a patch, and leaves the stage, the vote and who may vote as they were', async () => {
    const server = await startServer()
    const table = await server.table()
    const [host, guest, screen] = await Promise.all([table.facilitator(), table.participant(), table.screen()])
    await goTo(host, 'vote')
    await guest.until(({ view }) => view.stage?.step === 'vote')
    const item = itemOn(guest)
    await guest.send('CastBallot', { item, value: 3 })
    await guest.until(({ mine }) => mine?.ballots[item] !== undefined)
    const { stage } = guest.view
    const mine = structuredClone(guest.mine)
    const [later] = guest.view.items.slice(-1)
    if (!later) throw new Error('the table has items')

    await host.send('AddChapter', { title: 'Slot' })
    await host.until(({ view }) => view.chapters.at(-1)?.title === 'Slot')
    const chapter = host.view.chapters.at(-1)?.id ?? null
    await host.send('MoveItem', { item: later.id, index: 0, chapter })
    const parts = [{ chapter: 'Toegift', items: [{ kind: 'talk', title: 'Nog iets', minutes: 5 } as const] }]
    const ack = await host.send('AddItems', { parts })
    if (!ack.ok) throw new Error(ack.code)
    await Promise.all([host, guest, screen].map(person => person.inStep()))

    for (const person of [guest, screen]) {
      expect(person.view.chapters.map(({ title }) => title).slice(-2)).toEqual(['Slot', 'Toegift'])
      expect(person.view.items[0]).toMatchObject({ id: later.id, chapter })
      expect(person.view.items.at(-1)).toMatchObject({ title: 'Nog iets', question: null })
      expect(person.view.stage).toEqual(stage)
      expect(person.misfits).toEqual([])
    }
    expect(guest.mine).toEqual(mine)
  })

  test('keeps the question that is voted on, and the item, whoever tries', async () => {
    const server = await startServer()
    const table = await server.table()
    const host = await table.facilitator()
    await goTo(host, 'vote')
    const item = itemOn(host)
    const before = host.view.items.find(({ id }) => id === item)
    expect(await host.send('UpdateItem', { item, changes: { question: 'Anders?' } })).toMatchObject({ code: 'in-use' })
    expect(await host.send('RemoveItem', { item })).toMatchObject({ code: 'in-use' })
    expect((await table.stored()).state.items.find(({ id }) => id === item)).toMatchObject({
      question: before?.question,
    })
  })
})

test('two who change the same chapter at once: both are answered, and one of them is told that it has gone', async () => {
  const server = await startServer()
  const table = await server.table()
  const [one, other] = await Promise.all([table.facilitator(), table.facilitator()])
  const chapter = one.view.chapters[0]?.id
  if (chapter === undefined) throw new Error('the table has a chapter')
  const answers = await Promise.all([
    one.send('RemoveChapter', { chapter }),
    other.send('RenameChapter', { chapter, title: 'Anders' }),
    other.send('RemoveChapter', { chapter }),
  ])
  const told = answers.map(answer => (answer.ok ? 'ok' : answer.code))
  expect(told.filter(code => code === 'unknown-chapter').length).toBeGreaterThan(0)
  expect(told.every(code => code === 'ok' || code === 'unknown-chapter')).toBe(true)
  const { state } = await table.stored()
  expect(state.chapters).toEqual([])
  expect(state.items.every(item => item.chapter === null)).toBe(true)
})
