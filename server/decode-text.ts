import { decodeTable } from '../shared/csv.ts'

/** A table as spreadsheets write it: some in UTF-8 with or without a mark, some in UTF-16 or the older encoding of Windows. */
export const decodeText = (bytes: Buffer): string =>
  decodeTable(bytes, encoding => new TextDecoder(encoding, { fatal: true }).decode(bytes))
