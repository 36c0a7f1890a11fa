import { plural } from './numbers.ts'

/** At the desk while the table is live: one's own vote, who spoke how long, and what the other facilitator did. */
export const nlDeskLive = {
  own: {
    title: 'Jouw eigen stem',
    waiting: 'Je hebt zelf ook een stem. Die is net zo geheim als die van de anderen.',
    open: 'Breng je stem uit',
    laid: (time: string) => `Je stem ligt op tafel, vastgelegd om ${time}.`,
    change: 'Verander je stem',
    dialog: 'Jouw stem',
    close: 'Terug naar het draaiboek',
    watched: 'Kijkt er iemand mee op dit scherm? Stem dan met je eigen link op je telefoon.',
    keep: 'Laat mijn stem liggen',
    late: (seconds: number) => `De stem is gesloten. Je kunt nog ${seconds} seconden kiezen.`,
  },
  balance: {
    title: 'Spreektijd',
    alone: 'Alleen wie het gesprek leidt, ziet dit.',
    silent: (n: number) => `${n} nog niet aan het woord`,
    everybody: 'Iedereen was aan het woord',
    nobody: 'Nog niemand was aan het woord.',
    silentTitle: 'Nog niet aan het woord',
    spoke: (name: string, time: string, turns: number) =>
      `${name}: ${time} minuten, ${turns} ${plural('nl', turns, 'keer', 'keer')} aan het woord`,
    give: (name: string) => `Geef ${name} het woord`,
  },
  moved: {
    entered: (name: string, where: string) => `${name} ging naar een andere stap: ${where}.`,
    revealed: (name: string) => `${name} toonde de uitslag.`,
    readBack: (name: string) => `${name} opende de take-aways.`,
  },
}
export type DeskLiveWords = typeof nlDeskLive
