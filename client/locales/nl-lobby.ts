import { b, type Marked } from './marked.ts'
import { plural } from './numbers.ts'
import type { Exposure } from '../../shared/session/session.ts'

const thoughts: Readonly<Record<Exposure, string>> = {
  named: 'met je naam, of zonder als jij dat kiest',
  role: 'onder je rol of sector, of zonder naam als jij dat kiest',
  anonymous: 'altijd zonder naam',
}

/** Before the start: who you are, what will happen, what is promised. */
export const nlLobby = {
  greeting: (hour: number, name: string | null) => {
    const part = hour < 12 ? 'Goedemorgen' : hour < 18 ? 'Goedemiddag' : 'Goedenavond'
    return name === null ? `${part}.` : `${part}, ${name}.`
  },
  ready: 'Je plek staat klaar.',
  seated: 'Je zit aan tafel.',
  waiting: 'We beginnen zodra de gespreksleider de eerste vraag op tafel legt. Deze pagina loopt vanzelf mee.',
  tooEarly: 'De tafel gaat nog open. Deze pagina loopt vanzelf mee.',
  /** `day` is null when it is today. */
  opens: (day: string | null, time: string) =>
    `De tafel opent ${day === null ? '' : `op ${day} `}om ${time}. Deze pagina loopt vanzelf mee.`,
  when: 'Wanneer',
  place: 'Waar',
  about: (title: string, seats: number) =>
    `“${title}”. Een gesprek met ${seats} ${plural('nl', seats, 'persoon', 'mensen')} die het onderwerp van verschillende kanten kennen.`,
  yourName: 'Je naam aan tafel',
  nameHint: 'Zo sta je op de lijst. Nooit naast een stem. Klopt hij niet, zeg het de gespreksleider.',
  noName: 'Zonder naam',
  whoElse: 'Wie er nog aan tafel zitten',
  what: 'Wat er gaat gebeuren',
  steps: [
    [b('Je stemt.'), ' Twee kanten, met plekken ertussen.'],
    [b('We zien waar de tafel staat.'), ' Lampen, geen namen.'],
    [b('We praten.'), ' Zeg iets, schrijf, of luister.'],
    [b('Je stemt opnieuw.'), ' Zien wat het gesprek verschoof.'],
  ] as readonly Marked[],
  ownData: 'Wat hier van jou bewaard wordt',
  promise: 'Wat we je beloven',
  promises: (exposure: Exposure, smallest: number): readonly Marked[] => [
    [
      b('Je stem is geheim.'),
      ` Niemand ziet welke lamp van jou is, ook de gespreksleider niet. Onder de ${smallest} stemmen tonen we niets.`,
    ],
    [
      b('Jij kiest hoe je schrijft.'),
      ` Je gedachten liggen op tafel ${thoughts[exposure]}. Erbuiten komen ze alleen als jij dat goedvindt.`,
    ],
    [
      b('Daarna weet niemand het meer.'),
      ' Bij het sluiten worden stemmen en namen voorgoed losgemaakt. Uiterlijk 30 dagen later wissen we alle namen, adressen en links.',
    ],
  ],
  tryIt: 'Probeer het even',
  tryHint: 'Oefening: je keuze blijft op dit apparaat.',
  tryChoose: 'Kies eerst een plek',
  tryLay: 'Leg mijn proefstem op tafel',
  tryAgain: 'Probeer het nog eens',
  tryWorks: (ms: number) =>
    `Het werkt: de server antwoordde binnen ${ms} ${plural('nl', ms, 'milliseconde', 'milliseconden')}.`,
  tryKept: 'Zo komt straks je stem aan. Van deze is niets verstuurd of bewaard.',
  tryLost: {
    title: 'Er kwam geen antwoord.',
    body: 'Kijk of je op de wifi van de zaal zit, of gebruik de hotspot van je telefoon. Probeer het daarna nog eens.',
  },
  justInTime: {
    dilemma: (n: number) => `Je bent net op tijd voor dilemma ${n}.`,
    other: (title: string) => `Je valt binnen bij “${title}”.`,
    body: 'Deze pagina loopt vanzelf mee met de tafel. Je stem is geheim, ook voor de gespreksleider.',
    understood: 'Begrepen',
  },
  tryPoles: { a: 'Thee', b: 'Koffie' },
  tryQuestion: 'Wat staat er op tafel?',
  sit: 'Neem mijn plek',
  laptop: 'Laptop alleen open als de tafel iets vraagt.',
}
export type LobbyWords = typeof nlLobby
