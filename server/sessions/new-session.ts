import type { Lang } from '../../shared/lang.ts'
import type { ItemInput } from '../../shared/session/item-input.ts'
import type { GuestInput } from '../../shared/session/guests.ts'
import { asId, type ChapterId, type GuestId, type SessionId } from '../../shared/session/ids.ts'
import { Refusal, type RefusalCode } from '../../shared/session/refusal.ts'
import { standardRules, type Chapter, type HouseRules } from '../../shared/session/session.ts'
import type { Template, TemplateItem } from '../../shared/templates/template.ts'
import { linkFor } from '../people/links.ts'
import type { LiveSession } from './live-session.ts'
import type { LiveSessions } from './live-sessions.ts'

/** What a session begins with, instead of a template. */
export interface Start {
  readonly title: string
  readonly rules: HouseRules
  readonly segments: readonly string[]
  readonly chapters: readonly Chapter[]
  readonly items: readonly ItemInput[]
}
export interface NewSession {
  readonly lang: Lang
  /** The template's title, or a plain one, unless set. */
  readonly title?: string
  /** Chapters and dilemmas to start from; none makes an empty agenda. */
  readonly template?: Template
  readonly start?: Start
  readonly rehearsal?: boolean
  /** Whose organizers it belongs to; the first workspace's unless set. */
  readonly workspace?: number
  readonly rules?: HouseRules
  readonly segments?: readonly string[]
  /** A facilitator and a scribe without a name, unless set. */
  readonly hosts?: { readonly facilitator?: GuestInput | undefined; readonly scribe?: GuestInput | undefined }
  readonly participants: readonly GuestInput[]
}
export interface CreatedSession {
  readonly sessionId: SessionId
  readonly facilitator: string
  readonly scribe: string
  readonly screen: string
  readonly participants: readonly {
    readonly id: GuestId
    readonly name: string
    readonly segment: string | null
    readonly link: string
  }[]
}
export interface Maker {
  readonly sessions: LiveSessions
  readonly secret: Buffer
  readonly publicUrl: () => string
}

/** A guest whom the rules do not let in; nothing of the session was kept. `index` counts the participants from 0. */
export class GuestRefused extends Error {
  override readonly name = 'GuestRefused'
  readonly index: number
  readonly code: RefusalCode
  constructor(index: number, code: RefusalCode) {
    super(code)
    this.index = index
    this.code = code
  }
}

const words = {
  nl: { title: 'Nieuwe tafel', facilitator: 'Gespreksleider', scribe: 'Verslaglegger', guest: 'Gast' },
  en: { title: 'New table', facilitator: 'Host', scribe: 'Scribe', guest: 'Guest' },
} as const satisfies Record<Lang, unknown>

/** Sectors that a new session starts with; the organizer changes them. */
const startingSegments = {
  nl: ['B2B', 'Retail', 'FMCG', 'Non-profit'],
  en: ['B2B', 'Retail', 'FMCG', 'Non-profit'],
} as const satisfies Record<Lang, readonly string[]>

/** Seats for people whose names are not known yet. */
export const placeholderGuests = (lang: Lang, count: number): readonly GuestInput[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${words[lang].guest} ${index + 1}` }))

function itemFrom(planned: TemplateItem): ItemInput {
  const { kind, chapter, title, minutes } = planned
  const item = { kind, chapter: asId<ChapterId>(chapter), title, minutes }
  if (planned.kind !== 'dilemma') return item
  const { question, format, settings, rounds } = planned
  return { ...item, question, format, settings, ...(rounds !== undefined && { rounds }) }
}

const startOf = (template: Template): Pick<Start, 'title' | 'chapters' | 'items'> => ({
  title: template.title,
  chapters: template.chapters.map(({ key, title }) => ({ id: asId<ChapterId>(key), title })),
  items: template.items.map(itemFrom),
})

/** Makes a session with its first facilitator, a scribe and its guests. Throws `Refusal` or `GuestRefused`; then nothing is kept. */
export async function newSession(maker: Maker, wanted: NewSession): Promise<CreatedSession> {
  const { lang, start, hosts, participants } = wanted
  const from = start ?? (wanted.template && startOf(wanted.template))
  const live = await maker.sessions.create(
    {
      title: wanted.title ?? from?.title ?? words[lang].title,
      lang,
      rehearsal: wanted.rehearsal ?? false,
      rules: wanted.rules ?? start?.rules ?? standardRules,
      segments: wanted.segments ?? start?.segments ?? startingSegments[lang],
      chapters: from?.chapters ?? [],
      items: from?.items ?? [],
    },
    wanted.workspace,
  )
  try {
    await seatAll(live, [
      hosts?.facilitator ?? { name: words[lang].facilitator, role: 'facilitator' },
      hosts?.scribe ?? { name: words[lang].scribe, role: 'scribe' },
      ...participants,
    ])
  } catch (error) {
    await maker.sessions.remove(live.id)
    throw error
  }
  return linksOf(maker, live)
}

/** Guests who come before the participants. */
const hosts = 2

async function seatAll(live: LiveSession, guests: readonly GuestInput[]): Promise<void> {
  // Given in one turn, so that all of them are stored in one append.
  const outcomes = await Promise.all(
    guests.map(guest => live.handle({ type: 'AddGuest', data: guest }, { kind: 'server' }, null)),
  )
  outcomes.forEach((outcome, index) => {
    if (outcome.ok) return
    throw index < hosts ? new Refusal(outcome.code) : new GuestRefused(index - hosts, outcome.code)
  })
}

function linksOf({ publicUrl, secret }: Maker, { id: session, state }: LiveSession): CreatedSession {
  const link = (guest: GuestId | null) => linkFor(publicUrl(), secret, { session, guest, number: 1 })
  const [facilitator, scribe, ...participants] = state.guests
  return {
    sessionId: session,
    facilitator: link(facilitator?.id ?? null),
    scribe: link(scribe?.id ?? null),
    screen: link(null),
    participants: participants.map(({ id, person, segment }) => ({
      id,
      name: person?.name ?? '',
      segment,
      link: link(id),
    })),
  }
}
