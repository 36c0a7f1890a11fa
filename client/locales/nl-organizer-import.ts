import type { ColumnKind } from '../../shared/guest-list/columns.ts'
import type { LineProblem, Unreadable } from '../../shared/guest-list/read-guest-list.ts'
import { limits } from '../../shared/session/limits.ts'
import { plural } from './numbers.ts'

const gasten = (n: number) => `${n} ${plural('nl', n, 'gast', 'gasten')}`

/** A guest list that is read in. */
export const nlImport = {
  open: 'Lees een lijst in',
  title: 'Een gastenlijst inlezen',
  body: 'Kies een CSV-bestand, of plak een lijst uit een spreadsheet of mailprogramma. Eerst zie je wat we ervan begrijpen; pas daarna staat iemand op de lijst.',
  choose: 'Kies een bestand',
  drop: 'of sleep het hierheen',
  paste: 'Of plak de lijst hier',
  look: 'Bekijk de lijst',
  pasteExample: 'Noor de Wit <noor@voorbeeld.nl>',
  fromFile: (name: string) => `Uit ${name}`,
  other: 'Kies een andere lijst',
  cancel: 'Laat zo',
  close: 'Sluit',
  whyNot: (reading: Unreadable): string => {
    switch (reading.why) {
      case 'empty':
        return 'Hier staat nog niets in.'
      case 'no-text':
        return 'Dit bestand is geen tekst. Sla de tabel op als CSV en kies dat bestand.'
      case 'too-large':
        return 'Dit bestand is groter dan 1 MB, en dat is geen enkele gastenlijst. Is het het goede bestand?'
      case 'too-many':
        return `Hier staan ${reading.count} regels in. Een sessie heeft plek voor 1500 gasten: maak er twee lijsten van.`
      case 'no-guests':
        return 'Onder de kopregel staat nog niemand.'
      case 'unclosed-quote':
        return `Regel ${reading.line}: hier begint een aanhalingsteken dat nergens eindigt. Haal het weg of sluit het.`
      case 'no-header':
      case 'no-names':
        return `Regel ${reading.line}: we zien geen kolom met namen. Zet “naam” boven die kolom.`
    }
  },
  unreadable: 'Dit bestand laat zich niet lezen. Kies het nog eens, of plak de lijst.',
  problem: (found: LineProblem): string => {
    switch (found.problem) {
      case 'no-name':
        return 'geen naam'
      case 'long-name':
        return `naam langer dan ${limits.name} tekens`
      case 'long-segment':
        return `sector langer dan ${limits.name} tekens`
      case 'wrong-address':
        return `geen geldig adres: ${found.text}`
      case 'wrong-role':
        return `onbekende rol: ${found.text}`
      case 'wrong-vote':
        return `onduidelijk of deze gast stemt: ${found.text}`
    }
  },
  columns: {
    name: 'Naam',
    first: 'Voornaam',
    infix: 'Tussenvoegsel',
    last: 'Achternaam',
    email: 'E-mail',
    segment: 'Sector of rol',
    role: 'Rol aan tafel',
    votes: 'Stemt mee',
  } satisfies Record<ColumnKind, string>,
  noColumn: 'sla over',
  columnMeans: (column: number) => `Wat staat er in kolom ${column}?`,
  line: 'Regel',
  becomes: 'Wat ermee gebeurt',
  fresh: 'komt op de lijst',
  known: { address: 'staat er al, zelfde adres', name: 'staat er al, zelfde naam' },
  twice: {
    address: (line: number) => `zelfde adres als regel ${line}`,
    name: (line: number) => `zelfde naam als regel ${line}`,
  },
  understood: 'Wat we ervan begrijpen',
  total: (fresh: number, skipped: number, wrong: number) =>
    [
      fresh === 0 ? 'Niemand is nieuw' : `${gasten(fresh)} ${plural('nl', fresh, 'is', 'zijn')} nieuw`,
      skipped > 0
        ? `${skipped} ${plural('nl', skipped, 'staat er al of staat er dubbel in', 'staan er al of staan er dubbel in')}`
        : '',
      wrong > 0 ? `${wrong} ${plural('nl', wrong, 'regel klopt', 'regels kloppen')} niet` : '',
    ]
      .filter(part => part !== '')
      .join(', ') + '.',
  wrongTitle: 'Wat niet klopt',
  wrongLine: (line: number, problems: string) => `regel ${line}: ${problems}`,
  wrongBody: 'Verbeter het in de lijst en lees die opnieuw in, of ga door zonder deze regels.',
  more: (n: number) => `en nog ${n}`,
  allRows: (n: number) => `Toon alle ${n} regels`,
  newSegments: (names: string) => `Nieuw zijn: ${names}.`,
  addSegments: 'Neem deze sectoren over. Anders komen hun gasten zonder sector op de lijst.',
  add: (n: number) => (n === 0 ? 'Niemand om toe te voegen' : `Zet ${gasten(n)} op de lijst`),
  adding: 'Een moment',
  added: (n: number) => `${gasten(n)} ${plural('nl', n, 'staat', 'staan')} op de lijst.`,
  refusedAt: (name: string, why: string) => `Niemand is toegevoegd. Het ging om ${name}: ${why}`,
}
export type ImportWords = typeof nlImport
