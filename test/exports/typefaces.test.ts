import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { typefaces, unpackWoff } from '../../server/exports/typefaces.ts'

const tables = [
  { tag: 'cmap', data: Buffer.from('a table that packs well '.repeat(20)) },
  { tag: 'head', data: Buffer.from([1, 2, 3, 4, 5]) },
  { tag: 'name', data: Buffer.from('odd length') },
]

/** A WOFF file by W3C WOFF 1.0; tables that would not get smaller stay as they are. */
function woff(): Buffer {
  const head = Buffer.alloc(44 + 20 * tables.length)
  head.write('wOFF', 0, 'latin1')
  head.writeUInt32BE(0x00010000, 4)
  head.writeUInt16BE(tables.length, 12)
  const parts = [head]
  let offset = head.length
  for (const [index, { tag, data }] of tables.entries()) {
    const squeezed = deflateSync(data)
    const packed = squeezed.length < data.length ? squeezed : data
    const at = 44 + 20 * index
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(offset, at + 4)
    head.writeUInt32BE(packed.length, at + 8)
    head.writeUInt32BE(data.length, at + 12)
    head.writeUInt32BE(1000 + index, at + 16)
    const padded = Buffer.concat([packed, Buffer.alloc((4 - (packed.length % 4)) % 4)])
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}

test('a packed typeface comes out with all its tables, each where its list says', () => {
  const font = unpackWoff(woff())
  expect(font.readUInt32BE(0)).toBe(0x00010000)
  expect(font.readUInt16BE(4)).toBe(3)
  // For three tables: the largest power of two is 2, so 32, 1 and 16 (OpenType, the table directory).
  expect([font.readUInt16BE(6), font.readUInt16BE(8), font.readUInt16BE(10)]).toEqual([32, 1, 16])
  for (const [index, { tag, data }] of tables.entries()) {
    const at = 12 + 16 * index
    expect(font.toString('latin1', at, at + 4)).toBe(tag)
    expect(font.readUInt32BE(at + 4)).toBe(1000 + index)
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
    expect(offset % 4).toBe(0)
    expect(font.subarray(offset, offset + length).equals(data)).toBe(true)
  }
})

test('typefaces that are installed are TrueType', () => {
  for (const face of typefaces()) expect(face.readUInt32BE(0)).toBe(0x00010000)
})
