import { csv } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { fileTypes } from './file-types.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'

/** Loaded when somebody asks for it: the programs behind it take memory and a moment that no table needs. */
const loaded = (type: Pick<Exporter, 'contentType' | 'extension'>, load: () => Promise<Exporter>): Exporter => ({
  ...type,
  async render(session, lang) {
    const exporter = await load()
    return exporter.render(session, lang)
  },
})

/** One renderer a format, by the name it has in the address and on the command line. */
export const exporters: Readonly<Record<string, Exporter>> = {
  md: markdown,
  html,
  docx: loaded(fileTypes.docx, async () => (await import('./docx.ts')).docx),
  pdf: loaded(fileTypes.pdf, async () => (await import('./pdf.ts')).pdf),
  pptx: loaded(fileTypes.pptx, async () => (await import('./pptx.ts')).pptx),
  xlsx: loaded(fileTypes.xlsx, async () => (await import('./xlsx.ts')).xlsx),
  csv,
  json,
  svg: loaded(fileTypes.svg, async () => (await import('./charts.ts')).svg),
  png: loaded(fileTypes.png, async () => (await import('./charts.ts')).png),
  polis: loaded(fileTypes.polis, async () => (await import('./polis.ts')).polis),
}
