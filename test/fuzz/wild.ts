import type { Draw } from '../session/random-picks.ts'
import { seeded } from '../session/given.ts'

export function drawFrom(seed: number): Draw {
  const random = seeded(seed)
  let said = 0
  return {
    chance: share => random() < share,
    whole: below => Math.floor(random() * below),
    pick: list => list[Math.floor(random() * list.length)],
    words: kind => `${kind} ${(said += 1)}`,
  }
}

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown

const texts = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    'a\udc00b',
    '\u202e\u2066',
    '👩‍👩‍👧'.repeat(50),
    'é'.normalize('NFD'),
    '%00',
    '\r\nX: y',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'nowhere',
    'length',
    '0',
    '-1',
    '../../secret',
    "' OR 1=1 --",
  ],
  ...[
    '<script>alert(1)</script>',
    '=1+1',
    '{{7*7}}',
    'NaN',
    'null',
    '2026-02-31T25:61:61Z',
    'x'.repeat(5000),
    '⁂'.repeat(30_000),
  ],
] as const
const numbers = [0, -0, -1, 0.5, 1e9, -1e9, 2 ** 53, Number.MAX_VALUE, 5e-324, 8.64e15, -8.64e15, 1e21] as const

/** A value that nobody asked for. */
export function wild({ pick, whole }: Draw): unknown {
  switch (whole(12)) {
    case 0:
      return null
    case 1:
      return undefined
    case 2:
      return whole(2) === 0
    case 3:
    case 4:
      return pick(numbers)
    case 5:
      return []
    case 6:
      return {}
    case 7:
      return pick([nested(30), nested(2000), Array.from({ length: 2000 }, (_, i) => i), { a: { b: { c: [] } } }])
    case 8:
      return pick([
        JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
        { constructor: { prototype: { polluted: true } } },
        { _placeholder: true, num: 7 },
        { toString: 1, valueOf: null, length: -1 },
        { toJSON: 'x', then: 'y' },
      ])
    default:
      return pick(texts)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The same thing with something wrong in it: another value, a field too few or too many, a list that is too long. */
export function spoiled(value: unknown, draw: Draw): unknown {
  const { chance, pick, whole } = draw
  if (!isObject(value) || chance(0.15)) return wild(draw)
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    if (list.length === 0) return [wild(draw)]
    if (chance(0.2)) return Array.from({ length: 3000 }, () => list[0])
    const at = whole(list.length)
    return list.map((entry, index) => (index === at ? spoiled(entry, draw) : entry))
  }
  const keys = Object.keys(value)
  const key = pick(keys)
  if (key === undefined || chance(0.1)) return { ...value, [String(pick(texts))]: wild(draw) }
  if (chance(0.2)) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  return { ...value, [key]: spoiled(value[key], draw) }
}
