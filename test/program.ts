import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * The program for a process of its own, and what Node is started with. `npm test` has just built it, and says so: then it is the
 * one that people get, which starts four times as fast. Whoever runs one test while writing has the sources as they stand.
 */
export const program =
  process.env['PROGRAM_IS_BUILT'] === '1'
    ? { script: at('bin/exchange-table.js'), nodeArguments: [] }
    : { script: at('scripts/serve-sources.js'), nodeArguments: ['--import', import.meta.resolve('tsx')] }
