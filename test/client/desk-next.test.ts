import { describe, expect, test } from 'vitest'
import { backWords, jumpBody, nextWords } from '../../client/components/desk/next-words.ts'
import { wordedIn } from '../../client/components/desk/takeaways.ts'
import { enDeskNext } from '../../client/locales/en-desk-next.ts'
import { enTable } from '../../client/locales/en-table.ts'
import { nlDeskNext } from '../../client/locales/nl-desk-next.ts'
import { nlTable } from '../../client/locales/nl-table.ts'
import type { Lang } from '../../shared/lang.ts'
import { commonView, type CommonView } from '../../shared/session/view.ts'
import { FakeTable } from './fake-table.ts'

const viewOf = (table: FakeTable): CommonView =>
  commonView(table.state, 'facilitator', { present: new Set(table.others), screenLink: null })

function says(table: FakeTable, lang: Lang = 'nl') {
  const view = viewOf(table)
  if (!view.next) return null
  const words = lang === 'nl' ? { next: nlDeskNext, table: nlTable } : { next: enDeskNext, table: enTable }
  return nextWords(view, view.next, { ...words, headline: takeaway => wordedIn(view, lang)(takeaway).headline })
}
const own = (table: FakeTable, headline: string) => table.as(table.facilitator, 'AddTakeaway', { headline, body: '' })

describe('the big button says what it does and what follows', () => {
  test('before the evening', () => {
    const table = new FakeTable({ guests: 18 })
    expect(says(table)).toEqual({
      title: 'Open de lobby',
      body: 'De 18 gasten kunnen binnenkomen. De huisregels liggen daarna vast.',
    })
    table.as(table.facilitator, 'OpenLobby', {})
    expect(says(table)).toEqual({
      title: 'Begin met Welkom aan tafel',
      body: '17 van de 18 zitten aan tafel. Wie later komt, schuift aan.',
    })
  })

  test('from the talk to the second vote', () => {
    const table = new FakeTable({ guests: 18 })
    table.until(1, 'vote')
    table.othersVote([1, 2, 3, 4, 5])
    table.until(1, 'discuss')
    expect(says(table)).toEqual({
      title: 'Sluit het gesprek, open de tweede stem',
      body: '18 deelnemers zien het dilemma opnieuw. Het scherm toont een donkere tafel.',
    })
    expect(says(table, 'en')?.title).toBe('Close the talk, open the second vote')
  })

  test('closing a vote, it counts who is in and says what happens to the others', () => {
    const table = new FakeTable({ guests: 18 })
    table.until(1, 'vote')
    const votes = Array.from({ length: 15 }, (_, i) => 1 + (i % 7))
    table.othersVote(votes)
    expect(says(table)).toEqual({
      title: 'Sluit de stem',
      body: '15 van de 18 stemmen liggen op tafel. Wie nog aan het kiezen is, houdt een halve minuut. De uitslag toon jij daarna.',
    })
    expect(says(table, 'en')?.body).toBe(
      '15 of 18 votes are on the table. Whoever is still choosing has half a minute. You show the result after that.',
    )
    table.othersVote([...votes, 1, 1])
    table.as(table.you, 'CastBallot', { item: table.state.stage?.item ?? ('' as never), value: 1 }) // the vote is open: there is a stage
    expect(says(table)?.body).toBe('Alle 18 stemmen liggen op tafel. De uitslag toon jij daarna.')
  })

  test('at a reveal, it shows what was closed; the second one is a shift', () => {
    for (const [round, title] of [
      [1, 'Toon de onthulling'],
      [2, 'Toon de verschuiving'],
    ] as const) {
      const table = new FakeTable({ guests: 8 })
      table.until(1, 'vote', round)
      table.othersVote([1, 2, 3, 4, 5, 6, 7])
      table.next()
      expect(says(table)).toEqual({ title, body: 'Iedereen ziet waar de tafel staat, zonder namen.' })
    }
  })

  test('too few positions: the reveal is skipped, and it says why', () => {
    const table = new FakeTable({ guests: 8 })
    table.until(1, 'vote')
    table.othersVote([1, 2, 3, 4])
    expect(says(table)).toEqual({
      title: 'Sluit de stem, sla de onthulling over',
      body: '4 van de 8 stemmen liggen op tafel. Met minder dan vijf standpunten tonen we niets. De tafel praat eerst.',
    })
  })

  test('reading back: one by one, then the close', () => {
    const table = new FakeTable({ guests: 8 })
    table.until(13, 'conclude', 2)
    expect(says(table)?.title).toBe('Open de take-aways')
    table.next()
    own(table, 'Vraag het eerst')
    own(table, 'Leg het uit')
    expect(says(table)).toEqual({ title: 'Leg take-away 1 op tafel', body: 'Vraag het eerst' })
    const [first, second] = table.state.takeaways
    if (!first || !second) throw new Error('no take-aways')
    table.as(table.facilitator, 'DropTakeaway', { takeaway: first.id, reason: 'dubbel' })
    expect(says(table)).toEqual({ title: 'Leg take-away 1 op tafel', body: 'Leg het uit' })
    table.as(table.facilitator, 'PresentTakeaway', { takeaway: second.id })
    expect(says(table)?.title).toBe('Sluit de tafel')
    table.as(table.facilitator, 'CloseSession', {})
    expect(says(table)).toBeNull()
  })
})

describe('the way back', () => {
  const words = { next: nlDeskNext, table: nlTable }
  const back = (table: FakeTable) => {
    const view = viewOf(table)
    return view.back && backWords(view, view.back, words)
  }

  test('names the step, and the dilemma when that is another one', () => {
    const table = new FakeTable({ guests: 8 })
    table.until(1, 'introduce')
    expect(back(table)).toBe('Terug naar Welkom aan tafel')
    table.until(1, 'vote')
    table.othersVote([1, 2, 3, 4, 5])
    table.until(1, 'discuss')
    expect(back(table)).toBe('Terug naar onthulling')
    table.until(2, 'introduce')
    expect(back(table)).toBe('Terug naar afronding van dilemma 1')
  })

  test('a jump warns of what it closes and what it shows', () => {
    const table = new FakeTable({ guests: 8 })
    table.until(1, 'vote')
    const item = table.state.stage?.item
    if (item === undefined) throw new Error('no stage')
    const body = (step: 'discuss' | 'reveal') => jumpBody(viewOf(table), { item, step, round: 1 }, nlDeskNext)
    expect(body('discuss')).toBe('De hele tafel gaat mee. De open stem sluit.')
    expect(body('reveal')).toContain('pas als jij hem toont')
  })
})
