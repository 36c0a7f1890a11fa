import { decodeTable } from '../../../shared/csv.ts'
import { longestList } from '../../../shared/guest-list/read-guest-list.ts'

/** What is in a file, as text; why not otherwise. */
export type FileText = { readonly text: string } | { readonly why: 'too-large' | 'unreadable' }

/** Reads a table that somebody chose. A file that cannot be a guest list is not opened. */
export async function readFile(file: File): Promise<FileText> {
  if (file.size > longestList) return { why: 'too-large' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { text: decodeTable(bytes, encoding => new TextDecoder(encoding, { fatal: true }).decode(bytes)) }
  } catch {
    return { why: 'unreadable' }
  }
}
