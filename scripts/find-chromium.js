import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { install, locate, mayInstall } from './system-programs.js'

/** @typedef {{ path: string, from: 'setting' | 'system' | 'package' | 'installed' }} Chromium */

const onSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

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

  if (mayInstall()) {
    try {
      await install('chromium')
      const path = '/usr/bin/chromium'
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
