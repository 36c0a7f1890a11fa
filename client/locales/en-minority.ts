import type { MinorityWords } from './nl-minority.ts'

export const enMinority: MinorityWords = {
  summary: 'There is a question for you alone',
  forYou: 'For you alone',
  nothingForYou: 'There is nothing now that is asked of you alone.',
  title: pole => `Put your side into words: ‘${pole}’`,
  lead: other =>
    `At the last vote more people chose the side of ‘${other}’. You are on the other side, and not alone. Together you give it a sentence of its own.`,
  promise:
    'Nobody sees who writes this, not the host and not those on your side. The sentence goes into the report word for word, without names. You need not do it.',
  stands: 'This is how it stands',
  none: 'There is nothing yet.',
  label: 'The sentence of your side',
  hint: 'One or two sentences. Anybody on your side can put something else in its place, until the table closes.',
  open: 'Write the sentence',
  change: 'Change the sentence',
  lay: 'Put this sentence down',
  takeBack: 'Take the sentence back',
  laid: 'The sentence of your side lies there.',
  takenBack: 'The sentence was taken back.',
  changed: 'Meanwhile somebody on your side put down this sentence',
  emptied: 'Meanwhile somebody on your side took the sentence back.',
  keepTheirs: 'Let this one stand',
  layMine: 'Put mine in its place',
}
