import { lookedFor } from '@breakwater/core/cut/mail'
import type { Account } from './account.ts'
import { GuardError } from './guard-error.ts'
import { end, openMailbox } from './imap/session.ts'
import { watch } from './imap/watch.ts'
import type { Ledger } from './ledger.ts'
import { puttingAway } from './putting-away.ts'
import { readSetupFile } from './setup-file.ts'
import { canFile, install, uninstall } from './sieve/install.ts'
import { ManageSieve } from './sieve/manage-sieve.ts'
import type { Wishes } from './wishes.ts'
import { word } from './words.ts'

export interface Surroundings {
  readonly account: Account
  readonly ledger: Ledger
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

/**
 * Lets the server file, where it can; else files from here until it is told to end. Nobody to look for: takes an earlier
 * script away and does nothing. Throws a GuardError: `notAdvised` for a setup that closes the filing of mail, as under danger.
 */
export async function start(wishes: Wishes, around: Surroundings): Promise<void> {
  const setup = readSetupFile(wishes.setup ?? '')
  if (!setup.mailGuard) throw new GuardError('notAdvised')
  const looked = lookedFor(setup.people, setup.necessary)
  const { account, ledger, say, signal } = around
  if (looked.addresses.length === 0 && looked.names.length === 0) {
    await withSieve(account, uninstall)
    return say(word('nothingToFile'))
  }
  const first = await openMailbox(account, ledger, wishes.folder)
  const { folder } = first
  await end(first.client)
  const filing = async (sieve: ManageSieve) => {
    if (!canFile(sieve)) return false
    await install(sieve, setup, folder)
    return true
  }
  if (wishes.sieve && (await withSieve(account, filing)) === true) return say(word('onServer'))
  await watch({
    open: () => openMailbox(account, ledger, wishes.folder),
    isTheirs: puttingAway(looked),
    fromTheStart: wishes.existing,
    say: (what, seconds) => say(word(what, { seconds })),
    signal,
  })
  say(word('ended'))
}

/** What `ask` says; undefined where the server speaks no ManageSieve, or none that we may sign in to. */
export async function withSieve<T>(
  account: Account,
  ask: (sieve: ManageSieve) => Promise<T>,
): Promise<T | undefined> {
  const sieve = await ManageSieve.open(account).catch(noneOf)
  if (sieve === undefined) return undefined
  try {
    return await ask(sieve)
  } finally {
    sieve.close()
  }
}

/** That there is no ManageSieve is nothing to complain about: IMAP does without. */
function noneOf(error: unknown): undefined {
  if (error instanceof GuardError) return undefined
  throw error
}
