import type { GeneralWords, Poles, Said } from './words.ts'

export const generalEn: GeneralWords = {
  replies: {
    agree: [
      'We have done it this way too, since last spring.',
      'A customer told me nearly the same thing the other day.',
      'I am with you, although for us it takes two extra people.',
      'May I take this back to my team? We have been looking for words for it.',
      'That is how it went with us, though it took a complaint before we noticed.',
      'I could have used that sentence last week, talking to our lawyer.',
      'I thought we were the only ones who struggled with this.',
      'This is the first argument tonight that I can retell at home.',
      'We went one step further and have not regretted it.',
      'For me it is here as well. The rest is execution.',
      'Write this down and I will sign it too.',
      'The person before me said so years ago, and nobody listened.',
      'I had not looked at it like that, but it fits our figures.',
    ],
    doubt: [
      'That may hold for your customers. With mine I see the reverse.',
      'And who pays for that, if it goes on for a year?',
      'I follow you, up to the moment when somebody did not ask for it.',
      'How do you know? At our place nobody ever measured it.',
      'It sounds fine in a room, but on a Friday afternoon everybody takes the short way.',
      'Is that not mostly true for those who can afford it?',
      'My experience is the other way round, and I think it comes down to scale.',
      'Then you only move the problem to the next department.',
      'Do we have one example in which it held?',
      'I know somebody who tried this and stopped after a quarter.',
      'For that you first have to ask customers something they would rather not tell.',
      'You pass over the people who never complain and simply stay away.',
      'I am happy to believe it, but who checks?',
    ],
  },
  spoken: [
    {
      heard: 'I have done this work for twelve years and I doubt it every week.',
      meant: 'I have done this work for twelve years and still have doubts, above all with new customers.',
    },
    {
      heard: 'Nobody at our place ever asked a customer about this.',
      meant: 'Nobody at head office ever asked a customer about this. The front desk does.',
    },
    {
      heard: 'When it goes wrong they ring me, not the system.',
      meant: 'When it goes wrong they ring the shop, and then I am the one standing there.',
    },
    {
      heard: 'We make it harder than it is at the till.',
      meant: 'We make it harder here than it is at the till, and tonight that is what we came for.',
    },
    {
      heard: 'I would not dare explain it to my daughter.',
      meant: 'I would gladly explain it to my daughter, only not in the language of our terms.',
    },
    {
      heard: 'No customer sees that difference.',
      meant: 'I think few customers see that difference. We never counted.',
    },
    {
      heard: 'This is not about marketing, it is about manners.',
      meant: 'This is about marketing and about manners, and the two meet more often than we think.',
    },
    {
      heard: 'My director wants an answer to this on Monday.',
      meant: 'My director has been asking this for a year. She will not believe an answer from one evening.',
    },
    {
      heard: 'Two years ago I would have said the opposite.',
      meant: 'Two years ago I would have said the opposite, and I had good reasons for that too.',
    },
    {
      heard: 'We ask customers for trust and give them a button.',
      meant: 'We ask customers for trust, and all we give them in return is a button.',
    },
    {
      heard: 'Without sales none of us needs to be here.',
      meant: 'Without sales none of us would be here, but sales is not all I come for.',
    },
    {
      heard: 'The youngest colleague saw it at once, we did not.',
      meant: 'The youngest colleague saw it at once. The rest of us needed a meeting for it.',
    },
    {
      heard: 'If I say yes here I have to do it tomorrow.',
      meant: 'If I say yes here I have to ring three people tomorrow. That is why I still hesitate.',
    },
  ],
  carried: said => [
    `This stayed with me: ‘${said}’.`,
    `I moved when somebody said: ‘${said}’.`,
    `I had no answer to this: ‘${said}’.`,
  ],
  reservations: [
    'I recognise this, but it goes for large companies more than for small ones.',
    'I agree with the drift, though it sounds a little too firm to me.',
    'I endorse this if it also says how small this table was.',
    'True of what was said here. Whether customers see it this way, we do not know.',
    'I go along with it, but I hear too little of our doubt in it.',
    'Fine, with the note that my sector looks at this differently.',
  ],
  objections: [
    'This is not how I heard the conversation. The hesitation has dropped out.',
    'It turns a difference of opinion into a single position.',
    'The votes point this way, but the reasons behind them lay far apart.',
    'I cannot stand behind this while the other side is missing.',
    'It reads like a rule, whereas we were talking about one case.',
    'This goes further than what I would defend at the office tomorrow.',
  ],
  minority: pole => [
    `We stay with ‘${pole}’, after the conversation too.`,
    `We heard good reasons, but none that outweighed ‘${pole}’.`,
    `For us ‘${pole}’ counts most, above all when things get difficult.`,
    `We think ‘${pole}’ belongs in any report of this table.`,
  ],
}

export const unnamedPolesEn: Poles = { poleA: 'one side', poleB: 'the other side' }

export const unknownEn = ({ poleA, poleB }: Poles): Said => ({
  a: [
    `With ‘${poleA}’ I know what I will do differently on Monday. I take that as a good sign.`,
    `I have seen ‘${poleA}’ in practice, and it went better than we had expected.`,
    `If I have to defend one side to a critical customer, I take ‘${poleA}’.`,
  ],
  b: [
    `I sleep better with ‘${poleB}’. If we are mistaken, it is easier to put right.`,
    `We started on the opposite side and after a year we ended up at ‘${poleB}’ by ourselves.`,
    `In ‘${poleB}’ I hear the people it is about, and not only ourselves.`,
  ],
  bridge: `‘${poleA}’ and ‘${poleB}’ each have their moment. Let us agree which applies when, and write that down.`,
  nuance:
    'It depends on who is involved. A newcomer asks something else of us than someone who has known us for years.',
  example: `We did two months of ‘${poleA}’ and then two months of ‘${poleB}’. The complaints were about quite different things.`,
  question: `How would we notice in a year that we had gone too far towards ‘${poleA}’, or towards ‘${poleB}’?`,
  reasonsA: [
    `I can explain ‘${poleA}’ to others.`,
    `In my work ‘${poleA}’ usually turns out well.`,
    'After twenty years in this trade I feel most at home here.',
    'The drawbacks of this side can be managed.',
  ],
  reasonsB: [
    `‘${poleB}’ does most justice to the people it is about.`,
    `If I may choose, I begin at ‘${poleB}’.`,
    'I have too often seen how it goes wrong otherwise.',
    'I think this will hold up longer.',
  ],
  toA: `The conversation brought me closer to ‘${poleA}’ than I had expected.`,
  toB: `One example from the conversation drew me towards ‘${poleB}’.`,
  stayed: 'I listened well, and my place remained the same.',
  minorityA: `We hold on to ‘${poleA}’, because it can be explained.`,
  minorityB: `We hold on to ‘${poleB}’, because it does people most justice.`,
})
