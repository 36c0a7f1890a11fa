import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { install, locate, mayInstall } from './system-programs.js'

/** Programs that did not write our documents, to read them with, and where Debian has them. */
const programs = {
  pdftotext: { packages: ['poppler-utils'], version: '-v' },
  pdfinfo: { packages: ['poppler-utils'], version: '-v' },
  soffice: {
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'libreoffice-impress-nogui'],
    version: '--version',
  },
}

/**
 * @param {string} name
 * @returns {Promise<string | undefined>} what is wrong with it
 */
async function fault(name) {
  if (!locate(name)) return `${name} is not there.`
  try {
    const { stdout, stderr } = await promisify(execFile)(name, [programs[name].version], { timeout: 60_000 })
    return /\d+\.\d+/.test(stdout + stderr) ? undefined : `${name} does not say its version.`
  } catch (error) {
    const [line] = String(error.stderr || error.message)
      .trim()
      .split('\n')
    return `${name} does not start: ${line}`
  }
}

async function faults() {
  const found = await Promise.all(Object.keys(programs).map(async name => ({ name, wrong: await fault(name) })))
  return found.filter(({ wrong }) => wrong !== undefined)
}

/**
 * Sees to it that documents can be read back by LibreOffice and Poppler: as they are here, or installed now.
 * @returns {Promise<void>} rejects with what is missing and how to get it
 */
export async function findDocumentPrograms() {
  let missing = await faults()
  const notes = []
  if (missing.length > 0 && mayInstall()) {
    try {
      await install(...new Set(missing.flatMap(({ name }) => programs[name].packages)))
    } catch (error) {
      notes.push(error.message)
    }
    missing = await faults()
  }
  if (missing.length === 0) return
  const packages = [...new Set(missing.flatMap(({ name }) => programs[name].packages))]
  throw new Error(
    [
      `Install what is missing (Debian: apt-get install ${packages.join(' ')}).`,
      ...notes,
      ...missing.map(({ wrong }) => wrong),
    ].join('\n'),
  )
}
