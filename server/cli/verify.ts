import { parseArgs } from 'node:util'
import { verify as verifyStore } from '../event-store/verify.ts'
import type { CliCommand } from './command.ts'
import { openStore } from './open-store.ts'

export const verify: CliCommand = {
  summary: 'replays every session and checks it; works while a server runs',
  usage: '',
  async run(args, output) {
    parseArgs({ args, options: {}, strict: true })
    const { store, database } = openStore()
    try {
      const { sessions, events, withKey, problems } = verifyStore(database)
      for (const problem of problems) process.stderr.write(`${problem}\n`)
      output.write(`${sessions} sessions, ${events} events, ${withKey} not closed, ${problems.length} problems\n`)
      return problems.length === 0 ? 0 : 1
    } finally {
      await store.close()
    }
  },
}
