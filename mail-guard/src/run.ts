import type { Account } from './account.ts'
import { askToEnd, holdAlone } from './alone.ts'
import { named } from './imap/connect.ts'
import { Ledger } from './ledger.ts'
import { findPassword } from './password.ts'
import { type Surroundings, start } from './start.ts'
import { removeScript, sayCount, takeAllBack } from './take-back.ts'
import { readWishes, type Wishes } from './wishes.ts'

const doing: Record<Wishes['command'], (wishes: Wishes, around: Surroundings) => Promise<void>> = {
  start,
  'give-back': takeAllBack,
  count: sayCount,
  'remove-script': removeScript,
}

/** One command from its words to its end. Throws a GuardError for what a person can act on. */
export async function run(
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
  stop: AbortController,
): Promise<void> {
  const wishes = readWishes(given, environment)
  const { command, host, port, sievePort, user, state } = wishes
  const account: Account = { host, port, sievePort, user, password: await findPassword(user, environment) }
  const box = `${user}@${host}:${port}`
  if (command === 'give-back') await askToEnd(state, box)
  const release = command === 'count' ? () => undefined : await holdAlone(state, box, () => stop.abort())
  try {
    const ledger = Ledger.open(state, box)
    await doing[command](wishes, { account, ledger, say, signal: stop.signal })
  } catch (error) {
    throw named(error)
  } finally {
    release()
  }
}
