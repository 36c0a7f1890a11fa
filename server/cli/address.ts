import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'

const fileIn = (dataDir: string) => join(dataDir, 'address')

/** Written by the server that runs on this DATA_DIR, so that other commands make links that lead to it. */
export function noteAddress(dataDir: string, url: string): void {
  writeFileSync(fileIn(dataDir), `${url}\n`)
}

export function forgetAddress(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true })
}

function notedAddress(dataDir: string): string | undefined {
  try {
    const url = readFileSync(fileIn(dataDir), 'utf8').trim()
    return URL.canParse(url) ? url : undefined
  } catch {
    return undefined // no server runs here
  }
}

/** The address for links: as set for this very command, else that of the server that runs, else where one would run. */
export function addressFor({ dataDir, publicUrl }: Config): string {
  const { PUBLIC_URL, PORT = '0' } = process.env
  const isSet = Boolean(PUBLIC_URL) || Number(PORT) > 0
  return isSet ? publicUrl : (notedAddress(dataDir) ?? publicUrl)
}
