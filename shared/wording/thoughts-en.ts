import type { ThoughtFacts } from '../takeaways/thought-facts.ts'
import { endOfQuote, type KindWords, type Told, type WordsOfKinds } from './takeaway-words.ts'

const disagree = (people: number): string =>
  people === 0 ? 'Nobody disagrees.' : people < 3 ? 'One or two people disagree.' : `${people} disagree.`
const agree = (people: number): string =>
  people === 0 ? 'Nobody agrees.' : people < 3 ? 'One or two people do agree.' : `${people} do agree.`
const passed = (people: number): string => (people === 0 ? '' : ` ${people} gave no opinion.`)

function segments({ one, oneAgree, oneVoted, two, twoAgree, twoVoted }: ThoughtFacts): string {
  if (one === undefined || two === undefined) return ''
  return oneAgree === undefined || oneVoted === undefined || twoAgree === undefined || twoVoted === undefined
    ? ` In ‘${one}’ people agree more often than in ‘${two}’.`
    : ` In ‘${one}’ ${oneAgree} of the ${oneVoted} agree, in ‘${two}’ ${twoAgree} of the ${twoVoted}.`
}

/** The thought itself, where the headline does not already say it. */
function thought({ quoted, reworded, headed }: Told): string {
  if (headed) return ''
  if (quoted === null) return 'The thought itself does not stand here. '
  return reworded
    ? `The thought, reworded later by its author: ${endOfQuote(quoted)} What people answered were the first words. `
    : `The thought: ${endOfQuote(quoted)} `
}

const answers = (facts: ThoughtFacts): string =>
  `${facts.agree} of the ${facts.answered} who answered ${facts.agree === 1 ? 'agrees' : 'agree'}.`

/** Where everybody who could answer did, as in a conversation that was read in, only that number is said. */
const turnout = ({ answered, eligible }: ThoughtFacts): string =>
  answered === eligible
    ? `${answered} answered this. It says something about them, not about those who did not take part.`
    : `${answered} of the ${eligible} who could answer did. This says something about this table, not about the whole field.`

const shared: WordsOfKinds['shared'] = {
  headline: ({ verdict }, { fragile }) =>
    `One thought is ${fragile ? 'narrowly' : 'widely'} ${verdict === 'agreed' ? 'shared' : 'rejected'}`,
  headed: (text, { verdict }) => (verdict === 'agreed' ? `“${text}”` : `Rejected: “${text}”`),
  weight: ({ verdict, agree, disagree, answered }, { fragile }) =>
    verdict === 'agreed'
      ? `${fragile ? 'Narrowly' : 'Widely'} shared · ${agree} of ${answered} agree`
      : `${fragile ? 'Narrowly' : 'Widely'} rejected · ${disagree} of ${answered} disagree`,
  body: (facts, told) =>
    `${thought(told)}${facts.verdict === 'agreed' ? answers(facts) : `${facts.disagree} of the ${facts.answered} who answered disagree.`}${passed(facts.pass)}${segments(facts)}`,
  counter: facts => (facts.verdict === 'agreed' ? disagree(facts.disagree) : agree(facts.agree)),
  whatWouldChange: ({ verdict, need, answered }) =>
    `A thought is called ${verdict === 'agreed' ? 'shared' : 'rejected'} when at least ${need} of the ${answered} ${verdict === 'agreed' ? 'agree' : 'disagree'}.`,
  caveat: turnout,
}

const split: WordsOfKinds['split'] = {
  headline: (_facts, { fragile }) =>
    fragile ? 'One thought seems to divide' : 'One thought divides those who answered it',
  headed: text => `Divided over: “${text}”`,
  weight: ({ agree, disagree, answered }, { fragile }) =>
    `${fragile ? 'Narrowly divided' : 'Divided'} · ${agree} agree and ${disagree} disagree, of ${answered}`,
  body: (facts, told) =>
    `${thought(told)}${answers(facts)} ${disagree(facts.disagree)}${passed(facts.pass)}${segments(facts)}`,
  counter: () => 'Both sides stand above: neither of them is a minority.',
  whatWouldChange: ({ threshold, agree, disagree }) =>
    `A thought is called divided with at least ${threshold} of the ${agree + disagree} who took a side on each side.`,
  caveat: turnout,
}

