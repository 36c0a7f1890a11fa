import { parseArgs } from 'node:util'
import { languageOf } from '../../shared/analysis/tokens.ts'
import type { Lang } from '../../shared/lang.ts'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import { smallestCell, standardRules } from '../../shared/session/session.ts'
import { archiveOf } from '../exports/archive.ts'
import { eventsOf } from '../polis/archive.ts'
import { BrokenExport } from '../polis/broken-export.ts'
import { readConversation, type Conversation } from '../polis/conversation.ts'
import { readFolder } from '../polis/folder.ts'
import { realWorld } from '../sessions/world.ts'
import { writeFileOrComplain } from './archive-file.ts'
import { Complaint, type CliCommand } from './command.ts'
import { langIn, numberIn, onlyOne } from './options.ts'

const options = {
  lang: { type: 'string' },
  cell: { type: 'string', default: String(standardRules.smallestReveal) },
  attribution: { type: 'string' },
  out: { type: 'string' },
} as const

function readOrComplain(folder: string): Conversation {
  try {
    return readConversation(readFolder(folder))
  } catch (error) {
    if (error instanceof BrokenExport) throw new Complaint(error.message)
    throw error
  }
}

/** The language that most of the words are in. */
const languageIn = ({ comments }: Conversation): Lang => languageOf(comments.map(({ text }) => text).join('\n'), 'nl')

function told({ comments, voters, turnedIn }: Conversation): string {
  const votes = voters.reduce((sum, { answers }) => sum + answers.filter(answer => answer !== null).length, 0)
  const rejected = comments.filter(comment => comment.rejected).length
  const turned = turnedIn === null ? '' : `\nIn ${turnedIn} -1 stands for agreeing: its signs were turned.`
  return `${voters.length} people, ${comments.length} comments (${rejected} of them rejected), ${votes} votes${turned}`
}

export const importPolis: CliCommand = {
  summary: 'turns the export of a Polis conversation into an archive',
  usage: `FOLDER --out ARCHIVE [--lang nl|en] [--cell N] [--attribution TEXT]

FOLDER holds comments.csv and participants-votes.csv or votes.csv, and if there is one summary.csv.
Without --lang the language is that of the comments. --cell is the fewest answers of which a number is shown
(${smallestCell} or more; ${standardRules.smallestReveal} unless set). --attribution is whom a licence asks to name.`,
  async run(args, output) {
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true })
    const folder = onlyOne(positionals, 'folder of a Polis export')
    if (values.out === undefined) throw new Complaint('Say where to write with --out FILE.')
    const given = values.lang === undefined ? undefined : langIn(values.lang)
    const cell = numberIn('cell', values.cell, { least: smallestCell, most: 1000, whole: true })
    const conversation = readOrComplain(folder)
    const now = realWorld.now()
    const events = eventsOf(conversation, {
      id: asId<SessionId>(realWorld.newId()),
      lang: given ?? languageIn(conversation),
      cell,
      attribution: values.attribution?.trim() || null,
      now,
    })
    const archive = archiveOf(events, { exportedAt: now, withPeople: false, shuffle: n => realWorld.shuffle(n) })
    writeFileOrComplain(values.out, `${JSON.stringify(archive)}\n`)
    output.write(`${conversation.topic}: ${told(conversation)}\n`)
    return 0
  },
}
