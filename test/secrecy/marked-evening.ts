import { join } from 'node:path'
import { Writable } from 'node:stream'
import { strFromU8, unzipSync } from 'fflate'
import { pino } from 'pino'
import { knockCodeOf } from '../../server/people/knock-code.ts'
import type { ContributionId } from '../../shared/session/ids.ts'
import { bytesOf } from '../event-store/folder.ts'
import { readPdf } from '../exports/readers.ts'
import { Person, tokenIn } from '../server/person.ts'
import { itemOn, startServer, temporaryFolder, type Table, type TestServer } from '../server/start.ts'
import { Wire } from './wire.ts'

/** Words that stand for what they mark, and turn up nowhere else. */
export const marks = {
  nameOfOne: 'Zwnaameen',
  nameOfTwo: 'Zwnaamtwee',
  mailOfOne: 'zwpostbuseen',
  rareRole: 'Zwzeldzaam',
  firstReason: 'zweerstgedacht',
  reason: 'zwdaarom',
  takenBackReason: 'zwingetrokkenstem',
  anonymous: 'zwnaamloos',
  byRareRole: 'zwuitdehoek',
  hidden: 'zwverborgen',
  why: 'zwwaaromverborgen',
  takenBack: 'zwteruggenomen',
  saidAloud: 'zwhardopgezegd',
  offRecord: 'zwnietvoorbuiten',
  saidForPrint: 'zwzogezegd',
  wordedForPrint: 'zwzogedrukt',
  minority: 'zwminderheid',
  draft: 'zwconcept',
  remark: 'zwvoorbehoud',
  printableRemark: 'zwmagindruk',
  atTheDoor: 'Zwaanklopper',
} as const
export type Mark = keyof typeof marks

export const people = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const
export type Name = (typeof people)[number] | 'host' | 'scribe' | 'screen'

function textOf(format: string, file: Buffer): string {
  if (format === 'pdf') return readPdf('pdftotext', file)
  if (file.subarray(0, 2).toString() !== 'PK') return file.toString()
  return Object.values(unzipSync(file))
    .map(part => strFromU8(part))
    .join('\n')
}

function identityOf(name: (typeof people)[number]) {
  const segment = marks.rareRole
  if (name === 'one') return { name: `Anna ${marks.nameOfOne}`, email: `${marks.mailOfOne}@example.org`, segment }
  if (name === 'two') return { name: `Ben ${marks.nameOfTwo}`, segment }
  return { name: `Gast ${name}`, segment: 'Handel' }
}

/** A table on a server of its own, each of whose guests has a wire of their own. */
export class Evening {
  /** All that went out, by the moment and whom it went to or where it lies. */
  readonly channels = new Map<string, string>()
  private readonly logged: readonly string[]
  private readonly dataDir: string
  private readonly wires = new Map<Name, Wire>()
  private readonly seats = new Map<Name, Person>()
  readonly server: TestServer
  readonly table: Table

  private constructor(server: TestServer, table: Table, logged: readonly string[], dataDir: string) {
    this.server = server
    this.table = table
    this.logged = logged
    this.dataDir = dataDir
  }

  static async begin(): Promise<Evening> {
    const logged: string[] = []
    const stream = new Writable({
      write(piece, _encoding, done) {
        logged.push(String(piece))
        done()
      },
    })
    const dataDir = temporaryFolder()
    const logger = pino({ level: 'trace', base: null }, stream)
    logger.info('whatever the server says from here on is kept')
    const server = await startServer({ logger }, { DATA_DIR: dataDir })
    const table = await server.table({ participants: people.length, rules: { smallestReveal: 5 } })
    const evening = new Evening(server, table, logged, dataDir)
    const { links } = table
    await evening.enter('host', links.facilitator)
    for (const [index, name] of people.entries()) {
      const guest = links.participants[index]?.id
      if (guest) await evening.host.send('UpdateGuest', { guest, changes: identityOf(name) })
    }
    await Promise.all([
      evening.enter('scribe', links.scribe),
      evening.enter('screen', links.screen),
      ...people.map((name, index) => evening.enter(name, table.linkOf(index + 1))),
    ])
    return evening
  }

  private async enter(name: Name, link: string): Promise<void> {
    const wire = await Wire.to(this.server.url)
    this.wires.set(name, wire)
    this.seats.set(name, await Person.knock(wire.url, { token: tokenIn(link) }))
  }

  get host(): Person {
    return this.seat('host')
  }
  seat(name: Name): Person {
    const person = this.seats.get(name)
    if (!person) throw new Error(`${name} is not here`)
    return person
  }
  async inStep(): Promise<void> {
    await Promise.all([...this.seats.values()].map(person => person.inStep()))
  }

  async vote(value: (index: number) => number | null, reason?: string): Promise<void> {
    const item = itemOn(this.host)
    for (const [index, name] of people.entries()) {
      const words = index === 0 && reason !== undefined ? { reason } : {}
      await this.seat(name).send('CastBallot', { item, value: value(index), ...words })
    }
  }

  async write(name: Name, text: string, more: object = {}): Promise<ContributionId> {
    const item = itemOn(this.host)
    const ack = await this.seat(name).send('Contribute', { item, stance: 'a', text, ...more })
    if (!ack.ok) throw new Error(ack.code)
    await this.inStep()
    const id = this.seat(name).mine?.contributions.at(-1)
    if (!id) throw new Error('nothing was written')
    return id
  }

  /** Everything that was sent so far, as it stands at this moment of the evening. */
  async note(moment: string, exported: readonly string[]): Promise<void> {
    await this.inStep()
    for (const [name, wire] of this.wires) this.channels.set(`${moment}: ${name}`, wire.bytes.toString())
    const headers = { authorization: `Bearer ${tokenIn(this.table.links.facilitator)}` }
    for (const format of exported) {
      const answer = await fetch(`${this.server.url}/api/sessions/${this.table.id}/export/${format}`, { headers })
      if (answer.status !== 200) throw new Error(`${format}: ${answer.status}`)
      const file = Buffer.from(await answer.arrayBuffer())
      this.channels.set(`${moment}: ${format}`, `${[...answer.headers].join('\n')}\n${textOf(format, file)}`)
    }
    const metrics = await fetch(`${this.server.url}/metrics`)
    this.channels.set(`${moment}: metrics`, await metrics.text())
    this.channels.set(`${moment}: log`, this.logged.join(''))
    this.channels.set(`${moment}: database`, bytesOf(join(this.dataDir, 'test.sqlite')).toString('latin1'))
  }

  /** What strangers are answered. */
  async strangers(): Promise<void> {
    const wire = await Wire.to(this.server.url)
    const { id } = this.table
    const knock = { code: knockCodeOf(this.server.secret, id), name: marks.atTheDoor }
    const post = (path: string, body: string) =>
      fetch(wire.url + path, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    await post('/api/knock', JSON.stringify(knock))
    await this.inStep()
    for (const path of [
      `/api/sessions/${id}`,
      `/api/sessions/${id}/export/json`,
      '/api/nowhere',
      '/health',
      '/ready',
      '/',
    ])
      await fetch(wire.url + path)
    await post(
      '/api/sign-in',
      JSON.stringify({ email: `${marks.mailOfOne}@example.org`, password: 'twelve quiet chairs' }),
    )
    await post('/api/sign-in', `{"email": "${marks.mailOfOne}`)
    await Person.knock(wire.url, { token: 'nobody’s' }).catch(() => undefined)
    this.channels.set('strangers', wire.bytes.toString())
  }
}
