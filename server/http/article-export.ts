import * as z from 'zod'
import { articleMaterial } from '../../shared/article/article-material.ts'
import { findingKinds } from '../../shared/article/finding.ts'
import type { ArticleDesk } from '../articles/article-desk.ts'
import { articleFile, articleRenderers } from '../articles/article-file.ts'
import { blockedText } from '../articles/blocked.ts'
import { PdfUnavailable } from '../exports/pdf-unavailable.ts'
import type { LiveSessions } from '../sessions/live-sessions.ts'
import { articlePath } from './article-updates.ts'
import { Problem } from './problems.ts'
import { defineRoute, type Route } from './route.ts'
import { fileName } from './session-exports.ts'
import { findSession, sessionParams } from './sessions.ts'

interface ArticleExportParts {
  readonly articles: ArticleDesk
  readonly sessions: LiveSessions
}

const finding = z.object({
  kind: z.enum(findingKinds),
  from: z.number(),
  to: z.number(),
  about: z.string(),
  refs: z.array(z.string()),
})
const blocked = z.object({ code: z.literal('article-blocked'), message: z.string(), findings: z.array(finding) })

export const articleExportRoute = ({ articles, sessions }: ArticleExportParts): Route =>
  defineRoute({
    method: 'get',
    path: `${articlePath}/export/{format}`,
    heavy: true,
    summary: 'The article as a file, once nothing in it breaks a promise to the guests.',
    access: 'organizer',
    params: sessionParams.extend({ format: z.string().max(30) }),
    answer: {
      status: 200,
      says: 'The file.',
      contentTypes: Object.values(articleRenderers).map(({ contentType }) => contentType),
    },
    problems: ['unknown-session', 'no-article', 'unknown-format', 'pdf-unavailable'],
    also: { 409: { says: 'What must be resolved first.', schema: blocked } },
    async handle({ params, lang, response }) {
      const { state } = await findSession(sessions, params.id)
      const { format } = params
      const renderer = Object.hasOwn(articleRenderers, format) ? articleRenderers[format] : undefined
      if (!renderer) throw new Problem('unknown-format')
      const article = await articles.find(params.id)
      if (!article) throw new Problem('no-article')
      const material = articleMaterial(state, state.lang)
      const { content, blocked: findings } = await articleFile(article.text, renderer, { state, material }).catch(
        (error: unknown) => {
          throw error instanceof PdfUnavailable ? new Problem('pdf-unavailable') : error
        },
      )
      if (content === null) {
        response.status(409)
        return { code: 'article-blocked', message: blockedText(findings, lang), findings }
      }
      response.attachment(fileName(state, format)).type(renderer.contentType).send(content)
      return undefined
    },
  })
