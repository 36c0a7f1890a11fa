import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { openSqliteStore, type SqliteStore } from '../../server/event-store/sqlite.ts'
import { secret } from './events.ts'

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'exchange-table-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A store that is closed after the test. */
export function opened(file: string, key = secret): SqliteStore {
  const parts = openSqliteStore(file, key)
  onTestFinished(() => parts.store.close())
  return parts
}

/** Every byte that the database has on the disk. */
export const bytesOf = (file: string): Buffer =>
  Buffer.concat(['', '-wal', '-shm'].filter(end => existsSync(file + end)).map(end => readFileSync(file + end)))

export interface Process {
  /** The next line that it says; undefined after the last one. */
  readonly line: () => Promise<string | undefined>
  /** Its exit code, and all it said on standard error. */
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>
  readonly kill: () => void
}

/** All that it says from here on. */
export async function restOf({ line }: Process): Promise<readonly string[]> {
  const said: string[] = []
  for (let next = await line(); next !== undefined; next = await line()) said.push(next)
  return said
}

/** Runs a script of this folder in a process of its own. */
export function run(
  script: string,
  args: readonly string[],
  options: { uid?: number; fileBlocks?: number } = {},
): Process {
  const command = [process.execPath, '--import', 'tsx', fileURLToPath(new URL(script, import.meta.url)), ...args]
  const limited =
    options.fileBlocks === undefined
      ? command
      : ['sh', '-c', `ulimit -f ${options.fileBlocks}; exec "$@"`, 'sh', ...command]
  const [program = '', ...rest] = limited
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid !== undefined && { uid: options.uid }),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let errors = ''
  child.stderr.on('data', chunk => (errors += String(chunk)))
  const lines: AsyncIterator<string, undefined> = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async line() {
      const next = await lines.next()
      return next.done ? undefined : next.value
    },
    ended: new Promise(resolve => child.on('close', code => resolve({ code, errors }))),
    kill: () => void child.kill('SIGKILL'),
  }
}
