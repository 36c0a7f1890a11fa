import type { Lang } from '../lang.ts'
import type { RefusalCode } from '../session/refusal.ts'

type Sentences = Readonly<Record<RefusalCode, string>>

const nl: Sentences = {
  'invalid-command': 'Dit verzoek klopt niet. Er is niets veranderd. Laad de pagina opnieuw en probeer het nog eens.',
  'unknown-command': 'Deze pagina past niet meer bij de server. Laad haar opnieuw, dan klopt het weer.',
  'not-allowed': 'Dit hoort bij een andere rol aan tafel. Er is niets veranderd.',
  'no-vote': 'Je zit aan tafel zonder stem. Meepraten kan wel.',
  stale: 'De tafel was net een stap verder. Er is niets veranderd. Kijk waar jullie nu zijn.',
  closed: 'Deze tafel is afgesloten. Er verandert niets meer.',
  'not-now': 'Dit kan op dit moment niet. Er is niets veranderd.',
  'not-open': 'Dit is niet meer open. Wat je hier koos of schreef, is niet vastgelegd.',
  'already-revealed': 'Deze stem is al onthuld en gaat niet meer open. Een nieuwe ronde kan wel.',
  'round-limit': 'Meer rondes kan dit dilemma niet hebben.',
  'unknown-item': 'Dit onderdeel staat niet meer in het draaiboek.',
  'unknown-chapter': 'Dit hoofdstuk staat niet meer in het draaiboek.',
  'unknown-step': 'Deze stap staat niet in het draaiboek.',
  'unknown-guest': 'Deze gast staat niet op de lijst.',
  'unknown-contribution': 'Deze gedachte ligt niet meer op tafel.',
  'unknown-takeaway': 'Deze take-away is er niet meer.',
  'unknown-knock': 'Hier klopt niemand meer aan. Er is niets veranderd.',
  'own-contribution': 'Dit is je eigen gedachte. De anderen geven er hun antwoord op.',
  'invalid-ballot': 'Deze keuze past niet bij de vraag. Kies opnieuw een plek.',
  'ends-before-start': 'Het einde moet na het begin liggen. Er is niets veranderd.',
  'empty-text': 'Er staat nog niets. Schrijf eerst een zin.',
  'too-long': 'Deze tekst is te lang. Maak hem korter, dan kan hij op tafel.',
  full: 'Er is geen plek meer. Er is niets toegevoegd.',
  'in-use': 'Hier steunt al iets op, dus het kan niet meer veranderen.',
  'same-address': 'Er staat al een gast met dit adres op de lijst. Er is niets toegevoegd.',
  'too-fast': 'Dit gaat te snel achter elkaar. Wacht een paar tellen en probeer het opnieuw.',
  'not-stored': 'De server kon dit niet opslaan. Er is niets vastgelegd. Probeer het zo opnieuw.',
  failed: 'Er ging iets mis op de server. Er is niets vastgelegd. Probeer het opnieuw.',
}

const en: Sentences = {
  'invalid-command': 'This request is not right. Nothing has changed. Load the page again and try once more.',
  'unknown-command': 'This page no longer fits the server. Load it again and it will.',
  'not-allowed': 'This belongs to another role at the table. Nothing has changed.',
  'no-vote': 'You sit at the table without a vote. You are welcome to talk.',
  stale: 'The table had just moved on. Nothing has changed. See where you are now.',
  closed: 'This table is closed. Nothing changes any more.',
  'not-now': 'This is not possible at the moment. Nothing has changed.',
  'not-open': 'This is no longer open. What you chose or wrote here has not been recorded.',
  'already-revealed': 'This vote has been revealed and does not open again. A new round is possible.',
  'round-limit': 'This dilemma cannot have more rounds.',
  'unknown-item': 'This item is no longer on the run sheet.',
  'unknown-chapter': 'This chapter is no longer on the run sheet.',
  'unknown-step': 'This step is not on the run sheet.',
  'unknown-guest': 'This guest is not on the list.',
  'unknown-contribution': 'This thought is no longer on the table.',
  'unknown-takeaway': 'This take-away is no longer there.',
  'unknown-knock': 'Nobody is knocking here any more. Nothing has changed.',
  'own-contribution': 'This is your own thought. The others give their answer to it.',
  'invalid-ballot': 'This choice does not fit the question. Choose a place again.',
  'ends-before-start': 'The end has to come after the start. Nothing has changed.',
  'empty-text': 'There is nothing here yet. Write a sentence first.',
  'too-long': 'This text is too long. Make it shorter, then it can go on the table.',
  full: 'There is no room left. Nothing has been added.',
  'in-use': 'Something rests on this already, so it can no longer change.',
  'same-address': 'A guest with this address is on the list already. Nothing has been added.',
  'too-fast': 'This comes too quickly. Wait a few seconds and try again.',
  'not-stored': 'The server could not store this. Nothing has been recorded. Try again in a moment.',
  failed: 'Something went wrong on the server. Nothing has been recorded. Try again.',
}

