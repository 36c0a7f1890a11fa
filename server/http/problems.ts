import type { Lang } from '../../shared/lang.ts'

type ProblemWords = { readonly status: number } & Readonly<Record<Lang, string>>

/** Every answer of the HTTP API that says no, beside the refusals of the live protocol. */
const problems = {
  'not-signed-in': {
    status: 401,
    nl: 'Meld je eerst aan als organisator.',
    en: 'Sign in as an organizer first.',
  },
  'wrong-sign-in': {
    status: 401,
    nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens.',
    en: 'This e-mail address and password do not belong together. Try again.',
  },
  'wrong-setup-link': {
    status: 403,
    nl: 'Deze link voor de eerste organisator werkt niet (meer). Is er al een organisator, meld je dan aan. Anders: start de server opnieuw, dan toont hij een nieuwe.',
    en: 'This set-up link does not work (any more). If there is an organizer already, sign in. Otherwise start the server again: it shows a new one.',
  },
  'not-yours': {
    status: 403,
    nl: 'Dit mag alleen een organisator, of de gespreksleider met de eigen link.',
    en: 'Only an organizer may do this, or the host with their own link.',
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
  'unknown-format': {
    status: 404,
    nl: 'In deze vorm kan de sessie niet worden opgehaald.',
    en: 'The session cannot be exported in this format.',
  },
  'unknown-template': { status: 400, nl: 'Dit sjabloon is er niet.', en: 'There is no such template.' },
  'invalid-request': {
    status: 400,
    nl: 'Dit verzoek klopt niet. Er is niets veranderd.',
    en: 'This request is not right. Nothing has changed.',
  },
  'malformed-json': { status: 400, nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' },
  'too-large': { status: 413, nl: 'Dit verzoek is te groot.', en: 'This request is too large.' },
  'too-many-tries': {
    status: 429,
    nl: 'Te veel pogingen. Wacht een kwartier en probeer het dan opnieuw.',
    en: 'Too many tries. Wait a quarter of an hour and try again.',
  },
  'rehearsals-full': {
    status: 409,
    nl: 'Er lopen al genoeg repetities. Sluit er eerst een af.',
    en: 'Enough rehearsals are running already. Close one first.',
  },
  'no-rehearsals': {
    status: 501,
    nl: 'Deze server speelt geen repetities.',
    en: 'This server plays no rehearsals.',
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
  constructor(code: ProblemCode) {
    super(code)
    this.code = code
  }
}

export const statusOf = (code: ProblemCode): number => problems[code].status
export const problemText = (code: ProblemCode, lang: Lang): string => problems[code][lang]
