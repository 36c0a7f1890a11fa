/** Where a command writes: given to it, so that a test can read it. */
export interface Output {
  write(content: string | Buffer): void
}
export interface CliCommand {
  /** One line in the list of commands. */
  readonly summary: string
  /** What may follow the command's name. */
  readonly usage: string
  /** Resolves to the exit code. Throws `Complaint`, or what `node:util`'s parseArgs throws. */
  run(args: string[], output: Output): Promise<number>
}

/** A command that cannot be done. Its message is one line: what was wrong, and what to do. */
export class Complaint extends Error {
  override readonly name = 'Complaint'
}
