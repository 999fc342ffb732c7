import { toHex } from '@breakwater/core/cut'
import type { Feeling } from '../own.ts'
import type { Counted, PauseReason } from '../wire.ts'
import { type Felt, onDisk } from './kept.ts'

type What = Counted['what']

/** A pause that was gone on from and the page that opens after it tell of the same look. */
const sameLook = 60_000

/** More than the app will ever fetch at once; the oldest go first. */
const most = 5_000

const newId = () => toHex(crypto.getRandomValues(new Uint8Array(16)))

/**
 * Counts something. A look that was sought twice within a minute is one, by a clock that was not set back meanwhile. Where
 * the disk is full the older half goes; where that does not help nothing is counted, and nobody waits for it.
 */
export async function count(what: What, now: number, felt?: Feeling): Promise<void> {
  const one: Counted = { id: newId(), at: now, what, ...(felt ? { felt } : {}) }
  const add = (kept: unknown, share: number) => {
    const all = listed(kept)
    const again =
      what === 'soughtLook' && all.some(old => old.what === what && isWithin(old.at, now, sameLook))
    return again ? all : [...all.slice(-Math.floor(all.length * share) || all.length), one].slice(-most)
  }
  await onDisk
    .change('counts', all => add(all, 1))
    .catch(() => onDisk.change('counts', all => add(all, 0.5)))
    .catch(() => undefined)
}

const isWithin = (then: number, now: number, span: number): boolean => then <= now && now - then < span

/** Damaged counts are none: they are worth less than what stands in their way. */
const listed = (kept: unknown): readonly Counted[] =>
  Array.isArray(kept) ? kept.filter(one => typeof one?.id === 'string' && typeof one.at === 'number') : []

/** What the app has not taken over yet, in order. */
export const counts = async (): Promise<readonly Counted[]> =>
  listed(await onDisk.get('counts').catch(() => undefined))

/** The app has these: they are let go of. */
export const counted = (ids: readonly string[]): Promise<void> =>
  onDisk.change('counts', all => listed(all).filter(one => !ids.includes(one.id)))

/** Like counting, it never stands in the way of what it is about. */
async function note(felt: Feeling | undefined): Promise<void> {
  const none: Felt = { better: 0, same: 0, worse: 0 }
  try {
    await onDisk.put('askFelt', undefined)
    if (felt !== undefined)
      await onDisk.change('felt', (all = none) => ({ ...none, ...all, [felt]: (all[felt] ?? 0) + 1 }))
  } catch {
    // The disk is full or cannot be read.
  }
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
  await onDisk.put('askFelt', true).catch(() => undefined)
}

/** Turned off while it was armed, or a site taken away from it: counted, and said in the options. */
export async function countBypass(now: number): Promise<void> {
  await onDisk.change('bypasses', (before = 0) => before + 1).catch(() => undefined)
  await count('bypass', now)
}
