import { plural } from './numbers.ts'

/** The steps that ask little: introduction, reveal, conclusion, pause. */
export const nlSteps = {
  introduce: {
    lead: 'Lees de vraag rustig. Zo leg je je eerste stem op tafel, zonder dat iemand ziet welke.',
    between: 'De vraag ligt tussen deze twee.',
    next: 'Zo meteen: de eerste stem.',
  },
  reveal: {
    lookUp: 'Kijk omhoog, naar het scherm.',
    withheld: (n: number) =>
      `${n === 0 ? 'Geen enkele stem' : `${n} ${plural('nl', n, 'stem', 'stemmen')}`} is te weinig om te tonen.`,
    withheldBody: (least: number) =>
      `Dan zou je kunnen raden wie wat stemde. Vanaf ${least} stemmen met een standpunt gaat de onthulling door.`,
    coming: 'De onthulling komt eraan.',
    whereAmI: 'Wat koos ik?',
    whereHint: 'Alleen zichtbaar zolang je vasthoudt, en alleen op dit apparaat.',
    thisIsYou: 'Dit ben jij.',
    noOwn: 'Op dit apparaat staat geen stem van jou in deze ronde.',
    reasons: (n: number) => `${n} ${plural('nl', n, 'reden', 'redenen')} die erbij lagen, zonder naam`,
    fewMoved: 'Wat verschoof, blijft dicht: eruit zou te lezen zijn hoe iemand stemde.',
    trailsWithheld: 'Wie van waar naar waar ging, blijft dicht: eruit zou te lezen zijn hoe iemand stemde.',
  },
  conclude: {
    title: 'Dit dilemma is rond.',
    next: (title: string) => `Straks: ${title}`,
    last: 'Dit was het laatste dilemma.',
    nothing: 'Er wordt nu niets van je gevraagd.',
  },
  pause: {
    title: (time: string | null) => (time === null ? 'Pauze' : `Pauze tot ${time}`),
    body: 'Je plek blijft staan.',
  },
}
export type StepsWords = typeof nlSteps
