import type { OwnDataWords } from './nl-own-data.ts'
import { plural } from './numbers.ts'

export const enOwnData: OwnDataWords = {
  title: 'What is yours here',
  lead: 'You may see what this server keeps of you, and take back what you wrote and said.',
  fetch: 'Get my data',
  fetched: 'Your data are among your downloads.',
  takeBack: 'Take back all that I wrote and said',
  takeBackBody:
    'All your thoughts, and all that was written down of your words, leave the table and the storage. This cannot be undone. Your votes still count, without a name. Whoever pays attention can see that this was one person’s.',
  takeBackSure: 'Yes, take it all back',
  tookBack: 'All that you wrote and said is taken back. It is kept nowhere.',
  erased: 'Would you like to be gone altogether, your name too? Ask the organizer, who can erase your data.',
  unreachable: 'The server did not answer. Try again in a moment.',
  guest: {
    title: 'Data of this guest',
    fetch: 'Get the data',
    erase: 'Erase this guest…',
    eraseWords: 'Erase the words too…',
    question: (name: string) => `Erase ${name}?`,
    questionWords: 'Erase the words of this guest too?',
    goneWords: 'The words of this guest have been erased.',
    goes: 'This goes, at once and for good',
    goesAlways: [
      'name, mail address, personal link and invitations',
      'who did what when, the raised hand and the speaking time',
      'a vote of which nobody has seen the result yet',
    ],
    goesWords: [
      'what this guest wrote, and what was written down of them',
      'reasons and remarks, as long as they are still somebody’s',
    ],
    stays: 'This stays',
    staysAlways: [
      'votes of which the result is known: as a count, without a name',
      'files, mails and backups of before: those are yours to remove',
    ],
    staysName: 'a name that others wrote themselves: you will read where',
    staysWords: 'what this guest wrote and said, without a name',
    alsoWords: 'Also what this guest wrote and said',
    confirm: 'Erase for good',
    keep: 'Leave it',
    done: 'Erased.',
    gone: (name: string) => `${name} has been erased.`,
    nowhere: 'Nobody else wrote this name anywhere.',
    left: 'Others wrote this name too. It is still there, and nothing keeps it out of an article any more:',
    leftIn: {
      article: n => `the article: ${n} ${plural('en', n, 'time', 'times')}`,
      takeaways: n => `take-aways in people’s own words: ${n} ${plural('en', n, 'time', 'times')}`,
      thoughts: n => `thoughts of others: ${n} ${plural('en', n, 'time', 'times')}`,
      runSheet: n => `the run sheet: ${n} ${plural('en', n, 'time', 'times')}`,
    },
    close: 'Close',
  },
}
