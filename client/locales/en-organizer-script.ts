import type { ScriptWords } from './nl-organizer-script.ts'
import { plural } from './numbers.ts'

export const enScript: ScriptWords = {
  title: 'Paste a run sheet as text',
  text: 'Your text',
  hint: 'As you write it down: chapters as ‘# The promise’ or ‘Chapter 1’, a dilemma with its question and ‘A: …’ and ‘B: …’, minutes as ‘(15 min)’ or ‘13:30-13:45’.',
  example: `# The start

13:30-13:45 Getting to know each other

Dilemma: Greet or let pass (25 min)
A regular walks into your shop. Do you bring up what you remember from last time?
A: Greet
B: Let pass

Break (15 min)`,
  useExample: 'Put an example here',
  result: 'This goes into the run sheet',
  nothing: 'Nothing yet. Paste or type on the left and it appears here.',
  summary: (items, chapters, minutes) =>
    [
      `${items} ${plural('en', items, 'item', 'items')}`,
      ...(chapters > 0 ? [`${chapters} ${plural('en', chapters, 'chapter', 'chapters')}`] : []),
      `${minutes} minutes`,
    ].join(', '),
  noChapter: 'Without a chapter',
  minutes: n => `${n} min`,
  problems: n => `${n} ${plural('en', n, 'line', 'lines')} to look at`,
  line: n => `Line ${n}`,
  problem: {
    lost: () => 'We can make nothing of this. The line does not go into the run sheet.',
    'too-long': n => `Too long: the last ${n} ${plural('en', n, 'character', 'characters')} drop off.`,
    unfit: () => 'This value is not possible. We keep the usual one.',
    same: () => 'This option is there already. It comes along once.',
    'more-options': () => 'There is no room for more options. This one drops off.',
    'few-options': () => 'Too few options. We fill up with A, B and C.',
    'no-poles': () => 'Which two sides? For now they are A and B.',
    'no-question': () => 'Which question? For now the name is the question.',
    'no-minutes': n => `How long? We reckon ${n} minutes.`,
    full: n => `This does not fit: ${n} too many for one run sheet. Take something away first.`,
  },
  add: n => (n === 0 ? 'Add' : `Add ${n} ${plural('en', n, 'item', 'items')}`),
  after: 'It goes behind what is there already, and can be undone in one go.',
  cancel: 'Not now',
}
