import type { Lang } from '../../shared/lang.ts'
import type { Stance } from '../../shared/session/session.ts'
import type { ShiftView } from '../../shared/session/shifts.ts'

/** The words that a document needs around a summary. */
export interface DocumentWords {
  readonly locale: string
  readonly kicker: string
  readonly takeaways: string
  readonly takeawaysLead: string
  /** What is said otherwise of a conversation that was held elsewhere and read in. */
  readonly readIn: Readonly<Record<'kicker' | 'takeawaysLead' | 'items', string>>
  readonly noTakeaways: string
  readonly otherSide: string
  readonly wouldChange: string
  readonly remarks: string
  readonly evidence: string
  readonly lapsed: string
  readonly silence: string
  readonly method: string
  readonly rules: string
  readonly about: string
  readonly asTable: string
  readonly position: string
  readonly withheld: string
  readonly charts: string
  /** Over the items that stand in no chapter. */
  readonly items: string
  /** On every page of what was only played. */
  readonly rehearsal: string
  /** The counts of one picture. */
  readonly tableCaption: string
  readonly verdicts: Readonly<Record<'endorse' | 'reserve' | 'object', string>>
  stance(stance: Stance, poles: { readonly a: string; readonly b: string } | null): string
  round(round: number): string
  votes(voted: number, of: number): string
  /** How many of them on paper or by a show of hands. */
  proxies(n: number): string
  passes(n: number): string
  answers(agree: number, disagree: number, pass: number): string
  counts(counts: readonly number[], poles: { readonly a: string; readonly b: string }): string
  shift(shift: ShiftView, poles: { readonly a: string; readonly b: string }): string
  dilemma(title: string, rounds: readonly number[]): string
  /** Beside words that their speaker put differently for print: the answers are to the first ones. */
  readonly reworded: string
  /** Beside words that were said aloud at the table: nobody was asked to answer them. */
  readonly spoken: string
  /** Stands for words whose speaker has not cleared them. */
  notCleared(stance: Stance, poles: { readonly a: string; readonly b: string } | null): string
}

const nl: DocumentWords = {
  locale: 'nl-NL',
  kicker: 'Verslag van een Exchange Table',
  takeaways: 'Take-aways',
  readIn: {
    kicker: 'Verslag van een gesprek',
    takeawaysLead: 'Opgemaakt uit de antwoorden op de uitspraken.',
    items: 'Wat er is gezegd',
  },
  takeawaysLead: 'Opgemaakt uit de stemmen en gedachten, en door de tafel zelf beoordeeld. Elk blokje is één oordeel.',
  noTakeaways: 'Hier ligt te weinig op tafel voor een take-away.',
  otherSide: 'De andere kant',
  wouldChange: 'Wat dit zou veranderen',
  remarks: 'Kanttekeningen en bezwaren',
  evidence: 'Bewijs',
  lapsed: 'Vervallen',
  silence: 'Waar de tafel weinig over zei',
  method: 'Hoe dit verslag tot stand kwam',
  rules: 'Regels',
  about: 'Over de tafel',
  asTable: 'Toon als tabel',
  position: 'Plek',
  withheld: 'Te weinig stemmen om te tonen.',
  charts: 'Elke lamp is een stem, zonder naam. Een stippelring is een plek bij de eerste stem.',
  items: 'Wat er op tafel lag',
  rehearsal: 'Repetitie: de deelnemers zijn nagespeeld',
  tableCaption: 'Stemmen per plek',
  verdicts: { endorse: 'onderschrijft', reserve: 'met kanttekening', object: 'bezwaar' },
  spoken: 'gezegd aan tafel',
  reworded: 'later zo verwoord, geantwoord is op de eerste woorden',
  stance(stance, poles) {
    if (stance === 'a') return `pleit voor ‘${poles?.a ?? 'A'}’`
    if (stance === 'b') return `pleit voor ‘${poles?.b ?? 'B'}’`
    return { nuance: 'een nuance', example: 'een voorbeeld', question: 'een vraag' }[stance]
  },
  round: round => (round === 1 ? 'eerste stem' : round === 2 ? 'tweede stem' : `stem ${round}`),
  votes: (voted, of) => `${voted} van de ${of} stemden`,
  proxies: n => (n === 0 ? '' : `waarvan ${n} op papier of met opgestoken hand`),
  passes: n => (n === 0 ? '' : n === 1 ? '1 zonder standpunt' : `${n} zonder standpunt`),
  answers: (agree, disagree, pass) =>
    `${agree} eens · ${disagree} oneens · ${pass} ${pass === 1 ? 'sloeg' : 'sloegen'} over`,
  counts: (counts, { a, b }) => `Van ‘${a}’ naar ‘${b}’: ${counts.join(', ')}.`,
  shift({ n, toA, toB, stayed }, { a, b }) {
    if (toA === null || toB === null)
      return `${n} mensen stemden twee keer. Hoeveel er schoven staat hier niet: dat zou een stem verraden.`
    if (toA + toB === 0) return `Niemand van de ${n} verplaatste zijn stem.`
    return `Van de ${n} die twee keer stemden, schoven er ${toA} naar ‘${a}’ en ${toB} naar ‘${b}’; ${stayed ?? 0} bleven staan.`
  },
  dilemma: (title, rounds) => `${title}, ${rounds.map(round => nl.round(round)).join(' en ')}`,
  notCleared(stance, poles) {
    const thought =
      stance === 'a' || stance === 'b' ? `een gedachte die ${nl.stance(stance, poles)}` : nl.stance(stance, poles)
    return `${thought}, niet vrijgegeven voor publicatie`
  },
}

