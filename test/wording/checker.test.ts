import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { langs } from '../../shared/lang.ts'
import type { Session } from '../../shared/session/session.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { summarise, type Summary, type SummaryTakeaway } from '../../shared/wording/summary.ts'
import { answers, play, votes, type EveningSpec } from '../takeaways/builders.ts'
import { evenings } from '../takeaways/random.ts'

const said = [
  { stance: 'a' as const, text: 'Vraag eerst of het mag', by: 17, answers: answers(15, 1, 1) },
  { stance: 'b' as const, text: 'Wie zich meldt krijgt hulp.', by: 0, answers: answers(3, 12) },
]
const spec: EveningSpec = {
  dilemmas: [
    { poleA: 'Bellen', poleB: 'Wachten', rounds: [votes(3, 3, 2, 2, 3, 3, 2), votes(8, 6, 3, 0, 1)], said },
    { poleA: 'Samen', poleB: 'Ieder apart', rounds: [votes(4, 4, 1, 0, 1, 4, 4)], said },
    { poleA: 'Aan', poleB: 'Uit', rounds: [votes(5, 5, 4, 0, 0, 0, 4), votes(5, 5, 4, 0, 0, 0, 4)] },
    { rounds: [votes(4)] },
  ],
  rules: { takeaways: 6 },
}
const state = play(spec).readBack().state
const summary = summarise(state, 'nl')

test('what the session says is supported, in every language, before and after the ballots are mixed', () =>
  fc.assert(
    fc.property(evenings, spec => {
      const evening = play(spec)
      for (const lang of langs) expect(checkSummary(summarise(evening.state, lang), evening.state)).toEqual([])
      evening.readBack().close()
      for (const lang of langs) expect(checkSummary(summarise(evening.state, lang), evening.state)).toEqual([])
    }),
    { numRuns: 60 },
  ))

const withTakeaway = (index: number, change: (takeaway: SummaryTakeaway) => Partial<SummaryTakeaway>): Summary => ({
  ...summary,
  takeaways: summary.takeaways.map((takeaway, place) =>
    place === index ? { ...takeaway, ...change(takeaway) } : takeaway,
  ),
})
const places = summary.takeaways.map((_, index) => index)
/** The last number of a text, one higher. */
const oneMore = (text: string) => text.replace(/\d+(?=\D*$)/, number => String(Number(number) + 1))

