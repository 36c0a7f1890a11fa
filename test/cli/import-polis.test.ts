import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { tablesOf } from '../../scripts/parliament-to-polis.js'
import { archiveSchema } from '../../server/exports/archive.ts'
import { csvOf } from '../../server/exports/csv.ts'
import { folderOf, library, libraryFile, recountOf, type Recount } from '../polis/exported.ts'
import { temporaryFolder } from '../server/start.ts'
import { said } from './run.ts'

const data = (name: string) => fileURLToPath(new URL(`../data/${name}`, import.meta.url))
const textIn = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

/** The votes of a parliament, as a Polis folder. */
function parliament(): string {
  const folder = join(temporaryFolder(), 'kamer')
  mkdirSync(folder)
  const source = data('dutch-parliament')
  const tables = tablesOf(textIn(source, 'party_votes.csv'), textIn(source, 'motions.csv'))
  for (const [name, rows] of Object.entries(tables)) writeFileSync(join(folder, name), csvOf(rows))
  return folder
}

async function imported(folder: string, ...options: readonly string[]) {
  const archive = join(temporaryFolder(), 'archive.json')
  const shown = await said(['import-polis', folder, '--out', archive, ...options])
  expect(shown).toMatchObject({ code: 0, err: '' })
  return { archive, told: shown.out }
}

const counts = z.object({ agree: z.number(), disagree: z.number(), pass: z.number() })
const words = z.object({ id: z.string(), counts: counts.nullable() })
const report = z.object({
  lang: z.string(),
  chapters: z.array(z.object({ items: z.array(z.object({ quotes: z.array(words) })) })),
  takeaways: z.array(z.object({ evidence: z.array(words) })),
  candidates: z.array(z.object({ facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) })),
})
type Report = z.infer<typeof report>

const total = ({ agree, disagree, pass }: z.infer<typeof counts>) => agree + disagree + pass

/** What the archive keeps of the answers, by contribution. */
function answersIn(archive: string) {
  const { events } = archiveSchema.parse(JSON.parse(readFileSync(archive, 'utf8')))
  const mixed = events.find(({ type }) => type === 'BallotsMixed')
  const responses = z.record(z.string(), z.object({ all: counts })).parse(mixed?.data['responses'])
  return Object.entries(responses).map(([id, { all }]) => [id, all] as const)
}

interface Compared {
  readonly told: unknown
  readonly counted: unknown
}
/** Every count that the report gives of a whole, beside the recount of the same; null where it gives none. */
function wholes({ chapters, takeaways, candidates }: Report, recounts: ReadonlyMap<string, Recount>): Compared[] {
  const quotes = chapters.flatMap(({ items }) => items.flatMap(item => item.quotes))
  const said = [...quotes, ...takeaways.flatMap(({ evidence }) => evidence)]
  const found = candidates.map(({ facts }) => ({ id: String(facts['quoted']), counts: counts.parse(facts) }))
  return [...said, ...found].map(({ id, counts: told }) => {
    const all = recounts.get(id.slice(1))?.all
    return { told: told ?? null, counted: all && total(all) < 5 && told === null ? null : all }
  })
}

/** The same of the parts that the report tells of: in numbers, or only which of two agreed more often. */
function parts(
  { candidates }: Report,
  recounts: ReadonlyMap<string, Recount>,
  groups: Readonly<Record<string, string>>,
): Record<'counts' | 'order', Compared[]> {
  const compared: Record<'counts' | 'order', Compared[]> = { counts: [], order: [] }
  for (const { facts } of candidates) {
    const recount = recounts.get(String(facts['quoted']).slice(1))
    const own = (part: string) => recount?.groups[groups[String(facts[part])] ?? 'none']
    for (const part of ['one', 'two', 'segment']) {
      const name = part === 'segment' ? 'inside' : part
      const counted = own(part)
      const told = [facts[`${name}Agree`], facts[`${name}Voted`]]
      if (told[0] !== undefined) compared.counts.push({ told, counted: counted && [counted.agree, total(counted)] })
    }
    const [one, two] = [own('one'), own('two')]
    if (one && two && facts['oneAgree'] === undefined)
      compared.order.push({ told: true, counted: one.agree * total(two) > two.agree * total(one) })
  }
  return compared
}

const asNamed = { coalitie: 'coalitie', oppositie: 'oppositie' }
const alphabet = { '0': 'A', '1': 'B' }
const groupsIn = (word: string) =>
  Object.fromEntries(Object.entries(alphabet).map(([group, letter]) => [`${word} ${letter}`, group]))

