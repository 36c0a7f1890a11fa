import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { Browser } from '../server/browser.ts'
import { ada } from '../server/start.ts'
import { Typist } from '../server/typist.ts'

const script = fileURLToPath(new URL('../../scripts/serve-sources.js', import.meta.url))

const environment = (dataDir: string) => ({
  ...process.env,
  DATA_DIR: dataDir,
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'fatal',
})

/** The server in a process of its own, and where the first organizer enters. */
async function serve(dataDir: string): Promise<{ child: ChildProcess; url: string; token: string }> {
  const child = fork(script, ['serve'], { env: environment(dataDir), execArgv: ['--import', 'tsx'], silent: true })
  onTestFinished(() => void child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (!said.includes('Stop with')) return
      const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      resolve({ child, url, token: /setup#(\S+)/.exec(said)?.[1] ?? '' })
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
}

const killed = (child: ChildProcess) =>
  new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

/** Types numbered words until the server is gone; answers with the numbers that were acknowledged. */
async function typeOn(typist: Typist, name: string, onStored: () => void): Promise<readonly number[]> {
  const stored: number[] = []
  for (let number = 0; ; number += 1) {
    const { editor } = typist
    editor.replace(0, 0, `<${name}${number}>`)
    try {
      await typist.settle()
    } catch {
      return stored
    }
    stored.push(number)
    onStored()
  }
}

test('kill -9 while two write loses no acknowledged change, and the store verifies', { timeout: 120_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'exchange-table-kill-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const first = await serve(dataDir)
  const organizer = new Browser(first.url)
  expect((await organizer.post('/api/setup', { token: first.token, ...ada })).status).toBe(201)
  const made = await organizer.post('/api/sessions', { lang: 'en', template: 'short-table' })
  const { sessionId } = z.object({ sessionId: z.string() }).parse(made.body)
  const typists = [await Typist.open(organizer, sessionId, 'a'), await Typist.open(organizer, sessionId, 'b')]

  let total = 0
  let enough = () => {}
  const busy = new Promise<void>(resolve => (enough = resolve))
  const written = typists.map((typist, index) =>
    typeOn(typist, index === 0 ? 'a' : 'b', () => {
      total += 1
      if (total === 80) enough()
    }),
  )
  await busy
  await killed(first.child)
  const acknowledged = await Promise.all(written)

  const verified = spawnSync(process.execPath, ['--import', 'tsx', script, 'verify'], {
    env: environment(dataDir),
    encoding: 'utf8',
  })
  expect([verified.stdout, verified.stderr]).toEqual([expect.stringMatching(/ 0 problems/), ''])
  const second = await serve(dataDir)
  const again = new Browser(second.url)
  await again.post('/api/sign-in', { email: ada.email, password: ada.password })
  const { body } = await again.get(`/api/sessions/${sessionId}/article`)
  const { text } = z.object({ text: z.string() }).parse(body)
  acknowledged.forEach((numbers, index) => {
    for (const number of numbers) expect(text).toContain(`<${index === 0 ? 'a' : 'b'}${number}>`)
  })
  expect(acknowledged.map(({ length }) => length > 0)).toEqual([true, true])
  // What was under way at the kill may be kept or not; sent again it is there once.
  for (const typist of typists) {
    typist.moveTo(again)
    await typist.settle()
  }
  await typists[0]?.settle()
  const [a, b] = typists.map(({ editor }) => editor.text)
  expect(a).toBe(b)
  expect(new Set(a?.match(/<[ab]\d+>/g)).size).toBe(a?.match(/<[ab]\d+>/g)?.length)
})
