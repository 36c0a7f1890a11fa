import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { Database } from '../event-store/database.ts'

type Value = null | number | string | Uint8Array

function valueOf(parameter: unknown): Value {
  if (parameter === null || parameter === undefined) return null
  if (typeof parameter === 'number' || typeof parameter === 'string' || parameter instanceof Uint8Array)
    return parameter
  throw new TypeError(`SQLite takes no ${typeof parameter}.`)
}

const noTransactions = () => Promise.reject(new Error('Each statement is a transaction of its own here.'))

/**
 * One statement at a time, each durable by itself, over the connection that the log writes with. A transaction that waits for an
 * answer in between would hold up the votes: there are none.
 */
class Connection implements DatabaseConnection {
  private readonly database: Database

  constructor(database: Database) {
    this.database = database
  }

  async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    const values = parameters.map(valueOf)
    const rows = () => [...this.database.all<Row>(sql, ...values)]
    if (query.kind === 'SelectQueryNode') return { rows: this.database.read(rows) }
    if ('returning' in query && query.returning !== undefined) return { rows: this.database.write(rows) }
    const changes = this.database.write(() => this.database.run(sql, ...values))
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Nothing is streamed here.')
  }
}

/** Lets Kysely speak through `Database`. */
export function dialectOf(database: Database): Dialect {
  const connection = new Connection(database)
  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: noTransactions,
    commitTransaction: noTransactions,
    rollbackTransaction: noTransactions,
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  }
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: kysely => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}
