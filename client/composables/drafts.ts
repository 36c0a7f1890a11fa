import { defineStore } from 'pinia'
import { computed, reactive, type WritableComputedRef } from 'vue'
import { keptInTab } from '../connection/kept.ts'

/** What somebody is choosing or writing, by step: no patch from the server can touch it, and a reload keeps it. */
export const useDrafts = defineStore('drafts', () => {
  const written = reactive(new Map<string, unknown>())
  /** Drafts that are under way to the server, as long as this page lives. */
  const sent = reactive(new Set<string>())
  const tabKey = (key: string) => `exchange-table/draft/${key}`

  const read = (key: string): unknown => (written.has(key) ? written.get(key) : keptInTab.read(tabKey(key)))
  function write(key: string, value: unknown) {
    written.set(key, value)
    keptInTab.write(tabKey(key), value)
  }
  function drop(key: string) {
    written.set(key, null)
    sent.delete(key)
    keptInTab.remove(tabKey(key))
  }
  return { sent, read, write, drop }
})

/** One draft; `parse` makes of what was kept, or of null, a whole draft. */
export function useDraft<T>(key: () => string, parse: (kept: unknown) => T): WritableComputedRef<T> {
  const drafts = useDrafts()
  return computed({
    get: () => parse(drafts.read(key())),
    set: value => drafts.write(key(), value),
  })
}
