import type { ScreenWords } from './nl-screen.ts'
import { plural } from './numbers.ts'

const laterTogether = (sides: boolean) =>
  sides ? 'Which side, we will soon see together.' : 'What is in it, we will soon see together.'

export const enScreen: ScreenWords = {
  rehearsal: 'Rehearsal',
  timer: {
    left: clock => `${clock} left`,
    paused: clock => `${clock}, the clock is paused`,
    over: 'time is up',
  },
  lobby: {
    here: of => `of ${of} are here`,
    seats: (n, of) => `${n} of ${of} are here.`,
    what: 'What will happen',
    steps: [
      'You vote. Nobody sees which side you choose.',
      'We talk, and listen to the other side.',
      'You vote again, and we see what moved.',
    ],
  },
  vote: {
    of: n => `of ${n} ${plural('en', n, 'vote', 'votes')}`,
    blind: sides => `A lamp is a vote. ${laterTogether(sides)}`,
    closed: 'The vote is closed. We are about to see where the table stands.',
    all: sides => `All votes are on the table. ${laterTogether(sides)}`,
  },
  reveal: {
    chose: (_n, of) => `of ${of} took a place`,
    answered: (_n, of) => `of ${of} gave an answer`,
    side: pole => `with “${pole}”`,
    middle: 'in the middle',
    passed: 'without a position',
    sure: 'How sure are we?',
    sureNow: 'How sure are we now?',
    level: (label, before, after) => (before === null ? `${label}: ${after}` : `${label}: from ${before} to ${after}`),
    reasons: 'Reasons that lay with the votes, without names',
    withheld: 'Too few votes to show.',
    withheldBody: least =>
      `One could guess who voted what. From ${least} votes with a position on, the reveal goes ahead.`,
    talkFirst: 'The table talks first.',
  },
  shift: {
    moved: (_n, of, everyVote) => `of ${of}${everyVote ? '' : ' who voted twice'} moved their vote`,
    everybody: n => `of ${n}: everybody moved their vote`,
    nobody: 'Nobody moved their vote.',
    stayedAll: n => `${n} took the same place twice.`,
    to: pole => `towards “${pole}”`,
    stayed: () => 'stayed where they were',
    noTrails: 'Without trails: one could follow somebody.',
    notTold: 'How many people moved is not shown: one could guess who.',
  },
  discuss: {
    open: 'The floor is yours. Raise your hand, or put a thought on the table.',
    stands: vote => `Where we stood, ${vote}`,
    somebody: 'Somebody',
    speaking: 'has the floor',
  },
  break: { over: 'Time is up. We go on in a moment.' },
  takeaways: {
    coming: 'What do we take with us?',
    comingBody: 'The take-aways come to the table one by one. Of each you say whether you recognise it.',
    number: n => `Take-away ${n}`,
    otherSide: 'The other side',
    answers: (agree, disagree, pass) => `${agree} agree, ${disagree} disagree, ${pass} passed`,
  },
  closed: {
    title: 'Thank you all.',
    body: 'The table is closed. Who voted what, nobody can trace any more.',
    takeaways: 'What we take with us',
    recognised: (n, of) => `recognised by ${n} of ${of}`,
    judged: (endorse, reserve, object) =>
      `${endorse} ${plural('en', endorse, 'endorses', 'endorse')} this, ${reserve} with a reservation, ${object} ${plural('en', object, 'objects', 'object')}`,
    more: n => `And ${n} more, on the page of the participants.`,
  },
  hostMissed: 'The host is reconnecting. All votes are kept.',
  connection: time => `No connection for now. This is how things stood at ${time}.`,
}
