// Run with `npx tsx scripts/write-archive-schema.js` when the form of an archive changes.
import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import * as z from 'zod'
import { archiveSchema } from '../server/exports/archive.ts'

// `input`: what a reader accepts; it passes over fields that it does not know.
const schema = JSON.stringify(z.toJSONSchema(archiveSchema, { io: 'input' }))
const file = new URL('../docs/archive.schema.json', import.meta.url)
writeFileSync(file, await format(schema, { parser: 'json', objectWrap: 'collapse', printWidth: 120 }))
