import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../server/decode-text.ts'
import { longestList, readGuestList, type GuestListReading } from '../../shared/guest-list/read-guest-list.ts'
import type { GuestInput } from '../../shared/session/guests.ts'
import { capacity, limits } from '../../shared/session/limits.ts'
import { dialects, written } from './written.ts'

function read(text: string): GuestListReading {
  const reading = readGuestList(text)
  if ('why' in reading) throw new Error(reading.why)
  return reading
}
const guestsIn = (text: string) => read(text).guests.map(({ guest }) => guest)
const problemsIn = (text: string) =>
  read(text).guests.flatMap(({ line, problems }) => problems.map(p => ({ line, ...p })))

const noor = { name: 'Noor de Wit', email: 'noor@example.org', segment: 'Retail' }
const sam = { name: 'Sam', email: 'sam@example.org' }

describe('a table with a header', () => {
  test.each([
    [
      'in Dutch, as Excel writes it',
      'Naam;E-mailadres;Sector\r\nNoor de Wit;noor@example.org;Retail\r\nSam;sam@example.org;\r\n',
    ],
    ['in English', 'name,e-mail,segment\nNoor de Wit,noor@example.org,Retail\nSam,sam@example.org'],
    [
      'pasted from a spreadsheet',
      'Naam\tE-mail\tSector\nNoor de Wit\tnoor@example.org\tRetail\nSam\tsam@example.org\t',
    ],
    ['with the lines of an old Mac', 'Naam;E-mail;Sector\rNoor de Wit;noor@example.org;Retail\rSam;sam@example.org'],
    [
      'with a mark before it',
      '\uFEFF"Naam";"E-mail";"Sector"\n"Noor de Wit";"noor@example.org";"Retail"\n"Sam";"sam@example.org"',
    ],
    [
      'that says how it separates',
      'sep=|\nNaam|E-mail|Sector\nNoor de Wit|noor@example.org|Retail\nSam|sam@example.org|',
    ],
    [
      'whose names are in parts',
      'Voornaam;Tussenvoegsel;Achternaam;Mail;Branche\nNoor;de;Wit;noor@example.org;Retail\nSam;;;sam@example.org;',
    ],
    [
      'with columns that nobody asked for',
      'Nr;Sector;Naam;Telefoon;E-mail\n1;Retail;Noor de Wit;06;noor@example.org\n2;;Sam;;sam@example.org',
    ],
  ])('%s is read', (_, text) => {
    expect(guestsIn(text)).toEqual([noor, sam])
  })

  test('tells roles and votes, in both languages', () => {
    expect(guestsIn('naam;rol;stemt mee\nA;Gespreksleider;ja\nB;verslaglegger;\nC;;nee')).toEqual([
      { name: 'A', role: 'facilitator', votes: true },
      { name: 'B', role: 'scribe' },
      { name: 'C', votes: false },
    ])
    expect(guestsIn('name,role,vote\nA,Host,yes\nB,guest,x\nC,scribe,0')).toEqual([
      { name: 'A', role: 'facilitator', votes: true },
      { name: 'B', role: 'participant', votes: true },
      { name: 'C', role: 'scribe', votes: false },
    ])
  })

  test('takes what looks like a formula for the text that it is', () => {
    expect(guestsIn('naam;sector\n=HYPERLINK("x");@SUM(1)\n"+31 Piet";-B2B')).toEqual([
      { name: '=HYPERLINK("x")', segment: '@SUM(1)' },
      { name: '+31 Piet', segment: '-B2B' },
    ])
  })

  test('makes one line of a cell that has several, and takes an address out of its brackets', () => {
    expect(guestsIn('naam;mail\n"Noor\nde  Wit";Noor <noor@example.org>\nSam;mailto:sam@example.org')).toEqual([
      { name: 'Noor de Wit', email: 'noor@example.org' },
      sam,
    ])
  })
})

describe('a table without a header', () => {
  test.each([
    ['names alone', 'Noor de Wit\nSam', [{ name: 'Noor de Wit' }, { name: 'Sam' }]],
    [
      'names and segments',
      'Noor de Wit;Retail\nSam;B2B',
      [
        { name: 'Noor de Wit', segment: 'Retail' },
        { name: 'Sam', segment: 'B2B' },
      ],
    ],
    ['addresses first', 'noor@example.org\tNoor de Wit\tRetail\nsam@example.org\tSam\t', [noor, sam]],
    ['a number before each', '1,Noor de Wit,noor@example.org,Retail\n2,Sam,sam@example.org,', [noor, sam]],
    [
      'roles and votes',
      'A,gespreksleider,ja\nB,gast,nee',
      [
        { name: 'A', role: 'facilitator', votes: true },
        { name: 'B', role: 'participant', votes: false },
      ],
    ],
    [
      'a separator inside quotes',
      '"Wit, Noor, de";noor@example.org',
      [{ name: 'Wit, Noor, de', email: 'noor@example.org' }],
    ],
  ] as const)('with %s is read by what is in it', (_, text, guests) => {
    expect(guestsIn(text)).toEqual(guests)
    expect(read(text).header).toBeNull()
  })

  test('is read as somebody says who knows better', () => {
    const text = 'Retail;Noor de Wit\nB2B;Sam'
    const reading = readGuestList(text, { columns: ['segment', 'name'] })
    expect('why' in reading ? reading.why : reading.guests.map(({ guest }) => guest)).toEqual([
      { name: 'Noor de Wit', segment: 'Retail' },
      { name: 'Sam', segment: 'B2B' },
    ])
  })

  test('is refused where the columns must be named', () => {
    expect(readGuestList('\nNoor;Retail', { headerRequired: true })).toEqual({ why: 'no-header', line: 2 })
  })
})

