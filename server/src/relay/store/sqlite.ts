/**
 * The embedded database: one file beside the relay, nothing to set up.
 *
 * [Note: group commit] A flush to the disk takes longer than all else together, so all writes of one turn of the event loop share one
 * transaction; each resolves after its commit. Each has a savepoint of its own, so that one that fails takes none with it; when the
 * transaction as a whole fails, each is tried alone. Plans run within one turn: nobody ever reads what is not committed.
 *
 * Deleted bytes are overwritten (`secure_delete`), and the write-ahead log, which still holds them, is cut to nothing before the deletion
 * resolves. Two relays on one file work (one writes while the other waits); news go to the listeners of the own process alone.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { migrate } from './migrations.ts'
import type { Database, Plan, Row, Statement, Wish } from './plan.ts'
import { StoreError } from './store.ts'

export interface SqliteOptions {
  /** The most that the file may take; the disk, unless given. Rounded down to whole pages. */
  readonly mostBytes?: number
}

interface Waiting {
  readonly plan: () => Plan<unknown>
  readonly deletes: boolean
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

type Outcome = { readonly value: unknown } | { readonly error: unknown }

/** So many writes share one transaction at most, so that the first does not wait long for the last. */
const mostTogether = 256
const pageBytes = 4_096
/** How long to wait for another process on the same file, in milliseconds. */
const patience = 5_000
/** SQLITE_FULL; SQLITE_IOERR_SHMSIZE is the same, met in the index of the write-ahead log. */
const fullCodes = [13, 4_874]

export class SqliteDatabase implements Database {
  readonly dialect = 'sqlite'
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #queue: Waiting[] = []
  #scheduled = false

  /** @param file made with its folder when it is not there, for this user alone; `:memory:` for one that is kept nowhere */
  constructor(file: string, { mostBytes }: SqliteOptions = {}) {
    if (file !== ':memory:') {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      closeSync(openSync(file, 'a', 0o600))
    }
    this.#db = new DatabaseSync(file, { timeout: patience })
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    this.#db.exec('PRAGMA journal_size_limit = 16777216; PRAGMA cache_size = -32768')
    if (mostBytes !== undefined) this.#db.exec(`PRAGMA max_page_count = ${Math.floor(mostBytes / pageBytes)}`)
    this.#db.exec('BEGIN IMMEDIATE')
    this.#run(migrate('sqlite'))
    this.#db.exec('COMMIT')
  }

  async read<T>(plan: () => Plan<T>): Promise<T> {
    return this.#run(plan())
  }

  write<T>(plan: () => Plan<T>, { deletes = false }: Wish = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ plan, deletes, resolve: value => resolve(value as T), reject })
      this.#schedule()
    })
  }

  async sweep(): Promise<void> {
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  async close(): Promise<void> {
    while (this.#queue.length > 0) this.#flush()
    await this.sweep()
    this.#db.close()
  }

  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#flush()
      if (this.#queue.length > 0) this.#schedule()
    })
  }

  #flush(): void {
    const group = this.#queue.slice(0, mostTogether)
    this.#queue = this.#queue.slice(mostTogether)
    if (group.length === 0) return
    try {
      this.#commit(group)
    } catch (error) {
      // The whole transaction is gone, and it need not be everybody's fault.
      if (group.length > 1) for (const one of group) this.#alone(one)
      else group[0]?.reject(named(error))
    }
  }

  #alone(one: Waiting): void {
    try {
      this.#commit([one])
    } catch (error) {
      one.reject(named(error))
    }
  }

  /** Runs all in one transaction and tells each its outcome. @throws when the transaction as a whole failed; then nobody was told */
  #commit(group: readonly Waiting[]): void {
    this.#db.exec('BEGIN IMMEDIATE')
    let outcomes: readonly Outcome[]
    try {
      outcomes = group.map(one => this.#attempt(one))
      this.#db.exec('COMMIT')
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
    if (group.some(one => one.deletes)) this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    for (const [index, one] of group.entries()) settle(one, outcomes[index])
  }

  #attempt({ plan }: Waiting): Outcome {
    this.#db.exec('SAVEPOINT one')
    try {
      const value = this.#run(plan())
      this.#db.exec('RELEASE one')
      return { value }
    } catch (error) {
      // A full disk may have ended the transaction of all.
      if (!this.#db.isTransaction) throw error
      this.#db.exec('ROLLBACK TO one; RELEASE one')
      return { error: named(error) }
    }
  }

  #run<T>(plan: Plan<T>): T {
    let step = plan.next()
    while (!step.done) step = plan.next(this.#rows(step.value))
    return step.value
  }

  #rows({ text, values }: Statement): Row[] {
    const known = this.#statements.get(text)
    const statement = known ?? this.#db.prepare(adapted(text))
    if (!known) this.#statements.set(text, statement)
    return statement.all(...values) as Row[]
  }
}

/** One writer at a time needs no locks of rows. */
const adapted = (text: string) => text.replace(/ FOR UPDATE( SKIP LOCKED)?/, '').replaceAll('$', '?')

function settle(one: Waiting, outcome: Outcome | undefined): void {
  if (outcome && 'value' in outcome) one.resolve(outcome.value)
  else one.reject(outcome?.error)
}

/** The database's own error, or ours when it says that there is no room. */
function named(error: unknown): unknown {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' && fullCodes.includes(code)
    ? new StoreError('full', { cause: error })
    : error
}
