import type { Lang } from '../lang.ts'
import { articleEn } from './article-en.ts'
import { articleNl } from './article-nl.ts'
import type { ArticleWords } from './article-words.ts'

export const articleWords: Readonly<Record<Lang, ArticleWords>> = { nl: articleNl, en: articleEn }
