import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tablesOf, wordsOf } from '../../scripts/parliament-to-polis.js'
import { csvOf } from '../../server/exports/csv.ts'
import { conversationIn } from './exported.ts'

const data = (name: string) => readFileSync(new URL(`../data/dutch-parliament/${name}`, import.meta.url), 'utf8')
const tables = tablesOf(data('party_votes.csv'), data('motions.csv'))
const files = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, csvOf(rows)]))

test('eleven parties in two groups vote on 61 proposals that can be told apart and read at once', () => {
  const { topic, comments, voters } = conversationIn(files)
  expect(topic).toBe('Stemmingen in de Tweede Kamer, januari 2010')
  expect(voters.map(({ id, group }) => `${id} ${group}`)).toEqual([
    ...[
      'CDA coalitie',
      'ChristenUnie coalitie',
      'D66 oppositie',
      'GroenLinks oppositie',
      'PVV oppositie',
      'PvdA coalitie',
    ],
    ...['PvdD oppositie', 'SGP oppositie', 'SP oppositie', 'VVD oppositie', 'Verdonk oppositie'],
  ])
  const texts = comments.map(({ text }) => text)
  expect(new Set(texts).size).toBe(61)
  expect(Math.max(...texts.map(text => text.length))).toBeLessThanOrEqual(300)
})

test('every party’s vote is the one of the source, from either table of votes', () => {
  const [, ...rows] = data('party_votes.csv').trim().split('\n')
  const proposals = data('motions.csv').matchAll(/^(20100\d[^,]*),/gm)
  const places = new Map([...proposals].map(([, id = ''], place) => [id, place]))
  const { 'participants-votes.csv': _, ...logged } = files
  for (const { voters } of [conversationIn(files), conversationIn(logged)]) {
    for (const row of rows) {
      const [id = '', party, , , vote] = row.split(',')
      const answers = voters.find(voter => voter.id === party)?.answers
      expect([row, answers?.[places.get(id) ?? -1]]).toEqual([row, Number(vote)])
    }
  }
})

test.each([
  ['Jeugdzorg; Motie; Motie Voordewind over aanpassingen', 'Motie over aanpassingen (bij: Jeugdzorg)'],
  [
    'Jeugdzorg; Gewijzigde motie (nader); Gew motie Smits en Langkamp over scholen (t.v.v. 31 839, nr. 29)',
    'Gewijzigde motie over scholen (bij: Jeugdzorg)',
  ],
  [
    'Wijziging van wetten in verband met de fusietoets (fusietoets); Amendement; Amendement Depla c.s. ter vervanging van nr. 12 over het advies',
    'Amendement over het advies (bij: de fusietoets)',
  ],
  [
    'Wijziging van wetten i.v.m. de toets; Amendement; Gewijzigd Amendement De Krom, ter vervanging van nr. 9',
    'Gewijzigd Amendement De Krom, ter vervanging van nr. 9 (bij: de toets)',
  ],
  [
    'Regels voor een pilot (Tijdelijke wet pilot); Motie; Motie-Lempens over het over het inkomen.',
    'Motie over het over het inkomen (bij: Tijdelijke wet pilot)',
  ],
  [
    'Wet; Motie; Motie Van Gent over het het plan voor voor- en naschoolse opvang',
    'Motie over het plan voor voor- en naschoolse opvang (bij: Wet)',
  ],
  ['Wijziging van de Pensioenwet; Voorstel van wet', 'Wetsvoorstel: Wijziging van de Pensioenwet'],
  ['Wijziging van de Pensioenwet', 'Wetsvoorstel: Wijziging van de Pensioenwet'],
])('“%s” reads as “%s”', (title, words) => {
  expect(wordsOf(title)).toBe(words)
})
