import * as z from 'zod'
import type { Lang } from '../../shared/lang.ts'
import { agendaFault, partsOf } from '../../shared/script/agenda-file.ts'
import { refusalText } from '../../shared/wording/refusals.ts'
import { agendaFileSchema } from '../sessions/agenda-content.ts'
import { defineRoute, type Route } from './route.ts'

const part = z.object({ chapter: z.string().nullable(), items: z.array(z.looseObject({ title: z.string() })) })
const unfit = z.object({
  code: z.literal('unfit-agenda'),
  /** Where in the file, such as `items[3].settings`; empty for the file itself. */
  path: z.string(),
  message: z.string(),
})
type Reason = 'missing' | 'other' | 'refused'

const words = {
  nl: {
    file: 'Dit is geen draaiboek van Exchange Table. Er is niets toegevoegd.',
    missing: (path: string) => `In het bestand ontbreekt ${path}. Er is niets toegevoegd.`,
    other: (path: string) => `In het bestand klopt ${path} niet. Er is niets toegevoegd.`,
    refused: (path: string, why: string) => `In het bestand klopt ${path} niet. ${why}`,
  },
  en: {
    file: 'This is not a run sheet of Exchange Table. Nothing has been added.',
    missing: (path: string) => `The file lacks ${path}. Nothing has been added.`,
    other: (path: string) => `In the file, ${path} is not right. Nothing has been added.`,
    refused: (path: string, why: string) => `In the file, ${path} is not right. ${why}`,
  },
} as const satisfies Record<Lang, Record<Reason | 'file', unknown>>

const pathOf = (keys: readonly PropertyKey[]): string =>
  keys
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')

/** What is wrong with a file, by the first thing that is; undefined when it can be added. */
function faultIn(content: unknown, lang: Lang): { readonly path: string; readonly message: string } | undefined {
  const read = agendaFileSchema.safeParse(content)
  if (!read.success) {
    const [issue] = read.error.issues
    const path = pathOf(issue?.path ?? [])
    if (path === '' || path === 'format') return { path, message: words[lang].file }
    const missing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')
    return { path, message: words[lang][missing ? 'missing' : 'other'](path) }
  }
  const fault = agendaFault(read.data)
  if (!fault) return undefined
  const { path, code } = fault
  const told = code === 'invalid-command' ? words[lang].other(path) : words[lang].refused(path, refusalText(code, lang))
  return { path, message: told }
}

/** An agenda that somebody kept as a file, read back. */
export const agendaFileRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/api/agenda-files',
    summary: 'Reads an agenda from a file: what the command `AddItems` takes. Changes nothing.',
    access: 'organizer',
    body: z.object({ file: z.unknown() }),
    bodyLimit: '1mb',
    answer: { status: 200, says: 'Its parts.', schema: z.object({ title: z.string(), parts: z.array(part) }) },
    also: { 422: { says: 'The file is not fit; `path` says where.', schema: unfit } },
    handle({ body: { file }, lang, response }) {
      const fault = faultIn(file, lang)
      if (fault) {
        response.status(422)
        return { code: 'unfit-agenda', ...fault }
      }
      const read = agendaFileSchema.parse(file)
      return { title: read.title, parts: partsOf(read) }
    },
  }),
]
