/** Writes the file of the embedded database anew, in a thread of its own: see [Note: deleted bytes] in sqlite.ts. */
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

/** Writers wait for it about ten seconds a gigabyte: larger files are for their operator to vacuum, at an hour of their choice. */
const mostBytes = 1_073_741_824
const betweenMs = 86_400_000
const patience = 10_000

export class Vacuum {
  readonly #file: string
  #last = Number.NEGATIVE_INFINITY
  /** Whether something was deleted since the last time. */
  isDue = false

  constructor(file: string) {
    this.#file = file
  }

  /** Unless there is nothing to do, too much, or too soon. */
  async run(): Promise<void> {
    const soon = performance.now() - this.#last < betweenMs
    if (!this.isDue || soon || this.#file === ':memory:' || statSync(this.#file).size > mostBytes) return
    this.isDue = false
    this.#last = performance.now()
    await inThread(this.#file)
  }
}

function inThread(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { vacuum: file } })
    worker.once('error', reject)
    worker.once('exit', () => resolve())
  })
}

function vacuum(file: string): void {
  const db = new DatabaseSync(file, { timeout: patience })
  db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}

if (!isMainThread && workerData?.vacuum) vacuum(String(workerData.vacuum))
