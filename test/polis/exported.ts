import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { readConversation, type Conversation } from '../../server/polis/conversation.ts'
import { readFolder } from '../../server/polis/folder.ts'
import type { ResponseCounts } from '../../shared/session/session.ts'

export type Files = Readonly<Record<string, string>>

/** A made-up conversation: columns in another order, lines that end as Windows ends them, a mark before the first. */
export const library = fileURLToPath(new URL('library', import.meta.url))
export const libraryFile = (name: string): string => readFileSync(join(library, name), 'utf8')

/** A folder with these files, gone after the test. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-table-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

export const conversationIn = (files: Files): Conversation => readConversation(readFolder(folderOf(files)))

/** What everybody answered, as text: "ann: 1 -1 . 0", a point where they did not. */
export const answersIn = ({ voters }: Conversation): readonly string[] =>
  voters.map(({ id, answers }) => `${id}: ${answers.map(answer => answer ?? '.').join(' ')}`)

export interface Recount {
  readonly all: ResponseCounts
  readonly groups: Readonly<Record<string, ResponseCounts>>
}
const none: ResponseCounts = { agree: 0, disagree: 0, pass: 0 }
const names: Readonly<Record<string, keyof ResponseCounts>> = { '1': 'agree', '-1': 'disagree', '0': 'pass' }

/**
 * The answers to every comment, by its number, counted from participants-votes.csv without any of the program's own
 * reading: no cell of that table holds a comma.
 */
export function recountOf(participantsVotes: string): ReadonlyMap<string, Recount> {
  const [head = [], ...rows] = participantsVotes
    .replace('\uFEFF', '')
    .trim()
    .split(/\r?\n/)
    .map(line => line.split(','))
  const recounts = new Map<string, Recount>()
  for (const [column, comment] of head.entries()) {
    if (!/^\d+$/.test(comment)) continue
    let recount: Recount = { all: none, groups: {} }
    for (const row of rows) {
      const name = names[row[column] ?? '']
      const group = row[1] ?? ''
      if (name === undefined) continue
      const more = (counts: ResponseCounts) => ({ ...counts, [name]: counts[name] + 1 })
      recount = {
        all: more(recount.all),
        groups: { ...recount.groups, [group]: more(recount.groups[group] ?? none) },
      }
    }
    recounts.set(comment, recount)
  }
  return recounts
}
