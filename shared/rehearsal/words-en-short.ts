import type { Said } from './words.ts'

export const shortEn: Readonly<Record<string, Said>> = {
  cancel: {
    a: [
      'A subscriber wanted to leave over the price and did not know there was a weekend edition. She has read it for years now.',
      'One friendly question is no hindrance. Seven screens are, but that is not what we are talking about.',
      'From people who leave without a word we learn nothing. A short question also helps the next customer.',
    ],
    b: [
      'When I walk out of a shop, I do not want the shopkeeper to go and stand in the doorway.',
      'You had a year to make a nice proposal. Why does it only come when I want to cancel?',
      'If it is easy to leave, people also dare to start. It brought us new members.',
    ],
    bridge:
      'First confirm that the cancellation is done. Only then ask whether there is anything they want to know or tell.',
    nuance: 'Offering a pause is help. Offering a discount is admitting that the price was too high all along.',
    example:
      'A theatre sends one card after a cancellation: it was good to have you. One in ten returns within a year.',
    question: 'Would we make the same proposal if nobody counted how many customers stay?',
    reasonsA: [
      'Sometimes there is something better than leaving.',
      'One question is fine, no more.',
      'I want to know why someone goes.',
      'A proposal can be help as well.',
    ],
    reasonsB: [
      'A decision deserves respect.',
      'Leaving should be as easy as joining.',
      'You make a good proposal earlier.',
      'If you let people go smoothly, they recommend you.',
    ],
    toA: 'The weekend edition convinced me: not every proposal is a hurdle.',
    toB: 'Why does the nice proposal come at the very end? I had no answer to that.',
    stayed: 'I stayed where I was, but I now think differently about the order of things.',
    minorityA: 'We think one proposal may be part of a goodbye, as long as no means no at once.',
    minorityB: 'We think cancelling should be one click, with no conversation around it.',
  },
  memory: {
    a: [
      'My former gym still knows what I weighed four years ago. I find that a strange thought.',
      'What you do not have cannot leak. It is as simple as that for me.',
      'Whoever comes back may have moved, divorced or just become another person. So begin afresh.',
    ],
    b: [
      'I returned to my optician after two years and all the measurements had to be done again. That did not feel like protection.',
      'For former donors we keep that they want no post. Erasing it would mean we bother them again.',
      'Not each preference is a secret. That I buy semi-skimmed yoghurt can stay on file for a year.',
    ],
    bridge: 'Ask at the goodbye what may stay and until when, and send a note on the day you erase it.',
    nuance:
      'A shoe size is not the same as a question about health. Make two drawers and empty one of them far sooner.',
    example:
      'A library gave leavers their reading list as a file and then erased everything itself. People thought that was a fine gesture.',
    question: 'Do returning customers still know that we know them, or does it startle them?',
    reasonsA: [
      'What is gone cannot be misused.',
      'Leaving should be truly leaving.',
      'People change, old preferences do not.',
      'Keeping things briefly makes us work tidily.',
    ],
    reasonsB: [
      'Coming back should be pleasant.',
      'A preference with an end date harms nobody.',
      'Sometimes remembering means you bother people less.',
      'Starting over is work for customers too.',
    ],
    toA: 'That a company still knows my old weight bothered me more than I thought.',
    toB: 'The optician showed me that erasing also takes something from the customer.',
    stayed: 'The difference between size and health helped me, but my vote stayed the same.',
    minorityA: 'We think nothing that may be erased should remain after someone leaves.',
    minorityB: 'We think keeping things with an end date serves customers better than an empty card.',
  },
}
