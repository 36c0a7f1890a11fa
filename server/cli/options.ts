import { langs, type Lang } from '../../shared/lang.ts'
import { Complaint } from './command.ts'

/** Reads `--lang`; throws `Complaint`. */
export function langIn(value: string): Lang {
  const lang = langs.find(known => known === value)
  if (!lang) throw new Complaint(`--lang is "${value}", but must be nl or en.`)
  return lang
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
