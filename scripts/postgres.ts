/**
 * A PostgreSQL to test on, thrown away afterwards: Debian's, in a temporary folder, behind a socket that no network reaches, with its
 * flushes on. As root it runs as the user `postgres`, because it refuses to run as root.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface Postgres {
  readonly url: string
  /** Kills it as a power cut would (SIGKILL), with whatever it is doing. */
  kill(): Promise<void>
  /** Starts it again on the same files, after a `kill`. */
  restart(): Promise<void>
  /** Ends it and deletes all that was in it. */
  stop(): Promise<void>
}

/** Where Debian puts the newest version that is installed; undefined when there is none. */
export function findPostgres(): string | undefined {
  const versions = '/usr/lib/postgresql'
  if (!existsSync(versions)) return undefined
  return readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .map(version => join(versions, version, 'bin'))
    .find(bin => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')))
}

const number = (flag: '-u' | '-g') =>
  Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim())

/** @param bin from `findPostgres` */
export async function startPostgres(bin: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'))
  const user = process.getuid?.() === 0 ? { uid: number('-u'), gid: number('-g') } : {}
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'],
    { ...user, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)

  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    max_connections: '200',
    shared_buffers: '64MB',
    log_destination: 'stderr',
    logging_collector: 'off',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  let child: ChildProcess | undefined

  const isUp = () =>
    spawnSync(join(bin, 'pg_isready'), ['-q', '-h', folder], { ...user, cwd: folder }).status === 0

  /** After a kill its own children may hold the files for a moment, and it refuses to start: then once more. */
  async function start(tries = 50): Promise<void> {
    const started = spawn(join(bin, 'postgres'), ['-D', data, ...args], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'ignore'],
    })
    child = started
    while (started.exitCode === null && !isUp()) await pause(50)
    if (started.exitCode === null) return
    if (tries === 0) throw new Error(`PostgreSQL did not start; look at ${folder}`)
    await pause(100)
    await start(tries - 1)
  }

  async function end(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    const ending = child
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const over = once(ending, 'exit')
    ending.kill(signal)
    await over
  }

  await start()
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    kill: () => end('SIGKILL'),
    restart: () => start(),
    async stop() {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
