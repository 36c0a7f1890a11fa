import { b } from './marked.ts'
import type { ApprovalWords } from './nl-approval.ts'
import { plural } from './numbers.ts'

export const enApproval: ApprovalWords = {
  called: { name: 'Several of several', hint: 'Everybody chooses as many options as you allow.' },
  chooseFirst: 'Choose at least one',
  tooMany: n => `Take ${n} away`,
  left: (n, most) =>
    n === 0 ? `You chose ${most}. There can be no more: take one away first.` : `You may choose ${n} more.`,
  any: 'Choose as many as you like.',
  standing: names => ['You choose ', b(names)],
  editor: {
    options: 'What does the table choose from?',
    most: 'How many may each person choose?',
    noLimit: 'As many as you like',
    atMost: n => plural('en', n, 'One', `At most ${n}`),
  },
}
