import { limits } from '../../shared/session/limits.ts'
import type { ImportWords } from './nl-organizer-import.ts'
import { plural } from './numbers.ts'

const guests = (n: number) => `${n} ${plural('en', n, 'guest', 'guests')}`

export const enImport: ImportWords = {
  open: 'Read in a list',
  title: 'Read in a guest list',
  body: 'Choose a CSV file, or paste a list from a spreadsheet or a mail program. You see first what we make of it; only then is anybody put on the list.',
  choose: 'Choose a file',
  drop: 'or drag it here',
  paste: 'Or paste the list here',
  look: 'Look at the list',
  pasteExample: 'Noor de Wit <noor@example.org>',
  fromFile: name => `From ${name}`,
  other: 'Choose another list',
  cancel: 'Leave it',
  close: 'Close',
  whyNot: reading => {
    switch (reading.why) {
      case 'empty':
        return 'There is nothing in it yet.'
      case 'no-text':
        return 'This file is no text. Save the table as CSV and choose that file.'
      case 'too-large':
        return 'This file is larger than 1 MB, and no guest list is. Is it the right file?'
      case 'too-many':
        return `There are ${reading.count} lines in it. A session has room for 1500 guests: make two lists of it.`
      case 'no-guests':
        return 'There is nobody below the header yet.'
      case 'unclosed-quote':
        return `Line ${reading.line}: a quotation mark opens here and closes nowhere. Remove it or close it.`
      case 'no-header':
      case 'no-names':
        return `Line ${reading.line}: we see no column with names. Put “name” above that column.`
    }
  },
  unreadable: 'This file cannot be read. Choose it again, or paste the list.',
  problem: found => {
    switch (found.problem) {
      case 'no-name':
        return 'no name'
      case 'long-name':
        return `name longer than ${limits.name} characters`
      case 'long-segment':
        return `sector longer than ${limits.name} characters`
      case 'wrong-address':
        return `not a valid address: ${found.text}`
      case 'wrong-role':
        return `unknown role: ${found.text}`
      case 'wrong-vote':
        return `unclear whether this guest votes: ${found.text}`
    }
  },
  columns: {
    name: 'Name',
    first: 'First name',
    infix: 'Infix',
    last: 'Last name',
    email: 'E-mail',
    segment: 'Sector or role',
    role: 'Role at the table',
    votes: 'Has a vote',
  },
  noColumn: 'skip',
  columnMeans: column => `What is in column ${column}?`,
  line: 'Line',
  becomes: 'What happens to it',
  fresh: 'goes on the list',
  known: { address: 'is there already, same address', name: 'is there already, same name' },
  twice: { address: line => `same address as line ${line}`, name: line => `same name as line ${line}` },
  understood: 'What we make of it',
  total: (fresh, skipped, wrong) =>
    [
      fresh === 0 ? 'Nobody is new' : `${guests(fresh)} ${plural('en', fresh, 'is', 'are')} new`,
      skipped > 0 ? `${skipped} ${plural('en', skipped, 'is', 'are')} there already or twice in the list` : '',
      wrong > 0 ? `${wrong} ${plural('en', wrong, 'line is', 'lines are')} not right` : '',
    ]
      .filter(part => part !== '')
      .join(', ') + '.',
  wrongTitle: 'What is not right',
  wrongLine: (line, problems) => `line ${line}: ${problems}`,
  wrongBody: 'Mend it in the list and read that in again, or go on without these lines.',
  more: n => `and ${n} more`,
  allRows: n => `Show all ${n} lines`,
  newSegments: names => `New: ${names}.`,
  addSegments: 'Take these sectors over. Otherwise their guests come on the list without one.',
  add: n => (n === 0 ? 'Nobody to add' : `Put ${guests(n)} on the list`),
  adding: 'One moment',
  added: n => `${guests(n)} ${plural('en', n, 'is', 'are')} on the list.`,
  refusedAt: (name, why) => `Nobody was added. It was about ${name}: ${why}`,
}
