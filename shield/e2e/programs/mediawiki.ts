import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePorts } from '../../../mail-guard/src/testing/dovecot.ts'
import { phpInstalled, servePhp } from './php.ts'
import { ownFolder, type Program, removeFolder } from './program.ts'

const home = '/usr/share/mediawiki'
const run = promisify(execFile)

/** Debian's package mediawiki, and PHP. */
export const mediawikiInstalled = (): boolean =>
  phpInstalled() && existsSync(`${home}/maintenance/install.php`)

export interface Wiki extends Program {
  readonly user: string
  readonly password: string
  /** Writes a page as somebody; the change stands in the recent changes with their name. */
  edit(title: string, as: string, text: string, summary: string): Promise<void>
}

/** The wiki MediaWiki on SQLite with one account. */
export async function startMediawiki(): Promise<Wiki> {
  const folder = ownFolder('mediawiki')
  const [port = 0] = await freePorts(1)
  const [user, password] = ['Me', 'only-for-one-test-run']
  mkdirSync(join(folder, 'data'))
  const server = `http://127.0.0.1:${port}`
  const database = ['--dbtype=sqlite', `--dbpath=${join(folder, 'data')}`, '--dbname=wiki']
  const place = [`--server=${server}`, '--scriptpath=', `--confpath=${folder}`]
  await php('install.php', {}, [...database, ...place, '--lang=en', `--pass=${password}`, 'Garden', user])
  const env = { MW_CONFIG_FILE: join(folder, 'LocalSettings.php') }
  settle(folder)
  const running = await servePhp({ port, folder: home, env })
  return {
    ...{ url: server, user, password },
    edit: async (title, as, text, summary) => {
      const edit = php('edit.php', env, ['--user', as, '--summary', summary, title])
      edit.child.stdin?.end(text)
      await edit
    },
    stop: async () => {
      await running.stop()
      removeFolder(folder)
    },
  }
}

const php = (script: string, env: Record<string, string>, args: readonly string[]) =>
  run('php', [join(home, 'maintenance', script), ...args], { env: { ...process.env, ...env } })

/** What the installer leaves open: the skin, short addresses, nothing that waits for a job or writes outside. */
function settle(folder: string): void {
  const file = join(folder, 'LocalSettings.php')
  const lines = [
    "wfLoadSkin( 'Vector' );",
    "$wgDefaultSkin = 'vector';",
    '$wgJobRunRate = 0;',
    '$wgMainCacheType = CACHE_DB;',
    `$wgCacheDirectory = '${join(folder, 'data')}';`,
    "$wgGroupPermissions['*']['edit'] = true;",
    '$wgPasswordAttemptThrottle = [];',
    '$wgRateLimits = [];',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'a' })
}
