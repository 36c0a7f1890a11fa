import { expect, test } from 'vitest'
import { realWorld } from '../../server/sessions/world.ts'

test('an id begins with a letter or a digit, so that a command line takes it for what it is', () => {
  const ids = Array.from({ length: 2000 }, () => realWorld.newId())
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][\w-]{11}$/)
  expect(new Set(ids).size).toBe(2000)
})