describe('import-polis', () => {
  test.each([
    ['a small made-up conversation', () => library, [], groupsIn('groep'), 'nl', { found: 3, counts: 0, order: 0 }],
    [
      'a public conversation',
      () => data('scoop-freshwater'),
      [],
      groupsIn('group'),
      'en',
      { found: 20, counts: 20, order: 5 },
    ],
    [
      ...['the votes of a parliament', parliament, ['--cell', '3'], asNamed, 'nl', { found: 20, counts: 0, order: 10 }],
    ] as const,
  ] as const)(
    'of %s every count in archive and report is the one of the votes',
    async (_, place, options, groups, lang, least) => {
      const folder = place()
      const recounts = recountOf(textIn(folder, 'participants-votes.csv'))
      const { archive } = await imported(folder, ...options)
      const counted = [...recounts].map(([comment, { all }]) => [`c${comment}`, all])
      expect(answersIn(archive).toSorted()).toEqual(counted.toSorted())
      const shown = await said(['report', archive, '--format', 'json'])
      expect(shown).toMatchObject({ code: 0, err: '' })
      const read = report.parse(JSON.parse(shown.out))
      expect(read.lang).toBe(lang)
      const [inWhole, { counts, order }] = [wholes(read, recounts), parts(read, recounts, groups)]
      for (const compared of [...inWhole, ...counts, ...order]) expect(compared.told).toEqual(compared.counted)
      expect(inWhole.length).toBeGreaterThanOrEqual(least.found)
      expect(counts.length).toBeGreaterThanOrEqual(least.counts)
      expect(order.length).toBeGreaterThanOrEqual(least.order)
    },
  )

  test.each(['md', 'html', 'csv'])('what it makes can be reported as %s in both languages', async format => {
    const { archive } = await imported(data('scoop-freshwater'))
    for (const lang of ['nl', 'en']) {
      const shown = await said(['report', archive, '--format', format, '--lang', lang])
      expect(shown).toMatchObject({ code: 0, err: '' })
      expect(shown.out).toContain('HiveMind - Freshwater Quality in NZ')
    }
  })

  test('says what it read, in the language of the comments unless told otherwise', async () => {
    const { archive, told } = await imported(library, '--attribution', ' The readers ')
    expect(told).toBe('De bibliotheek; wat zou beter kunnen?: 16 people, 6 comments (1 of them rejected), 73 votes\n')
    expect(readFileSync(archive, 'utf8')).toContain('"lang":"nl"')
    expect(readFileSync(archive, 'utf8')).toContain('"source":{"kind":"polis","attribution":"The readers"}')
    const english = await imported(library, '--lang', 'en')
    expect(readFileSync(english.archive, 'utf8')).toContain('"segments":["group A","group B"]')
  })

  test('says so when -1 stood for agreeing', async () => {
    const turned = libraryFile('votes.csv').replaceAll(/,(-?)1(?=\r?$)/gm, (_, sign) => (sign === '-' ? ',1' : ',-1'))
    const folder = folderOf({ 'comments.csv': libraryFile('comments.csv'), 'votes.csv': turned })
    const { told, archive } = await imported(folder)
    expect(told).toMatch(/\nIn .*votes\.csv -1 stands for agreeing: its signs were turned\.\n$/)
    const straight = await imported(library)
    expect(answersIn(archive)).toEqual(answersIn(straight.archive))
  })

  test('holds nobody’s votes, however many there are', async () => {
    const { archive } = await imported(data('scoop-freshwater'))
    const { events } = archiveSchema.parse(JSON.parse(readFileSync(archive, 'utf8')))
    expect(new Set(events.map(({ type }) => type))).toEqual(
      new Set([
        'SessionCreated',
        'GuestAdded',
        'Contributed',
        'ContributionHidden',
        'ConsentAnswered',
        'BallotsMixed',
        'SessionClosed',
      ]),
    )
    expect(statSync(archive).size).toBeLessThan(100_000)
  })

  test('is an archive like every other: a store takes it', async () => {
    const { archive } = await imported(library)
    const settings = { DATA_DIR: join(temporaryFolder(), 'data') }
    expect(await said(['import', archive], settings)).toMatchObject({ code: 0, err: '' })
    expect((await said(['verify'], settings)).out).toMatch(/^1 sessions, .* 0 problems\n$/)
  })

  test.each([
    [['import-polis'], 'Name one folder of a Polis export.'],
    [['import-polis', 'FOLDER'], 'Say where to write with --out FILE.'],
    [['import-polis', 'FOLDER/none', '--out', 'x'], 'none cannot be read as a folder.'],
    [
      ['import-polis', 'FOLDER', '--out', 'FOLDER/a.json'],
      'votes.csv, line 3: a vote on comment 9, which is not among the comments.',
    ],
    [
      ['import-polis', 'FOLDER', '--out', 'FOLDER/a.json', '--cell', '2'],
      '--cell is "2", but must be a whole number from 3',
    ],
    [['import-polis', 'FOLDER', '--out', 'FOLDER/a.json', '--lang', 'tlh'], '--lang is "tlh"'],
    [['import-polis', library, '--out', 'FOLDER/none/a.json'], 'a.json cannot be written'],
  ])('%j is one line that says why, and nothing is written', async (args, sentence) => {
    const folder = folderOf({
      'comments.csv': 'comment-id,comment-body\n0,One\n',
      'votes.csv': 'comment-id,voter-id,vote\n0,a,1\n9,a,1\n',
    })
    const { code, out, err } = await said(args.map(argument => argument.replace('FOLDER', folder)))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/Unexpected:| {4}at |\.ts:/)
    expect(existsSync(join(folder, 'a.json'))).toBe(false)
  })
})
