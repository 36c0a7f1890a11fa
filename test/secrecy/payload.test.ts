import { expect, test, vi } from 'vitest'
import { exporters } from '../../server/exports/index.ts'
import { hashOf } from '../../server/people/links.ts'
import { tokenIn } from '../server/person.ts'
import { goTo, itemOn } from '../server/start.ts'
import { Evening, marks, people, type Mark } from './marked-evening.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A whole evening, in which everything is said once that has its mark. */
async function play(): Promise<Evening> {
  const evening = await Evening.begin()
  const { host } = evening
  const [one, two, scribe] = [evening.seat('one'), evening.seat('two'), evening.seat('scribe')]
  await goTo(host, 'vote')
  const item = itemOn(host)
  await one.send('CastBallot', { item, value: 1, reason: marks.firstReason })
  await two.send('CastBallot', { item, value: 1, reason: marks.takenBackReason })
  await evening.inStep()
  await two.send('WithdrawBallot', { item })
  await evening.vote(index => (index < 5 ? 2 : 6), marks.reason)
  await evening.note('voting', ['json', 'md', 'csv', 'archive'])

  await goTo(host, 'discuss')
  await evening.write('three', `Zonder naam: ${marks.anonymous}.`, { attribution: 'anonymous' })
  await evening.write('two', `Uit mijn hoek: ${marks.byRareRole}.`)
  const hidden = await evening.write('four', `Dit gaat te ver: ${marks.hidden}.`)
  await host.send('HideContribution', { contribution: hidden, reason: marks.why })
  const gone = await evening.write('five', `Toch niet: ${marks.takenBack}.`)
  await evening.seat('five').send('WithdrawContribution', { contribution: gone })
  const off = await evening.write('six', `Alleen hier: ${marks.offRecord}.`)
  await evening.seat('six').send('AnswerConsent', { quote: off, answer: 'off' })
  const print = await evening.write('seven', `Zo zei ik het: ${marks.saidForPrint}.`)
  const wording = `Zo mag het staan: ${marks.wordedForPrint}.`
  await evening.seat('seven').send('AnswerConsent', { quote: print, answer: 'unattributed', wording })
  const speaker = evening.seat('eight').mine?.guest
  if (speaker) await scribe.send('CaptureQuote', { speaker, item, text: `Hardop: ${marks.saidAloud}.`, starred: true })
  await evening.strangers()

  await goTo(host, 'vote')
  await evening.vote(index => (index < 5 ? 2 : 6))
  await goTo(host, 'conclude')
  await evening.inStep()
  await evening.seat('six').send('WordMinority', { item, text: `Wij houden vol: ${marks.minority}.`, version: 0 })
  await host.send('AddTakeaway', { headline: `Nog niet af: ${marks.draft}`, body: '' })
  await host.send('AddTakeaway', { headline: 'De tafel houdt van vragen', body: '' })
  while (host.view.status !== 'takeaways') {
    await host.send('Next', { from: host.view.stage })
    await host.inStep()
  }
  const shown = host.view.takeaways.find(({ edited }) => edited?.headline === 'De tafel houdt van vragen')
  if (!shown) throw new Error('there is no take-away')
  await host.send('PresentTakeaway', { takeaway: shown.id })
  await one.send('Ratify', { takeaway: shown.id, verdict: 'reserve', remark: marks.remark })
  await two.send('Ratify', { takeaway: shown.id, verdict: 'reserve', remark: marks.printableRemark, printable: true })
  await evening.note('reading back', ['json', 'md'])
  await host.send('CloseSession', {})
  await evening.note('closed', [...Object.keys(exporters).filter(format => format !== 'png'), 'archive'])
  return evening
}

const moments = ['voting', 'reading back', 'closed'] as const
const files = ['json', 'md', 'html', 'docx', 'pdf', 'pptx', 'xlsx', 'csv', 'polis', 'svg']
const atTable = ['host', 'scribe', ...people]

