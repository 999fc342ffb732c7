/**
 * PostgreSQL, for several relays side by side.
 *
 * What PostgreSQL keeps of deleted rows: their bytes stay in the table's file until `VACUUM` frees the place and something else is written
 * there, and in its write-ahead log until that is reused or archived. `sweep` runs `VACUUM`; whoever archives the log or takes base
 * backups keeps the rows there for as long as those are kept. All of it is sealed by keys that never were here.
 */
import pg from 'pg'
import { migrate, tables } from './migrations.ts'
import type { Database, Plan, Row, Statement, Wish } from './plan.ts'
import { StoreError } from './store.ts'

export interface PostgresOptions {
  /** Connections that this process may open, besides one for news. */
  readonly connections?: number
}

/** Any number of our own: the lock that only one process brings the tables up to date under. */
const migrationLock = 7_330_001
/** Somebody else changed the same: begin anew. 23505 is met when two append the same batch at once. */
const anew = ['40001', '40P01', '23505']
const mostTries = 6
const diskFull = '53100'
/**
 * What PostgreSQL says of a connection and not of a statement: it broke, nobody is let in, there is no such database, the server is
 * going down or coming up, too many are connected (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const ofConnection = /^(08|28|3D|57P|53300)/
/** How long a statement may take and a connection may be waited for, in milliseconds. */
const patience = { statement: 30_000, connection: 10_000 }

/** Whole numbers as numbers (none here comes near 2^53), bytes as `Uint8Array`. */
const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return Number
    if (oid === pg.types.builtins.BYTEA) return hexBytes
    return pg.types.getTypeParser(oid, format)
  },
}

/** PostgreSQL writes bytes as `\x` and hex digits. */
function hexBytes(text: string): Uint8Array {
  const bytes = Buffer.from(text.slice(2), 'hex')
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** An administrator may have given up durability for all; what the relay acknowledges is on the disk all the same. */
const durable = `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`

export class PostgresDatabase implements Database {
  readonly dialect = 'postgres'
  readonly #pool: pg.Pool
  readonly #names = new Map<string, string>()

  private constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** @param url `postgres://user:password@host:port/database` */
  static async open(url: string, { connections = 20 }: PostgresOptions = {}): Promise<PostgresDatabase> {
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      types: typeParsers,
      connectionTimeoutMillis: patience.connection,
      statement_timeout: patience.statement,
      application_name: 'breakwater',
      onConnect: async client => {
        await client.query(durable)
      },
    })
    // A connection that breaks while nobody uses it is replaced by the next who needs one; if that fails, they are told.
    pool.on('error', () => undefined)
    const database = new PostgresDatabase(pool)
    try {
      await database.#migrate()
    } catch (error) {
      await pool.end()
      throw error
    }
    return database
  }

  read<T>(plan: () => Plan<T>): Promise<T> {
    return this.#run(plan(), this.#pool)
  }

  async write<T>(plan: () => Plan<T>, { alone = false }: Wish = {}): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await (alone ? this.#run(plan(), this.#pool) : this.#together(plan))
      } catch (error) {
        if (tries === mostTries || !anew.includes(codeOf(error))) throw named(error)
      }
    }
  }

  /** Everything at once, because `VACUUM` may stand in no transaction. */
  sweep(): Promise<void> {
    return this.#once(async client => {
      await client.query('SET statement_timeout = 0')
      await client.query(`VACUUM ${[...tables.space, ...tables.box, ...tables.own].join(', ')}`)
    })
  }

  close(): Promise<void> {
    return this.#pool.end()
  }

  #together<T>(plan: () => Plan<T>): Promise<T> {
    return this.#with(async (client, broken) => {
      await reaching(client.query('BEGIN'))
      try {
        const value = await this.#run(plan(), client)
        await reaching(client.query('COMMIT'))
        return value
      } catch (error) {
        await client.query('ROLLBACK').catch(broken)
        throw error
      }
    })
  }

  /** With a connection that is closed afterwards: with it goes whatever was set, locked or left half done on it. */
  #once(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
    return this.#with(async (client, broken) => {
      broken()
      await work(client)
    })
  }

  /** With a connection for this work alone, given back to the pool unless it turned out to be `broken`. */
  async #with<T>(work: (client: pg.PoolClient, broken: () => void) => Promise<T>): Promise<T> {
    const client = await reaching(this.#pool.connect())
    let isBroken = false
    const broken = () => {
      isBroken = true
    }
    // Without a listener a connection that breaks would end the process; whoever waits for a statement on it is told by that.
    client.on('error', broken)
    try {
      return await work(client, broken)
    } finally {
      client.off('error', broken)
      client.release(isBroken)
    }
  }

  async #run<T>(plan: Plan<T>, on: pg.Pool | pg.PoolClient): Promise<T> {
    let step = plan.next()
    while (!step.done) step = plan.next(await this.#rows(step.value, on))
    return step.value
  }

  async #rows({ text, values }: Statement, on: pg.Pool | pg.PoolClient): Promise<Row[]> {
    // A named statement is parsed and planned once a connection.
    const name = this.#names.get(text) ?? `s${this.#names.size}`
    this.#names.set(text, name)
    return (await reaching(on.query<Row>({ name, text, values: [...values] }))).rows
  }

  #migrate(): Promise<void> {
    return this.#once(async client => {
      await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
      await client.query('BEGIN')
      await this.#run(migrate('postgres'), client)
      await client.query('COMMIT')
    })
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What was asked of the database. @throws StoreError `away` when it was not reached; otherwise what it says of the statement */
async function reaching<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (cause) {
    // The driver's own errors are plain ones; a value that it cannot send is a bug of ours.
    const isBug = cause instanceof TypeError || cause instanceof RangeError
    const isOfStatement = cause instanceof pg.DatabaseError && !ofConnection.test(cause.code ?? '')
    throw isBug || isOfStatement ? cause : new StoreError('away', { cause })
  }
}

/** The database's own error, or ours when it says that there is no room. */
function named(error: unknown): unknown {
  return codeOf(error) === diskFull ? new StoreError('full', { cause: error }) : error
}
