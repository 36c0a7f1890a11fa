import type { ArticleWords, Poles, VoteCounts, VotePlace } from './article-words.ts'

const nobody = (people: number): string => (people === 0 ? 'nobody' : String(people))
const sides = ({ a, middle, b }: VoteCounts, poles: Poles): string => {
  const parts = [`${nobody(a)} on the side of ‘${poles.a}’`, `${nobody(b)} on the side of ‘${poles.b}’`]
  return middle === 0 ? parts.join(' and ') : `${parts.join(', ')} and ${middle} in the middle`
}
const vote = (place: VotePlace): string =>
  ({ only: 'At the vote', first: 'At the first vote, before the talk,', last: 'At the last vote, after the talk,' })[
    place
  ] ?? `At vote ${place}`
const took = (n: number, of: number): string => (n === of ? `all ${of}` : `${n} of the ${of}`)
const passed = (pass: number): readonly string[] => (pass === 0 ? [] : [`${pass} had no position.`])

export const articleEn: ArticleWords = {
  vote: (place, counts, poles) => [
    `${vote(place)} ${took(counts.n, counts.of)} took a position: ${sides(counts, poles)}.`,
    ...passed(counts.pass),
  ],
  turnout: (place, n, of) => `${vote(place)} ${took(n, of)} gave an answer.`,
  moved({ n, toA, toB, stayed }, { a, b }) {
    if (toA + toB === 0) return `Of the ${n} who took a position twice, nobody moved.`
    const [most, to, least, back] = toA >= toB ? [toA, a, toB, b] : [toB, b, toA, a]
    return `Of the ${n} who took a position twice, ${most} moved towards ‘${to}’ and ${nobody(least)} towards ‘${back}’; ${nobody(stayed)} stayed where they were.`
  },
  label: (label, pole) =>
    ({
      agree: `With that, the table agrees: ‘${pole}’.`,
      majority: `A broad majority is on the side of ‘${pole}’, but the other side is too large to call it agreement.`,
      divided: 'With that, the table is divided.',
      middle: 'The weight lies in the middle.',
      lean: `There is a slight preference for ‘${pole}’.`,
      open: 'Neither side won more than half.',
      insufficient: 'These are too few votes for a conclusion.',
    })[label],
  beforeQuote(stance, poles) {
    if (stance === 'a' || stance === 'b')
      return poles ? `For ‘${poles[stance]}’ somebody said:` : 'At the table somebody said:'
    return {
      nuance: 'Somebody added a nuance:',
      example: 'Somebody gave an example:',
      question: 'And somebody asked:',
    }[stance]
  },
  votedTwice: 'They voted blind, talked, and voted again.',
  votedOnce: 'They voted blind, and then talked.',
  items: 'What was on the table',
  takeaways: 'Take-aways',
  noTakeaways: 'There was too little on the table for a take-away.',
  otherSide: 'The other side.',
  silence: 'What the table said little about',
  about: 'About the table',
  seats: arrived =>
    arrived === 1 ? '1 person with a vote sat at the table.' : `${arrived} people with a vote sat at the table.`,
  nameless: 'Nobody is named here, unless they chose to be.',
  method: 'How this article came about',
  byHand:
    'People wrote the text of this article, beginning from what came out of the table; a reference leads to the votes or the words that a sentence rests on.',
}
