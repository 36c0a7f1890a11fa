import { plural } from './numbers.ts'

/** Guests, their links, and those who host the table. */
export const nlGuests = {
  title: 'Gasten',
  count: (n: number) => (n === 0 ? 'nog niemand' : `${n} op de lijst`),
  none: 'Nog geen gasten.',
  noneBody: 'Zet de eerste naam op de lijst. Er hoort meteen een persoonlijke link bij.',
  add: {
    name: 'Naam',
    segment: 'Sector of rol',
    segmentOptional: 'Sector of rol (mag leeg)',
    email: 'E-mail (mag leeg)',
    submit: 'Zet op de lijst',
    needsName: 'Vul een naam in.',
    wrongEmail: 'Dit is geen e-mailadres. Leeg laten mag ook.',
    added: (name: string) => `${name} staat op de lijst.`,
  },
  tally: (arrived: number, fresh: number, revoked: number) =>
    [
      arrived > 0 ? `${arrived} ${plural('nl', arrived, 'is', 'zijn')} er geweest` : '',
      fresh > 0 ? `${fresh} nieuw` : '',
      revoked > 0 ? `${revoked} ingetrokken` : '',
    ]
      .filter(part => part !== '')
      .join(', '),
  states: { fresh: 'nieuw', arrived: 'aangekomen', present: 'nu hier', revoked: 'link ingetrokken' },
  withoutVote: 'zonder stem',
  noName: 'Naam gewist',
  copy: 'Kopieer link',
  copyOf: (name: string) => `Kopieer de link van ${name}`,
  copied: 'Gekopieerd',
  notCopied: 'Kopiëren mag hier niet van de browser. Selecteer de link en kopieer hem zelf.',
  qr: 'QR-code',
  qrOf: (name: string) => `QR-code van ${name}`,
  qrHelp:
    'Laat deze code scannen met een telefoon. Hij opent de plek van deze gast, dus toon hem alleen aan wie er zit.',
  qrScreen: 'Scan of open deze link op de computer van de projector.',
  link: 'Persoonlijke link',
  close: 'Sluit',
  role: 'Rol aan tafel',
  roles: { participant: 'Gast', facilitator: 'Gespreksleider', scribe: 'Verslaglegger' },
  votes: 'Stemt mee',
  reissue: 'Maak een nieuwe link',
  revoke: 'Trek de link in',
  reissuing: {
    title: (name: string) => `Een nieuwe link voor ${name}?`,
    body: 'De oude link werkt dan niet meer, ook niet als iemand hem al heeft geopend.',
    confirm: 'Maak een nieuwe link',
  },
  revoking: {
    title: (name: string) => `De link van ${name} intrekken?`,
    body: 'De plek gaat dicht en telt niet meer mee bij het stemmen. Een nieuwe link opent hem weer.',
    confirm: 'Trek de link in',
  },
  keep: 'Laat zo',
  copyAll: 'Kopieer alle links als tekst',
  all: (n: number) => `Alle ${n} gasten`,
  fewer: 'Minder gasten',
  hosts: {
    title: 'Wie de tafel leidt',
    body: 'Geef deze links alleen aan wie de rol heeft: ze openen meer dan een plek aan tafel.',
    does: {
      facilitator: 'drukt op volgende, ziet de tafel met namen',
      scribe: 'leest mee en legt vast wat gezegd wordt',
    },
    withVote: 'stemt mee',
    screen: 'Scherm in de zaal',
    screenDoes: 'toont, vraagt niets, en weet nooit van wie een stem is',
    openOf: (name: string) => `Open de pagina van ${name} in een nieuw tabblad`,
    openScreen: 'Open het scherm in een nieuw tabblad',
  },
}
export type GuestsWords = typeof nlGuests
