import { clockTime, shortDate } from './dates.ts'
import type { InvitationMessages } from './nl-invitation.ts'
import { plural } from './numbers.ts'

const guests = (n: number) => `${n} ${plural('en', n, 'guest', 'guests')}`
const mails = (n: number) => `${n} ${plural('en', n, 'invitation', 'invitations')}`

const isToday = (at: number) => new Date(at).toDateString() === new Date().toDateString()

export const enInvitation: InvitationMessages = {
  moment: (lang, at) => (isToday(at) ? clockTime(lang, at) : shortDate(lang, at)),
  signs: {
    waiting: 'mail in the queue',
    sent: when => `sent ${when}`,
    opened: 'opened',
    failed: why => `failed: ${why}`,
  },
  reasons: {
    'no-address': { short: 'no address', todo: 'Fill in an e-mail address, or copy the link.' },
    'bad-address': { short: 'address is wrong', todo: 'Correct the address and send again.' },
    'address-refused': {
      short: 'address refused',
      todo: 'The mail server does not take this address. Correct it, or copy the link.',
    },
    'mail-refused': {
      short: 'mail refused',
      todo: 'The mail server does not take this mail. Make the text shorter or plainer, or copy the link.',
    },
    'sender-refused': {
      short: 'sender refused',
      todo: 'The mail server does not take the sender. Ask whoever runs this server about MAIL_FROM.',
    },
    'sign-in-refused': {
      short: 'mail server refuses',
      todo: 'The mail server does not let us in. Ask whoever runs this server about SMTP_URL.',
    },
    unreachable: { short: 'no mail server', todo: 'The mail server cannot be reached. We keep trying.' },
    insecure: {
      short: 'connection not safe',
      todo: 'The connection to the mail server cannot be trusted. Ask whoever runs this server about SMTP_URL.',
    },
    busy: { short: 'mail server busy', todo: 'The mail server asks us to come back later. We will.' },
    unsure: {
      short: 'may have arrived',
      todo: 'The connection was lost while sending. Ask whether the mail came, or send it once more.',
    },
    revoked: { short: 'link revoked', todo: 'The link was revoked. Give the seat back first.' },
    closed: { short: 'table closed', todo: 'The table is closed.' },
    failed: { short: 'our mistake', todo: 'Something went wrong on the server. Send again, or copy the link.' },
  },
  title: 'Invitations',
  noMail: 'This server sends no mail. Copy the links from the list above and send them yourself.',
  noDate: 'Say at the top of the page when it is. Then everybody gets a calendar file along.',
  nobody: 'Give your guests e-mail addresses, and you can invite them here.',
  withoutAddress: n => `${guests(n)} without an e-mail address: copy the link.`,
  counts: (sent, opened) =>
    [sent > 0 ? `${sent} sent` : '', opened > 0 ? `${opened} opened` : ''].filter(part => part !== '').join(', '),
  waiting: n => `${mails(n)} ${plural('en', n, 'waits', 'wait')} to be sent.`,
  nextTry: when => `Next try at ${when}.`,
  tryNow: 'Try now',
  failures: n => `${mails(n)} did not arrive`,
  again: 'Send again',
  againTo: name => `Send again to ${name}`,
  send: n => `Send ${mails(n)}`,
  allSent: 'Everybody with an e-mail address is invited.',
  remind: n => `Send again to ${n} who ${plural('en', n, 'has', 'have')} not opened it`,
  outdated: n => `${guests(n)} ${plural('en', n, 'has', 'have')} a mail with an old date, place, title or link.`,
  update: n => `Send ${n === 1 ? 'them' : 'all of them'} the new details`,
  edit: 'Read and change the text',
  sending: {
    title: n => `Send ${n} ${plural('en', n, 'mail', 'mails')}?`,
    body: from => `Each guest gets a mail of their own, with their own link. It comes from ${from}; answers go to you.`,
    confirm: 'Send',
    keep: 'Not yet',
  },
  unreachable: 'The server does not answer. Perhaps nothing was sent. Look at the list in a moment.',
  text: {
    title: 'The invitation',
    subject: 'Subject',
    body: 'Text',
    words: 'Insert what differs per guest',
    wordsHint: 'A line about something not known yet, such as the place, is left out.',
    fields: {
      name: 'name',
      title: 'title',
      date: 'date and time',
      place: 'place',
      link: 'personal link',
      organizer: 'your own name',
    },
    reset: 'Back to the standard text',
    save: 'Save',
    close: 'Close',
    saved: 'Saved.',
    preview: 'As it will arrive',
    previewFor: 'With',
    asHtml: 'Formatted',
    asText: 'Plain text',
    to: (name, address) => (address === '' ? `To ${name}` : `To ${name} (${address})`),
    withCalendar: 'With a calendar file.',
    withoutCalendar: 'Without a calendar file: there is no date yet.',
    noGuests: 'Put a guest on the list, and you will see the mail here.',
  },
  when: {
    unset: 'No date and place yet',
    set: 'Say when and where',
    change: 'Change date and place',
    done: 'Done',
    legend: 'When and where',
    date: 'Date',
    from: 'From',
    to: 'To (optional)',
    place: 'Place (optional)',
    needsTime: 'Fill in a start time too.',
    needsDate: 'Fill in a date too.',
    needsStart: 'Fill in a start time first.',
    endsTooSoon: 'The end is before the start.',
  },
}
