import { plural } from './numbers.ts'
import { b, type Marked } from './marked.ts'

const ordinals = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende']

/** Words around every step: where the table is, who sits there, what the next step brings. */
export const nlTable = {
  you: 'jij',
  /** Without `of` where there is little room. */
  dilemma: (n: number, of: number | null): Marked =>
    of === null ? [b(`Dilemma ${n}`)] : [b(`Dilemma ${n}`), ` van ${of}`],
  talk: 'Gesprek',
  pause: 'Pauze',
  /** "eerste stem"; just "stem" where there is one. */
  vote: (round: number, rounds: number) => (rounds === 1 ? 'stem' : `${ordinals[round - 1] ?? round} stem`),
  steps: {
    introduce: 'inleiding',
    reveal: 'onthulling',
    shift: 'verschuiving',
    discuss: 'gesprek',
    conclude: 'afronding',
  },
  until: (what: string, time: string) => `${what} tot ${time}`,
  seated: (n: number, of: number): Marked => [b(`${n} van de ${of}`), ' zitten aan tafel.'],
  onTable: (n: number, of: number): Marked => [
    b(`${n} van de ${of}`),
    ` ${plural('nl', of, 'stem ligt', 'stemmen liggen')} op tafel.`,
  ],
  following: 'Je leest mee als verslaglegger: je ziet wat de tafel ziet, zonder stem.',
  ownSeat: 'Dit is je eigen plek aan tafel. Het gesprek leid je in het andere venster.',
  toDesk: 'Naar het draaiboek',
  noVote: 'Je zit aan tafel zonder stem. Meepraten kan wel.',
  restEyes: 'Je mag je laptop gerust even dichtdoen.',
  /** Beside votes that the whole room saw, those who voted themselves are too few. */
  withheldBeside: {
    title: 'Deze uitkomst blijft dicht.',
    body: (least: number) =>
      `Stemmen op papier of met opgestoken hand verbergen niemand. De onthulling gaat door vanaf ${least} standpunten die op een eigen apparaat zijn gegeven.`,
  },
  announce: {
    lobby: 'De tafel is open.',
    introduce: (title: string) => `Nieuw op tafel: ${title}`,
    vote: (name: string, question: string) => `De ${name} is open. ${question}`,
    closed: 'De stem is gesloten.',
    revealed: (sentence: string) => `Onthuld. ${sentence}`,
    withheldBeside: 'De stem is gesloten. De uitkomst blijft dicht: op een eigen apparaat stemden te weinig mensen.',
    withheld: 'De stem is gesloten. Er liggen te weinig stemmen op tafel om te tonen.',
    discuss: (title: string) => `Het gesprek is open. ${title}`,
    conclude: (title: string) => `Afronding van ${title}`,
    pause: (title: string) => `Pauze. ${title}`,
    takeaways: 'De take-aways komen op tafel.',
    presented: (headline: string) => `Nieuwe take-away: ${headline}`,
    ended: 'De tafel is gesloten. De uitslag staat op deze pagina.',
    recorded: (time: string) => `Je stem is vastgelegd om ${time}.`,
    speaking: 'Jij bent aan het woord.',
    asked: 'Een vraag aan jou: mag wat je schreef in het verslag?',
  },
}
export type TableWords = typeof nlTable
