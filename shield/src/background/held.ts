import { readSetup, type Setup, sinceFirst } from '@breakwater/core/cut'
import { inMemory, onDisk } from './kept.ts'
import { newKey, open, seal, unwrap, wrap } from './seal.ts'

/** What lies sealed on the disk: what the app handed over, and who was marked "not them" in the browser since. */
export interface Held {
  readonly setup: Setup
  readonly notThem: readonly string[]
}

/** The browser had no room for what was to be kept. */
export class StorageFull extends Error {}

export type Stage = 'none' | 'locked' | 'open'

/**
 * `stage` and, when it is open, what is held. The key lives in memory only: after a restart it is locked. Locked it counts
 * as well while the disk cannot be read or the seal is damaged: then the rules of the browser stay as they are, and the
 * next setup from the app makes it whole.
 */
export async function held(): Promise<{ stage: Stage; held?: Held }> {
  const sealed = await onDisk.get('sealed').catch(() => 'unreadable' as const)
  if (sealed === 'unreadable') return { stage: 'locked' }
  if (sealed === undefined) return { stage: 'none' }
  const key = await inMemory.get('key')
  const found = key === undefined ? undefined : await open(sealed, key)
  return found === undefined ? { stage: 'locked' } : { stage: 'open', held: whole(found as Held) }
}

/** What an earlier version of the extension kept says nothing of later fields. */
const whole = (kept: Held): Held => ({ ...kept, setup: { ...sinceFirst, ...kept.setup } })

/** The setup as pages are to use it: with everybody who was marked "not them" in the browser. */
export const withNotThem = ({ setup, notThem }: Held): Setup => ({
  ...setup,
  people: setup.people.map(one => ({ ...one, notThem: [...one.notThem, ...notThem] })),
})

/** Throws a `StorageFull` when the disk takes nothing more; what was there before stays. */
async function keep(kept: Held, key: string): Promise<void> {
  const { wait, goFor, neutral, app } = kept.setup
  const sealed = await seal(kept, key)
  await onDisk.put('sealed', sealed).catch(error => {
    throw new StorageFull('not kept', { cause: error })
  })
  await onDisk.put('plain', { wait, goFor, neutral, app })
  await inMemory.put('key', key)
}

/**
 * Takes a setup, under the key that the app keeps (64 hex digits) or, from a file, under one that is here already or
 * new. Opens what was held under the same key first, so that "not them" marks stay, and `holds` says what of the two holds.
 * Throws a ValiError for what is no setup and a RangeError for what is no key.
 */
export async function take(
  given: unknown,
  ownKey?: string,
  holds: (before: Setup, after: Setup) => Promise<Setup> = async (_, after) => after,
): Promise<void> {
  const setup = readSetup(given)
  if (ownKey !== undefined && !/^[\da-f]{64}$/.test(ownKey)) throw new RangeError('not a key')
  const inUse = await inMemory.get('key')
  const key = ownKey ?? inUse ?? newKey()
  const sealed = await onDisk.get('sealed')
  const old = sealed && ((await open(sealed, key)) ?? (inUse && (await open(sealed, inUse))))
  if (sealed && (await open(sealed, key)) === undefined) await onDisk.put('wrapped', undefined)
  const before = old === undefined ? undefined : whole(old as Held)
  await keep(
    { setup: before ? await holds(before.setup, setup) : setup, notThem: before?.notThem ?? [] },
    key,
  )
}

/** Changes what is held; nothing happens while it is locked. */
export async function change(how: (kept: Held) => Held): Promise<void> {
  const key = await inMemory.get('key')
  const { held: kept } = await held()
  if (kept && key) await keep(how(kept), key)
}

/** Puts the key behind a passphrase, so that it can be unlocked without the app. False while it is locked. */
export async function setPassphrase(passphrase: string): Promise<boolean> {
  const key = await inMemory.get('key')
  if (key === undefined || passphrase === '') return false
  await onDisk.put('wrapped', await wrap(key, passphrase))
  return true
}

/** Unlocks until the browser is closed. False for another passphrase, or where none was set. */
export async function unlock(passphrase: string): Promise<boolean> {
  const wrapped = await onDisk.get('wrapped')
  const key = wrapped && (await unwrap(wrapped, passphrase))
  if (key === undefined) return false
  await inMemory.put('key', key)
  return true
}

/** "Not them": a handle or an address that stays visible from now on. */
export const markNotThem = (value: string): Promise<void> =>
  change(kept => ({ ...kept, notThem: [...new Set([...kept.notThem, value])] }))
