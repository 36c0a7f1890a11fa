// Far more than a run of all tests has time for: takes some ten minutes. `node scripts/fuzz.js 500000` fires more.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [shots = '100000'] = process.argv.slice(2)
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const child = spawn(process.execPath, [vitest, 'run', '--project', 'server', '--no-file-parallelism', 'test/fuzz'], {
  env: { ...process.env, FUZZ: shots },
  stdio: 'inherit',
})
child.once('close', code => (process.exitCode = code ?? 1))
