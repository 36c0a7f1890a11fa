import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))

const licence = z.union([
  z.object({ license: z.object({ id: z.string() }) }).transform(({ license }) => license.id),
  z.object({ expression: z.string() }).transform(({ expression }) => expression),
])
const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(z.object({ name: z.string(), version: z.string(), licenses: z.array(licence).default([]) })),
})
const manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  scripts: z.record(z.string(), z.string()),
})
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      license: z.unknown().optional(),
      inBundle: z.boolean().optional(),
    }),
  ),
})

/** Licences under which we may hand the program on, as it is, under our own. */
const allowed = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Zlib',
    'Unlicense',
  ],
  // The typefaces.
  'OFL-1.1',
  // Asks for the source of changed files alone, and none is changed.
  'MPL-2.0',
])
/** Says its licence in a form that npm no longer reads; looked up in the package itself. */
const saidElsewhere = new Map([['xmlhttprequest-ssl', 'MIT']])

function allows(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, '')
  if (bare.includes(' OR ')) return bare.split(' OR ').some(allows)
  return bare.split(' AND ').every(one => allowed.has(one.trim()))
}

/**
 * Without `--omit dev`: npm would then leave out what a dependency may bring along and what tests use too, Vue and Zod among them.
 * What is for making the program alone says so in the list.
 */
const standard = 'npm sbom --sbom-format cyclonedx --package-lock-only'

/** Without a network: nothing may be asked of a registry. */
function billOfMaterials() {
  const { sbom = '' } = manifest.parse(read('package.json')).scripts
  const args = (sbom === '' ? standard : sbom).split(' ').slice(1)
  const env = { ...process.env, npm_config_offline: 'true', npm_config_registry: 'http://127.0.0.1:9/' }
  const { stdout } = spawnSync('npm', args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1e8 })
  return bill.parse(JSON.parse(stdout)).components
}

const packages = Object.entries(lock.parse(read('package-lock.json')).packages).filter(([path]) => path !== '')

describe('the bill of materials', () => {
  test('is made from the lock, without a network, and lists all that people get, each with its licence', () => {
    const listed = new Map(billOfMaterials().map(one => [`${one.name}@${one.version}`, one.licenses]))
    const shipped = packages.filter(([, { dev }]) => dev !== true)
    const missing = shipped.filter(
      ([path, { version }]) => !listed.has(`${path.replace(/^.*node_modules\//, '')}@${version}`),
    )
    expect(missing.map(([path]) => path)).toEqual([])
    for (const name of Object.keys(manifest.parse(read('package.json')).dependencies))
      expect(
        [...listed.keys()].some(key => key.startsWith(`${name}@`)),
        name,
      ).toBe(true)
    const unnamed = [...listed]
      .filter(([, licences]) => licences.length === 0)
      .map(([key]) => key.replace(/@[^@]*$/, ''))
    expect(unnamed).toEqual([...saidElsewhere.keys()])
  })

  test('has no licence under which we may not hand it on', () => {
    const refused = billOfMaterials().filter(({ licenses }) => licenses.some(one => !allows(one)))
    expect(refused).toEqual([])
    for (const [name, wanted] of saidElsewhere)
      expect(JSON.stringify(read(`node_modules/${name}/package.json`))).toContain(`"type":"${wanted}"`)
  })

  test.each([
    ['GPL-3.0-only', false],
    ['MIT OR GPL-3.0-or-later', true],
    ['(MIT AND GPL-2.0-only)', false],
    ['(MIT AND Zlib)', true],
    ['UNLICENSED', false],
  ])('the licence %s is allowed: %s', (expression, answer) => {
    expect(allows(expression)).toBe(answer)
  })
})

describe('every dependency', () => {
  test('is one exact version', () => {
    const { dependencies, devDependencies } = manifest.parse(read('package.json'))
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    )
    expect(loose).toEqual([])
  })

  test('is known by what is in it, and comes from no address but a registry', () => {
    const wrong = packages.filter(
      ([, { integrity, resolved = '', inBundle }]) =>
        inBundle !== true && (!integrity?.startsWith('sha512-') || /^(?:git|http:|file:)/.test(resolved)),
    )
    expect(wrong.map(([path]) => path)).toEqual([])
  })
})
