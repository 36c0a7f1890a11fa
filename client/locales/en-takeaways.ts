import { b } from './marked.ts'
import type { TakeawaysWords } from './nl-takeaways.ts'
import { plural } from './numbers.ts'

export const enTakeaways: TakeawaysWords = {
  title: 'Is this what lay on the table?',
  intro: n =>
    `${n} draft ${plural('en', n, 'take-away', 'take-aways')}, made from your votes and thoughts. The letters point to the evidence.`,
  waiting: 'We are laying the votes beside the talks.',
  waitingBody: 'The host puts the take-aways on the table one by one. This page follows by itself.',
  otherSide: 'The other side',
  more: 'What would change this?',
  evidence: 'Evidence',
  evidenceLetter: letter => `Evidence ${letter}`,
  votes: dilemma => `The votes on ${dilemma}`,
  noEvidence: 'Written at the table, not made from votes.',
  counts: (agree, disagree, pass) => `${agree} agree · ${disagree} disagree · ${pass} passed`,
  judgement: 'Your judgement',
  verdicts: { endorse: 'Endorse', reserve: 'With a reservation', object: 'Object' },
  remark: { reserve: 'Your reservation', object: 'Your objection' },
  remarkHint: 'The host reads this, without a name.',
  printable: 'The table may read this too, and it may be printed, without a name',
  printed: 'Afterwards this stands on everybody’s page and in the report, without a name.',
  notPrinted: 'The host alone reads this, without a name.',
  lay: { reserve: 'Put my reservation down', object: 'Put my objection down' },
  judged: 'Your judgement lies with it.',
  othersLater: 'You see what the others think once you have chosen.',
  recognition: (endorse, reserve, object) => [
    b(String(endorse)),
    ` ${plural('en', endorse, 'endorses', 'endorse')} this · `,
    b(String(reserve)),
    ' with a reservation · ',
    b(String(object)),
    ` ${plural('en', object, 'objects', 'object')}`,
  ],
  notYet: n => ` · ${n} yet to choose`,
  goTo: n => `Go to take-away ${n}`,
  toGo: n =>
    n === 0
      ? 'You have judged all of them. You can change your mind until the host closes the table.'
      : `${n} to go. You can change your mind until the host closes the table.`,
  questions: n => (n === 1 ? 'There is a question for you' : `There are ${n} questions for you`),
  number: n => `Take-away ${n}`,
  done: 'judged',
  closed: {
    title: 'The table is closed.',
    lead: 'This is what there is now: what the table thought, what the talk moved, and what of it is yours.',
    takeaways: 'What the table passes on',
    remarks: 'Reservations and objections',
    dilemmas: 'What the table voted',
    hidden: 'There were too few votes on the table to show.',
    own: 'Your vote',
    ownNote: 'What you voted is on this device alone. The server can no longer bring votes and people together.',
    noOwn: 'This device holds no vote of yours. If you voted on another device, you will find it there.',
    ownRound: round => `${round}: `,
    thoughts: 'What you wrote',
    thoughtsNote:
      'You can still change what may be done with it, or take a thought off the table. What rests on it is then weighed anew. What has been published already is out of our hands.',
    elsewhere: 'The text of this thought is not on this device.',
    noThoughts: 'You wrote nothing down this time.',
  },
}
