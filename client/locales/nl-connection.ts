/** What is said about the connection, and when there is no way in. */
export const nlConnection = {
  waiting: { title: 'We zoeken je plek aan tafel.', body: 'Dit duurt meestal een tel.' },
  reconnecting: {
    title: 'Even geen verbinding.',
    body: 'We proberen het opnieuw. Wat je koos of schreef, blijft staan.',
  },
  hostMissed: {
    title: 'De gespreksleider is even zonder verbinding.',
    body: 'Wat je koos of schreef, is bewaard. De tafel gaat zo verder.',
  },
  offline: {
    title: 'Al een halve minuut zonder verbinding.',
    body: 'Praat gewoon mee, je plek blijft vrij. Is de wifi van de zaal het probleem, probeer dan de hotspot van je telefoon.',
    retry: 'Probeer nu opnieuw',
  },
  back: 'Weer verbonden. Alles is bijgewerkt.',
  notFound: {
    title: 'Hier staat geen tafel.',
    body: 'Het adres klopt niet, of niet meer. Open de link uit je uitnodiging, of ga naar het begin.',
    home: 'Naar het begin',
  },
  elsewhere: {
    title: 'Je zit al aan tafel, op een ander apparaat.',
    body: 'Je kunt hier gewoon verder: het is dezelfde plek, en je stem telt één keer. Wat je daar koos of schreef en nog niet neerlegde, staat alleen daar.',
    goOn: 'Ga hier verder',
  },
  refusedHint: 'Een link is persoonlijk en hoort bij één plek.',
}
export type ConnectionWords = typeof nlConnection
