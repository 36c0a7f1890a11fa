import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { polis } from '../../server/exports/polis.ts'
import { langs } from '../../shared/lang.ts'
import type { Response, Session } from '../../shared/session/session.ts'
import { answers, play, sessionOf, votes } from '../takeaways/builders.ts'
import { readCsv, readZip, textOf, type Files } from './readers.ts'

const seats = 12
/** A table that answered three thoughts, so many each, by these people. */
const answered = (...given: readonly (readonly (Response | undefined)[])[]): Session =>
  sessionOf({
    seats,
    rules: { smallestReveal: 5 },
    dilemmas: [
      {
        rounds: [votes(6, 0, 0, 0, 0, 0, 6)],
        said: given.map((own, index) => ({
          stance: index % 2 ? 'a' : 'b',
          text: `Gedachte ${index}`,
          // Nobody answers themselves: the author sits last.
          by: seats - 1,
          answers: own,
        })),
      },
    ],
  })
const filesOf = async (session: Session): Promise<Files> => readZip(await polis.render(session, 'nl'))
const rowsOf = (files: Files, name: string) => {
  const [head = [], ...rows] = readCsv(textOf(files, name))
  return rows.map(row => Object.fromEntries(head.map((key, index) => [key, row[index] ?? ''])))
}
const counted = (values: readonly (string | undefined)[]) =>
  ['1', '-1', '0'].map(answer => values.filter(value => value === answer).length)

const response = fc.constantFrom<Response | undefined>('agree', 'disagree', 'pass', undefined)
const oneThought = fc.array(response, { minLength: seats - 1, maxLength: seats - 1 })
const countsOf = (given: readonly (Response | undefined)[]) =>
  (['agree', 'disagree', 'pass'] as const).map(kind => given.filter(own => own === kind).length)

describe('the tables in the form of Polis', () => {
  test('add up: every thought has as many answers of each kind as it was given, in all three tables', () =>
    fc.assert(
      fc.asyncProperty(fc.array(oneThought, { minLength: 1, maxLength: 3 }), async given => {
        const files = await filesOf(answered(...given))
        const comments = rowsOf(files, 'comments.csv')
        const people = rowsOf(files, 'participants-votes.csv')
        const given5 = rowsOf(files, 'votes.csv')
        expect(comments).toHaveLength(given.length)
        for (const [id, own] of given.entries()) {
          const counts = countsOf(own)
          const shown = counts.reduce((sum, count) => sum + count, 0) >= 5 ? counts : [0, 0, 0]
          expect(counted(people.map(row => row[String(id)]))).toEqual(shown)
          expect(counted(given5.filter(row => row['comment-id'] === String(id)).map(row => row['vote']))).toEqual(shown)
          expect([Number(comments[id]?.['agrees']), Number(comments[id]?.['disagrees'])]).toEqual(shown.slice(0, 2))
        }
        for (const row of people) {
          const own = given.map((_, id) => row[String(id)])
          const [agree, disagree] = counted(own)
          expect([row['n-agree'], row['n-disagree']]).toEqual([String(agree), String(disagree)])
        }
      }),
      { numRuns: 25 },
    ))

  test('have rows that are nobody: whoever gave the answers, the files are the same', () =>
    fc.assert(
      fc.asyncProperty(
        oneThought.chain(own =>
          fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length, maxLength: own.length })),
        ),
        async ([own, others]) => {
          const [one, other] = [await filesOf(answered(own, own)), await filesOf(answered(others, own))]
          for (const name of Object.keys(one)) expect(textOf(one, name)).toBe(textOf(other, name))
        },
      ),
      { numRuns: 15 },
    ))

  test('lay answers that were all of one camp over the rows anew for each thought', async () => {
    const camp = answers(6, 5)
    const people = rowsOf(await filesOf(answered(camp, camp, camp)), 'participants-votes.csv')
    const columns = ['0', '1', '2'].map(id => people.map(row => row[id]).join())
    expect(new Set(columns).size).toBe(3)
  })

  test('say nothing of time or author', async () => {
    const files = await filesOf(answered(answers(6), answers(5, 2)))
    for (const name of ['comments.csv', 'votes.csv']) {
      expect(new Set(rowsOf(files, name).map(row => row['timestamp'])).size).toBe(1)
    }
    expect(rowsOf(files, 'comments.csv').map(row => row['author-id'])).toEqual(['0', '1'])
    expect(rowsOf(files, 'participants-votes.csv').map(row => row['participant'])).toEqual(
      Array.from({ length: seats }, (_, row) => String(row)),
    )
  })

  test('mark what was hidden or merged as taken out, without its words', async () => {
    const evening = play({
      seats,
      dilemmas: [
        {
          rounds: [votes(6, 0, 0, 0, 0, 0, 6)],
          said: ['Blijft', 'Verborgen', 'Samengevoegd'].map(text => ({
            stance: 'a',
            text,
            answers: answers(6),
            by: 11,
          })),
        },
      ],
    })
    const [stays, hidden, merged] = evening.state.contributions
    if (!stays || !hidden || !merged) throw new Error('there are three')
    evening.do({ type: 'HideContribution', data: { contribution: hidden.id, reason: 'dubbel' } })
    evening.do({ type: 'MergeContributions', data: { from: [merged.id], into: stays.id } })
    const comments = rowsOf(await filesOf(evening.state), 'comments.csv')
    expect(comments.map(row => row['moderated'])).toEqual(['1', '-1', '-1'])
    expect(JSON.stringify(comments)).not.toMatch(/Verborgen|Samengevoegd"/)
  })

  test('have the columns that Polis writes, and a note that rows are not people', async () => {
    const files = await filesOf(answered(answers(6)))
    const head = (name: string) => readCsv(textOf(files, name))[0]
    expect(head('comments.csv')).toEqual(
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body'.split(','),
    )
    expect(head('votes.csv')).toEqual('timestamp,datetime,comment-id,voter-id,vote'.split(','))
    expect(head('participants-votes.csv')).toEqual(
      'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0'.split(','),
    )
    for (const lang of langs) {
      const note = textOf(readZip(await polis.render(answered(answers(6)), lang)), 'readme.txt')
      expect(note).toMatch(/rijen zijn geen mensen|rows are not people/)
    }
  })
})
