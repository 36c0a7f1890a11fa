import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { BrokenArchive, readArchive } from '../exports/archive.ts'
import { Complaint } from './command.ts'

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Some hundred times the fullest evening, in bytes; more would only fill the memory before it is refused. */
const largest = 64 * 1024 * 1024

function readFileOrComplain(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })
  if (size?.isFile() === true && size.size > largest)
    throw new Complaint(`${file} is larger than any archive (64 MB). Name another file.`)
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
