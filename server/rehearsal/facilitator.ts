import type { Stage } from '../../shared/session/session.ts'
import { comfortable, pause, unless, type Pace } from './pace.ts'
import type { TableClient } from './table-client.ts'

/** Everybody at the table has done what the present step asks of them. */
export type TableSettled = () => Promise<void>

/** A simulated facilitator: presses next when the table is done, puts a thought in the middle, gives the floor, reads back, closes. */
export async function facilitate(client: TableClient, settled: TableSettled, pace: Pace): Promise<void> {
  if (client.view.status === 'draft') {
    await client.send('OpenLobby', {})
    await client.until(({ view }) => view.status !== 'draft')
  }
  await pause(comfortable.introduce, pace)
  while (!pace.signal.aborted && (client.view.status === 'lobby' || client.view.status === 'live')) {
    const { stage } = client.view
    if (stage) await during(client, stage, pace)
    await settled()
    if (pace.signal.aborted) return
    const { next } = client.view
    await client.send('Next', { from: stage })
    // At a reveal the table stays where it is: the result comes to it.
    if (next?.does === 'reveal') await client.until(({ view }) => view.next?.does !== 'reveal')
    else await client.until(({ view }) => view.stage !== stage || view.status === 'takeaways')
  }
  if (!pace.signal.aborted) await readBack(client, settled, pace)
}

async function during(client: TableClient, stage: Stage, pace: Pace): Promise<void> {
  // A vote that is closed is shown soon: that is what everybody waits for.
  const length = client.view.next?.does === 'reveal' ? comfortable.beforeReveal : comfortable[stage.step]
  if (stage.step !== 'discuss') {
    await pause(length, pace)
    return
  }
  await pause(length * 0.5, pace)
  // By their words, not by who was quicker: the same seed puts the same thoughts in the middle.
  const written = client.view.contributions.filter(({ spoken, replyTo }) => !spoken && replyTo === null)
  const [first, second] = written.toSorted((a, b) => (a.text < b.text ? -1 : 1))
  if (first) await client.send('Spotlight', { contribution: first.id })
  const hand = await giveFloor(client, pace)
  await pause(length * 0.3, pace)
  if (second) await client.send('Spotlight', { contribution: second.id })
  if (hand) await client.send('YieldFloor', {})
  await pause(length * 0.2, pace)
}

/** To the first hand; waits until the whole table sees who speaks, also at a speed at which nobody could. */
async function giveFloor(client: TableClient, pace: Pace): Promise<boolean> {
  const raised = client.until(({ view }) => (view.desk?.hands.length ?? 0) > 0)
  await unless(0, pace, raised)
  const hand = client.view.desk?.hands[0]
  if (hand === undefined) return false
  await client.send('GiveFloor', { guest: hand })
  const speaking = client.until(({ view }) => view.table.speaking !== null)
  await unless(0, pace, speaking)
  return true
}

/** What the take-aways rest on is asked for before they are read back, so that there is time to answer. */
async function askForQuotes(client: TableClient): Promise<void> {
  const quotes = client.view.takeaways.flatMap(({ supporting, opposing }) => [...supporting, ...opposing])
  const contributions = quotes.filter(({ clearance }) => clearance === 'unasked').map(({ id }) => id)
  if (contributions.length > 0) await client.send('AskConsent', { contributions })
}

async function readBack(client: TableClient, settled: TableSettled, pace: Pace): Promise<void> {
  await askForQuotes(client)
  for (;;) {
    const next = client.view.next
    if (next?.does !== 'present') break
    await client.send('PresentTakeaway', { takeaway: next.takeaway })
    await client.until(({ view }) => view.next?.does !== 'present' || view.next.takeaway !== next.takeaway)
    if (!(await pause(comfortable.readBack, pace))) return
    await settled()
  }
  await settled()
  if (pace.signal.aborted) return
  await client.send('CloseSession', {})
  await client.until(({ view }) => view.status === 'closed')
}
