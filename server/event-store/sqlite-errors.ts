import { Held, NotStored, Unreadable } from './event-store.ts'

/** Primary result codes, https://sqlite.org/rescode.html */
const damaged = [11, 24, 26] // CORRUPT, FORMAT, NOTADB
const full = 13
const notAllowed = [3, 8, 14, 23] // PERM, READONLY, CANTOPEN, AUTH
const constraint = 19
const busy = [5, 6] // BUSY, LOCKED

/** `all` of @photostructure/sqlite 1.2.1 throws without `errcode`, so then the text that SQLite has for it must do. */
const codeByMessage: ReadonlyMap<string, number> = new Map([
  ['database is locked', 5],
  ['attempt to write a readonly database', 8],
  ['disk I/O error', 10],
  ['database disk image is malformed', 11],
  ['database or disk is full', full],
  ['unable to open database file', 14],
  ['file is not a database', 26],
])
const unspecified = 1

function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR') return undefined
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff
  return codeByMessage.get(error.message) ?? unspecified
}

export const isBusy = (error: unknown): boolean => busy.includes(codeOf(error) ?? 0)

/** The database itself failed, not what was asked of it: everything of the transaction is lost. */
export function isFailure(error: unknown): boolean {
  const code = codeOf(error)
  return code !== undefined && code !== constraint
}

function sentence(code: number, error: Error, file: string): string {
  if (damaged.includes(code)) {
    return `${file} is damaged or not a database of Exchange Table. Put back a backup with "exchange-table restore", or set DATA_DIR to another folder.`
  }
  if (code === full) return `The disk that holds ${file} is full. Make room on it; what was stored before is safe.`
  if (notAllowed.includes(code)) {
    return `${file} cannot be opened for reading and writing. Give this user the rights to it and to its folder, or set DATA_DIR to another folder.`
  }
  if (busy.includes(code)) return `${file} is held by another program. Stop that program, or wait until it is done.`
  return `${file} cannot be used (${error.message}). Check the disk that holds it.`
}

/** What an error of SQLite means to whoever wanted to read; other errors stay what they are. */
export function asUnreadable(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (!(error instanceof Error) || code === undefined || code === constraint) return error
  return new Unreadable(sentence(code, error, file), { cause: error })
}

/** The same for whoever wanted to store. */
export function asNotStored(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (!(error instanceof Error) || code === undefined || code === constraint) return error
  if (damaged.includes(code)) return asUnreadable(error, file)
  const Kind = busy.includes(code) ? Held : NotStored
  return new Kind(sentence(code, error, file), { cause: error })
}
