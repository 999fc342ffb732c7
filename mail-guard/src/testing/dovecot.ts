/** A real Dovecot for tests: own folder, own loopback ports, gone afterwards. Debian packages: see README.md. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type DovecotPlan, dovecotConf } from './dovecot-conf.ts'
import { deliverByLmtp } from './lmtp.ts'

export interface Dovecot {
  readonly imapPort: number
  /** 0 for a server without ManageSieve. */
  readonly sievePort: number
  readonly lmtpPort: number
  readonly user: string
  readonly password: string
  readonly dir: string
  /** Resolves once the server keeps the message. `from`: the sender on the envelope; empty when left out. */
  deliver(message: string, from?: string): Promise<void>
  /** Stops every process of the server and starts it again on the same ports with the same mail. */
  restart(): Promise<void>
  /** Sends a signal to every process of the server; it stays down until `restart`. */
  kill(signal: NodeJS.Signals): Promise<void>
  /** Stops it and removes its folder. */
  stop(): Promise<void>
}

export interface DovecotOptions {
  /** false: no ManageSieve and no Sieve. */
  readonly sieve?: boolean
  /** true: with STARTTLS on a certificate that nobody vouches for. */
  readonly tls?: boolean
  /** What the server says it can do, for instance `IMAP4rev1 IDLE UIDPLUS`: a server without MOVE. */
  readonly capability?: string
}

const binary = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find(existsSync)
const nobody = 65_534

/** Whether Dovecot 2.3 with Pigeonhole is on this machine; tests that need it say that they were skipped. */
export function dovecotInstalled(): boolean {
  if (binary === undefined || spawnSync('sievec', ['-h']).error !== undefined) return false
  return spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout.startsWith('2.3.')
}

/** A running server with one user and an empty mailbox. Throws with the server's own log when it does not come up. */
export async function startDovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  const plan = await lay(options)
  const server = new Server(plan.dir)
  await server.start(plan.imapPort)
  const user = 'me@example.org'
  return {
    ...plan,
    user,
    sievePort: plan.sievePort ?? 0,
    deliver: (message, from = '') => deliverByLmtp(plan.lmtpPort, { from, to: user }, message),
    restart: async () => {
      await server.kill('SIGTERM')
      await server.start(plan.imapPort)
    },
    kill: signal => server.kill(signal),
    stop: async () => {
      await server.kill('SIGTERM')
      rmSync(plan.dir, { recursive: true, force: true })
    },
  }
}

async function lay({ sieve = true, tls = false, capability }: DovecotOptions): Promise<DovecotPlan> {
  const me = userInfo()
  const root = me.uid === 0
  const owner = { uid: root ? nobody : me.uid, gid: root ? nobody : me.gid, name: me.username, root }
  const dir = mkdtempSync(join(tmpdir(), 'breakwater-dovecot-'))
  chmodSync(dir, 0o755)
  mkdirSync(join(dir, 'home'))
  if (root) chownSync(join(dir, 'home'), owner.uid, owner.gid)
  const [imapPort = 0, lmtpPort = 0, sievePort = 0] = await freePorts(3)
  const plan: DovecotPlan = {
    ...{ dir, imapPort, lmtpPort, capability, owner },
    sievePort: sieve ? sievePort : undefined,
    password: `pw-${Math.random().toString(36).slice(2)}`,
    certificate: tls ? certify(dir) : undefined,
  }
  writeFileSync(join(dir, 'dovecot.conf'), dovecotConf(plan))
  return plan
}

function certify(dir: string): { cert: string; key: string } {
  const [cert, key] = [join(dir, 'cert.pem'), join(dir, 'key.pem')]
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-nodes']
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  })
  return { cert, key }
}

/** Held open together, so that no two are the same. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map(server => once(server, 'listening')))
  const ports = servers.map(server => {
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  })
  await Promise.all(servers.map(server => once(server.close(), 'close')))
  return ports
}

class Server {
  readonly #dir: string
  #master: ChildProcess | undefined

  constructor(dir: string) {
    this.#dir = dir
  }

  async start(imapPort: number): Promise<void> {
    const arguments_ = ['-F', '-c', join(this.#dir, 'dovecot.conf')]
    // A group of its own: Dovecot's parts are reached even after its master was killed.
    const master = spawn(binary ?? 'dovecot', arguments_, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#master = master
    let said = ''
    master.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString()
    })
    for (let tries = 0; tries < 200; tries++) {
      if (master.exitCode !== null) break
      if (await greets(imapPort)) return
      await pause(50)
    }
    throw new Error(`Dovecot did not come up: ${said}`)
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    const master = this.#master
    if (master?.pid === undefined) return
    this.#master = undefined
    signalGroup(master.pid, signal)
    if (master.exitCode === null && master.signalCode === null) await once(master, 'exit')
    for (let tries = 0; tries < 100 && signalGroup(master.pid, 0); tries++) await pause(20)
    signalGroup(master.pid, 'SIGKILL')
  }
}

/** False when no process of the group is left. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal)
  } catch {
    return false
  }
}

function greets(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    const done = (ready: boolean) => {
      socket.destroy()
      resolve(ready)
    }
    socket.once('data', bytes => done(bytes.toString().startsWith('* OK')))
    socket.once('error', () => done(false))
    socket.once('end', () => done(false))
  })
}
