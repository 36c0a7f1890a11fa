import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { backUp, restore as restoreStore } from '../event-store/backup.ts'
import { Complaint, type CliCommand } from './command.ts'
import { databaseFile } from './open-store.ts'
import { onlyOne } from './options.ts'

const secretBeside = (file: string) => `${file}.secret`

/** The secret goes along in a file of its own: without it every link must be made anew. */
function copySecret(from: string, to: string): void {
  if (!existsSync(from)) throw new Complaint(`${from} is not there: links would stop working. Put it back first.`)
  copyFileSync(from, to)
}

export const backup: CliCommand = {
  summary: 'copies the store, and its secret beside it, while a server runs',
  usage: 'FILE',
  async run(args, output) {
    const { positionals } = parseArgs({ args, options: {}, strict: true, allowPositionals: true })
    const target = onlyOne(positionals, 'file to write')
    const config = readConfig(process.env)
    const { sessions, events, withKey, problems } = backUp(databaseFile(config), target)
    for (const problem of problems) process.stderr.write(`${problem}\n`)
    copySecret(join(config.dataDir, 'secret'), secretBeside(target))
    output.write(
      `${sessions} sessions, ${events} events in ${target}, the secret of their links in ${secretBeside(target)}\n`,
    )
    if (withKey > 0) {
      output.write(
        `${withKey} sessions are not closed: with this copy their ballots can be read. Guard it, and delete it in time.\n`,
      )
    }
    return problems.length === 0 ? 0 : 1
  },
}

export const restore: CliCommand = {
  summary: 'puts a backup in the place of the store; stop the server first',
  usage: 'FILE',
  async run(args, output) {
    const { positionals } = parseArgs({ args, options: {}, strict: true, allowPositionals: true })
    const source = onlyOne(positionals, 'backup')
    const config = readConfig(process.env)
    const { sessions, events, replaced } = restoreStore(source, databaseFile(config))
    const secret = join(config.dataDir, 'secret')
    const hasOwn = existsSync(secretBeside(source))
    // What was replaced is of use only with the secret of its links.
    if (hasOwn && replaced !== null && existsSync(secret)) copyFileSync(secret, secretBeside(replaced))
    if (hasOwn) copySecret(secretBeside(source), secret)
    output.write(`${sessions} sessions, ${events} events are back\n`)
    if (replaced !== null) output.write(`What was there before is in ${replaced}\n`)
    if (!hasOwn) {
      output.write(`${secretBeside(source)} is not there: links that were made with another secret do not work here.\n`)
    }
    return 0
  },
}
