import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatOf, formats, isFormatName } from '../../shared/formats/index.ts'
import { ownValue } from '../../shared/formats/reading.ts'
import type { Lang } from '../../shared/lang.ts'
import { readScript } from '../../shared/script/read-script.ts'
import type { ScriptPart } from '../../shared/script/script.ts'
import { writeScript } from '../../shared/script/write-script.ts'
import { asId, type ChapterId, type ItemId } from '../../shared/session/ids.ts'
import { readItem, type ItemInput } from '../../shared/session/item-input.ts'
import type { Chapter, Item } from '../../shared/session/session.ts'
import { samples } from '../formats/samples.ts'

const text = (longest: number) =>
  fc
    .oneof(
      fc.stringMatching(/^\S(?:[ -~à-ü’“”—–…€]{0,50}\S)?$/u),
      fc.constantFrom(
        'A: of B',
        '10:30-10:50 Pauze',
        '# 12 min',
        'Vraag: 15 min',
        '- of',
        'Dilemma 3: x (10 min)',
        '**B**',
        '—',
        '1. vs 2',
      ),
    )
    .map(words => words.replaceAll(/\s+/g, ' ').trim().slice(0, longest).trim())
    .filter(words => words !== '')

const entriesOf = (settings: unknown): [string, unknown][] =>
  Object.entries(typeof settings === 'object' && settings !== null ? settings : {})
const singleSpaced = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : value)
/** As a script holds it: one space between words, and no ids, so that options get the first free ones. */
const asScripted = (settings: unknown): unknown =>
  Object.fromEntries(
    entriesOf(settings).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value)
        ? value.map((option, index) => ({ id: `o${index + 1}`, name: singleSpaced(ownValue(option, 'name')) }))
        : singleSpaced(value),
    ]),
  )
const dilemmas = fc.constantFrom(...Object.keys(formats).filter(isFormatName)).chain(format =>
  fc.record({
    kind: fc.constant('dilemma' as const),
    title: text(120),
    question: text(300),
    format: fc.constant(format),
    settings: samples[format].settings
      .map(settings => formatOf(format).readSettings(settings))
      .filter(settings => settings !== undefined)
      .map(settings => formatOf(format).readSettings(asScripted(settings)))
      .filter(settings => settings !== undefined),
    rounds: fc.integer({ min: 1, max: 9 }),
    minutes: fc.integer({ min: 40, max: 600 }),
  }),
)
const talks = fc.record({
  kind: fc.constantFrom('talk' as const, 'break' as const),
  title: text(120),
  minutes: fc.integer({ min: 1, max: 600 }),
})
const sheets = fc
  .array(
    fc.record({
      chapter: fc.option(text(120)),
      items: fc.array(fc.oneof(dilemmas, talks), { minLength: 1, maxLength: 4 }),
    }),
    {
      maxLength: 5,
    },
  )
  // What lies side by side in no chapter is one part.
  .map(parts => parts.filter(({ chapter }, index) => chapter !== null || parts[index - 1]?.chapter !== null))

/** Parts as an agenda has them. */
function agendaOf(parts: readonly ScriptPart[]): {
  readonly chapters: readonly Chapter[]
  readonly items: readonly Item[]
} {
  const chapters = parts.flatMap(({ chapter }, part) =>
    chapter === null ? [] : [{ id: asId<ChapterId>(`c${part}`), title: chapter }],
  )
  const items = parts.flatMap(({ chapter, items: inside }, part) =>
    inside.map((input, index) =>
      readItem(asId<ItemId>(`i${part}-${index}`), {
        ...input,
        chapter: chapter === null ? null : asId<ChapterId>(`c${part}`),
      }),
    ),
  )
  return { chapters, items }
}
const read = (script: string, lang: Lang = 'nl') => readScript(script, lang)
const itemsIn = (script: string): readonly ItemInput[] => read(script).parts.flatMap(part => part.items)
const kinds = (script: string) => read(script).problems.map(({ line, kind }) => `${line} ${kind}`)