describe('a list from a mail program', () => {
  const both = [{ name: 'Wit, Noor de', email: 'noor@example.org' }, sam]
  test.each([
    ['one a line', '"Wit, Noor de" <noor@example.org>\nSam <sam@example.org>'],
    ['one after another', 'Wit, Noor de <noor@example.org>; Sam <sam@example.org>;'],
    ['with commas', '"Wit, Noor de" <noor@example.org>, Sam <sam@example.org>'],
  ])('%s is read', (_, text) => {
    expect(guestsIn(text)).toEqual(both)
  })

  test('may hold a name without an address, and tells of an address without a name', () => {
    const text = 'Sam <sam@example.org>\nPiet\nada@example.org'
    expect(guestsIn(text)).toEqual([sam, { name: 'Piet' }, { name: '', email: 'ada@example.org' }])
    expect(problemsIn(text)).toEqual([{ line: 3, problem: 'no-name' }])
  })
})

describe('what is wrong', () => {
  test('is told by line', () => {
    const long = 'x'.repeat(limits.name + 1)
    const text = `naam;mail;sector;rol;stem\n"A\nB";a@b;;;\n;c@example.org;;;\n${long};;${long};;\nD;;;koning;misschien`
    expect(problemsIn(text)).toEqual([
      { line: 2, problem: 'wrong-address', text: 'a@b' },
      { line: 4, problem: 'no-name' },
      { line: 5, problem: 'long-name' },
      { line: 5, problem: 'long-segment' },
      { line: 6, problem: 'wrong-role', text: 'koning' },
      { line: 6, problem: 'wrong-vote', text: 'misschien' },
    ])
  })

  test.each([
    ['nothing', ' \n\t\n', { why: 'empty' }],
    ['only a header', 'naam;mail\n', { why: 'no-guests' }],
    ['a header without a name', 'mail;sector\na@example.org;Retail', { why: 'no-names', line: 1 }],
    ['a quote that stays open', 'naam\nNoor\n"Sam\nPiet', { why: 'unclosed-quote', line: 3 }],
    ['a workbook', 'PK\u0003\u0004and so on', { why: 'no-text' }],
    ['bytes that are no text', 'naam\nNo\u0000or', { why: 'no-text' }],
    ['too many', `naam\n${'x\n'.repeat(capacity.guests + 1)}`, { why: 'too-many', count: capacity.guests + 1 }],
    ['too much', `naam\n${'x'.repeat(longestList)}`, { why: 'too-large' }],
  ])('with the whole of a list is told once: %s', (_, text, why) => {
    expect(readGuestList(text)).toEqual(why)
  })

  test('is nothing, for as many as a session holds', () => {
    expect(guestsIn(`naam\n${'x\n'.repeat(capacity.guests)}`)).toHaveLength(capacity.guests)
  })
})

const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9;,"'=+@.\- ]{1,12}$/).map(text => text.trim().replaceAll(/\s+/g, ' '))
const guest: fc.Arbitrary<GuestInput> = fc.record(
  {
    name: word.filter(text => text !== ''),
    email: fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.org$/),
    segment: word.filter(text => text !== ''),
    role: fc.constantFrom('participant', 'facilitator', 'scribe'),
    votes: fc.boolean(),
  },
  { requiredKeys: ['name'] },
)

test('a list that was written in any dialect reads back the same', () => {
  fc.assert(
    fc.property(fc.array(guest, { minLength: 1, maxLength: 8 }), fc.constantFrom(...dialects), (guests, dialect) => {
      expect(guestsIn(decodeText(written(guests, dialect)))).toEqual(guests)
    }),
    { numRuns: 400 },
  )
})

test('whatever the text, reading it gives guests by line or says why not', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '@', '.', '"', ',', ';', '\t', '\n', '\r', '<', '>', ' ') }),
      text => {
        const reading = readGuestList(text)
        if ('why' in reading) return
        expect(reading.guests.length).toBeGreaterThan(0)
        for (const { line } of reading.guests) expect(line).toBeGreaterThan(0)
      },
    ),
    { numRuns: 1000 },
  )
})