const en: DocumentWords = {
  locale: 'en-GB',
  kicker: 'Report of an Exchange Table',
  takeaways: 'Take-aways',
  readIn: {
    kicker: 'Report of a conversation',
    takeawaysLead: 'Drawn from the answers to the statements.',
    items: 'What was said',
  },
  takeawaysLead: 'Drawn from the votes and the thoughts, and judged by the table itself. Each block is one judgement.',
  noTakeaways: 'There is too little on the table here for a take-away.',
  otherSide: 'The other side',
  wouldChange: 'What would change this',
  remarks: 'Reservations and objections',
  evidence: 'Evidence',
  lapsed: 'Lapsed',
  silence: 'What the table said little about',
  method: 'How this report came about',
  rules: 'Rules',
  about: 'About the table',
  asTable: 'Show as a table',
  position: 'Place',
  withheld: 'Too few votes to show.',
  charts: 'Each lamp is one vote, without a name. A dashed ring is a place in the first vote.',
  items: 'What was on the table',
  rehearsal: 'Rehearsal: the participants were simulated',
  tableCaption: 'Votes per place',
  verdicts: { endorse: 'endorses', reserve: 'with a reservation', object: 'objects' },
  spoken: 'said at the table',
  reworded: 'put this way later, the answers are to the first words',
  stance(stance, poles) {
    if (stance === 'a') return `argues for ‘${poles?.a ?? 'A'}’`
    if (stance === 'b') return `argues for ‘${poles?.b ?? 'B'}’`
    return { nuance: 'a nuance', example: 'an example', question: 'a question' }[stance]
  },
  round: round => (round === 1 ? 'first vote' : round === 2 ? 'second vote' : `vote ${round}`),
  votes: (voted, of) => `${voted} of ${of} voted`,
  proxies: n => (n === 0 ? '' : `${n} of them on paper or by a show of hands`),
  passes: n => (n === 0 ? '' : `${n} without a position`),
  answers: (agree, disagree, pass) =>
    `${agree} ${agree === 1 ? 'agrees' : 'agree'} · ${disagree} ${disagree === 1 ? 'disagrees' : 'disagree'} · ${pass} passed`,
  counts: (counts, { a, b }) => `From ‘${a}’ to ‘${b}’: ${counts.join(', ')}.`,
  shift({ n, toA, toB, stayed }, { a, b }) {
    if (toA === null || toB === null)
      return `${n} people voted twice. How many moved is not shown: it would give a vote away.`
    if (toA + toB === 0) return `None of the ${n} moved their vote.`
    return `Of the ${n} who voted twice, ${toA} moved towards ‘${a}’ and ${toB} towards ‘${b}’; ${stayed ?? 0} stayed.`
  },
  dilemma: (title, rounds) => `${title}, ${rounds.map(round => en.round(round)).join(' and ')}`,
  notCleared(stance, poles) {
    const thought =
      stance === 'a' || stance === 'b' ? `a thought that ${en.stance(stance, poles)}` : en.stance(stance, poles)
    return `${thought}, not cleared for print`
  },
}

export const documentWords: Readonly<Record<Lang, DocumentWords>> = { nl, en }

export const longDate = (date: number, { locale }: DocumentWords): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(date)
