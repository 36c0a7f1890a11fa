import type { DeskNextWords } from './nl-desk-next.ts'

const small = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const inWords = (n: number) => small[n] ?? String(n)

export const enDeskNext: DeskNextWords = {
  on: 'Go on',
  openLobby: 'Open the lobby',
  openLobbyBody: guests =>
    `${guests === 1 ? 'Your guest' : `Your ${guests} guests`} can come in. The house rules are fixed from then on.`,
  begin: title => `Begin with ${title}`,
  arrived: (present, seats) =>
    present >= seats
      ? `${seats === 1 ? 'Your guest has' : `All ${seats} have`} taken their seat.`
      : `${present} of ${seats} ${present === 1 ? 'has' : 'have'} taken their seat. Who comes later can still join.`,
  closeVote: 'close the vote',
  closeTalk: 'close the talk',
  stillChoosing: 'Whoever is still choosing has half a minute.',
  youShow: 'You show the result after that.',
  toReveal: 'go to the reveal',
  toRevealBody: 'The table sees nothing yet: you show it after that.',
  showReveal: 'show the reveal',
  showShift: 'show the shift',
  everybodySees: 'Everybody sees where the table stands, without names.',
  closeWithheld: 'Close the vote, skip the reveal',
  withheld: 'Skip the reveal',
  counted: closes =>
    closes === null
      ? ''
      : closes.voted === 0
        ? 'There is no vote on the table yet.'
        : `${closes.voted} of ${closes.of} votes ${closes.voted === 1 ? 'is' : 'are'} on the table.`,
  tooFew: smallest => `With fewer than ${inWords(smallest)} positions we show nothing. The table talks first.`,
  votes(voted, of) {
    if (voted >= of) return of === 1 ? 'The vote is on the table.' : `All ${of} votes are on the table.`
    const rest = of - voted
    const others = rest === 1 ? 'The other one no longer counts.' : `The other ${inWords(rest)} no longer count.`
    return `${this.counted({ voted, of })} ${voted === 0 ? 'Whoever still wants to choose no longer can.' : others}`
  },
  openVote: name => `open the ${name}`,
  openVoteBody: (seats, again) =>
    `${seats} ${seats === 1 ? 'participant sees' : 'participants see'} the dilemma${again ? ' again' : ''}. The screen shows a dark table.`,
  introduce: number => `put dilemma ${number} on the table`,
  introduceBody: title => `${title}. Everybody reads the question; nobody can vote yet.`,
  openTalk: 'open the talk',
  openTalkBody: 'Hands and thoughts are welcome. The screen shows what you put in the middle.',
  conclude: 'conclude this dilemma',
  concludeBody: 'The result stays in sight. Voting and writing are over.',
  goTo: title => `go to ${title}`,
  talkBody: 'Everybody can raise a hand. There is no vote.',
  pauseBody: minutes => `${minutes === 1 ? 'One minute' : `${minutes} minutes`}. The screens ask for nothing.`,
  openTakeaways: 'open the take-aways',
  openTakeawaysBody: 'We lay the votes beside the talks and make a draft. The table sees nothing yet.',
  takeawaysReady: n => `${n === 1 ? 'One draft is' : `${n} drafts are`} ready. The table sees nothing yet.`,
  present: number => `Put take-away ${number} on the table`,
  close: 'Close the table',
  closeBody: 'After that nobody can find out who voted what. You confirm it once more.',
  back: name => `Back to ${name}`,
  backTo: (name, dilemma) => `Back to ${name} of dilemma ${dilemma}`,
  noBack: 'Back',
  noBackWhy: 'This is the beginning.',
  jumpBody: 'The whole table comes along.',
  jumpClosesVote: 'The open vote closes.',
  jumpReveals: 'The table sees the result only when you show it.',
  jumpVotes: 'Votes that were on the table stay there.',
  confirmClose: {
    title: 'Close the table?',
    body: 'There is no way back.',
    points: [
      'The votes are shuffled and their key is destroyed. Nobody can find out afterwards who voted what.',
      'Voting, writing and judging are over.',
      'The take-aways and the results stay, and you can take them along.',
    ],
    confirm: 'Close the table for good',
    keep: 'Not yet',
  },
  timer: {
    label: 'Clock of this step',
    left: 'to go',
    over: 'over time',
    paused: 'paused',
    none: 'no clock',
    pause: 'Pause the clock',
    resume: 'Let the clock run',
    start: minutes => `Start the clock: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    more: '1 minute more',
    less: '1 minute less',
    plusOne: '1 minute',
  },
  shortcuts: {
    label: 'Shortcuts',
    next: 'next step',
    back: 'back',
    more: 'a minute more',
    less: 'a minute less',
    clock: 'pause or run the clock',
    quiet: 'They do nothing while you type.',
  },
}
