import type { ConsentAnswer } from '../../shared/session/session.ts'
import type { Clearance } from '../../shared/session/quotes.ts'
import { plural } from './numbers.ts'

/** How somebody is named in print; null where no source is. */
type Source = string | null

const choices: Readonly<Record<ConsentAnswer, (source: Source) => string>> = {
  named: source => `Ja, met mijn naam: ${source ?? ''}`,
  role: source => `Ja, als “${source ?? ''}”`,
  unattributed: () => 'Ja, zonder naam',
  off: () => 'Liever niet',
}
const given: Readonly<Record<ConsentAnswer, (source: Source) => string>> = {
  named: source => `Dit mag in het verslag, met je naam: ${source ?? ''}.`,
  role: source => `Dit mag in het verslag, als “${source ?? ''}”.`,
  unattributed: () => 'Dit mag in het verslag, zonder naam.',
  off: () => 'Dit blijft aan tafel.',
}
const clearances: Readonly<Record<Clearance, string>> = {
  cleared: 'mag in het verslag',
  asked: 'toestemming gevraagd',
  unasked: 'nog niet gevraagd',
  off: 'blijft aan tafel',
}

/** Whether words may be printed: the question to whoever said them, and where it stands at the desk. */
export const nlConsent = {
  title: (n: number): string => (n === 1 ? 'Mag dit in het verslag?' : 'Mogen deze gedachten in het verslag?'),
  lead: 'Het was voor de tafel bedoeld. Erbuiten komt het alleen zoals jij het goedvindt, en zonder antwoord niet. De gespreksleider ziet of het mag, niet hoe.',
  choice: 'Jouw antwoord',
  choices,
  given,
  silent: 'Je antwoordde nog niet. Dit blijft aan tafel.',
  change: 'Verander dit',
  changeOf: (text: string) => `Verander wat er met “${text}” mag`,
  later: 'Je kunt dit altijd nog veranderen, ook na afloop.',
  answered: 'Je antwoord is bewaard.',
  first: (text: string, spoken: boolean) =>
    `Aan tafel ${spoken ? 'is opgeschreven dat je zei' : 'schreef je'}: “${text}”`,
  reword: {
    open: 'Verwoord het anders',
    label: 'Zo mag het in het verslag',
    hint: 'Erbij staat dat je het later zo verwoordde. Kies daarna je antwoord.',
    save: 'Bewaar deze woorden',
    undo: (spoken: boolean): string => (spoken ? 'Toch zoals ik het zei' : 'Toch zoals ik het schreef'),
  },
  own: (n: number, spoken: boolean) => `Wat jij schreef${spoken ? ' of zei' : ''}, en wat ermee mag (${n})`,
  clearances,
  desk: {
    title: 'Citaten',
    counts: (cleared: number, all: number, asked: number) =>
      `${cleared} van de ${all} ${plural('nl', all, 'citaat', 'citaten')} ${plural('nl', cleared, 'mag', 'mogen')} in het verslag${asked === 0 ? '' : `, ${asked} ${plural('nl', asked, 'wacht', 'wachten')} op antwoord`}.`,
    note: 'Wie een gedachte schreef, krijgt de vraag op het eigen scherm. Wat niet mag, staat in het verslag zonder woorden.',
    ask: 'Vraag toestemming',
    askFor: (text: string) => `Vraag toestemming voor “${text}”`,
    askAll: (n: number) => (n === 1 ? 'Vraag toestemming voor 1 citaat' : `Vraag toestemming voor ${n} citaten`),
    sent: (n: number) => (n === 1 ? 'De vraag is gesteld.' : `${n} vragen zijn gesteld.`),
  },
}
export type ConsentWords = typeof nlConsent
