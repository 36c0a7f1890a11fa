import { plural } from './numbers.ts'

const ordinals = ['Eerste', 'Tweede', 'Derde', 'Vierde', 'Vijfde', 'Zesde', 'Zevende', 'Achtste', 'Negende']

/** The run sheet as the organizer writes it. */
export const nlAgenda = {
  title: 'Draaiboek',
  items: (n: number) => `${n} ${plural('nl', n, 'onderdeel', 'onderdelen')}`,
  empty: 'Begin met één dilemma.',
  emptyBody: 'Een vraag waar goede vakmensen het over oneens zijn, met twee kanten die allebei kunnen kloppen.',
  total: (all: number, talk: number) =>
    talk === 0 ? `${all} minuten` : `${all} minuten, waarvan ${talk} om te praten`,
  clock: (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
  minutes: (n: number) => `${n} min`,
  kinds: { dilemma: 'Dilemma', talk: 'Gesprek', break: 'Pauze' },
  dilemma: (n: number) => `Dilemma ${n}`,
  progress: { ahead: '', now: 'nu op tafel', done: 'geweest' },
  add: 'Voeg toe',
  fresh: {
    dilemma: { title: 'Nieuw dilemma', question: 'Schrijf hier het dilemma als vraag.' },
    talk: { title: 'Gesprek' },
    break: { title: 'Pauze' },
  },
  moveUp: (title: string) => `Zet ‘${title}’ eerder`,
  moveDown: (title: string) => `Zet ‘${title}’ later`,
  moved: (title: string, place: number, of: number) => `‘${title}’ staat nu op plek ${place} van ${of}.`,
  movedChapter: (title: string, chapter: string) => `‘${title}’ hoort nu bij ‘${chapter}’.`,
  keys: 'Alt met pijl omhoog of omlaag verplaatst een onderdeel.',
  remove: (title: string) => `Haal ‘${title}’ weg`,
  removed: (title: string) => `‘${title}’ is weggehaald.`,
  putBack: 'Zet terug',
  close: 'Klaar met dit onderdeel',
  editor: {
    title: 'Korte naam, voor het draaiboek',
    question: 'Het dilemma, zoals het op tafel komt',
    settled: 'Hierover is al gestemd. De vraag en de schaal staan vast, de tijden niet.',
    together: 'Samen',
    rounds: 'Hoe vaak stemt de tafel?',
    roundsName: (n: number) => `${n} keer`,
    minutes: 'Minuten',
    minutesOf: (step: string) => `Minuten voor ${step.toLowerCase()}`,
    steps: {
      introduce: 'Inleiding',
      vote: (round: number, rounds: number) => (rounds === 1 ? 'Stem' : `${ordinals[round - 1] ?? round} stem`),
      reveal: (round: number): string => (round === 1 ? 'Onthulling' : 'Verschuiving'),
      discuss: 'Gesprek',
      conclude: 'Afronding',
    },
    needsTitle: 'Een onderdeel heeft een naam nodig.',
    needsQuestion: 'Een dilemma heeft een vraag nodig.',
    tooLong: (n: number) => `${n} ${plural('nl', n, 'teken', 'tekens')} te veel.`,
    longForTable: (length: number, best: number) =>
      `${length} van ${best} tekens. Korter leest beter vanaf de overkant.`,
    length: (length: number, best: number) => `${length} van ${best} tekens`,
  },
}
export type AgendaWords = typeof nlAgenda
