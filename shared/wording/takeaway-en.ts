import type { TurnoutFacts } from '../takeaways/facts.ts'
import type { ShiftFacts } from '../takeaways/shift.ts'
import { patternsEn } from './patterns-en.ts'
import { pollsEn } from './polls-en.ts'
import { endOfQuote, insideQuote, type LanguageWords } from './takeaway-words.ts'
import { thoughtsEn } from './thoughts-en.ts'

const are = (people: number) => (people <= 1 ? 'is' : 'are')
const were = (people: number) => (people <= 1 ? 'was' : 'were')
/** Of nobody it is said so; "0 of the 18" is a number for a machine. */
const ofThe = (people: number, n: number) => `${people === 0 ? 'none' : people} of the ${n}`

/** Of one or two people no number is given: only their words, where they wrote any. */
const side = (people: number, pole: string) =>
  people === 0
    ? `Nobody is on the side of ‘${pole}’.`
    : people < 3
      ? `Hardly anyone is on the side of ‘${pole}’.`
      : `${people} are on the side of ‘${pole}’.`

const middleGround = (people: number) =>
  people === 0 ? '' : people === 1 ? ' One is in the middle.' : ` ${people} are in the middle.`

function turnout({ n, pass, absent, seated }: TurnoutFacts): string {
  const passed = pass === 0 ? '' : ` ${pass} answered ‘no position’.`
  const missing = absent === 0 ? '' : ` ${absent} did not vote.`
  return `${n} of the ${seated} at the table took a position.${passed}${missing} This says something about this table, not about the whole trade.`
}

const labels: Readonly<Record<ShiftFacts['labelAfter'], string>> = {
  insufficient: 'too few votes',
  agree: 'agreement',
  majority: 'a broad majority',
  divided: 'division',
  middle: 'the middle',
  lean: 'a slight preference',
  open: 'an open outcome',
}

