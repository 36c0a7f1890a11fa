import { enCommon } from './en-common.ts'
import { enRatings } from './en-ratings.ts'
import { enVote } from './en-vote.ts'
import type { PaperPageWords, PaperWords } from './nl-organizer-paper.ts'

export const enPaperPage: PaperPageWords = {
  title: 'Ballots on paper',
  body: 'For whoever brings no laptop or phone. Print one ballot a person; the scribe counts them and enters the numbers.',
  back: 'Back to the session',
  loading: 'The ballots are being laid out',
  none: 'There is no dilemma to vote on yet. Put one on the run sheet first.',
  what: 'What do you print?',
  ballots: 'Ballots',
  tallies: 'Tally sheets for the scribe',
  conviction: 'Ask how sure somebody is',
  convictionHint: 'Helps to think. For votes on paper it is not entered.',
  reason: 'Leave room for a reason',
  rounds: 'Which votes?',
  round: n => (n === 1 ? 'First vote' : n === 2 ? 'Second vote' : `Vote ${n}`),
  dilemmas: 'Which dilemmas?',
  all: 'All',
  nothing: 'None',
  sheets: n => (n === 1 ? '1 sheet of A4' : `${n} sheets of A4`),
  copies: 'Ballots stand two to a sheet where they fit: print half as many sheets as there are people.',
  print: 'Print',
}

export const enPaper: PaperWords = {
  dilemma: n => `Dilemma ${n}`,
  vote: (round, of) => (of === 1 ? 'Vote' : round === 1 ? 'First vote' : round === 2 ? 'Second vote' : `Vote ${round}`),
  mark: {
    scale: 'Put a cross in the place where you stand.',
    grid: 'Give each line a place: one cross a line.',
    one: 'Put a cross beside one.',
    several: most =>
      most === null
        ? 'Put a cross beside what you choose.'
        : most === 1
          ? 'Put a cross beside one.'
          : `Put a cross beside ${most} at most.`,
    order: top =>
      top === null
        ? 'Write 1 beside what comes first for you, 2 beside what comes next, and so on until everything has a place.'
        : top === 1
          ? 'Write 1 beside what comes first for you.'
          : `Write 1 beside what comes first for you, 2 beside what comes next, up to ${top} at most.`,
    spread: budget => `Spread ${budget} points. Together they must be exactly ${budget}.`,
  },
  fully: 'entirely',
  middle: 'middle',
  noOpinion: enRatings.noneShort,
  pass: enVote.pass,
  sure: enVote.howSure,
  convictions: Object.values(enCommon.conviction),
  reason: enVote.reason,
  secret: 'Put no name on this ballot. Fold it and give it to the scribe.',
  tally: {
    title: 'Tally sheet',
    choice: 'Choice',
    strokes: 'Strokes',
    count: 'Number',
    people: 'How many people took part',
    total: 'All ballots together',
    oneByOne: 'Enter these ballots one by one, and put a cross for each that is entered.',
    reasons: 'Reasons on the ballots',
    enter:
      'Enter the numbers at “Enter votes” while the vote is open. Show nobody how it stands, and destroy the ballots afterwards.',
  },
}
