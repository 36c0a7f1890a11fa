import type { ClosedWords } from './nl-closed.ts'

export const enClosed: ClosedWords = {
  print: 'Print or keep this page',
  withdrawn: n =>
    n === 1
      ? 'One thought that this rested on was taken off the table. What stands here was weighed anew after that.'
      : `${n} thoughts that this rested on were taken off the table. What stands here was weighed anew after that.`,
  uncleared: n =>
    n === 1
      ? 'One thought that this rests on is not shown: its author did not clear it.'
      : `${n} thoughts that this rests on are not shown: their authors did not clear them.`,
  lapsed: {
    headline: 'This take-away has lapsed',
    body: 'It was about one thought, and that was taken off the table.',
  },
  reworded: 'Put this way later, the answers are to the first words.',
  recognised: (n, of) => `Recognised by ${n} of ${of}`,
  own: {
    endorse: 'You endorsed this. Only this device still knows.',
    reserve: 'You endorsed this with a reservation. Only this device still knows.',
    object: 'You objected to this. Only this device still knows.',
  },
  spoken: 'What you said and wrote',
  kept: {
    title: 'How long this stays',
    names: 'Then all names, addresses and links are erased. This page opens no more after that, not for you either.',
    all: 'Then the rest is erased: votes without people, thoughts without names, and everything that stands here.',
    together: rehearsal =>
      `Then everything is erased, this page too.${rehearsal ? ' A rehearsal is kept no longer.' : ''}`,
    sooner:
      'Would you rather be gone sooner? Below you take back what you wrote and said. Whoever invited you can also erase your name, or the whole table. What has been published already is out of our hands.',
  },
}
