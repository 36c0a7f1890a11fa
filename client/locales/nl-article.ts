import type { FindingKind } from '../../shared/article/finding.ts'
import { plural } from './numbers.ts'

interface FindingWords {
  /** What is the matter; `about` is the number, the name or the words it is about. */
  readonly says: (about: string) => string
  readonly todo: string
  readonly counted: (n: number) => string
}
const findings: Readonly<Record<FindingKind, FindingWords>> = {
  unsupported: {
    says: about => `“${about}” wijst nergens naar.`,
    todo: 'Zet er een verwijzing bij, of laat de zin weg.',
    counted: n => `${n} ${plural('nl', n, 'zin', 'zinnen')} zonder bewijs`,
  },
  number: {
    says: about => `“${about}” volgt niet uit het bewijs bij deze zin.`,
    todo: 'Neem een getal uit het bewijs over. Aandelen en percentages drukken we niet af.',
    counted: n => `${n} ${plural('nl', n, 'getal', 'getallen')} zonder bewijs`,
  },
  'agreement-claim': {
    says: about => `“${about}” zegt dat de tafel het eens was. Dat laten de stemmen niet zien.`,
    todo: 'Schrijf hoeveel mensen het vonden, of wijs naar een take-away waarover de tafel het eens was.',
    counted: n => `${n} ${plural('nl', n, 'bewering', 'beweringen')} van eensgezindheid`,
  },
  'majority-claim': {
    says: about => `“${about}” spreekt van een meerderheid. Dat laten de stemmen niet zien.`,
    todo: 'Schrijf hoeveel mensen het vonden, zoals het in het bewijs staat.',
    counted: n => `${n} ${plural('nl', n, 'bewering', 'beweringen')} van een meerderheid`,
  },
  'division-claim': {
    says: about => `“${about}” zegt dat de tafel verdeeld was. Dat laten de stemmen niet zien.`,
    todo: 'Schrijf hoeveel mensen aan welke kant stonden.',
    counted: n => `${n} ${plural('nl', n, 'bewering', 'beweringen')} van verdeeldheid`,
  },
  'unknown-quote': {
    says: about => `“${about}” schreef niemand zo op.`,
    todo: 'Neem het citaat letterlijk over, of zeg het in je eigen woorden zonder aanhalingstekens.',
    counted: n => `${n} ${plural('nl', n, 'citaat dat', 'citaten die')} niemand zo opschreef`,
  },
  'uncleared-quote': {
    says: about => `“${about}” is niet vrijgegeven door wie het zei.`,
    todo: 'Zeg het in je eigen woorden, of wacht tot de spreker toestemming geeft.',
    counted: n => `${n} ${plural('nl', n, 'citaat', 'citaten')} zonder toestemming`,
  },
  name: {
    says: about => `“${about}” is de naam van een gast die niet met naam genoemd wil worden.`,
    todo: 'Haal de naam weg, of noem de rol of de sector.',
    counted: n => `${n} ${plural('nl', n, 'naam', 'namen')} van gasten`,
  },
  'lost-evidence': {
    says: about => `Het bewijs ${about} is er niet, of niet meer.`,
    todo: 'Haal de verwijzing weg of kies ander bewijs, en kijk of de zin nog klopt.',
    counted: n => `${n} ${plural('nl', n, 'verwijzing', 'verwijzingen')} naar bewijs dat er niet is`,
  },
  paraphrase: {
    says: about => `“${about}” steunt op woorden die niet zijn vrijgegeven, en komt als parafrase in het artikel.`,
    todo: 'Kijk of niemand aan de zin te herkennen is.',
    counted: n => `${n} ${plural('nl', n, 'parafrase', 'parafrases')}`,
  },
  'minority-missing': {
    says: about => (about === '' ? 'De minderheid ontbreekt.' : `De minderheid ontbreekt: “${about}”`),
    todo: 'Neem de zin van de minderheid op, of laat hem weg met een reden die bewaard blijft.',
    counted: n => `${n} ${plural('nl', n, 'minderheid die ontbreekt', 'minderheden die ontbreken')}`,
  },
}