describe('writing and reading', () => {
  test('what was written is read back as the same agenda, in both languages', () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom<Lang>('nl', 'en'), (parts, lang) => {
        const { chapters, items } = agendaOf(parts)
        const script = readScript(writeScript(chapters, items, lang), lang)
        expect(script.problems.filter(({ kind }) => kind !== 'full')).toEqual([])
        expect(agendaOf(script.parts)).toEqual(agendaOf(parts))
      }),
      { numRuns: 400 },
    )
  })

  test('a chapter in which nothing lies is written too', () => {
    const chapters = [{ id: asId<ChapterId>('c'), title: 'Later' }]
    expect(readScript(writeScript(chapters, [], 'nl'), 'nl').parts).toEqual([{ chapter: 'Later', items: [] }])
  })

  test('it looks like something that one would write', () => {
    const { chapters, items } = agendaOf([
      {
        chapter: 'De belofte',
        items: [
          { kind: 'talk', title: 'Kennismaken', minutes: 10 },
          {
            ...{ kind: 'dilemma', title: 'Aankloppen', question: 'Bied je hulp aan?', minutes: 30 },
            settings: { poleA: 'Zelf aankloppen', argumentA: 'Wie zwijgt, helpt niet.', poleB: 'Wachten' },
          },
        ],
      },
    ])
    expect(writeScript(chapters, items, 'nl')).toBe(
      [
        ...['# De belofte', '', '## Gesprek: Kennismaken (10 min)', '', '## Dilemma: Aankloppen (30 min)'],
        ...['Vraag: Bied je hulp aan?', 'Vorm: schaal', 'A: Zelf aankloppen', 'Argument A: Wie zwijgt, helpt niet.'],
        ...['B: Wachten', ''],
      ].join('\n'),
    )
  })
})

test('the example of the documentation is read without a question', () => {
  const page = readFileSync(new URL('../../docs/run-sheet.md', import.meta.url), 'utf8')
  const [, example = ''] = /```\n(# [^]*?)```/.exec(page) ?? []
  const { parts, problems } = read(example)
  expect(problems).toEqual([])
  expect(parts.map(({ chapter, items }) => [chapter, items.map(({ kind }) => kind)])).toEqual([
    ['De belofte', ['talk', 'dilemma', 'break', 'dilemma']],
  ])
})

describe('nothing is lost in silence', () => {
  test('whatever is pasted: reading never throws, gives what the rules take, and tells of each line that went nowhere', () => {
    const line = fc.oneof(
      text(200),
      fc.constantFrom(
        '',
        '# Deel',
        '## Dilemma: x',
        'A: ja',
        'B: nee',
        '- optie',
        'Vorm: punten',
        'Rondes: 0',
        'Duur: 0',
        'Posities: 6',
      ),
      fc.string({ maxLength: 400 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        const pasted = lines.join('\n')
        const { parts, meanings, problems } = read(pasted)
        const { items } = agendaOf(parts)
        expect(items).toHaveLength(parts.flatMap(part => part.items).length)
        expect(meanings).toHaveLength(pasted.split(/\r\n|\r|\n/).length)
        const lost = meanings.flatMap((meaning, index) => (meaning === 'lost' ? [index + 1] : []))
        expect([...new Set(problems.filter(({ kind }) => kind === 'lost').map(problem => problem.line))]).toEqual(lost)
      }),
      { numRuns: 400 },
    )
  })

  test('an empty text is an empty script', () => {
    expect(read('')).toEqual({ parts: [], meanings: ['blank'], problems: [] })
    expect(read(' \n\t\n').parts).toEqual([])
  })

  test('what stands before the first item is told of', () => {
    expect(kinds('Beste allemaal,\nhier is het draaiboek.\n\nPauze (10 min)')).toEqual(['1 lost', '2 lost'])
  })

  test('a text that is too long is cut, with how much', () => {
    const script = read(`## Gesprek: ${'x'.repeat(130)} (5 min)`)
    expect(script.problems).toEqual([{ line: 1, kind: 'too-long', amount: 10 }])
    expect(script.parts[0]?.items[0]?.title).toHaveLength(120)
  })

  test('more than a session holds is told, counting what it holds already', () => {
    const many = Array.from({ length: 50 }, (_, n) => `Gesprek: nummer ${n} (5 min)`).join('\n')
    expect(read(many).problems).toEqual([])
    expect(readScript(many, 'nl', { items: 20, chapters: 0 }).problems).toEqual([{ line: 1, kind: 'full', amount: 10 }])
  })

  test('ten thousand characters are read at once', () => {
    const long = Array.from(
      { length: 200 },
      (_, n) => `${n}. Een regel die nergens op lijkt: ${'of vs - '.repeat(3)}`,
    ).join('\n')
    expect(long.length).toBeGreaterThan(10_000)
    const { meanings } = read(long)
    expect(meanings).toHaveLength(200)
  })
})

