import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkArticle } from '../../shared/article/check.ts'
import { blocking, findingKinds } from '../../shared/article/finding.ts'
import { foundIn, kindsIn, materialOf, quotePiece, takeawayPiece, uncleared, votesPiece } from './builders.ts'
import { markdown } from './random-text.ts'

describe('a sentence without evidence', () => {
  test('is underlined', () => {
    expect(foundIn('Bellen helpt.')).toEqual(['unsupported: Bellen helpt.'])
    expect(foundIn('- Bellen helpt.')).toEqual(['unsupported: Bellen helpt.'])
  })
  test('is fine with a reference', () => expect(foundIn('Bellen helpt.[^v1]')).toEqual([]))
  test('is underlined for itself, whatever its neighbours rest on', () => {
    expect(foundIn('Bellen helpt.[^v1] Dat weten we al lang. En verder.[^t1]')).toEqual([
      'unsupported: Dat weten we al lang.',
    ])
  })
  test('is fine when the builder made it, word for word, whatever its marks', () => {
    expect(foundIn('De tafel is géén steekproef')).toEqual(['unsupported: De tafel is géén steekproef'])
    expect(foundIn('De tafel is *geen* steekproef: een uitslag geldt voor wie er zat.')).toEqual([])
    expect(foundIn('Bij de laatste stem stonden 9 van de 12 aan de kant van ‘Zelf aankloppen’.')).toEqual([])
  })
  test('is fine as a heading, a question, somebody’s cleared words, or when it leads up to them', () => {
    expect(foundIn('## Bellen of wachten\n\nWat zou jij doen?\n\n“Als iemand nee zegt, is het nee.”')).toEqual([])
    expect(foundIn('Aan tafel klonk:\n\n> Als iemand nee zegt, is het nee.[^q1]')).toEqual([])
    expect(foundIn('Aan tafel klonk:\n\nVan alles.[^q1]')).toEqual(['unsupported: Aan tafel klonk:'])
  })
})

describe('evidence', () => {
  test('that is not there is said to be lost', () => {
    expect(foundIn('Bellen helpt.[^t9]')).toEqual(['lost-evidence: t9'])
    expect(foundIn('## Kop [^v8]\n\n[^q7]')).toEqual(['lost-evidence: v8', 'lost-evidence: q7'])
  })
  test('that is not cleared makes a paraphrase of what rests on it', () => {
    expect(foundIn('Er wordt al gebeld.[^q2]')).toEqual(['paraphrase: Er wordt al gebeld.'])
    expect(checkArticle('Er wordt al gebeld.[^q2]', materialOf())[0]?.refs).toEqual(['q2'])
  })
})

describe('a number', () => {
  test.each([
    'Van de tafel koos 9 van de 12.[^v1]',
    'Negen van de twaalf kozen.[^v1]',
    'Twaalf experts spraken over vier dilemma’s.[^q1]',
    'Ook de laatste 8 bleven.[^q1]',
  ])('that the evidence or the table gives may stand: %s', text => expect(foundIn(text)).toEqual([]))
  test.each([
    ['Van de tafel koos 8 van de 12.[^v1]', 'number: 8'],
    ['Acht experts kozen.[^v1]', 'number: Acht'],
    ['Bij de stemming kozen 4 van de 12.[^v1]', 'number: 4'],
    ['Van de tafel koos 75%.[^v1]', 'number: 75%'],
    ['Driekwart koos.[^v1]', 'number: Driekwart'],
    ['De helft koos.[^v1]', 'number: De helft'],
    ['## Tien van de twaalf bellen', 'number: Tien'],
  ])('that it does not give is found: %s', (text, found) => expect(foundIn(text)).toContain(found))
  test('in a title, a pole or a cleared quote is theirs', () => {
    const material = materialOf({ pieces: [votesPiece(), quotePiece({ text: 'Ik heb 37 klanten gebeld.' })] })
    expect(foundIn('Zij kozen voor ‘Dertig gesprekken voeren’.[^v1]', material)).toEqual([])
    expect(foundIn('Zij wilden dertig gesprekken voeren.[^v1]', material)).toEqual([])
    expect(foundIn('Iemand zei: “Ik heb 37 klanten gebeld.”[^q1]', material)).toEqual([])
    expect(foundIn('Dertig experts wilden dat.[^v1]', material)).toEqual(['number: Dertig'])
  })
  test('of a heading is held against what stands under it', () => {
    expect(foundIn('## Negen van de twaalf bellen\n\nZij bellen.[^v1]\n\n## Negen\n\nAnders.[^q1]')).toEqual([
      'number: Negen',
    ])
  })
})

