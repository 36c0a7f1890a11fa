import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Lang } from '../../shared/lang.ts'
import type { GuestInput } from '../../shared/session/guests.ts'
import { capacity } from '../../shared/session/limits.ts'
import { templates } from '../../shared/templates/index.ts'
import type { Template } from '../../shared/templates/template.ts'
import { createLogger } from '../logger.ts'
import { LiveSessions } from '../sessions/live-sessions.ts'
import { GuestRefused, newSession, placeholderGuests, type CreatedSession } from '../sessions/new-session.ts'
import { realWorld } from '../sessions/world.ts'
import { addressFor } from './address.ts'
import { Complaint, type CliCommand } from './command.ts'
import { decodeText } from '../decode-text.ts'
import { readGuestList } from './guest-list.ts'
import { openStore } from './open-store.ts'
import { langIn, workspaceIn } from './options.ts'

const options = {
  template: { type: 'string', default: 'p-of-personalisation' },
  lang: { type: 'string', default: 'nl' },
  participants: { type: 'string' },
  guests: { type: 'string' },
  title: { type: 'string' },
  workspace: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

const most = capacity.guests - 2

function templateIn(name: string, lang: Lang): Template | undefined {
  if (name === 'none') return undefined
  const found = templates.find(template => template.name === name && template.lang === lang)
  const names = [...new Set(templates.map(template => template.name))].join(', ')
  if (!found)
    throw new Complaint(`There is no template "${name}". Choose one of ${names}, or none for an empty agenda.`)
  return found
}

function guestsIn(file: string): readonly GuestInput[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new Complaint(`${file} cannot be read. Check its name, and whether you may open it.`)
  }
  return readGuestList(decodeText(bytes), file).map(({ line: _line, ...guest }) => guest)
}

function countIn(value: string): number {
  const count = Number(value)
  if (/^\d+$/.test(value) && count <= most) return count
  throw new Complaint(`--participants is "${value}", but must be a number from 0 to ${most}.`)
}

function participantsIn(
  participants: string | undefined,
  guests: string | undefined,
  lang: Lang,
): readonly GuestInput[] {
  if (participants !== undefined && guests !== undefined) {
    throw new Complaint('--participants and --guests do not go together: leave one of them out.')
  }
  return guests === undefined ? placeholderGuests(lang, countIn(participants ?? '12')) : guestsIn(guests)
}

function asText({ facilitator, scribe, screen, participants }: CreatedSession, title: string): string {
  const rows = [
    ['Facilitator', facilitator],
    ['Scribe', scribe],
    ['Screen', screen],
    ...participants.map(({ name, link }) => [name, link]),
  ]
  const widest = Math.max(...rows.map(([name = '']) => name.length))
  const lines = rows.map(([name = '', link = '']) => `${name.padEnd(widest)}  ${link}`)
  return `${title}\n\n${lines.join('\n')}\n\nEach link is one person's way in: give nobody another one's.\n`
}

export const create: CliCommand = {
  summary: 'makes a session and prints its links; works while a server runs',
  usage:
    '[--template NAME|none] [--lang nl|en] [--participants N | --guests FILE.csv] [--title T] [--workspace NAME] [--json]',
  async run(args, output) {
    const { values } = parseArgs({ args, options, strict: true })
    const lang = langIn(values.lang)
    const template = templateIn(values.template, lang)
    const participants = participantsIn(values.participants, values.guests, lang)
    const { store, secret, config, organizers } = openStore()
    const publicUrl = () => addressFor(config)
    try {
      const workspace = workspaceIn(organizers, values.workspace).id
      const sessions = new LiveSessions({ store, world: realWorld, logger: createLogger('silent') })
      const wanted = {
        lang,
        participants,
        workspace,
        ...(template && { template }),
        ...(values.title && { title: values.title }),
      }
      const made = await newSession({ sessions, secret, publicUrl }, wanted)
      output.write(values.json ? `${JSON.stringify(made)}\n` : asText(made, values.title ?? template?.title ?? ''))
      return 0
    } catch (error) {
      if (!(error instanceof GuestRefused)) throw error
      const who = participants[error.index]?.name ?? ''
      throw new Complaint(`Guest ${error.index + 1} ("${who}") was refused (${error.code}). Nothing was made.`)
    } finally {
      await store.close()
    }
  },
}