describe('as people write', () => {
  test('chapters, a dilemma with two poles and their arguments, a break', () => {
    const script = read(
      [
        ...[
          'Hoofdstuk 1: De belofte',
          '',
          '13:30-13:45 Kennismaken',
          '',
          'Dilemma 1: Herkennen of met rust laten (25 min)',
        ],
        ...[
          'Je herkent iemand op je site.',
          'Zeg je dat, of zwijg je?',
          'A: Herkennen',
          'Dat is hoffelijk.',
          'B: Met rust laten',
        ],
        ...['', 'Koffiepauze (15’)', '', 'Chapter 2 - A new balance', 'Talk: What now? (1,5 uur)'],
      ].join('\n'),
    )
    expect(script.problems).toEqual([])
    expect(script.parts).toEqual([
      {
        chapter: 'De belofte',
        items: [
          { kind: 'talk', title: 'Kennismaken', minutes: 15 },
          {
            ...{ kind: 'dilemma', title: 'Herkennen of met rust laten', minutes: 25, rounds: 2, format: 'spectrum' },
            question: 'Je herkent iemand op je site. Zeg je dat, of zwijg je?',
            settings: {
              ...{ positions: 7, poleA: 'Herkennen', argumentA: 'Dat is hoffelijk.', poleB: 'Met rust laten' },
              argumentB: '',
            },
          },
          { kind: 'break', title: 'Koffiepauze', minutes: 15 },
        ],
      },
      { chapter: 'A new balance', items: [{ kind: 'talk', title: 'What now?', minutes: 90 }] },
    ])
  })

  test.each([
    ['Welkom (15 min)', 15],
    ['Welkom, 15 minuten', 15],
    ["Welkom (20')", 20],
    ['Welkom – 1 uur', 60],
    ['Welkom (1 uur en 30 min)', 90],
    ['10:30-10:50 Welkom', 20],
    ['10.30 – 10.50 uur Welkom', 20],
    ['10:30\t10:50\tWelkom', 20],
    ['15 min: Welkom', 15],
    ['23:50 tot 00:10 Welkom', 20],
    ['* 13.30 - 14.00: Welkom', 30],
    ['3. Welkom (15 min)', 15],
    ['Gesprek: Welkom\n20 min', 20],
    ['Gesprek: Welkom\nDuur: 1 uur', 60],
  ])('%j lasts %i minutes', (line, minutes) => {
    const [item, ...more] = itemsIn(line)
    expect(more).toEqual([])
    expect(item).toMatchObject({ title: 'Welkom', minutes })
  })

  test('a start lasts until the next start, and the last one as long as is usual, which is told', () => {
    const plan = '13:30 Inloop\n13:45 Welkom\n14:30 Borrel'
    expect(itemsIn(plan).map(({ kind, title, minutes }) => [kind, title, minutes])).toEqual([
      ['talk', 'Inloop', 15],
      ['talk', 'Welkom', 45],
      ['break', 'Borrel', 15],
    ])
    expect(kinds(plan)).toEqual(['3 no-minutes'])
  })

  test.each([
    ['A: Vast\nB: Per klant', 'Vast', 'Per klant'],
    ['A) Vast\nB) Per klant', 'Vast', 'Per klant'],
    ['Pool A: Vast\nPool B: Per klant', 'Vast', 'Per klant'],
    ['- Vast\n- Per klant', 'Vast', 'Per klant'],
    ['Vast vs. per klant', 'Vast', 'per klant'],
    ['Polen: vast of per klant', 'vast', 'per klant'],
    ['Left: Fixed\nRight: For each', 'Fixed', 'For each'],
  ])('two poles as %j', (poles, poleA, poleB) => {
    const [item] = itemsIn(`Dilemma: Prijs (20 min)\nWelke prijs vraag je?\n${poles}`)
    expect(item?.question).toBe('Welke prijs vraag je?')
    expect(item?.settings).toMatchObject({ poleA, poleB })
  })

  test('poles come from the name when nothing else tells, and are asked for when it does not either', () => {
    expect(itemsIn('Dilemma: Geven of nemen\nWat doe je?')[0]?.settings).toMatchObject({
      poleA: 'Geven',
      poleB: 'nemen',
    })
    expect(kinds('Dilemma: Prijs (5 min)\nWat vraag je?')).toEqual(['1 no-poles'])
    expect(kinds('Dilemma: Geven of nemen (5 min)')).toEqual(['1 no-question'])
  })

  test('a question alone is a dilemma that is called after it', () => {
    const question = 'Mag een model weten dat iemand rouwt, als die dat zelf nog aan niemand vertelde?'
    const [item] = itemsIn(`${question}\nWel vs. niet`)
    expect(item).toMatchObject({ kind: 'dilemma', question, settings: { poleA: 'Wel', poleB: 'niet' } })
    expect(item?.title).toBe('Mag een model weten dat iemand rouwt, als die dat zelf nog…')
  })

  test('blocks without any marks: a name, a question, two sides', () => {
    const block = (name: string) => `${name}\nWat doe je?\nA: Ja\nB: Nee`
    expect(itemsIn(`${block('Eerste')}\n\n${block('Tweede')}`).map(({ title }) => title)).toEqual(['Eerste', 'Tweede'])
  })

  test('the deepest headings are items, those above are chapters', () => {
    const script = read('# Avond\n## Deel een\n### Welkom (5 min)\n## Deel twee\n### Slot (5 min)')
    expect(script.parts.map(({ chapter, items }) => [chapter, items.map(({ title }) => title)])).toEqual([
      ['Avond', []],
      ['Deel een', ['Welkom']],
      ['Deel twee', ['Slot']],
    ])
  })

  test('what follows a talk or a break is no part of it', () => {
    expect(kinds('Gesprek: Welkom (5 min)\nDe voorzitter opent.\nPauze (5 min)\nA: thee')).toEqual(['2 lost', '4 lost'])
    expect(kinds('13:30-13:40 Welkom\nDe voorzitter opent.')).toEqual(['2 lost'])
  })
})

