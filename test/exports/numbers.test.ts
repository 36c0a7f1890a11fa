import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { csv } from '../../server/exports/csv.ts'
import { sheetWords } from '../../server/exports/sheet-words.ts'
import { documentWords } from '../../server/exports/words.ts'
import { xlsx } from '../../server/exports/xlsx.ts'
import { langs } from '../../shared/lang.ts'
import type { Session } from '../../shared/session/session.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { answers, sessionOf, votes } from '../takeaways/builders.ts'
import { readCsv } from './readers.ts'
import { hostile, hostileSession, plain, thin } from './sessions.ts'

type Row = Readonly<Record<string, string>>
const rowsOf = async (session: Session): Promise<readonly Row[]> => {
  const [head = [], ...rows] = readCsv(String(await csv.render(session, 'nl')))
  return rows.map(row => Object.fromEntries(head.map((key, index) => [key, row[index] ?? ''])))
}
const sheetsOf = async (session: Session, lang: 'nl' | 'en' = 'nl') => {
  const { sheets } = await readXlsx(Buffer.from(await xlsx.render(session, lang)))
  return new Map(sheets.map(({ name, rows }) => [name, rows]))
}
const few = sessionOf({
  seats: 10,
  dilemmas: [
    { rounds: [votes(2, 0, 0, 0, 0, 0, 2)], said: [{ stance: 'a', text: 'Weinig', by: 9, answers: answers(2, 1) }] },
  ],
})

describe('one table of all numbers', () => {
  test('has each place of each shown round, and each count of each take-away', async () => {
    const session = hostileSession()
    const rows = await rowsOf(session)
    const { chapters, takeaways } = summarise(session, 'nl')
    for (const { id, rounds } of chapters.flatMap(({ items }) => items)) {
      for (const { round, voted, tally } of rounds) {
        const own = rows.filter(
          row => row['section'] === 'votes' && row['item'] === id && row['round'] === String(round),
        )
        const places = own.filter(row => row['measure']?.startsWith('place_')).map(row => Number(row['value']))
        expect(places).toEqual(tally?.counts ?? [])
        expect(own.find(row => row['measure'] === 'voted')?.['value']).toBe(String(voted))
      }
    }
    for (const [index, { recognition, headline }] of takeaways.entries()) {
      const own = rows.filter(row => row['section'] === 'takeaways' && row['number'] === String(index + 1))
      expect(own.find(row => row['measure'] === 'endorse')?.['value']).toBe(
        recognition ? String(recognition.endorse) : undefined,
      )
      expect(own.find(row => row['measure'] === 'headline')?.['text']).toContain(headline.slice(1))
    }
  })

  test('gives text that looks like a formula an apostrophe, and leaves all other text alone', async () => {
    const said = (await rowsOf(hostileSession()))
      .filter(row => row['section'] === 'contributions')
      .map(row => row['text'])
    expect(said).toContain(`'${hostile.formula}`)
    expect(said).toContain(`'${hostile.spreadsheet}`)
    for (const text of [hostile.html, hostile.entity, hostile.chinese, hostile.long]) expect(said).toContain(text)
  })

  test('shows no count that too few stand behind', async () => {
    const rows = await rowsOf(few)
    expect(rows.filter(row => /^(place_|agree$|disagree$|pass$|moved|stayed)/.test(row['measure'] ?? ''))).toEqual([])
    expect(rows.find(row => row['measure'] === 'voted' && row['section'] === 'votes')?.['value']).toBe('4')
  })
})

describe.each(langs)('a workbook (%s)', lang => {
  test('keeps text as text and numbers as numbers', async () => {
    const sheets = await sheetsOf(hostileSession(), lang)
    const words = sheetWords[lang]
    expect([...sheets.keys()]).toEqual([words.about, words.takeaways, words.votes, words.thoughts, words.method])
    const thoughts = sheets.get(words.thoughts)?.map(row => row[2])
    expect(thoughts).toContain(hostile.formula)
    expect(thoughts).toContain(hostile.spreadsheet)
    const [head = [], ...rows] = sheets.get(words.votes) ?? []
    const places = head.flatMap((cell, column) =>
      new RegExp(`^${words.place} \\d+$`).test(String(cell)) ? [column] : [],
    )
    const counts = summarise(hostileSession(), lang).chapters.flatMap(({ items }) =>
      items.flatMap(({ rounds }) => rounds.flatMap(({ tally }) => (tally?.counts ? [tally.counts] : []))),
    )
    expect(rows.map(row => places.map(column => row[column]))).toEqual(counts)
  })

  test.each(Object.entries(thin))('says that there are no take-aways: %s', async (_, session) => {
    const rows = (await sheetsOf(session, lang)).get(sheetWords[lang].takeaways)
    expect(rows?.flat()).toContain(documentWords[lang].noTakeaways)
  })

  test('shows no count that too few stand behind', async () => {
    const sheets = await sheetsOf(few, lang)
    const [, vote] = sheets.get(sheetWords[lang].votes) ?? []
    expect(vote?.slice(3, 7)).toEqual([1, 4, 10, null])
    const [, thought] = sheets.get(sheetWords[lang].thoughts) ?? []
    expect(thought?.slice(2)).toEqual(['Weinig', '', null, null, null])
  })
})

test('a thought that nobody answered has no numbers', async () => {
  const rows = await rowsOf(plain({ rounds: [votes(6, 0, 6)], said: [{ stance: 'a', text: 'Alleen' }] }))
  const own = rows.filter(row => row['section'] === 'contributions')
  expect(own.map(row => [row['measure'], row['text']])).toEqual([['a', 'Alleen']])
})
