import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hidesEverybody } from '../../shared/session/positions.ts'
import { roundsOf, type Round, type Session } from '../../shared/session/session.ts'
import { finders } from '../../shared/takeaways/index.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { answers, play, sessionOf, votes, type EveningSpec } from '../takeaways/builders.ts'
import { evenings } from '../takeaways/random.ts'

const said = [
  { stance: 'a' as const, text: 'Vraag eerst of het mag', by: 11, answers: answers(9, 1) },
  { stance: 'b' as const, text: 'Wie zich meldt krijgt hulp', by: 0, answers: answers(2, 8) },
  { stance: 'a' as const, text: 'Een tweede gedachte voor', by: 10, answers: answers(6, 3) },
  { stance: 'a' as const, text: 'Een derde gedachte voor', by: 10, answers: answers(5, 4) },
  { stance: 'example' as const, text: 'Mijn buurvrouw belde zelf', by: 9, answers: answers(3) },
]
const spec: EveningSpec = {
  dilemmas: [
    { chapter: 'Belofte', rounds: [votes(3, 3, 2, 0, 1, 2, 1), votes(12)], said },
    { chapter: 'Grens', rounds: [votes(4), votes(4)] },
    { chapter: 'Grens', rounds: [] },
  ],
}
const closed = (): Session => play(spec).readBack().close().state

/** The same evening, with every ballot of a round that was not shown somewhere else. */
function withOtherSecrets(state: Session): Session {
  const secret = (round: Round) => round.status !== 'revealed' || !hidesEverybody(state.rules, round)
  const turned = (round: Round): Round => ({
    ...round,
    ballots: Array.from(
      round.ballots,
      ballot => ballot && { ...ballot, value: typeof ballot.value === 'number' ? 8 - ballot.value : null },
    ),
  })
  const rounds = state.items.map(
    ({ id }) => [id, roundsOf(state, id).map(round => (secret(round) ? turned(round) : round))] as const,
  )
  return { ...state, rounds: Object.fromEntries(rounds) }
}

test('a summary is the same, whatever was voted in a round that was not shown', () =>
  fc.assert(
    fc.property(evenings, spec => {
      const state = sessionOf(spec)
      expect(summarise(withOtherSecrets(state), 'nl')).toEqual(summarise(state, 'nl'))
    }),
    { numRuns: 50 },
  ))