describe('a number beside a pole', () => {
  const sides = [
    { pole: 'Wachten', numbers: ['2'] },
    { pole: 'Niet wachten, maar bellen', numbers: ['9', '5'] },
  ]
  const beside = (text: string, lang: 'nl' | 'en' = 'nl') =>
    foundIn(
      `${text}[^v1]`,
      materialOf({ lang, phrases: sides.map(({ pole }) => pole), pieces: [votesPiece({ sides }), quotePiece()] }),
    )
  test.each([
    ['9 van de 12 kozen voor ‘Wachten’.', 'number: 9'],
    ['Van de twaalf kozen er negen voor wachten.', 'number: negen'],
    ['Bij ‘Niet wachten, maar bellen’ stonden er 2, bij ‘Wachten’ de rest.', 'number: 2'],
  ])('must be of that side: %s', (text, found) => expect(beside(text)).toEqual([found]))
  test.each([
    '2 van de 12 kozen voor ‘Wachten’, 9 voor ‘Niet wachten, maar bellen’.',
    '9 van de 12 kozen niet voor wachten.',
    '12 van de 12 kozen een plek tussen ‘Wachten’ en ‘Niet wachten, maar bellen’.',
    '9 van de 12 stonden tegenover de 2 bij ‘Wachten’.',
    'De 12 experts bespraken ‘Wachten’.',
  ])('is left alone where it is right, or nobody can say whose it is: %s', text => expect(beside(text)).toEqual([]))
  test('is read in English too', () => {
    expect(beside('9 of the 12 chose ‘Wachten’.', 'en')).toEqual(['number: 9'])
    expect(beside('2 of the 12 chose ‘Wachten’ and 9 the other side.', 'en')).toEqual([])
  })
})

describe('a claim about the table', () => {
  const divided = votesPiece({ label: 'divided', claims: ['division'] })
  const held = (text: string, votes = votesPiece()) => kindsIn(text, materialOf({ pieces: [votes, quotePiece()] }))
  test('that it agreed takes evidence for which the gate holds', () => {
    expect(held('De experts waren het erover eens.[^v1]')).toEqual([])
    expect(held('De experts waren het erover eens.[^v1]', divided)).toEqual(['agreement-claim'])
    expect(held('De experts waren het erover eens.[^q1]')).toEqual(['agreement-claim'])
  })
  test('that everybody did takes votes without anybody on the other side', () => {
    expect(held('Iedereen koos voor bellen.[^v1]')).toEqual(['agreement-claim'])
    expect(held('Iedereen koos voor bellen.[^v1]', votesPiece({ claims: ['unanimous', 'agreement'] }))).toEqual([])
  })
  test('that most did, or that it was divided, is held to the votes', () => {
    expect(held('De meeste experts kozen voor bellen.[^v1]', divided)).toEqual(['majority-claim'])
    expect(held('De tafel was verdeeld.[^v1]')).toEqual(['division-claim'])
    expect(held('De tafel was verdeeld.[^v1]', divided)).toEqual([])
  })
  test('that it did not agree is wrong where it did', () => {
    expect(held('De experts waren het niet eens.[^v1]')).toEqual(['division-claim'])
    expect(held('De experts waren het niet eens.[^v1]', divided)).toEqual([])
  })
  test('without evidence of its own is held to every vote under its heading', () => {
    const open = votesPiece({ ref: 'v2', claims: [] })
    const under = (text: string) => kindsIn(text, materialOf({ pieces: [votesPiece(), open] }))
    expect(under('## De experts waren het eens\n\nDit.[^v1]')).toEqual([])
    expect(under('## De experts waren het eens\n\nDit.[^v1] En dat.[^v2]')).toEqual(['agreement-claim'])
    expect(under('## De experts waren het eens\n\n## Verder\n\nDit.[^v1]')).toEqual(['agreement-claim'])
  })
  test('in somebody’s own words is theirs', () => {
    const material = materialOf({ pieces: [quotePiece({ text: 'Daar was iedereen het toen mee eens.' })] })
    expect(foundIn('Iemand zei: “Daar was iedereen het toen mee eens.”[^q1]', material)).toEqual([])
  })
})

