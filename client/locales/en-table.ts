import { b } from './marked.ts'
import type { TableWords } from './nl-table.ts'
import { plural } from './numbers.ts'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']

export const enTable: TableWords = {
  you: 'you',
  dilemma: (n, of) => (of === null ? [b(`Dilemma ${n}`)] : [b(`Dilemma ${n}`), ` of ${of}`]),
  talk: 'Talk',
  pause: 'Break',
  vote: (round, rounds) => (rounds === 1 ? 'vote' : `${ordinals[round - 1] ?? round} vote`),
  steps: { introduce: 'introduction', reveal: 'reveal', shift: 'shift', discuss: 'talk', conclude: 'conclusion' },
  until: (what, time) => `${what} until ${time}`,
  seated: (n, of) => [b(`${n} of ${of}`), ' have taken their seat.'],
  onTable: (n, of) => [b(`${n} of ${of}`), ` ${plural('en', of, 'vote is', 'votes are')} on the table.`],
  following: 'You follow along as scribe: you see what the table sees, without a vote.',
  ownSeat: 'This is your own seat at the table. You lead the talk in the other window.',
  toDesk: 'To the run sheet',
  noVote: 'You sit at the table without a vote. You are welcome to talk.',
  restEyes: 'Feel free to close your laptop for a while.',
  withheldBeside: {
    title: 'This result stays closed.',
    body: least =>
      `Votes on paper or by a show of hands hide nobody. The reveal goes ahead from ${least} positions taken on a device of one’s own.`,
  },
  announce: {
    lobby: 'The table is open.',
    introduce: title => `New on the table: ${title}`,
    vote: (name, question) => `The ${name} is open. ${question}`,
    closed: 'The vote is closed.',
    revealed: sentence => `Revealed. ${sentence}`,
    withheldBeside: 'The vote is closed. Its result stays closed: too few people voted on a device of their own.',
    withheld: 'The vote is closed. There are too few votes on the table to show.',
    discuss: title => `The talk is open. ${title}`,
    conclude: title => `Conclusion of ${title}`,
    pause: title => `Break. ${title}`,
    takeaways: 'The take-aways are coming to the table.',
    presented: headline => `New take-away: ${headline}`,
    ended: 'The table is closed. The result is on this page.',
    recorded: time => `Your vote was recorded at ${time}.`,
    speaking: 'You have the floor.',
    asked: 'A question for you: may what you wrote be printed?',
  },
}
