/** Relays in processes of their own, as a system runs them, and a way in that finds those that are there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

export interface RelayProcess {
  readonly port: number
  readonly pid: number
  /** Resolves when it is gone, by whatever hand. */
  readonly ended: Promise<unknown>
  /** All that it has said so far, on either stream. */
  said(): string
  /** As a system does it: SIGTERM, and waiting. Resolves with what the process ended with. */
  stop(): Promise<number | null>
}

/** Where a relay keeps things: flags and environment of `server/src/main.ts`. */
export interface Kept {
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

export const inFolder = (data: string): Kept => ({ args: ['--data', data], environment: {} })
export const inPostgres = (url: string): Kept => ({ args: [], environment: { DATABASE_URL: url } })

/** Starts a relay and waits until it answers. `app`: a folder that it serves. */
export async function startProcess(kept: Kept, app: string, port = 0): Promise<RelayProcess> {
  const own = port === 0 ? await freePort() : port
  const args = ['server/src/main.ts', '--port', String(own), '--app', app, ...kept.args]
  const env = { ...process.env, ...kept.environment }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString()
    })
  const ended = once(child, 'exit') as Promise<[number | null]>
  await untilHealthy(own, () => said)
  return {
    port: own,
    pid: child.pid ?? 0,
    ended,
    said: () => said,
    async stop() {
      child.kill('SIGTERM')
      return (await ended)[0]
    },
  }
}

async function untilHealthy(port: number, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    await pause(50)
  }
  throw new Error(`the relay did not start: ${said()}`)
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

export interface Front {
  readonly origin: string
  close(): Promise<void>
}

/** What Caddy does with several processes, as far as an upgrade needs it: the next one when one does not take a connection, for 5 s. */
export async function frontOf(ports: readonly number[]): Promise<Front> {
  const server = createServer((asked, answer) => hand(asked, answer, ports, Date.now() + 5_000)).listen(
    0,
    '127.0.0.1',
  )
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

let turn = 0

function hand(asked: IncomingMessage, answer: ServerResponse, ports: readonly number[], until: number): void {
  const port = ports[turn++ % ports.length]
  const { method = 'GET', url: path, headers } = asked
  const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, given => {
    answer.writeHead(given.statusCode ?? 502, given.headers)
    given.pipe(answer)
    given.once('error', () => answer.destroy())
    answer.once('close', () => given.destroy())
  })
  sent.once('error', failure => {
    const refused = 'code' in failure && failure.code === 'ECONNREFUSED' && Date.now() < until
    if (refused) setTimeout(() => hand(asked, answer, ports, until), 20)
    else answer.destroy()
  })
  // Nothing of the body is taken before somebody is there to take it.
  sent.once('socket', socket => socket.once('connect', () => asked.pipe(sent)))
}
