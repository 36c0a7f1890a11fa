import type { ProblemKind } from '../../shared/script/script.ts'
import { plural } from './numbers.ts'

/** A run sheet that is pasted as text. */
export const nlScript = {
  title: 'Plak een draaiboek als tekst',
  text: 'Jouw tekst',
  hint: 'Zoals je het opschrijft: hoofdstukken als ‘# De belofte’ of ‘Hoofdstuk 1’, een dilemma met zijn vraag en ‘A: …’ en ‘B: …’, minuten als ‘(15 min)’ of ‘13:30-13:45’.',
  example: `# Het begin

13:30-13:45 Kennismaken

Dilemma: Groeten of laten lopen (25 min)
Een vaste klant loopt je winkel in. Begin je over wat je nog weet van de vorige keer?
A: Groeten
B: Laten lopen

Pauze (15 min)`,
  useExample: 'Zet een voorbeeld neer',
  result: 'Dit komt in het draaiboek',
  nothing: 'Nog niets. Plak of typ links, dan verschijnt het hier.',
  summary: (items: number, chapters: number, minutes: number) =>
    [
      `${items} ${plural('nl', items, 'onderdeel', 'onderdelen')}`,
      ...(chapters > 0 ? [`${chapters} ${plural('nl', chapters, 'hoofdstuk', 'hoofdstukken')}`] : []),
      `${minutes} minuten`,
    ].join(', '),
  noChapter: 'Zonder hoofdstuk',
  minutes: (n: number) => `${n} min`,
  problems: (n: number) => `${n} ${plural('nl', n, 'regel', 'regels')} om naar te kijken`,
  line: (n: number) => `Regel ${n}`,
  problem: {
    lost: () => 'Hier maken we niets van. Deze regel komt niet in het draaiboek.',
    'too-long': (n: number) => `Te lang: de laatste ${n} ${plural('nl', n, 'teken', 'tekens')} vallen weg.`,
    unfit: () => 'Deze waarde kan niet. We houden de gewone aan.',
    same: () => 'Deze optie staat er al. Ze komt één keer mee.',
    'more-options': () => 'Meer opties passen er niet. Deze valt weg.',
    'few-options': () => 'Te weinig opties. We vullen aan met A, B en C.',
    'no-poles': () => 'Welke twee kanten? Nu staan er A en B.',
    'no-question': () => 'Welke vraag? Nu is de naam de vraag.',
    'no-minutes': (n: number) => `Hoe lang? We rekenen ${n} minuten.`,
    full: (n: number) => `Dit past niet: ${n} te veel voor één draaiboek. Haal eerst iets weg.`,
  } satisfies Record<ProblemKind, (n: number) => string>,
  add: (n: number) => (n === 0 ? 'Voeg toe' : `Voeg ${n} ${plural('nl', n, 'onderdeel', 'onderdelen')} toe`),
  after: 'Het komt achter wat er al staat, en is in één keer ongedaan te maken.',
  cancel: 'Niet nu',
}
export type ScriptWords = typeof nlScript
