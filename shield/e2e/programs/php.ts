import { existsSync } from 'node:fs'
import { Running } from './program.ts'

/** Whether PHP is here with all that the two programs written in it need. */
export const phpInstalled = (): boolean =>
  existsSync('/usr/bin/php') && existsSync('/usr/share/doc/php-sqlite3')

interface Site {
  readonly port: number
  readonly folder: string
  /** Decides what a request gets; without one, files and `index.php`. */
  readonly router?: string
  readonly env: Readonly<Record<string, string>>
}

/** PHP's own server; a page asks for several things at once, so several workers answer. */
export async function servePhp({ port, folder, router, env }: Site): Promise<Running> {
  const args = ['-d', 'session.save_path=/tmp', '-S', `127.0.0.1:${port}`, '-t', folder]
  const running = new Running('php', router === undefined ? args : [...args, router], {
    PHP_CLI_SERVER_WORKERS: '4',
    ...env,
  })
  await running.listensOn(port)
  return running
}
