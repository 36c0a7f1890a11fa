/** The part of RFC 6902 that views need. */
export type Operation =
  | { readonly op: 'add'; readonly path: string; readonly value: unknown }
  | { readonly op: 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
export type Patch = readonly Operation[]

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const escaped = (key: string) => (/[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key)
const unescaped = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~')

/** Ids of a list of things with ids; undefined for any other list. */
function idsOf(list: readonly unknown[]): readonly string[] | undefined {
  const ids: string[] = []
  for (const entry of list) {
    const id = isFields(entry) ? (entry['id'] ?? entry['guest']) : undefined
    if (typeof id !== 'string') return undefined
    ids.push(id)
  }
  return new Set(ids).size === ids.length ? ids : undefined
}

function diffLists(before: readonly unknown[], after: readonly unknown[], path: string, into: Operation[]): boolean {
  const was = idsOf(before)
  const is = idsOf(after)
  if (!was || !is) {
    if (before.length !== after.length) return false
    before.forEach((entry, index) => diffInto(entry, after[index], `${path}/${index}`, into))
    return true
  }
  const stays = new Set(is)
  const kept = was.filter(id => stays.has(id))
  const known = new Set(kept)
  // A list that was put in another order is sent whole: moves are rare, and this stays simple.
  const staying = is.filter(id => known.has(id))
  if (kept.some((id, index) => id !== staying[index])) return false
  for (let index = was.length - 1; index >= 0; index -= 1) {
    if (!known.has(was[index] ?? '')) into.push({ op: 'remove', path: `${path}/${index}` })
  }
  const places = new Map(was.map((id, index) => [id, index]))
  is.forEach((id, index) => {
    if (known.has(id)) diffInto(before[places.get(id) ?? -1], after[index], `${path}/${index}`, into)
    else into.push({ op: 'add', path: `${path}/${index}`, value: after[index] })
  })
  return true
}

function diffInto(before: unknown, after: unknown, path: string, into: Operation[]): void {
  if (Object.is(before, after)) return
  if (Array.isArray(before) && Array.isArray(after)) {
    if (!diffLists(before, after, path, into)) into.push({ op: 'replace', path, value: after })
    return
  }
  if (!isFields(before) || !isFields(after)) {
    into.push({ op: 'replace', path, value: after })
    return
  }
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) into.push({ op: 'remove', path: `${path}/${escaped(key)}` })
  }
  for (const key of Object.keys(after)) {
    const value = after[key]
    // Most of a view has not changed: no path is made for it.
    if (Object.is(before[key], value) && Object.hasOwn(before, key)) continue
    const at = `${path}/${escaped(key)}`
    if (Object.hasOwn(before, key)) diffInto(before[key], value, at, into)
    else into.push({ op: 'add', path: at, value })
  }
}

/** Operations that lead from `before` to `after`, both plain JSON. Empty when they are equal. */
export function diff(before: unknown, after: unknown): Patch {
  const operations: Operation[] = []
  diffInto(before, after, '', operations)
  return operations
}

/** A patch that names a place that is not there: the receiver asks for the whole view. */
export class PatchMismatch extends Error {
  override readonly name = 'PatchMismatch'
}

function applied(value: unknown, keys: readonly string[], operation: Operation): unknown {
  const [key, ...rest] = keys
  if (key === undefined) {
    if (operation.op === 'remove') throw new PatchMismatch('a whole view cannot be removed')
    return operation.value
  }
  if (Array.isArray(value)) {
    const list: unknown[] = value.slice()
    const index = /^(0|[1-9]\d*)$/.test(key) ? Number(key) : -1
    const last = operation.op === 'add' && rest.length === 0 ? list.length : list.length - 1
    if (index < 0 || index > last) throw new PatchMismatch(operation.path)
    if (rest.length > 0) list[index] = applied(list[index], rest, operation)
    else if (operation.op === 'remove') list.splice(index, 1)
    else list.splice(index, operation.op === 'add' ? 0 : 1, operation.value)
    return list
  }
  // A key such as __proto__ is an own field here or nothing at all: JSON carries it, a spread copies it as data.
  if (!isFields(value)) throw new PatchMismatch(operation.path)
  if (operation.op !== 'add' || rest.length > 0) {
    if (!Object.hasOwn(value, key)) throw new PatchMismatch(operation.path)
  }
  if (rest.length === 0 && operation.op === 'remove') {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  }
  const changed =
    rest.length === 0 && operation.op !== 'remove' ? operation.value : applied(value[key], rest, operation)
  return Object.fromEntries([...Object.entries(value).filter(([name]) => name !== key), [key, changed]])
}

/** The view after the patch; what the patch did not touch stays the same object. Throws `PatchMismatch`. */
export function applyPatch(view: unknown, patch: Patch): unknown {
  return patch.reduce((current, operation) => {
    if (operation.path !== '' && !operation.path.startsWith('/')) throw new PatchMismatch(operation.path)
    const keys = operation.path === '' ? [] : operation.path.slice(1).split('/').map(unescaped)
    return applied(current, keys, operation)
  }, view)
}
