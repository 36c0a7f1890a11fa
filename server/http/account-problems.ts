import type { Lang } from '../../shared/lang.ts'

export type ProblemWords = { readonly status: number } & Readonly<Record<Lang, string>>

/** Every no of the routes about accounts. */
export const accountProblems = {
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
  'wrong-key': {
    status: 403,
    nl: 'Deze link om je aan te melden is al gebruikt, of ouder dan een kwartier. Vraag een nieuwe aan.',
    en: 'This sign-in link was used already, or is older than a quarter of an hour. Ask for a new one.',
  },
  'wrong-passkey': {
    status: 401,
    nl: 'Met deze passkey kun je je hier niet aanmelden. Probeer een andere, of meld je op een andere manier aan.',
    en: 'This passkey does not let you in here. Try another one, or sign in another way.',
  },
  'passkey-refused': {
    status: 400,
    nl: 'Deze passkey kon niet worden bewaard. Er is niets veranderd. Probeer het opnieuw.',
    en: 'This passkey could not be kept. Nothing has changed. Try again.',
  },
  'passkeys-full': {
    status: 409,
    nl: 'Je hebt al twintig passkeys. Verwijder er eerst een.',
    en: 'You have twenty passkeys already. Remove one first.',
  },
  'unknown-passkey': {
    status: 404,
    nl: 'Deze passkey is er niet (meer).',
    en: 'This passkey does not exist (any more).',
  },
  'unknown-sign-in': {
    status: 404,
    nl: 'Deze aanmelding is al beëindigd.',
    en: 'This sign-in has ended already.',
  },
  'wrong-password': {
    status: 403,
    nl: 'Je huidige wachtwoord klopt niet. Er is niets veranderd.',
    en: 'Your current password is not right. Nothing has changed.',
  },
  'weak-password': {
    status: 400,
    nl: 'Dit wachtwoord is te makkelijk te raden. Kies minstens tien tekens, niet je e-mailadres, en niet wat iedereen als eerste probeert.',
    en: 'This password is too easy to guess. Choose at least ten characters, not your e-mail address, and not what everybody tries first.',
  },
  'wrong-join-link': {
    status: 403,
    nl: 'Deze uitnodiging werkt niet (meer): ze is gebruikt, ingetrokken of ouder dan een week. Vraag je collega om een nieuwe, of meld je aan.',
    en: 'This invitation does not work (any more): it was used, withdrawn, or is older than a week. Ask your colleague for a new one, or sign in.',
  },
  'already-colleague': {
    status: 409,
    nl: 'Met dit e-mailadres is er al een organisator in jullie werkruimte.',
    en: 'There is an organizer with this e-mail address in your workspace already.',
  },
  'unknown-colleague': {
    status: 404,
    nl: 'Deze collega of uitnodiging is er niet (meer).',
    en: 'This colleague or invitation does not exist (any more).',
  },
  'not-yourself': {
    status: 409,
    nl: 'Jezelf kun je niet verwijderen. Vraag het een collega.',
    en: 'You cannot remove yourself. Ask a colleague.',
  },
  'no-oidc': {
    status: 501,
    nl: 'Bij deze server kun je je niet via een andere dienst aanmelden.',
    en: 'This server does not let you sign in with another service.',
  },
} as const satisfies Record<string, ProblemWords>
