import type { Lang } from '../lang.ts'
import { stances, type Session } from '../session/session.ts'
import { finders } from '../takeaways/index.ts'
import type { ItemOutline } from '../takeaways/outline.ts'
import { summaryEn } from '../wording/summary-en.ts'
import { summaryNl } from '../wording/summary-nl.ts'
import { summarise, type Summary, type SummaryTakeaway } from '../wording/summary.ts'
import { articleMaterial } from './article-material.ts'
import { articleWords } from './languages.ts'
import { asLine, asMarkdown } from './markdown-text.ts'
import type { ArticleMaterial, EvidenceRef, QuotePiece } from './material.ts'
import { takeawayStory } from './takeaway-piece.ts'
import { shownRounds, voteStory } from './votes-piece.ts'

/** What the parts of a skeleton are made from. */
interface Making {
  readonly state: Session
  readonly lang: Lang
  readonly summary: Summary
  readonly material: ArticleMaterial
  readonly refs: ReadonlyMap<SummaryTakeaway, EvidenceRef | undefined>
}

const blocks = (parts: readonly string[]): string => parts.filter(part => part !== '').join('\n\n')
const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${asMarkdown(text)}`
const mark = (ref: EvidenceRef | undefined): string => (ref === undefined ? '' : `[^${ref}]`)
/** Sentences in one paragraph, each with what it rests on. */
const paragraph = (sentences: readonly string[], ref?: EvidenceRef): string => {
  const [first, ...others] = sentences
  if (first === undefined) return ''
  return [asLine(first), ...others.map(asMarkdown)].map(sentence => sentence + mark(ref)).join(' ')
}
const isQuoted = (text: string): boolean => /[“”]/.test(text)
const asSentence = (headline: string): string => (/[.?!…]$/.test(headline) ? headline : `${headline}.`)

/** How many sat there and what they did, and the two claims that say most in words of our own. */
function lead(making: Making): string {
  const { summary, lang } = making
  const words = articleWords[lang]
  const rounds = summary.chapters.flatMap(({ items }) => items.map(item => shownRounds(item).length))
  const course = rounds.some(count => count > 1)
    ? [words.votedTwice]
    : rounds.some(count => count > 0)
      ? [words.votedOnce]
      : []
  const told = summary.takeaways
    .filter(({ headline, edited }) => !isQuoted(headline) && !edited)
    .slice(0, 2)
    .map(takeaway => paragraph([asSentence(takeaway.headline)], making.refs.get(takeaway)))
  return [paragraph([summary.about.text, ...course]), ...told].join(' ')
}

const quoteBlock = ({ text, ref, source }: QuotePiece): string => {
  const inner = asMarkdown(text.replaceAll(/[“„]/g, '‘').replaceAll('”', '’'))
  return [`> “${inner}”${mark(ref)}`, ...(source === null ? [] : ['>', `> — ${asMarkdown(source)}`])].join('\n')
}

/** Words that their speakers cleared: those for either side first, each after a few words that say for what they speak. */
function quotesOf(item: ItemOutline, { lang, material }: Making): readonly string[] {
  const words = articleWords[lang]
  const cleared = item.quotes.flatMap(({ id, stance }) => {
    const piece = material.pieces.find(one => one.kind === 'quote' && one.contribution === id)
    return piece?.kind === 'quote' && piece.clearance === 'cleared' ? [{ stance, piece }] : []
  })
  return stances.flatMap(stance => {
    const said = cleared.filter(quote => quote.stance === stance).map(({ piece }) => quoteBlock(piece))
    return said.length === 0 ? [] : [asLine(words.beforeQuote(stance, item.poles)), ...said]
  })
}

/** An item of which nothing may be told, such as a talk without a cleared quote, is left out. */
function itemPart(item: ItemOutline, making: Making): readonly string[] {
  const { state, lang, material } = making
  const ref = material.pieces.find(piece => piece.kind === 'votes' && piece.item === item.id)?.ref
  const story = voteStory(state, item, lang)
  const silent = making.summary.silence.filter(note => note.item === item.id && ref === undefined)
  const last = story.votes.length > 1 ? (story.votes.at(-1) ?? []) : []
  const parts = [
    item.question === null ? '' : `*${asMarkdown(item.question)}*`,
    paragraph([...(story.votes[0] ?? []), ...(last.length === 0 && story.label ? [story.label] : [])], ref),
    paragraph(
      [...last, ...(story.moved ? [story.moved] : []), ...(last.length > 0 && story.label ? [story.label] : [])],
      ref,
    ),
    paragraph(silent.map(({ text }) => text)),
    ...quotesOf(item, making),
  ].filter(part => part !== '')
  return parts.length === 0 ? [] : [heading(3, item.title), ...parts]
}

function takeawayPart(takeaway: SummaryTakeaway, making: Making): readonly string[] {
  const ref = making.refs.get(takeaway)
  const { headline, body, counter, minority, recognition } = takeawayStory(takeaway)
  const other = counter.length === 0 ? '' : `**${articleWords[making.lang].otherSide}** ${paragraph(counter, ref)}`
  const own = paragraph(minority, ref)
  const sides = takeaway.kind === 'minority' ? [own, other] : [other, own]
  return [heading(3, headline), paragraph(body, ref), ...sides, paragraph(recognition, ref)]
}

function methodPart({ state, lang, summary }: Making): readonly string[] {
  const words = { nl: summaryNl, en: summaryEn }[lang]
  const kinds = Object.keys(finders).filter(kind => summary.takeaways.some(takeaway => takeaway.kind === kind))
  const meant = Object.entries(words.kinds).flatMap(([kind, text]) => (kinds.includes(kind) ? [text] : []))
  return [
    ...words.method(state.rules, summary.about),
    ...meant,
    ...words.provenance(summary.about),
    articleWords[lang].byHand,
  ].map(text => paragraph([text]))
}

function makingOf(state: Session, lang: Lang): Making {
  const summary = summarise(state, lang)
  const material = articleMaterial(state, lang)
  // The pieces stand in the order of the summary.
  const pieces = material.pieces.filter(({ kind }) => kind === 'takeaway')
  const refs = new Map(summary.takeaways.map((takeaway, index) => [takeaway, pieces[index]?.ref]))
  return { state, lang, summary, material, refs }
}

/**
 * An article to begin from, in Markdown: lead, chapters, take-aways with their other side, about the table, method. Every
 * sentence of it is carried by the material of the same moment, and no uncleared word stands in it.
 */
export function skeletonOf(state: Session, lang: Lang): string {
  const making = makingOf(state, lang)
  const { summary } = making
  const words = articleWords[lang]
  const unheard = summary.silence.filter(
    ({ item }) => !summary.chapters.some(({ items }) => items.some(({ id }) => id === item)),
  )
  return `${blocks([
    heading(1, summary.title),
    lead(making),
    ...summary.chapters.flatMap(({ title, items }) => {
      const parts = items.flatMap(item => itemPart(item, making))
      return parts.length === 0 ? [] : [heading(2, title ?? words.items), ...parts]
    }),
    heading(2, words.takeaways),
    summary.takeaways.length === 0 ? words.noTakeaways : '',
    ...summary.takeaways.flatMap(takeaway => takeawayPart(takeaway, making)),
    unheard.length === 0 ? '' : heading(2, words.silence),
    unheard.map(({ title, text }) => `- **${asMarkdown(asSentence(title))}** ${asMarkdown(text)}`).join('\n'),
    heading(2, words.about),
    paragraph([...(summary.about.arrived > 0 ? [words.seats(summary.about.arrived)] : []), words.nameless]),
    heading(2, words.method),
    ...methodPart(making),
  ])}\n`
}
