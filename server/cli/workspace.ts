import { parseArgs } from 'node:util'
import { limits } from '../../shared/session/limits.ts'
import { addressFor } from './address.ts'
import { Complaint, type CliCommand } from './command.ts'
import { openStore } from './open-store.ts'
import { onlyOne } from './options.ts'

export const workspace: CliCommand = {
  summary: 'makes a workspace, or finds it, and prints the link for its first organizer',
  usage: `NAME

Organizers see the sessions of their own workspace and of no other. The link works once, for a week; run the same again for a
new one. Works while a server runs.`,
  async run(args, output) {
    const { positionals } = parseArgs({ args, options: {}, strict: true, allowPositionals: true })
    const name = onlyOne(positionals, 'workspace, in quotes if it has spaces').trim()
    if (name === '' || name.length > limits.name) {
      throw new Complaint(`Give the workspace a name of 1 to ${limits.name} characters.`)
    }
    const { store, config, organizers } = openStore()
    try {
      const { workspaces } = organizers
      const known = workspaces.all().find(one => one.name.toLowerCase() === name.toLowerCase())
      const found = known ?? workspaces.make(name)
      const token = found && (await organizers.setUpToken(found.id))
      if (!found || !token) {
        throw new Complaint(`"${name}" has organizers already. One of them can invite others, on the page Colleagues.`)
      }
      output.write(`${found.name}, for its first organizer, once and within a week:\n`)
      output.write(`  ${addressFor(config)}/setup#${token}\n`)
      return 0
    } finally {
      await store.close()
    }
  },
}
