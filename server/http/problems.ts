import type { Lang } from '../../shared/lang.ts'
import { accountProblems, type ProblemWords } from './account-problems.ts'

/** Every answer of the HTTP API that says no, beside the refusals of the live protocol. */
const problems = {
  ...accountProblems,
  'not-signed-in': {
    status: 401,
    nl: 'Meld je eerst aan als organisator.',
    en: 'Sign in as an organizer first.',
  },
  'not-yours': {
    status: 403,
    nl: 'Dit mag alleen een organisator, of de gespreksleider met de eigen link.',
    en: 'Only an organizer may do this, or the host with their own link.',
  },
  'not-your-record': {
    status: 403,
    nl: 'Dit mag alleen een organisator, of wie het aangaat met de eigen link.',
    en: 'Only an organizer may do this, or the person it is about with their own link.',
  },
  'cross-site': {
    status: 403,
    nl: 'Dit verzoek kwam van een andere website. Er is niets veranderd.',
    en: 'This request came from another website. Nothing has changed.',
  },
  'not-found': { status: 404, nl: 'Dit bestaat hier niet.', en: 'There is nothing here.' },
  'unknown-session': {
    status: 404,
    nl: 'Deze sessie is er niet (meer).',
    en: 'This session does not exist (any more).',
  },
  'wrong-code': {
    status: 404,
    nl: 'Met deze code is er nu geen tafel open. Kijk nog eens op het scherm in de zaal, of vraag de gespreksleider.',
    en: 'There is no table open with this code now. Look at the screen in the room again, or ask the host.',
  },
  'door-not-open': {
    status: 409,
    nl: 'De deur van deze tafel is nog niet open. Zodra de gespreksleider haar opent, kun je met deze code aankloppen.',
    en: 'The door of this table is not open yet. Once the host opens it, you can knock with this code.',
  },
  'door-closed': {
    status: 410,
    nl: 'Deze tafel is afgesloten. Er wordt niet meer opengedaan. Wil je weten wat ervan geworden is, vraag het dan de organisator.',
    en: 'This table is closed, and nobody opens any more. If you would like to know what came of it, ask the organizer.',
  },
  'door-crowded': {
    status: 429,
    nl: 'Er staan al veel mensen voor deze deur. Wacht even en klop dan opnieuw aan, of vraag de gespreksleider.',
    en: 'Many people are at this door already. Wait a moment and knock again, or ask the host.',
  },
  'unknown-knock': {
    status: 404,
    nl: 'Hier klopt niemand (meer) aan. Klop opnieuw aan.',
    en: 'Nobody is knocking here (any more). Knock again.',
  },
  'unknown-format': {
    status: 404,
    nl: 'In deze vorm kan de sessie niet worden opgehaald.',
    en: 'The session cannot be exported in this format.',
  },
  'unknown-template': { status: 404, nl: 'Dit sjabloon is er niet.', en: 'There is no such template.' },
  'templates-full': {
    status: 409,
    nl: 'Er zijn al honderd eigen sjablonen. Verwijder er eerst een.',
    en: 'There are a hundred templates of your own already. Remove one first.',
  },
  'invalid-request': {
    status: 400,
    nl: 'Dit verzoek klopt niet. Er is niets veranderd.',
    en: 'This request is not right. Nothing has changed.',
  },
  'not-json': {
    status: 415,
    nl: 'Dit verzoek is geen JSON. Er is niets veranderd.',
    en: 'This request is not JSON. Nothing has changed.',
  },
  'malformed-json': { status: 400, nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' },
  'too-large': { status: 413, nl: 'Dit verzoek is te groot.', en: 'This request is too large.' },
  'too-many-tries': {
    status: 429,
    nl: 'Te veel pogingen. Wacht een kwartier en probeer het dan opnieuw.',
    en: 'Too many tries. Wait a quarter of an hour and try again.',
  },
  'too-fast': {
    status: 429,
    nl: 'Dit gaat te snel achter elkaar. Wacht even en probeer het opnieuw. Er is niets veranderd.',
    en: 'This goes too fast. Wait a moment and try again. Nothing has changed.',
  },
  'too-many-open': {
    status: 429,
    nl: 'Dit artikel staat al in te veel vensters open. Sluit er een paar en laad deze pagina opnieuw.',
    en: 'Too many windows have an article open. Close a few and load this page again.',
  },
  'no-article': {
    status: 404,
    nl: 'Over deze sessie is nog geen artikel begonnen. Open het eerst.',
    en: 'No article about this session was begun yet. Open it first.',
  },
  'unknown-version': {
    status: 404,
    nl: 'Deze versie van het artikel is er niet (meer). Laad de pagina opnieuw.',
    en: 'This version of the article does not exist (any more). Load the page again.',
  },
  'article-unfit': {
    status: 400,
    nl: 'Deze wijziging past niet op de tekst. Er is niets veranderd. Laad de pagina opnieuw.',
    en: 'This change does not fit the text. Nothing has changed. Load the page again.',
  },
  'article-too-long': {
    status: 413,
    nl: 'Zo wordt het artikel te lang: er passen 200.000 tekens in. Er is niets veranderd.',
    en: 'This would make the article too long: it holds 200,000 characters. Nothing has changed.',
  },
  'no-mail': {
    status: 501,
    nl: 'Deze server verstuurt geen mail. Kopieer de links en stuur ze zelf.',
    en: 'This server sends no mail. Copy the links and send them yourself.',
  },
  'invitation-empty': {
    status: 400,
    nl: 'De uitnodiging heeft een onderwerp en een tekst nodig. Er is niets veranderd.',
    en: 'The invitation needs a subject and a text. Nothing has changed.',
  },
  'invitation-too-long': {
    status: 400,
    nl: 'De uitnodiging is te lang: het onderwerp heeft plek voor 200 tekens, de tekst voor 5.000. Er is niets veranderd.',
    en: 'The invitation is too long: the subject has room for 200 characters, the text for 5,000. Nothing has changed.',
  },
  'invitation-without-link': {
    status: 400,
    nl: 'In de tekst ontbreekt {link}. Zonder de eigen link kan niemand aan tafel komen. Er is niets veranderd.',
    en: 'The text lacks {link}. Without their own link nobody can come to the table. Nothing has changed.',
  },
  'invitation-link-in-subject': {
    status: 400,
    nl: 'Zet {link} niet in het onderwerp, maar in de tekst: de link is persoonlijk. Er is niets veranderd.',
    en: 'Put {link} in the text, not in the subject: the link is personal. Nothing has changed.',
  },
  'invitation-unknown-word': {
    status: 400,
    nl: 'Tussen accolades staat een woord dat we niet kunnen invullen. Kies uit {naam}, {titel}, {datum}, {plaats}, {link} en {organisator}. Er is niets veranderd.',
    en: 'There is a word in braces that we cannot fill in. Choose from {name}, {title}, {date}, {place}, {link} and {organizer}. Nothing has changed.',
  },
  'unknown-guest': {
    status: 404,
    nl: 'Deze gast staat niet (meer) op de lijst.',
    en: 'This guest is not on the list (any more).',
  },
  'not-stored': {
    status: 503,
    nl: 'De server kon dit niet bewaren. Er is niets veranderd. Probeer het zo opnieuw.',
    en: 'The server could not store this. Nothing has changed. Try again in a moment.',
  },
  'rehearsals-full': {
    status: 409,
    nl: 'Er lopen al genoeg repetities. Sluit er eerst een af.',
    en: 'Enough rehearsals are running already. Close one first.',
  },
  'nothing-to-rehearse': {
    status: 409,
    nl: 'De agenda is nog leeg: er valt niets te repeteren.',
    en: 'The agenda is empty: there is nothing to rehearse yet.',
  },
  'no-rehearsals': {
    status: 501,
    nl: 'Deze server speelt geen repetities.',
    en: 'This server plays no rehearsals.',
  },
  'pdf-unavailable': {
    status: 501,
    nl: 'Deze server kan geen PDF maken. Haal de webpagina (HTML) op en druk die af als PDF.',
    en: 'This server cannot make a PDF. Download the web page (HTML) and print that as a PDF.',
  },
  failed: {
    status: 500,
    nl: 'Er ging iets mis op de server. Probeer het opnieuw.',
    en: 'Something went wrong on the server. Try again.',
  },
} as const satisfies Record<string, ProblemWords>
export type ProblemCode = keyof typeof problems

/** An expected no of the HTTP API. Caught in one place, and put into the asker's language there. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  /** After how many ms it may be tried again, where that is known. */
  readonly retryIn: number | undefined
  constructor(code: ProblemCode, retryIn?: number) {
    super(code)
    this.code = code
    this.retryIn = retryIn
  }
}

export const statusOf = (code: ProblemCode): number => problems[code].status
export const problemText = (code: ProblemCode, lang: Lang): string => problems[code][lang]
