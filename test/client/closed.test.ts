import { afterEach, beforeEach, expect, test } from 'vitest'
import { asId, type ContributionId } from '../../shared/session/ids.ts'
import type { Session } from '../../shared/session/session.ts'
import type { TakeawayDraft } from '../../shared/session/takeaway.ts'
import { seatAt, settle, type Seat } from './seat.ts'

let seat: Seat
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => seat.page.unmount())

/** Two claims about the first dilemma: on all that was written about it, and about its first thought. */
const onAll = (state: Session): readonly TakeawayDraft[] =>
  state.items
    .filter(({ kind }) => kind === 'dilemma')
    .slice(0, 1)
    .flatMap(({ id }) => {
      const said = state.contributions.filter(({ item }) => item === id).map(contribution => contribution.id)
      const [first = asId<ContributionId>('none')] = said
      const rounds = [{ item: id, round: 1 }]
      const about = { item: id, fragile: false, score: 1 }
      return [
        {
          ...{ ...about, kind: 'division', rule: 'division@1', status: 'divided' as const },
          facts: { n: 5, a: 3, b: 2, middle: 0, pass: 0, absent: 0, seated: 8, threshold: 2 },
          evidence: { rounds, supporting: said, opposing: [] },
        },
        {
          ...{ ...about, kind: 'shared', rule: 'shared@1', status: 'agreed' as const },
          facts: {
            quote: true,
            quoted: first,
            agree: 7,
            disagree: 0,
            pass: 0,
            answered: 7,
            eligible: 8,
            verdict: 'agreed',
            need: 6,
          },
          evidence: { rounds: [], supporting: [first], opposing: [] },
        },
      ]
    })

async function closed(lang: 'nl' | 'en' = 'nl', { edited = false } = {}) {
  seat = await seatAt({ lang, takeaways: onAll, now: () => Date.UTC(2026, 9, 9, 12) })
  const { table } = seat
  table.until(1, 'vote')
  table.othersVote([1, 2, 3, 2, 6])
  table.until(1, 'discuss')
  const item = table.itemNow
  const [one = table.you, two = table.you] = table.others
  for (const [author, text] of [
    [one, 'Dit blijft tussen ons.'],
    [two, 'Dit mag iedereen weten.'],
    [table.you, 'Dit is van mij.'],
  ] as const)
    table.as(author, 'Contribute', { item, stance: 'a', text })
  while (table.state.status === 'live') table.next()
  for (const { id } of table.state.takeaways) table.as(table.facilitator, 'PresentTakeaway', { takeaway: id })
  const takeaway = table.state.takeaways[0]?.id ?? asId('none')
  table.as(one, 'Ratify', { takeaway, verdict: 'object', remark: 'Niet zo.' })
  table.as(two, 'Ratify', { takeaway, verdict: 'reserve', remark: 'Bijna.', printable: true })
  table.as(table.you, 'Ratify', { takeaway, verdict: 'endorse' })
  await settle()
  if (edited) table.as(table.facilitator, 'EditTakeaway', { takeaway, headline: 'Anders', body: '' })
  await settle()
  const second = table.state.contributions[1]?.id ?? asId('none')
  table.as(two, 'AnswerConsent', { quote: second, answer: 'unattributed' })
  table.as(table.facilitator, 'CloseSession', {})
  await settle()
}
const card = () => seat.page.find('section.takeaway-card').text()

test('shows what the table passes on as it is printed: who recognised it, cleared words, and what is missing', async () => {
  await closed()
  expect(card()).toContain('Herkend door 2 van de 3')
  expect(card()).toContain('Dit mag iedereen weten.')
  expect(card()).not.toContain('Dit blijft tussen ons.')
  expect(card()).toContain('2 gedachten waarop dit steunt, staan hier niet')
  expect(card()).toContain('Bijna.')
  expect(card()).not.toContain('Niet zo.')
})

test.each([
  ['nl', 'Jij onderschreef dit. Dat weet alleen dit apparaat nog.'],
  ['en', 'You endorsed this. Only this device still knows.'],
] as const)('says how this person judged, from their own device and from nowhere else (%s)', async (lang, words) => {
  await closed(lang)
  expect(seat.table.state.takeaways[0]?.verdicts).toEqual({})
  expect(card()).toContain(words)
  const [, other] = seat.page.findAll('section.takeaway-card')
  expect(other?.text()).not.toContain(words)
})

test('a judgement of words that were changed afterwards is not remembered', async () => {
  await closed('nl', { edited: true })
  expect(card()).not.toContain('Dat weet alleen dit apparaat nog.')
})

test('follows what is cleared and withdrawn afterwards, and marks what rested on it', async () => {
  await closed()
  await seat.press('Verander wat er met “Dit is van mij.” mag')
  await seat.press('Ja, zonder naam')
  await settle()
  expect(card()).toContain('Dit is van mij.')
  expect(card()).toContain('Eén gedachte waarop dit steunt, staat hier niet')
  await seat.press('Haal van tafel')
  await seat.press('Ja, haal hem van tafel')
  await settle()
  expect(card()).not.toContain('Dit is van mij.')
  expect(card()).toContain('Eén gedachte waarop dit steunde, is van tafel gehaald.')
})

test('a claim about one thought lapses with it', async () => {
  await closed()
  expect(seat.page.findAll('section.takeaway-card')[1]?.text()).toContain('7 van de 7')
  const [thought = asId<ContributionId>('none')] = seat.table.state.contributions.map(({ id }) => id)
  seat.table.as(seat.table.others[0] ?? seat.table.you, 'WithdrawContribution', { contribution: thought })
  await settle()
  const lapsed = seat.page.findAll('section.takeaway-card')[1]?.text() ?? ''
  expect(lapsed).toContain('Deze take-away is vervallen')
  expect(lapsed).not.toContain('7 van de 7')
})

test.each([
  ['nl', '8 november 2026', '9 oktober 2027', 'Deze pagina opent daarna niet meer'],
  ['en', '8 November 2026', '9 October 2027', 'This page opens no more after that'],
] as const)('says until when names, and until when all of it is kept (%s)', async (lang, names, all, page) => {
  await closed(lang)
  const kept = seat.page.find('.kept-until').text()
  expect(kept).toContain(names)
  expect(kept).toContain(all)
  expect(kept).toContain(page)
})
