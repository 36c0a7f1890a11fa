import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const spec = readFileSync(`${root}docs/spec.md`, 'utf8')
const ruleIds = [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].flatMap(([, id]) => id ?? [])

const files = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' }).filter(
  file => /(?:\.test|contract)\.ts$/.test(file) && !file.endsWith('spec.test.ts'),
)
/** Ids that open the title of a test: a letter and a number in brackets. */
const cited = new Map<string, string>()
for (const file of files)
  for (const [titles] of readFileSync(`${root}test/${file}`, 'utf8').matchAll(/'(?:\[[A-Z]\d+\] )+/g))
    for (const [, id] of titles.matchAll(/\[([A-Z]\d+)\]/g)) if (id !== undefined) cited.set(id, file)

test('every rule of docs/spec.md is shown by a test', () => {
  expect(ruleIds.filter(id => !cited.has(id))).toEqual([])
})

test('every test cites a rule that stands in docs/spec.md', () => {
  expect([...cited].filter(([id]) => !ruleIds.includes(id))).toEqual([])
})

test('every rule stands under its letter, once, in order', () => {
  expect(new Set(ruleIds).size).toBe(ruleIds.length)
  for (const [, letter, rules] of spec.matchAll(/^## ([A-Z]): [^\n]*\n([^]*?)(?=^## |(?![^]))/gm)) {
    const ids = [...(rules ?? '').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, id]) => id)
    expect(ids).toEqual(ids.map((_, index) => `${letter}${index + 1}`))
  }
})
