import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../../shared/session/refusal.ts'
import { refusalText } from '../../shared/wording/refusals.ts'
import { WrongSetting } from '../config.ts'
import { NotStored, Unreadable } from '../event-store/event-store.ts'
import { backup, restore } from './backup.ts'
import { Complaint, type CliCommand } from './command.ts'
import { create } from './create.ts'
import { doctor } from './doctor.ts'
import { exportSession } from './export.ts'
import { importArchive } from './import.ts'
import { importPolis } from './import-polis.ts'
import { rehearse } from './rehearse.ts'
import { report } from './report.ts'
import { serve } from './serve.ts'
import { signInLink } from './sign-in-link.ts'
import { verify } from './verify.ts'
import { workspace } from './workspace.ts'

/** One command a file. */
const commands: Readonly<Record<string, CliCommand>> = {
  serve,
  create,
  rehearse,
  report,
  export: exportSession,
  import: importArchive,
  'import-polis': importPolis,
  workspace,
  'sign-in-link': signInLink,
  verify,
  backup,
  restore,
  doctor,
}

const widest = Math.max(...Object.keys(commands).map(name => name.length))
const help = `Exchange Table: a blind vote, the talk, a second vote, and take-aways that anyone can check.

Usage: exchange-table COMMAND [OPTIONS]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(widest)}  ${summary}`)
  .join('\n')}
  ${'help'.padEnd(widest)}  shows this, or with the name of a command its options

Settings are environment variables, such as PORT=4000 and DATA_DIR=./data; the README lists them all.
`

const asksForHelp = (argument: string | undefined) => argument === '--help' || argument === '-h'

/** Runs one command; resolves to the exit code. Never throws: what was wrong is one line on standard error. */
export async function main(args: string[]): Promise<number> {
  const [first = 'help', ...rest] = args
  const [name, ...options] = first === 'help' ? rest : args
  if (name === undefined || asksForHelp(first)) {
    process.stdout.write(help)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return complain(`There is no command "${name}". Run "exchange-table help" to see which there are.`)
  if (first === 'help' || options.some(asksForHelp)) {
    process.stdout.write(`${command.summary}\n\nUsage: exchange-table ${name} ${command.usage}\n`)
    return 0
  }
  try {
    return await command.run(options, process.stdout)
  } catch (error) {
    return complain(sentenceFor(error, name), error)
  }
}

const isOptionError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

function sentenceFor(error: unknown, name: string): string {
  if (error instanceof Complaint || error instanceof WrongSetting) return error.message
  if (error instanceof Unreadable || error instanceof NotStored) return error.message
  if (error instanceof Refusal) return refusalText(error.code, 'en')
  const message = error instanceof Error ? error.message : String(error)
  if (isOptionError(error)) return `${message} Run "exchange-table help ${name}" to see what it takes.`
  return `Unexpected: ${message} Set LOG_LEVEL=debug to see where, and please report it.`
}

function complain(sentence: string, error?: unknown): number {
  process.stderr.write(`${sentence.replaceAll(/\s*\n\s*/g, ' ')}\n`)
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
  return 1
}

/** Whether this file itself was started, and not imported by the one in `bin`. */
function isStarted(script: string | undefined): boolean {
  return script !== undefined && existsSync(script) && realpathSync(script) === fileURLToPath(import.meta.url)
}

if (isStarted(process.argv[1])) process.exitCode = await main(process.argv.slice(2))
