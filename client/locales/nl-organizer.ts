/** Signing in, saving, and what the organizer's pages have in common. */
export const nlOrganizer = {
  allSessions: 'Alle tafels',
  save: {
    saving: 'Wordt opgeslagen…',
    saved: (time: string) => `Opgeslagen om ${time}`,
    retrying: 'Nog niet opgeslagen, we proberen het opnieuw',
    retryingBody: 'Werk gerust door: wat je verandert, blijft hier staan.',
    retryNow: 'Probeer nu',
    signedOut: 'Je bent afgemeld. Meld je aan in een ander tabblad, dan slaan we dit alsnog op.',
    refused: 'Dit is niet opgeslagen.',
    understood: 'Begrepen',
  },
  unreachable: 'De server antwoordt niet. Wat je invulde, staat er nog. Probeer het zo opnieuw.',
  unknown: 'Dat lukte niet. Probeer het opnieuw.',
  signIn: {
    title: 'Welkom terug.',
    body: 'Meld je aan om je tafels klaar te zetten.',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    submit: 'Meld me aan',
    busy: 'Even kijken…',
    goHome: 'Naar het begin',
  },
  setup: {
    title: 'Jij bent de eerste.',
    body: 'Maak je account, dan kun je meteen een tafel klaarzetten. Er gaat niets naar buiten: alles blijft op deze server.',
    name: 'Je naam',
    email: 'E-mailadres',
    emailHint: 'Hiermee meld je je aan.',
    password: 'Wachtwoord',
    passwordHint: 'Minstens 10 tekens. Een korte zin mag ook.',
    submit: 'Maak mijn account',
    busy: 'Wordt gemaakt…',
    noToken: {
      title: 'Deze link is niet compleet.',
      body: 'Kopieer de hele regel uit het venster waarin de server is gestart, met alles achter het hekje (#).',
    },
  },
  fieldErrors: {
    anyName: 'Vul een naam in.',
    name: 'Vul je naam in.',
    email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    password: 'Vul je wachtwoord in.',
    newPassword: (n: number) => `Nog ${n} ${n === 1 ? 'teken' : 'tekens'} erbij: een wachtwoord heeft er minstens 10.`,
  },
}
export type OrganizerWords = typeof nlOrganizer
