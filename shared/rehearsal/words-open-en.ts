import type { OpenSaid } from './words-open.ts'

export const openEn: Readonly<Record<string, OpenSaid>> = {
  words: {
    thoughts: [
      'Say ‘hyper-personalisation’ at a birthday party and people push back their chairs. With ‘tailoring’ they ask you more.',
      'A word makes a promise. Put ‘recognition’ on your website and the front desk had better know who is standing there.',
      'Our tenders say ‘customer profile’, since buyers look for it. I have never used it in front of a customer.',
      'My mother sees nothing at all when she hears ‘personalisation’. To be honest, I thought that was the good news.',
    ],
    bridge:
      'Talk shop among ourselves by all means, and outside simply tell people what is in it for them. Then no word has to win.',
    example:
      'A travel agency dropped ‘recommendations’ and wrote ‘perhaps one for you’. Same list as before, and the grumbling stopped.',
    question:
      'If we dare not name our work out loud while the customer is in the room, is that the fault of the word or of the work?',
    reasons: () => [
      'I listened to them with my neighbour’s ears.',
      'Outside the trade, jargon soon sounds like spying.',
      'The plainer the word, the less explaining.',
      'I read them to customers. Their faces said enough.',
    ],
    moved: () => 'That front desk in the conversation gave one word another place for me.',
    stayed: 'My ear still hears these words as it did at the start of the evening.',
    minority: () => 'We think a term of the trade may chafe, as long as you add what you mean by it.',
  },
}

export const unnamedOptionsEn: readonly [string, string] = ['the first one', 'the second one']

export const unknownOpenEn = (one: string, two: string): OpenSaid => ({
  thoughts: [
    `I ended up at ‘${one}’, because I can explain it to my colleagues tomorrow.`,
    `I have worked with ‘${two}’ myself. It takes time at first and then saves you trouble every week.`,
    'Whatever we pick, something is left behind. Let us say out loud what that is, so that nobody is let down later.',
    'A shop of five people makes another choice here than a bank does. One list will not fit every desk.',
  ],
  bridge: `It need not be a fight between ‘${one}’ and ‘${two}’, if we agree on what comes first.`,
  example:
    'Last year we decided something like this by instinct. Three months on we turned it round, and nobody missed the old choice.',
  question: 'What would we choose with half the money, and what does that say about our order?',
  reasons: favourite => [
    `I would put my name to ‘${favourite}’.`,
    `With ‘${favourite}’ we could start tomorrow.`,
    'Customers have been asking us for this for months.',
    'The rest can wait, this cannot.',
  ],
  moved: favourite => `After what I heard, ‘${favourite}’ comes first for me.`,
  stayed: 'I listened, wavered for a moment and let my choice stand.',
  minority: favourite => `We stay with ‘${favourite}’, even if the rest of the table chooses otherwise.`,
})
