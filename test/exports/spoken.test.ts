import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { archiveOf, readArchive } from '../../server/exports/archive.ts'
import { exporters } from '../../server/exports/index.ts'
import { documentWords } from '../../server/exports/words.ts'
import { langs } from '../../shared/lang.ts'
import { checkSummary } from '../../shared/wording/checker.ts'
import { summarise } from '../../shared/wording/summary.ts'
import { talking as lines } from './spoken-evening.ts'

const cleared = 'GEZEGD-vrij'
const kept = 'GEZEGD-niet-gevraagd'

test.each(['md', 'html', 'csv'] as const)('as %s, what was said and cleared says that it was said', async format => {
  const { state } = lines({ cleared, kept })
  for (const lang of langs) {
    const text = String(await exporters[format]?.render(state, lang))
    expect(text).toContain(cleared)
    expect(text).toContain(documentWords[lang].spoken)
    expect(text).not.toContain(kept)
  }
})

test('what was said and not cleared is in no list, not even as something that was not cleared', async () => {
  const { state } = lines({ kept })
  const text = String(await exporters['csv']?.render(state, 'nl'))
  expect(text).not.toContain(kept)
  expect(text).not.toContain('niet vrijgegeven')
})

test('a summary that quotes it holds before the checker, and one that calls it written does not', () => {
  const { state } = lines({ cleared, kept })
  const summary = summarise(state, 'nl')
  expect(checkSummary(summary, state)).toEqual([])
  const chapters = summary.chapters.map(chapter => ({
    ...chapter,
    items: chapter.items.map(item => ({ ...item, quotes: item.quotes.map(quote => ({ ...quote, spoken: false })) })),
  }))
  expect(checkSummary({ ...summary, chapters }, state)).not.toEqual([])
})

test('in the form of Polis it is no statement: nobody was asked to answer it', async () => {
  const { state } = lines({ cleared, kept })
  const file = await exporters['polis']?.render(state, 'nl')
  if (!(file instanceof Uint8Array)) throw new Error('no file was made')
  const comments = strFromU8(unzipSync(file)['comments.csv'] ?? new Uint8Array())
  expect(comments).toContain('GESCHREVEN')
  expect(comments).not.toContain('GEZEGD')
})

test('an archive keeps lines as lines, with what was corrected', () => {
  const { events, state } = lines({ cleared, kept, corrected: 'GEZEGD-verbeterd' })
  const archive = archiveOf(events, {
    exportedAt: 1,
    withPeople: false,
    shuffle: n => Array.from({ length: n }, (_, i) => i),
  })
  const { session } = readArchive(JSON.stringify(archive))
  const told = (from: typeof state) => from.contributions.map(({ text, spoken }) => ({ text, spoken }))
  expect(told(session)).toEqual(told(state))
  expect(told(session)).toContainEqual({ text: 'GEZEGD-verbeterd', spoken: { starred: true, corrected: true } })
})
