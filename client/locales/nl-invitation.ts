import type { MailReason } from '../connection/invitation-api.ts'
import type { InvitationField } from '../../shared/wording/invitation.ts'
import type { Lang } from '../../shared/lang.ts'
import { clockTime, isToday, shortDate } from './dates.ts'
import { plural } from './numbers.ts'

/** `short` stands in the guest list, `todo` says what to do. */
interface ReasonWords {
  readonly short: string
  readonly todo: string
}
const guests = (n: number) => `${n} ${plural('nl', n, 'gast', 'gasten')}`
const mails = (n: number) => `${n} ${plural('nl', n, 'uitnodiging', 'uitnodigingen')}`

/** Invitations by mail, and when and where the table is. */
export const nlInvitation = {
  /** A time today, else the day. */
  moment: (lang: Lang, at: number) => (isToday(at) ? clockTime(lang, at) : shortDate(lang, at)),
  signs: {
    waiting: 'mail in de wachtrij',
    sent: (when: string) => `verstuurd ${when}`,
    opened: 'geopend',
    failed: (why: string) => `mislukt: ${why}`,
  },
  reasons: {
    'no-address': { short: 'geen adres', todo: 'Vul een e-mailadres in, of kopieer de link.' },
    'bad-address': { short: 'adres klopt niet', todo: 'Verbeter het adres en verstuur opnieuw.' },
    'address-refused': {
      short: 'adres geweigerd',
      todo: 'De mailserver neemt dit adres niet aan. Verbeter het adres, of kopieer de link.',
    },
    'mail-refused': {
      short: 'mail geweigerd',
      todo: 'De mailserver neemt deze mail niet aan. Maak de tekst korter of gewoner, of kopieer de link.',
    },
    'sender-refused': {
      short: 'afzender geweigerd',
      todo: 'De mailserver neemt de afzender niet aan. Vraag de beheerder naar MAIL_FROM.',
    },
    'sign-in-refused': {
      short: 'mailserver weigert',
      todo: 'De mailserver laat ons niet binnen. Vraag de beheerder naar SMTP_URL.',
    },
    unreachable: {
      short: 'geen mailserver',
      todo: 'De mailserver is niet te bereiken. We blijven het proberen.',
    },
    insecure: {
      short: 'verbinding onveilig',
      todo: 'De verbinding met de mailserver is niet te vertrouwen. Vraag de beheerder naar SMTP_URL.',
    },
    busy: { short: 'mailserver bezet', todo: 'De mailserver vraagt om later terug te komen. Dat doen we.' },
    unsure: {
      short: 'misschien aangekomen',
      todo: 'De verbinding viel weg tijdens het versturen. Vraag of de mail er is, of verstuur hem nog eens.',
    },
    revoked: { short: 'link ingetrokken', todo: 'De link is ingetrokken. Geef de plek eerst terug.' },
    closed: { short: 'tafel gesloten', todo: 'De tafel is gesloten.' },
    failed: { short: 'fout bij ons', todo: 'Er ging iets mis op de server. Verstuur opnieuw, of kopieer de link.' },
  } satisfies Record<MailReason, ReasonWords>,
  title: 'Uitnodigingen',
  noMail: 'Deze server verstuurt geen mail. Kopieer de links uit de lijst hierboven en stuur ze zelf.',
  noDate: 'Zet boven aan de pagina wanneer het is. Dan krijgt iedereen een agendabestand mee.',
  nobody: 'Zet e-mailadressen bij je gasten, dan kun je ze hier uitnodigen.',
  withoutAddress: (n: number) => `${guests(n)} zonder e-mailadres: kopieer de link.`,
  counts: (sent: number, opened: number) =>
    [sent > 0 ? `${sent} verstuurd` : '', opened > 0 ? `${opened} geopend` : ''].filter(part => part !== '').join(', '),
  waiting: (n: number) => `${mails(n)} ${plural('nl', n, 'wacht', 'wachten')} op verzending.`,
  nextTry: (when: string) => `Volgende poging om ${when}.`,
  tryNow: 'Probeer nu',
  callBack: (n: number) => (n === 1 ? 'Verstuur deze niet' : `Verstuur deze ${n} niet`),
  calledBack: (n: number) => `${mails(n)} ${plural('nl', n, 'wordt', 'worden')} niet verstuurd.`,
  failures: (n: number) => `${mails(n)} kwam${plural('nl', n, '', 'en')} niet aan`,
  again: 'Verstuur opnieuw',
  againToAll: (n: number) => `Verstuur alle ${n} opnieuw`,
  againTo: (name: string) => `Verstuur opnieuw aan ${name}`,
  send: (n: number) => `Verstuur ${mails(n)}`,
  allSent: 'Iedereen met een e-mailadres is uitgenodigd.',
  remind: (n: number) => `Verstuur opnieuw aan ${n} die nog niet ${plural('nl', n, 'opende', 'openden')}`,
  outdated: (n: number) =>
    `${guests(n)} ${plural('nl', n, 'heeft', 'hebben')} een mail met een oude datum, plaats, titel of link.`,
  update: (n: number) => `Stuur ${n === 1 ? 'die' : 'die alle'} de nieuwe gegevens`,
  edit: 'Lees en wijzig de tekst',
  sending: {
    title: (n: number) => `${n} ${plural('nl', n, 'mail', 'mails')} versturen?`,
    body: (from: string) =>
      `Iedere gast krijgt een eigen mail met de eigen link. Afzender is ${from}; antwoorden komen bij jou.`,
    confirm: 'Verstuur',
    keep: 'Nog niet',
  },
  unreachable: 'De server antwoordt niet. Er is misschien niets verstuurd. Kijk zo in de lijst.',
  text: {
    title: 'De uitnodiging',
    subject: 'Onderwerp',
    body: 'Tekst',
    words: 'Voeg in wat per gast verschilt',
    wordsHint: 'Een regel over iets wat nog niet bekend is, zoals de plaats, laten we weg.',
    fields: {
      name: 'naam',
      title: 'titel',
      date: 'datum en tijd',
      place: 'plaats',
      link: 'persoonlijke link',
      organizer: 'je eigen naam',
    } satisfies Record<InvitationField, string>,
    reset: 'Terug naar de standaardtekst',
    save: 'Bewaar',
    close: 'Sluit',
    saved: 'Bewaard.',
    unsaved: 'Je hebt de tekst gewijzigd en nog niet bewaard.',
    preview: 'Zo komt hij aan',
    previewFor: 'Bij',
    asHtml: 'Opgemaakt',
    asText: 'Platte tekst',
    to: (name: string, address: string) => (address === '' ? `Aan ${name}` : `Aan ${name} (${address})`),
    withCalendar: 'Met een agendabestand.',
    withoutCalendar: 'Zonder agendabestand: er is nog geen datum.',
    noGuests: 'Zet een gast op de lijst, dan zie je hier de mail.',
  },
  when: {
    unset: 'Nog geen datum en plaats',
    set: 'Vul in wanneer en waar',
    change: 'Wijzig datum en plaats',
    done: 'Klaar',
    legend: 'Wanneer en waar',
    date: 'Datum',
    from: 'Van',
    to: 'Tot (mag leeg)',
    place: 'Plaats (mag leeg)',
    needsTime: 'Vul ook een begintijd in.',
    needsDate: 'Vul ook een datum in.',
    needsStart: 'Vul eerst een begintijd in.',
    endsTooSoon: 'Het einde ligt voor het begin.',
  },
}
export type InvitationMessages = typeof nlInvitation
