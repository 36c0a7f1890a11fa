import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSources, type Sources } from '../architecture/graph.ts'

const root = join(import.meta.dirname, '../..')
const sources = readSources(root, ['shared', 'server', 'client'])

/** Where markup becomes part of a page: only pictures of shared/charts, which escape every text. */
const pictures = ['client/components/base/ChartSvg.vue', 'client/components/table/StageShift.vue']
/** Reads a mail into a page of its own, in which nothing runs. */
const mailPreview = 'client/components/organizer/InvitationPreview.vue'

const laws = [
  {
    name: 'no text becomes markup',
    pattern: /v-html|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|srcdoc|document\.write/,
    but: pictures,
  },
  { name: 'no markup is read', pattern: /DOMParser|parseFromString|setHTML/, but: [mailPreview] },
  {
    name: 'no text becomes code',
    pattern: /\beval\(|new Function\b|\bFunction\(|setTimeout\(\s*['"`]|node:vm/,
    but: [],
  },
  {
    name: 'no address of a page is made of what people wrote',
    pattern: /location\.(?:href|assign|replace)\s*[(=]|window\.open\(/,
    but: [],
  },
  { name: 'no program is started by a name that is put together', pattern: /node:child_process/, but: [] },
  { name: 'chance that keeps a secret is the system’s', pattern: /Math\.random/, within: 'server/people', but: [] },
] as const

function breaches(files: Sources, { pattern, but, ...rest }: (typeof laws)[number]): readonly string[] {
  const within = 'within' in rest ? rest.within : ''
  return [...files]
    .filter(([path, text]) => path.startsWith(within) && pattern.test(text))
    .map(([path]) => path)
    .filter(path => !but.some(open => open === path))
}

describe('in the sources', () => {
  test.each(laws)('$name', law => {
    expect(breaches(sources, law)).toEqual([])
  })

  test('what is excepted is still there, and still the only place', () => {
    for (const path of [...pictures, mailPreview]) expect(sources.has(path), path).toBe(true)
  })

  test.each([
    ['<p v-html="text" />', 0],
    ['element.innerHTML = text', 0],
    ['new DOMParser().parseFromString(text)', 1],
    ['eval(text)', 2],
    ['location.href = link', 3],
    ["import { exec } from 'node:child_process'", 4],
    ['const token = Math.random()', 5],
  ] as const)('%s would be found', (text, law) => {
    const made = law === 5 ? 'server/people/made-up.ts' : 'client/made-up.ts'
    expect(breaches(new Map([[made, text]]), laws[law])).toEqual([made])
  })
})

/** A secret that is compared sign by sign tells by its time how much of it was right; a hash that is looked up does not. */
test('secrets are compared by their hashes, or in the same time whatever they are', () => {
  const comparing = /(?:token|secret|password|hash|cookie|signature)\w*\s*[!=]==\s*(?!undefined|null|'')[\w.]+/i
  const found = [...sources]
    .filter(([path]) => /^server\/(?:people|http|accounts|realtime)\//.test(path))
    .flatMap(([path, text]) => text.split('\n').map(line => ({ path, line: line.trim() })))
    .filter(({ line }) => comparing.test(line) && !/typeof|length|undefined|null/.test(line))
  expect(found).toEqual([])
  expect(comparing.test('if (token === expected) return')).toBe(true)
})
