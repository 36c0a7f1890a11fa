import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished, vi } from 'vitest'
import { program } from '../program.ts'
import { main } from '../../server/cli/main.ts'

type Environment = Readonly<Record<string, string>>

export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Settings of the machine that runs the tests must not decide what they find. */
const settings = [
  'HOST',
  'PORT',
  'PUBLIC_URL',
  'DATA_DIR',
  'TRUST_PROXY',
  'LOG_LEVEL',
  'RETENTION_DAYS',
  'SMTP_URL',
  'MAIL_FROM',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_NAME',
]

/** Runs a command in this process, and catches what it writes. */
export async function said(args: readonly string[], environment: Environment = {}): Promise<Said> {
  for (const name of settings) vi.stubEnv(name, environment[name])
  const written = { out: '', err: '' }
  const catching = (where: 'out' | 'err') => (chunk: string | Uint8Array) => {
    written[where] += String(chunk)
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catching('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(catching('err')),
  ]
  try {
    const code = await main([...args])
    return { code, ...written }
  } finally {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
  }
}

export interface Started {
  /** Resolves with what the pattern finds in what is written. Rejects when the process ends without. */
  printed(pattern: RegExp): Promise<string>
  stop(signal: NodeJS.Signals): void
  readonly ended: Promise<Said>
}

/** Runs a command in a process of its own, as whoever installed it does. */
export function start(args: readonly string[], environment: Environment): Started {
  const child = spawn(process.execPath, [...program.nodeArguments, program.script, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const written = { out: '', err: '' }
  const looking = new Set<() => void>()
  child.stdout.on('data', chunk => {
    written.out += String(chunk)
    for (const look of looking) look()
  })
  child.stderr.on('data', chunk => (written.err += String(chunk)))
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code ?? -1), ...written }))
  return {
    ended,
    stop: signal => void child.kill(signal),
    printed: pattern =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(written.out)?.[0]
          if (found !== undefined) resolve(found)
        }
        looking.add(look)
        look()
        void ended.then(({ err }) => reject(new Error(`it ended without ${String(pattern)}: ${err}`)))
      }),
  }
}
