import type { ExportedFile } from '../../connection/api.ts'

/** Gives a file to the browser's downloads. */
export function saveFile({ name, content }: ExportedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // Safari reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
