import { plural } from './numbers.ts'

const votes = (n: number) => plural('nl', n, 'stem', 'stemmen')

const laterTogether = (sides: boolean) =>
  sides ? 'Welke kant, dat zien we straks samen.' : 'Wat erin staat, zien we straks samen.'

/** What the projector says to the whole room. */
export const nlScreen = {
  rehearsal: 'Repetitie',
  timer: {
    left: (clock: string) => `nog ${clock}`,
    paused: (clock: string) => `${clock}, de klok staat stil`,
    over: 'de tijd is om',
  },
  lobby: {
    here: (of: number) => `van de ${of} zijn er`,
    seats: (n: number, of: number) => `${n} van de ${of} zijn er.`,
    what: 'Wat er gaat gebeuren',
    steps: [
      'Je stemt. Niemand ziet welke kant je kiest.',
      'We praten, en luisteren naar de andere kant.',
      'Je stemt opnieuw, en we zien wat er verschoof.',
    ],
  },
  vote: {
    of: (n: number) => `van de ${n} ${votes(n)}`,
    /** `sides`: the vote has two of them. */
    blind: (sides: boolean) => `Een lamp is een stem. ${laterTogether(sides)}`,
    /** Closed, and not shown yet. */
    closed: 'De stem is gesloten. Zo zien we waar de tafel staat.',
    all: (sides: boolean) => `Alle stemmen liggen op tafel. ${laterTogether(sides)}`,
  },
  reveal: {
    /** Beside the number of those who took a place. */
    chose: (n: number, of: number) => `van de ${of} ${plural('nl', n, 'koos', 'kozen')} een plek`,
    answered: (n: number, of: number) => `van de ${of} ${plural('nl', n, 'gaf', 'gaven')} antwoord`,
    side: (pole: string) => `bij “${pole}”`,
    middle: 'in het midden',
    passed: 'zonder standpunt',
    sure: 'Hoe zeker zijn we?',
    sureNow: 'Hoe zeker zijn we nu?',
    level: (label: string, before: number | null, after: number) =>
      before === null ? `${label}: ${after}` : `${label}: van ${before} naar ${after}`,
    reasons: 'Redenen die erbij lagen, zonder naam',
    withheld: 'Te weinig stemmen om te tonen.',
    withheldBody: (least: number) =>
      `Dan zou je kunnen raden wie wat stemde. Vanaf ${least} stemmen met een standpunt gaat de onthulling door.`,
    talkFirst: 'Eerst praat de tafel.',
  },
  shift: {
    /** Beside the number of movers. */
    moved: (n: number, of: number, everyVote: boolean) =>
      `van de ${of}${everyVote ? '' : ' die twee keer stemden,'} ${plural('nl', n, 'verplaatste', 'verplaatsten')} hun stem`,
    everybody: (n: number) => `van de ${n}: iedereen verplaatste zijn stem`,
    nobody: 'Niemand verplaatste zijn stem.',
    stayedAll: (n: number) => `${n} kozen twee keer dezelfde plek.`,
    to: (pole: string) => `naar “${pole}”`,
    stayed: (n: number) => plural('nl', n, 'bleef staan', 'bleven waar ze stonden'),
    noTrails: 'Zonder sporen: anders zou je iemand kunnen volgen.',
    notTold: 'Hoeveel mensen verschoven, tonen we niet: dan zou je kunnen raden wie.',
  },
  discuss: {
    open: 'Het woord is aan de tafel. Steek je hand op, of leg een gedachte neer.',
    stands: (vote: string) => `Waar we stonden, ${vote}`,
    somebody: 'Iemand',
    speaking: 'aan het woord',
  },
  break: { over: 'De tijd is om. We gaan zo verder.' },
  takeaways: {
    coming: 'Wat nemen we mee?',
    comingBody: 'De take-aways komen één voor één op tafel. Bij elke zeg je of je haar herkent.',
    number: (n: number) => `Take-away ${n}`,
    otherSide: 'De andere kant',
    answers: (agree: number, disagree: number, pass: number) =>
      `${agree} eens, ${disagree} oneens, ${pass} ${plural('nl', pass, 'sloeg', 'sloegen')} over`,
  },
  closed: {
    title: 'Dank jullie wel.',
    body: 'De tafel is gesloten. Wie wat stemde, kan niemand meer nagaan.',
    takeaways: 'Dit nemen we mee',
    recognised: (n: number, of: number) => `herkend door ${n} van de ${of}`,
    judged: (endorse: number, reserve: number, object: number) =>
      `${endorse} ${plural('nl', endorse, 'onderschrijft', 'onderschrijven')} dit, ${reserve} met kanttekening, ${object} bezwaar`,
    more: (n: number) => `En nog ${n}, op de pagina van de deelnemers.`,
  },
  hostMissed: 'De gespreksleider is even zonder verbinding. Alle stemmen zijn bewaard.',
  connection: (time: string) => `Even geen verbinding. Dit is de stand van ${time}.`,
}
export type ScreenWords = typeof nlScreen
