import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import * as z from 'zod'
import { openSqliteStore } from '../../server/event-store/sqlite.ts'
import { archiveSchema } from '../../server/exports/archive.ts'
import { exporters } from '../../server/exports/index.ts'
import { PdfUnavailable } from '../../server/exports/pdf-unavailable.ts'
import { hashOf } from '../../server/people/links.ts'
import { readSecret } from '../../server/people/secret.ts'
import { tokenIn } from '../server/person.ts'
import { temporaryFolder } from '../server/start.ts'
import { said } from './run.ts'

const made = z.object({
  sessionId: z.string(),
  facilitator: z.string(),
  screen: z.string(),
  participants: z.array(z.object({ id: z.string(), link: z.string() })),
})

/** A store with one session of three named guests, and an archive of it. */
async function prepared(...options: readonly string[]) {
  const folder = temporaryFolder()
  const [settings, guests, archive] = [
    { DATA_DIR: join(folder, 'data') },
    join(folder, 'g.csv'),
    join(folder, 'a.json'),
  ]
  writeFileSync(guests, 'name,email\nNoor Marker,noor@example.org\nSam Marker,\nAda Marker,\n')
  const { out } = await said(['create', '--template', 'short-table', '--guests', guests, '--json'], settings)
  const session = made.parse(JSON.parse(out))
  const exported = await said(['export', session.sessionId, '--out', archive, ...options], settings)
  expect(exported).toEqual({ code: 0, out: '', err: '' })
  return { folder, settings, session, archive }
}

const idIn = (out: string) => /: session ([\w-]+)$/m.exec(out)?.[1]
const counted = async (settings: { DATA_DIR: string }) => (await said(['verify'], settings)).out
/** Whose link this is, by what the store of this folder knows. */
async function ownerOf(link: string, { DATA_DIR }: { DATA_DIR: string }) {
  const { store, links } = openSqliteStore(join(DATA_DIR, 'exchange-table.sqlite'), readSecret(DATA_DIR))
  try {
    return await links.find(hashOf(tokenIn(link)))
  } finally {
    await store.close()
  }
}

describe('export', () => {
  test('writes an archive without names; with names only when asked', async () => {
    const [bare, full] = [await prepared(), await prepared('--with-people')]
    const text = readFileSync(bare.archive, 'utf8')
    expect(archiveSchema.parse(JSON.parse(text)).session.id).toBe(bare.session.sessionId)
    expect(text).not.toMatch(/Marker|noor@example/)
    expect(readFileSync(full.archive, 'utf8')).toMatch(/Noor Marker.*noor@example\.org/)
  })
})

