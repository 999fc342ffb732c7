import { lookedFor } from '@breakwater/core/cut/mail'
import { giveBack, type IsTheirs, oursIn } from './give-back.ts'
import { end, openIfThere } from './imap/session.ts'
import { puttingAway } from './putting-away.ts'
import { readSetupFile } from './setup-file.ts'
import { uninstall } from './sieve/install.ts'
import { type Surroundings, withSieve } from './start.ts'
import type { Wishes } from './wishes.ts'
import { word } from './words.ts'

/** What the person's setup puts away, where they named it. */
function rulesOf(file: string | undefined): IsTheirs | undefined {
  if (file === undefined) return undefined
  const { people, necessary } = readSetupFile(file)
  return puttingAway(lookedFor(people, necessary))
}

/** The former filter is in force again, and then all that was filed is in the inbox again. */
export async function takeAllBack(
  { folder, setup }: Wishes,
  { account, ledger, say }: Surroundings,
): Promise<void> {
  const isTheirs = rulesOf(setup)
  await withSieve(account, uninstall)
  const mail = await openIfThere(account, ledger, folder)
  if (mail === undefined) return say(word('givenBack', { count: 0 }))
  try {
    say(word('givenBack', { count: await giveBack(mail, isTheirs) }))
  } finally {
    await end(mail.client)
  }
}

/** How many are put away: a number and nothing else. */
export async function sayCount(
  { folder, setup }: Wishes,
  { account, ledger, say }: Surroundings,
): Promise<void> {
  const isTheirs = rulesOf(setup)
  const mail = await openIfThere(account, ledger, folder)
  if (mail === undefined) return say(word('count', { count: 0 }))
  try {
    say(word('count', { count: (await oursIn(mail, isTheirs)).length }))
  } finally {
    await end(mail.client)
  }
}

export async function removeScript(_: Wishes, { account, say }: Surroundings): Promise<void> {
  const removed = await withSieve(account, uninstall)
  say(word(removed === true ? 'scriptRemoved' : 'noScript'))
}
