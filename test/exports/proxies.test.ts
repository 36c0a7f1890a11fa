import { describe, expect, test } from 'vitest'
import { archiveOf, readArchive } from '../../server/exports/archive.ts'
import { csv } from '../../server/exports/csv.ts'
import { html } from '../../server/exports/html.ts'
import { markdown } from '../../server/exports/markdown.ts'
import { articleMaterial } from '../../shared/article/article-material.ts'
import { replay } from '../../shared/session/evolve.ts'
import type { ProxyBallots } from '../../shared/session/session.ts'
import { draftsAt } from '../../shared/takeaways/index.ts'
import { tableOf } from '../../shared/takeaways/table.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { by, closeSession, first, lobby, next, reach, scribe, stageOf, voted } from '../session/builders.ts'
import { after, order, type History } from '../session/given.ts'

const enter = (ballots: readonly ProxyBallots[]) => order(by(scribe), 'CastProxyBallots', { item: first, ballots })
const four: readonly ProxyBallots[] = [
  { value: 1, count: 3 },
  { value: null, count: 1 },
]
const voting = (): History => voted(reach(lobby({ guests: 8 }), first, 'vote'), [1, 2, 1, 2, 3, 1, 2, 6])
const shown = (ballots: readonly ProxyBallots[]): History =>
  after(reach(after(voting(), enter(ballots)), first, 'reveal'), next(stageOf(first, 'reveal')))

const shuffle = (n: number) => Array.from({ length: n }, (_, index) => n - 1 - index)
const archived = (events: History) => JSON.stringify(archiveOf(events, { exportedAt: 1, withPeople: false, shuffle }))

describe('a result with ballots of people without a device', () => {
  const state = replay(shown(four))

  test('makes a claim that counts them, and says beside it that it does', () => {
    const [draft] = draftsAt(tableOf(state))
    expect(draft).toMatchObject({ kind: 'agreement', facts: { n: 11, pass: 1, on: 10, seated: 12, absent: 0 } })
    const summary = summarise(state, 'nl')
    expect(summary.takeaways[0]?.notes).toEqual(['4 van deze stemmen zijn op papier of met opgestoken hand gegeven.'])
    expect(summary.about.text).toContain('op papier of met opgestoken hand zijn meegeteld: hooguit 4 per stem.')
    expect(checkSummary(summary, state)).toEqual([])
  })

  test('says so in reports, in both languages, and in the table of numbers', async () => {
    for (const exporter of [markdown, html]) {
      expect(String(await exporter.render(state, 'nl'))).toContain('waarvan 4 op papier of met opgestoken hand')
      expect(String(await exporter.render(state, 'en'))).toContain('4 of them on paper or by a show of hands')
    }
    expect(String(await csv.render(state, 'nl'))).toMatch(/on_paper_or_by_hand"?,"?4/)
  })

  test('says so in what an article may draw on', () => {
    const votes = articleMaterial(state, 'nl').pieces.flatMap(piece => (piece.kind === 'votes' ? piece.sentences : []))
    expect(votes).toContain('4 van deze stemmen zijn op papier of met opgestoken hand gegeven.')
  })

  test('says nothing of the kind when there were none', async () => {
    const without = replay(shown([]))
    expect(String(await markdown.render(without, 'nl'))).not.toContain('op papier')
    expect(String(await csv.render(without, 'nl'))).not.toContain('on_paper')
  })

  test('is the same when it is read back from an archive, during the session and after', () => {
    for (const events of [shown(four), after(shown(four), closeSession)]) {
      const { session } = readArchive(archived(events))
      expect(session.rounds[first]?.[0]?.proxies).toEqual(state.rounds[first]?.[0]?.proxies)
      expect(summarise(session, 'nl').takeaways).toEqual(summarise(state, 'nl').takeaways)
    }
  })
})

describe('an archive', () => {
  test('holds no correction, and of a vote that was not revealed only how many there were', () => {
    const corrected = after(voting(), enter(four), enter([{ value: 7, count: 2 }]))
    for (const events of [corrected, after(corrected, closeSession)]) {
      const told = archived(events)
      expect(told).not.toContain('ProxyBallotsCast')
      expect(readArchive(told).session.rounds[first]?.[0]?.proxies).toEqual([{ value: null, count: 2 }])
    }
  })
})
