import type { EvidenceRef } from './material.ts'

/** No vowels, so that no ref is a word; nothing that is read as something else. */
const alphabet = '23456789bcdfghjkmnpqrstvwxz'
const longest = 12

/** FNV-1a, 32 bits: the same text gives the same number everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let unit = 0; unit < text.length; unit += 1) {
    value = Math.imul(value ^ text.charCodeAt(unit), 0x01000193) >>> 0
  }
  return value
}

function codeOf(key: string): string {
  let [code, rest, salt] = ['', 0, 0]
  while (code.length < longest) {
    if (rest < alphabet.length ** 2) {
      rest = hash(`${key}#${salt}`)
      salt += 1
    }
    code += alphabet[rest % alphabet.length] ?? ''
    rest = Math.floor(rest / alphabet.length)
  }
  return code
}

/**
 * Names for pieces of evidence, such as `t7kx2`. A name is made from a key of its own (an id, or what a claim is about) and from
 * nothing around it, so that it stays when other pieces come, go or change places. Should two keys give the same name, which
 * happens once in some hundreds of sessions, the later one gets a longer name.
 * @param prefix t, v or q
 * @param keys each once, oldest first
 */
export function refsFor(prefix: string, keys: readonly string[]): ReadonlyMap<string, EvidenceRef> {
  const shortest = prefix === 'q' ? 5 : 4
  const taken = new Set<EvidenceRef>()
  return new Map(
    keys.map(key => {
      const code = codeOf(key)
      let length = shortest
      while (taken.has(prefix + code.slice(0, length)) && length < longest) length += 1
      const ref = prefix + code.slice(0, length)
      taken.add(ref)
      return [key, ref] as const
    }),
  )
}
