import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.js'
import { findDocumentPrograms } from './find-document-programs.js'
import { countTests } from './count-tests.js'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const folders = ['shared', 'server', 'client', 'test', 'bench']
// Taken before a Chromium is looked for, which may put library paths into process.env.
const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) }
const total = { passed: 0, failed: 0 }
const running = new Set()

/** The program of a package in node_modules, started with this same Node. */
function start(library, args, stdio) {
  const folder = join(root, 'node_modules', library)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const [program] = typeof bin === 'string' ? [bin] : Object.values(bin)
  const child = spawn(process.execPath, [join(folder, program), ...args], { cwd: root, env, stdio })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

const ended = child =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal))
  })

function line(good, name, since) {
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(`${good ? 'passed' : 'FAILED'}  ${name.padEnd(16)} ${seconds.padStart(6)} s`)
}

/** One tool over the sources; what it says is shown when it finds something. */
async function part(name, library, ...args) {
  const since = performance.now()
  const child = start(library, args, ['ignore', 'pipe', 'pipe'])
  const said = []
  child.stdout.on('data', piece => said.push(piece))
  child.stderr.on('data', piece => said.push(piece))
  const good = (await ended(child)) === 0
  if (!good) process.stdout.write(`\n${Buffer.concat(said).toString().trim()}\n`)
  line(good, name, since)
  total[good ? 'passed' : 'failed'] += 1
  return good
}

/** Two at a time, the longest first: so both cores have work until the end. */
async function check() {
  const types = folder => [`types ${folder}`, 'vue-tsc', '--noEmit', '-p', folder]
  const waiting = [
    ['lint', 'eslint', '.', '--max-warnings', '0'],
    ...folders.toReversed().map(types),
    ['walls', 'dependency-cruiser', ...folders],
    ['dead code', 'knip', '--no-progress'],
  ]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await part(...next)
  }
  await Promise.all([worker(), worker()])
}

async function build() {
  const client = await part('build client', 'vite', 'build', '--logLevel', 'warn')
  const server = await part('build server', 'vite', 'build', '--ssr', '--logLevel', 'warn')
  return client && server
}

function fail(sentence) {
  total.failed += 1
  console.log(`FAILED  ${sentence}`)
}

async function browserIsThere() {
  try {
    const { path, from } = await findChromium()
    console.log(`\nBrowser tests run in ${path} (${from}).`)
    return true
  } catch (error) {
    fail(`The browser tests could not run. ${error.message}`)
    return false
  }
}

async function documentProgramsAreThere() {
  try {
    await findDocumentPrograms()
    return true
  } catch (error) {
    fail(`The documents could not be read back by other programs. ${error.message}`)
    return false
  }
}

function testFiles() {
  return readdirSync(join(root, 'test'), { recursive: true })
    .filter(file => file.endsWith('.test.ts'))
    .map(file => join('test', file).split(sep).join('/'))
}

async function vitest(wanted, ...args) {
  const since = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'exchange-table-test-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exit = await ended(start('vitest', ['run', ...reporters, ...args], 'inherit'))
  const { passed, failures } = countTests(report, {
    exit,
    wanted: testFiles().filter(wanted),
    nameOf: file => relative(root, file).split(sep).join('/'),
  })
  rmSync(folder, { recursive: true, force: true })
  total.passed += passed
  failures.forEach(fail)
  line(failures.length === 0, 'tests', since)
}

async function tests(scope) {
  const built = await build()
  if (!built) console.log('The browser tests did not run: they need what could not be built.')
  // What runs in a process of its own is then what people get.
  if (built) env.PROGRAM_IS_BUILT = '1'
  const browser = built && (await browserIsThere())
  const inBrowser = file => file.startsWith('test/browser/')
  if (scope === 'e2e') {
    if (browser) await vitest(inBrowser, '--project', 'browser')
    return
  }
  const documents = await documentProgramsAreThere()
  const readBack = file => file.startsWith('test/exports/read-back/')
  const left = [...(browser ? [] : ['browser']), ...(documents ? [] : ['documents'])]
  const runs = file => (browser || !inBrowser(file)) && (documents || !readBack(file))
  await vitest(runs, ...left.flatMap(project => ['--project', `!${project}`]))
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal)
    process.exit(1)
  })
}

const [scope = 'all', ...rest] = process.argv.slice(2)
if (!['all', 'check', 'e2e'].includes(scope) || rest.length) {
  console.error('Usage: node scripts/test.js [check | e2e]')
  process.exit(1)
}
if (scope !== 'e2e') await check()
if (scope !== 'check') await tests(scope)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
