import type { AgendaWords } from './nl-organizer-agenda.ts'
import { plural } from './numbers.ts'

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth']

export const enAgenda: AgendaWords = {
  title: 'Run sheet',
  items: n => `${n} ${plural('en', n, 'item', 'items')}`,
  empty: 'Start with one dilemma.',
  emptyBody: 'A question on which good professionals disagree, with two sides that can both be right.',
  total: (all, talk) => (talk === 0 ? `${all} minutes` : `${all} minutes, ${talk} of them to talk`),
  clock: minutes => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
  minutes: n => `${n} min`,
  kinds: { dilemma: 'Dilemma', talk: 'Talk', break: 'Break' },
  dilemma: n => `Dilemma ${n}`,
  progress: { ahead: '', now: 'on the table now', done: 'done' },
  add: 'Add',
  fresh: {
    dilemma: { title: 'New dilemma', question: 'Write the dilemma here as a question.' },
    talk: { title: 'Talk' },
    break: { title: 'Break' },
  },
  moveUp: title => `Move ‘${title}’ earlier`,
  moveDown: title => `Move ‘${title}’ later`,
  moved: (title, place, of) => `‘${title}’ is now in place ${place} of ${of}.`,
  movedChapter: (title, chapter) => `‘${title}’ now belongs to ‘${chapter}’.`,
  keys: 'Alt with arrow up or down moves an item.',
  remove: title => `Take ‘${title}’ away`,
  removed: title => `‘${title}’ has been taken away.`,
  putBack: 'Put it back',
  close: 'Done with this item',
  editor: {
    title: 'Short name, for the run sheet',
    question: 'The dilemma, as it comes to the table',
    settled: 'There has been a vote on this. The question and the scale are settled, the times are not.',
    together: 'Together',
    rounds: 'How often does the table vote?',
    roundsName: n => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`),
    minutes: 'Minutes',
    minutesOf: step => `Minutes for ${step.toLowerCase()}`,
    steps: {
      introduce: 'Introduction',
      vote: (round, rounds) => (rounds === 1 ? 'Vote' : `${ordinals[round - 1] ?? round} vote`),
      reveal: round => (round === 1 ? 'Reveal' : 'Shift'),
      discuss: 'Talk',
      conclude: 'Conclusion',
    },
    needsTitle: 'An item needs a name.',
    needsQuestion: 'A dilemma needs a question.',
    tooLong: n => `${n} ${plural('en', n, 'character', 'characters')} too many.`,
    longForTable: (length, best) => `${length} of ${best} characters. Shorter reads better across a table.`,
    length: (length, best) => `${length} of ${best} characters`,
  },
}
