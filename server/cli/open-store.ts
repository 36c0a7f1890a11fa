import { join } from 'node:path'
import { readConfig, type Config } from '../config.ts'
import { openSqliteStore, type SqliteStore } from '../event-store/sqlite.ts'
import { readSecret } from '../people/secret.ts'

export interface OpenedStore extends SqliteStore {
  readonly config: Config
  readonly secret: Buffer
}

export const databaseFile = (config: Config): string => join(config.dataDir, 'exchange-table.sqlite')

/** What every command that needs the store begins with. Throws `WrongSetting` or `Unreadable`. The caller closes the store. */
export function openStore(): OpenedStore {
  const config = readConfig(process.env)
  const secret = readSecret(config.dataDir)
  return { ...openSqliteStore(databaseFile(config), secret), config, secret }
}