describe('formats', () => {
  const dilemma = (lines: string) => `Dilemma: Keuze (20 min)\nVraag: Wat wil je?\n${lines}`

  test.each([
    ['Vorm: keuze\n- een\n- twee', 'choice'],
    ['Format: several\nAt most: 2\n- een\n- twee\n- drie', 'approval'],
    ['Vorm: rangorde\n1. een\n2. twee\n3. drie', 'ranking'],
    ['Vorm: punten verdelen\nPunten: 100\nA) een\nB) twee', 'points'],
    ['Vorm: woorden\nLaag: koud\nHoog: warm\n- een\n- twee', 'ratings'],
    ['A) een\nB) twee\nC) drie', 'choice'],
    ['- een\n- twee\n- drie', 'choice'],
  ])('%j', (lines, format) => {
    const script = read(dilemma(lines))
    expect(script.problems).toEqual([])
    const [item] = script.parts[0]?.items ?? []
    expect(item?.format).toBe(format)
    const list = entriesOf(item?.settings).find(([, value]) => Array.isArray(value))?.[1]
    expect(list).toMatchObject([
      { name: 'een' },
      { name: 'twee' },
      ...(lines.includes('drie') ? [{ name: 'drie' }] : []),
    ])
  })

  test('a value that there is not is told, and left as it usually is', () => {
    const script = read(dilemma('A: x\nB: y\nPosities: 6\nRondes: 20\nVorm: onzin\nHoogstens: 2'))
    expect(script.problems.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '5 unfit',
      '6 unfit',
      '7 unfit',
      '8 unfit',
    ])
    expect(script.parts[0]?.items[0]).toMatchObject({ rounds: 2, settings: { positions: 7 } })
  })

  test('an option twice, one too many, and too few', () => {
    const options = Array.from({ length: 13 }, (_, n) => `- optie ${n}`).join('\n')
    expect(kinds(dilemma(`Vorm: keuze\n- een\n- Een\n- twee`))).toEqual(['5 same'])
    expect(kinds(dilemma(`Vorm: keuze\n${options}`))).toEqual(['16 more-options'])
    expect(kinds(dilemma('Vorm: keuze\n- een'))).toEqual(['1 few-options'])
  })

  test('a third side of a scale is told', () => {
    expect(kinds(dilemma('Vorm: schaal\nA: x\nB: y\nC: z'))).toEqual(['6 lost'])
  })
})
