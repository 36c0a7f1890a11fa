import { describe, expect, test } from 'vitest'
import { articleMaterial } from '../../shared/article/article-material.ts'
import { checkArticle } from '../../shared/article/check.ts'
import { skeletonOf } from '../../shared/article/skeleton.ts'
import type { Session } from '../../shared/session/session.ts'
import { draftTakeaways } from '../../shared/takeaways/choose.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { composeDocument } from '../../server/exports/compose.ts'
import { renderMarkdown } from '../../server/exports/markdown.ts'
import { play, votes, wordMinorities, type EveningSpec } from './builders.ts'

const text = 'Wie krap zit, hoeft van ons niet te vragen.'
/** Two of twenty on one side: too few for the gate of a steadfast minority. */
const few: EveningSpec = { dilemmas: [{ rounds: [votes(18, 0, 0, 0, 0, 0, 2), votes(18, 0, 0, 0, 0, 0, 2)] }] }
const worded = (spec = few, words = text) => wordMinorities(play(spec).readBack(), words)
const told = (state: Session) => summarise(state, 'nl').takeaways.map(({ kind, minority }) => [kind, minority])
const sentence = `De minderheid zelf: “${text}”`

describe('a minority that words itself', () => {
  test('is told, also when it is too small to be called steadfast, and also when nobody built anew', () => {
    expect(told(play(few).readBack().state).map(([kind]) => kind)).not.toContain('minority')
    expect(told(worded().state)).toEqual([
      ['agreement', sentence],
      ['minority', sentence],
    ])
    const [, own] = summarise(worded().state, 'nl').takeaways
    expect(own).toMatchObject({ headline: 'Een minderheid kiest ‘Aankloppen’', facts: { on: 2, n: 20, worded: true } })
    expect(own?.body).not.toContain('eerste stem')
  })

  test('is among the few that are chosen, whatever else there is to say', () => {
    const divided = { rounds: [votes(10, 0, 0, 0, 0, 0, 10)] }
    const both = worded({ ...few, dilemmas: [...few.dilemmas, divided], rules: { takeaways: 2 } })
    expect(findTakeaways(both.state).map(({ kind }) => kind)).toContain('division')
    expect(draftTakeaways(both.state).map(({ kind }) => kind)).toEqual(['agreement', 'minority'])
  })

  test('stands in its own words beside a wording by the table', () => {
    const evening = worded().do({ type: 'BuildTakeaways', data: {} })
    for (const { id } of evening.state.takeaways)
      evening.do({ type: 'EditTakeaway', data: { takeaway: id, headline: 'Wij kiezen', body: 'Samen.' } })
    expect(told(evening.state).map(([, minority]) => minority)).toEqual([sentence, sentence])
  })

  test('is silent in every file once its take-away was put aside', () => {
    const evening = worded().do({ type: 'BuildTakeaways', data: {} })
    const own = evening.state.takeaways.find(({ kind }) => kind === 'minority')
    if (!own) throw new Error('There is no minority')
    evening.do({ type: 'DropTakeaway', data: { takeaway: own.id, reason: 'Zij trokken zich terug' } })
    expect(told(evening.state)).toEqual([['agreement', '']])
    expect(renderMarkdown(composeDocument(summarise(evening.state, 'nl')))).not.toContain('hoeft van ons')
  })

  test.each(['at the read-back', 'once closed'])(
    'is printed word for word %s, and holds before both checkers',
    when => {
      const evening = worded(few, 'Wij zeggen “nee”, en  blijven erbij')
      const state = when === 'once closed' ? evening.close().state : evening.state
      const summary = summarise(state, 'nl')
      expect(summary.takeaways.at(-1)?.minority).toBe('De minderheid zelf: “Wij zeggen ‘nee’, en blijven erbij”.')
      expect(checkSummary(summary, state)).toEqual([])
      const wrong = summary.takeaways.map(takeaway => ({ ...takeaway, minority: 'De minderheid zelf: “Ja.”' }))
      expect(checkSummary({ ...summary, takeaways: wrong }, state)).toContain('De minderheid zelf: “Ja.”')
      const article = skeletonOf(state, 'nl')
      expect(article).toContain('De minderheid zelf: “Wij zeggen ‘nee’, en blijven erbij”.')
      expect(checkArticle(article, articleMaterial(state, 'nl'))).toEqual([])
    },
  )

  test('may be shortened by an article, not put in other words, and left out only with a reason', () => {
    const { state } = worded().close()
    const material = articleMaterial(state, 'nl')
    const ref = material.pieces.find(piece => piece.kind === 'takeaway' && piece.takeawayKind === 'minority')?.ref ?? ''
    const found = (markdown: string) => checkArticle(markdown, material).map(({ kind }) => kind)
    expect(found(`De minderheid hield vast: “Wie krap zit, hoeft … niet te vragen”.[^${ref}]`)).toEqual([])
    expect(found(`De minderheid hield vast: “Wie krap zit, moet zelf bellen”.[^${ref}]`)).toEqual(['unknown-quote'])
    expect(found('Er was een tafel?')).toEqual(['minority-missing'])
    expect(found(`Er was een tafel?\n\n<!-- minority ${ref}: zij wilden het zo -->`)).toEqual([])
  })

  test('lapses when its sentence is taken back', () => {
    const evening = worded().do({ type: 'BuildTakeaways', data: {} })
    expect(told(wordMinorities(evening, '').state)).toEqual([['agreement', '']])
  })
})