/** The article desk. */
export const nlArticle = {
  heading: (title: string) => `Artikel over ${title}`,
  page: 'Artikel',
  backToTable: 'Naar de tafel',
  loading: 'Je artikel wordt klaargezet.',
  gone: { title: 'Dit artikel is er niet.', body: 'De tafel is verwijderd, of het adres klopt niet.' },
  notThere: 'De server antwoordt niet. Wat je eerder schreef, is bewaard of staat nog in deze browser.',
  empty: {
    title: 'Er is nog niets om over te schrijven.',
    body: 'Het artikel steunt op wat er aan tafel lag. Zodra één van deze dingen er is, staat hier een eerste opzet:',
    needs: ['een stem die is onthuld', 'een gedachte op tafel', 'een take-away'],
    look: 'Kijk opnieuw',
    anyway: 'Begin met een leeg vel',
  },
  save: {
    saving: 'Wordt bewaard…',
    saved: (time: string) => `Bewaard ${time}`,
    retrying: 'Nog niet bewaard, we proberen het opnieuw',
    retryingBody: 'Schrijf gerust door: je tekst blijft in deze browser staan.',
    retryNow: 'Probeer nu',
    signedOut: 'Je bent afgemeld. Meld je aan in een ander tabblad, dan bewaren we dit alsnog.',
    refused: 'Dit is niet bewaard.',
    outOfStep:
      'Deze pagina loopt niet meer gelijk met de server. Laad haar opnieuw; wat je schreef blijft in deze browser staan.',
    reload: 'Laad opnieuw',
    offline: 'Geen verbinding',
    offlineBody: 'Je kunt doorschrijven. Wat anderen schrijven zie je zodra de verbinding er weer is.',
  },
  lost: {
    title: 'Iets dat je hier eerder schreef past niet meer in de tekst.',
    body: 'Dit waren je woorden. Neem over wat je nodig hebt.',
    drop: 'Weg ermee',
  },
  text: {
    name: 'Tekst van het artikel',
    how: 'Opgemaakt met Markdown. F8 gaat naar de volgende opmerking, Shift en F8 naar de vorige. Met Tab verlaat je de tekst.',
    placeholder: 'Schrijf hier je artikel.',
  },
  tools: {
    name: 'Opmaak',
    undo: 'Maak ongedaan',
    redo: 'Doe opnieuw',
    heading: 'Kop',
    bold: 'Vet',
    quote: 'Citaat',
    list: 'Lijst',
  },
  more: {
    versions: 'Versies',
    export: 'Haal op',
    restart: 'Begin opnieuw vanuit de take-aways',
  },
  findings: {
    title: 'Om naar te kijken',
    none: 'Elke zin steunt op wat er aan tafel lag.',
    kinds: findings,
    blocking: 'Houdt ophalen tegen',
    next: 'Volgende opmerking',
    previous: 'Vorige opmerking',
    summary: (counts: readonly string[]) => counts.join(' · '),
    checking: 'De tekst wordt nagekeken.',
  },
  sentence: {
    title: 'Bij deze zin',
    none: 'Zet de cursor in een zin om te zien waar die op steunt.',
    noEvidence: 'Deze zin heeft geen verwijzing.',
    lost: 'Dit bewijs is er niet, of niet meer.',
    letter: (letter: string) => `Bewijs ${letter}`,
    reference: (letter: string, title: string) => `Bewijs ${letter}: ${title}`,
    paraphraseOnly: 'Alleen in eigen woorden te gebruiken.',
    source: (source: string) => `Genoemd als ${source}`,
    noSource: 'Zonder bron',
    more: (n: number) => `Nog ${n} ${plural('nl', n, 'zin', 'zinnen')} uit dit bewijs`,
  },
  minority: {
    insert: 'Voeg de minderheidszin in',
    leaveOut: 'Laat weg, met reden',
    reason: 'Waarom laat je de minderheid weg?',
    reasonHint: 'De reden blijft bij het artikel bewaard en wordt niet afgedrukt.',
    needsReason: 'Zonder reden kan de minderheid niet weg.',
    confirm: 'Laat weg',
    cancel: 'Toch niet',
    leftOut: (reason: string) => `Minderheid weggelaten: ${reason}`,
  },
  unused: {
    title: 'Nog niet gebruikt',
    none: 'Alles wat er ligt, zit in het artikel.',
    kinds: { takeaway: 'Take-aways', votes: 'Stemmen', quote: 'Gedachten' },
    insert: 'Voeg in',
    insertNamed: (title: string) => `Voeg in: ${title}`,
    inserted: (title: string) => `Ingevoegd: ${title}`,
    more: (n: number) => `Toon de andere ${n}`,
    find: 'Zoek in gedachten',
    noneFound: 'Geen gedachte met deze woorden.',
  },
  versions: {
    title: 'Versies',
    body: 'Alles wat is bewaard, blijft terug te halen. Terugzetten kun je ongedaan maken.',
    nobody: 'Iemand zonder account',
    begun: 'De eerste opzet',
    size: (added: number, removed: number) => `${added} tekens erbij, ${removed} eraf`,
    show: (when: string) => `Bekijk de versie van ${when}`,
    preview: (when: string) => `De tekst van ${when}`,
    choose: 'Kies een versie om haar te lezen.',
    restore: 'Zet deze versie terug',
    restored: 'De oude versie staat er weer. Met ongedaan maken krijg je de jouwe terug.',
    same: 'Zo staat de tekst er nu ook.',
    loading: 'Versies worden opgehaald.',
    close: 'Sluit',
  },
  export: {
    title: 'Haal het artikel op',
    formats: { md: 'Markdown', html: 'Webpagina (HTML)', docx: 'Word', pdf: 'Pdf' },
    busy: 'Wordt gemaakt…',
    saved: (name: string) => `${name} staat bij je downloads.`,
    blockedTitle: 'Dit artikel kan nog niet naar buiten.',
    blockedBody: 'Wat hieronder staat zou een belofte aan je gasten breken. Los het eerst op:',
    goThere: 'Ga erheen',
    unsaved: 'Nog niet alles is bewaard. Probeer het zo opnieuw.',
    close: 'Sluit',
  },
  restart: {
    title: 'Opnieuw beginnen?',
    body: 'De hele tekst maakt plaats voor een nieuwe opzet uit de take-aways van nu. Met ongedaan maken, of uit de versies, haal je je tekst terug.',
    confirm: 'Begin opnieuw',
    keep: 'Laat staan',
    done: 'Er staat een nieuwe opzet.',
  },
}
export type ArticleWords = typeof nlArticle
