import * as z from 'zod'
import { langs, type Lang } from '../../shared/lang.ts'
import { capacity } from '../../shared/session/limits.ts'
import { findTemplate } from '../../shared/templates/index.ts'
import { guestsLike, startFrom, startLike } from '../sessions/beginning.ts'
import { newSession, placeholderGuests, type NewSession } from '../sessions/new-session.ts'
import type { TemplateBook } from '../sessions/template-book.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { findSession, sessionParams, type SessionParts } from './sessions.ts'

export interface NewSessionParts extends SessionParts {
  readonly templates: TemplateBook
}

const created = z.object({
  sessionId: z.string(),
  facilitator: z.string(),
  scribe: z.string(),
  screen: z.string(),
  participants: z.array(
    z.object({ id: z.string(), name: z.string(), segment: z.string().nullable(), link: z.string() }),
  ),
})
const refusal = z.object({ code: z.string(), message: z.string() })
const refusedByRules = { 409: { says: 'Refused by the rules of a session.', schema: refusal } }

/** A template of the house, or one that an organizer kept. */
async function beginning(
  book: TemplateBook,
  workspace: number,
  name: string,
  lang: Lang,
): Promise<Pick<NewSession, 'template' | 'start'>> {
  const template = findTemplate(name, lang)
  if (template) return { template }
  const kept = await book.find(workspace, name)
  if (!kept) throw new Problem('unknown-template')
  return { start: { ...startFrom(kept.content), title: kept.name } }
}

/** Sessions are made: from a template, empty, or like one that was held. */
export const newSessionRoutes = (parts: NewSessionParts): readonly Route[] => [
  defineRoute({
    method: 'post',
    path: '/api/sessions',
    heavy: true,
    summary: 'Makes a session, from a template or empty, with a facilitator, a scribe and seats for participants.',
    access: 'organizer',
    body: z.object({
      title: z.string().max(20_000).exactOptional(),
      lang: z.enum(langs),
      template: z.string().max(100).exactOptional(),
      participants: z
        .number()
        .int()
        .min(0)
        .max(capacity.guests - 2)
        .default(0),
    }),
    answer: { status: 201, says: 'Its links.', schema: created },
    problems: ['unknown-template'],
    also: refusedByRules,
    async handle({ body: { title, lang, template, participants }, organizer }) {
      const { workspace } = organizer
      return newSession(parts, {
        workspace,
        lang,
        ...(title !== undefined && { title }),
        ...(template !== undefined && (await beginning(parts.templates, workspace, template, lang))),
        participants: placeholderGuests(lang, participants),
      })
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/sessions/{id}/copy',
    heavy: true,
    summary:
      'Makes a session like another one: its agenda, house rules and segments, with `guests` its guests. Never votes or words.',
    access: 'organizer',
    params: sessionParams,
    body: z.object({ title: z.string().max(20_000).exactOptional(), guests: z.boolean().default(false) }),
    answer: { status: 201, says: 'Its links: all of them new.', schema: created },
    problems: ['unknown-session'],
    also: refusedByRules,
    async handle({ params: { id }, body: { title, guests }, organizer }) {
      const { state } = await findSession(parts.sessions, id)
      const copied = guests ? guestsLike(state) : []
      const facilitator = copied.find(({ role }) => role === 'facilitator')
      const scribe = copied.find(({ role }) => role === 'scribe')
      return newSession(parts, {
        workspace: organizer.workspace,
        lang: state.lang,
        start: startLike(state),
        ...(title !== undefined && { title }),
        hosts: { facilitator, scribe },
        participants: copied.filter(guest => guest !== facilitator && guest !== scribe),
      })
    },
  }),
]