describe('a quote', () => {
  test.each([
    'Iemand zei: “Als iemand nee zegt, is het nee.”[^q1]',
    'Iemand zei: "als iemand nee zegt, is het nee"[^q1]',
    'Iemand zei: ‘Als iemand nee zegt … ook volgende maand’.[^q1]',
    'De klant “nee zegt” en “volgende maand” blijven.[^q1]',
    'Zij kozen ‘Dertig gesprekken voeren’.[^v1]',
    '> Als iemand nee zegt,\n> is het nee.[^q1]\n>\n> — retail',
    '> “Ook volgende maand.” — retail',
  ])('may stand when its speaker cleared it, or the organizer wrote it: %s', text => expect(foundIn(text)).toEqual([]))
  test.each([
    ['Iemand zei: “Als iemand ja zegt, is het ja.”[^q1]', 'unknown-quote: Als iemand ja zegt, is het ja.'],
    [
      'Iemand zei: “Ook volgende maand … als iemand nee zegt.”[^q1]',
      'unknown-quote: Ook volgende maand … als iemand nee zegt.',
    ],
    ['## “Zo is het maar net”', 'unknown-quote: Zo is het maar net'],
    ["Iemand zei: 'zo is het maar net'.[^q1]", 'unknown-quote: zo is het maar net'],
    ['> Zo is het maar net.', 'unknown-quote: Zo is het maar net.'],
  ])('that nobody wrote is found: %s', (text, found) => expect(foundIn(text)).toEqual([found]))
  test.each([
    ['Iemand zei: “Wij bellen al jaren”.[^q1]', 'Wij bellen al jaren'],
    ['> Wij bellen al jaren.', 'Wij bellen al jaren.'],
    [
      'Volgens een gast belt men al jaren voordat de eerste aanmaning de deur uit gaat.[^t1]',
      'al jaren voordat de eerste aanmaning de deur uit gaat',
    ],
    [
      'Al jaren voordat de éérste aanmaning, al **jaren voordat** de eerste aanmaning de deur.[^t1]',
      'al jaren voordat de eerste aanmaning de deur',
    ],
  ])('that is not cleared is found, with marks around it or copied without: %s', (text, about) => {
    expect(foundIn(text)).toEqual([`uncleared-quote: ${about}`])
  })
  test('that was reworded is not printed as it was', () => {
    const pieces = [quotePiece({ original: 'Een nee blijft bij ons altijd gewoon een nee, hoor.' })]
    expect(foundIn('“Een nee blijft bij ons”, klonk het.[^q1]', materialOf({ pieces }))).toEqual([
      'uncleared-quote: Een nee blijft bij ons',
    ])
  })
  test('is not hidden in a sentence of the builder that holds it', () => {
    const pieces = [takeawayPiece({ sentences: ['“Wij bellen al jaren” is de kop.'] }), uncleared()]
    expect(kindsIn('“Wij bellen al jaren” is de kop.', materialOf({ pieces }))).toEqual(['uncleared-quote'])
  })
  test('is not hidden by characters that nobody sees', () => {
    expect(kindsIn('“Wij bel\u00adlen al\u200b jaren”.[^t1]')).toEqual(['uncleared-quote'])
  })
  test('of two words is a term', () => expect(foundIn('Een “warme overdracht” helpt.[^v1]')).toEqual([]))
})

describe('a name', () => {
  test('of a guest is found wherever it is printed, but not in an address', () => {
    expect(foundIn('## Het idee van Belhaj\n\n- Volgens **Wietske** Hofstra.[^v1]')).toEqual([
      'name: Belhaj',
      'name: Wietske Hofstra',
    ])
    expect(foundIn('Zie [de site](https://example.org/wietske-hofstra), of https://example.org/hofstra.[^v1]')).toEqual(
      [],
    )
  })
  test('in a comment is not printed, so it may stand', () =>
    expect(foundIn('<!-- van Wietske Hofstra -->')).toEqual([]))
})

describe('a minority', () => {
  const material = materialOf({
    pieces: [takeawayPiece({ ref: 't2', takeawayKind: 'minority', title: 'Een minderheid blijft' })],
  })
  test('is missed until the text points at it, or a reason is kept', () => {
    expect(foundIn('# Titel', material)).toEqual(['minority-missing: Een minderheid blijft'])
    expect(foundIn('', material)).toEqual(['minority-missing: Een minderheid blijft'])
    expect(foundIn('Sommigen bleven.[^t2]', material)).toEqual([])
    expect(foundIn('<!-- minority t2: zij vroegen het zelf -->', material)).toEqual([])
    expect(foundIn('<!-- minority t2: -->', material)).toEqual(['minority-missing: Een minderheid blijft'])
  })
})

test('findings that stop an export are those that would break a promise', () => {
  expect(findingKinds.filter(kind => blocking.includes(kind))).toEqual([
    'unknown-quote',
    'uncleared-quote',
    'name',
    'minority-missing',
  ])
})

test('of any text, findings lie inside it and in its order, and nothing is thrown', () => {
  fc.assert(
    fc.property(markdown, fc.constantFrom('nl' as const, 'en' as const), (text, lang) => {
      const findings = checkArticle(text, materialOf({ lang }))
      let before = 0
      for (const { from, to, refs } of findings) {
        expect(from).toBeGreaterThanOrEqual(before)
        expect(to).toBeGreaterThanOrEqual(from)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(new Set(refs).size).toBe(refs.length)
        before = from
      }
      expect(checkArticle(`${text} `, materialOf({ lang })).length).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})
