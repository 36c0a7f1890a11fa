import type { Finding } from '../../shared/article/finding.ts'
import type { ArticleMaterial } from '../../shared/article/material.ts'
import type { Lang } from '../../shared/lang.ts'
import type { Session } from '../../shared/session/session.ts'

export const articleFormats = ['md', 'html', 'docx', 'pdf'] as const
export type ArticleFormat = (typeof articleFormats)[number]

export const articleTypes: Readonly<Record<ArticleFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** What the desk asks of the rules of articles and of the renderers. */
export interface ArticleWriting {
  material(state: Session, lang: Lang): ArticleMaterial
  skeleton(state: Session, lang: Lang): string
  check(markdown: string, material: ArticleMaterial): readonly Finding[]
  /** Only for a text without findings that block. */
  render(format: ArticleFormat, markdown: string, material: ArticleMaterial, state: Session): Promise<string | Buffer>
}

/** No file yet: what may not be checked may not leave. */
export const articleWriting: ArticleWriting = {
  material: ({ title }, lang) => ({ lang, title, pieces: [], numbers: [], frame: [], phrases: [], names: [] }),
  skeleton: ({ title }) => `# ${title}\n`,
  check: () => [],
  render: () => Promise.reject(new Error('The rules of articles are not here yet.')),
}
