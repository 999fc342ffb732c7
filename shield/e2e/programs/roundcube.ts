import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePorts } from '../../../mail-guard/src/testing/dovecot.ts'
import { phpInstalled, servePhp } from './php.ts'
import { ownFolder, type Program, removeFolder } from './program.ts'

const home = '/var/lib/roundcube'
const schema = '/usr/share/dbconfig-common/data/roundcube/install/sqlite3'

/** Debian's packages roundcube-core, roundcube-sqlite3, sqlite3 and PHP. */
export const roundcubeInstalled = (): boolean =>
  phpInstalled() && existsSync(`${home}/index.php`) && existsSync(schema) && existsSync('/usr/bin/sqlite3')

/** The webmail Roundcube in front of a mail server; `imap`, `smtp`: ports of 127.0.0.1 without encryption. */
export async function startRoundcube(imap: number, smtp: number): Promise<Program> {
  const folder = ownFolder('roundcube')
  const [port = 0] = await freePorts(1)
  for (const name of ['config', 'temp', 'logs']) mkdirSync(join(folder, name))
  execFileSync('sqlite3', [join(folder, 'mail.db')], {
    input: readFileSync(schema),
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  // It reads its own defaults from the folder of its configuration.
  for (const name of ['defaults.inc.php', 'mimetypes.php'])
    symlinkSync(`/etc/roundcube/${name}`, join(folder, 'config', name))
  writeFileSync(join(folder, 'config/config.inc.php'), configuration(folder, imap, smtp))
  const env = { ROUNDCUBE_CONFIG_DIR: join(folder, 'config') }
  const php = await servePhp({ port, folder: home, env })
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await php.stop()
      removeFolder(folder)
    },
  }
}

function configuration(folder: string, imap: number, smtp: number): string {
  const settings = {
    db_dsnw: `sqlite:///${folder}/mail.db?mode=0640`,
    imap_host: `127.0.0.1:${imap}`,
    smtp_host: `127.0.0.1:${smtp}`,
    smtp_user: '',
    smtp_pass: '',
    des_key: 'only-for-one-test-run-24',
    temp_dir: join(folder, 'temp'),
    log_dir: join(folder, 'logs'),
    skin: 'elastic',
    language: 'en_US',
  }
  const lines = Object.entries(settings).map(([name, value]) => `$config['${name}'] = '${value}';`)
  return `<?php\n$config = ['plugins' => [], 'draft_autosave' => 0, 'session_lifetime' => 60];\n${lines.join('\n')}\n`
}
