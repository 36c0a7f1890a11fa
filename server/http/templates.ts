import * as z from 'zod'
import { langs, type Lang } from '../../shared/lang.ts'
import { limits } from '../../shared/session/limits.ts'
import { textWithin } from '../../shared/session/refusal.ts'
import { templates as builtIn } from '../../shared/templates/index.ts'
import { beginningOf } from '../sessions/beginning.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import type { KeptTemplate, TemplateBook } from '../sessions/template-book.ts'
import type { World } from '../sessions/world.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { findSession, sessionParams } from './sessions.ts'

export interface TemplateParts {
  readonly templates: TemplateBook
  readonly sessions: LiveSessions
  readonly world: World
}

/** More than this nobody finds anything in. */
const mostKept = 100

const entry = z.object({
  /** With which a session is made. */
  name: z.string(),
  /** Kept by an organizer: may be renamed and removed. */
  own: z.boolean(),
  lang: z.enum(langs),
  title: z.string(),
  description: z.string(),
  chapters: z.number(),
  dilemmas: z.number(),
  minutes: z.number(),
})
type Entry = z.output<typeof entry>

const builtInEntries = (lang: Lang): readonly Entry[] =>
  builtIn
    .filter(template => template.lang === lang)
    .map(({ name, title, description, chapters, items }) => ({
      ...{ name, own: false, lang, title, description },
      chapters: chapters.length,
      dilemmas: items.filter(({ kind }) => kind === 'dilemma').length,
      minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
    }))

const keptEntry = ({ id, name, content: { lang, chapters, items } }: KeptTemplate): Entry => ({
  ...{ name: id, own: true, lang, title: name, description: '' },
  chapters: chapters.length,
  dilemmas: items.filter(({ kind }) => kind === 'dilemma').length,
  minutes: items.flatMap(({ steps }) => steps).reduce((sum, { minutes }) => sum + minutes, 0),
})

const named = z.object({ name: z.string().max(20_000) })
const templateParams = z.object({ id: z.string().min(1).max(64) })

/** What a session can start from: the templates of the house, and those that organizers kept. */
export function templateRoutes({ templates, sessions, world }: TemplateParts): readonly Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/api/templates',
      summary: 'The templates that a session can start from: first those that organizers kept.',
      access: 'organizer',
      query: z.object({ lang: z.enum(langs).optional() }),
      answer: {
        status: 200,
        says: 'Templates in the language asked for.',
        schema: z.object({ templates: z.array(entry) }),
      },
      async handle({ lang, organizer }) {
        const kept = (await templates.all(organizer.workspace))
          .map(keptEntry)
          .filter(template => template.lang === lang)
        return { templates: [...kept, ...builtInEntries(lang)] }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/sessions/{id}/template',
      summary: 'Keeps the agenda, house rules and segments of a session as a template: no people, no votes, no words.',
      access: 'organizer',
      params: sessionParams,
      body: named,
      answer: { status: 201, says: 'The template.', schema: entry },
      problems: ['unknown-session', 'templates-full'],
      also: {
        409: { says: 'A name that is empty or too long.', schema: z.object({ code: z.string(), message: z.string() }) },
      },
      async handle({ params: { id }, body, organizer }) {
        const { workspace } = organizer
        const { state } = await findSession(sessions, id)
        if ((await templates.all(workspace)).length >= mostKept) throw new Problem('templates-full')
        const kept = { id: world.newId(), name: textWithin(body.name, limits.title), content: beginningOf(state) }
        await templates.keep(workspace, kept, world.now())
        return keptEntry(kept)
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/templates/{id}',
      summary: 'Gives a kept template another name.',
      access: 'organizer',
      params: templateParams,
      body: named,
      answer: { status: 204, says: 'Renamed.' },
      problems: ['unknown-template'],
      also: {
        409: { says: 'A name that is empty or too long.', schema: z.object({ code: z.string(), message: z.string() }) },
      },
      async handle({ params: { id }, body: { name }, organizer }) {
        const { workspace } = organizer
        if (!(await templates.rename(workspace, id, textWithin(name, limits.title))))
          throw new Problem('unknown-template')
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/api/templates/{id}',
      summary: 'Removes a kept template for good. Sessions that began with it stay as they are.',
      access: 'organizer',
      params: templateParams,
      answer: { status: 204, says: 'Gone.' },
      problems: ['unknown-template'],
      async handle({ params: { id }, organizer }) {
        if (!(await templates.remove(organizer.workspace, id))) throw new Problem('unknown-template')
      },
    }),
  ]
}
