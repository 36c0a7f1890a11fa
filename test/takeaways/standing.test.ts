import { describe, expect, test } from 'vitest'
import type { TakeawayId } from '../../shared/session/ids.ts'
import type { Session } from '../../shared/session/session.ts'
import { draftsAt } from '../../shared/takeaways/index.ts'
import { standingsOf } from '../../shared/takeaways/standing.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import { answers, play, sessionOf, votes, type Evening, type EveningSpec } from './builders.ts'

const standings = (state: Session) => {
  const table = tableOf(state)
  return standingsOf(state, table, draftsAt(table))
}
const headline = 'Vraag eerst of je het mag vragen'
const agreed: EveningSpec = {
  dilemmas: [
    {
      rounds: [votes(12)],
      said: [
        { stance: 'a', text: headline, by: 11, answers: answers(8) },
        { stance: 'a', text: 'Luister tot het einde van de zin', by: 10, answers: answers(7) },
      ],
    },
  ],
}
const present = (evening: Evening): TakeawayId => {
  const [takeaway] = evening.state.takeaways
  if (!takeaway) throw new Error('There is no take-away')
  evening.do({ type: 'PresentTakeaway', data: { takeaway: takeaway.id } })
  return takeaway.id
}
const withdraw = (evening: Evening, text: string, seat: number): void => {
  const words = evening.state.contributions.find(contribution => contribution.text === text)
  if (words) evening.do({ type: 'WithdrawContribution', data: { contribution: words.id } }, evening.voter(seat))
}

describe('take-aways as they stand', () => {
  test('a session without any gets its drafts, and one that dropped them all does not', () => {
    expect(standings(sessionOf(agreed)).takeaways).toMatchObject([{ id: null, kind: 'agreement', supported: true }])
    const evening = play(agreed).readBack()
    for (const { id } of evening.state.takeaways) {
      evening.do({ type: 'DropTakeaway', data: { takeaway: id, reason: 'Te vroeg' } })
    }
    expect(standings(evening.state)).toEqual({ takeaways: [], lapsed: [] })
  })
  test('the headline that people judged stays, and its answers are counted anew', () => {
    const evening = play(agreed).readBack()
    const [takeaway] = evening.state.takeaways
    const others = evening.state.contributions.find(({ text }) => text !== headline)
    if (!others) throw new Error('There are no other words')
    for (const seat of [7, 8, 9, 11]) {
      evening.do({ type: 'Respond', data: { contribution: others.id, response: 'agree' } }, evening.voter(seat))
    }
    const [now] = standings(evening.state).takeaways
    expect(now?.facts['quoted']).toBe(takeaway?.facts['quoted'])
    expect(now?.facts['quoteAgree']).toBe(8)
  })
  test('withdrawn words leave the headline and the evidence, and it is said', () => {
    const evening = play(agreed).readBack()
    withdraw(evening, headline, 11)
    const [now] = standings(evening.state).takeaways
    expect(now).toMatchObject({ withdrawn: 1, supported: true, facts: { quote: false } })
    expect(now?.facts).not.toHaveProperty('quoted')
    expect(now?.evidence.supporting).toHaveLength(1)
  })
  test('a bridge that is withdrawn lapses', () => {
    const thought = { stance: 'nuance' as const, text: 'Nee blijft altijd nee', by: 11, answers: answers(11) }
    const evening = play({ dilemmas: [{ rounds: [votes(6, 0, 0, 0, 0, 0, 6)], said: [thought] }] }).readBack()
    expect(
      standings(evening.state)
        .takeaways.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['bridge', 'division'])
    withdraw(evening, 'Nee blijft altijd nee', 11)
    expect(standings(evening.state).takeaways.map(({ kind }) => kind)).toEqual(['division'])
    expect(standings(evening.state).lapsed).toMatchObject([{ kind: 'bridge' }])
  })
  test("people's own wording stays when the votes no longer carry it, and says so", () => {
    const evening = play({ dilemmas: [{ rounds: [votes(12), votes(12)] }] })
    const item = evening.state.items[0]
    if (!item) throw new Error('There is no dilemma')
    evening.do({ type: 'BuildTakeaways', data: {} })
    const [takeaway] = evening.state.takeaways
    if (!takeaway) throw new Error('There is no take-away')
    evening.do({ type: 'EditTakeaway', data: { takeaway: takeaway.id, headline: 'Wij wachten', body: '' } })
    evening.goTo(item.id, 'vote', 3)
    for (const seat of [0, 1, 2, 3, 4, 5]) {
      evening.do({ type: 'CastBallot', data: { item: item.id, value: 7 } }, evening.voter(seat))
    }
    evening.goTo(item.id, 'reveal', 3)
    expect(standings(evening.state)).toMatchObject({
      takeaways: [{ edited: { headline: 'Wij wachten' }, supported: false, facts: {} }],
      lapsed: [],
    })
  })
  test('is recognised in numbers only when enough people judged it', () => {
    const evening = play(agreed).readBack()
    const takeaway = present(evening)
    const judge = (seat: number) =>
      evening.do(
        { type: 'Ratify', data: { takeaway, verdict: 'reserve', remark: `Maar ${seat}`, printable: seat % 2 === 0 } },
        evening.voter(seat),
      )
    for (const seat of [3, 2, 1, 0]) judge(seat)
    expect(standings(evening.state).takeaways[0]?.recognition).toBeNull()
    judge(4)
    const [now] = standings(evening.state).takeaways
    expect(now?.recognition).toEqual({ endorse: 0, reserve: 5, object: 0 })
    // Only what its author lets be printed.
    expect(now?.remarks.map(({ remark }) => remark)).toEqual([0, 2, 4].map(seat => `Maar ${seat}`))
  })
})
