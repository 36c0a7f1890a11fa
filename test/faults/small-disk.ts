import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { dataFolder, type ServerProcess } from './server-process.ts'

/** A disk that can be filled under a server, and on which room can be made. */
export interface SmallDisk {
  readonly kind: string
  readonly dataDir: string
  fill(server: ServerProcess): void
  makeRoom(server: ServerProcess): void
}

function commanded(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/**
 * The system lets no file of the server's grow any more: as real as a full disk for whoever writes, and allowed everywhere.
 */
export function limitedDisk(): SmallDisk {
  const dataDir = dataFolder()
  const limit = ({ child }: ServerProcess, most: string) => {
    if (!commanded('prlimit', '--pid', String(child.pid), `--fsize=${most}:`)) throw new Error('no limit could be set')
  }
  return {
    kind: 'a limit of the system',
    dataDir,
    fill: server => {
      const log = join(dataDir, 'exchange-table.sqlite-wal')
      limit(server, String(statSync(log).size + 512 * 1024))
    },
    makeRoom: server => limit(server, 'unlimited'),
  }
}

/** A file system of its own, full to the last byte; where none may be mounted, the limit. */
export function ownDisk(): SmallDisk {
  const dataDir = mkdtempSync(join(tmpdir(), 'exchange-table-disk-'))
  if (!commanded('mount', '-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', dataDir)) {
    rmSync(dataDir, { recursive: true, force: true })
    return limitedDisk()
  }
  onTestFinished(() => {
    commanded('umount', '--lazy', dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  })
  const filler = join(dataDir, 'something-else')
  return { kind: 'a full file system', dataDir, fill: () => fillWith(filler), makeRoom: () => rmSync(filler) }
}

function fillWith(file: string): void {
  for (let size = 1024 * 1024; size >= 512;) {
    try {
      writeFileSync(file, Buffer.alloc(size, 1), { flag: 'a' })
    } catch {
      size /= 2
    }
  }
}
