import type { ContributionId } from '../../../shared/session/ids.ts'
import type { ResponseCounts } from '../../../shared/session/session.ts'
import type { CommonView, ContributionView } from '../../../shared/session/view.ts'

/** A contribution as the facilitator's list shows it. */
export interface Thought {
  readonly contribution: ContributionView
  readonly counts: ResponseCounts
  /** How many others were merged into it. */
  readonly members: number
  readonly repliesTo: string | null
}
export interface HiddenThought {
  readonly contribution: ContributionView
  readonly reason: string
}

const none: ResponseCounts = { agree: 0, disagree: 0, pass: 0 }

/** Threads, the one that was added to last first; under each head its replies as they came. */
function inThreads(contributions: readonly ContributionView[]): readonly ContributionView[] {
  const isHead = ({ replyTo }: ContributionView) => contributions.every(({ id }) => id !== replyTo)
  const threads = contributions.filter(isHead).map(head => {
    const replies = contributions.filter(({ replyTo }) => replyTo === head.id)
    return { thread: [head, ...replies], last: contributions.indexOf(replies.at(-1) ?? head) }
  })
  return threads.toSorted((x, y) => y.last - x.last).flatMap(({ thread }) => thread)
}

/** What was written and lies on the table, the newest first. */
export function thoughtsOnTable({ contributions }: CommonView): readonly Thought[] {
  const textOf = (id: ContributionId | null) => contributions.find(other => other.id === id)?.text ?? null
  const members = (id: ContributionId) => contributions.filter(({ desk }) => desk?.mergedInto === id).length
  const shown = contributions.filter(
    ({ desk, spoken }) => !spoken && (desk?.hidden ?? null) === null && (desk?.mergedInto ?? null) === null,
  )
  return inThreads(shown).map(contribution => ({
    contribution,
    counts: contribution.desk?.counts ?? none,
    members: members(contribution.id),
    repliesTo: textOf(contribution.replyTo),
  }))
}

/** What was said aloud and written down, the newest first, with its speaker's name. */
export const spokenOnTable = ({ contributions, desk }: CommonView) =>
  contributions
    .filter(said => said.spoken && (said.desk?.hidden ?? null) === null)
    .map(said => ({ said, speaker: desk?.people.find(({ guest }) => guest === said.line?.speaker)?.name ?? null }))
    .toReversed()

export const hiddenThoughts = ({ contributions }: CommonView): readonly HiddenThought[] =>
  contributions.flatMap(contribution => {
    const reason = contribution.desk?.hidden ?? null
    return reason === null ? [] : [{ contribution, reason }]
  })

/** The first words of a text, for the name of a button. */
export function opening(text: string, longest = 48): string {
  if (text.length <= longest) return text
  return `${text.slice(0, text.lastIndexOf(' ', longest))}…`
}

const signs = { a: 'a', b: 'b', nuance: 'both', example: 'example', question: 'question' } as const
/** What the glyph of a stance is called. */
export const glyphOf = (stance: ContributionView['stance']): (typeof signs)[ContributionView['stance']] => signs[stance]

interface StanceLabels {
  readonly a: (pole: string) => string
  readonly b: (pole: string) => string
  readonly nuance: string
  readonly example: string
  readonly question: string
}
/** "pleit voor Zelf aankloppen", "nuance" */
export function stanceWords(
  stance: ContributionView['stance'],
  sides: { readonly a: string; readonly b: string } | null,
  labels: StanceLabels,
): string {
  return stance === 'a' || stance === 'b' ? labels[stance](sides?.[stance] ?? stance.toUpperCase()) : labels[stance]
}
