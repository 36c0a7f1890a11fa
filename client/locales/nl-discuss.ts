import type { Exposure, Stance } from '../../shared/session/session.ts'
import { plural } from './numbers.ts'

interface Sides {
  readonly a: string
  readonly b: string
}
const stances: Readonly<Record<Stance, (sides: Sides | null) => string>> = {
  a: sides => (sides ? `pleit voor “${sides.a}”` : 'pleit voor A'),
  b: sides => (sides ? `pleit voor “${sides.b}”` : 'pleit voor B'),
  nuance: sides => (sides ? 'ertussenin' : 'een overweging'),
  example: () => 'een voorbeeld',
  question: () => 'een vraag',
}

/** The talk: listening, raising a hand, reading and writing thoughts. */
export const nlDiscuss = {
  talkFirst: 'Praat vooral. Je mag je laptop gerust even dichtdoen.',
  youSpeak: 'Jij bent aan het woord.',
  speaks: (name: string | null) => (name === null ? 'Iemand is aan het woord.' : `${name} is aan het woord.`),
  handUp: 'Hand op',
  handDown: (place: number) => `Hand omlaag, je bent nummer ${place}`,
  finished: 'Ik ben klaar met praten',
  hands: (n: number) => (n === 0 ? 'Geen handen omhoog' : `${n} ${plural('nl', n, 'hand', 'handen')} omhoog`),
  open: 'Lees mee',
  close: 'Alleen luisteren',
  handHint: 'De gespreksleider ziet je hand en geeft je het woord.',
  openHint: 'Op papier gezet blijft het bewaard.',
  inTheMiddle: 'Hier gaat het nu over',
  yourTurn: 'Wat vind jij hiervan?',
  alsoHere: 'Ook op tafel',
  toAnswer: (n: number) => `${n} nog te beantwoorden`,
  allRead: 'Je hebt alles gelezen. Luister gerust.',
  nothingYet: 'Er ligt nog niets op tafel.',
  nothingYetBody: 'Wat moet de rest weten voordat we opnieuw stemmen? Eén zin is genoeg.',
  onlyYours: 'Tot nu toe legde alleen jij iets neer.',
  onlyYoursBody: 'Wat anderen schrijven, lees je hier zodra het er ligt.',
  answered: (n: number) => `${n} die je al beantwoordde`,
  own: (n: number) => `${n} van jou`,
  anonymous: 'Zonder naam',
  stances,
  inReplyTo: (text: string) => `In antwoord op: “${text}”`,
  agree: 'Eens',
  disagree: 'Oneens',
  pass: 'Sla over',
  respondTo: 'Jouw antwoord',
  counts: (agree: number, disagree: number, pass: number) =>
    `${agree} eens · ${disagree} oneens · ${pass} ${plural('nl', pass, 'sloeg', 'sloegen')} over`,
  previous: (counts: string) => `De vorige: ${counts}`,
  reply: 'Reageer',
  replyTo: (text: string) => `Reageer op: ${text}`,
  replies: (n: number) => `${n} ${plural('nl', n, 'reactie', 'reacties')}`,
  you: 'Jij',
  writeKey: 'Schrijf',
  stopReply: 'Toch geen reactie',
  write: {
    label: 'Je gedachte',
    placeholder: 'Leg een gedachte op tafel',
    replyPlaceholder: 'Leg een reactie op tafel',
    button: 'Leg iets op tafel',
    lay: 'Leg neer',
    laid: 'Je gedachte ligt op tafel.',
    stance: 'Waar hoort je gedachte bij?',
    shorter: 'Maak hem iets korter',
    onePoint: 'Eén gedachte per keer, dan kan de tafel reageren.',
    attribution: 'Hoe ligt hij op tafel?',
    close: 'Sluit, en bewaar wat er staat',
  },
  exposure: (exposure: Exposure, name: string | null, segment: string | null) =>
    ({
      named: `met je naam${name === null ? '' : `, ${name}`}`,
      role: segment === null ? 'zonder naam' : `als ${segment}`,
      anonymous: 'zonder naam',
    })[exposure],
  edit: 'Verander',
  save: 'Bewaar',
  withdraw: 'Haal van tafel',
  withdrawSure: 'Ja, haal hem van tafel',
  withdrawBody: 'De gedachte en de antwoorden erop verdwijnen, ook als bewijs.',
  leftover: {
    title: 'Je gedachte is nog niet neergelegd.',
    body: 'De tafel is een stap verder. Je kunt hem nog een halve minuut meegeven.',
    lay: 'Leg neer',
    drop: 'Laat weg',
    lateTitle: 'Je gedachte kwam te laat voor dat gesprek.',
    lateBody: (text: string) => `Je kunt hem nog zeggen of kopiëren: “${text}”`,
  },
}
export type DiscussWords = typeof nlDiscuss
