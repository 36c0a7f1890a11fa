import * as z from 'zod'
import { articleMaterial } from '../../shared/article/article-material.ts'
import { skeletonOf } from '../../shared/article/skeleton.ts'
import { langs } from '../../shared/lang.ts'
import { replayed } from '../articles/article-desk.ts'
import { versionsOf } from '../articles/versions.ts'
import { articleExportRoute } from './article-export.ts'
import { articlePath, articleUpdateRoutes, writerOf, type ArticleParts } from './article-updates.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { findSession, sessionParams } from './sessions.ts'

const material = z.looseObject({
  lang: z.enum(langs),
  title: z.string(),
  pieces: z.array(z.looseObject({ ref: z.string(), kind: z.string(), title: z.string() })),
})
const version = z.object({
  version: z.number(),
  from: z.number(),
  at: z.number(),
  by: z.string().nullable(),
  added: z.number(),
  removed: z.number(),
})

/** An article about a session: read, written by several at once, looked back on, and taken out as a file. For organizers. */
export function articleRoutes(parts: ArticleParts): readonly Route[] {
  return [...readingRoutes(parts), ...articleUpdateRoutes(parts), ...versionRoutes(parts), articleExportRoute(parts)]
}

const readingRoutes = ({ articles, sessions, world }: ArticleParts): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: articlePath,
    summary: 'The article about a session, and what it may draw on. Begun from the take-aways when there is none.',
    access: 'organizer',
    params: sessionParams,
    answer: {
      status: 200,
      says: 'The text in Markdown, at its newest version.',
      schema: z.object({ version: z.number(), text: z.string(), material }),
    },
    problems: ['unknown-session', 'not-stored'],
    async handle({ params: { id }, organizer }) {
      const { state } = await findSession(sessions, id)
      const opening = () => skeletonOf(state, state.lang)
      const article = await articles.findOrBegin(id, opening, writerOf(organizer, world))
      if (!article) throw new Problem('unknown-session')
      return { ...article, material: articleMaterial(state, state.lang) }
    },
  }),
  defineRoute({
    method: 'get',
    path: `${articlePath}/material`,
    summary: 'What an article about the session may draw on, as it is now.',
    access: 'organizer',
    params: sessionParams,
    answer: { status: 200, says: 'The material.', schema: material },
    problems: ['unknown-session'],
    async handle({ params: { id } }) {
      const { state } = await findSession(sessions, id)
      return articleMaterial(state, state.lang)
    },
  }),
  defineRoute({
    method: 'get',
    path: `${articlePath}/skeleton`,
    summary: 'The text that an article would begin with now; nothing is changed.',
    access: 'organizer',
    params: sessionParams,
    answer: { status: 200, says: 'Markdown.', schema: z.object({ text: z.string() }) },
    problems: ['unknown-session'],
    async handle({ params: { id } }) {
      const { state } = await findSession(sessions, id)
      return { text: skeletonOf(state, state.lang) }
    },
  }),
]

const versionRoutes = ({ articles, sessions }: ArticleParts): readonly Route[] => [
  defineRoute({
    method: 'get',
    path: `${articlePath}/versions`,
    summary: 'The versions of the article: what one organizer changed without a pause of ten minutes. Oldest first.',
    access: 'organizer',
    params: sessionParams,
    answer: { status: 200, says: 'The versions.', schema: z.object({ versions: z.array(version) }) },
    problems: ['unknown-session', 'no-article'],
    async handle({ params: { id } }) {
      await findSession(sessions, id)
      const history = await articles.history(id)
      if (!history) throw new Problem('no-article')
      return { versions: versionsOf(history) }
    },
  }),
  defineRoute({
    method: 'get',
    path: `${articlePath}/versions/{number}`,
    summary: 'The text as it was at a version.',
    access: 'organizer',
    params: sessionParams.extend({ number: z.coerce.number().int().min(0) }),
    answer: {
      status: 200,
      says: 'Markdown.',
      schema: z.object({ version: z.number(), text: z.string(), at: z.number(), by: z.string().nullable() }),
    },
    problems: ['unknown-session', 'no-article', 'unknown-version'],
    async handle({ params: { id, number } }) {
      await findSession(sessions, id)
      const history = await articles.history(id)
      if (!history) throw new Problem('no-article')
      const last = history[number]
      if (!last) throw new Problem('unknown-version')
      const text = replayed(id, history.slice(0, number + 1)).toString()
      return { version: number, text, at: last.at, by: last.by }
    },
  }),
]
