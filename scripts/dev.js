import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = join(fileURLToPath(import.meta.url), '..', '..')
// Where vite.config.ts sends /api and /socket.io.
const address = { HOST: '127.0.0.1', PORT: '3000' }

const client = await createServer({
  configFile: join(root, 'vite.config.ts'),
  root: join(root, 'client'),
  server: { host: '127.0.0.1' },
})
await client.listen()
const [page = 'http://127.0.0.1:5173/'] = client.resolvedUrls?.local ?? []

const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
const server = spawn(
  process.execPath,
  [tsx, 'watch', '--clear-screen=false', join(root, 'scripts', 'serve-sources.js'), 'serve'],
  // Links that the server prints lead to the client that is being worked on.
  { cwd: root, stdio: 'inherit', env: { PUBLIC_URL: page.replace(/\/$/, ''), ...process.env, ...address } },
)
console.log(`client  ${page}\nserver  http://${address.HOST}:${address.PORT}/`)

async function stop() {
  server.kill('SIGTERM')
  await client.close()
  process.exit()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
server.once('exit', stop)
