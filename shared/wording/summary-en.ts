import { proxiesAmong } from './proxies.ts'
import type { SummaryWords } from './summary-words.ts'

const persons = (people: number) => (people === 1 ? '1 person' : `${people} people`)
export const summaryEn: SummaryWords = {
  about({ voted, proxies, dilemmas, rehearsal, readIn }) {
    if (readIn) {
      const { statements, leftOut } = readIn
      const without =
        leftOut === 0
          ? ''
          : ` ${leftOut} ${leftOut === 1 ? 'statement was' : 'statements were'} left out there by its moderators.`
      return `This conversation was held elsewhere and read in here. ${voted === 1 ? '1 participant' : `${voted} participants`} answered ${statements === 1 ? '1 statement' : `${statements} statements`}.${without}`
    }
    const table = `${persons(voted)} voted on ${dilemmas === 1 ? '1 dilemma' : `${dilemmas} dilemmas`}.${proxies === 0 ? '' : ` ${proxiesAmong([proxies, proxies], 'en')}`}`
    return rehearsal ? `${table} This was a rehearsal: the participants were played.` : table
  },
  recognition({ endorse, reserve, object }) {
    const all = endorse + reserve + object
    const withReserve = reserve === 0 ? '' : `, ${reserve} of them with a reservation`
    const objected = object === 0 ? '' : ` ${object} ${object === 1 ? 'objects' : 'object'}.`
    return `Recognised by ${endorse + reserve} of the ${all} who judged it${withReserve}.${objected}`
  },
  withdrawn: contributions =>
    contributions === 1
      ? 'One thought that this rested on is no longer on the table.'
      : `${contributions} thoughts that this rested on are no longer on the table.`,
  uncleared: contributions =>
    contributions === 1
      ? 'One thought that this rests on stands here without words: its author did not clear it.'
      : `${contributions} thoughts that this rests on stand here without words: their authors did not clear them.`,
  reworded: contributions =>
    contributions === 1
      ? 'One thought stands here as its author put it later. What people answered were the first words.'
      : `${contributions} thoughts stand here as their authors put them later. What people answered were the first words.`,
  notCleared: '[not cleared for print]',
  unsupported: 'The votes as they stand do not carry this sentence.',
  lapsed: title => `A take-away on ‘${title}’ has lapsed: the votes and thoughts no longer carry it.`,
  silence: {
    'not-voted': () => 'There was no vote on this.',
    withheld: ({ voted, seated, smallestReveal }) =>
      `${voted} of the ${seated} voted. No result was shown: for that at least ${smallestReveal} people must take a position.`,
    unrevealed: ({ voted, seated }) => `${voted} of the ${seated} voted. The result was not revealed.`,
    quorum: ({ facts: { n, seated, quorum } }) =>
      `${n} of the ${seated} at the table took a position. A take-away needs at least ${quorum}.`,
    majority: ({ facts: { on, n, pole, against } }) =>
      `A broad majority, ${on} of the ${n}, is on the side of ‘${pole}’. With ${against} on the other side that is no agreement.`,
    undecided: ({ facts: { largest, n, need } }) =>
      `There is too little on the table here for a take-away. On the larger side are ${largest} of the ${n}; agreement needs ${need}.`,
  },
  method: ({ smallestReveal, smallestTrails }, { readIn, proxies }) =>
    readIn
      ? [
          'Those who took part answered statements: agree, disagree, or pass. Whoever was not shown a statement does not count there: the numbers are of those who answered.',
          `Of a group something stands here only if at least ${smallestReveal} in it and outside it answered.`,
          'Those who took part are no sample: a result holds for them.',
        ]
      : [
          'On each dilemma there was a blind vote, then a talk, and mostly another vote. Nobody saw a vote before the round was closed.',
          `A result stands here only if at least ${smallestReveal} people took a position. Who went from where to where is shown only for at least ${smallestTrails} people who took a position twice, and never with a name.`,
          ...(proxies === 0
            ? []
            : [
                'Whoever had no laptop or phone voted on paper or by a show of hands. Somebody at the table counted those votes and entered them; a raised hand could be seen by others.',
              ]),
          'The table is not a sample: a result holds for those who sat there.',
        ],
  source: attribution => `Source: ${attribution}`,
  kinds: {
    agreement:
      'Agreement: at least three quarters of those who took a position are on one side, more than chance gives, and at most one in ten (or one person) on the other. It is a majority even if all who were absent disagreed.',
    division:
      'Division: about a third or more are on each side. We speak of camps only when the votes gather at the poles.',
    shift:
      'Shift: of those who took a position twice, at least a quarter on balance moved one way, and an exact test, corrected for the number of dilemmas, all but rules out chance.',
    bridge:
      'Bridge: a thought that a clear majority of those who answered agrees with in each of the two camps of the first vote. At least half of each camp answered.',
    convergence:
      'Closer together or further apart: among those who took a position twice, the measure of agreement (van der Eijk) changes by at least 0.2.',
    segment:
      'Difference between parts of the table: a large difference on the scale that, after an exact test over all comparisons, cannot be called chance. Never with fewer than five people in the part or outside it.',
    shared:
      'Shared or rejected thought: at least three quarters of those who answered, more than chance gives, and a majority of those who could answer.',
    split:
      'Thought that divides: of those who took a side at least a third are on each; at most a third gave no opinion.',
    segmentThought:
      'Part that sees it differently: of two parts large enough to show, the share that agrees differs by at least forty in a hundred, and an exact test over all comparisons all but rules out chance.',
    choice: 'Choice: one answer with as many votes as agreement asks, or two answers with about a third or more each.',
    approval:
      'Chosen by the table: an answer that, whether or not beside others, at least three quarters of the voters choose, more than chance gives.',
    ranking:
      'Shared order: people’s lists on average clearly resemble each other (Kendall); an order between two is named only where two thirds put the one above the other.',
    loaded:
      'Loaded or contested word: a word that the table puts on one side of the scale of words with one mind, or that divides it. A better word is named when those who placed both clearly put it higher.',
    undecided: 'Undecided: no side with more than half, or at least half in the middle.',
    question:
      'Open question: a thought on which at least a third gave no opinion, more than on most others, or a question that the table shares and no answer to which won support.',
    unanswered:
      'Hardly discussed: a thought that fewer than a quarter of the table answered and nobody replied to, while the others were answered.',
    minority:
      'Steadfast minority: at least three people, and between one in seven and a third of the table, who stayed on their first side and stand far from the middle. Two or more on the smaller side may put it in one sentence, together and without names: it is printed word for word.',
  },
  provenance: ({ readIn }) => [
    'The take-aways were made from counts, without a language model: the same votes give the same take-aways. Every number can be checked.',
    readIn
      ? 'The statements stand here as they stood there, without a name.'
      : 'A quote stands here as its author cleared it: word for word or in their own rewording, and by name, by sector or without a source. What was not cleared does not stand here.',
  ],
}
