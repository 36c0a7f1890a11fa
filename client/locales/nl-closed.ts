/** The page after the session, beside what the read-back has words for: how long it stays, and what is missing. */
export const nlClosed = {
  print: 'Print of bewaar deze pagina',
  withdrawn: (n: number) =>
    n === 1
      ? 'Eén gedachte waarop dit steunde, is van tafel gehaald. Wat hier staat, is daarna opnieuw gewogen.'
      : `${n} gedachten waarop dit steunde, zijn van tafel gehaald. Wat hier staat, is daarna opnieuw gewogen.`,
  uncleared: (n: number) =>
    n === 1
      ? 'Eén gedachte waarop dit steunt, staat hier niet: wie hem schreef, gaf hem niet vrij.'
      : `${n} gedachten waarop dit steunt, staan hier niet: wie ze schreven, gaven ze niet vrij.`,
  lapsed: {
    headline: 'Deze take-away is vervallen',
    body: 'Hij ging over één gedachte, en die is van tafel gehaald.',
  },
  reworded: 'Later zo verwoord, geantwoord is op de eerste woorden.',
  recognised: (n: number, of: number) => `Herkend door ${n} van de ${of}`,
  own: {
    endorse: 'Jij onderschreef dit. Dat weet alleen dit apparaat nog.',
    reserve: 'Jij onderschreef dit met een kanttekening. Dat weet alleen dit apparaat nog.',
    object: 'Jij maakte hier bezwaar tegen. Dat weet alleen dit apparaat nog.',
  },
  spoken: 'Wat jij zei en schreef',
  kept: {
    title: 'Hoe lang dit blijft',
    names: 'Dan wissen we alle namen, adressen en links. Deze pagina opent daarna niet meer, ook niet voor jou.',
    all: 'Dan wissen we de rest: stemmen zonder mensen, gedachten zonder namen, en alles wat hier staat.',
    together: (rehearsal: boolean) =>
      `Dan wissen we alles, ook deze pagina.${rehearsal ? ' Een repetitie bewaren we niet langer.' : ''}`,
    sooner:
      'Wil je eerder weg zijn? Hieronder neem je terug wat je schreef en zei. Wie je uitnodigde, kan ook je naam wissen, of de hele tafel. Wat al gepubliceerd is, kunnen we niet terughalen.',
  },
}
export type ClosedWords = typeof nlClosed
