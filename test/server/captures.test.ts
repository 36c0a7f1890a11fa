import { expect, test } from 'vitest'
import { goTo, startServer } from './start.ts'

test('a captured line reaches both scribes and its speaker, and nobody else; sent twice it is there once', async () => {
  const table = await (await startServer()).table({ participants: 3 })
  const host = await table.facilitator()
  await goTo(host, 'discuss')
  const [scribe, speaker, other, screen] = await Promise.all([
    table.scribe(),
    table.participant(1),
    table.participant(2),
    table.screen(),
  ])
  const second = await table.scribe()
  const guest = speaker.mine?.guest
  const item = host.view.stage?.item
  if (!guest || !item) throw new Error('nobody talks')
  const line = { speaker: guest, item, text: 'Wie krap zit, klopt niet aan.', starred: true }
  expect(await scribe.send('CaptureQuote', line, 'once')).toMatchObject({ ok: true })
  const ack = await scribe.send('CaptureQuote', line, 'once')
  if (!ack.ok) throw new Error(ack.code)
  await Promise.all([host, scribe, second, speaker, other, screen].map(person => person.inStep()))

  for (const person of [host, scribe, second])
    expect(person.view.contributions).toMatchObject([{ text: line.text, line: { speaker: guest, starred: true } }])
  expect(speaker.mine?.spoken).toMatchObject([{ text: line.text, corrected: false }])
  for (const person of [speaker, other, screen]) expect(JSON.stringify(person.view)).not.toContain(line.text)
  expect(JSON.stringify(other.mine)).not.toContain(line.text)
  expect(await other.send('CaptureQuote', line)).toMatchObject({ ok: false, code: 'not-allowed' })

  const [contribution] = speaker.mine?.spoken.map(said => said.contribution) ?? []
  if (!contribution) throw new Error('nothing was captured')
  const corrected = await speaker.send('CorrectLine', { contribution, text: 'Wie krap zit, vraagt niets.' })
  if (!corrected.ok) throw new Error(corrected.code)
  await second.inStep()
  expect(second.view.contributions).toMatchObject([{ text: 'Wie krap zit, vraagt niets.', line: { corrected: true } }])
  expect(await scribe.send('TagContribution', { contribution, stance: 'a' })).toMatchObject({ code: 'in-use' })
  expect([host, scribe, second, speaker, other, screen].flatMap(({ misfits }) => misfits)).toEqual([])
})