const often = { more: 'more often', less: 'less often' } as const

const segmentThought: WordsOfKinds['segmentThought'] = {
  headline: ({ segment }, { fragile }) =>
    fragile
      ? `In ‘${segment}’ people seem to see it differently from the others`
      : `In ‘${segment}’ people see it differently from the others`,
  headed: (text, { segment }) => `In ‘${segment}’ people see this differently: “${text}”`,
  weight: ({ leans, segment }, { fragile }) =>
    `${fragile ? 'Narrow difference' : 'Difference'} · in ‘${segment}’ people agree ${often[leans]} than the others`,
  body(facts, told) {
    const { segment, leans, insideAgree, insideVoted, outsideAgree, outsideVoted } = facts
    const parts =
      insideAgree === undefined || insideVoted === undefined || outsideAgree === undefined || outsideVoted === undefined
        ? `In ‘${segment}’ people agree far ${often[leans]} than all others.`
        : `In ‘${segment}’ ${insideAgree} of the ${insideVoted} agree, among all others ${outsideAgree} of the ${outsideVoted}.`
    return `${thought(told)}${parts} ${answers(facts)}`
  },
  counter: facts => disagree(facts.disagree),
  whatWouldChange: () =>
    'A difference asks that the two parts lie far apart, and so clearly that chance is unlikely, also after all comparisons that were made.',
  caveat: turnout,
}

const question: WordsOfKinds['question'] = {
  headline: ({ variant }) =>
    variant === 'unsure' ? 'On one thought many gave no opinion' : 'One question remained open',
  headed: (text, { variant }) => (variant === 'unsure' ? `No opinion yet: “${text}”` : `Open question: “${text}”`),
  weight: ({ variant, pass, agree, answered }) =>
    variant === 'unsure'
      ? `Unsure · ${pass} of ${answered} without an opinion`
      : `Open question · ${agree} of ${answered} share it`,
  body: (facts, told) =>
    facts.variant === 'unsure'
      ? `${thought(told)}${facts.pass} of the ${facts.answered} who were asked gave no opinion; ${facts.agree} ${facts.agree === 1 ? 'agrees' : 'agree'} and ${facts.disagree} ${facts.disagree === 1 ? 'disagrees' : 'disagree'}.${segments(facts)}`
      : `${thought(told)}${facts.agree} of the ${facts.answered} who answered share this question. ${facts.replies === 0 ? 'No answer is on the table.' : 'The answers on the table did not win a majority.'}`,
  counter: facts => disagree(facts.disagree),
  whatWouldChange: ({ variant }) =>
    variant === 'unsure'
      ? 'A thought is called unsure when at least a third give no opinion, more than on most other thoughts.'
      : 'The question is no longer open once a majority shares an answer to it.',
  caveat: turnout,
}

const unanswered: WordsOfKinds['unanswered'] = {
  headline: ({ hardly }) => (hardly === 1 ? 'One thought was left lying' : `${hardly} thoughts were left lying`),
  headed: text => `Hardly discussed: “${text}”`,
  weight: ({ hardly, raised }) => `Hardly discussed · ${hardly} of ${raised} thoughts`,
  body: ({ hardly, raised }, told) =>
    `${thought(told)}Of the ${raised} thoughts on this matter ${hardly === 1 ? '1 was' : `${hardly} were`} hardly answered. ${hardly === 1 ? 'This is it.' : 'This was the first of them.'}`,
  counter: () => 'That a thought was left lying does not say what the table thinks of it.',
  whatWouldChange: () =>
    'A thought counts as discussed once at least a quarter of the table answers it, or somebody replies to it.',
  caveat: turnout,
}

export const thoughtsEn = { shared, split, segmentThought, question, unanswered } satisfies Partial<
  Record<keyof WordsOfKinds, KindWords<never>>
>
