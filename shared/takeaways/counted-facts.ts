import type { Facts } from '../session/takeaway.ts'

/** A fact, counted again from a source; undefined when it cannot be. */
export type Counters<Key extends string, Source> = Readonly<
  Record<Key, (source: Source) => Facts[string] | null | undefined>
>

/** The facts of these names, each counted again. What cannot be counted is left out, so that its sentence comes out differently. */
export function countedFacts<Source>(facts: Facts, counters: Counters<string, Source>, source: Source): Facts {
  const counted = Object.keys(facts).map(key => {
    return [key, Object.hasOwn(counters, key) ? counters[key]?.(source) : undefined] as const
  })
  return Object.fromEntries(
    counted.flatMap(([key, value]) => (value === undefined || value === null ? [] : [[key, value]])),
  )
}
