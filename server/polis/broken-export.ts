/** An export that cannot be read; its message says why in one sentence, with the file and where it can the line. */
export class BrokenExport extends Error {
  override readonly name = 'BrokenExport'
}
