/** How a server is told what to be: flags, and the environment for what services and containers set. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'

export interface Settings {
  readonly host: string
  readonly port: number
  /** The folder of the built app. */
  readonly app: string
  readonly database: { readonly file: string } | { readonly url: string }
  /** A proxy of one's own in front speaks TLS and says in `X-Forwarded-For` whom it asks for. */
  readonly behindTls: boolean
  readonly openMetrics: boolean
  /** `mailto:…` or `https://…`: whom push services ask when something is wrong. */
  readonly contact: string | undefined
  /** Connections, and live streams, at once. */
  readonly connections: number | undefined
  readonly streams: number | undefined
  /** Requests a second for ever, of one address and of one key; ten times as many at once. */
  readonly perAddress: number | undefined
  readonly perKey: number | undefined
  /** Only for tests: pushes may go to this machine. */
  readonly pushOwnNetwork: boolean
}

/** A setting that makes no sense, in words for whoever set it. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting'
}

const root = join(import.meta.dirname, '../..')

const flags = {
  port: { type: 'string', default: '7330' },
  host: { type: 'string', default: '127.0.0.1' },
  app: { type: 'string', default: join(root, 'app/dist') },
  data: { type: 'string' },
  'behind-tls': { type: 'boolean', default: false },
  'open-metrics': { type: 'boolean', default: false },
  contact: { type: 'string' },
  connections: { type: 'string' },
  streams: { type: 'string' },
  'per-address': { type: 'string' },
  'per-key': { type: 'string' },
  'push-own-network': { type: 'boolean', default: false },
} as const

/**
 * Reads flags and environment; a flag wins. `DATA_DIR` (or `--data`) is the folder of the embedded database, `DATABASE_URL` a PostgreSQL
 * in its place, `PUSH_CONTACT` the contact. @throws BadSetting
 */
export function settingsFrom(args: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const values = parsed(args)
  const url = environment.DATABASE_URL
  return {
    host: values.host,
    port: number(values.port, 'port', 0, 65_535),
    app: values.app,
    database: values.data === undefined && url ? { url } : inFolder(values.data ?? environment.DATA_DIR),
    behindTls: values['behind-tls'],
    openMetrics: values['open-metrics'],
    contact: values.contact ?? environment.PUSH_CONTACT,
    connections: optional(values.connections, 'connections'),
    streams: optional(values.streams, 'streams'),
    perAddress: optional(values['per-address'], 'per-address'),
    perKey: optional(values['per-key'], 'per-key'),
    pushOwnNetwork: values['push-own-network'],
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values
  } catch (cause) {
    throw new BadSetting(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** The embedded database below a folder; without one, below the project's own, which git leaves alone. */
export const inFolder = (folder = join(root, 'data')) => ({ file: join(folder, 'relay.sqlite') })

const optional = (text: string | undefined, name: string) =>
  text === undefined ? undefined : number(text, name, 1, 10_000_000)

function number(text: string, name: string, least: number, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new BadSetting(`--${name} takes a whole number from ${least} to ${most}.`)
  return value
}
