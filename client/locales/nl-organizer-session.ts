import { plural } from './numbers.ts'

/** One table under preparation: its title, house rules, what still needs doing, and what came of it. */
export const nlPrepare = {
  title: 'Titel van de tafel',
  needsTitle: 'Een tafel heeft een titel nodig.',
  about: (lang: string) => `Tafel in het ${lang}`,
  langs: { nl: 'Nederlands', en: 'Engels' },
  statuses: {
    draft: 'In voorbereiding',
    lobby: 'De deur staat open',
    live: 'De tafel is bezig',
    takeaways: 'De tafel is bij de take-aways',
    closed: 'De tafel is afgesloten',
  },
  rules: {
    title: 'Huisregels',
    draft: 'Je gasten lezen ze in de lobby. Daarna liggen ze vast.',
    settled: 'De huisregels zijn je gasten beloofd toen de deur openging. Ze liggen vast.',
    contributions: 'Gedachten staan op tafel',
    exposures: { named: 'met naam', role: 'met rol', anonymous: 'zonder naam' },
    conviction: 'Vraag bij elke stem hoe zeker iemand is',
    smallestReveal: 'Minste stemmen voor een onthulling',
    smallestTrails: 'Minste mensen voor sporen van stem naar stem',
    takeaways: 'Aantal take-aways',
    words: {
      exposures: {
        named: 'Gedachten staan met naam op tafel. Wie schrijft mag minder laten zien, nooit een ander meer.',
        role: 'Gedachten staan met rol op tafel, zonder naam. Wie schrijft mag ook die weglaten.',
        anonymous: 'Gedachten staan zonder naam op tafel.',
      },
      reveal: (n: number) => `Een stem wordt onthuld vanaf ${n} stemmen. Zijn het er minder, dan praat de tafel eerst.`,
      trails: (n: number) => `Wie opschoof is te zien als spoor, zonder naam, vanaf ${n} mensen die twee keer stemden.`,
      conviction: 'Bij elke stem vragen we hoe zeker iemand is.',
      noConviction: 'We vragen niet hoe zeker iemand is.',
      takeaways: (n: number) => `De tafel gaat naar huis met hoogstens ${n} take-aways.`,
    },
  },
  cloth: {
    open: 'Open de lobby',
    opening: 'De deur gaat open…',
    goToConsole: 'Naar de regie',
    firstDilemma: 'Zet eerst een dilemma op tafel',
    noConsole: 'Geef iemand de rol van gespreksleider',
    needs: (n: number) => `Nog ${n === 1 ? 'één ding' : `${n} dingen`}:`,
    ready: 'Alles staat klaar.',
    noGuests: 'nog geen gasten',
    fewGuests: (n: number, least: number) =>
      `${n} ${plural('nl', n, 'stem', 'stemmen')}, een onthulling vraagt er ${least}`,
    noDilemma: 'nog geen dilemma',
    unwritten: (n: number) => (n === 1 ? 'één dilemma is nog leeg' : `${n} dilemma’s zijn nog leeg`),
    noHost: 'nog geen gespreksleider',
    draftNote: 'Daarna liggen de huisregels vast. De tafel begint pas als de gespreksleider op volgende drukt.',
    lobbyNote: (here: number, of: number) => `${here} van de ${of} zitten aan tafel.`,
    closedNote: 'Er verandert hier niets meer.',
  },
  article: {
    title: 'Artikel',
    body: 'Schrijf het verslag van deze tafel. Naast elke zin zie je waar die op steunt.',
    open: 'Naar het artikel',
  },
  outcome: {
    title: { running: 'Tussenstand', closed: 'Uitslag' },
    dilemmas: (done: number, of: number) => `${done} van de ${of} dilemma’s besproken`,
    votes: (n: number) => `${n} ${plural('nl', n, 'stem', 'stemmen')} uitgebracht`,
    takeaways: (n: number) => `${n} ${plural('nl', n, 'take-away', 'take-aways')} op tafel`,
    quotes: (cleared: number, all: number) =>
      `${cleared} van de ${all} ${plural('nl', all, 'citaat', 'citaten')} vrijgegeven`,
    save: 'Bewaar als bestand',
    namesNote: 'Geen van deze bestanden zegt wie wat stemde.',
    saved: (name: string) => `${name} staat bij je downloads.`,
  },
  rehearse: {
    open: 'Repeteer deze tafel',
    heading: 'Repeteer deze tafel',
    body: (n: number) =>
      `${n} bedachte experts spelen jouw agenda, met jouw huisregels. Je gasten merken er niets van, deze tafel blijft zoals ze is, en de repetitie wordt gewist.`,
    start: 'Begin de repetitie',
    close: 'Sluit',
  },
  remove: 'Verwijder deze tafel',
  gone: { title: 'Deze tafel is er niet.', body: 'Ze is verwijderd, of het adres klopt niet.' },
  loading: 'Je tafel wordt klaargezet.',
}
export type PrepareWords = typeof nlPrepare
