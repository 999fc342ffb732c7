/** Looks every few seconds for wakes that are due, and has them sent. */
import type { DuePush, Store } from '../store/store.ts'

export interface LoopOptions {
  readonly store: Pick<Store, 'duePushes'>
  readonly send: (due: DuePush) => Promise<unknown>
  /** How many are under way now, and may be at most: what is due beyond that stays with the store. */
  readonly underWay: () => number
  readonly most: number
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  readonly random: () => number
  /** A failure of the store: told, and tried again after a longer pause. */
  readonly failed: (failure: unknown) => void
}

const EVERY_MS = 5_000
const LONGEST_MS = 60_000

/** Runs until `signal` ends it; resolves when nothing is being asked of the store any more. */
export async function wakeLoop(options: LoopOptions, signal: AbortSignal): Promise<void> {
  const { wait, random, failed } = options
  let pause = EVERY_MS
  while (!signal.aborted) {
    try {
      const full = await sendDue(options)
      pause = EVERY_MS
      if (full) continue
    } catch (failure) {
      failed(failure)
      pause = Math.min(pause * 2, LONGEST_MS)
    }
    // Several processes ask one database: not all in the same moment.
    await wait(pause * (0.5 + random()), signal)
  }
}

/** True when there may be more at once. */
async function sendDue({ store, send, underWay, most, now, failed }: LoopOptions): Promise<boolean> {
  const room = most - underWay()
  if (room <= 0) return false
  const due = await store.duePushes(now(), room)
  for (const one of due) send(one).catch(failed)
  return due.length === room && most - underWay() > 0
}
