import { describe, expect, test } from 'vitest'
import { sortNewcomers, unknownSegments, type KnownGuest } from '../../shared/guest-list/newcomers.ts'
import { readGuestList } from '../../shared/guest-list/read-guest-list.ts'

function linesOf(text: string) {
  const reading = readGuestList(text)
  if ('why' in reading) throw new Error(reading.why)
  return reading.guests
}
const sort = (text: string, known: readonly KnownGuest[] = [], segments: readonly string[] = []) =>
  sortNewcomers(linesOf(text), known, segments)
const fates = (text: string, known: readonly KnownGuest[] = []) => sort(text, known).map(({ sorted }) => sorted.fate)
const added = (lines: ReturnType<typeof sort>) =>
  lines.flatMap(({ sorted }) => (sorted.fate === 'new' ? [sorted.guest] : []))

describe('who is the same', () => {
  test('two hundred guests who are read in twice stay two hundred', () => {
    const text = `naam;mail\n${Array.from({ length: 200 }, (_, n) => `Gast ${n};${n % 2 ? `g${n}@example.org` : ''}`).join('\n')}`
    const first = added(sort(text))
    expect(first).toHaveLength(200)
    const known = first.map(({ name, email }) => ({ name, email: email ?? null }))
    expect(added(sort(text, known))).toEqual([])
    expect(added(sort(`${text}\n${text.slice(text.indexOf('\n') + 1)}`))).toHaveLength(200)
  })

  test('goes by address, whatever its capitals, also under another name', () => {
    expect(fates('naam;mail\nNoor;NOOR@example.org', [{ name: 'N. de Wit', email: 'noor@example.org' }])).toEqual([
      'known',
    ])
    expect(sort('naam;mail\nA;a@example.org\nB;A@example.org').at(1)?.sorted).toEqual({
      fate: 'twice',
      by: 'address',
      line: 2,
    })
  })

  test('goes by name where an address is missing', () => {
    const known = [{ name: 'Noor  de Wit', email: null }]
    expect(fates('naam;mail\nnoor de wit;', known)).toEqual(['known'])
    expect(fates('naam;mail\nNoor de Wit;noor@example.org', known)).toEqual(['known'])
    expect(sort('naam;mail\nSam;sam@example.org\nSam;').at(1)?.sorted).toEqual({ fate: 'twice', by: 'name', line: 2 })
  })

  test('two people of one name are told apart by their addresses', () => {
    expect(fates('naam;mail\nSam;sam@example.org\nSam;other@example.org')).toEqual(['new', 'new'])
  })

  test('a line that must be mended first stands in nobody’s way', () => {
    expect(fates('naam;mail\nSam;sam@\nSam;sam@example.org')).toEqual(['wrong', 'new'])
  })
})

describe('segments', () => {
  test('are spelled as the session spells them, or as they are written first', () => {
    const lines = sort('naam;sector\nA;b2b\nB;Zorg\nC;ZORG\nD;', [], ['B2B', 'Retail'])
    expect(added(lines).map(({ segment }) => segment)).toEqual(['B2B', 'Zorg', 'Zorg', undefined])
  })

  test('that the session does not know are told once, and not of those who are not added', () => {
    const lines = sort('naam;sector\nA;Zorg\nB;zorg\nC;Retail\nA;Onderwijs', [], ['Retail'])
    expect(unknownSegments(lines, ['Retail'])).toEqual(['Zorg'])
  })
})
