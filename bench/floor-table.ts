import { MeasuredServer } from './measured-server.ts'
import type { Table } from './table.ts'

/** The bare server beside which ours is measured. */
export async function floorTable(people: number): Promise<Table> {
  const server = MeasuredServer.start('./floor.js', [], {})
  const said = await server.said()
  if (typeof said !== 'object' || said === null || !('url' in said)) throw new Error('the floor did not start')
  let opened = 0
  return {
    server,
    url: String(said.url),
    tokens: Array.from({ length: people }, (_, index) => `guest-${index}`),
    open() {
      opened += 1
      return Promise.resolve()
    },
    async vote(person, index) {
      await person.socket.emitWithAck('vote', { value: 1 + (index % 7), conviction: 1 + (index % 3) })
    },
    onAllCounted(person, people, seen) {
      const all = people * opened
      person.socket.on('count', (votes: number) => {
        if (votes === all) seen()
      })
    },
  }
}
