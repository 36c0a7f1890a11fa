import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

const require = createRequire(import.meta.url)

/** Family, the file in its package, and the weights and styles that documents use. */
const faces = [
  ['piazzolla', 400, 'normal'],
  ['piazzolla', 400, 'italic'],
  ['piazzolla', 500, 'normal'],
  ['piazzolla', 600, 'normal'],
  ['schibsted-grotesk', 400, 'normal'],
  ['schibsted-grotesk', 600, 'normal'],
] as const

/** A WOFF file (W3C WOFF 1.0, sections 3 to 5) as the TrueType file that is packed in it. */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + 20 * index
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const data = woff.subarray(offset, offset + packed)
    const sum = woff.readUInt32BE(at + 16)
    return { tag: woff.subarray(at, at + 4), sum, data: packed < length ? inflateSync(data) : data }
  })
  const power = 2 ** Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  head.writeUInt32BE(woff.readUInt32BE(4), 0)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((count - power) * 16, 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (const [index, { tag, sum, data }] of tables.entries()) {
    const at = 12 + 16 * index
    tag.copy(head, at)
    head.writeUInt32BE(sum, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    parts.push(data, padding)
    offset += data.length + padding.length
  }
  return Buffer.concat(parts)
}

function unpacked(family: string, weight: number, style: string): readonly Buffer[] {
  const file = `@fontsource/${family}/files/${family}-latin-${weight}-${style}.woff`
  try {
    return [unpackWoff(readFileSync(require.resolve(file)))]
  } catch {
    return [] // without this face a document is set in what its program brings along
  }
}

let read: readonly Buffer[] | undefined
/** The typefaces of the house, for programs that set type themselves. */
export const typefaces = (): readonly Buffer[] =>
  (read ??= faces.flatMap(([family, weight, style]) => unpacked(family, weight, style)))

/** Runs `use` with the same typefaces as files, for a program that takes only those. */
export async function withTypefaceFiles<T>(use: (files: string[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-table-type-'))
  try {
    const files = typefaces().map((face, index) => {
      const file = join(folder, `${index}.ttf`)
      writeFileSync(file, face)
      return file
    })
    return await use(files)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
