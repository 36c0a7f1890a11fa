import * as z from 'zod'
import { authorsCut } from '../../shared/session/authors.ts'
import { eventTypes, replay } from '../../shared/session/evolve.ts'
import type { CommandContext, SessionEvent } from '../../shared/session/messages.ts'
import type { KeptRound } from '../../shared/session/kept-round.ts'
import { keptJudgements, mixBallots } from '../../shared/session/mixing.ts'
import { publishedQuote } from '../../shared/session/quotes.ts'
import { personalEvents, sealedEvents } from '../../shared/session/secrecy.ts'
import { asId, type GuestId, type ItemId } from '../../shared/session/ids.ts'
import { limits } from '../../shared/session/limits.ts'
import { guestOf, roundsOf, type Contribution, type ProxyBallots, type Session } from '../../shared/session/session.ts'
import { audiences } from '../../shared/session/audience.ts'
import { findTakeaways } from '../../shared/takeaways/index.ts'
import { commonView } from '../../shared/session/view.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'

/** An archive that cannot be read; its message says why in one sentence. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive'
}

const archiveFormat = 'exchange-table/archive'
const archiveVersion = 1

/** The last moment that a date can hold: ECMA-262, time values. */
const lastTime = 8_640_000_000_000_000
const time = z.number().min(0).max(lastTime)

const eventSchema = z
  .object({
    type: z.string().describe('What happened, in the past tense, such as Contributed'),
    at: time.describe("Server's time in ms since 1970"),
    data: z.record(z.string(), z.unknown()).describe('The fact itself, by type'),
  })
  .describe('One fact of the session, oldest first')

/** The form of an archive file; `docs/archive.schema.json` is made from it. */
export const archiveSchema = z
  .object({
    format: z.literal(archiveFormat),
    version: z.literal(archiveVersion).describe('Raised when an older reader could not read the file'),
    exportedAt: time.describe('ms since 1970'),
    session: z
      .object({ id: z.string(), title: z.string(), lang: z.string(), status: z.string() })
      .describe('What the session is, for whoever opens the file; the events are what counts'),
    agenda: z.array(z.unknown()).describe('The items in order, for whoever opens the file'),
    events: z.array(eventSchema).min(1),
  })
  .meta({ title: 'Exchange Table archive' })
export type Archive = z.output<typeof archiveSchema>

export interface ArchiveOptions {
  readonly exportedAt: number
  /** With names and mail addresses: a full backup, for the organizer alone. */
  readonly withPeople: boolean
  readonly shuffle: CommandContext['shuffle']
}

const isNamed = (state: Session, quote: Contribution): boolean =>
  quote.consent?.answer === 'named' && publishedQuote(state, quote) !== null

/** Whoever cleared a quote by name keeps the name they go by now, and nothing else. */
const namedIn = (state: Session): ReadonlyMap<GuestId, string> =>
  new Map(
    state.contributions
      .filter(quote => isNamed(state, quote))
      .flatMap(({ author }) => {
        const name = guestOf(state, author)?.person?.name
        return name === undefined ? [] : [[author, name] as const]
      }),
  )

function withoutPerson(event: SessionEvent, named: ReadonlyMap<GuestId, string>): SessionEvent {
  if (event.type !== 'GuestAdded' && event.type !== 'GuestUpdated') return event
  const name = named.get(event.data.id)
  return { ...event, data: { ...event.data, person: name === undefined ? null : { name } } }
}

/** How many ballots of people without a device there were, and nothing else. */
const asNumber = (entered: readonly ProxyBallots[]): readonly ProxyBallots[] =>
  entered.length === 0 ? [] : [{ value: null, count: entered.reduce((sum, { count }) => sum + count, 0) }]

const nothingKept: KeptRound = { conviction: [0, 0, 0], reasons: [], shift: null }

/** What the table was never shown leaves with no file either: ballots of a vote that was not revealed are blank. */
function withoutUnrevealed(event: SessionEvent, state: Session): SessionEvent {
  if (event.type !== 'BallotsMixed') return event
  const shown = (item: ItemId, index: number) => roundsOf(state, item)[index]?.status === 'revealed'
  const rows = Object.entries(event.data.rows).map(([id, voters]) => {
    const item = asId<ItemId>(id)
    // That somebody voted stays, so that a report from the archive knows how many did; what, does not.
    const blank = { value: null, at: 0 }
    const told = voters.map(row => row.map((ballot, index) => (ballot === null || shown(item, index) ? ballot : blank)))
    return [item, told] as const
  })
  const proxies = Object.entries(event.data.proxies ?? {}).map(([id, rounds]) => {
    const item = asId<ItemId>(id)
    return [item, rounds.map((entered, index) => (shown(item, index) ? entered : asNumber(entered)))] as const
  })
  const kept = Object.entries(event.data.kept ?? {}).map(([id, rounds]) => {
    const item = asId<ItemId>(id)
    return [item, rounds.map((round, index) => (shown(item, index) ? round : nothingKept))] as const
  })
  const told = {
    rows: Object.fromEntries(rows),
    proxies: Object.fromEntries(proxies),
    ...(event.data.kept && { kept: Object.fromEntries(kept) }),
  }
  return { ...event, data: { ...event.data, ...told } }
}

