import { randomUUID } from 'node:crypto'
import type { Lang } from '../../shared/lang.ts'
import type { Logger } from '../logger.ts'
import { letterHtml } from '../mail/letter-html.ts'
import { oneLine } from '../mail/letter.ts'
import type { MailSettings } from '../mail/post-settings.ts'
import { Post } from '../mail/post.ts'
import type { Organizer } from '../people/organizers.ts'

interface Words {
  readonly subject: string
  readonly before: readonly string[]
  readonly button: string
  readonly after: readonly string[]
}
interface Invitation {
  readonly to: string
  readonly by: Organizer
  readonly workspace: string
  readonly link: string
  readonly lang: Lang
}

const keyWords = {
  nl: (name, host) => ({
    subject: 'Je link om je aan te melden',
    before: [
      `Beste ${name},`,
      `Met deze link meld je je aan bij Exchange Table op ${host}. Hij werkt één keer, een kwartier lang.`,
    ],
    button: 'Naar de aanmeldpagina',
    after: ['Heb je hier niet om gevraagd? Dan hoef je niets te doen: zonder deze link komt niemand binnen.'],
  }),
  en: (name, host) => ({
    subject: 'Your sign-in link',
    before: [
      `Dear ${name},`,
      `With this link you sign in to Exchange Table at ${host}. It works once, for a quarter of an hour.`,
    ],
    button: 'To the sign-in page',
    after: ['Did you not ask for this? Then there is nothing to do: without this link nobody gets in.'],
  }),
} as const satisfies Record<Lang, (name: string, host: string) => Words>

const invitationWords = {
  nl: ({ by, workspace }) => ({
    subject: `${by.name} nodigt je uit voor ${workspace}`,
    before: [
      'Hallo,',
      `${by.name} vraagt je om mee te werken in “${workspace}” op Exchange Table: samen tafelgesprekken voorbereiden en de uitkomsten bekijken.`,
    ],
    button: 'Maak je account',
    after: ['De link werkt één keer, een week lang. Ken je de afzender niet, gooi deze mail dan weg.'],
  }),
  en: ({ by, workspace }) => ({
    subject: `${by.name} invites you to ${workspace}`,
    before: [
      'Hello,',
      `${by.name} asks you to join “${workspace}” on Exchange Table: to prepare table talks together and look at what came of them.`,
    ],
    button: 'Make your account',
    after: ['The link works once, for a week. If you do not know the sender, throw this mail away.'],
  }),
} as const satisfies Record<Lang, (invitation: Invitation) => Words>

function letterOf({ subject, before, button, after }: Words, link: string, lang: Lang) {
  const said = (text: string) => [[{ text: oneLine(text), field: null }]]
  const paragraphs = [...before.map(said), [[{ text: link, field: 'link' as const }]], ...after.map(said)]
  return {
    subject: oneLine(subject),
    text: `${[...before.map(oneLine), link, ...after.map(oneLine)].join('\n\n')}\n`,
    html: letterHtml(paragraphs, { lang, title: oneLine(subject), button }),
    calendar: undefined,
  }
}

/** Mails about accounts. They go at once or not at all: whoever asked can ask again. */
export class AccountMail {
  private readonly post: Post
  private readonly publicUrl: () => string
  private readonly logger: Logger

  constructor(parts: { mail: MailSettings; publicUrl: () => string; logger: Logger }) {
    this.post = new Post(parts.mail)
    this.publicUrl = parts.publicUrl
    this.logger = parts.logger
  }

  /** Nobody waits for it: how long it takes would tell whether there is such an account. */
  sendKey({ name, email }: Organizer, key: string, lang: string): void {
    const wanted = lang === 'nl' ? 'nl' : 'en'
    const words = keyWords[wanted](name, new URL(this.publicUrl()).host)
    const letter = letterOf(words, `${this.publicUrl()}/sign-in#key=${key}`, wanted)
    void this.deliver({ name: oneLine(name), address: email }, letter)
  }

  /** Whether it was handed to the mail server. */
  invite(invitation: Invitation): Promise<boolean> {
    const { to, link, lang } = invitation
    return this.deliver({ name: '', address: to }, letterOf(invitationWords[lang](invitation), link, lang))
  }

  close(): void {
    this.post.close()
  }

  private async deliver(to: { name: string; address: string }, letter: ReturnType<typeof letterOf>): Promise<boolean> {
    const messageId = `<${randomUUID()}@${new URL(this.publicUrl()).hostname}>`
    const outcome = await this.post.deliver({
      ...{ letter: { ...letter, to }, messageId, replyTo: null, handOver: () => true },
    })
    if (outcome === 'sent') return true
    this.logger.warn({ outcome }, 'a mail about an account was not sent')
    return false
  }
}
