/** A place to keep small things. A browser may refuse it (a private window, strict settings): then nothing is kept and all else works. */
export interface Kept {
  read(key: string): unknown
  write(key: string, value: unknown): void
  remove(key: string): void
}

const keptIn = (area: () => Storage): Kept => ({
  read(key) {
    try {
      return JSON.parse(area().getItem(key) ?? 'null')
    } catch {
      return null
    }
  },
  write(key, value) {
    try {
      area().setItem(key, JSON.stringify(value))
    } catch {
      // Full or refused: the page goes on without.
    }
  },
  remove(key) {
    try {
      area().removeItem(key)
    } catch {
      // Refused: there is nothing to remove.
    }
  },
})

/** Until somebody clears this browser. */
export const keptOnDevice = keptIn(() => localStorage)
/** Until this tab closes; survives a reload. */
export const keptInTab = keptIn(() => sessionStorage)

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
