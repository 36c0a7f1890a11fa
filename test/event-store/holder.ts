// Holds a database as a program does that writes for long: holder.ts FILE MILLISECONDS. Says when it holds it.
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseSync } from '@photostructure/sqlite'

const [file = '', milliseconds = ''] = process.argv.slice(2)
const connection = new DatabaseSync(file, { timeout: 5000 })
connection.exec('BEGIN IMMEDIATE')
console.log('held')
await wait(Number(milliseconds))
connection.exec('ROLLBACK')
connection.close()
