import type { ConnectionWords } from './nl-connection.ts'

export const enConnection: ConnectionWords = {
  waiting: { title: 'We are looking for your seat.', body: 'This usually takes a moment.' },
  reconnecting: { title: 'No connection for now.', body: 'We are trying again. What you chose or wrote stays.' },
  hostMissed: {
    title: 'The host is reconnecting.',
    body: 'What you chose or wrote is kept. The table goes on in a moment.',
  },
  offline: {
    title: 'No connection for half a minute.',
    body: 'Just join the talk, your seat stays free. If the wifi of the room is the problem, try the hotspot of your phone.',
    retry: 'Try again now',
  },
  back: 'Connected again. Everything is up to date.',
  notFound: {
    title: 'There is no table here.',
    body: 'The address is not right, or no longer. Open the link from your invitation, or go to the start.',
    home: 'To the start',
  },
  elsewhere: {
    title: 'You are at the table already, on another device.',
    body: 'You can go on here: it is the same seat, and your vote counts once. What you chose or wrote there and did not put down yet is only there.',
    goOn: 'Go on here',
  },
  refusedHint: 'A link is personal and belongs to one seat.',
}
