import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/serve-sources.js', import.meta.url))

/** A folder for data, gone after the test. */
export function dataFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'exchange-table-kill-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const environment = (dataDir: string, settings: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  ...settings,
  DATA_DIR: dataDir,
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'fatal',
})

/** A command to its end; throws what it says went wrong. */
export function run(dataDir: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    env: environment(dataDir),
    encoding: 'utf8',
  })
  if (status !== 0 || stderr !== '') throw new Error(stderr)
  return stdout
}

export interface ServerProcess {
  readonly child: ChildProcess
  readonly url: string
  /** With which the first organizer enters; empty once there is one. */
  readonly token: string
}

/** The server in a process of its own, as `serve` starts it; ended after the test at the latest. */
export async function serve(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const child = fork(script, ['serve'], {
    env: environment(dataDir, settings),
    execArgv: ['--import', 'tsx'],
    silent: true,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (!said.includes('Stop with')) return
      const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      resolve({ child, url, token: /setup#(\S+)/.exec(said)?.[1] ?? '' })
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
}

/** As by `kill -9`: nothing is closed, nothing is flushed. */
export const killed = ({ child }: ServerProcess) =>
  new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
