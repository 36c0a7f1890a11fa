import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleMaterial } from '../../shared/article/article-material.ts'
import { checkArticle } from '../../shared/article/check.ts'
import { parseArticle, type ArticleBlock } from '../../shared/article/parse.ts'
import { refsFor } from '../../shared/article/refs.ts'
import { skeletonOf } from '../../shared/article/skeleton.ts'
import { langs } from '../../shared/lang.ts'
import { consentAnswers, type Session } from '../../shared/session/session.ts'
import { answers, play, sessionOf, votes, wordMinorities, type EveningSpec } from '../takeaways/builders.ts'
import { evenings } from '../takeaways/random.ts'

const said = [
  { stance: 'a' as const, text: 'Vraag eerst of het mag, en doe dan pas een aanbod', by: 11, answers: answers(9, 1) },
  {
    stance: 'b' as const,
    text: 'Wie zich *zelf* meldt, krijgt altijd hulp van ons',
    by: 0,
    answers: answers(2, 8),
    consent: 'role' as const,
  },
  {
    stance: 'nuance' as const,
    text: 'Het hangt ervan af of iemand krap zit of net verhuisd is',
    by: 9,
    answers: answers(4, 4),
    consent: null,
  },
]
const spec: EveningSpec = {
  dilemmas: [
    { chapter: 'Belofte', rounds: [votes(3, 3, 2, 0, 1, 2, 1), votes(12)], said },
    { chapter: 'Grens', poleA: 'Dertig gesprekken', rounds: [votes(4, 2, 0, 0, 0, 3, 3), votes(4, 2, 0, 0, 0, 3, 3)] },
    { chapter: 'Grens', rounds: [votes(4), votes(4)] },
    { chapter: 'Slot', rounds: [] },
  ],
}
const consents = [...consentAnswers, null]
/** The same evening, with answers of every kind to the question whether words may be printed. */
const withConsents = <E extends EveningSpec>(evening: E, first: number): E => ({
  ...evening,
  dilemmas: evening.dilemmas.map(dilemma => ({
    ...dilemma,
    said:
      dilemma.said?.map((one, index) => ({ ...one, consent: consents[(first + index) % consents.length] ?? null })) ??
      [],
  })),
})
const randomSessions: fc.Arbitrary<Session> = fc
  .tuple(evenings, fc.nat(consents.length - 1), fc.boolean())
  .map(([evening, first, readBack]) => {
    const played = play(withConsents(evening, first))
    return readBack
      ? wordMinorities(played.readBack(), 'Wij 3 houden “alle” deuren open, _ook_ dan').state
      : played.state
  })

const clean = (text: string, state: Session, lang: (typeof langs)[number]) =>
  checkArticle(text, articleMaterial(state, lang))

