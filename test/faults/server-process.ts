import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { program } from '../program.ts'

/** A folder for data, gone after the test. */
export function dataFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'exchange-table-kill-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A port that nobody listens on now: for a server that comes back at the same address. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const environment = (dataDir: string, settings: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  PORT: '0',
  LOG_LEVEL: 'fatal',
  ...settings,
  DATA_DIR: dataDir,
  HOST: '127.0.0.1',
})

export interface Said {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command to its end, whatever it says. */
export function tried(dataDir: string, ...args: string[]): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program.nodeArguments, program.script, ...args], {
    env: environment(dataDir),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}

/** A command to its end; throws what it says went wrong. */
export function run(dataDir: string, ...args: string[]): string {
  const { status, stdout, stderr } = tried(dataDir, ...args)
  if (status !== 0 || stderr !== '') throw new Error(stderr)
  return stdout
}

export interface ServerProcess {
  readonly child: ChildProcess
  readonly url: string
  /** With which the first organizer enters; empty once there is one. */
  readonly token: string
  /** All it wrote on standard error until now. */
  readonly errors: () => string
}
interface Wanted {
  /** Modules that Node loads before the server. */
  readonly preload?: readonly string[]
}

/** The server in a process of its own, as `serve` starts it; ended after the test at the latest. Rejects with what it complains of. */
export async function serve(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
  { preload = [] }: Wanted = {},
): Promise<ServerProcess> {
  const child = fork(program.script, ['serve'], {
    env: environment(dataDir, settings),
    execArgv: [...program.nodeArguments, ...preload.flatMap(module => ['--import', module])],
    silent: true,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    let said = ''
    let errors = ''
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (!said.includes('Stop with')) return
      const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      resolve({ child, url, token: /setup#(\S+)/.exec(said)?.[1] ?? '', errors: () => errors })
    })
    child.once('close', code => reject(new Error(`the server ended with ${code}: ${errors}`)))
  })
}

/** As by `kill -9`: nothing is closed, nothing is flushed. */
export const killed = ({ child }: ServerProcess) =>
  new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

/** As an operator stops it. */
export const stopped = ({ child }: ServerProcess) =>
  new Promise<number | null>(resolve => {
    child.once('exit', code => resolve(code))
    child.kill('SIGTERM')
  })
