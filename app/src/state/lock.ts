/** The ways into the journal of this device, and the verbs on them. Nothing here keeps a passphrase or words. */
import type { SlotInfo } from '@breakwater/vault'
import { signal } from '@preact/signals'
import { canUsePasskeys } from '../device/passkeys.ts'
import { theVault } from './session.ts'

export type Way = SlotInfo['kind']

/** The ways in, as the vault last told them. Empty until `refreshWays` was called. */
const ways = signal<readonly SlotInfo[]>([])

/** Asks the vault again; call when a screen that shows the ways arrives. */
export async function refreshWays(): Promise<void> {
  ways.value = await theVault().slots()
}

/** True when this way in is set up. */
export function hasWay(way: Way): boolean {
  return ways.value.some(slot => slot.kind === way)
}

/** True where this browser can open a lock by passkey (the PRF extension of WebAuthn). */
export function passkeysPossible(): Promise<boolean> {
  return canUsePasskeys()
}

/** Sets or changes the passphrase. Throws VaultError `unsupported` where it cannot be computed. */
export async function setPassphrase(passphrase: string): Promise<void> {
  await theVault().setPassphrase(passphrase)
  await refreshWays()
}

/** Takes every lock away: the journal then opens by itself on this device. */
export async function removePassphrase(): Promise<void> {
  await theVault().removePassphrase()
  await refreshWays()
}

/** `name` shows in the person's own list of passkeys. Throws VaultError `unsupported`, or `wrongKey` when turned away. */
export async function addPasskey(name: string): Promise<void> {
  await theVault().addPasskey(name)
  await refreshWays()
}

export async function removePasskeys(): Promise<void> {
  for (const slot of ways.value) if (slot.kind === 'passkey') await theVault().removePasskey(slot.id)
  await refreshWays()
}

/** Twelve new words, to be shown once; earlier ones stop working. */
export async function makeWords(): Promise<readonly string[]> {
  const words = await theVault().makeWords()
  await refreshWays()
  return words
}

export async function removeWords(): Promise<void> {
  await theVault().removeWords()
  await refreshWays()
}

/** Closes the lock now, in all tabs. Throws VaultError `unsupported` when there is none. */
export function lockNow(): void {
  theVault().lock()
}

/** Opens the lock. Throws VaultError `wrongKey`: nothing was changed. */
export async function unlock(by: { passphrase: string } | { words: string } | 'passkey'): Promise<void> {
  if (by === 'passkey') await theVault().unlockWithPasskey()
  else if ('words' in by) await theVault().unlockWithWords(by.words)
  else await theVault().unlockWithPassphrase(by.passphrase)
}
