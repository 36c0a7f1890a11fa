import { plural } from './numbers.ts'

/** The console of the gespreksleider: top line, table, who is needed. */
export const nlDesk = {
  title: 'Gespreksleider',
  rehearsal: 'Repetitie',
  openScreen: 'Scherm openen',
  openScreenHint: 'Opent het scherm voor de zaal in een nieuw venster',
  guests: 'Gasten',
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
    open: 'Open het draaiboek',
    close: 'Sluit het draaiboek',
    minutes: 'minuten',
    dilemma: (number: number, title: string) => `${number} · ${title}`,
    of: (spent: number, planned: number) => `${spent} van ${planned} minuten`,
    planned: (planned: number) => `${planned} ${plural('nl', planned, 'minuut', 'minuten')}`,
    state: { done: 'geweest', now: 'nu', ahead: 'komt nog' },
    showSteps: (title: string) => `Stappen van ${title}`,
    revealed: 'onthuld',
    revealedWhy: 'Deze stem is onthuld en gaat niet meer open: late stemmen zouden dan te herleiden zijn.',
    noVoteYet: 'Hier valt nog niets te tonen: er is nog niet gestemd.',
    jump: (step: string) => `Ga naar ${step}`,
    jumpGo: 'Ga hierheen',
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
    introduce: 'Laat de vraag even liggen.',
    conclude: 'Nog even terugkijken.',
    pauseUntil: (title: string, time: string) => `${title} tot ${time}`,
    pauseBody: 'De schermen vragen niets. De plekken blijven vrij.',
    then: (title: string) => `Straks: ${title}`,
  },
  reveal: {
    withheld: 'Te weinig standpunten om te tonen.',
    withheldBody: (smallest: number) =>
      `Onder de ${smallest} standpunten blijft alles dicht, ook voor jou. De tafel praat eerst.`,
    pass: (n: number) => `${n} zonder standpunt`,
    positions: (n: number) => `${n} met een standpunt`,
    reasons: 'Redenen, zonder naam',
    sure: 'Hoe zeker',
    shift: (toA: string, toB: string, stayed: number) =>
      `${toA}, ${toB}, ${stayed} ${plural('nl', stayed, 'bleef', 'bleven')} staan`,
    toPole: (n: number, pole: string) => `${n} naar ${pole}`,
    hiddenShift: 'Wie verschoof blijft dicht: daarvoor stemden te weinig mensen twee keer.',
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
    notArrived: 'nog niet binnen geweest',
    arrivedBefore: 'was er al',
    manage: 'Gasten en links',
    addGuest: 'Gast toevoegen',
  },
}
export type DeskWords = typeof nlDesk
