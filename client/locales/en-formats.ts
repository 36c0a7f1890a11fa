import type { FormatsWords } from './nl-formats.ts'
import { plural } from './numbers.ts'

export const enFormats: FormatsWords = {
  passes: n => `${n} ${plural('en', n, 'vote', 'votes')} without a position.`,
  standingNowhere: 'You have no position',
  table: 'Show as a table',
  dashed: name => `Dashed: ${name.toLowerCase()}`,
  choice: {
    legend: 'How does the table answer?',
    warning: name => `What you wrote for ‘${name}’ will go. The question and the minutes stay.`,
    change: name => `Change to ‘${name}’`,
    keep: 'Leave it as it is',
    changed: name => `The table now answers with ‘${name}’.`,
  },
  editor: {
    option: n => `Option ${n}`,
    term: n => `Term ${n}`,
    statement: n => `Statement ${n}`,
    add: 'One more',
    remove: what => `Remove ${what}`,
    removed: what => `${what} was removed.`,
    needed: 'Give this a name, or remove it.',
    twice: 'This is there already.',
    tooLong: n => `${n} ${plural('en', n, 'character', 'characters')} too many.`,
    most: n => `Nobody reads more than ${n}.`,
  },
}
