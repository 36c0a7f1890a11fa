import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { decodeText } from '../decode-text.ts'
import { BrokenExport } from './broken-export.ts'

export interface ExportFile {
  /** As whoever named the folder knows it. */
  readonly path: string
  readonly text: string
}
/** The tables of a Polis export, of which not all need be there. */
export interface ExportFolder {
  readonly name: string
  readonly comments: ExportFile
  readonly participants: ExportFile | null
  readonly votes: ExportFile | null
  readonly summary: ExportFile | null
}

/** Names with and without the date or the number of a conversation before them; some exports say "participant-votes". */
const names = {
  comments: /^(?:.*[-_. ])?comments\.csv$/i,
  participants: /^(?:.*[-_. ])?participants?[-_]votes\.csv$/i,
  votes: /^(?!.*participants?[-_]votes)(?:.*[-_. ])?votes\.csv$/i,
  summary: /^(?:.*[-_. ])?summary\.csv$/i,
} as const
type TableName = keyof typeof names

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new BrokenExport(`${folder} cannot be read as a folder. Name the one that holds comments.csv.`)
  }
}

function readFile(path: string): ExportFile {
  try {
    return { path, text: decodeText(readFileSync(path)) }
  } catch {
    throw new BrokenExport(`${path} cannot be read. Check whether you may open it.`)
  }
}

function fileFor(table: TableName, folder: string, entries: readonly string[]): ExportFile | null {
  const fitting = entries.filter(entry => names[table].test(entry))
  const bare = fitting.find(entry => /^(?:comments|participants?[-_]votes|votes|summary)\.csv$/i.test(entry))
  const [only = bare, another] = bare === undefined ? fitting : [bare]
  if (another !== undefined) throw new BrokenExport(`${folder} holds both ${only} and ${another}. Leave one of them.`)
  return only === undefined ? null : readFile(join(folder, only))
}

/** Finds and reads the files of an export; throws `BrokenExport` when there is no folder, or no comments.csv in it. */
export function readFolder(folder: string): ExportFolder {
  const entries = entriesOf(folder)
  const comments = fileFor('comments', folder, entries)
  if (!comments) throw new BrokenExport(`${folder} holds no comments.csv. Name the folder of a Polis export.`)
  return {
    name: basename(resolve(folder)),
    comments,
    participants: fileFor('participants', folder, entries),
    votes: fileFor('votes', folder, entries),
    summary: fileFor('summary', folder, entries),
  }
}
