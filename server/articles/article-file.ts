import type { Finding } from '../../shared/article/finding.ts'
import type { ArticleMaterial } from '../../shared/article/material.ts'
import type { Session } from '../../shared/session/session.ts'
import { articleDocument } from '../exports/article.ts'
import { articleFrame } from '../exports/article-frame.ts'
import type { Document } from '../exports/document.ts'
import { fileTypes } from '../exports/file-types.ts'
import { html, renderHtml } from '../exports/html.ts'
import { markdown, renderMarkdown } from '../exports/markdown.ts'

interface ArticleRenderer {
  readonly contentType: string
  /** Width of the charts beside the text, where it is not the usual one. */
  readonly figureWidth?: number
  readonly render: (document: Document) => Promise<string | Buffer> | string | Buffer
}

/** One renderer a format, loaded when it is asked for, by the name it has in the address; its name is the extension too. */
export const articleRenderers: Readonly<Record<string, ArticleRenderer>> = {
  md: { contentType: markdown.contentType, render: renderMarkdown },
  html: { contentType: html.contentType, figureWidth: 420, render: renderHtml },
  docx: {
    contentType: fileTypes.docx.contentType,
    render: async document => (await import('../exports/docx.ts')).renderDocx(document),
  },
  pdf: {
    contentType: fileTypes.pdf.contentType,
    render: async document => (await import('../exports/pdf.ts')).renderPdf(document),
  },
}

export type ArticleFile =
  | { readonly content: string | Buffer; readonly blocked: null }
  | { readonly content: null; readonly blocked: readonly Finding[] }

/**
 * The article as a file, or the findings that stop it: it is checked here against what may be said at this moment, whatever was
 * checked before. Throws `PdfUnavailable`.
 */
export async function articleFile(
  text: string,
  { render, figureWidth }: ArticleRenderer,
  { state, material }: { readonly state: Session; readonly material: ArticleMaterial },
): Promise<ArticleFile> {
  const { document, blocked } = articleDocument(text, material, articleFrame(state, material, figureWidth))
  return document === null ? { content: null, blocked } : { content: await render(document), blocked: null }
}
