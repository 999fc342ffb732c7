/**
 * The embedded database: one file beside the relay, nothing to set up.
 *
 * [Note: group commit] A flush to the disk takes longer than all else together, so all writes of one turn of the event loop share one
 * transaction; each resolves after its commit. One that is refused before it has changed anything takes none with it; when one fails
 * after that, or the transaction as a whole, nothing of it is kept and each is run again in a transaction of its own. Plans run within
 * one turn: nobody ever reads what is not committed.
 *
 * [Note: deleted bytes] What is deleted is overwritten (`secure_delete`), and the write-ahead log, which still holds it, is cut to nothing
 * before the deletion resolves. One thing is left: when SQLite moves a row from one page to another it may leave a copy behind in the
 * free part of the first. `sweep` writes the whole file anew for that reason, at most once a day, in a thread of its own.
 *
 * Two relays on one file work: one writes while the other waits. News go to the listeners of the own process alone.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { migrate } from './migrations.ts'
import type { Database, Plan, Row, Statement, Wish } from './plan.ts'
import { Vacuum } from './sqlite-vacuum.ts'
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
/** How long to wait for another process or thread on the same file, in milliseconds; between two tries others have their turn. */
const patience = { opening: 10_000, blocking: 5, between: 10, atAll: 60_000, cutting: 200, cutLater: 1_000 }
const busyCode = 5
/** SQLITE_FULL; SQLITE_IOERR_SHMSIZE is the same, met in the index of the write-ahead log. */
const fullCodes = [13, 4_874]

export class SqliteDatabase implements Database {
  readonly dialect = 'sqlite'
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #vacuum: Vacuum
  #queue: Waiting[] = []
  #flushing: Promise<void> | undefined
  #hasChanged = false
  #later: NodeJS.Timeout | undefined
  #closed = false

  /** @param file made with its folder when it is not there, for this user alone; `:memory:` for one that is kept nowhere */
  constructor(file: string, { mostBytes }: SqliteOptions = {}) {
    if (file !== ':memory:') {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      closeSync(openSync(file, 'a', 0o600))
    }
    this.#vacuum = new Vacuum(file)
    this.#db = new DatabaseSync(file, { timeout: patience.opening })
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    this.#db.exec('PRAGMA journal_size_limit = 16777216; PRAGMA cache_size = -32768')
    this.#db.exec('PRAGMA wal_autocheckpoint = 4000')
    if (mostBytes !== undefined) this.#db.exec(`PRAGMA max_page_count = ${Math.floor(mostBytes / pageBytes)}`)
    this.#db.exec('BEGIN IMMEDIATE')
    this.#run(migrate('sqlite'))
    this.#db.exec('COMMIT')
    this.#db.exec(`PRAGMA busy_timeout = ${patience.blocking}`)
  }

  read<T>(plan: () => Plan<T>): Promise<T> {
    return patiently(() => this.#run(plan()))
  }

  async write<T>(plan: () => Plan<T>, { deletes = false }: Wish = {}): Promise<T> {
    if (this.#closed) throw new Error('the store is closed')
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ plan, deletes, resolve: value => resolve(value as T), reject })
      this.#flushing ??= this.#flushAll()
    })
  }

  async sweep(): Promise<void> {
    await this.#vacuum.run()
    await this.#afterDeletion()
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#flushing
    await this.#afterDeletion()
    clearTimeout(this.#later)
    this.#db.close()
  }

  /** @throws as when it is busy, while another process reads or writes */
  #cutLog(): void {
    const cut = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    if (cut?.busy === 1) throw Object.assign(new Error('the log is in use'), { errcode: busyCode })
  }

  async #flushAll(): Promise<void> {
    while (this.#queue.length > 0) {
      await nextTurn()
      const group = this.#queue.slice(0, mostTogether)
      this.#queue = this.#queue.slice(mostTogether)
      await this.#flush(group)
    }
    this.#flushing = undefined
  }

  /** Never rejects. */
  async #flush(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await patiently(() => this.#commit(group))
      if (group.some(one => one.deletes)) {
        this.#vacuum.isDue = true
        await this.#afterDeletion()
      }
      for (const [index, one] of group.entries()) settle(one, outcomes[index])
    } catch (error) {
      if (group.length > 1) for (const one of group) await this.#flush([one])
      else group[0]?.reject(named(error))
    }
  }

  /** Never rejects: what was deleted is deleted. While somebody reads for long (a backup), the log is cut later. */
  async #afterDeletion(): Promise<void> {
    try {
      await patiently(() => this.#cutLog(), patience.cutting)
    } catch {
      this.#later ??= setTimeout(() => {
        this.#later = undefined
        if (!this.#closed) void this.#afterDeletion()
      }, patience.cutLater).unref()
    }
  }

  /** Runs all in one transaction. @throws when the transaction as a whole failed */
  #commit(group: readonly Waiting[]): readonly Outcome[] {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const outcomes = group.map(one => this.#attempt(one))
      this.#db.exec('COMMIT')
      return outcomes
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  /** @throws when it fails after it has changed something: then all that it changed must be taken back */
  #attempt({ plan }: Waiting): Outcome {
    this.#hasChanged = false
    try {
      return { value: this.#run(plan()) }
    } catch (error) {
      if (this.#hasChanged || !this.#db.isTransaction) throw error
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
    const rows = statement.all(...values) as Row[]
    // What tells what it changed, and told nothing, changed nothing.
    const changes = !text.startsWith('SELECT') && (rows.length > 0 || !text.includes('RETURNING'))
    this.#hasChanged ||= changes
    return rows
  }
}

/** One writer at a time needs no locks of rows. */
const adapted = (text: string) => text.replace(/ FOR UPDATE( SKIP LOCKED)?/, '').replaceAll('$', '?')

/** Again and again while another process or thread is at it. */
async function patiently<T>(work: () => T, most = patience.atAll): Promise<T> {
  const until = performance.now() + most
  for (;;) {
    try {
      return work()
    } catch (error) {
      if ((codeOf(error) & 0xff) !== busyCode || performance.now() > until) throw error
      await pause(patience.between)
    }
  }
}

function settle(one: Waiting, outcome: Outcome | undefined): void {
  if (outcome && 'value' in outcome) one.resolve(outcome.value)
  else one.reject(outcome?.error)
}

function codeOf(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' ? code : 0
}

/** The database's own error, or ours when it says that there is no room. */
function named(error: unknown): unknown {
  return fullCodes.includes(codeOf(error)) ? new StoreError('full', { cause: error }) : error
}
