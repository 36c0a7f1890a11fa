import type { StepsWords } from './nl-steps.ts'
import { plural } from './numbers.ts'

export const enSteps: StepsWords = {
  introduce: {
    lead: 'Read the question at ease. Soon you put your first vote on the table, and nobody sees which.',
    between: 'The question lies between these two.',
    next: 'Next: the first vote.',
  },
  reveal: {
    lookUp: 'Look up, at the screen.',
    withheld: n =>
      n === 0
        ? 'No vote at all is too few to show.'
        : `${n} ${plural('en', n, 'vote is', 'votes are')} too few to show.`,
    withheldBody: least =>
      `One could guess who voted what. From ${least} votes with a position on, the reveal goes ahead.`,
    coming: 'The reveal is coming.',
    whereAmI: 'What did I choose?',
    whereHint: 'Visible only while you hold it, and only on this device.',
    thisIsYou: 'This is you.',
    noOwn: 'This device holds no vote of yours in this round.',
    reasons: n => `${n} ${plural('en', n, 'reason', 'reasons')} given, without names`,
    fewMoved: 'What moved stays closed: it would tell how somebody voted.',
    trailsWithheld: 'Who went from where to where stays closed: it would tell how somebody voted.',
  },
  conclude: {
    title: 'This dilemma is done.',
    next: title => `Next: ${title}`,
    last: 'This was the last dilemma.',
    nothing: 'Nothing is asked of you now.',
  },
  pause: {
    title: time => (time === null ? 'Break' : `Break until ${time}`),
    body: 'Your seat stays yours.',
  },
}
