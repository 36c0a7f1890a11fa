import { plural } from './numbers.ts'

/** Votes of people without a device: on paper, or by a show of hands. */
export const nlProxies = {
  panel: 'Zonder laptop of telefoon',
  panelEntered: (n: number) =>
    `${n} ${plural('nl', n, 'stem', 'stemmen')} ingevoerd, op papier of met opgestoken hand.`,
  open: 'Stemmen invoeren',
  correct: 'Ingevoerde stemmen verbeteren',
  title: 'Stemmen zonder laptop of telefoon',
  close: 'Sluit zonder in te voeren',
  body: 'Voor wie op papier stemt of een hand opsteekt: tel de briefjes of de handen. Alles samen komt in de plaats van wat je voor deze stem eerder invoerde.',
  counts: 'Aantal stemmen',
  people: 'Hoeveel mensen stemden mee',
  pass: 'Geen standpunt',
  sheets: 'Ingevuld tot nu toe',
  sheet: 'Een briefje',
  putSheet: 'Leg dit briefje erbij',
  oneLess: 'Een minder',
  oneMore: 'Nog een zo’n briefje',
  listed: 'Van hen op de gastenlijst',
  listedHint: 'Wie op de lijst staat en op papier stemt, telt zo één keer mee in “van hoeveel”.',
  moreHands: 'Dit zijn meer handen dan deze mensen samen kunnen opsteken. Kijk de aantallen na.',
  fewerHands: 'Wie niets koos, telt bij “Geen standpunt”. Kijk na hoeveel mensen meestemden.',
  elsewhere: (n: number) =>
    `Er ${plural('nl', n, 'is', 'zijn')} al ${n} ${plural('nl', n, 'stem', 'stemmen')} ingevoerd, op een andere laptop. Wat je hier invoert, komt daarvoor in de plaats.`,
  enter: (n: number) => `Voer ${n} ${plural('nl', n, 'stem', 'stemmen')} in`,
  takeBack: 'Haal de ingevoerde stemmen terug',
  entered: (n: number) => `${n} ${plural('nl', n, 'stem', 'stemmen')} ingevoerd`,
  kept: 'Wat er op de briefjes staat, ziet tot de onthulling niemand anders. Alleen deze laptop onthoudt het, zodat je het kunt verbeteren.',
}
export type ProxyWords = typeof nlProxies
