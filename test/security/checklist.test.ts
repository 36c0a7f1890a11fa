import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'docs/security.md'), 'utf8')
const checklist = text.slice(text.indexOf('## Checklist'), text.indexOf('## Open'))
const lines = checklist.split('\n').filter(line => line.startsWith('- '))

/** Files as a line names them, in round brackets where a thing is done and in square ones where it is tested. */
const filesIn = (line: string): readonly string[] =>
  [...line.matchAll(/[([]((?:[\w-]+\/)*[\w.-]+\.\w+(?:, (?:[\w-]+\/)*[\w.-]+\.\w+)*)[)\]]/g)].flatMap(([, list = '']) =>
    list.split(', '),
  )

describe('the checklist of security', () => {
  test('names no file that is not there', () => {
    const named = [...text.matchAll(/`((?:shared|server|client|test|scripts)\/[\w/.-]+)`/g)].map(
      ([, file = '']) => file,
    )
    const files = [...lines.flatMap(filesIn), ...named]
    expect(files.length).toBeGreaterThan(80)
    expect(files.filter(file => !existsSync(join(root, file)))).toEqual([])
  })

  test('has a test for every line that is not an affair of somebody else', () => {
    const without = lines.filter(line => !filesIn(line).some(file => file.startsWith('test/')))
    const said = /not a matter of this product|Not applicable|no SOAP/
    expect(without.filter(line => !said.test(line))).toEqual([])
  })

  test('goes through all fourteen chapters', () => {
    const chapters = [...checklist.matchAll(/^### V(\d+) /gm)].map(([, number]) => Number(number))
    expect(chapters).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
  })
})
