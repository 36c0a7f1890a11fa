import { parseArgs } from 'node:util'
import { asId, type SessionId } from '../../shared/session/ids.ts'
import { archiveOf } from '../exports/archive.ts'
import { realWorld } from '../sessions/world.ts'
import { writeFileOrComplain } from './archive-file.ts'
import { Complaint, type CliCommand } from './command.ts'
import { openStore } from './open-store.ts'
import { onlyOne } from './options.ts'

const options = { out: { type: 'string' }, 'with-people': { type: 'boolean', default: false } } as const

/** `export` is a word of the language, so the command has a longer name here. */
export const exportSession: CliCommand = {
  summary: 'writes a session to an archive; names only with --with-people; works while a server runs',
  usage: 'SESSION --out ARCHIVE [--with-people]',
  async run(args) {
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true })
    const id = asId<SessionId>(onlyOne(positionals, 'session, by the id in its links'))
    if (values.out === undefined) throw new Complaint('Say where to write with --out FILE.')
    const { store } = openStore()
    try {
      const { events } = await store.read(id)
      if (events.length === 0)
        throw new Complaint(`There is no session "${id}" in this store. Its id stands in its links.`)
      const archive = archiveOf(events, {
        exportedAt: realWorld.now(),
        withPeople: values['with-people'],
        shuffle: n => realWorld.shuffle(n),
      })
      writeFileOrComplain(values.out, `${JSON.stringify(archive)}\n`)
      return 0
    } finally {
      await store.close()
    }
  },
}
