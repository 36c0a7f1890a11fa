import { formatOf } from '../formats/index.ts'
import type { Lang } from '../lang.ts'
import { publishedQuote } from '../session/quotes.ts'
import type { Item, Session } from '../session/session.ts'
import { publishedSentence } from '../session/view-takeaways.ts'
import { summarise, type Summary } from '../wording/summary.ts'
import { articleWords } from './languages.ts'
import type { ArticleMaterial, Piece, VotesPiece } from './material.ts'
import { quotable, quotePiece } from './quote-piece.ts'
import { refsFor } from './refs.ts'
import { sentenceTexts } from './sentences.ts'
import { claimKeyOf, takeawayPiece } from './takeaway-piece.ts'
import { votesPiece } from './votes-piece.ts'

function votesPieces(state: Session, { chapters }: Summary, lang: Lang): readonly VotesPiece[] {
  const refs = refsFor(
    'v',
    state.items.map(({ id }) => id),
  )
  return chapters.flatMap(({ items }) => items.flatMap(item => votesPiece(state, item, refs.get(item.id) ?? '', lang)))
}

function takeawayPieces(state: Session, { takeaways }: Summary, votes: readonly VotesPiece[], lang: Lang) {
  const keys = takeaways.map(takeaway => claimKeyOf(state, takeaway))
  const refs = refsFor('t', [...new Set(keys)])
  return takeaways.map((takeaway, index) =>
    takeawayPiece(
      takeaway,
      refs.get(keys[index] ?? '') ?? '',
      votes.find(({ item }) => item === takeaway.item),
      lang,
    ),
  )
}

function quotePieces(state: Session) {
  const contributions = quotable(state)
  // Named in the order in which all were said, so that which of them are offered changes no name.
  const refs = refsFor(
    'q',
    state.contributions.map(({ id }) => id),
  )
  return contributions.map(contribution => quotePiece(state, contribution, refs.get(contribution.id) ?? ''))
}

/** What an item is called and asked: words of the organizer, which may be quoted. */
function phrasesOf(item: Item): readonly string[] {
  if (item.kind !== 'dilemma') return [item.title]
  const poles = formatOf(item.format).ordered?.poles(item.settings)
  return [item.title, item.question, ...(poles ? [poles.a, poles.b] : [])]
}

/** Sentences that stand around the evidence, from the summary and from the skeleton of an article. */
function frameOf(summary: Summary, lang: Lang): readonly string[] {
  const words = articleWords[lang]
  const { about, method, silence, lapsed } = summary
  const around = [words.votedTwice, words.votedOnce, words.noTakeaways, words.otherSide, words.nameless, words.byHand]
  return [
    about.text,
    ...method,
    ...silence.map(({ text }) => text),
    ...lapsed,
    words.seats(about.arrived),
    ...around,
  ].flatMap(sentenceTexts)
}

/** Names of guests; those who let a quote stand under their name are named already. */
function namesOf(state: Session): readonly string[] {
  const named = state.contributions.filter(
    contribution => contribution.consent?.answer === 'named' && publishedQuote(state, contribution) !== null,
  )
  return state.guests.flatMap(({ id, person }) =>
    person === null || named.some(({ author }) => author === id) ? [] : [person.name],
  )
}

/**
 * All that an article on a session may draw on, at any moment of it. Names of pieces are made from ids and claims (`refsFor`),
 * so that an article that points at them keeps its evidence while the session moves on.
 * For organizers and facilitators only: it holds words that are not cleared.
 */
export function articleMaterial(state: Session, lang: Lang): ArticleMaterial {
  const summary = summarise(state, lang)
  const votes = votesPieces(state, summary, lang)
  const takeaways = takeawayPieces(state, summary, votes, lang)
  const pieces: readonly Piece[] = [...takeaways, ...votes, ...quotePieces(state)]
  const { seated, arrived, voted, dilemmas } = summary.about
  return {
    lang,
    title: state.title,
    pieces,
    numbers: [...new Set([seated, arrived, voted, dilemmas, takeaways.length].map(String))],
    frame: frameOf(summary, lang),
    phrases: [
      ...new Set([
        ...state.chapters.map(({ title }) => title),
        ...state.items.flatMap(phrasesOf),
        // What a minority said together is theirs to be quoted.
        ...state.items.flatMap(({ id }) => publishedSentence(state, id)?.text ?? []),
        ...state.segments,
        ...state.guests.flatMap(({ segment }) => segment ?? []),
      ]),
    ],
    names: namesOf(state),
  }
}
