import { between, type Template } from './template.ts'

export const shortTableEn: Template = {
  name: 'short-table',
  lang: 'en',
  title: 'A decent goodbye',
  description: 'Two dilemmas about customers who leave. Half an hour, to try everything once without hurry.',
  chapters: [{ key: 'goodbye', title: 'When a customer leaves' }],
  items: [
    {
      key: 'welcome',
      chapter: 'goodbye',
      kind: 'talk',
      title: 'Getting acquainted',
      question: 'Who are you, and what did you last cancel?',
      minutes: 4,
    },
    {
      key: 'cancel',
      chapter: 'goodbye',
      kind: 'dilemma',
      title: 'The cancel button',
      question:
        'A customer wants to cancel. Do you make one more proposal at that moment, or is a single click enough?',
      ...between(
        ['One more proposal', 'Some people want something different, and not necessarily out.'],
        ['One click and done', 'Once you have decided, you want a confirmation, not a conversation.'],
      ),
      minutes: 13,
    },
    {
      key: 'memory',
      chapter: 'goodbye',
      kind: 'dilemma',
      title: 'What you keep afterwards',
      question:
        'A customer has left. Do you erase all you may erase, or keep preferences as long as allowed, in case they return?',
      ...between(
        ['A clean slate', 'People like to return to whoever really let them go.'],
        ['Kept for later', 'Whoever comes back is glad not to start all over again.'],
      ),
      minutes: 13,
    },
  ],
}
