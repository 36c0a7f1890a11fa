import type { GuestRole } from '../session/session.ts'

const roles: Readonly<Record<GuestRole, readonly string[]>> = {
  participant: ['participant', 'guest', 'expert', 'gast', 'deelnemer'],
  facilitator: ['facilitator', 'host', 'moderator', 'gespreksleider', 'tafelleider'],
  scribe: ['scribe', 'verslaglegger', 'notulist'],
}
const yes = ['yes', 'y', 'ja', 'j', 'true', 'waar', '1', 'x']
const no = ['no', 'n', 'nee', 'false', 'onwaar', '0', '-']

/** The role that a word names, in Dutch or English; undefined when it names none. */
export function readRole(word: string): GuestRole | undefined {
  const wanted = word.toLowerCase()
  return (['participant', 'facilitator', 'scribe'] as const).find(role => roles[role].includes(wanted))
}

/** Whether somebody votes, in Dutch or English; undefined when the word says neither. */
export function readVote(word: string): boolean | undefined {
  const said = word.toLowerCase()
  if (yes.includes(said)) return true
  return no.includes(said) ? false : undefined
}
