import type { Lang } from '../lang.ts'
import { onTable } from './contributions.ts'
import type { ContributionId } from './ids.ts'
import { limits } from './limits.ts'
import type { Deciders, Evolvers } from './messages.ts'
import { requireFacilitator } from './permissions.ts'
import { optionalTextWithin, refuse } from './refusal.ts'
import {
  contributionOf,
  guestOf,
  type ConsentAnswer,
  type Contribution,
  type Guest,
  type GuestRole,
  type Session,
} from './session.ts'

export interface QuoteCommands {
  /** Asks those who said these whether they may be printed. */
  AskConsent: { readonly contributions: readonly ContributionId[] }
  /** By the one who said it, asked or not, at any time: also after closing. `wording` is how they want it to stand. */
  AnswerConsent: { readonly quote: ContributionId; readonly answer: ConsentAnswer; readonly wording?: string }
}
export interface QuoteEvents {
  ConsentAsked: { readonly contribution: ContributionId }
  ConsentAnswered: {
    readonly contribution: ContributionId
    readonly answer: ConsentAnswer
    readonly wording: string | null
  }
}

/** Where a quote stands between the person who said it and print. */
export type Clearance = 'cleared' | 'asked' | 'unasked' | 'off'
export function clearanceOf({ consent }: Contribution): Clearance {
  if (consent === null) return 'unasked'
  if (consent.answer === null) return 'asked'
  return consent.answer === 'off' ? 'off' : 'cleared'
}

/** Its speaker put it in other words for print; what people answered are the first. */
export const isReworded = ({ consent }: Contribution): boolean => consent !== null && consent.wording !== null

/** Where nobody shows a name or a role, nobody is printed with one. */
const capped = (state: Session, answer: ConsentAnswer): ConsentAnswer =>
  state.rules.contributions === 'anonymous' && answer !== 'off' ? 'unattributed' : answer

function speakerOf(state: Session, guest: Guest, id: ContributionId): Contribution {
  const contribution = contributionOf(state, id) ?? refuse('unknown-contribution')
  if (contribution.author !== guest.id) refuse('not-allowed')
  return contribution
}

export const decideQuotes: Deciders<QuoteCommands> = {
  AskConsent(state, { contributions }, { by }) {
    requireFacilitator(state, by)
    const asked = [...new Set(contributions)].map(id => contributionOf(state, id) ?? refuse('unknown-contribution'))
    if (asked.some(contribution => !onTable(contribution))) refuse('not-open')
    return asked
      .filter(({ consent }) => consent === null)
      .map(({ id }) => ({ type: 'ConsentAsked', data: { contribution: id } }))
  },
  AnswerConsent(state, { quote, answer: wish, wording: text }, { by }) {
    const guest = by.kind === 'guest' ? guestOf(state, by.id) : undefined
    if (guest?.link !== 'active') return refuse('not-allowed')
    const { id, consent, text: said } = speakerOf(state, guest, quote)
    const answer = capped(state, wish)
    const words = optionalTextWithin(text, limits.contribution) ?? null
    const wording = words === said || answer === 'off' ? null : words
    if (consent?.answer === answer && consent.wording === wording) return []
    return [{ type: 'ConsentAnswered', data: { contribution: id, answer, wording } }]
  },
}

const withConsent = (state: Session, id: ContributionId, consent: Contribution['consent']): Session => ({
  ...state,
  contributions: state.contributions.map(c => (c.id === id ? { ...c, consent } : c)),
})

export const evolveQuotes: Evolvers<QuoteEvents> = {
  ConsentAsked: (state, { contribution }) => withConsent(state, contribution, { answer: null, wording: null }),
  ConsentAnswered: (state, { contribution, answer, wording }) => withConsent(state, contribution, { answer, wording }),
}

const roles: Readonly<Record<Lang, Readonly<Record<GuestRole, string>>>> = {
  nl: { participant: 'deelnemer', facilitator: 'gespreksleider', scribe: 'notulist' },
  en: { participant: 'participant', facilitator: 'facilitator', scribe: 'scribe' },
}
export interface Speaker {
  /** Null once erased. */
  readonly name: string | null
  readonly segment: string | null
  readonly role: GuestRole
}
/**
 * How a speaker is named in print, in the language of the table: by name as long as it is known, by segment, or by role where
 * there is none; null for no source.
 */
export function sourceOf({ name, segment, role }: Speaker, answer: ConsentAnswer | null, lang: Lang): string | null {
  if (answer !== 'named' && answer !== 'role') return null
  return (answer === 'named' ? name : null) ?? segment ?? roles[lang][role]
}

/** What may be printed of somebody's words, and how they are named in print. */
export interface PublishedQuote {
  readonly text: string
  /** A name, a segment or a role; null for no source. */
  readonly source: string | null
}
/** Words as their speaker cleared them; null where they did not, or where they are no longer on the table. */
export function publishedQuote(state: Session, contribution: Contribution): PublishedQuote | null {
  const { consent, text, author, origin } = contribution
  if (clearanceOf(contribution) !== 'cleared' || !onTable(contribution)) return null
  const guest = guestOf(state, author)
  const known = guest && { name: guest.person?.name ?? null, segment: guest.segment, role: guest.role }
  const speaker = known ?? (origin && { name: null, ...origin })
  const source = speaker ? sourceOf(speaker, consent?.answer ?? null, state.lang) : null
  return { text: consent?.wording ?? text, source }
}