export const takeawayEn: LanguageWords = {
  quoteHeadline: text => `“${text}”`,
  counterQuote: (text, reworded) =>
    `On the table for that side${reworded ? ', reworded later by its author' : ''}: ${endOfQuote(text)}`,
  minoritySays: text => `The minority itself: ${endOfQuote(insideQuote(text))}`,
  oneVote: 'One vote less could already change this.',
  own: {
    headline: 'Take-away',
    weight: 'Written at the table',
    counter: 'No other side was recorded for this take-away.',
    whatWouldChange: 'This changes with the judgement of the table.',
    caveat: 'This take-away was written at the table and not drawn from the votes.',
  },
  kinds: {
    ...thoughtsEn,
    ...patternsEn(turnout),
    ...pollsEn(turnout),
    agreement: {
      headline: ({ pole }, { fragile }) =>
        fragile ? `The table leans towards ‘${pole}’` : `The table chooses ‘${pole}’`,
      weight: ({ on, n }, { fragile }) =>
        `${fragile ? 'Narrowly supported' : 'Broadly supported'} · ${on} of the ${n} on this side`,
      body({ pole, on, n, middle, beforeOn, beforeN, quoteAgree, quoteVoted }, { headed }) {
        const last =
          beforeOn === undefined || beforeN === undefined
            ? `${on} of the ${n} are on the side of ‘${pole}’.`
            : `At the first vote ${ofThe(beforeOn, beforeN)} ${were(beforeOn)} on the side of ‘${pole}’, at the last ${on} of the ${n}.`
        const answered =
          headed && quoteAgree !== undefined && quoteVoted !== undefined
            ? ` The headline is what somebody at the table wrote, word for word; ${quoteAgree} of the ${quoteVoted} who answered it agree.`
            : ''
        return last + middleGround(middle) + answered
      },
      counter: ({ against, other }) => side(against, other),
      whatWouldChange: ({ need, most, n }) =>
        `Agreement takes at least ${need} of the ${n} on one side, and at most ${most} on the other.`,
      caveat: turnout,
    },
    division: {
      headline: ({ poleA, poleB, camps }, { fragile }) =>
        fragile
          ? `The table seems divided between ‘${poleA}’ and ‘${poleB}’`
          : camps
            ? `Two camps: ‘${poleA}’ against ‘${poleB}’`
            : `The table is divided between ‘${poleA}’ and ‘${poleB}’`,
      weight: ({ a, b, n }, { fragile }) => `${fragile ? 'Narrowly divided' : 'Divided'} · ${a} and ${b} of the ${n}`,
      body({ poleA, poleB, a, b, n, middle, camps, beforeA, beforeB, beforeN }) {
        const first =
          beforeA === undefined || beforeB === undefined || beforeN === undefined
            ? ''
            : `At the first vote ${ofThe(beforeA, beforeN)} ${were(beforeA)} on the side of ‘${poleA}’ and ${ofThe(beforeB, beforeN)} on the side of ‘${poleB}’. `
        const shape = camps ? 'They form two camps, at the poles.' : 'The votes lie spread over both sides.'
        return `${first}At the last vote ${ofThe(a, n)} ${are(a)} with ‘${poleA}’ and ${ofThe(b, n)} with ‘${poleB}’.${middleGround(middle)} ${shape}`
      },
      counter: () => 'A divided table has no one other side: both sides stand above.',
      whatWouldChange: ({ threshold, n }) =>
        `A table is called divided with at least ${threshold} of the ${n} on each side.`,
      caveat: turnout,
    },
    shift: {
      headline: ({ pole }, { fragile }) =>
        fragile ? `The table seems to move towards ‘${pole}’` : `The table moved towards ‘${pole}’`,
      weight: ({ toward, away, pairs }, { fragile }) =>
        `${fragile ? 'Narrowly moved' : 'Moved'} · ${toward} of the ${pairs} this way, ${away === 0 ? 'nobody' : away} back`,
      body({ pole, pairs, toward, away, stayed, on, n, beforeOn, beforeN, labelBefore, labelAfter }) {
        const moved = `Between the first and the last vote ${toward} of the ${pairs} moved towards ‘${pole}’, ${away === 0 ? 'nobody' : away} the other way. ${stayed === 0 ? 'Nobody' : stayed} stayed where they were.`
        const sides =
          beforeOn === undefined || beforeN === undefined
            ? ''
            : ` On the side of ‘${pole}’ there ${were(beforeOn)} first ${ofThe(beforeOn, beforeN)}, then ${ofThe(on, n)}.`
        const label =
          labelBefore === labelAfter || labelBefore === 'insufficient' || labelAfter === 'insufficient'
            ? ''
            : ` So the table went from ${labels[labelBefore]} to ${labels[labelAfter]}.`
        return moved + sides + label
      },
      counter: ({ against, other, away }) =>
        `${away === 0 ? 'Nobody' : away < 3 ? 'Hardly anyone' : away} moved the other way. ${side(against, other)}`,
      whatWouldChange: ({ leastNet, pairs }) =>
        `A shift takes at least ${leastNet} of the ${pairs} on balance, and so much of it in one direction that chance is unlikely.`,
      caveat: facts => `Compared are the ${facts.pairs} who took a position twice. ${turnout(facts)}`,
    },
    bridge: {
      headline: (_facts, { fragile }) =>
        fragile ? 'One thought seems to find support on both sides' : 'One thought found support on both sides',
      weight: ({ quoteAgree, quoteVoted }, { fragile }) =>
        `${fragile ? 'Narrow bridge' : 'Bridge'} · ${quoteAgree} of the ${quoteVoted} agree`,
      body(facts, { quoted, reworded, headed }) {
        const { poleA, poleB, agreeA, votedA, agreeB, votedB, nearlyAllA, nearlyAllB, quoteAgree, quoteVoted } = facts
        const thought = headed
          ? 'The headline is what somebody at the table wrote, word for word.'
          : quoted === null
            ? 'The thought itself does not stand here.'
            : reworded
              ? `The thought, reworded later by its author: ${endOfQuote(quoted)} What people answered were the first words.`
              : `The thought: ${endOfQuote(quoted)}`
        const total = `${quoteAgree} of the ${quoteVoted} who answered it agree.`
        const part = (nearly: boolean | undefined) => (nearly ? '(nearly) all' : 'most')
        const camps =
          agreeA === undefined || votedA === undefined || agreeB === undefined || votedB === undefined
            ? `Of those on the side of ‘${poleA}’ at the first vote ${part(nearlyAllA)} do; of those on the side of ‘${poleB}’ ${part(nearlyAllB)}.`
            : `Of those on the side of ‘${poleA}’ at the first vote ${agreeA} of the ${votedA} do; of those on the side of ‘${poleB}’ ${agreeB} of the ${votedB}.`
        return `${thought} ${total} ${camps}`
      },
      counter({ quoteDisagree, poleA, poleB, beforeA, beforeB, beforeN }) {
        const against =
          quoteDisagree === 0
            ? 'Nobody disagrees with this thought.'
            : quoteDisagree < 3
              ? 'Hardly anyone disagrees with this thought.'
              : `${quoteDisagree} disagree with this thought.`
        return `${against} On the question itself the table was divided at the first vote: ${ofThe(beforeA, beforeN)} with ‘${poleA}’, ${ofThe(beforeB, beforeN)} with ‘${poleB}’.`
      },
      whatWouldChange: ({ poleA, poleB, votedA, needA, votedB, needB }) =>
        votedA === undefined || needA === undefined || votedB === undefined || needB === undefined
          ? 'A bridge takes a clear majority of those who answered, on both sides.'
          : `A bridge takes at least ${needA} of the ${votedA} with ‘${poleA}’ and ${needB} of the ${votedB} with ‘${poleB}’.`,
      caveat: ({ quoteVoted, quotePass, seated }) =>
        `${quoteVoted} of the ${seated} at the table answered this thought${quotePass === 0 ? '' : `, ${quotePass} of them with a pass`}. This says something about this table, not about the whole trade.`,
    },
    minority: {
      headline: ({ pole, steadfast }, { fragile }) =>
        steadfast === false
          ? `A minority chooses ‘${pole}’`
          : fragile
            ? `A minority seems to hold on to ‘${pole}’`
            : `A minority holds on to ‘${pole}’`,
      weight: ({ on, n }, { fragile }) => `${fragile ? 'Small minority' : 'Minority'} · ${on} of the ${n} on this side`,
      body: ({ on, n, pole, steadfast }) =>
        `${on} of the ${n} are on the side of ‘${pole}’ at the last vote${steadfast === false ? '.' : ', most of them far from the middle. Those who were there at the first vote are (nearly) all there still.'}`,
      counter: ({ against, n, other, middle }) =>
        `${against} of the ${n} are on the side of ‘${other}’.${middleGround(middle)}`,
      whatWouldChange: ({ leastSize, steadfast }) =>
        steadfast === false
          ? 'Together they put into words what they stand for. This lapses when they take their sentence back, or when theirs is no longer the smaller side.'
          : `A steadfast minority counts at least ${leastSize} people, (nearly) all of whom stayed on their first side.`,
      caveat: turnout,
    },
  },
}
