import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Unreadable } from '../event-store/event-store.ts'

const length = 32

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/**
 * The installation's secret, from which all links are made; made at the first start. Throws `Unreadable` with a sentence that
 * says what to do.
 */
export function readSecret(dataDir: string): Buffer {
  const file = join(dataDir, 'secret')
  const secret = readIfThere(file) ?? makeSecret(dataDir, file)
  if (secret.length !== length) {
    throw new Unreadable(
      `${file} must hold ${length} bytes, but holds ${secret.length}. Put back a copy of it, or move it away: a new one is made then.`,
    )
  }
  return secret
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new Unreadable(
      `${file} cannot be read. Give this user the rights to it, or set DATA_DIR to another folder.`,
      {
        cause: error,
      },
    )
  }
}

/** Written whole under another name first, then linked: of two that start together the first wins, and none is half there. */
function makeSecret(dataDir: string, file: string): Buffer {
  const draft = join(dataDir, `secret-${randomBytes(6).toString('hex')}`)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const handle = openSync(draft, 'wx', 0o600)
    writeSync(handle, randomBytes(length))
    fsyncSync(handle)
    closeSync(handle)
    try {
      linkSync(draft, file)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    } finally {
      rmSync(draft)
    }
    return readFileSync(file)
  } catch (error) {
    throw new Unreadable(
      `${file} cannot be made. Give this user the rights to its folder, or set DATA_DIR to another.`,
      {
        cause: error,
      },
    )
  }
}
