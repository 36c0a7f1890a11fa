#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const client = join(root, 'dist', 'client', 'index.html')
const server = join(root, 'dist', 'server', 'cli.js')

function mayRunOn(version) {
  const [major, minor] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
}

async function build() {
  const { build } = await import('vite')
  // The configuration names its folders relative to the project, and this may be called from anywhere.
  const settings = { configFile: join(root, 'vite.config.ts'), root: join(root, 'client'), logLevel: 'silent' }
  if (!existsSync(client)) await build(settings)
  if (!existsSync(server)) await build({ ...settings, build: { ssr: true } })
}

async function run() {
  if (!mayRunOn(process.versions.node)) {
    console.error(`Exchange Table needs Node 20.19, 22.12 or 24 and later; this is ${process.versions.node}.`)
    return 1
  }
  try {
    await build()
  } catch (error) {
    const [reason] = String(error.message).split('\n')
    console.error(
      `Exchange Table could not be built (${reason}). Run \`npm ci && npm run build\` in ${root} to see why.`,
    )
    return 1
  }
  const { main } = await import(pathToFileURL(server).href)
  return main(process.argv.slice(2))
}

process.exitCode = await run()