describe('a skeleton', () => {
  test('holds nothing that its session does not carry, in either language', () => {
    fc.assert(
      fc.property(randomSessions, fc.constantFrom(...langs), (state, lang) => {
        expect(clean(skeletonOf(state, lang), state, lang)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
  test('survives what people really write', () => {
    const awful = fc.constantFrom(
      'Ik zei “nee” tegen hem. Toch.',
      'Dat is 5” breed en hoog',
      '\'t Is zo\'n ding, zei "hij" altijd',
      '# kop\n- lijst\n1. een regel',
      'a [^t1] b [x](y) <b>c</b>',
      '*sterretje* en _streepje_ `code`',
      'Einde… of niet? Jawel! “open',
      '‘enkele’ tekens ’s ochtends',
      'https://example.org/a_b_c zie daar',
      'bijv. dit, o.a. dat. En nr. 3',
      'Emoji 😀 en een stil\u00adwoord',
      'Iedereen is het voor 80% eens',
    )
    const written = fc.tuple(evenings, fc.array(awful, { minLength: 8, maxLength: 8 })).map(([evening, texts]) => ({
      ...evening,
      dilemmas: evening.dilemmas.map((dilemma, place) => ({
        ...dilemma,
        question: `${texts[place] ?? ''}?`,
        said: dilemma.said?.map((one, index) => ({ ...one, text: texts[(place + index) % texts.length] ?? '' })) ?? [],
      })),
    }))
    fc.assert(
      fc.property(written, fc.constantFrom(...langs), (evening, lang) => {
        const state = sessionOf(evening)
        expect(clean(skeletonOf(state, lang), state, lang)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
  test('tells what was asked, how the votes went, what moved, and what was said', () => {
    const text = skeletonOf(sessionOf(spec), 'nl')
    expect(text).toContain('# Een tafel\n\n12 mensen stemden over 3 dilemma’s.')
    expect(text).toContain('*Wat kies je bij vraag 1?*')
    expect(text).toMatch(
      /vóór het gesprek, kozen alle 12 een plek: 8 aan de kant van ‘Wachten’ en 4 aan de kant van ‘Aankloppen’\.\[\^v\w+\]/,
    )
    expect(text).toMatch(/schoven er 9 op naar ‘Wachten’ en niemand naar ‘Aankloppen’; 3 bleven staan\.\[\^v\w+\]/)
    expect(text).toMatch(/Daarmee is de tafel verdeeld\.\[\^v\w+\]/)
    expect(text).toMatch(
      /Voor ‘Aankloppen’ klonk:\n\n> “Wie zich \\\*zelf\\\* meldt, krijgt altijd hulp van ons”\[\^q\w+\]\n>\n> — b2b/,
    )
    expect(text).toContain('**De andere kant.** Niemand staat aan de kant van ‘Aankloppen’.')
    expect(text).toContain('- **Dilemma 4.** Hierover is niet gestemd.')
  })
  test('holds no word that is not cleared', () => {
    const state = sessionOf(spec)
    for (const lang of langs) expect(skeletonOf(state, lang)).not.toContain('net verhuisd')
  })
  test('leaves out a talk of which no word is cleared', () => {
    const { state } = play({ dilemmas: [{ chapter: 'Begin', rounds: [], said }] })
    const talk = (consent: 'off' | 'unattributed'): Session => ({
      ...state,
      items: state.items.map(({ id, chapter, steps }) => ({ id, chapter, steps, kind: 'talk', title: 'Welkom' })),
      contributions: state.contributions.map(one => ({ ...one, consent: { answer: consent, wording: null } })),
    })
    expect(skeletonOf(talk('unattributed'), 'nl')).toContain('## Begin\n\n### Welkom\n\nAan tafel klonk:\n\n> “')
    expect(skeletonOf(talk('off'), 'nl')).not.toMatch(/Begin|Welkom/)
  })
  test('of a table that said nothing says so', () => {
    const state = sessionOf({ seats: 6, dilemmas: [{ rounds: [] }] })
    expect(skeletonOf(state, 'nl')).toContain('Voor een take-away lag er te weinig op tafel.')
    expect(clean(skeletonOf(state, 'nl'), state, 'nl')).toEqual([])
  })
  test('says how many recognised a take-away', () => {
    const evening = play(spec).readBack()
    const [first] = evening.state.takeaways
    if (!first) throw new Error('there are take-aways')
    evening.do({ type: 'PresentTakeaway', data: { takeaway: first.id } })
    for (let seat = 0; seat < 6; seat += 1) {
      evening.do({ type: 'Ratify', data: { takeaway: first.id, verdict: 'endorse' } }, evening.voter(seat))
    }
    const text = skeletonOf(evening.state, 'nl')
    expect(text).toMatch(/Herkend door 6 van de 6 die oordeelden\.\[\^t\w+\]/)
    expect(clean(text, evening.state, 'nl')).toEqual([])
  })
})

/** Places in the Markdown of a block where a space stands outside quotation marks. */
const gapsIn = ({ kind, text, at, quotations }: ArticleBlock): readonly number[] =>
  kind === 'quote'
    ? []
    : [...text.matchAll(/ /g)]
        .filter(({ index }) => !quotations.some(({ from, to }) => index >= from && index < to))
        .map(({ index }) => at[index] ?? 0)

test('a number that the table never gave is found in whatever sentence of a skeleton it is put', () => {
  fc.assert(
    fc.property(randomSessions, fc.constantFrom(...langs), fc.nat(), (state, lang, pick) => {
      const text = skeletonOf(state, lang)
      const gaps = parseArticle(text).blocks.flatMap(gapsIn)
      const gap = gaps[pick % gaps.length] ?? 0
      const found = clean(`${text.slice(0, gap)} 137${text.slice(gap)}`, state, lang)
      // By itself, or as a part of a share: “one in” may stand right before it.
      expect(
        found.some(
          ({ kind, from, to, about }) => kind === 'number' && from <= gap + 1 && gap + 1 < to && about.includes('137'),
        ),
      ).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a quote that is withdrawn from print after the drafting is found in the text', () => {
  const evening = play(spec).readBack()
  const text = skeletonOf(evening.state, 'nl')
  const [quote] = evening.state.contributions
  if (!quote) throw new Error('something was said')
  evening.do({ type: 'AnswerConsent', data: { quote: quote.id, answer: 'off' } }, evening.voter(11))
  const found = clean(text, evening.state, 'nl').filter(({ kind }) => kind === 'uncleared-quote')
  expect(found.map(({ about }) => about)).toContain(quote.text)
  expect(found.map(({ from, to }) => text.slice(from, to))).toContain(quote.text)
})

test('a contribution that is taken back loses its evidence, and its words are nobody’s', () => {
  const evening = play(spec).readBack()
  const text = skeletonOf(evening.state, 'nl')
  const quote = evening.state.contributions[1]
  if (!quote) throw new Error('something was said')
  evening.do({ type: 'WithdrawContribution', data: { contribution: quote.id } }, evening.voter(0))
  const kinds = clean(text, evening.state, 'nl').map(({ kind }) => kind)
  expect(kinds).toContain('unknown-quote')
  expect(kinds).toContain('lost-evidence')
})

describe('names of evidence', () => {
  test('stay when a session goes on, is read back, drafted anew and closed', () => {
    const evening = play(spec)
    const refs = () => articleMaterial(evening.state, 'nl').pieces.map(({ ref }) => ref)
    const before = refs()
    evening.readBack()
    expect(refs()).toEqual(before)
    evening.do({ type: 'BuildTakeaways', data: {} })
    expect(refs()).toEqual(before)
    evening.close()
    expect(refs()).toEqual(before)
    expect(new Set(before).size).toBe(before.length)
  })
  test('are each another, and do not change when more come after them', () => {
    const keys = Array.from({ length: 3000 }, (_, index) => `id${index}`)
    const all = refsFor('t', keys)
    expect(new Set(all.values()).size).toBe(keys.length)
    expect([...all.values()].some(ref => ref.length > 5)).toBe(true)
    expect([...refsFor('t', keys.slice(0, 1500)).values()]).toEqual([...all.values()].slice(0, 1500))
    for (const ref of all.values()) expect(ref).toMatch(/^t[2-9b-df-hj-np-tv-xz]{4,12}$/)
  })
})

describe('material', () => {
  const state = sessionOf({
    ...spec,
    dilemmas: spec.dilemmas.map(dilemma => ({
      ...dilemma,
      said:
        dilemma.said?.map((one, index) => ({
          ...one,
          consent: index === 0 ? ('named' as const) : (one.consent ?? null),
        })) ?? [],
    })),
    rules: { contributions: 'named' },
  })
  const material = articleMaterial(state, 'nl')
  test('holds what is cleared with its source, and what is not for the organizer to see', () => {
    const quotes = material.pieces.flatMap(piece => (piece.kind === 'quote' ? [[piece.clearance, piece.source]] : []))
    expect(quotes).toEqual([
      ['cleared', 'Gast 12'],
      ['cleared', 'b2b'],
      ['unasked', null],
    ])
  })
  test('names no guest that a cleared quote lets out', () => {
    expect(material.names).toHaveLength(11)
    expect(material.names).not.toContain('Gast 12')
  })
  test('says of each side of a vote which numbers may stand beside it', () => {
    const [first] = material.pieces.flatMap(piece => (piece.kind === 'votes' ? [piece] : []))
    // 3, 3 and 2 people at the places of a side: each sum of neighbours; then all 12; 9 went there.
    expect(first?.sides?.map(({ pole, numbers }) => [pole, numbers.map(Number).toSorted((x, y) => x - y)])).toEqual([
      ['Wachten', [0, 2, 3, 5, 6, 8, 9, 12]],
      ['Aankloppen', [0, 1, 2, 3, 4]],
    ])
    const text = (count: number) => `Bij de eerste stem kozen ${count} van de 12 voor ‘Wachten’.[^${first?.ref}]`
    expect(checkArticle(text(8), material)).toEqual([])
    expect(checkArticle(text(4), material).map(({ kind, about }) => [kind, about])).toEqual([['number', '4']])
  })
  test('says of a vote what may be said of the table', () => {
    const claims = material.pieces.flatMap(piece =>
      piece.kind === 'votes' ? [[piece.label, piece.unanimous, piece.claims]] : [],
    )
    expect(claims).toEqual([
      ['agree', true, ['unanimous', 'agreement', 'broad-majority', 'majority']],
      ['divided', false, ['division']],
    ])
  })
})
