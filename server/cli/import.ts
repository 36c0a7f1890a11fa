import { parseArgs } from 'node:util'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import type { SessionEvent } from '../../shared/session/messages.ts'
import { linkFor } from '../people/links.ts'
import { realWorld } from '../sessions/world.ts'
import { addressFor } from './address.ts'
import { openArchive } from './archive-file.ts'
import type { CliCommand } from './command.ts'
import { openStore } from './open-store.ts'
import { onlyOne, workspaceIn } from './options.ts'

const renamed = (event: SessionEvent, id: SessionId): SessionEvent =>
  event.type === 'SessionCreated' ? { ...event, data: { ...event.data, id } } : event

export const importArchive: CliCommand = {
  summary: 'reads an archive into the store as a session; works while a server runs',
  usage: 'ARCHIVE [--workspace NAME]',
  async run(args, output) {
    const options = { workspace: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true })
    const { events, session } = openArchive(onlyOne(positionals, 'archive'))
    const { store, secret, config, organizers } = openStore()
    try {
      const workspace = workspaceIn(organizers, values.workspace).id
      const { version } = await store.read(session.id)
      // A session that is here already is left as it is: the archive becomes another one.
      const id = version === 0 ? session.id : asId<SessionId>(realWorld.newId())
      const commands = new Map<string, number>()
      const read = events.map(event => renamed(event, id))
      await store.append({ session: id, expectedVersion: 0, events: read, commands, workspace })
      const facilitator = session.guests.find(guest => guest.role === 'facilitator')
      output.write(`${session.title}: session ${id}\n`)
      if (facilitator) {
        const owner = { session: id, guest: facilitator.id, number: facilitator.linkNumber }
        output.write(`Facilitator  ${linkFor(addressFor(config), secret, owner)}\n`)
      }
      return 0
    } finally {
      await store.close()
    }
  },
}
