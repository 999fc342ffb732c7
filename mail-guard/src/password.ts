import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { GuardError } from './guard-error.ts'

/** Under which name the password lies in the keyring. */
const keyringService = 'breakwater-mail'

const variable = 'BREAKWATER_MAIL_PASSWORD'

type Keyring = readonly [program: string, ...rest: string[]]

/** What asks the keyring of the system; only the account's name is in the arguments, which others could see. */
function keyring(user: string): Keyring | undefined {
  if (process.platform === 'linux')
    return ['secret-tool', 'lookup', 'service', keyringService, 'account', user]
  if (process.platform === 'darwin')
    return ['security', 'find-generic-password', '-s', keyringService, '-a', user, '-w']
  return undefined
}

/**
 * The password, from the environment or else the keyring. It is taken out of the environment, so that no program
 * started by this one inherits it. Throws a GuardError `passwordMissing`.
 */
export async function findPassword(user: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const given = environment[variable]
  delete environment[variable]
  const password = given || (await fromKeyring(keyring(user), environment))
  if (!password) throw new GuardError('passwordMissing')
  return password
}

async function fromKeyring(asked: Keyring | undefined, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (asked === undefined) return undefined
  const [program, ...rest] = asked
  try {
    const { stdout } = await promisify(execFile)(program, rest, { env, timeout: 60_000 })
    return stdout.replace(/\r?\n$/, '')
  } catch {
    // Not installed, locked, or nothing in it: all the same to the person, and what it printed may be the password.
    return undefined
  }
}