describe('a summary', () => {
  test('is plain JSON, and the same before and after the ballots are mixed', () => {
    const evening = play(spec).readBack()
    const before = summarise(evening.state, 'nl')
    expect(JSON.parse(JSON.stringify(before))).toEqual(before)
    expect(summarise(evening.close().state, 'nl')).toEqual(before)
  })
  test('tells what was shown, and only that something was withheld', () => {
    const [promise, limit] = summarise(closed(), 'nl').chapters
    expect(promise).toMatchObject({
      title: 'Belofte',
      items: [{ label: 'agree', poles: { a: 'Wachten', b: 'Aankloppen' } }],
    })
    expect(promise?.items[0]?.rounds).toMatchObject([
      { round: 1, voted: 12, of: 12, withheld: false, tally: { n: 12, pass: 0, counts: [3, 3, 2, 0, 1, 2, 1] } },
      { round: 2, tally: { counts: [12, 0, 0, 0, 0, 0, 0] } },
    ])
    expect(limit?.items).toHaveLength(1)
    expect(limit?.items[0]?.rounds).toMatchObject([
      { voted: 4, withheld: true, tally: null },
      { voted: 4, withheld: true, tally: null },
    ])
  })
  test('quotes at most four of a dilemma, each side among them, and counts where enough answered', () => {
    const quotes = summarise(closed(), 'nl').chapters[0]?.items[0]?.quotes ?? []
    expect(quotes.map(({ text }) => text)).toEqual([
      'Vraag eerst of het mag',
      'Mijn buurvrouw belde zelf',
      'Een tweede gedachte voor',
      'Wie zich meldt krijgt hulp',
    ])
    expect(quotes.map(({ counts }) => counts?.agree ?? null)).toEqual([9, null, 6, 1])
  })
  test('holds nothing of who was there', () => {
    const state = closed()
    const text = JSON.stringify([summarise(state, 'nl'), summarise(state, 'en')])
    for (const guest of state.guests) {
      expect(text).not.toContain(guest.id)
      expect(text).not.toContain(guest.person?.name)
      expect(text).not.toContain(guest.segment)
    }
  })
  test('keeps one-line reasons at the table: nobody could withdraw them', () => {
    const state = closed()
    const reason = 'Omdat ik het zelf heb meegemaakt'
    const rounds = Object.fromEntries(
      Object.entries(state.rounds).map(([item, all]) => [
        item,
        all.map(round => ({ ...round, ballots: round.ballots.map(ballot => ballot && { ...ballot, reason }) })),
      ]),
    )
    expect(JSON.stringify(summarise({ ...state, rounds }, 'nl'))).not.toContain(reason)
  })
  test('letters its evidence: the votes, then words for it, then words against it', () => {
    const [takeaway] = summarise(closed(), 'nl').takeaways
    expect(takeaway?.evidence.map(({ letter }) => letter).join('')).toBe('abcdef'.slice(0, takeaway?.evidence.length))
    expect(takeaway?.evidence[0]).toMatchObject({ kind: 'votes', rounds: [1, 2] })
    const speaks = takeaway?.evidence.flatMap(piece => (piece.kind === 'words' ? [piece.speaks] : []))
    expect(speaks).toEqual(['for', 'for', 'for', 'against'])
  })
  test('says what the table did not say', () => {
    expect(summarise(closed(), 'nl').silence.map(({ title, text }) => [title, text])).toEqual([
      [
        'Dilemma 2',
        '4 van de 12 stemden. Er is geen uitslag getoond: daarvoor moeten ten minste 5 mensen een plek kiezen.',
      ],
      ['Dilemma 3', 'Hierover is niet gestemd.'],
    ])
  })
  test('says how it was made, with the numbers of the house, and which rules looked', () => {
    const { method, rules } = summarise(sessionOf({ ...spec, rules: { smallestReveal: 4, smallestTrails: 9 } }), 'en')
    expect(method.join(' ')).toMatch(/at least 4 people took a position.*at least 9 people/)
    expect(rules).toEqual(expect.arrayContaining(['agreement@1', 'division@1', 'shift@1', 'bridge@1', 'minority@2']))
    // Nobody rated, ranked or chose here: those rules had nothing to look at.
    for (const kind of ['choice', 'approval', 'ranking', 'loaded'] as const)
      expect(rules).not.toContain(finders[kind].rule)
  })
  test('leaves out what was dropped, keeps the order of the table, and says who recognised it', () => {
    const evening = play({ dilemmas: [{ rounds: [votes(12)] }, { rounds: [votes(6, 0, 0, 0, 0, 0, 6)] }] }).readBack()
    const [first, second] = evening.state.takeaways
    if (!first || !second) throw new Error('There are no two take-aways')
    evening.do({ type: 'MoveTakeaway', data: { takeaway: second.id, index: 0 } })
    expect(summarise(evening.state, 'nl').takeaways.map(({ id }) => id)).toEqual([second.id, first.id])
    evening.do({ type: 'PresentTakeaway', data: { takeaway: first.id } })
    const verdicts = ['endorse', 'endorse', 'endorse', 'reserve', 'object'] as const
    for (const [seat, verdict] of verdicts.entries()) {
      const remark = verdict === 'endorse' ? {} : { remark: `Een woord van ${seat + 1}`, printable: true }
      evening.do({ type: 'Ratify', data: { takeaway: first.id, verdict, ...remark } }, evening.voter(seat))
    }
    evening.do({ type: 'DropTakeaway', data: { takeaway: second.id, reason: 'Dubbel' } })
    const [kept, ...others] = summarise(evening.state, 'nl').takeaways
    expect(others).toEqual([])
    expect(kept).toMatchObject({
      recognition: { text: 'Herkend door 4 van de 5 die oordeelden, van wie 1 met een kanttekening. 1 heeft bezwaar.' },
      remarks: [
        { verdict: 'reserve', remark: 'Een woord van 4' },
        { verdict: 'object', remark: 'Een woord van 5' },
      ],
    })
  })
})
