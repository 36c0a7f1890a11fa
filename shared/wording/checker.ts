import type { ContributionId, ItemId } from '../session/ids.ts'
import { isReworded, publishedQuote } from '../session/quotes.ts'
import { contributionOf, itemOf, type Session } from '../session/session.ts'
import { sameClaim, type TakeawayDraft } from '../session/takeaway.ts'
import { minorityBeside } from '../session/view-takeaways.ts'
import { findTakeaways } from '../takeaways/index.ts'
import { materialFor, quoteIsTrue, unsupportedIn } from '../takeaways/published.ts'
import { recount } from '../takeaways/recount.ts'
import { withheldIn } from '../takeaways/withheld.ts'
import { wordTakeaway, type WordedTakeaway, type WordingContext } from './index.ts'
import { notClearedIn, summarise, type Summary, type SummaryTakeaway } from './summary.ts'

/** The sentences of a text that the right wording does not hold; all of it when none is wrong by itself. */
function wrongSentences(text: string, right: string): readonly string[] {
  if (text === right) return []
  const wrong = text.split(/(?<=[.?!…]”?)\s+/).filter(sentence => !right.includes(sentence))
  return wrong.length > 0 ? wrong : [text]
}

function printedWords(state: Session, id: ContributionId): WordingContext['quotes'] {
  const contribution = contributionOf(state, id)
  const printed = contribution ? publishedQuote(state, contribution) : null
  return contribution && printed ? [{ id, text: printed.text, reworded: isReworded(contribution) }] : []
}
const idsOfWords = ({ evidence }: SummaryTakeaway): readonly ContributionId[] =>
  evidence.flatMap(piece => (piece.kind === 'words' ? [piece.id] : []))

/** The wording that the session itself gives: facts counted anew, quotes as their speakers cleared them. */
function rightWording(takeaway: SummaryTakeaway, { lang }: Summary, state: Session): WordedTakeaway {
  const { kind, item: id, facts, fragile } = takeaway
  const item = id === null ? undefined : itemOf(state, id)
  const quotes = idsOfWords(takeaway).flatMap(quote => printedWords(state, quote))
  const question = item?.kind === 'dilemma' ? item.question : null
  return wordTakeaway({ kind, facts: recount(state, id, kind, facts), fragile, edited: null }, lang, {
    question,
    quotes,
    minority: minorityBeside(state, { kind, item: id, facts })?.text ?? null,
  })
}

/** Whether a finder still makes this claim, as firmly. People's own words are theirs. */
function isClaimed({ kind, item, facts, fragile, edited }: SummaryTakeaway, drafts: readonly TakeawayDraft[]): boolean {
  if (kind === 'own' && edited) return true
  return drafts.some(
    draft =>
      draft.kind === kind &&
      draft.item === item &&
      draft.fragile === fragile &&
      draft.facts['side'] === facts['side'] &&
      (kind !== 'bridge' || draft.facts['quoted'] === facts['quoted']),
  )
}

/** Sentences of people's own wording with a number that the table did not give, or a quote that nobody wrote or cleared. */
function unsupportedWords(text: string, state: Session, item: ItemId | null, notCleared: string): readonly string[] {
  const { numbers, texts } = materialFor(state, item)
  return text.split(/(?<=[.?!…]”?)\s+/).filter(sentence => {
    const quoted = [...sentence.matchAll(/“([^”]*)”/g)].map(match => match[1] ?? '')
    const written = quoted.every(quote => texts.some(known => known.includes(quote)))
    const rest = sentence
      .replaceAll(/“[^”]*”/g, ' ')
      .replaceAll(/‘[^’]*’/g, name => (texts.includes(name.slice(1, -1)) ? ' ' : name))
    // A share is no count: it is never printed, so nothing supports it.
    const counted = [...rest.matchAll(/\d+(?:[.,]\d+)?(?:\s*%)?/g)].every(([number]) => numbers.has(number))
    return !written || !counted || sentence.includes(notCleared)
  })
}

function checkTakeaway(
  takeaway: SummaryTakeaway,
  summary: Summary,
  state: Session,
  drafts: readonly TakeawayDraft[],
): readonly string[] {
  const right = rightWording(takeaway, summary, state)
  const { headline, body, weight, counter, minority, whatWouldChange, caveat, edited, item } = takeaway
  const claim = isClaimed(takeaway, drafts) ? [] : [headline]
  const main = edited
    ? [headline, body].flatMap(text => [
        ...unsupportedWords(text, state, item, notClearedIn[summary.lang]),
        ...withheldIn(state, text),
      ])
    : [...wrongSentences(headline, right.headline), ...wrongSentences(body, right.body)]
  const rest = [
    ...wrongSentences(weight, right.weight),
    ...wrongSentences(counter, right.counter),
    ...wrongSentences(minority, right.minority),
    ...wrongSentences(whatWouldChange, right.whatWouldChange),
    ...wrongSentences(caveat, right.caveat),
  ]
  const quotes = takeaway.evidence.flatMap(piece =>
    piece.kind === 'votes' || quoteIsTrue(state, piece) ? [] : [piece.text ?? piece.id],
  )
  return [...claim, ...main, ...rest, ...quotes]
}

/** Judgements of a take-away, against those that the session holds. */
function checkJudgements({ takeaways }: Summary, right: Summary): readonly string[] {
  return takeaways.flatMap(takeaway => {
    const { id, recognition, remarks, notes } = takeaway
    // Drafts that no log holds have no id: they are known by what they claim.
    const known = right.takeaways.find(other => (id === null ? sameClaim(other, takeaway) : other.id === id))
    const judged = recognition && recognition.text !== known?.recognition?.text ? [recognition.text] : []
    const said = remarks.filter(({ remark }) => !known?.remarks.some(other => other.remark === remark))
    const noted = notes.filter(note => !known?.notes.includes(note))
    return [...judged, ...said.map(({ remark }) => remark), ...noted]
  })
}

/** Everything around the take-aways: the same sentences, from the session as it is. */
function checkFrame(summary: Summary, right: Summary): readonly string[] {
  const others = (texts: readonly string[], known: readonly string[]) => texts.filter(text => !known.includes(text))
  return [
    ...others([summary.title, summary.about.text], [right.title, right.about.text]),
    ...others(summary.lapsed, right.lapsed),
    ...others(
      summary.silence.map(({ text }) => text),
      right.silence.map(({ text }) => text),
    ),
    ...others(summary.method, right.method),
    ...others(summary.rules, right.rules),
  ]
}

/**
 * Sentences, quotes and tallies of a summary that its session does not support; empty when all of it holds. Numbers are
 * counted from the ballots and answers, quotes are sought word for word among what is on the table.
 */
export function checkSummary(summary: Summary, state: Session): readonly string[] {
  const right = summarise(state, summary.lang)
  const drafts = findTakeaways(state)
  return [
    ...checkFrame(summary, right),
    ...summary.takeaways.flatMap(takeaway => checkTakeaway(takeaway, summary, state, drafts)),
    ...checkJudgements(summary, right),
    ...summary.chapters.flatMap(({ items }) => items.flatMap(item => unsupportedIn(state, item))),
  ]
}
