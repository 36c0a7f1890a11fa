import type { Audience } from './audience.ts'
import { isLine } from './captures.ts'
import { onTable } from './contributions.ts'
import type { ContributionId } from './ids.ts'
import { clearanceOf } from './quotes.ts'
import { countResponses } from './responses.ts'
import { smallestCell, type Contribution, type Session } from './session.ts'
import { headsOf } from './threads.ts'
import type { AuthorView, ContributionView, LineView } from './view.ts'

/** So many lines a scribe can look back, and who leads the talk while take-aways are read back. */
const linesBack = 60

function authorView(state: Session, { author, exposure }: Contribution): AuthorView {
  const guest = state.guests.find(g => g.id === author)
  if (exposure === 'named' && guest?.person) return { as: 'named', name: guest.person.name }
  // A role that only one or two at the table have is as good as a name.
  const peers = state.guests.filter(g => g.segment === guest?.segment).length
  if (exposure !== 'anonymous' && guest?.segment && peers >= smallestCell) return { as: 'role', role: guest.segment }
  return { as: 'anonymous' }
}

const lineView = (contribution: Contribution): LineView | null =>
  contribution.spoken && {
    speaker: contribution.author,
    starred: contribution.spoken.starred,
    corrected: contribution.spoken.corrected,
    at: contribution.at,
  }

const contributionView = (
  state: Session,
  audience: Audience,
  contribution: Contribution,
  head: ContributionId | null,
): ContributionView => ({
  id: contribution.id,
  item: contribution.item,
  stance: contribution.stance,
  text: contribution.text,
  // The screen never shows a name, whatever the house rule.
  author: audience === 'screen' ? screenAuthor(authorView(state, contribution)) : authorView(state, contribution),
  replyTo: head,
  spoken: contribution.spoken !== null,
  line: audience === 'facilitator' || audience === 'scribe' ? lineView(contribution) : null,
  desk:
    audience === 'facilitator'
      ? {
          hidden: contribution.hidden,
          mergedInto: contribution.mergedInto,
          counts: contribution.mixed?.all ?? countResponses(contribution.responses),
          clearance: clearanceOf(contribution),
        }
      : null,
})
const screenAuthor = (author: AuthorView): AuthorView => (author.as === 'named' ? { as: 'anonymous' } : author)

/**
 * Contributions of the item on the table; the screen gets only the thread in the spotlight. Of what was said aloud the table gets
 * no more than the screen; the scribe looks back over all items, and so does the facilitator during the read-back.
 */
export function contributionViews(state: Session, audience: Audience): readonly ContributionView[] {
  const heads = headsOf(state.contributions)
  const isShown = (c: Contribution) => c.id === state.spotlight
  // The replies to what is shown, or what it replies to.
  const isBeside = (c: Contribution) =>
    state.spotlight !== null && (heads.get(c.id) === state.spotlight || heads.get(state.spotlight) === c.id)
  const isHere = (c: Contribution) => c.item === state.stage?.item
  const looksBack = audience === 'scribe' || (audience === 'facilitator' && state.status === 'takeaways')
  const back = looksBack ? state.contributions.filter(c => isLine(c) && onTable(c)).slice(-linesBack) : []
  const latest = new Set(back)
  const seen = {
    facilitator: (c: Contribution) => isHere(c) || latest.has(c),
    scribe: (c: Contribution) => (isLine(c) ? latest.has(c) : isHere(c)),
    participant: (c: Contribution) => (isLine(c) ? isShown(c) : isHere(c)),
    screen: (c: Contribution) => isShown(c) || isBeside(c),
  }
  return state.contributions
    .filter(seen[audience])
    .filter(c => audience === 'facilitator' || onTable(c))
    .map(c => contributionView(state, audience, c, heads.get(c.id) ?? null))
}
