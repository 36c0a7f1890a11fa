import type { Exporter } from './exporter.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'

/** One renderer a format, by the name it has in the address and on the command line. */
export const exporters: Readonly<Record<string, Exporter>> = { md: markdown, html, json }
