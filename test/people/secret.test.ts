import { mkdtempSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSecret } from '../../server/people/secret.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'exchange-table-'))
})
afterEach(() => rmSync(place, { recursive: true }))

test('the secret is made at the first start, for its owner only, and stays', () => {
  const data = join(place, 'a', 'data')
  const secret = readSecret(data)
  expect(secret).toHaveLength(32)
  expect(new Set(secret).size).toBeGreaterThan(8)
  expect(readSecret(data).equals(secret)).toBe(true)
  expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(data)).toEqual(['secret'])
  expect(readSecret(join(place, 'b')).equals(secret)).toBe(false)
})

test('processes that start at the same moment have the same secret', async () => {
  const script = new URL('./secret-worker.js', import.meta.url)
  const workers = Array.from({ length: 4 }, () => new Worker(script, { workerData: place }))
  const next = (worker: Worker) =>
    new Promise<unknown>((resolve, reject) => worker.once('message', resolve).once('error', reject))
  await Promise.all(workers.map(next))
  const said = workers.map(next)
  for (const worker of workers) worker.postMessage('go')
  expect(new Set(await Promise.all(said)).size).toBe(1)
  await Promise.all(workers.map(worker => worker.terminate()))
  expect(readdirSync(place)).toEqual(['secret'])
})

test.each([
  ['of another length', (file: string) => writeFileSync(file, 'short'), 'must hold 32 bytes, but holds 5'],
  ['that is a folder', (file: string) => void mkdirSync(file), 'cannot be read'],
])('a secret %s is refused with a sentence', (_, make, sentence) => {
  make(join(place, 'secret'))
  expect(() => readSecret(place)).toThrow(sentence)
  expect(() => readSecret(place)).toThrow(join(place, 'secret'))
})

test('a folder that cannot be made is refused with a sentence', () => {
  writeFileSync(join(place, 'file'), '')
  expect(() => readSecret(join(place, 'file', 'data'))).toThrow(/cannot be (read|made)/)
})
