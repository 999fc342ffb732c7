import type { Feeling } from '../own.ts'
import type { Counted, PauseReason } from '../wire.ts'
import { toHex } from './hex.ts'
import { type Felt, onDisk } from './kept.ts'

type What = Counted['what']

/** A pause that was gone on from and the page that opens after it tell of the same look. */
const sameLook = 60_000

/** More than the app will ever fetch at once; the oldest go first. */
const most = 5_000

const newId = () => toHex(crypto.getRandomValues(new Uint8Array(16)))

/** Counts something. A look that was sought twice within a minute is one. */
export function count(what: What, now: number, felt?: Feeling): Promise<void> {
  const one: Counted = { id: newId(), at: now, what, ...(felt ? { felt } : {}) }
  return onDisk.change('counts', (all = []) => {
    const again = what === 'soughtLook' && all.some(old => old.what === what && now - old.at < sameLook)
    return again ? all : [...all, one].slice(-most)
  })
}

/** What the app has not taken over yet, in order. */
export const counts = async (): Promise<readonly Counted[]> => (await onDisk.get('counts')) ?? []

/** The app has these: they are let go of. */
export const counted = (ids: readonly string[]): Promise<void> =>
  onDisk.change('counts', (all = []) => all.filter(one => !ids.includes(one.id)))

async function note(felt: Feeling | undefined): Promise<void> {
  await onDisk.put('askFelt', undefined)
  if (felt === undefined) return
  const none: Felt = { better: 0, same: 0, worse: 0 }
  await onDisk.change('felt', (all = none) => ({ ...all, [felt]: all[felt] + 1 }))
}

/** "I won't, for now". The answer about the look before goes with it. */
export async function countLeft(now: number, felt?: Feeling): Promise<void> {
  await note(felt)
  await count('left', now, felt)
}

/** Gone on after the pause: next time one is asked, once, how it was. What is necessary is not counted at all. */
export async function countWent(why: PauseReason, now: number, felt?: Feeling): Promise<void> {
  await note(felt)
  await count('went', now, felt)
  if (why !== 'message') await count('soughtLook', now)
  await onDisk.put('askFelt', true)
}

/** Turned off while it was armed, or a site taken away from it: counted, and said in the options. */
export async function countBypass(now: number): Promise<void> {
  await onDisk.change('bypasses', (before = 0) => before + 1)
  await count('bypass', now)
}
