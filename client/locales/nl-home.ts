import { plural } from './numbers.ts'

/** The page at the front door: what this is, a rehearsed evening, the organizer's sessions. */
export const nlHome = {
  title: 'Eén tafel, één dilemma, twee stemmen.',
  story: [
    'Genodigde experts stemmen eerst ieder voor zich, in het geheim, over een dilemma uit hun vak.',
    'Dan praten ze. Dat is het grootste deel van de avond, en het scherm houdt zich stil.',
    'Daarna stemmen ze opnieuw. Je ziet wat het gesprek verschoof, waar de tafel het eens is, en wie met goede redenen anders blijft denken.',
  ],
  storyNames: ['Blinde stem', 'Gesprek', 'Verschuiving'],
  storyPictures: [
    'Een ronde tafel van boven. Bij zeven van de tien stoelen brandt een lamp: daar ligt een stem.',
    'Dezelfde tafel. Eén stoel heeft een ring: iemand is aan het woord.',
    'De tafel is opengeschoven tot twee polen, met stemmen ertussen. Drie ervan zijn verschoven.',
  ],
  rehearsal: {
    watch: 'Kijk een gerepeteerde avond',
    starting: 'De experts schuiven aan…',
    language: 'Taal van de avond',
    pace: 'Tempo',
    paces: { calm: 'Rustig', brisk: 'Vlot', fast: 'Snel' },
    leads: 'Wie leidt het gesprek?',
    leaders: { them: 'De repetitie', you: 'Ik zelf' },
    note: 'Twaalf bedachte experts nemen plaats. Je hebt geen account nodig, en alles wordt na afloop gewist.',
    ready: 'De tafel zit. Waar wil je kijken?',
    readyBody: {
      them: 'De avond speelt zichzelf. Open de drie schermen naast elkaar: ze lopen samen op.',
      you: 'De avond wacht op jou. Open eerst de plek van de gespreksleider en druk op volgende.',
    },
    doors: {
      facilitator: {
        name: 'De gespreksleider',
        look: 'Het draaiboek, de tafel met namen, en één grote knop die zegt wat er gaat gebeuren. Ook hier blijft elke stem geheim tot de onthulling.',
        open: 'Open de regie',
      },
      screen: {
        name: 'Het scherm in de zaal',
        look: 'Wat iedereen ziet. Kijk naar de onthulling na de tweede stem: wie opschuift, laat een spoor achter, zonder naam.',
        open: 'Open het scherm',
      },
      participant: {
        name: 'Een plek aan tafel',
        look: 'Je zit er zelf bij. Kies een plek tussen de polen, leg je stem op tafel, en verander hem tot de onthulling.',
        open: 'Neem plaats',
      },
    },
    newTab: 'opent in een nieuw tabblad',
    again: 'Begin een nieuwe avond',
  },
  organizing: 'Organiseer je zelf een tafel?',
  firstTime: 'De eerste keer? De link waarmee je een account maakt, staat in het venster waarin de server is gestart.',
  signIn: 'Meld je aan',
  sessions: {
    title: 'Jouw tafels',
    none: 'Er staat nog geen tafel klaar.',
    noneBody: 'Kies waar je mee begint. Alles is daarna te veranderen.',
    guests: (n: number) => `${n} ${plural('nl', n, 'stem', 'stemmen')} aan tafel`,
    statuses: {
      draft: 'in voorbereiding',
      lobby: 'de deur staat open',
      live: 'bezig',
      takeaways: 'bij de take-aways',
      closed: 'afgesloten',
      unreadable: 'onleesbaar, haal haar terug uit een back-up',
    },
    made: (date: string) => `gemaakt op ${date}`,
    closed: (date: string) => `afgesloten op ${date}`,
    rehearsal: 'repetitie',
    remove: (title: string) => `Verwijder ${title}`,
    removed: (title: string) => `${title} is verwijderd.`,
  },
  removing: {
    title: (title: string) => `‘${title}’ verwijderen?`,
    body: 'De stemmen, de gedachten, de gasten en hun links verdwijnen voorgoed. Bewaar eerst een archief als je er later iets van nodig hebt.',
    confirm: 'Verwijder voorgoed',
    keep: 'Laat staan',
  },
  fresh: {
    title: 'Een nieuwe tafel',
    from: 'Waar begin je mee?',
    empty: 'Een lege tafel',
    emptyBody: 'Je schrijft de dilemma’s zelf. Begin met één.',
    contents: (dilemmas: number, chapters: number, minutes: number) =>
      `${dilemmas} ${plural('nl', dilemmas, 'dilemma', 'dilemma’s')} in ${chapters} ${plural('nl', chapters, 'hoofdstuk', 'hoofdstukken')}, ${minutes} minuten`,
    language: 'Taal van de tafel',
    name: 'Titel',
    nameHint: 'Mag leeg blijven. Je kunt hem later veranderen.',
    make: 'Zet deze tafel klaar',
    making: 'Wordt klaargezet…',
  },
  unreachable: 'De server antwoordt niet. Draait hij nog? Probeer het zo opnieuw.',
  tryAgain: 'Probeer opnieuw',
  loading: 'Even kijken wat er klaarstaat.',
}
export type HomeWords = typeof nlHome