describe('a summary that was tampered with', () => {
  test('the whole one is supported, and has six take-aways, each of its kind', () => {
    expect(checkSummary(summary, state)).toEqual([])
    expect(new Set(summary.takeaways.map(({ kind }) => kind)).size).toBe(6)
  })
  test.each(['weight', 'body', 'counter', 'whatWouldChange', 'caveat'] as const)(
    'any number of any %s is missed',
    field => {
      for (const index of places) {
        const text = summary.takeaways[index]?.[field] ?? ''
        const changed = oneMore(text)
        if (changed === text) continue
        const wrong = checkSummary(
          withTakeaway(index, () => ({ [field]: changed })),
          state,
        )
        expect(wrong.length).toBeGreaterThan(0)
        for (const sentence of wrong) expect(changed).toContain(sentence)
      }
    },
  )
  test('every single digit of every take-away counts', () => {
    for (const [index, takeaway] of summary.takeaways.entries()) {
      for (const field of ['weight', 'body', 'counter', 'whatWouldChange', 'caveat'] as const) {
        for (const { index: at } of takeaway[field].matchAll(/\d/g)) {
          const digit = (Number(takeaway[field].charAt(at)) + 1) % 10
          const changed = takeaway[field].slice(0, at) + String(digit) + takeaway[field].slice(at + 1)
          expect(
            checkSummary(
              withTakeaway(index, () => ({ [field]: changed })),
              state,
            ),
          ).not.toEqual([])
        }
      }
    }
  })
  test('facts and text that were changed together are missed too', () => {
    const forged = withTakeaway(0, ({ facts, weight }) => ({
      facts: { ...facts, on: 16 },
      weight: weight.replace('17', '16'),
    }))
    expect(checkSummary(forged, state)).toEqual([forged.takeaways[0]?.weight])
  })
  test('a claim that no finder makes, or makes less firmly', () => {
    const bold = withTakeaway(0, () => ({ item: state.items[3]?.id ?? null }))
    expect(checkSummary(bold, state)).toContain(bold.takeaways[0]?.headline)
    const firm = withTakeaway(0, ({ fragile }) => ({ fragile: !fragile }))
    expect(checkSummary(firm, state)).toContain(firm.takeaways[0]?.headline)
  })
  test('a quote that was touched up, in the evidence and in a chapter', () => {
    const better = 'Vraag altijd eerst of het mag'
    const inEvidence = withTakeaway(0, ({ evidence }) => ({
      evidence: evidence.map(piece =>
        piece.kind === 'words' && piece.speaks === 'for' ? { ...piece, text: better } : piece,
      ),
    }))
    expect(checkSummary(inEvidence, state)).toContain(better)
    const inChapter = {
      ...summary,
      chapters: summary.chapters.map(chapter => ({
        ...chapter,
        items: chapter.items.map(item => ({
          ...item,
          quotes: item.quotes.map(quote => ({ ...quote, text: quote.text?.replace('eerst', 'altijd eerst') ?? null })),
        })),
      })),
    }
    expect(checkSummary(inChapter, state)).toContain(better)
  })
  test('a tally, a shift, a note, a judgement and a method that were changed', () => {
    const shown = (change: Partial<Summary['chapters'][number]['items'][number]>): Summary => ({
      ...summary,
      chapters: summary.chapters.map(chapter => ({
        ...chapter,
        items: chapter.items.map(item => ({ ...item, ...change })),
      })),
    })
    const [first] = summary.chapters[0]?.items ?? []
    const rounds = first?.rounds.map(round => ({ ...round, voted: round.voted + 1 })) ?? []
    expect(checkSummary(shown({ rounds }), state)).not.toEqual([])
    expect(checkSummary(shown({ shift: { n: 18, toA: 1, toB: 1, stayed: 16, pairs: null } }), state)).not.toEqual([])
    const note = summary.silence.map(silence => ({ ...silence, text: oneMore(silence.text) }))
    expect(checkSummary({ ...summary, silence: note }, state)).toEqual(note.map(({ text }) => text))
    const recognition = { endorse: 9, reserve: 0, object: 0, text: 'Herkend door 9 van de 9 die oordeelden.' }
    expect(
      checkSummary(
        withTakeaway(0, () => ({ recognition })),
        state,
      ),
    ).toEqual([recognition.text])
    const method = summary.method.map(oneMore)
    expect(checkSummary({ ...summary, method }, state)).not.toEqual([])
    expect(checkSummary({ ...summary, about: { ...summary.about, text: '19 mensen stemden.' } }, state)).not.toEqual([])
  })
})

describe("people's own wording", () => {
  const edited = (headline: string, body = ''): readonly string[] => {
    const evening = play(spec).readBack()
    const [takeaway] = evening.state.takeaways
    if (!takeaway) throw new Error('There is no take-away')
    evening.do({ type: 'EditTakeaway', data: { takeaway: takeaway.id, headline, body } })
    return checkSummary(summarise(evening.state, 'nl'), evening.state)
  }
  test('may use the numbers of its dilemma and words that were written', () => {
    expect(edited('17 van de 18 willen bellen', 'Eerst waren dat er 8. “Vraag eerst of het mag” was de kern.')).toEqual(
      [],
    )
    expect(edited('Wij bellen')).toEqual([])
  })
  test('may not use other numbers, shares, or words that nobody wrote', () => {
    expect(edited('Bijna 94 % wil bellen')).toEqual(['Bijna 94 % wil bellen'])
    expect(edited('Wij bellen', 'Dat willen er 16. Dat is zo.')).toEqual(['Dat willen er 16.'])
    expect(edited('“Bel altijd meteen” werd het')).toEqual(['“Bel altijd meteen” werd het'])
  })
  test('stands beside what the votes say, also when it was added by hand', () => {
    const evening = play(spec).readBack()
    evening.do({ type: 'AddTakeaway', data: { headline: 'Wij zien elkaar terug', body: '' } })
    const check = (session: Session) => checkSummary(summarise(session, 'en'), session)
    expect(check(evening.state)).toEqual([])
  })
})
