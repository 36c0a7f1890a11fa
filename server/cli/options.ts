import { langs, type Lang } from '../../shared/lang.ts'
import type { Workspace } from '../accounts/workspace-book.ts'
import type { Organizers } from '../people/organizers.ts'
import { Complaint } from './command.ts'

/** Reads `--lang`; throws `Complaint`. */
export function langIn(value: string): Lang {
  const lang = langs.find(known => known === value)
  if (!lang) throw new Complaint(`--lang is "${value}", but must be nl or en.`)
  return lang
}

/** Finds the workspace by its name, however it is written; the first one without a name. Throws `Complaint`. */
export function workspaceIn({ workspaces }: Organizers, name: string | undefined): Workspace {
  const all = workspaces.all()
  const [first] = all
  const wanted = name?.trim().toLowerCase()
  const found = wanted === undefined ? first : all.find(known => known.name.toLowerCase() === wanted)
  if (found) return found
  const names = all.map(known => `"${known.name}"`).join(', ')
  throw new Complaint(`There is no workspace "${name ?? ''}". Choose one of ${names}.`)
}

interface Bounds {
  readonly least: number
  readonly most: number
  /** Whether a fraction is refused. */
  readonly whole?: boolean
}

/** Reads a number option between two bounds; throws `Complaint`. */
export function numberIn(name: string, value: string, { least, most, whole = false }: Bounds): number {
  const number = value.trim() === '' ? Number.NaN : Number(value)
  if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number
  throw new Complaint(`--${name} is "${value}", but must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`)
}

/** The one file or name that a command takes; throws `Complaint`. */
export function onlyOne(positionals: readonly string[], what: string): string {
  const [only, ...others] = positionals
  if (only === undefined || others.length > 0) throw new Complaint(`Name one ${what}.`)
  return only
}
