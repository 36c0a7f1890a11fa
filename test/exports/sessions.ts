import { initialState } from '../../shared/session/initial-state.ts'
import type { Session } from '../../shared/session/session.ts'
import { answers, play, sessionOf, votes, wordMinorities, type DilemmaSpec } from '../takeaways/builders.ts'

/** Texts that are more than text to something that reads a document. */
export const hostile = {
  html: '<img src="https://evil.example/x.png" onerror="alert(1)"><script>alert(1)</script>',
  markdown: '# [Kop](https://evil.example) **vet** _schuin_ `code` ![beeld](x.png) | a | ~~weg~~',
  rule: '---',
  list: '1. eerst - dan',
  formula: '=1+1',
  entity: '&lt;b&gt; &amp; "dubbel" \'enkel\'',
  rightToLeft: 'الخصوصية أولاً، ثم الراحة.',
  chinese: '我们先问客户，然后再决定。',
  long: 'Woord '.repeat(166) + 'eind',
  typst: '#import "x": * $x^2$ #panic(1) @ref <label> \\u{0}',
  spreadsheet: '@SUM(A1) +31 -5 \t=cmd',
  accents: '“Eén” ‘café’ naïef ŵ ğ İzmir — …',
}
const texts = Object.values(hostile)

/** A closed table in which everything that people can write holds such a text. */
export function hostileSession(): Session {
  const said = texts.map((text, index) => ({
    stance: index % 2 ? ('b' as const) : ('a' as const),
    text,
    by: index,
    answers: answers(4, 4, 1),
  }))
  const evening = play({
    rules: { takeaways: 8 },
    dilemmas: [
      {
        poleA: hostile.html.slice(0, 60),
        poleB: '<b>| B</b>',
        question: hostile.html,
        rounds: [votes(4, 2, 0, 0, 0, 2, 4), votes(6, 1, 0, 0, 0, 2, 3)],
        said,
      },
      {
        poleA: hostile.rule,
        poleB: hostile.formula,
        question: hostile.markdown.slice(0, 80),
        rounds: [votes(9, 2), votes(10, 1)],
        said: said.slice(3),
      },
      {
        poleA: hostile.rightToLeft,
        poleB: hostile.chinese,
        question: hostile.rightToLeft,
        rounds: [votes(0, 3, 3, 3, 3)],
        said: said.slice(5),
      },
    ],
  }).do({ type: 'UpdateSession', data: { title: hostile.html } })
  for (const { id } of evening.state.items)
    evening.do({ type: 'UpdateItem', data: { item: id, changes: { title: hostile.markdown } } })
  evening.readBack()
  // Also what a minority says of itself.
  wordMinorities(evening, hostile.markdown)
  for (const [index, { id }] of evening.state.takeaways.entries()) {
    if (index === 0)
      evening.do({ type: 'EditTakeaway', data: { takeaway: id, headline: hostile.html, body: hostile.markdown } })
    evening.do({ type: 'PresentTakeaway', data: { takeaway: id } })
    for (let seat = 0; seat < 6; seat += 1)
      evening.do(
        { type: 'Ratify', data: { takeaway: id, verdict: 'reserve', remark: texts[seat] ?? '', printable: true } },
        evening.voter(seat),
      )
  }
  return evening.close().state
}

export const plain = (changes: Partial<DilemmaSpec>): Session => sessionOf({ dilemmas: [{ rounds: [], ...changes }] })
export const thin: Readonly<Record<string, Session>> = {
  'a session that holds nothing': initialState(),
  'an agenda that was never opened': plain({}),
  'one voter': plain({ rounds: [[3], [4]] }),
  'all without a position': plain({ rounds: [Array.from({ length: 9 }, () => null)] }),
  'a vote that was not revealed': plain({ rounds: [votes(5, 0, 0, 0, 0, 0, 5)], unrevealed: [1] }),
  'only a talk': plain({ said: [{ stance: 'a', text: 'Alleen woorden.' }] }),
}

/** What no document may hold: control characters of XML, halves of a character, text that turns round, and very much of it. */
export const unprintable = {
  control: 'voor\u0000\u0007\u000B\u001Fna\u007F',
  surrogate: 'half \uD83D teken \uDE00.',
  notCharacters: 'niets \uFFFE \uFFFF',
  override: 'links \u202E rechts \u2066 dicht',
  emoji: '👩🏽‍🔬 en 🇳🇱',
  lines: 'eerste regel\r\ntweede regel\u2028derde',
  huge: 'Lang '.repeat(2000),
  unbroken: 'x'.repeat(3000),
  end: ']]> --> </w:t> <![CDATA[ ?>',
}

/** The same session with these texts where people’s words stood: no command lets them in, but an old file might hold them. */
export function rewritten(session: Session, texts: readonly string[]): Session {
  let next = 0
  const text = () => texts[(next += 1) % texts.length] ?? ''
  return {
    ...session,
    title: `${text()} ${session.title}`,
    items: session.items.map(item => ({ ...item, title: text(), ...('question' in item && { question: text() }) })),
    chapters: session.chapters.map(chapter => ({ ...chapter, title: text() })),
    contributions: session.contributions.map(contribution => ({ ...contribution, text: text() })),
    takeaways: session.takeaways.map(takeaway => ({
      ...takeaway,
      edited: takeaway.edited && { headline: text(), body: text() },
    })),
  }
}

export const awful: Readonly<Record<string, Session>> = {
  'texts that are markup somewhere': hostileSession(),
  'texts that no document may hold': rewritten(hostileSession(), Object.values(unprintable)),
  ...thin,
}
