import type { Said } from './words.ts'

export const limitationEn: Readonly<Record<string, Said>> = {
  conversations: {
    a: [
      'In thirty conversations you hear those who have time to talk. The customer with two jobs is not among them.',
      'Our model saw a drop in one region two weeks before anyone rang. Interviews never give you that.',
      'People like to tell you what they would do. Their orders show you what they did.',
    ],
    b: [
      'We thought our discount did not appeal. Four conversations later we knew nobody could find the button on a phone.',
      'No click has ever said to me: I was too ashamed to ask.',
      'A sharper model makes you better at what you already do. A conversation can tell you to stop doing it.',
    ],
    bridge: 'Let the figures point out whom to call, and let those calls decide what the model should measure next.',
    nuance:
      'It depends on your question. How often it happens you find out at a desk, how it feels at a kitchen table.',
    example:
      'Every month three customers have lunch in our canteen, next to the analysts. It costs us soup and an afternoon.',
    question: 'When did you last stop something because of what a customer said, rather than what a chart did?',
    reasonsA: [
      'Thirty is too few to build a policy on.',
      'Behaviour lies less than an interview.',
      'A model works every day, reports stay in a drawer.',
      'Without a pattern you cannot tell whether a story is rare.',
    ],
    reasonsB: [
      'We have models enough and conversations too few.',
      'I want to hear the reason, not just the outcome.',
      'One good conversation changes how you read figures.',
      'If you never meet a customer, you lose the feeling.',
    ],
    toA: 'Who does not come and talk: I had never looked at it that way.',
    toB: 'The button nobody found: no model had pointed us there.',
    stayed: 'I kept my choice, but I am taking the soup in the canteen back to the office.',
    minorityA: 'We choose the model, because conversations mostly give a voice to those with time.',
    minorityB: 'We choose the conversations, even if the model stands still for a year.',
  },
  outside: {
    a: [
      'Four per cent sounds small. With us it is eighteen thousand people getting a weekly email that makes no sense to them.',
      'That remainder holds the carers and the people whose income goes up and down. Those are not the ones to skip.',
      'A separate route need not be expensive. Three short questions take you a long way.',
    ],
    b: [
      'The moment you make a box for the exception, you have simply added a segment with an odd name.',
      'I am in a remainder like that myself, and it is wonderfully quiet. Let me keep the ordinary leaflet.',
      'Put your energy into one clear letter everybody understands. The other ninety-six gain from it too.',
    ],
    bridge:
      'First read a hundred of those files by hand. Then you know whether they are a group of people or a flaw in your sorting.',
    nuance: 'For a leaflet it hardly matters. For a payment reminder or a letter about care it is everything.',
    example:
      'A pension fund found that its remainder was mostly people with three small jobs. They got a phone number of their own, and it worked.',
    question: 'Who in your company can tell me which people are in that four per cent?',
    reasonsA: [
      'If you are left out, you notice it every week.',
      'Four per cent is a fair-sized town in our case.',
      'Care for exceptions improves the whole approach.',
      'Asking a few questions is already a route of its own.',
    ],
    reasonsB: [
      'One more box does not solve boxes.',
      'Plain is pleasant for a lot of people.',
      'A single good basis serves everyone.',
      'I prefer fewer versions that are right.',
    ],
    toA: 'Once it was a payment reminder instead of a leaflet, I moved.',
    toB: 'I noticed I was building yet another box for every exception.',
    stayed: 'As long as nobody knows who that four per cent are, I am staying in my seat.',
    minorityA: 'We think people who fit nowhere deserve a route of their own, however small the group.',
    minorityB: 'We think one good plain version helps more people than another box.',
  },
  signature: {
    a: [
      'If it says Karen, I can call Karen. If it says ‘the customer team’, all I can do is sigh.',
      'Our account managers read each message before it leaves. Then their name may simply be on it.',
      'A name keeps us sharp: nobody likes to sign a message that is about nothing.',
    ],
    b: [
      'I got a warm letter from my adviser. When I mentioned it, he had no idea. I have not forgotten that.',
      'A company that names itself as the sender is not cold. It is clear about who is speaking.',
      'Before long, fifty thousand emails carry the name of somebody who left years ago.',
    ],
    bridge: 'Sign with the name of someone people can call, and add that a system drafted the message.',
    nuance:
      'Below an order confirmation no one cares about the name. With bad news each word counts, down to the last.',
    example:
      'A mortgage office has advisers read ten letters a day and add to them by hand. The rest leave under the company’s name.',
    question: 'What happens if I answer such a message? Does that person read it, or the system again?',
    reasonsA: [
      'A name means that somebody picks up.',
      'People prefer to write back to a person.',
      'If you sign, you feel responsible.',
      'In our trade you buy from someone, not from a logo.',
    ],
    reasonsB: [
      'A borrowed signature is make-believe.',
      'The sender has to be right, in small things too.',
      'Honestly businesslike is better than acted warmth.',
      'Our staff do not want to lend out their name.',
    ],
    toA: 'If somebody really answers, my objection to the name is gone.',
    toB: 'The adviser who had no idea decided it for me.',
    stayed: 'To me it is about who picks up the phone, and nothing has changed that.',
    minorityA: 'We want a name below every message, because then there is always someone to call.',
    minorityB: 'We think a name only belongs below words that person chose.',
  },
}
