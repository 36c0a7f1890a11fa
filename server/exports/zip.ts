import { zipSync } from 'fflate'

/** Files in one zip; the same files give the same bytes. */
export const zipOf = (files: Readonly<Record<string, Uint8Array>>): Buffer =>
  // The first moment that a zip can name.
  Buffer.from(zipSync({ ...files }, { mtime: new Date(1980, 0, 1) }))
