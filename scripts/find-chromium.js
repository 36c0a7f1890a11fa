import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { promisify } from 'node:util'

/** @typedef {{ path: string, from: 'setting' | 'system' | 'package' | 'installed' }} Chromium */

const onSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** @param {string} command a path, or a name to look for in PATH */
function locate(command) {
  if (isAbsolute(command)) return existsSync(command) ? command : undefined
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, command))
    .find(existsSync)
}

/**
 * Being there is not enough: some systems put a stand-in at this path, and libraries may be missing.
 * @param {string} path
 * @returns {Promise<string | undefined>} what is wrong with it
 */
async function fault(path) {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version', '--no-sandbox'], { timeout: 30_000 })
    return /\d+\.\d+/.test(stdout) ? undefined : `${path} does not say its version.`
  } catch (error) {
    const [line] = String(error.stderr || error.message)
      .trim()
      .split('\n')
    return `${path} does not start: ${line}`
  }
}

/** @returns {Promise<string>} the path of the Chromium that comes with an npm package, unpacked */
async function unpackPackage() {
  // On this word the package brings its own NSS libraries along, which bare systems lack.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

/** @param {string[]} args */
function aptGet(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.once('error', reject)
    child.once('close', code =>
      code === 0 ? resolve(undefined) : reject(new Error(`apt-get ${args.join(' ')} ended with ${code}.`)),
    )
  })
}

async function install() {
  await aptGet('update', '-qq')
  await aptGet('install', '-y', '-qq', 'chromium')
  return '/usr/bin/chromium'
}

/**
 * A Chromium that starts on this machine: the one that was set, the system's, the npm package's, or one that is
 * installed now. CHROMIUM_FINDER=package leaves out what comes before the package.
 * @returns {Promise<Chromium>}
 */
export async function findChromium() {
  const { CHROMIUM_PATH, CHROMIUM_FINDER } = process.env
  /** @type {string[]} */
  const faults = []

  if (CHROMIUM_FINDER !== 'package') {
    if (CHROMIUM_PATH) {
      const wrong = await fault(CHROMIUM_PATH)
      if (wrong) throw new Error(`CHROMIUM_PATH: ${wrong}`)
      return { path: CHROMIUM_PATH, from: 'setting' }
    }
    for (const command of onSystem) {
      const path = locate(command)
      if (!path) continue
      const wrong = await fault(path)
      if (!wrong) return { path, from: 'system' }
      faults.push(wrong)
    }
  }

  try {
    const path = await unpackPackage()
    const wrong = await fault(path)
    if (!wrong) return { path, from: 'package' }
    faults.push(wrong)
  } catch (error) {
    faults.push(`@sparticuz/chromium: ${error.message}`)
  }

  if (process.getuid?.() === 0 && locate('apt-get')) {
    try {
      const path = await install()
      const wrong = await fault(path)
      if (!wrong) return { path, from: 'installed' }
      faults.push(wrong)
    } catch (error) {
      faults.push(error.message)
    }
  }

  throw new Error(
    [
      'No Chromium starts on this machine. Install one (Debian: apt-get install chromium; macOS: Google Chrome),',
      'or set CHROMIUM_PATH to the program.',
      ...faults,
    ].join('\n'),
  )
}
