import type { DeskWords } from './nl-desk.ts'
import { plural } from './numbers.ts'

export const enDesk: DeskWords = {
  title: 'Host',
  rehearsal: 'Rehearsal',
  openScreen: 'Open the screen',
  screen: 'Screen',
  openScreenHint: 'Opens the screen for the room in a new window',
  guests: 'Guests',
  drift: minutes =>
    minutes === 0
      ? 'on schedule'
      : minutes > 0
        ? `${minutes} ${plural('en', minutes, 'minute', 'minutes')} behind`
        : `${-minutes} ${plural('en', -minutes, 'minute', 'minutes')} ahead`,
  end: time => `ends around ${time}`,
  offline: {
    title: 'No connection for now.',
    body: 'The table waits for you. Time runs on, and what others do is kept.',
    retry: 'Try again now',
  },
  sheet: {
    title: 'Run sheet',
    close: 'Close the run sheet',
    minutes: 'minutes',
    dilemma: (number, title) => `${number} · ${title}`,
    of: (spent, planned) => `${spent} of ${planned} minutes`,
    planned: planned => `${planned} ${plural('en', planned, 'minute', 'minutes')}`,
    state: { done: 'done', now: 'now', ahead: 'to come' },
    revealed: 'revealed',
    revealedWhy: 'This vote was revealed and does not open again: late votes could be worked out from the difference.',
    noVoteYet: 'There is nothing to show here yet: nobody has voted.',
    jumpGo: 'Go here',
    understood: 'Understood',
    extraVote: 'One more vote',
    extraVoteBody: name => `Opens a ${name} and adds a reveal.`,
    takeaways: 'Endorsing the take-aways',
  },
  about: dilemma => ` on dilemma ${dilemma}`,
  announce: (step, question) => `${step}. ${question}`,
  voted: (n, of) => `${n} of ${of} votes are on the table`,
  table: {
    title: 'The table from above',
    ofVotes: of => `of ${of} ${plural('en', of, 'vote', 'votes')}`,
    ofSeats: of => `of ${of} at the table`,
    choosing: 'choosing',
    away: 'not connected',
    speakingFor: time => `speaking, ${time}`,
    noName: 'Guest without a name',
    legend: {
      lit: 'vote on the table',
      open: 'no vote yet',
      away: 'not connected',
      present: 'at the table',
      hand: 'hand up',
      speaking: 'speaking',
    },
    empty: 'Nobody on the guest list holds a vote yet.',
  },
  calm: {
    draft: 'The table is still closed.',
    draftBody: (items, minutes) =>
      `The run sheet has ${items} ${plural('en', items, 'item', 'items')}, ${minutes} minutes together. Whoever opens their link now reads that it takes a little longer.`,
    lobby: 'The lobby is open.',
    lobbyBody: 'Whoever comes in sees what will happen and casts a test vote.',
    pauseUntil: (title, time) => `${title} until ${time}`,
    pauseBody: 'The screens ask for nothing. The seats stay free.',
    then: title => `Next: ${title}`,
  },
  reveal: {
    withheld: 'Too few positions to show.',
    withheldBody: smallest =>
      `Under ${smallest} positions everything stays closed, for you as well. The table talks first.`,
    reasons: 'Reasons, without names',
    sure: 'How sure',
    hiddenShift: 'Who moved stays closed: too few people voted twice for that.',
  },
  side: {
    label: 'Whose turn it is',
    noVoteYet: 'No vote yet',
    everyVote: 'Every vote is on the table.',
    nothingYet: 'nothing on the table yet',
    awayNow: 'not connected',
    whatYouDontSee: 'What you do not see',
    whatYouDontSeeBody: 'Which side anyone chooses. You only see who is ready, like the rest of the table.',
    hands: 'Hands',
    noHands: 'No hands yet.',
    giveFloor: name => `Give ${name} the floor`,
    giveFloorShort: 'Give the floor',
    speaking: 'Speaking',
    yield: 'Done speaking',
    away: 'Not at the table',
    awayOf: (n, of) => `${n} of ${of}`,
    allHere: 'Everybody is at the table.',
    arrivedBefore: 'was here before',
    manage: 'Guests and links',
  },
}
