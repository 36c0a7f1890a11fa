import type { Lang } from '../../../shared/lang.ts'
import { fileEndings, type ExportFormat } from '../exports/export-formats.ts'
import { saveFile } from '../organizer/save-file.ts'

/** A file name out of a title: letters and digits of any language, the rest as dashes. */
export const fileName = (title: string, format: ExportFormat): string => {
  const stem = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return `${stem === '' ? 'exchange-table' : stem}.${fileEndings[format]}`
}

export interface ExportRequest {
  readonly session: string
  readonly title: string
  readonly format: ExportFormat
  readonly lang: Lang
  readonly token: string
}

/** Fetches an export and hands it to the browser as a file; false when the server did not give it. */
export async function downloadExport({ session, title, format, lang, token }: ExportRequest): Promise<boolean> {
  try {
    const path = `/api/sessions/${encodeURIComponent(session)}/export/${format}?lang=${lang}`
    // The token goes in a header, never in an address: addresses end up in logs.
    const answer = await fetch(path, { headers: { authorization: `Bearer ${token}` } })
    if (!answer.ok) return false
    saveFile({ name: fileName(title, format), content: await answer.blob() })
    return true
  } catch {
    return false // no connection: the button says so
  }
}
