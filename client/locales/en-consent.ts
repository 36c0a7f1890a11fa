import type { ConsentWords } from './nl-consent.ts'
import { plural } from './numbers.ts'

export const enConsent: ConsentWords = {
  title: n => (n === 1 ? 'May this be printed?' : 'May these thoughts be printed?'),
  lead: 'It was meant for the table. It leaves the table only as you allow, and not without an answer. The host sees whether it may, not how.',
  choice: 'Your answer',
  choices: {
    named: source => `Yes, with my name: ${source ?? ''}`,
    role: source => `Yes, as ‘${source ?? ''}’`,
    unattributed: () => 'Yes, without a name',
    off: () => 'Rather not',
  },
  given: {
    named: source => `This may be printed, with your name: ${source ?? ''}.`,
    role: source => `This may be printed, as ‘${source ?? ''}’.`,
    unattributed: () => 'This may be printed, without a name.',
    off: () => 'This stays at the table.',
  },
  silent: 'You have not answered yet. This stays at the table.',
  change: 'Change this',
  changeOf: text => `Change what may be done with “${text}”`,
  later: 'You can always change this, also afterwards.',
  answered: 'Your answer is kept.',
  first: (text, spoken) => `At the table ${spoken ? 'your words were written down as' : 'you wrote'}: “${text}”`,
  reword: {
    open: 'Put it differently',
    label: 'This is how it may be printed',
    hint: 'It will say that you put it this way later. Then choose your answer.',
    save: 'Keep these words',
    undo: spoken => (spoken ? 'As I said it after all' : 'As I wrote it after all'),
  },
  own: (n, spoken) => `What you wrote${spoken ? ' or said' : ''}, and what may be done with it (${n})`,
  clearances: {
    cleared: 'may be printed',
    asked: 'consent asked',
    unasked: 'not asked yet',
    off: 'stays at the table',
  },
  desk: {
    title: 'Quotes',
    counts: (cleared, all, asked) =>
      `${cleared} of ${all} ${plural('en', all, 'quote', 'quotes')} may be printed${asked === 0 ? '' : `, ${asked} ${plural('en', asked, 'waits', 'wait')} for an answer`}.`,
    note: 'Whoever wrote a thought gets the question on their own screen. What may not be printed stands in the report without words.',
    ask: 'Ask for consent',
    askFor: text => `Ask for consent to print “${text}”`,
    askAll: n => (n === 1 ? 'Ask for consent to print 1 quote' : `Ask for consent to print ${n} quotes`),
    sent: n => (n === 1 ? 'The question has been asked.' : `${n} questions have been asked.`),
  },
}
