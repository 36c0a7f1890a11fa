import type { Finding } from '../../shared/article/finding.ts'
import type { ArticleMaterial } from '../../shared/article/material.ts'

/** A pause in the typing, in ms. */
const pause = 250
/** So many times as long as a check takes, typing goes undisturbed in between. */
const rest = 10

export interface CheckParts {
  readonly check: (markdown: string, material: ArticleMaterial) => readonly Finding[]
  readonly text: () => string
  readonly material: () => ArticleMaterial | null
  readonly found: (findings: readonly Finding[]) => void
}

/** Checks the text once the typing pauses, never while a letter is on its way, and less often where checking takes long. */
export function useChecking({ check, text, material, found }: CheckParts) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let took = 0
  function run() {
    const current = material()
    if (current === null) return
    const since = performance.now()
    found(check(text(), current))
    took = performance.now() - since
  }
  return {
    soon() {
      clearTimeout(timer)
      timer = setTimeout(run, Math.max(pause, took * rest))
    },
    stop: () => clearTimeout(timer),
  }
}
