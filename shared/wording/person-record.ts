import type { Lang } from '../lang.ts'
import type { Guest, GuestRole } from '../session/session.ts'

export interface RecordCounts {
  readonly written: number
  readonly captured: number
  /** Ballots that are still tied to this guest. */
  readonly ballots: number
}
export interface RecordFacts {
  readonly title: string
  readonly guest: Guest
  readonly counts: RecordCounts
  /** State of the invitation by mail; null when none was asked for. */
  readonly invited: 'waiting' | 'handed' | 'sent' | 'failed' | null
  /** Until when names, and then all of it, are kept, in ms since 1970; null while the session is not closed. */
  readonly until: { readonly names: number; readonly all: number } | null
}

interface Words {
  readonly roles: Readonly<Record<GuestRole, string>>
  readonly intro: (title: string) => string
  readonly who: (name: string, role: string, segment: string | null, votes: boolean) => string
  readonly nameless: string
  readonly address: (email: string | undefined) => string
  readonly link: (made: number, opens: boolean) => string
  readonly invited: Readonly<Record<NonNullable<RecordFacts['invited']>, string>>
  readonly words: (counts: RecordCounts) => string
  readonly open: (ballots: number) => string
  readonly closed: string
  readonly until: (names: string, all: string) => string
  readonly notHere: string
}

const nl: Words = {
  roles: { facilitator: 'gespreksleider', scribe: 'verslaglegger', participant: 'deelnemer' },
  intro: title =>
    `Dit is alles wat deze server van jou bewaart bij “${title}”. Eerst in woorden, daaronder als gegevens.`,
  who: (name, role, segment, votes) =>
    `Je staat op de lijst als ${name}, ${role}${segment === null ? '' : `, uit ${segment}`}, ${votes ? 'met' : 'zonder'} stem.`,
  nameless: 'Je naam en adres staan hier niet meer.',
  address: email => (email === undefined ? 'Er is geen mailadres van je.' : `Je mailadres is ${email}.`),
  link: (made, opens) =>
    `Je persoonlijke link is ${made === 1 ? 'één keer' : `${made} keer`} gemaakt en werkt ${opens ? 'nu' : 'niet meer'}. De link zelf is niet opgeslagen, alleen een afdruk om hem aan te herkennen.`,
  invited: {
    waiting: 'Er wacht een uitnodiging per mail.',
    handed: 'Er is een uitnodiging per mail onderweg.',
    sent: 'Er is je een uitnodiging per mail gestuurd.',
    failed: 'Een uitnodiging per mail is niet aangekomen.',
  },
  words: ({ written, captured }) =>
    `Bijdragen die je schreef: ${written}. Regels die een verslaglegger van je opschreef: ${captured}. Wat je terugnam, staat er niet meer bij.`,
  open: ballots =>
    `Stemmen van jou: ${ballots}. Zolang de tafel niet gesloten is, staan ze versleuteld in de database, met je antwoorden en oordelen.`,
  closed:
    'Wat je stemde, antwoordde en oordeelde, weet niemand meer. Bij het sluiten zijn de stemmen geschud en is de sleutel vernietigd. Bewaard is alleen of je hebt meegedaan. Ook een toelichting bij een stem hoort sindsdien bij niemand meer.',
  until: (names, all) => `Namen, adressen en links worden gewist op ${names}, al het andere op ${all}.`,
  notHere:
    'Hier staat niet in: wat je browser op je eigen apparaat bewaart, en kopieën die de organisator eerder maakte. Vraag daarnaar bij de organisator.',
}

const en: Words = {
  roles: { facilitator: 'facilitator', scribe: 'scribe', participant: 'participant' },
  intro: title => `This is all that this server keeps of you at “${title}”. First in words, below that as data.`,
  who: (name, role, segment, votes) =>
    `You are on the list as ${name}, ${role}${segment === null ? '' : `, from ${segment}`}, ${votes ? 'with' : 'without'} a vote.`,
  nameless: 'Your name and address are no longer here.',
  address: email => (email === undefined ? 'There is no mail address of yours.' : `Your mail address is ${email}.`),
  link: (made, opens) =>
    `Your personal link was made ${made === 1 ? 'once' : `${made} times`} and ${opens ? 'works now' : 'no longer works'}. The link itself is not stored, only a print to recognise it by.`,
  invited: {
    waiting: 'An invitation by mail is waiting.',
    handed: 'An invitation by mail is under way.',
    sent: 'An invitation was sent to you by mail.',
    failed: 'An invitation by mail did not arrive.',
  },
  words: ({ written, captured }) =>
    `Thoughts that you wrote: ${written}. Lines that a scribe wrote down of you: ${captured}. What you took back is no longer among them.`,
  open: ballots =>
    `Votes of yours: ${ballots}. As long as the table is not closed they are in the database, encrypted, with your answers and judgements.`,
  closed:
    'What you voted, answered and judged, nobody knows any more. When the table closed the votes were shuffled and the key was destroyed. Only whether you took part is kept. A reason given with a vote belongs to nobody since then either.',
  until: (names, all) => `Names, addresses and links will be erased on ${names}, everything else on ${all}.`,
  notHere:
    'Not in here: what your browser keeps on your own device, and copies that the organizer made before. Ask the organizer about those.',
}

const all: Readonly<Record<Lang, Words>> = { nl, en }

/** A day by the calendar of the prime meridian, such as “3 maart 2027”. */
const dayOf = (at: number, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at)

/** What is kept of a guest, in whole sentences and in their language. */
export function recordWords({ title, guest, counts, invited, until }: RecordFacts, lang: Lang): readonly string[] {
  const words = all[lang]
  const { person, role, segment, votes, linkNumber, link } = guest
  return [
    words.intro(title),
    ...(person
      ? [words.who(person.name, words.roles[role], segment, votes), words.address(person.email)]
      : [words.nameless]),
    ...(guest.erased ? [] : [words.link(linkNumber, link === 'active')]),
    ...(invited === null ? [] : [words.invited[invited]]),
    words.words(counts),
    until === null ? words.open(counts.ballots) : words.closed,
    ...(until === null ? [] : [words.until(dayOf(until.names, lang), dayOf(until.all, lang))]),
    words.notHere,
  ]
}
