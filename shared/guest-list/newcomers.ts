import { sameAddress } from '../session/guest-list.ts'
import type { GuestInput } from '../session/guests.ts'
import type { GuestLine } from './read-guest-list.ts'

/** Who is on the list already. */
export interface KnownGuest {
  readonly name: string
  readonly email: string | null
}
/** What becomes of a line: added, passed over because of who is there already or of an earlier line, or mended first. */
export type Sorted =
  | { readonly fate: 'new'; readonly guest: GuestInput }
  | { readonly fate: 'known'; readonly by: 'address' | 'name' }
  | { readonly fate: 'twice'; readonly by: 'address' | 'name'; readonly line: number }
  | { readonly fate: 'wrong' }
export interface SortedLine extends GuestLine {
  readonly sorted: Sorted
}

const folded = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

interface Found {
  readonly by: 'address' | 'name'
  readonly line: number | null
}

/** People by address and by name, each with the line where they were first; null for those on the list. */
class Register {
  private readonly addresses = new Map<string, number | null>()
  private readonly names = new Map<string, { readonly line: number | null; readonly addressed: boolean }[]>()

  /** Somebody with this address, or with this name where one of the two has no address to tell them apart. */
  find(name: string, email: string | undefined): Found | undefined {
    const line = email === undefined ? undefined : this.addresses.get(sameAddress(email))
    if (line !== undefined) return { by: 'address', line }
    const same = this.names.get(folded(name))?.find(({ addressed }) => email === undefined || !addressed)
    return same && { by: 'name', line: same.line }
  }

  add(name: string, email: string | undefined, line: number | null): void {
    if (email !== undefined) this.addresses.set(sameAddress(email), line)
    const key = folded(name)
    this.names.set(key, [...(this.names.get(key) ?? []), { line, addressed: email !== undefined }])
  }
}

const fateOf = ({ by, line }: Found): Sorted => (line === null ? { fate: 'known', by } : { fate: 'twice', by, line })

/**
 * Says for each line what becomes of it. A guest is the same one by address, or by name where an address is missing: so a list that
 * is read in twice adds nobody the second time. Segments are spelled as in `segments`, or as they are written first.
 */
export function sortNewcomers(
  lines: readonly GuestLine[],
  known: readonly KnownGuest[],
  segments: readonly string[],
): readonly SortedLine[] {
  const register = new Register()
  for (const { name, email } of known) register.add(name, email ?? undefined, null)
  const spelled = new Map(segments.map(segment => [folded(segment), segment]))
  const spell = (segment: string) => {
    const known = spelled.get(folded(segment))
    if (known === undefined) spelled.set(folded(segment), segment)
    return known ?? segment
  }
  const sorted = ({ line, guest, problems }: GuestLine): Sorted => {
    if (problems.length > 0) return { fate: 'wrong' }
    const same = register.find(guest.name, guest.email)
    if (same) return fateOf(same)
    register.add(guest.name, guest.email, line)
    return { fate: 'new', guest: guest.segment ? { ...guest, segment: spell(guest.segment) } : guest }
  }
  return lines.map(line => ({ ...line, sorted: sorted(line) }))
}

/** Segments of those who will be added that the session does not know yet, in the order of the list. */
export function unknownSegments(lines: readonly SortedLine[], segments: readonly string[]): readonly string[] {
  const wanted = lines.flatMap(({ sorted }) => (sorted.fate === 'new' ? (sorted.guest.segment ?? []) : []))
  return [...new Set(wanted)].filter(segment => !segments.includes(segment))
}
