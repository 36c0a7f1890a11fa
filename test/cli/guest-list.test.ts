import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGuestList } from '../../server/cli/guest-list.ts'
import { decodeText } from '../../server/decode-text.ts'
import { readCsv } from '../../shared/csv.ts'

const read = (text: string) => readGuestList(text, 'guests.csv')
const whole = [
  { name: 'Noor de Wit', email: 'noor@example.org', segment: 'Retail' },
  { name: 'Sam', email: 'sam@example.org' },
  { name: 'Jansen, Piet', segment: 'B2B' },
]

describe('a guest list', () => {
  test.each([
    [
      'with commas',
      'name,email,segment\nNoor de Wit,noor@example.org,Retail\nSam,sam@example.org,\n"Jansen, Piet",,B2B\n',
    ],
    [
      'with semicolons',
      'name;email;segment\nNoor de Wit;noor@example.org;Retail\nSam;sam@example.org;\nJansen, Piet;;B2B',
    ],
    [
      'with tabs',
      'name\temail\tsegment\nNoor de Wit\tnoor@example.org\tRetail\nSam\tsam@example.org\nJansen, Piet\t\tB2B',
    ],
    [
      'in Dutch',
      'Naam;E-mailadres;Sector\r\nNoor de Wit;noor@example.org;Retail\r\nSam;sam@example.org\r\n"Jansen, Piet";;B2B\r\n',
    ],
    [
      'in another order, with more columns',
      'segment,phone,name,email\nRetail,1,Noor de Wit,noor@example.org\n,2,Sam,sam@example.org\nB2B,3,"Jansen, Piet",',
    ],
    [
      'with quotes, spaces and empty lines',
      '"name" , "email","segment"\n\n "Noor de Wit",noor@example.org,"Retail"\n,,\nSam , sam@example.org,\n"Jansen, Piet",,B2B\n\n',
    ],
  ])('%s is read', (_, text) => {
    expect(read(text).map(({ line: _line, ...guest }) => guest)).toEqual(whole)
  })

  test('with a mark of its encoding, and in the older encoding of Windows, is read', () => {
    const text = 'name\nZoë Brânză'
    expect(read(decodeText(Buffer.from(`\uFEFF${text}`))).map(({ name }) => name)).toEqual(['Zoë Brânză'])
    expect(read(decodeText(Buffer.from('name\nZoë Brülé', 'latin1'))).map(({ name }) => name)).toEqual(['Zoë Brülé'])
  })

  test.each([
    ['is empty', '', 'guests.csv is empty'],
    ['has no column name', '\nfirst,last\nNoor,de Wit', 'guests.csv, line 2: there is no column "name"'],
    ['has no guests', 'name,email\n', 'guests.csv holds no guests'],
    ['has a guest without a name', 'name,email\nNoor,\n,sam@example.org', 'guests.csv, line 3: this guest has no name'],
    ['has a wrong address', 'name,email\n\nNoor,noor@', 'guests.csv, line 3: "noor@" is no e-mail address'],
    [
      'has a name that is too long',
      `name\nNoor\n${'x'.repeat(101)}`,
      'guests.csv, line 3: the name is longer than 100',
    ],
    ['has a segment that is too long', `name,segment\nNoor,${'x'.repeat(101)}`, 'line 2: the segment is longer'],
    ['has one address twice', 'name,email\nA,a@b.org\nB,\nC,A@B.org', 'guests.csv, line 4: line 2 has the same e-mail'],
    ['has a role that there is not', 'name,role\nA,host\nB,king', 'guests.csv, line 3: "king" is no role'],
    ['has a vote that is neither', 'name,vote\nA,maybe', 'guests.csv, line 2: "maybe" does not say whether'],
    ['counts lines inside quotes', 'name,segment\n"No\nor",x\n,y', 'guests.csv, line 4: this guest has no name'],
    [
      'has a quote that is not closed',
      'name\nNoor\n"Sam\nPiet',
      'guests.csv, line 3: a quote is opened and not closed',
    ],
    ['is too large', `name\n${'x\n'.repeat(1499)}`, 'guests.csv holds 1499 guests, and a table seats 1498'],
  ])('that %s is refused with its line', (_, text, sentence) => {
    expect(() => read(text)).toThrow(sentence)
  })
})

test('what a spreadsheet writes is read back, whatever is in it', () => {
  const field = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', 'é', '\t') }).map(text => text.trim())
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
      const all = [['name', 'email'], ...rows]
      const text = all.map(fields => fields.map(quoted).join(separator)).join('\r\n')
      const filled = all.filter(fields => fields.some(value => value !== ''))
      expect(readCsv(text).map(({ fields }) => fields)).toEqual(filled)
    }),
  )
})
