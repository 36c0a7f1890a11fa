import type { Lang } from '../lang.ts'
import { pOfPersonalisationEn } from './p-of-personalisation-en.ts'
import { pOfPersonalisationNl } from './p-of-personalisation-nl.ts'
import { shortTableEn } from './short-en.ts'
import { shortTableNl } from './short-nl.ts'
import type { Template } from './template.ts'

export const templates: readonly Template[] = [pOfPersonalisationNl, pOfPersonalisationEn, shortTableNl, shortTableEn]

export const findTemplate = (name: string, lang: Lang): Template | undefined =>
  templates.find(template => template.name === name && template.lang === lang)
