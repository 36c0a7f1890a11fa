import { b, type Marked } from './marked.ts'
import { plural } from './numbers.ts'

/** The read-back of take-aways, and the page after the session. */
export const nlTakeaways = {
  title: 'Klopt dit met wat er aan tafel lag?',
  intro: (n: number) =>
    `${n} ${plural('nl', n, 'take-away', 'take-aways')} in concept, opgesteld uit jullie stemmen en gedachten. De letters wijzen naar het bewijs.`,
  waiting: 'We leggen de stemmen naast de gesprekken.',
  waitingBody: 'De gespreksleider legt de take-aways één voor één op tafel. Deze pagina loopt vanzelf mee.',
  otherSide: 'De andere kant',
  more: 'Wat zou dit veranderen?',
  evidence: 'Bewijs',
  evidenceLetter: (letter: string) => `Bewijs ${letter}`,
  votes: (dilemma: string) => `De stemmen over ${dilemma}`,
  noEvidence: 'Aan tafel geschreven, niet uit stemmen opgemaakt.',
  counts: (agree: number, disagree: number, pass: number) =>
    `${agree} eens · ${disagree} oneens · ${pass} ${plural('nl', pass, 'sloeg', 'sloegen')} over`,
  judgement: 'Jouw oordeel',
  verdicts: { endorse: 'Onderschrijf', reserve: 'Met kanttekening', object: 'Bezwaar' },
  remark: { reserve: 'Jouw kanttekening', object: 'Jouw bezwaar' },
  remarkHint: 'De gespreksleider leest dit, zonder naam.',
  printable: 'Dit mag op ieders pagina en in het verslag, zonder naam',
  printed: 'Na afloop staat dit op ieders pagina en in het verslag, zonder naam.',
  notPrinted: 'Alleen de gespreksleider leest dit, zonder naam.',
  lay: { reserve: 'Leg mijn kanttekening neer', object: 'Leg mijn bezwaar neer' },
  judged: 'Je oordeel ligt erbij.',
  othersLater: 'Wat de anderen vinden, zie je zodra je zelf hebt gekozen.',
  recognition: (endorse: number, reserve: number, object: number): Marked => [
    b(String(endorse)),
    ` ${plural('nl', endorse, 'onderschrijft', 'onderschrijven')} dit · `,
    b(String(reserve)),
    ' met kanttekening · ',
    b(String(object)),
    ' bezwaar',
  ],
  notYet: (n: number) => ` · ${n} nog niet gekozen`,
  goTo: (n: number) => `Ga naar take-away ${n}`,
  toGo: (n: number) =>
    n === 0
      ? 'Je hebt overal een oordeel gegeven. Je kunt het veranderen tot de gespreksleider afsluit.'
      : `Nog ${n} te gaan. Je kunt je oordeel veranderen tot de gespreksleider afsluit.`,
  questions: (n: number) => (n === 1 ? 'Er is een vraag aan jou' : `Er zijn ${n} vragen aan jou`),
  number: (n: number) => `Take-away ${n}`,
  done: 'beoordeeld',
  closed: {
    title: 'De tafel is gesloten.',
    lead: 'Dit ligt er nu: wat de tafel vond, wat het gesprek verschoof, en wat er van jou bij is.',
    takeaways: 'Wat de tafel meegeeft',
    remarks: 'Kanttekeningen en bezwaren',
    dilemmas: 'Wat de tafel stemde',
    hidden: 'Er lagen te weinig stemmen op tafel om te tonen.',
    own: 'Jouw stem',
    ownNote:
      'Wat jij stemde, staat alleen op dit apparaat. De server kan stemmen en mensen niet meer bij elkaar brengen.',
    noOwn: 'Op dit apparaat staat geen stem van jou. Stemde je op een ander apparaat, dan vind je hem daar.',
    ownRound: (round: string): string => `${round}: `,
    thoughts: 'Wat jij schreef',
    thoughtsNote:
      'Je kunt nog veranderen wat ermee mag, of een gedachte van tafel halen. Wat erop steunt, wordt dan opnieuw gewogen. Wat al gepubliceerd is, kunnen we niet terughalen.',
    elsewhere: 'De tekst van deze gedachte staat niet op dit apparaat.',
    noThoughts: 'Je schreef deze keer niets op.',
  },
}
export type TakeawaysWords = typeof nlTakeaways
