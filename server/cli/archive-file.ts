import { readFileSync, writeFileSync } from 'node:fs'
import { BrokenArchive, readArchive } from '../exports/archive.ts'
import { Complaint } from './command.ts'

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function readFileOrComplain(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Complaint(`${file} cannot be read. Check its name, and whether you may open it.`)
  }
}

export function writeFileOrComplain(file: string, content: string | Buffer): void {
  try {
    writeFileSync(file, content)
  } catch (error) {
    throw new Complaint(`${file} cannot be written (${reasonOf(error)}). Check its folder and your rights to it.`)
  }
}

/** Reads an archive file; a broken one is one sentence that names the file. */
export function openArchive(file: string): ReturnType<typeof readArchive> {
  const text = readFileOrComplain(file)
  try {
    return readArchive(text)
  } catch (error) {
    if (error instanceof BrokenArchive) throw new Complaint(`${file} cannot be read as an archive. ${error.message}`)
    throw error
  }
}