describe('import', () => {
  test('into the same store makes another session, and leaves the first', async () => {
    const { settings, session, archive } = await prepared()
    const { code, out, err } = await said(['import', archive], settings)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const id = idIn(out)
    expect(id).toMatch(/^[\w-]{8,}$/)
    expect(id).not.toBe(session.sessionId)
    expect(await counted(settings)).toMatch(/^2 sessions, \d+ events, 2 not closed, 0 problems\n$/)
    const link = /^Facilitator +(\S+)$/m.exec(out)?.[1] ?? ''
    expect((await ownerOf(link, settings))?.session).toBe(id)
    expect((await ownerOf(session.facilitator, settings))?.session).toBe(session.sessionId)
  })

  test('into a fresh store keeps its id, and what it tells', async () => {
    const { folder, archive, session } = await prepared()
    const other = { DATA_DIR: join(folder, 'other') }
    expect(idIn((await said(['import', archive], other)).out)).toBe(session.sessionId)
    const again = join(folder, 'again.json')
    await said(['export', session.sessionId, '--out', again], other)
    const [before, after] = [archive, again].map(file => archiveSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
    expect(after?.events).toEqual(before?.events)
    expect(await counted(other)).toMatch(/^1 sessions, .* 0 problems\n$/)
  })
})

describe('report', () => {
  test.each(['md', 'html', 'json'])('as %s, in a file and on standard output, in both languages', async format => {
    const { folder, archive } = await prepared()
    const file = join(folder, 'report')
    const written: string[] = []
    for (const lang of ['nl', 'en']) {
      const shown = await said(['report', archive, '--format', format, '--lang', lang])
      const kept = await said(['report', archive, '--format', format, '--lang', lang, '--out', file])
      expect(shown).toMatchObject({ code: 0, err: '' })
      expect(kept).toEqual({ code: 0, out: '', err: '' })
      expect(readFileSync(file, 'utf8')).toBe(shown.out)
      written.push(shown.out)
    }
    const own = await said(['report', archive, '--format', format])
    expect(own.out).toBe(written[0])
    expect(written[1]).not.toBe(written[0])
    expect(written[0]).toContain('Netjes afscheid nemen')
    if (format === 'html') expect(written[1]).toContain('<html lang="en">')
    if (format === 'json') expect(JSON.parse(own.out)).toMatchObject({ lang: 'nl', takeaways: [] })
  })

  test.each([
    ['docx', 'PK'],
    ['pdf', '%PDF-1.7'],
    ['pptx', 'PK'],
    ['xlsx', 'PK'],
    ['csv', '\uFEFFsection,'],
    ['svg', 'PK'],
    ['png', 'PK'],
    ['polis', 'PK'],
  ])('as %s, byte for byte in a file', async (format, start) => {
    const { folder, archive } = await prepared()
    const file = join(folder, 'report')
    const kept = await said(['report', archive, '--format', format, '--lang', 'en', '--out', file])
    expect(kept).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(file).subarray(0, Buffer.byteLength(start)).toString()).toBe(start)
  })

  test('as PDF, where none can be made, says what to do instead', async () => {
    const { archive } = await prepared()
    const { pdf } = exporters
    if (!pdf) throw new Error('it is one of them')
    const broken = vi.spyOn(pdf, 'render').mockImplementation(() => {
      throw new PdfUnavailable('PDF cannot be made on this machine.')
    })
    onTestFinished(() => broken.mockRestore())
    const { code, out, err } = await said(['report', archive, '--format', 'pdf'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^PDF cannot be made on this machine\. Make --format html, .*pdf-unavailable/)
  })

  test('as a file that is not text is refused on a terminal, and goes through a pipe', async () => {
    const { archive } = await prepared()
    const piped = await said(['report', archive, '--format', 'docx'])
    expect(piped).toMatchObject({ code: 0, err: '' })
    expect(piped.out.startsWith('PK')).toBe(true)
    const { isTTY } = process.stdout
    process.stdout.isTTY = true
    onTestFinished(() => void (process.stdout.isTTY = isTTY))
    const shown = await said(['report', archive, '--format', 'docx'])
    expect(shown).toMatchObject({ code: 1, out: '' })
    expect(shown.err).toContain('--out FILE')
  })
})

describe('backup and restore', () => {
  test('bring the links along to another folder', async () => {
    const { folder, settings, session } = await prepared()
    const file = join(folder, 'kept.sqlite')
    const backup = await said(['backup', file], settings)
    expect(backup).toMatchObject({ code: 0, err: '' })
    expect(backup.out).toMatch(/^1 sessions, \d+ events in .*\n1 sessions are not closed: .*Guard it/)
    const other = { DATA_DIR: join(folder, 'other') }
    expect(await said(['restore', file], other)).toMatchObject({ code: 0, err: '' })
    for (const { id, link } of session.participants) {
      expect(await ownerOf(link, other)).toMatchObject({ session: session.sessionId, guest: id })
    }
    expect(await ownerOf(session.screen, other)).toMatchObject({ guest: null })
    expect(await counted(other)).toBe(await counted(settings))
    // The link that is made there next is one of the same secret.
    expect(readFileSync(join(other.DATA_DIR, 'secret'))).toEqual(readFileSync(join(settings.DATA_DIR, 'secret')))
    expect((await said(['backup', file], settings)).err).toMatch(/^[^\n]*is there already[^\n]*\n$/)
  })

  test('keep the secret of what they replace, and say when a backup came without its own', async () => {
    const [one, two] = [await prepared(), await prepared()]
    const file = join(one.folder, 'kept.sqlite')
    await said(['backup', file], one.settings)
    // A copy of a store that no process of ours has had open.
    const target = { DATA_DIR: join(two.folder, 'target') }
    const first = join(two.folder, 'first.sqlite')
    await said(['backup', first], two.settings)
    await said(['restore', first], target)
    const { out, code } = await said(['restore', file], target)
    expect(code).toBe(0)
    const replaced = /^What was there before is in (.+)$/m.exec(out)?.[1] ?? ''
    expect(existsSync(replaced)).toBe(true)
    expect(readFileSync(`${replaced}.secret`)).toEqual(readFileSync(join(two.settings.DATA_DIR, 'secret')))
    expect(await ownerOf(one.session.facilitator, target)).toBeDefined()
    const bare = await said(['restore', replaced], { DATA_DIR: join(two.folder, 'bare') })
    expect(bare.out).not.toContain('is not there')
    writeFileSync(join(two.folder, 'alone.sqlite'), readFileSync(file))
    const alone = await said(['restore', join(two.folder, 'alone.sqlite')], { DATA_DIR: join(two.folder, 'alone') })
    expect(alone.out).toContain('alone.sqlite.secret is not there')
  })
})

describe('what cannot be done', () => {
  test.each([
    [['export'], 'Name one session'],
    [['export', 'nowhere'], '--out FILE'],
    [['export', 'nowhere', '--out', 'FOLDER/x.json'], 'There is no session "nowhere"'],
    [['export', 'a', 'b', '--out', 'x'], 'Name one session'],
    [['import'], 'Name one archive'],
    [['import', 'FOLDER/none.json'], 'none.json cannot be read.'],
    [['import', 'FOLDER'], 'cannot be read.'],
    [['import', 'FOLDER/broken.json'], 'broken.json cannot be read as an archive. It is not JSON'],
    [['report', 'FOLDER/broken.json'], 'It is not JSON'],
    [['report', 'FOLDER/other.json'], 'It is not an Exchange Table archive.'],
    [['report', 'FOLDER/newer.json'], 'It was written by a newer version'],
    [['report', 'FOLDER/other.json', '--format', 'gif'], '--format is "gif", but must be one of md, html, docx,'],
    [['report', 'FOLDER/other.json', '--format', 'constructor'], '--format is "constructor"'],
    [['report', 'FOLDER/other.json', '--lang', 'tlh'], '--lang is "tlh"'],
    [['report', 'FOLDER/good.json', '--out', 'FOLDER/none/x.md'], 'x.md cannot be written'],
    [['report', 'FOLDER/good.json', '--colour'], "Unknown option '--colour'"],
    [['verify', 'all'], "Unexpected argument 'all'"],
    [['backup'], 'Name one file to write'],
    [['restore', 'FOLDER/none.sqlite'], 'none.sqlite is not there'],
    [['restore', 'FOLDER/broken.json'], 'broken.json'],
    [['doctor', '--fix'], "Unknown option '--fix'"],
    [['rehearse', '--participants', '0'], '--participants is "0"'],
    [['rehearse', '--participants', '2.5'], 'a whole number from 1'],
    [['rehearse', '--seed', 'lucky'], '--seed is "lucky"'],
    [['rehearse', '--speed', ''], '--speed is ""'],
    [['rehearse', '--template', 'nothing'], 'There is no template "nothing"'],
    [['rehearse', 'not-a-link'], '"not-a-link" is no link of a session'],
    [['rehearse', 'http://127.0.0.1:9/s/x#token'], 'The server does not answer'],
    [['rehearse', 'a', 'b'], 'Name one link'],
  ])('%j is one line that says why', async (args, sentence) => {
    const { folder, settings, archive } = await prepared()
    const text = readFileSync(archive, 'utf8')
    const files = { broken: text.slice(9), other: '{}', newer: text.replace('"version":1', '"version":9'), good: text }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), content)
    const before = await counted(settings)
    const { code, out, err } = await said(
      args.map(argument => argument.replace('FOLDER', folder)),
      settings,
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/Unexpected:| {4}at |\.ts:/)
    expect(await counted(settings)).toBe(before)
  })
})
