import type { StatementVote } from '../../shared/analysis/camps.ts'
import { BrokenExport } from './broken-export.ts'
import { readComments, type Comment } from './comments.ts'
import type { ExportFile, ExportFolder } from './folder.ts'
import { areTurned } from './signs.ts'
import { rowsOf } from './table.ts'
import { readParticipants, readVotes, type Voter } from './voters.ts'

/** A conversation that was held in Polis, with who voted what. */
export interface Conversation {
  readonly topic: string
  /** In the order in which they were written. */
  readonly comments: readonly Comment[]
  /** Everybody who voted; 1 agrees, -1 disagrees, 0 passes. */
  readonly voters: readonly Pick<Voter, 'id' | 'group' | 'answers'>[]
  /** The file in which -1 stood for agreeing; null where 1 did. */
  readonly turnedIn: string | null
}

/** The summary is a list of names and values; its own separator follows the first name. */
function topicOf(summary: ExportFile | null): string {
  if (!summary) return ''
  const separator = /^"?topic"?([,;\t])/im.exec(summary.text)?.[1]
  const row = rowsOf(summary, separator).find(({ fields }) => fields[0]?.toLowerCase() === 'topic')
  return (row?.fields.slice(1).find(value => value !== '') ?? '').replaceAll(/\s+/g, ' ')
}

interface Votes {
  readonly path: string
  readonly voters: readonly Voter[]
}
const spoke = ({ answers }: Voter): boolean => answers.some(answer => answer !== null)

/** The table of participants is what Polis itself counts and groups; where it holds no votes, the log of them is counted. */
function votesOf({ participants, votes, name }: ExportFolder, places: ReadonlyMap<string, number>): Votes {
  const listed = participants ? readParticipants(participants, places) : []
  if (participants && listed.some(spoke)) return { path: participants.path, voters: listed.filter(spoke) }
  if (votes) {
    const groups = new Map(listed.map(({ id, group }) => [id, group]))
    const voters = readVotes(votes, places).map(voter => ({ ...voter, group: groups.get(voter.id) ?? null }))
    if (voters.length > 0) return { path: votes.path, voters }
  }
  throw new BrokenExport(`${name} holds no votes: neither participants-votes.csv nor votes.csv has any.`)
}

const opposite = (answer: StatementVote): StatementVote => (answer === 1 ? -1 : answer === -1 ? 1 : answer)

/** Reads a whole export; throws `BrokenExport` at the first thing that cannot be understood. */
export function readConversation(folder: ExportFolder): Conversation {
  const comments = readComments(folder.comments)
  if (comments.length === 0) throw new BrokenExport(`${folder.comments.path} holds no comments.`)
  const { path, voters } = votesOf(folder, new Map(comments.map(({ id }, place) => [id, place])))
  const turned = areTurned(comments, voters)
  return {
    topic: topicOf(folder.summary) || folder.name,
    comments,
    voters: turned ? voters.map(voter => ({ ...voter, answers: voter.answers.map(opposite) })) : voters,
    turnedIn: turned ? path : null,
  }
}
