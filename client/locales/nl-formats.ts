import { plural } from './numbers.ts'

/** What all vote formats say alike, and how the organizer chooses one. */
export const nlFormats = {
  passes: (n: number) => `${n} ${plural('nl', n, 'stem', 'stemmen')} zonder standpunt.`,
  standingNowhere: 'Jij hebt geen standpunt' as string,
  table: 'Toon als tabel',
  dashed: (name: string) => `Gestreept: ${name.toLowerCase()}`,
  choice: {
    legend: 'Hoe antwoordt de tafel?',
    warning: (name: string) => `Wat je bij ‘${name}’ schreef, gaat weg. De vraag en de tijden blijven.`,
    change: (name: string) => `Wissel naar ‘${name}’`,
    keep: 'Laat het zoals het is',
    changed: (name: string) => `De tafel antwoordt nu met ‘${name}’.`,
  },
  editor: {
    option: (n: number) => `Optie ${n}`,
    term: (n: number) => `Term ${n}`,
    statement: (n: number) => `Stelling ${n}`,
    add: 'Nog een',
    remove: (what: string) => `Haal ${what} weg`,
    removed: (what: string) => `${what} is weggehaald.`,
    needed: 'Geef dit een naam, of haal het weg.',
    twice: 'Dit staat er al.',
    tooLong: (n: number) => `${n} ${plural('nl', n, 'teken', 'tekens')} te veel.`,
    most: (n: number) => `Meer dan ${n} leest niemand.`,
  },
}
export type FormatsWords = typeof nlFormats
