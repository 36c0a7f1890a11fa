import { png, svg } from './charts.ts'
import { csv } from './csv.ts'
import { docx } from './docx.ts'
import type { Exporter } from './exporter.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { polis } from './polis.ts'
import { pptx } from './pptx.ts'
import { xlsx } from './xlsx.ts'

/** One renderer a format, by the name it has in the address and on the command line. */
export const exporters: Readonly<Record<string, Exporter>> = {
  md: markdown,
  html,
  docx,
  pdf,
  pptx,
  xlsx,
  csv,
  json,
  svg,
  png,
  polis,
}
