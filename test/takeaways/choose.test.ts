import { expect, test } from 'vitest'
import { draftTakeaways } from '../../shared/takeaways/choose.ts'
import { answers, play, sessionOf, votes, type DilemmaSpec } from './builders.ts'

const agreed = (chapter: string, question: string): DilemmaSpec => ({ chapter, question, rounds: [votes(12)] })
const divided = (chapter: string): DilemmaSpec => ({ chapter, rounds: [votes(6, 0, 0, 0, 0, 0, 6)] })
const chosen = (dilemmas: readonly DilemmaSpec[], takeaways = 4) => {
  const session = sessionOf({ dilemmas, rules: { takeaways } })
  return draftTakeaways(session).map(({ kind, item }) => {
    const place = session.items.findIndex(({ id }) => id === item)
    return `${kind} ${place + 1}`
  })
}

test('a table that agrees and divides gets both, however much it agrees', () => {
  const loud = agreed('een', 'Gaat het om vertrouwen?')
  expect(chosen([loud, loud, loud, divided('een')], 2)).toEqual(expect.arrayContaining(['division 4']))
  expect(chosen([loud, loud, loud, divided('een')], 2)).toHaveLength(2)
})

test('no more than half are of one kind', () => {
  const questions = ['Wat wil je?', 'Wie bepaalt dat?', 'Waar ligt de prijs?', 'Hoe lang?', 'Waarom nu?']
  expect(chosen(questions.map(question => agreed('een', question)))).toHaveLength(2)
  expect(
    chosen(
      questions.map(question => agreed('een', question)),
      1,
    ),
  ).toHaveLength(1)
})

test('a chapter without a take-away comes before a second one of a chapter', () => {
  const [first, second, other] = [agreed('een', 'Wat wil je?'), agreed('een', 'Hoe lang?'), agreed('twee', 'Wie dan?')]
  expect(chosen([first, second, other])).toEqual(['agreement 1', 'agreement 3'])
  expect(chosen([first, other, second])).toEqual(['agreement 1', 'agreement 2'])
})

test('what one vote could change comes after what it could not', () => {
  const fragile: DilemmaSpec = { rounds: [[...votes(7, 0, 0, 1), undefined, undefined]] }
  const sturdy: DilemmaSpec = { rounds: [votes(0, 0, 9, 0, 0, 0, 0)] }
  expect(chosen([fragile, sturdy], 1)).toEqual(['agreement 2'])
})

test('two bridges over one dilemma are one take-away', () => {
  const thought = (text: string, by: number) => ({ stance: 'nuance' as const, text, by, answers: answers(12) })
  const dilemma = { ...divided('een'), said: [thought('Vraag het eerst', 0), thought('Nee blijft altijd nee', 11)] }
  expect(chosen([dilemma]).filter(claim => claim === 'bridge 1')).toHaveLength(1)
})

test('where a thought that a part rejects stands behind an agreement, the table is told of both', () => {
  const [yes, no] = ['agree', 'disagree'] as const
  const thought = { stance: 'b' as const, text: 'Vraag eerst of het mag', by: 3 }
  const rounds = [[1, 1, 1, 1, undefined, 1, 1], votes(0, 0, 0, 0, 7)]
  const dilemma = { rounds, said: [{ ...thought, answers: [no, yes, no, yes, yes, yes, yes] }] }
  const session = sessionOf({ seats: 7, dilemmas: [dilemma], rules: { smallestReveal: 3, takeaways: 2 } })
  expect(draftTakeaways(session).map(({ kind }) => kind)).toEqual(['agreement', 'split'])
})

test('where nothing was voted there is nothing to take away', () => {
  expect(draftTakeaways(sessionOf({ seats: 6, dilemmas: [{ rounds: [] }] }))).toEqual([])
})

test('the read-back holds what was chosen', () => {
  const evening = play({ dilemmas: [agreed('een', 'Wat wil je?'), divided('twee')] })
  const drafts = draftTakeaways(evening.state)
  evening.readBack()
  expect(evening.state.takeaways).toMatchObject(drafts)
  expect(drafts).toHaveLength(2)
})
