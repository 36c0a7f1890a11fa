import type { DeskLiveWords } from './nl-desk-live.ts'
import { plural } from './numbers.ts'

export const enDeskLive: DeskLiveWords = {
  own: {
    title: 'Your own vote',
    waiting: 'You hold a vote too. It is as secret as everybody else’s.',
    open: 'Cast your vote',
    laid: time => `Your vote is on the table, recorded at ${time}.`,
    change: 'Change your vote',
    dialog: 'Your vote',
    close: 'Back to the run sheet',
    watched: 'Is anybody looking at this screen with you? Then vote on your phone, with your own link.',
    keep: 'Leave my vote as it is',
    late: seconds => `The vote is closed. You can still choose for ${seconds} seconds.`,
  },
  balance: {
    title: 'Speaking time',
    alone: 'Only who leads the talk sees this.',
    silent: n => `${n} not heard yet`,
    everybody: 'Everybody was heard',
    nobody: 'Nobody was heard yet.',
    silentTitle: 'Not heard yet',
    spoke: (name, time, turns) => `${name}: ${time} minutes, ${turns} ${plural('en', turns, 'turn', 'turns')}`,
    give: name => `Give ${name} the floor`,
  },
  moved: {
    entered: (name, where) => `${name} went to another step: ${where}.`,
    revealed: name => `${name} showed the result.`,
    readBack: name => `${name} opened the take-aways.`,
  },
}
