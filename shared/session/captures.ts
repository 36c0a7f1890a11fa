import { asId, type ContributionId, type GuestId, type ItemId } from './ids.ts'
import { capacity, limits } from './limits.ts'
import type { Deciders, Evolvers } from './messages.ts'
import { requireGuest, requireScribe, requireTalk, requireUnclosed } from './permissions.ts'
import { refuse, textWithin } from './refusal.ts'
import {
  contributionOf,
  itemOf,
  knownGuest,
  type Contribution,
  type Session,
  type Spoken,
  type Stance,
} from './session.ts'

export interface CaptureCommands {
  /** What somebody said aloud, written down by whoever listens. People run ahead: it may be about any item. */
  CaptureQuote: {
    readonly speaker: GuestId
    readonly item: ItemId
    /** A nuance, unless said otherwise. */
    readonly stance?: Stance
    readonly text: string
    /** A star: the speaker is shown how it was written down. */
    readonly starred?: boolean
  }
  /** Mends a captured line until its speaker has had their say over it. */
  TagContribution: {
    readonly contribution: ContributionId
    readonly speaker?: GuestId
    readonly stance?: Stance
    readonly starred?: boolean
    readonly text?: string
  }
  /** Takes a captured line away, as long as it may be tagged: misheard, or said off the record. */
  DropLine: { readonly contribution: ContributionId }
  /** By its speaker: what was said stood otherwise. */
  CorrectLine: { readonly contribution: ContributionId; readonly text: string }
}
export interface CaptureEvents {
  QuoteCaptured: Pick<Contribution, 'id' | 'item' | 'author' | 'stance' | 'text' | 'exposure' | 'origin'> &
    Pick<Spoken, 'starred'>
  /** What is not named stays. */
  ContributionTagged: {
    readonly contribution: ContributionId
    readonly speaker?: GuestId
    readonly stance?: Stance
    readonly starred?: boolean
    readonly text?: string
  }
  LineDropped: { readonly contribution: ContributionId }
  LineCorrected: { readonly contribution: ContributionId; readonly text: string }
}

export interface Line extends Contribution {
  readonly spoken: Spoken
}
export const isLine = (contribution: Contribution): contribution is Line => contribution.spoken !== null

/** Its speaker corrected it, or said whether it may be printed: from then on the words are theirs. */
const isSettled = ({ spoken, consent }: Contribution): boolean =>
  spoken !== null && (spoken.corrected || (consent !== null && consent.answer !== null))

function lineOf(state: Session, id: ContributionId): Line {
  const line = contributionOf(state, id) ?? refuse('unknown-contribution')
  return isLine(line) ? line : refuse('not-allowed')
}
function unsettledLine(state: Session, id: ContributionId): Line {
  const line = lineOf(state, id)
  return isSettled(line) ? refuse('in-use') : line
}
const linesOn = (state: Session, item: ItemId): number =>
  state.contributions.filter(contribution => contribution.item === item && isLine(contribution)).length

export const decideCaptures: Deciders<CaptureCommands> = {
  CaptureQuote(state, { item, speaker, stance = 'nuance', text, starred = false }, { by, newId }) {
    requireScribe(state, by)
    requireTalk(state)
    if (!itemOf(state, item)) refuse('unknown-item')
    if (!knownGuest(state, speaker)) refuse('unknown-guest')
    const words = textWithin(text, limits.contribution)
    if (linesOn(state, item) >= capacity.linesPerItem) refuse('full')
    const id = asId<ContributionId>(newId())
    const exposure = state.rules.contributions
    return [{ type: 'QuoteCaptured', data: { id, item, author: speaker, stance, text: words, exposure, starred } }]
  },
  TagContribution(state, { contribution: id, ...tags }, { by }) {
    requireScribe(state, by)
    requireUnclosed(state)
    const { author, stance, text, spoken } = unsettledLine(state, id)
    if (tags.speaker !== undefined && !knownGuest(state, tags.speaker)) refuse('unknown-guest')
    const words = tags.text === undefined ? text : textWithin(tags.text, limits.contribution)
    const changes = {
      ...(tags.speaker !== undefined && tags.speaker !== author && { speaker: tags.speaker }),
      ...(tags.stance !== undefined && tags.stance !== stance && { stance: tags.stance }),
      ...(tags.starred !== undefined && tags.starred !== spoken.starred && { starred: tags.starred }),
      ...(words !== text && { text: words }),
    }
    if (Object.keys(changes).length === 0) return []
    return [{ type: 'ContributionTagged', data: { contribution: id, ...changes } }]
  },
  DropLine(state, { contribution: id }, { by }) {
    requireScribe(state, by)
    requireUnclosed(state)
    return [{ type: 'LineDropped', data: { contribution: unsettledLine(state, id).id } }]
  },
  CorrectLine(state, { contribution: id, text }, { by }) {
    const speaker = requireGuest(state, by)
    requireUnclosed(state)
    const line = lineOf(state, id)
    if (line.author !== speaker.id) refuse('not-allowed')
    const words = textWithin(text, limits.contribution)
    return words === line.text ? [] : [{ type: 'LineCorrected', data: { contribution: id, text: words } }]
  },
}

const withLine = (state: Session, id: ContributionId, change: (line: Line) => Line): Session => ({
  ...state,
  contributions: state.contributions.map(c => (c.id === id && isLine(c) ? change(c) : c)),
})

export const evolveCaptures: Evolvers<CaptureEvents> = {
  QuoteCaptured: (state, { starred, ...said }, at) => ({
    ...state,
    contributions: [
      ...state.contributions,
      {
        ...said,
        replyTo: null,
        at,
        hidden: null,
        mergedInto: null,
        consent: null,
        responses: [],
        mixed: null,
        spoken: { starred, corrected: false },
      },
    ],
  }),
  ContributionTagged: (state, { contribution, speaker, stance, starred, text }) =>
    withLine(state, contribution, line => ({
      ...line,
      author: speaker ?? line.author,
      stance: stance ?? line.stance,
      text: text ?? line.text,
      spoken: { ...line.spoken, starred: starred ?? line.spoken.starred },
    })),
  LineDropped: (state, { contribution }) => ({
    ...state,
    contributions: state.contributions.filter(({ id }) => id !== contribution),
    spotlight: state.spotlight === contribution ? null : state.spotlight,
  }),
  LineCorrected: (state, { contribution, text }) =>
    withLine(state, contribution, line => ({ ...line, text, spoken: { ...line.spoken, corrected: true } })),
}
