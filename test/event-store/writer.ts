// Appends events to one session, as a second process: writer.ts FILE SESSION NAME COUNT. Prints every version that is stored.
import { VersionConflict } from '../../server/event-store/event-store.ts'
import { openSqliteStore } from '../../server/event-store/sqlite.ts'
import { append, ballotCast, created, guestId, secret, sessionId } from './events.ts'

const [file = '', session = '', name = '', count = ''] = process.argv.slice(2)
const { store } = openSqliteStore(file, secret)
const id = sessionId(session)
let { version } = await store.read(id)
for (let stored = 0; stored < Number(count);) {
  const events = version === 0 ? [created(id)] : [ballotCast(guestId(name), `${name} ${stored}`)]
  try {
    await store.append(append(id, version, events, { [`${name}/${stored}`]: version + 1 }))
    version += 1
    stored += 1
    console.log(version)
  } catch (error) {
    if (!(error instanceof VersionConflict)) {
      console.log(error instanceof Error ? error.name : 'unknown')
      break
    }
    version = (await store.read(id)).version
  }
}
console.log('read', (await store.read(id)).version)
await store.close()
