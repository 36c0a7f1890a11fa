import { createHash } from 'node:crypto'
import { strToU8 } from 'fflate'
import type { Lang } from '../../shared/lang.ts'
import { onTable } from '../../shared/session/contributions.ts'
import type { Contribution, ResponseCounts, Session } from '../../shared/session/session.ts'
import { aboutOf } from '../../shared/takeaways/outline.ts'
import { csvOf, type Cell } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { fileTypes } from './file-types.ts'
import { polisNote } from './polis-note.ts'
import { thoughtsOf, wordsOf } from './thoughts.ts'
import { documentWords } from './words.ts'
import { zipOf } from './zip.ts'

interface Comment {
  readonly contribution: Contribution
  readonly body: string
  readonly counts: ResponseCounts
  /** Polis: 1 shown, -1 taken out by a moderator. */
  readonly moderated: 1 | -1
}

const none: ResponseCounts = { agree: 0, disagree: 0, pass: 0 }

function commentsOf(session: Session, lang: Lang): readonly Comment[] {
  const words = documentWords[lang]
  const published = new Map(
    thoughtsOf(session).flatMap(({ poles, quotes }) =>
      quotes.map(quote => [quote.id, { body: wordsOf(quote, poles, words), counts: quote.counts ?? none }] as const),
    ),
  )
  // What was said aloud is no statement that people could answer.
  const written = session.contributions.filter(({ spoken }) => spoken === null)
  return written.map(contribution => {
    const shown = onTable(contribution) ? published.get(contribution.id) : undefined
    if (shown) return { contribution, ...shown, moderated: 1 }
    const body = contribution.mergedInto === null ? polisNote[lang].hidden : polisNote[lang].merged
    return { contribution, body, counts: none, moderated: -1 }
  })
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * The answers to one comment over so many rows: 1 agree, -1 disagree, 0 pass, null none. Every comment has an order of
 * its own, made from its id, so that the counts are right and no row is anybody.
 */
function column({ contribution, counts }: Comment, rows: number): readonly (1 | -1 | 0 | null)[] {
  const order = Array.from({ length: rows }, (_, row) => row)
    .map(row => ({ row, key: digest(`${contribution.id}/${row}`) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const answers: (1 | -1 | 0 | null)[] = Array.from({ length: rows }, () => null)
  const { agree, disagree, pass } = counts
  for (const [place, { row }] of order.entries()) {
    if (place < agree) answers[row] = 1
    else if (place < agree + disagree) answers[row] = -1
    else if (place < agree + disagree + pass) answers[row] = 0
  }
  return answers
}

/** As Polis writes a moment; all are the moment the table opened, for the real ones would tell who did what. */
const datetime = (at: number): string => {
  const [day = '', date = '', month = '', year = '', time = ''] = new Date(at).toUTCString().replace(',', '').split(' ')
  return `${day} ${month} ${date} ${time} UTC ${year}`
}

const answered = ({ agree, disagree, pass }: ResponseCounts) => agree + disagree + pass

/** The three tables of a Polis export, by file name. */
function polisTables(session: Session, lang: Lang): Readonly<Record<string, readonly (readonly Cell[])[]>> {
  const comments = commentsOf(session, lang)
  const rows = Math.max(aboutOf(session).voted, ...comments.map(({ counts }) => answered(counts)))
  const columns = comments.map(comment => column(comment, rows))
  const at = session.liveAt ?? session.createdAt
  const when = [at, datetime(at)]
  const people = Array.from({ length: rows }, (_, row) => {
    const own = columns.map(answers => answers[row] ?? null)
    const count = (answer: number) => own.filter(given => given === answer).length
    return [row, null, 0, own.filter(given => given !== null).length, count(1), count(-1), ...own]
  })
  return {
    'comments.csv': [
      ['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated', 'comment-body'],
      ...comments.map(({ counts, moderated, body }, id) => [
        ...when,
        id,
        id,
        counts.agree,
        counts.disagree,
        moderated,
        body,
      ]),
    ],
    'votes.csv': [
      ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote'],
      ...columns.flatMap((answers, id) =>
        answers.flatMap((answer, row) => (answer === null ? [] : [[...when, id, row, answer]])),
      ),
    ],
    'participants-votes.csv': [
      ['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', ...comments.keys()],
      ...people,
    ],
  }
}

/** Thoughts and answers in the form of a Polis export, for programs that read those; its rows are nobody. */
export const polis: Exporter = {
  ...fileTypes.polis,
  render(session, lang) {
    const tables = Object.entries(polisTables(session, lang)).map(
      ([name, rows]) => [name, strToU8(csvOf(rows))] as const,
    )
    const { rehearsal } = aboutOf(session)
    const note = polisNote[lang].note(session.rules.smallestReveal)
    const readme = strToU8(`${rehearsal ? `${documentWords[lang].rehearsal}\n\n` : ''}${note}\n`)
    return zipOf({ ...Object.fromEntries(tables), 'readme.txt': readme })
  },
}
