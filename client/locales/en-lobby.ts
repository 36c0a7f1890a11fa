import type { Exposure } from '../../shared/session/session.ts'
import { b } from './marked.ts'
import type { LobbyWords } from './nl-lobby.ts'
import { plural } from './numbers.ts'

const thoughts: Readonly<Record<Exposure, string>> = {
  named: 'with your name, or without if you prefer',
  role: 'under your role or sector, or without a name if you prefer',
  anonymous: 'always without a name',
}

export const enLobby: LobbyWords = {
  greeting: (hour, name) => {
    const part = hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'
    return name === null ? `${part}.` : `${part}, ${name}.`
  },
  ready: 'Your seat is ready.',
  seated: 'You have taken your seat.',
  waiting: 'We begin as soon as the host puts the first question on the table. This page follows by itself.',
  tooEarly: 'The table is yet to open. This page follows by itself.',
  opens: (day, time) => `The table opens ${day === null ? '' : `on ${day} `}at ${time}. This page follows by itself.`,
  when: 'When',
  place: 'Where',
  about: (title, seats) =>
    `“${title}”. A conversation with ${seats} ${plural('en', seats, 'person', 'people')} who know the subject from different sides.`,
  yourName: 'Your name at the table',
  nameHint: 'As it stands on the list. Never next to a vote. If it is wrong, tell the host.',
  noName: 'Without a name',
  whoElse: 'Who else sits at the table',
  what: 'What will happen',
  steps: [
    [b('You vote.'), ' Two sides, places in between.'],
    [b('We see where the table stands.'), ' Lamps, no names.'],
    [b('We talk.'), ' Speak up, write, or just listen.'],
    [b('You vote again.'), ' See what the talk has moved.'],
  ],
  ownData: 'What is kept of you here',
  promise: 'What we promise you',
  promises: (exposure, smallest) => [
    [
      b('Your vote is secret.'),
      ` Nobody sees which lamp is yours, the host included. Under ${smallest} votes nothing is shown.`,
    ],
    [
      b('You choose how you write.'),
      ` Your thoughts lie on the table ${thoughts[exposure]}. They leave it only if you allow that.`,
    ],
    [
      b('Afterwards nobody can tell.'),
      ' When the table closes, votes and names are cut apart for good. All names, addresses and links are erased within 30 days after.',
    ],
  ],
  tryIt: 'Try it for a moment',
  tryChoose: 'Choose a place first',
  tryLay: 'Put my test vote on the table',
  tryAgain: 'Try once more',
  tryWorks: ms => `It works: the server answered within ${ms} ${plural('en', ms, 'millisecond', 'milliseconds')}.`,
  tryKept: 'That is how your vote will arrive. Of this one nothing was sent or kept.',
  tryLost: {
    title: 'There was no answer.',
    body: 'See whether you are on the wifi of the room, or use the hotspot of your telephone. Then try once more.',
  },
  justInTime: {
    dilemma: n => `You are just in time for dilemma ${n}.`,
    other: title => `You come in at “${title}”.`,
    body: 'This page follows the table by itself. Your vote is secret, also to the host.',
    understood: 'Understood',
  },
  tryHint: 'Practice: this vote goes nowhere.',
  tryPoles: { a: 'Tea', b: 'Coffee' },
  tryQuestion: 'What is on the table?',
  sit: 'Take my seat',
  laptop: 'Laptop open only when the table asks you something.',
}
