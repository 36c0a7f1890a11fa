import { parseArgs } from 'node:util'
import { Accounts } from '../accounts/accounts.ts'
import { createLogger } from '../logger.ts'
import { addressFor } from './address.ts'
import { Complaint, type CliCommand } from './command.ts'
import { openStore } from './open-store.ts'
import { onlyOne } from './options.ts'

export const signInLink: CliCommand = {
  summary: 'prints a link that signs an organizer in once, for who forgot a password',
  usage: `EMAIL

Works for a quarter of an hour, also while a server runs. Once signed in they set another password on their account page.`,
  async run(args, output) {
    const { positionals } = parseArgs({ args, options: {}, strict: true, allowPositionals: true })
    const email = onlyOne(positionals, 'e-mail address')
    const { store, secret, config, organizers } = openStore()
    try {
      const organizer = organizers.findByEmail(email)
      if (!organizer) throw new Complaint(`There is no organizer with the address "${email}".`)
      const url = addressFor(config)
      const logger = createLogger('silent')
      const parts = { organizers, secret, publicUrl: () => url, oidc: null, logger, mailKey: () => undefined }
      const key = await new Accounts(parts).keyFor(organizer)
      output.write(`${organizer.name}, once and within a quarter of an hour:\n  ${url}/sign-in#key=${key}\n`)
      return 0
    } finally {
      await store.close()
    }
  },
}
