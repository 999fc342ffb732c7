/**
 * Copies of the embedded database while it is in use, and the way back. A copy holds what the operator's view in docs/relay.md shows, and
 * the relay's own secrets with it: keep it as you keep the database. What people delete lives on in older copies until those go.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { chmod, copyFile, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'

/** Why a copy could not be made or brought back, in words for whoever runs the relay. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/** All pages in one step. In smaller steps SQLite begins anew whenever another process writes, and under load never ends. */
const ONE_STEP = 2 ** 31 - 1

/** SQLITE_BUSY */
const BUSY = 5

/** `relay-2026-11-21T030000Z.sqlite`: sorted by name is sorted by time. */
export const copyName = (now: Date, kind: 'sqlite' | 'dump'): string =>
  `relay-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z.${kind}`
const isCopy = (name: string): boolean => /^relay-\d{4}-\d\d-\d\dT\d{6}Z\.(sqlite|dump)$/.test(name)

/**
 * Copies a database that others may be writing to into `folder`, as it stood at one moment, and proves that the copy can be read. The file
 * has its name only once it is whole and flushed. @returns its path @throws BackupError
 */
export async function backUp(file: string, folder: string, now: Date): Promise<string> {
  if (!existsSync(file)) throw new BackupError(`There is no database at ${file}.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const copy = join(folder, copyName(now, 'sqlite'))
  const part = `${copy}.part`
  rmSync(part, { force: true })
  await orNothing(part, async () => {
    const source = new DatabaseSync(file, { readOnly: true })
    try {
      await backup(source, part, { rate: ONE_STEP })
    } finally {
      source.close()
    }
    prove(part)
  })
  await settle(part, copy)
  return copy
}

/** What was begun and did not come to an end, on a full disk for example, leaves nothing behind. */
async function orNothing(part: string, make: () => Promise<void>): Promise<void> {
  try {
    await make()
  } catch (failure) {
    rmSync(part, { force: true })
    throw failure
  }
}

/** Deletes all but the newest so many copies. @returns the names of those that went */
export function dropOldCopies(folder: string, keep: number): string[] {
  if (keep < 1) throw new RangeError('at least one copy is kept')
  const old = readdirSync(folder).filter(isCopy).sort().slice(0, -keep)
  for (const name of old) rmSync(join(folder, name))
  return old
}

/**
 * Puts a copy in the place of the database, while no server runs. What stood there is moved aside, never deleted.
 * @returns where that lies now @throws BackupError when the copy is damaged; then nothing was touched
 */
export async function restore(copy: string, file: string, now: Date): Promise<string | undefined> {
  if (!existsSync(copy)) throw new BackupError(`There is no copy at ${copy}.`)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  refuseWhileUsed(file)
  const part = `${file}.part`
  await orNothing(part, async () => {
    await copyFile(copy, part)
    prove(part)
  })
  const aside = existsSync(file)
    ? `${file}.before-${copyName(now, 'sqlite').slice('relay-'.length)}`
    : undefined
  // The log beside a database belongs to it alone: left behind, it would be read into the copy.
  for (const end of ['-wal', '-shm', ''])
    if (aside !== undefined && existsSync(file + end)) await rename(file + end, aside + end)
  await settle(part, file)
  return aside
}

/** Alone or not at all: what a server that still runs writes would go into the file that was moved aside. */
function refuseWhileUsed(file: string): void {
  if (!existsSync(file)) return
  const database = new DatabaseSync(file)
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT')
  } catch (failure) {
    // Damaged is no obstacle: that is what copies are for.
    if (failure instanceof Error && 'errcode' in failure && failure.errcode === BUSY)
      throw new BackupError(`A server still uses ${file}: stop it first.`, { cause: failure })
  } finally {
    database.close()
  }
}

/** One file without a log beside it, every page and index of it sound. @throws BackupError */
function prove(part: string): void {
  const found = firstFault(part)
  if (found !== undefined) throw new BackupError(`The copy is damaged: ${found}`)
}

function firstFault(part: string): string | undefined {
  try {
    const database = new DatabaseSync(part)
    try {
      database.exec('PRAGMA journal_mode = DELETE')
      const [row] = database.prepare('PRAGMA integrity_check(1)').all()
      const said = String(row?.integrity_check)
      return said === 'ok' ? undefined : said
    } finally {
      database.close()
    }
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure)
  }
}

/** Readable by its owner alone, flushed, and only then under its name. */
async function settle(part: string, file: string): Promise<void> {
  await chmod(part, 0o600)
  await flush(part)
  await rename(part, file)
  await flush(dirname(file))
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
