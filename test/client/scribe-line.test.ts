import { describe, expect, test } from 'vitest'
import { initialsOf, meantBy, type Heard } from '../../client/components/scribe/hearing.ts'
import { nameBeingTyped, readLine } from '../../client/components/scribe/read-line.ts'
import { asId, type GuestId } from '../../shared/session/ids.ts'

const people: readonly Heard[] = [
  'Marieke van den Berg',
  'Mo Berger',
  'Anne-Fleur Coster',
  'Renée Zwart',
  'Ad Smit',
].map(name => ({ guest: asId<GuestId>(name), name, initials: initialsOf(name), segment: null }))
const meant = (letters: string) => meantBy(letters, people).map(({ name }) => name)
const read = (text: string) => readLine(text, letters => meant(letters).length > 0)

describe('who is meant', () => {
  test('follows from initials, with the small words of a name or without them', () => {
    expect(initialsOf('Marieke van den Berg')).toBe('MvdB')
    expect(meant('mvdb')).toEqual(['Marieke van den Berg'])
    expect(meant('afc')).toEqual(['Anne-Fleur Coster'])
    expect(meant('rz')).toEqual(['Renée Zwart'])
  })
  test('is everybody whom whole initials fit, and then nobody whose name begins so', () => {
    expect(meant('mb')).toEqual(['Marieke van den Berg', 'Mo Berger'])
    expect(meant('as')).toEqual(['Ad Smit'])
  })
  test('follows from the start of a name, without accents, and of a later word of it', () => {
    expect(meant('renee')).toEqual(['Renée Zwart'])
    expect(meant('cos')).toEqual(['Anne-Fleur Coster'])
    expect(meant('m')).toEqual(['Marieke van den Berg', 'Mo Berger'])
    expect(meant('qq')).toEqual([])
    expect(meant('.')).toEqual([])
  })
})

describe('a typed line', () => {
  test('is words, when nothing else is said', () => {
    expect(read('  Wie krap zit, klopt niet aan ')).toEqual({
      who: null,
      side: null,
      starred: false,
      words: 'Wie krap zit, klopt niet aan',
    })
  })
  test('begins with who it was, a side and a star, in any order', () => {
    for (const text of ['rz: < * Vraag eerst', '* rz: <Vraag eerst', 'rz: a: *Vraag eerst', '<* rz: Vraag eerst'])
      expect(read(text), text).toEqual({ who: 'rz', side: 'a', starred: true, words: 'Vraag eerst' })
    expect(read('> Niet vragen').side).toBe('b')
    expect(read('B: Niet vragen').side).toBe('b')
    expect(read('<> Het hangt ervan af').side).toBe('nuance')
  })
  test('begins with the sign of an example or a question, and may end with a question mark', () => {
    expect(read('rz: = Bij ons vroeg niemand het')).toMatchObject({
      who: 'rz',
      side: 'example',
      words: 'Bij ons vroeg niemand het',
    })
    expect(read('? * Wie betaalt dat?')).toMatchObject({ side: 'question', starred: true, words: 'Wie betaalt dat?' })
    expect(read('?! wat')).toMatchObject({ side: null, words: '?! wat' })
    expect(read('Twee plus twee =')).toMatchObject({ side: null, words: 'Twee plus twee =' })
  })
  test('may end with a star and a side', () => {
    expect(read('Vraag eerst*')).toMatchObject({ starred: true, words: 'Vraag eerst' })
    expect(read('Vraag eerst > *')).toMatchObject({ starred: true, side: 'b', words: 'Vraag eerst' })
  })
  test('keeps signs and colons that belong to the words', () => {
    expect(read('Kortom: a > b, en 3 < 4')).toEqual({
      who: null,
      side: null,
      starred: false,
      words: 'Kortom: a > b, en 3 < 4',
    })
    expect(read('rz:niet los')).toMatchObject({ who: null, words: 'rz:niet los' })
    expect(read('om 10:30 begint het').words).toBe('om 10:30 begint het')
  })
  test('takes one name only: after it a name is a word', () => {
    expect(read('rz: Mo: dat was een goed idee')).toMatchObject({ who: 'rz', words: 'Mo: dat was een goed idee' })
  })
  test('offers names as long as the first word may be one', () => {
    expect(nameBeingTyped('mv')).toBe('mv')
    expect(nameBeingTyped(' mvdb:')).toBe('mvdb')
    expect(nameBeingTyped('Wie ')).toBeNull()
    expect(nameBeingTyped('')).toBeNull()
  })
})
