import * as z from 'zod'
import { langs } from '../../shared/lang.ts'
import { templates } from '../../shared/templates/index.ts'
import { defineRoute, type Route } from './route.ts'

const template = z.object({
  name: z.string(),
  lang: z.enum(langs),
  title: z.string(),
  description: z.string(),
  chapters: z.number(),
  dilemmas: z.number(),
  minutes: z.number(),
})

/** What a session can start from. */
export const templateRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/api/templates',
    summary: 'The templates that a session can start from.',
    access: 'organizer',
    query: z.object({ lang: z.enum(langs).optional() }),
    answer: {
      status: 200,
      says: 'Templates in the language asked for.',
      schema: z.object({ templates: z.array(template) }),
    },
    handle: ({ lang }) => ({
      templates: templates
        .filter(candidate => candidate.lang === lang)
        .map(({ name, lang, title, description, chapters, items }) => ({
          name,
          lang,
          title,
          description,
          chapters: chapters.length,
          dilemmas: items.filter(({ kind }) => kind === 'dilemma').length,
          minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
        })),
    }),
  }),
]
