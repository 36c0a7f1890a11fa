import { existsSync, readFileSync } from 'node:fs'

/** https://sqlite.org/walformat.html */
const headerLength = 32
const frameHeaderLength = 24
const magic = 0x377f0682
/** Far more than a log ever grows to: what it holds is taken into the database every thousand pages. */
const longest = 512 * 1024 * 1024

interface Index {
  /** Pages of the log that were committed, and of them those that the database itself holds by now. */
  readonly committed: number
  readonly taken: number
  readonly salt: Buffer
  readonly bytes: Buffer
}

const bytesOf = (file: string): Buffer => (existsSync(file) ? readFileSync(file) : Buffer.alloc(0))

/** What the processes that shared the database last told each other of the log. */
function readIndex(file: string): Index | undefined {
  const bytes = bytesOf(`${file}-shm`).subarray(0, 100)
  if (bytes.length < 100 || !bytes.subarray(0, 48).equals(bytes.subarray(48, 96))) return undefined
  // Written in the order of bytes of this machine; the salt as it stands in the log.
  const words = new Uint32Array(Uint8Array.from(bytes).buffer)
  return { committed: words[4] ?? 0, taken: words[24] ?? 0, salt: bytes.subarray(32, 40), bytes }
}

/** The running checksum of the log, over a whole number of pairs of words. */
function added(sum: readonly [number, number], bytes: Buffer, bigEndian: boolean): [number, number] {
  let [a, b] = sum
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0
    b = (b + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0
  }
  return [a, b]
}

/** How many pages stand in the log up to the end of its last whole transaction; undefined when it is of another time. */
function wholePages(log: Buffer, salt: Buffer): number | undefined {
  if (log.length < headerLength) return 0
  const bigEndian = (log.readUInt32BE(0) & 1) === 1
  let sum = added([0, 0], log.subarray(0, 24), bigEndian)
  if ((log.readUInt32BE(0) & ~1) !== magic || sum[0] !== log.readUInt32BE(24) || sum[1] !== log.readUInt32BE(28))
    return 0
  if (!log.subarray(16, 24).equals(salt)) return undefined
  const length = frameHeaderLength + log.readUInt32BE(8)
  let whole = 0
  for (let page = 1; headerLength + page * length <= log.length; page += 1) {
    const frame = log.subarray(headerLength + (page - 1) * length, headerLength + page * length)
    sum = added(added(sum, frame.subarray(0, 8), bigEndian), frame.subarray(frameHeaderLength), bigEndian)
    const sound = sum[0] === frame.readUInt32BE(16) && sum[1] === frame.readUInt32BE(20)
    if (!sound || !frame.subarray(8, 16).equals(salt)) break
    if (frame.readUInt32BE(4) > 0) whole = page
  }
  return whole
}

/**
 * How many pages at the end of the write-ahead log were committed and are no longer whole: SQLite leaves them out without a word
 * when it opens the database. 0 after a clean stop, after a crash, and while another process is writing.
 */
export function pagesLost(file: string): number {
  const index = readIndex(file)
  if (!index || index.committed <= index.taken) return 0
  const log = bytesOf(`${file}-wal`)
  if (log.length > longest) return 0
  const whole = wholePages(log, index.salt)
  if (whole === undefined || whole >= index.committed) return 0
  // Unless somebody else is at work, who emptied the log meanwhile.
  const still = readIndex(file)
  return still?.bytes.equals(index.bytes) ? index.committed - Math.max(whole, index.taken) : 0
}