/** Logs of before hold judgements under the guest who gave them: they leave, and come back, only as what closing keeps of them. */
function withoutJudges(events: readonly SessionEvent[], state: Session): readonly SessionEvent[] {
  return events.flatMap((event): readonly SessionEvent[] => {
    if (event.type === 'Ratified') return []
    if (event.type === 'TakeawaysBuilt') {
      const takeaways = event.data.takeaways.map(takeaway => ({ ...takeaway, verdicts: {} }))
      return [{ ...event, data: { takeaways } }]
    }
    if (event.type !== 'BallotsMixed') return [event]
    return [{ ...event, data: { judgements: keptJudgements(state), ...event.data } }]
  })
}

/** Ballots leave only cut loose from people, also while the session runs: the archive then ends as if it closed now. */
function cutLoose(events: readonly SessionEvent[], state: Session, options: ArchiveOptions): readonly SessionEvent[] {
  const open = events.filter(event => !sealedEvents.includes(event.type))
  if (state.register !== null || open.length === events.length) return open
  const { data } = mixBallots(state, { ...options, findTakeaways })
  return [
    ...open,
    { type: 'BallotsMixed', at: options.exportedAt, data },
    { type: 'SessionClosed', at: options.exportedAt, data: {} },
  ]
}

/**
 * A session as one file. Without people unless asked: every `person` in it is null, but for names that clear a quote, and nothing
 * says who wrote or said the rest.
 */
export function archiveOf(events: readonly SessionEvent[], options: ArchiveOptions): Archive {
  const state = replay(events)
  const told = withoutJudges(cutLoose(events, state, options), state).map(event => withoutUnrevealed(event, state))
  const named = namedIn(state)
  const byName = state.contributions.filter(quote => isNamed(state, quote) && named.has(quote.author))
  const cut = authorsCut(state, new Set(byName.map(({ id }) => id)))
  const shown = options.withPeople
    ? told
    : told
        .flatMap(event => cut(event) ?? [])
        .map(event => (personalEvents.includes(event.type) ? withoutPerson(event, named) : event))
  return {
    format: archiveFormat,
    version: archiveVersion,
    exportedAt: options.exportedAt,
    session: { id: state.id, title: state.title, lang: state.lang, status: state.status },
    agenda: [...state.items],
    events: shown.map(({ type, at, data }) => ({ type, at, data: { ...data } })),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BrokenArchive('It is not JSON: the file is damaged or is something else.')
  }
}

/** Replaying checks little. What no document and no page can be made of throws here, before it gets into a store. */
function tell(session: Session): void {
  // The others are made of what these are made of, and take longer.
  for (const exporter of [markdown, html, json]) void exporter.render(session, session.lang)
  for (const audience of audiences) commonView(session, audience, { present: new Set(), screenLink: '' })
}

/** Reads an archive of this or an earlier version; throws `BrokenArchive`. */
export function readArchive(text: string): { archive: Archive; events: readonly SessionEvent[]; session: Session } {
  const content = parsed(text)
  const format = z.object({ format: z.literal(archiveFormat), version: z.number() }).safeParse(content)
  if (!format.success) throw new BrokenArchive('It is not an Exchange Table archive.')
  if (format.data.version > archiveVersion) {
    throw new BrokenArchive(`It was written by a newer version (archive version ${format.data.version}): update first.`)
  }
  const read = archiveSchema.safeParse(content)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new BrokenArchive(
      `It is damaged at ${issue?.path.join('.') ?? 'its start'}: ${issue?.message ?? 'unreadable'}.`,
    )
  }
  const archive = read.data
  const unknown = archive.events.find(({ type }) => !eventTypes.includes(type))
  if (unknown) {
    const type = JSON.stringify(unknown.type.slice(0, limits.name))
    throw new BrokenArchive(`It tells of ${type}, which this version does not know.`)
  }
  if (archive.events[0]?.type !== 'SessionCreated') throw new BrokenArchive('It does not begin with its session.')
  try {
    const written = archive.events as unknown as readonly SessionEvent[] // types checked above, data by replaying it here
    const events = withoutJudges(written, replay(written))
    const session = replay(events)
    tell(session)
    return { archive, events, session }
  } catch {
    throw new BrokenArchive('Its events do not fit together: the file is damaged.')
  }
}
