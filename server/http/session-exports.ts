import * as z from 'zod'
import { langs, type Lang } from '../../shared/lang.ts'
import type { Session } from '../../shared/session/session.ts'
import type { EventStore } from '../event-store/event-store.ts'
import { archiveOf } from '../exports/archive.ts'
import type { Exporter } from '../exports/exporter.ts'
import { exporters } from '../exports/index.ts'
import { PdfUnavailable } from '../exports/pdf-unavailable.ts'
import { hashOf, type LinkBook } from '../people/links.ts'
import { doorOf } from '../realtime/door.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import type { World } from '../sessions/world.ts'
import { bearerOf } from './identity.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { sessionParams } from './sessions.ts'

interface ExportParts {
  readonly sessions: LiveSessions
  readonly links: LinkBook
  readonly store: EventStore
  readonly world: World
}

async function isFacilitators(links: LinkBook, state: Session, token: string | undefined): Promise<boolean> {
  const owner = token === undefined ? undefined : await links.find(hashOf(token))
  const door = owner?.session === state.id ? doorOf(state, owner) : undefined
  return door !== undefined && 'opens' in door && door.opens === 'facilitator'
}

/** Not only what stands in a file says that nobody said it. */
const rehearsed: Readonly<Record<Lang, string>> = { nl: 'repetitie', en: 'rehearsal' }

/** A name for a file that people keep: the title, with what file systems mind left out, and that it was a rehearsal. */
export function fileName({ title, rehearsal, lang }: Pick<Session, 'title' | 'rehearsal' | 'lang'>, extension: string) {
  const stem = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'exchange-table'
  return `${stem}${rehearsal ? `-${rehearsed[lang]}` : ''}.${extension}`
}

async function rendered(exporter: Exporter, state: Session, lang: Lang): Promise<string | Buffer> {
  try {
    return await exporter.render(state, lang)
  } catch (error) {
    throw error instanceof PdfUnavailable ? new Problem('pdf-unavailable') : error
  }
}

/** What came of a session, as a file. */
export function exportRoutes(parts: ExportParts): readonly Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/sessions/{id}/export/{format}',
      heavy: true,
      summary: 'A session as a file; `archive` is the whole session without names, and can be read back.',
      access: 'organizer-or-facilitator',
      params: sessionParams.extend({ format: z.string().max(30) }),
      query: z.object({ lang: z.enum(langs).optional() }),
      answer: { status: 200, says: 'The file.' },
      problems: ['not-yours', 'unknown-session', 'unknown-format', 'pdf-unavailable'],
      async handle({ params, query, organizer, request, response }) {
        const state = (await parts.sessions.find(params.id))?.state
        const allowed = organizer !== null || (state && (await isFacilitators(parts.links, state, bearerOf(request))))
        // Whoever may not look is not told what there is.
        if (!allowed) throw new Problem('not-yours')
        if (!state) throw new Problem('unknown-session')
        if (params.format === 'archive') {
          const { events } = await parts.store.read(params.id)
          const { world } = parts
          const options = { exportedAt: world.now(), withPeople: false, shuffle: (n: number) => world.shuffle(n) }
          const archive = archiveOf(events, options)
          response.attachment(fileName(state, 'exchange-table.json')).json(archive)
          return
        }
        const exporter = Object.hasOwn(exporters, params.format) ? exporters[params.format] : undefined
        if (!exporter) throw new Problem('unknown-format')
        const file = await rendered(exporter, state, query.lang ?? state.lang)
        response.attachment(fileName(state, exporter.extension)).type(exporter.contentType).send(file)
      },
    }),
  ]
}
