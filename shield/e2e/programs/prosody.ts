import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePorts } from '../../../mail-guard/src/testing/dovecot.ts'
import { ownFolder, Running, removeFolder } from './program.ts'

/** Debian's package prosody. */
export const prosodyInstalled = (): boolean => existsSync('/usr/bin/prosody')

export interface Contact {
  readonly account: string
  readonly name: string
}

export interface Prosody {
  /** Where a chat in a browser speaks to it (XEP-0124). */
  readonly bosh: string
  readonly host: string
  readonly password: string
  /** How many messages wait for this contact, who is not there to read them. */
  waitingFor(account: string): number
  stop(): Promise<void>
}

const host = 'localhost'
const password = 'only-for-one-test-run'

/** The chat server Prosody with `me` and these contacts, who have accepted each other. */
export async function startProsody(contacts: readonly Contact[]): Promise<Prosody> {
  const folder = ownFolder('prosody')
  const [web = 0] = await freePorts(1)
  layAccounts(folder, contacts)
  const settings = join(folder, 'prosody.cfg.lua')
  writeFileSync(settings, configuration(folder, web))
  const running = new Running('prosody', ['--root', '-F', '--config', settings])
  await running.listensOn(web)
  return {
    bosh: `http://127.0.0.1:${web}/http-bind`,
    host,
    password,
    waitingFor: account => waiting(join(folder, host, 'offline', `${encoded(account)}.list`)),
    stop: async () => {
      await running.stop()
      removeFolder(folder)
    },
  }
}

/** Prosody keeps messages for who is not there; those without a body only tell that somebody types. */
const waiting = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').split(/\["name"\] = "body"/).length - 1 : 0

function layAccounts(folder: string, contacts: readonly Contact[]): void {
  const data = join(folder, host)
  for (const part of ['accounts', 'roster']) mkdirSync(join(data, part), { recursive: true })
  for (const name of ['me', ...contacts.map(({ account }) => account)])
    writeFileSync(join(data, `accounts/${encoded(name)}.dat`), `return { ["password"] = "${password}"; };`)
  writeFileSync(join(data, 'roster/me.dat'), roster(contacts))
  for (const { account } of contacts)
    writeFileSync(join(data, `roster/${encoded(account)}.dat`), roster([{ account: 'me', name: 'Me' }]))
}

/** As Prosody writes names of files: all but letters and digits as `%2e`. */
const encoded = (name: string) =>
  name.replace(/[^A-Za-z0-9]/g, letter => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)

function roster(contacts: readonly Contact[]): string {
  const rows = contacts.map(
    ({ account, name }) =>
      `["${account}@${host}"] = { subscription = "both"; groups = {}; name = "${name}"; };`,
  )
  return `return { [false] = { version = 1; pending = {}; }; ${rows.join('\n')} };`
}

const configuration = (folder: string, web: number) => `
data_path = "${folder}"
pidfile = "${folder}/prosody.pid"
log = { error = "*console" }
daemonize = false
run_as_root = true
modules_enabled = { "roster"; "saslauth"; "disco"; "ping"; "bosh"; "mam"; "offline" }
modules_disabled = { "s2s"; "c2s"; "tls" }
authentication = "internal_plain"
storage = "internal"
archive_expires_after = "never"
c2s_ports = {}
s2s_ports = {}
c2s_require_encryption = false
consider_bosh_secure = true
allow_unencrypted_plain_auth = true
http_ports = { ${web} }
http_interfaces = { "127.0.0.1" }
https_ports = {}
cross_domain_bosh = true
http_default_host = "${host}"
VirtualHost "${host}"
`
