import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { archiveSchema } from '../../server/exports/archive.ts'

test('docs/archive.schema.json is the schema that the reader checks with', () => {
  const file = readFileSync(new URL('../../docs/archive.schema.json', import.meta.url), 'utf8')
  expect(
    JSON.parse(file),
    'docs/archive.schema.json is out of date: run "npx tsx scripts/write-archive-schema.js" and commit it',
  ).toEqual(z.toJSONSchema(archiveSchema, { io: 'input' }))
})
