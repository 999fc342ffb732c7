/** A relay of its own for a test, over real HTTP, and people who use it through the app's own client. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RelayClient, type Signer, type SpaceAccess, signerOf } from '@breakwater/vault/relay'
import { type Listening, openServer, type Settings, settingsFrom } from '../../server/src/index.ts'
import type { Speak } from '../../server/src/relay/speak.ts'

export const newId = (): string => randomBytes(16).toString('base64url')
export const newDevice = (): string => randomBytes(8).toString('hex')
export const newSigner = (): Promise<Signer> => signerOf(randomBytes(32))
export const bytes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(length))

export interface TestRelay extends Listening {
  readonly origin: string
  /** Where its database lies; undefined for a PostgreSQL. */
  readonly folder: string | undefined
  /** Everything that it said about itself. */
  readonly said: string[]
  client(): RelayClient
  /** Stops the server and leaves what it keeps; `close` removes that as well. */
  stop(): Promise<void>
}

/** A server with an embedded database in a folder of its own, unless `settings` say otherwise. Closing it removes that. */
export async function startRelay(settings: Partial<Settings> = {}): Promise<TestRelay> {
  const folder = settings.database ? undefined : mkdtempSync(join(tmpdir(), 'relay-'))
  const said: string[] = []
  const speak: Speak = (event, line) => said.push(JSON.stringify({ event, ...line }))
  const base = settingsFrom(folder ? ['--data', folder] : [], {})
  const server = await openServer(new Map(), { ...base, port: 0, ...settings }, speak)
  const origin = `http://127.0.0.1:${server.port}`
  return {
    ...server,
    origin,
    folder,
    said,
    client: () => clientOf(origin),
    stop: server.close,
    close: async () => {
      await server.close()
      if (folder) rmSync(folder, { recursive: true })
    },
  }
}

export const clientOf = (origin: string, way: typeof fetch = fetch): RelayClient =>
  new RelayClient({ origin, fetch: way, now: Date.now })

export interface Founded extends SpaceAccess {
  readonly spaceSigner: Signer
  readonly epoch: number
}

/** A new space with its first device. */
export async function foundSpace(client: RelayClient, ownSigner?: Signer): Promise<Founded> {
  const [space, device] = [newId(), newDevice()]
  const [spaceSigner, signer] = [ownSigner ?? (await newSigner()), await newSigner()]
  await client.found(space, 1, spaceSigner, device, signer.publicKey)
  return { space, device, signer, spaceSigner, epoch: 1 }
}

/** Another device of a space, admitted. */
export async function admitDevice(client: RelayClient, founded: Founded): Promise<SpaceAccess> {
  const [device, signer] = [newDevice(), await newSigner()]
  const key = Buffer.from(signer.publicKey).toString('base64url')
  await client.order(founded.space, founded.epoch, founded.spaceSigner, { type: 'admit', device, key })
  return { space: founded.space, device, signer }
}

export interface Heard<T> {
  readonly told: T[]
  /** Resolves when the relay ended the stream. */
  readonly over: Promise<void>
  stop(): Promise<void>
}

/** Follows a stream until it is stopped, and keeps what was told. */
export function following<T>(
  follow: (tell: (what: T) => void) => (signal: AbortSignal) => Promise<void>,
): Heard<T> {
  const told: T[] = []
  const ending = new AbortController()
  const over = follow(what => told.push(what))(ending.signal)
  return {
    told,
    over,
    stop: () => {
      ending.abort()
      return over
    },
  }
}
