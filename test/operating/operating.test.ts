import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { install, locate, mayInstall } from '../../scripts/system-programs.js'
import { freePort } from '../faults/server-process.ts'
import { blocksIn } from './blocks.ts'
import { Machine } from './machine.ts'

const documentOf = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
const operating = blocksIn(documentOf('operating.md'))
const ofKind = (kind: string) => operating.filter(block => block.kind === kind)

/** What the commands of the document need beside Node, and where Debian has it. */
const needed: Readonly<Record<string, string>> = { curl: 'curl', openssl: 'openssl', nginx: 'nginx' }
const there = (program: string) => locate(program) ?? locate(`/usr/sbin/${program}`)

beforeAll(async () => {
  const missing = () => Object.keys(needed).filter(program => there(program) === undefined)
  // By this word Debian installs a service without starting it.
  process.env['RUNLEVEL'] = '1'
  if (missing().length > 0 && mayInstall()) await install(...missing().map(program => needed[program] ?? program))
  const still = missing().map(program => needed[program])
  if (still.length > 0)
    throw new Error(`The commands of docs/operating.md could not be run: install ${still.join(', ')}.`)
}, 300_000)

test('every block says what it is, and is tried below', () => {
  expect(new Set(operating.map(({ kind }) => kind))).toEqual(new Set(['sh', 'ini', 'nginx', 'yaml']))
  expect(ofKind('sh').length).toBeGreaterThan(8)
})

test(
  'the commands of docs/operating.md work, one after the other, from the first try to another machine',
  { timeout: 600_000 },
  async () => {
    const machine = new Machine(await freePort())
    const [proxy] = ofKind('nginx')
    const [unit] = ofKind('ini')
    for (const { kind, text, line } of operating) {
      if (kind !== 'sh') continue
      // The two files that the document says to write before.
      if (text.includes('daemon-reload')) machine.write('etc/systemd/system/exchange-table.service', unit?.text ?? '')
      if (text.includes('nginx -t')) {
        const { status, said } = proxyTried(machine, proxy?.text ?? '')
        expect([status, said]).toEqual([0, expect.stringContaining('test is successful')])
        continue
      }
      const { status, said } = machine.run(text)
      expect([line, status, status === 0 ? '' : said]).toEqual([line, 0, ''])
      if (text.includes('table doctor')) machine.run('table create --template short-table --participants 3')
      if (text.includes('scp ')) machine.become()
    }
    expect(machine.run('table verify').said).toMatch(/^1 sessions, .* 0 problems/)
  },
)

/** The proxy's own opinion of its settings, with a certificate that was made for it. */
function proxyTried(machine: Machine, settings: string) {
  const folder = 'etc/letsencrypt/live/table.example.org'
  machine.write(`${folder}/made`, '')
  machine.write('etc/nginx/table.conf', machine.here(settings))
  machine.write(
    'etc/nginx/nginx.conf',
    `pid ${machine.root}/nginx.pid; error_log stderr; events {} http { access_log off; include ${machine.root}/etc/nginx/table.conf; }`,
  )
  return machine.run(`openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=table.example.org \\
    -keyout /${folder}/privkey.pem -out /${folder}/fullchain.pem 2> made.txt
    nginx -t -p ${machine.root} -c ${machine.root}/etc/nginx/nginx.conf`)
}

test('the service starts the program that is there, as a user of its own, and may write only where it keeps things', () => {
  const [unit] = ofKind('ini')
  const said = new Map(
    unit?.text
      .split('\n')
      .flatMap(line =>
        line.includes('=') ? [[line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]] : [],
      ),
  )
  const [, program] = (said.get('ExecStart') ?? '').split(' ')
  expect(readFileSync(new URL(`../../${program}`, import.meta.url), 'utf8')).toContain('#!/usr/bin/env node')
  expect(said.get('User')).toBe('exchange-table')
  expect(said.get('ReadWritePaths')).toBe('/var/lib/exchange-table')
})

test('every alert looks at something that the server measures', { timeout: 60_000 }, async () => {
  const { startServer } = await import('../server/start.ts')
  const server = await startServer()
  const table = await server.table()
  await table.facilitator()
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  const [rules] = ofKind('yaml')
  const names = rules?.text.match(/\b(exchange_table|nodejs|process)_\w+/g) ?? []
  expect(names.length).toBeGreaterThan(4)
  for (const name of names) expect(metrics).toContain(`# TYPE ${name.replace(/_bucket$/, '')} `)
})

test('docs/privacy.md has no commands, or they would be tried here', () => {
  expect(blocksIn(documentOf('privacy.md')).filter(({ kind }) => kind === 'sh')).toEqual([])
})
