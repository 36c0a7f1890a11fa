import { plural } from './numbers.ts'

/** The console of the gespreksleider: top line, table, who is needed. */
export const nlDesk = {
  title: 'Gespreksleider',
  rehearsal: 'Repetitie',
  openScreen: 'Scherm openen',
  screen: 'Scherm',
  openScreenHint: 'Opent het scherm voor de zaal in een nieuw venster',
  guests: 'Gasten',
  ownSeat: 'Mijn plek',
  ownSeatHint:
    'Opent je eigen plek aan tafel in een nieuw venster: om gedachten te beantwoorden en take-aways te beoordelen',
  drift: (minutes: number) =>
    minutes === 0
      ? 'op schema'
      : minutes > 0
        ? `${minutes} ${plural('nl', minutes, 'minuut', 'minuten')} achter`
        : `${-minutes} ${plural('nl', -minutes, 'minuut', 'minuten')} voor`,
  end: (time: string) => `einde rond ${time}`,
  offline: {
    title: 'Even geen verbinding.',
    body: 'De tafel wacht op jou. De tijd loopt door, en wat anderen doen blijft bewaard.',
    retry: 'Probeer nu opnieuw',
  },
  sheet: {
    title: 'Draaiboek',
    close: 'Sluit het draaiboek',
    change: 'Wijzig het draaiboek',
    changeHint: 'Wat al gestemd is, houdt zijn vraag en zijn schaal. Deelnemers zien alleen wat er nu op tafel ligt.',
    closeChange: 'Sluit het wijzigen',
    minutes: 'minuten',
    dilemma: (number: number, title: string) => `${number} · ${title}`,
    of: (spent: number, planned: number) => `${spent} van ${planned} minuten`,
    planned: (planned: number) => `${planned} ${plural('nl', planned, 'minuut', 'minuten')}`,
    state: { done: 'geweest', now: 'nu', ahead: 'komt nog' },
    revealed: 'onthuld',
    revealedWhy: 'Deze stem is onthuld en gaat niet meer open: late stemmen zouden dan te herleiden zijn.',
    noVoteYet: 'Hier valt nog niets te tonen: er is nog niet gestemd.',
    jumpGo: 'Ga hierheen',
    understood: 'Begrepen',
    extraVote: 'Nog een stem',
    extraVoteBody: (name: string) => `Opent een ${name} en voegt een onthulling toe.`,
    takeaways: 'Take-aways bekrachtigen',
  },
  about: (dilemma: number) => ` over dilemma ${dilemma}`,
  announce: (step: string, question: string) => `${step}. ${question}`,
  voted: (n: number, of: number) => `${n} van de ${of} stemmen liggen op tafel`,
  table: {
    title: 'De tafel van boven',
    ofVotes: (of: number) => `van ${of} ${plural('nl', of, 'stem', 'stemmen')}`,
    ofSeats: (of: number) => `van ${of} aan tafel`,
    choosing: 'kiest nog',
    away: 'niet verbonden',
    speakingFor: (time: string) => `aan het woord, ${time}`,
    noName: 'Gast zonder naam',
    legend: {
      lit: 'stem ligt op tafel',
      open: 'nog geen stem',
      away: 'niet verbonden',
      present: 'aan tafel',
      hand: 'hand op',
      speaking: 'aan het woord',
    },
    empty: 'Er zit nog niemand op de gastenlijst met een stem.',
  },
  calm: {
    draft: 'De tafel is nog dicht.',
    draftBody: (items: number, minutes: number) =>
      `Het draaiboek heeft ${items} ${plural('nl', items, 'onderdeel', 'onderdelen')}, samen ${minutes} minuten. Wie zijn link nu opent, leest dat het nog even duurt.`,
    lobby: 'De lobby is open.',
    lobbyBody: 'Wie binnenkomt, ziet wat er gaat gebeuren en doet een proefstem.',
    pauseUntil: (title: string, time: string) => `${title} tot ${time}`,
    pauseBody: 'De schermen vragen niets. De plekken blijven vrij.',
    then: (title: string) => `Straks: ${title}`,
  },
  reveal: {
    withheld: 'Te weinig standpunten om te tonen.',
    withheldBody: (smallest: number) =>
      `Onder de ${smallest} standpunten blijft alles dicht, ook voor jou. De tafel praat eerst.`,
    reasons: 'Redenen, zonder naam',
    sure: 'Hoe zeker',
    /** Closed, and seen by nobody. */
    waiting: 'De stem is gesloten. Nog niemand heeft de uitslag gezien.',
    waitingBody:
      'Toon hem meteen aan de tafel, of kijk eerst zelf. Zodra iemand hem ziet, gaat de stem niet meer open.',
    stillChoosing: (seconds: number) => `Wie nog koos, kan zijn stem nog ${seconds} seconden neerleggen.`,
    lookFirst: 'Kijk eerst zelf',
    yoursAlone: 'Alleen wie het gesprek leidt, ziet dit. De tafel wacht nog.',
    hiddenShift: 'Wat verschoof, blijft dicht: eruit zou te lezen zijn hoe iemand stemde.',
  },
  side: {
    label: 'Wie is aan zet',
    noVoteYet: 'Nog geen stem',
    everyVote: 'Alle stemmen liggen op tafel.',
    nothingYet: 'nog niets op tafel',
    awayNow: 'niet verbonden',
    whatYouDontSee: 'Wat jij niet ziet',
    whatYouDontSeeBody: 'Welke kant iemand kiest. Je ziet alleen wie er klaar is, net als de rest van de tafel.',
    hands: 'Handen',
    noHands: 'Nog geen handen.',
    giveFloor: (name: string) => `Geef ${name} het woord`,
    giveFloorShort: 'Geef het woord',
    speaking: 'Aan het woord',
    yield: 'Klaar met spreken',
    away: 'Niet aan tafel',
    awayOf: (n: number, of: number) => `${n} van ${of}`,
    allHere: 'Iedereen zit aan tafel.',
    arrivedBefore: 'was er wel',
    manage: 'Gasten en links',
  },
}
export type DeskWords = typeof nlDesk
