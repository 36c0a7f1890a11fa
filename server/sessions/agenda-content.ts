import * as z from 'zod'
import { langs } from '../../shared/lang.ts'
import { agendaFormat, agendaVersion } from '../../shared/script/agenda-file.ts'
import { capacity } from '../../shared/session/limits.ts'
import { exposures, itemKinds, smallestCell, steps } from '../../shared/session/session.ts'

/** Far over every limit: lengths are the domain's to judge; this only bounds the work. */
const text = z.string().max(20_000)
const plannedStep = z.object({
  step: z.enum(steps),
  round: z.number().int().min(1).max(capacity.rounds),
  minutes: z.number().min(0).max(600),
})
const fileItem = z.object({
  kind: z.enum(itemKinds),
  chapter: z.number().int().min(0).nullable(),
  title: text,
  question: text.exactOptional(),
  format: z.string().max(30).exactOptional(),
  settings: z.unknown().exactOptional(),
  steps: z.array(plannedStep).min(1).max(40),
})

/** An agenda as a file; `shared/script` says what it means. */
export const agendaFileSchema = z.object({
  format: z.literal(agendaFormat),
  version: z.literal(agendaVersion),
  title: text,
  lang: z.enum(langs),
  chapters: z.array(z.object({ title: text })).max(capacity.chapters),
  items: z.array(fileItem).max(capacity.items),
})

const cell = z.number().int().min(smallestCell).max(50)
/** What a session can begin with: its agenda, its house rules and its segments. */
export const beginningSchema = agendaFileSchema.extend({
  rules: z.object({
    contributions: z.enum(exposures),
    smallestReveal: cell,
    smallestTrails: cell,
    conviction: z.boolean(),
    takeaways: z.number().int().min(1).max(12),
  }),
  segments: z.array(text).max(40),
})
export type Beginning = z.output<typeof beginningSchema>
