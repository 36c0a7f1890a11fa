import type { ProxyWords } from './nl-proxies.ts'
import { plural } from './numbers.ts'

export const enProxies: ProxyWords = {
  panel: 'Without a laptop or phone',
  panelEntered: n => `${n} ${plural('en', n, 'vote', 'votes')} entered, on paper or by a show of hands.`,
  open: 'Enter votes',
  correct: 'Correct the votes entered',
  title: 'Votes without a laptop or phone',
  close: 'Close without entering',
  body: 'For whoever votes on paper or raises a hand: count the sheets or the hands. Together they take the place of what you entered for this vote before.',
  counts: 'Number of votes',
  people: 'How many people took part',
  pass: 'No position',
  sheets: 'Filled in so far',
  sheet: 'One sheet',
  putSheet: 'Add this sheet',
  oneLess: 'One fewer',
  oneMore: 'Another sheet like this',
  listed: 'Of these on the guest list',
  listedHint: 'Whoever is on the list and votes on paper then counts once in “of how many”.',
  moreHands: 'These are more hands than these people can raise together. Check the numbers.',
  fewerHands: 'Whoever chose nothing counts under “No position”. Check how many people took part.',
  elsewhere: n =>
    `${n} ${plural('en', n, 'vote has', 'votes have')} been entered already, on another laptop. What you enter here takes their place.`,
  enter: n => `Enter ${n} ${plural('en', n, 'vote', 'votes')}`,
  takeBack: 'Take back the votes entered',
  entered: n => `${n} ${plural('en', n, 'vote', 'votes')} entered`,
  kept: 'Nobody else sees what is on the sheets before the reveal. This laptop alone remembers it, so that you can correct it.',
}
