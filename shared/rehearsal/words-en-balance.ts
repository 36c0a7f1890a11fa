import type { Said } from './words.ts'

export const balanceEn: Readonly<Record<string, Said>> = {
  default: {
    a: [
      'Nobody turns on what they do not know. Let people try it for two weeks, then ask again properly.',
      'Our members join for invitations that suit them. If we ask permission first, they get months of noise.',
      'A large, honest off switch on the first page seems more grown-up to me than a tick box nobody reads.',
    ],
    b: [
      'Hardly anyone looks for an off switch. If you know that and still choose ‘on’, you are counting on inertia.',
      'We went from on to off and lost sales at first. What remained were people who really wanted it.',
      'A good neighbour rings the bell before coming in, even when bringing cake.',
    ],
    bridge: 'Ask at the moment when it is of use: ‘shall I remember this?’ Then it is not a setting but an answer.',
    nuance: 'Remembering my clothes size may be on. A profile of my family should be off until I ask for it.',
    example:
      'A chemist turned everything off and showed at each step what you would get in return. After six months half had turned something on.',
    question: 'How many of our customers know that the off switch exists, and have we ever simply asked them?',
    reasonsA: [
      'Notice first, then choose.',
      'A good off switch gives freedom enough.',
      'Our customers expect it to fit straight away.',
      'Permission in advance is often a blind click.',
    ],
    reasonsB: [
      'Silence is not a yes.',
      'Asking is polite, and it works.',
      'On by default leans on inertia.',
      'A yes people give themselves is worth more.',
    ],
    toA: 'Two weeks of trying and then asking again: I find that fair enough.',
    toB: 'I had to admit that hardly anyone finds our off switch.',
    stayed: 'I stayed in my place, though I will use the word ‘setting’ less often.',
    minorityA: 'We think ‘on, with an honest off switch’ serves people better than a question in advance.',
    minorityB: 'We think personalisation starts after a yes, even if that costs sales.',
  },
  energy: {
    a: [
      'That two per cent saves us four tonnes of print a year. Count the paper too, while you are at it.',
      'Our computing centre runs on wind from the sea. Being frugal with models is then mostly for the conscience.',
      'If a sharper model spares a hundred people a wrong offer each day, I think that is worth the power.',
    ],
    b: [
      'At home we turn the heating down, and at work a model runs to make a discount email slightly prettier.',
      'I notice nothing of two per cent in any meeting. Three times the power does show up on the bill.',
      'Each step looks small. Add them up for a year and you need a second server room.',
    ],
    bridge:
      'Put the power used next to the response in every report. Whoever sees both figures chooses with more care.',
    nuance: 'Heavy computing once a month is not the same as at each visit. Look at how often, not just how heavy.',
    example:
      'We only use the heavy model for the Christmas catalogue now. For the rest of the year the light one does fine.',
    question: 'Does anyone at this table know how much power their own campaigns use, or are we guessing?',
    reasonsA: [
      'It saves more elsewhere than it costs.',
      'Power is getting cleaner, wasted paper is not.',
      'Two per cent is a whole village in our case.',
      'Measure first, scrap later.',
    ],
    reasonsB: [
      'There is such a thing as good enough.',
      'More response does not justify everything.',
      'Being sparing is part of the craft.',
      'The gain is small, the bill is not.',
    ],
    toA: 'I had not counted the paper. That changes the sum.',
    toB: 'Nobody here could name their own usage. Then I prefer light.',
    stayed: 'Without figures from either side I kept to what I thought before.',
    minorityA: 'We think you should do the whole sum, and then the heavier model sometimes wins.',
    minorityB: 'We think response alone is never reason enough for more power.',
  },
  sectors: {
    a: [
      'My father-in-law does not check which sector a message comes from. He only looks at whether it is decent.',
      'If each sector chooses, the boldest one chooses first. The rest follow, since no one wants to fall behind.',
      'A shared line helps small companies most. They have no lawyer to work it out every time.',
    ],
    b: [
      'A steel buyer finds it odd if I do not know his stock. A mother with a trolley finds that creepy.',
      'From a charity, a letter with your name on it is warm. From an insurer the same letter soon feels like a file.',
      'One rule for everybody becomes so vague that it says ‘be reasonable’. I cannot use that on Monday.',
    ],
    bridge:
      'Agree together on three things that are never allowed, and let each sector write the rest in plain words of its own.',
    nuance: 'For me the line does not run by sector but by kind of data. Health is health wherever you are.',
    example:
      'Two associations laid their rules side by side and turned out to agree on nine of the eleven points. They share those nine now.',
    question: 'Who would check such a line, and what happens to a company that crosses it?',
    reasonsA: [
      'Customers do not know our sectors.',
      'A single line together is stronger than ten apart.',
      'Otherwise the boldest sets the tone.',
      'The same rules are fair to small companies.',
    ],
    reasonsB: [
      'Business and private are different worlds.',
      'A general line becomes too vague.',
      'If you know the sector, you can explain the line.',
      'Expectations differ, so lines differ.',
    ],
    toA: 'My customer hears from all sectors at once. I had not thought of that.',
    toB: 'The steel and the trolley showed me how far expectations lie apart.',
    stayed: 'My own work colours this too strongly to shift after one conversation.',
    minorityA: 'We want one line, because people cannot be divided up by sector.',
    minorityB: 'We think each sector should explain for itself where the line is and why.',
  },
}
