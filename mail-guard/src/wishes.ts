import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { GuardError } from './guard-error.ts'

const commands = ['start', 'give-back', 'count', 'remove-script'] as const
type Command = (typeof commands)[number]

/** What was asked for on the command line. There is no way to give a password here: others can read it. */
export interface Wishes {
  readonly command: Command
  /** `-` for the standard input; `start` needs it, `give-back` and `count` look further with it. */
  readonly setup: string | undefined
  readonly host: string
  readonly port: number
  readonly sievePort: number
  readonly user: string
  readonly folder: string
  /** Where the ledger lies. */
  readonly state: string
  /** false: file from here even where the server could. */
  readonly sieve: boolean
  /** Look through what is in the inbox already, too. */
  readonly existing: boolean
}

const options = {
  setup: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string', default: '993' },
  'sieve-port': { type: 'string', default: '4190' },
  user: { type: 'string' },
  folder: { type: 'string', default: 'Later' },
  state: { type: 'string' },
  sieve: { type: 'boolean', default: true },
  existing: { type: 'boolean', default: false },
} as const

/** Throws a GuardError `usage` for whatever is missing, unknown or no number. */
export function readWishes(given: readonly string[], environment: NodeJS.ProcessEnv): Wishes {
  const { values, positionals } = parsed(given)
  const command = commands.find(one => one === positionals[0])
  const { host, user, setup, existing, sieve } = values
  const folder = values.folder.trim()
  const missing = command === undefined || !host || !user || (command === 'start' && !setup)
  if (missing || positionals.length > 1 || folder === '' || folder.toUpperCase() === 'INBOX')
    throw new GuardError('usage')
  return {
    ...{ command, host, user, setup, folder, existing, sieve },
    port: portIn(values.port),
    sievePort: portIn(values['sieve-port']),
    state: values.state ?? usualState(environment),
  }
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true, allowNegative: true })
  } catch (error) {
    throw new GuardError('usage', { cause: error })
  }
}

function portIn(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new GuardError('usage')
  return port
}

function usualState(environment: NodeJS.ProcessEnv): string {
  const home = homedir()
  if (process.platform === 'win32') return join(environment.LOCALAPPDATA ?? home, 'breakwater-mail')
  return join(environment.XDG_STATE_HOME ?? join(home, '.local', 'state'), 'breakwater-mail')
}