const refusals: Readonly<Record<Lang, Sentences>> = { nl, en }

/** What a person reads when a command of theirs was refused. */
export const refusalText = (code: RefusalCode, lang: Lang): string => refusals[lang][code]

interface LinkSentences {
  /** What happened. */
  readonly title: string
  /** What to do. */
  readonly body: string
}
const nlLinks = {
  'invalid-token': {
    title: 'Deze link opent de deur niet.',
    body: 'Hij is verlopen of niet helemaal gekopieerd. Vraag de organisator om een nieuwe, dat kost een halve minuut.',
  },
  revoked: {
    title: 'Deze link is ingetrokken.',
    body: 'Er hoort nu geen plek aan tafel meer bij. Denk je dat het een vergissing is, vraag het dan de organisator.',
  },
  replaced: {
    title: 'Er is een nieuwere link voor je.',
    body: 'Deze werkt niet meer. Open de link uit je laatste uitnodiging, of vraag de organisator ernaar.',
  },
  closed: {
    title: 'Deze tafel is afgesloten en opgeruimd.',
    body: 'Er is hier niets meer te zien. Wil je weten wat ervan geworden is, vraag het dan de organisator.',
  },
  'too-many-pages': {
    title: 'Deze link staat al in te veel vensters open.',
    body: 'Sluit er een paar, ook op je andere apparaten, en laad deze pagina dan opnieuw.',
  },
  erased: {
    title: 'Je gegevens zijn gewist.',
    body: 'Je naam, je adres en deze link zijn hier weg, en je hoort niet meer bij deze tafel. Had je dit niet gevraagd, bel of mail dan de organisator.',
  },
} satisfies Readonly<Record<string, LinkSentences>>

const enLinks: Readonly<Record<keyof typeof nlLinks, LinkSentences>> = {
  'invalid-token': {
    title: 'This link does not open the door.',
    body: 'It has expired or was not copied in full. Ask the organizer for a new one: it takes half a minute.',
  },
  revoked: {
    title: 'This link has been withdrawn.',
    body: 'There is no seat at the table behind it now. If you think that is a mistake, ask the organizer.',
  },
  replaced: {
    title: 'There is a newer link for you.',
    body: 'This one no longer works. Open the link from your latest invitation, or ask the organizer for it.',
  },
  closed: {
    title: 'This table is closed and cleared.',
    body: 'There is nothing left to see here. If you would like to know what came of it, ask the organizer.',
  },
  'too-many-pages': {
    title: 'This link is open in too many windows already.',
    body: 'Close a few, on your other devices too, and load this page again.',
  },
  erased: {
    title: 'Your data have been erased.',
    body: 'Your name, your address and this link are gone here, and you no longer belong to this table. If you did not ask for this, call or mail the organizer.',
  },
}
const links: Readonly<Record<Lang, typeof enLinks>> = { nl: nlLinks, en: enLinks }

/** What a person reads when their link is not let in. Takes every `DoorClosed` of the protocol: one without words does not compile. */
export const linkRefusalWords = (code: keyof typeof enLinks, lang: Lang): LinkSentences => links[lang][code]

export function linkRefusalText(code: keyof typeof enLinks, lang: Lang): string {
  const { title, body } = linkRefusalWords(code, lang)
  return `${title} ${body}`
}
