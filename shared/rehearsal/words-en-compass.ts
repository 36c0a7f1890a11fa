import type { Said } from './words.ts'

export const compassEn: Readonly<Record<string, Said>> = {
  loss: {
    a: [
      'Three weeks after the funeral my father was sent an offer for a cruise for two. One line in the system would have stopped it.',
      'You need not mention it. Sending nothing for a while can be the most decent thing a company does.',
      'A florist who makes a wreath for a funeral does not send the same person a party leaflet a week later.',
    ],
    b: [
      'Today you guess grief to spare someone. Tomorrow a colleague guesses pregnancy to sell nappies.',
      'Perhaps she bought those cards for work. You treat someone as a widow because of one chance order.',
      'I want there to be things about me that a shop does not know, even when it means well.',
    ],
    bridge:
      'Give people a button of their own: no offers for now, no explanation needed. You spare them and need not guess.',
    nuance:
      'Leaving someone in peace is not the same as storing a label. You can have the first without the second, if you build it so.',
    example:
      'A card shop asked in May who would rather skip the Father’s Day emails. Thousands said yes, and no one had to explain.',
    question: 'Who else can see that inference, and how long does it stay in our system?',
    reasonsA: [
      'Staying silent costs nothing and spares a lot.',
      'To know and still send a party leaflet seems harsh to me.',
      'A system may hold some care as well.',
      'It is about leaving things out, not about doing extra.',
    ],
    reasonsB: [
      'There are things we should not want to know.',
      'The chance of guessing wrong is too great.',
      'Good intentions hold the door for bad ones.',
      'This should come from the customer.',
    ],
    toA: 'The cruise for two turned it into a matter of decency for me.',
    toB: 'I realised the same technique will be used for something else tomorrow.',
    stayed: 'I like the button, but on the question as it stands I keep my vote.',
    minorityA: 'We think silence is a form of care, even when it rests on a suspicion.',
    minorityB: 'We think a company must not guess at grief, good intentions or not.',
  },
  veto: {
    a: [
      'Once I said nothing about a loan with a smiling family on it. I still regret that.',
      'A test asks whether people click. Whether they feel cheated a week later is not on any form.',
      'If I take my doubts to customers first, I am pushing my own work onto their plate.',
    ],
    b: [
      'I found a campaign too cheeky, the audience found it honest for once. I am fifty, they are nineteen.',
      'Our whole department lives in the same three neighbourhoods. What we feel is not what the country feels.',
      'If anyone can stop a campaign on a feeling, the loudest voice wins in the end.',
    ],
    bridge:
      'First write down in two sentences what bothers you. If you can, you are able to ask customers, or at least to explain your no.',
    nuance: 'With a joke, the customer may decide. With debt, health or children I want one of us to say no.',
    example:
      'We agreed that a single objection pauses a campaign for three days. It happened four times in two years, never for nothing.',
    question: 'Has anyone here ever stopped a campaign that made money, and what happened next?',
    reasonsA: [
      'That is what they hired me for: to judge.',
      'A test does not see regret afterwards.',
      'Doubt is information as well.',
      'If you make it, you may hold it back.',
    ],
    reasonsB: [
      'My feeling is one of many.',
      'Ask the people it concerns.',
      'A veto on a feeling is hard to explain.',
      'Customers can take more than we think.',
    ],
    toA: 'The loan with the smiling family: I would have wanted to stop that too.',
    toB: 'I am older than the audience. I had not given that enough weight.',
    stayed: 'The conversation made my doubt smaller and left my vote where it was.',
    minorityA: 'We think a maker may refuse, even when customers do not mind.',
    minorityB: 'We think customers decide, and that our own unease is no measure for it.',
  },
  accountable: {
    a: [
      'Somebody typed that line, chose that audience and pressed send. An organisation has no fingers.',
      'A doctor does not hide behind the hospital either. A profession starts when you stand by what you do.',
      'If we keep pointing upwards, nobody learns to say no. A beginner can leave a button alone too.',
    ],
    b: [
      'Give a team six weeks and a target of thirty per cent growth, and do not act surprised at the tone.',
      'The maker was twenty-three and two months into the job. Who put her there on her own?',
      'If you only speak to the maker, one person leaves and the bonus scheme stays as it is.',
    ],
    bridge:
      'Talk to the maker about the wording and to the board about the goal. Things only change when both talks happen.',
    nuance: 'It matters whether the maker raised the alarm. You do not tell off someone who warned and was not heard.',
    example:
      'After a painful email our director wrote the apology herself. The maker wrote down what he does differently now. That helped.',
    question: 'Is it on paper anywhere who in your company may say no, or do you find out afterwards?',
    reasonsA: [
      'Whoever sends it could have left it.',
      'A profession comes with your own responsibility.',
      'The maker knows the message best.',
      'Otherwise everyone points at someone else.',
    ],
    reasonsB: [
      'Goals steer behaviour, so that is where it starts.',
      'Those with the power should give the answer.',
      'The maker often has the least say.',
      'One talk on the shop floor does not solve this.',
    ],
    toA: 'That you can leave a button alone applies to me just as much.',
    toB: 'The twenty-three-year-old turned it round for me.',
    stayed: 'I heard two halves of one story and stayed with the half I know.',
    minorityA: 'We think accountability starts with the person who presses send.',
    minorityB: 'We think you look at the goal first and only then at the maker.',
  },
}