/** Where a mark may be found, at which moment at the earliest; a place at one moment only stands with it. */
interface May {
  readonly mark: Mark
  readonly from: (typeof moments)[number]
  readonly in: readonly string[]
  /** And there from the close on. */
  readonly closed?: readonly string[]
}
const may: readonly May[] = [
  // Who sits here is read in the lobby, by name; the screen shows a name of nobody who has not the floor.
  { mark: 'nameOfOne', from: 'voting', in: [...atTable, 'database'] },
  { mark: 'nameOfTwo', from: 'voting', in: [...atTable, 'database'] },
  { mark: 'mailOfOne', from: 'voting', in: ['database'] },
  { mark: 'rareRole', from: 'voting', in: [...atTable, 'database', 'archive'] },
  { mark: 'firstReason', from: 'voting', in: ['one'] },
  { mark: 'takenBackReason', from: 'voting', in: ['two'] },
  { mark: 'reason', from: 'voting', in: ['one'], closed: [...atTable, 'screen', 'archive', 'database'] },
  { mark: 'anonymous', from: 'reading back', in: [...atTable, 'database'], closed: ['archive'] },
  { mark: 'byRareRole', from: 'reading back', in: [...atTable, 'database'], closed: ['archive'] },
  // It stood on the table until it was hidden.
  { mark: 'hidden', from: 'reading back', in: [...atTable, 'database'], closed: ['archive'] },
  { mark: 'why', from: 'reading back', in: ['host', 'database'], closed: ['archive'] },
  { mark: 'takenBack', from: 'reading back', in: atTable },
  { mark: 'saidAloud', from: 'reading back', in: ['host', 'scribe', 'eight', 'database'], closed: ['archive'] },
  { mark: 'offRecord', from: 'reading back', in: [...atTable, 'database'], closed: ['archive'] },
  { mark: 'saidForPrint', from: 'reading back', in: [...atTable, 'database'], closed: ['archive'] },
  { mark: 'wordedForPrint', from: 'reading back', in: ['seven', 'database', ...files], closed: ['archive'] },
  // By those who hold it, and what the facilitator may read and print.
  {
    mark: 'minority',
    from: 'reading back',
    in: ['host', 'six', 'seven', 'eight', ...files],
    closed: ['archive', 'database'],
  },
  { mark: 'draft', from: 'reading back', in: ['host', 'database', ...files], closed: ['archive'] },
  { mark: 'remark', from: 'reading back', in: ['host', 'one'] },
  {
    mark: 'printableRemark',
    from: 'reading back',
    in: ['host', 'two', ...files],
    closed: [...atTable, 'screen', 'archive', 'database'],
  },
  { mark: 'atTheDoor', from: 'reading back', in: ['host'] },
]
/** Shown to all at the reveal, which lies between two of the moments. */
const shownBetween: Partial<Record<Mark, readonly string[]>> = { reason: [...atTable, 'screen'] }

function allowed({ mark, from, in: places, closed = [] }: May): readonly string[] {
  const later = moments.slice(moments.indexOf(from))
  const between = (shownBetween[mark] ?? []).map(place => `reading back: ${place}`)
  return [
    ...later.flatMap(moment => places.map(place => `${moment}: ${place}`)),
    ...closed.map(place => `closed: ${place}`),
    ...between,
  ]
}

test('of a whole evening every byte goes where it may, and nowhere else', async () => {
  const evening = await play()
  const holders = (mark: string) =>
    [...evening.channels].flatMap(([channel, text]) => (text.includes(mark) ? channel : []))
  expect(may.map(({ mark }) => mark).toSorted()).toEqual(Object.keys(marks).toSorted())
  for (const one of may) {
    const found = holders(marks[one.mark])
    // A search that finds nothing anywhere has shown nothing.
    expect.soft([one.mark, found.length > 0]).toEqual([one.mark, true])
    expect.soft([one.mark, found.filter(channel => !allowed(one).includes(channel))]).toEqual([one.mark, []])
  }
  // Each place was searched: something that may be there was found there.
  const silent = ['metrics', 'log', 'strangers', 'svg', 'polis']
  for (const [channel, text] of evening.channels) {
    expect.soft([channel, text.length > 0]).toEqual([channel, true])
    if (channel.startsWith('closed') && !silent.some(name => channel.endsWith(name)))
      expect.soft([channel, Object.values(marks).some(mark => text.includes(mark))]).toEqual([channel, true])
  }

  const { links } = evening.table
  const guests = [links.facilitator, links.scribe, ...links.participants.map(({ link }) => link)].map(tokenIn)
  for (const token of guests) expect.soft(holders(token)).toEqual([])
  // The way to the projector is on the desk, for whoever sets it up.
  expect.soft(holders(tokenIn(links.screen))).toEqual(moments.map(moment => `${moment}: host`))
  const key = evening.server.secret
  for (const form of [key.toString(), key.toString('hex'), key.toString('base64').slice(0, 24)])
    expect.soft(holders(form)).toEqual([])
  for (const token of guests) {
    const hash = Buffer.from(hashOf(token)).toString('latin1')
    expect.soft(holders(hash).filter(channel => !channel.endsWith('database'))).toEqual([])
  }
})
