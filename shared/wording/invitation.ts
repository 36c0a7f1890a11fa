import type { Lang } from '../lang.ts'

/** What an organizer writes; words in braces are filled in for each guest. */
export interface InvitationText {
  readonly subject: string
  readonly body: string
}
/** Longest texts, in UTF-16 units. */
export const invitationLimits = { subject: 200, body: 5000 } as const

const fields = ['name', 'title', 'date', 'place', 'link', 'organizer'] as const
export type InvitationField = (typeof fields)[number]

/** How each is written between braces, in the language of the session. */
export const invitationWords: Readonly<Record<Lang, Readonly<Record<InvitationField, string>>>> = {
  nl: { name: 'naam', title: 'titel', date: 'datum', place: 'plaats', link: 'link', organizer: 'organisator' },
  en: { name: 'name', title: 'title', date: 'date', place: 'place', link: 'link', organizer: 'organizer' },
}

export const standardInvitation: Readonly<Record<Lang, InvitationText>> = {
  nl: {
    subject: 'Uitnodiging: {titel}',
    body: `Beste {naam},

Graag zie ik je aan tafel bij “{titel}”, een gesprek met mensen die het onderwerp van verschillende kanten kennen. We stemmen, praten en stemmen opnieuw. Wat jij stemt, ziet niemand.

Wanneer: {datum}
Waar: {plaats}

Dit is jouw link. Hij opent je plek aan tafel, zonder account of wachtwoord. Een laptop is prettig, een telefoon kan ook.

{link}

De link is persoonlijk: wie hem heeft, zit op jouw stoel. Stuur deze mail dus niet door.

Tot dan,
{organisator}`,
  },
  en: {
    subject: 'Invitation: {title}',
    body: `Dear {name},

I would like you to join us at the table for “{title}”, a conversation among people who know the subject from different sides. We vote, talk, and vote again. Nobody sees how you vote.

When: {date}
Where: {place}

This is your link. It opens your seat at the table, without an account or a password. A laptop is best, a phone will do.

{link}

The link is yours alone: whoever has it sits in your seat. So please do not forward this mail.

See you there,
{organizer}`,
  },
}

const written = /\{[ \t]*(\p{L}+)[ \t]*\}/gu

/** Either language is understood: a text may be carried over from a table in the other. */
const fieldOf = (word: string): InvitationField | undefined =>
  fields.find(field => [invitationWords.nl[field], invitationWords.en[field]].includes(word.toLowerCase()))

const fieldsIn = (text: string): readonly (InvitationField | undefined)[] =>
  [...text.matchAll(written)].map(([, word = '']) => fieldOf(word))

export type InvitationFault =
  | 'invitation-empty'
  | 'invitation-too-long'
  | 'invitation-without-link'
  | 'invitation-link-in-subject'
  | 'invitation-unknown-word'

/** Why nobody could be invited with this text; null when all is well. */
export function invitationFault({ subject, body }: InvitationText): InvitationFault | null {
  if (subject.trim() === '' || body.trim() === '') return 'invitation-empty'
  if (subject.length > invitationLimits.subject || body.length > invitationLimits.body) return 'invitation-too-long'
  const [above, below] = [fieldsIn(subject), fieldsIn(body)]
  if (!below.includes('link')) return 'invitation-without-link'
  // A subject is read by more programs and people than a mail is.
  if (above.includes('link')) return 'invitation-link-in-subject'
  return [...above, ...below].includes(undefined) ? 'invitation-unknown-word' : null
}

/** What is filled in; null where there is nothing to say. */
export type InvitationValues = Readonly<Record<InvitationField, string | null>>
/** A piece of a line; with the field it came from. */
export interface InvitationPiece {
  readonly text: string
  readonly field: InvitationField | null
}

/** A value stays on its line, whatever somebody put into a name. */
const onOneLine = (value: string | null): string => (value ?? '').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()

function piecesOf(line: string, values: InvitationValues): readonly InvitationPiece[] {
  const pieces: InvitationPiece[] = []
  let from = 0
  for (const match of line.matchAll(written)) {
    const field = fieldOf(match[1] ?? '')
    if (field === undefined) continue
    pieces.push({ text: line.slice(from, match.index), field: null }, { text: onOneLine(values[field]), field })
    from = match.index + match[0].length
  }
  return [...pieces, { text: line.slice(from), field: null }].filter(({ text }) => text !== '')
}

/** A line about something of which there is nothing to say, such as a place that is not known, is left out. */
const speaks = (line: string, values: InvitationValues): boolean =>
  fieldsIn(line).every(field => field === undefined || onOneLine(values[field]) !== '')

/** The body in paragraphs of lines of pieces, filled in for one guest. */
export const filledBody = (
  { body }: InvitationText,
  values: InvitationValues,
): readonly (readonly (readonly InvitationPiece[])[])[] =>
  body
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map(paragraph => paragraph.split('\n').filter(line => line.trim() !== '' && speaks(line, values)))
    .filter(lines => lines.length > 0)
    .map(lines => lines.map(line => piecesOf(line.trim(), values)))

export const filledSubject = ({ subject }: InvitationText, values: InvitationValues): string =>
  onOneLine(
    piecesOf(subject, values)
      .map(({ text }) => text)
      .join(''),
  )
