// Opens a database as a second process and prints what goes wrong: opener.ts FILE
import { openDatabase } from '../../server/event-store/open-database.ts'

try {
  openDatabase(process.argv[2] ?? '').close()
  console.log('opened')
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : 'unknown')
}
