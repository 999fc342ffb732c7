/** Copies of a PostgreSQL database by its own programs, `pg_dump` and `pg_restore`, which must be of the server's version or newer. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { BackupError, copyName } from './backup.ts'

/**
 * The address in the words of libpq's environment: as an argument its password would stand in the list of processes.
 * @param address `postgres://user:password@host:port/name?host=/socket&sslmode=...`
 */
export function environmentOf(address: string): Record<string, string> {
  const url = new URL(address)
  const said: Record<string, string | null> = {
    PGHOST: url.searchParams.get('host') ?? url.hostname,
    PGPORT: url.searchParams.get('port') ?? url.port,
    PGUSER: url.searchParams.get('user') ?? decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    PGSSLMODE: url.searchParams.get('sslmode'),
    PGOPTIONS: url.searchParams.get('options'),
  }
  return Object.fromEntries(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** As `backUp`, into a file in pg_dump's custom format. @returns its path @throws BackupError */
export async function dumpPostgres(address: string, folder: string, now: Date): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const copy = join(folder, copyName(now, 'dump'))
  await run('pg_dump', ['--format=custom', '--no-owner', `--file=${copy}.part`], address)
  await rename(`${copy}.part`, copy)
  return copy
}

/** Replaces the relay's tables by those of the copy, all or nothing. @throws BackupError */
export async function restorePostgres(copy: string, address: string): Promise<void> {
  const args = ['--clean', '--if-exists', '--no-owner', '--single-transaction', '--exit-on-error']
  await run('pg_restore', [...args, `--dbname=${environmentOf(address).PGDATABASE ?? ''}`, copy], address)
}

function run(program: string, args: readonly string[], address: string): Promise<void> {
  const env = { ...process.env, ...environmentOf(address) }
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', cause => reject(new BackupError(`${program} could not be started.`, { cause })))
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new BackupError(`${program} failed; what it said stands above.`)),
    )
  })
}
