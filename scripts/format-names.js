import { readFileSync } from 'node:fs'

const registry = readFileSync(new URL('../shared/formats/index.ts', import.meta.url), 'utf8')
const [, entries] = /export const formats = \{([^}]*)\}/.exec(registry) ?? []

/** The vote formats, read from their registry, so that lint knows a new one as soon as it exists. */
export const formatNames = (entries ?? '').match(/\b[a-z]\w*(?=\s*[,:]|\s*$)/g) ?? []

if (formatNames.length === 0)
  throw new Error('No vote format found in shared/formats/index.ts: `export const formats = { … }`.')
