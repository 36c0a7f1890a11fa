import type { OrganizerWords } from './nl-organizer.ts'

export const enOrganizer: OrganizerWords = {
  allSessions: 'All tables',
  save: {
    saving: 'Saving…',
    saved: time => `Saved at ${time}`,
    retrying: 'Not saved yet, we are trying again',
    retryingBody: 'Feel free to go on: what you change stays here.',
    retryNow: 'Try now',
    signedOut: 'You have been signed out. Sign in in another tab and this will still be saved.',
    refused: 'This has not been saved.',
    understood: 'Understood',
  },
  unreachable: 'The server does not answer. What you filled in is still here. Try again in a moment.',
  unknown: 'That did not work. Try again.',
  signIn: {
    title: 'Welcome back.',
    body: 'Sign in to set your tables.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign me in',
    busy: 'One moment…',
    goHome: 'To the beginning',
  },
  setup: {
    title: 'You are the first.',
    body: 'Make your account and you can set a table right away. Nothing goes out: everything stays on this server.',
    name: 'Your name',
    email: 'E-mail address',
    emailHint: 'You sign in with it.',
    password: 'Password',
    passwordHint: 'At least 10 characters. A short sentence will do.',
    submit: 'Make my account',
    busy: 'Being made…',
    noToken: {
      title: 'This link is not complete.',
      body: 'Copy the whole line from the window in which the server was started, with all that follows the hash (#).',
    },
  },
  fieldErrors: {
    anyName: 'Fill in a name.',
    name: 'Fill in your name.',
    email: 'Fill in an e-mail address, such as name@example.org.',
    password: 'Fill in your password.',
    newPassword: n => `${n} more ${n === 1 ? 'character' : 'characters'}: a password has at least 10.`,
  },
}
