import { armedNow, mayTurnOff, type Setup } from '@breakwater/core/cut'
import { type Held, held, type Stage, withNotThem } from './held.ts'
import { inMemory, onDisk } from './kept.ts'

/** Whether it hides and pauses at this moment, and all that this follows from. */
export interface Status {
  readonly now: number
  readonly stage: Stage
  readonly held: Held | undefined
  readonly setup: Setup | undefined
  /** Open, not turned off, and within its times. */
  readonly armed: boolean
  /** When that changes by itself; 0 in `off`: not before it is turned on. */
  readonly until: number | undefined
  readonly off: number | undefined
  readonly goUntil: number
}

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const stillOff = (off: { until: number } | undefined, now: number) =>
  off !== undefined && (off.until === 0 || off.until > now) ? off.until : undefined

/** Looks at everything anew: the background may have slept since the last time. */
export async function status(now: number): Promise<Status> {
  const { stage, held: kept } = await held()
  const off = stillOff(await onDisk.get('off'), now)
  const goUntil = (await inMemory.get('goUntil')) ?? 0
  const setup = kept && withNotThem(kept)
  const times = setup ? armedNow(setup, now, zone()) : { armed: false }
  return {
    now,
    stage,
    held: kept,
    setup,
    armed: times.armed && off === undefined,
    until: off === undefined ? times.until : off || undefined,
    off,
    goUntil: goUntil > now ? goUntil : 0,
  }
}

/** What turning it off takes now. Outside of its times nothing is in the way. */
export async function turningOff({ setup, now, armed }: Status): Promise<ReturnType<typeof mayTurnOff>> {
  if (!setup || !armed) return { may: true, code: false }
  return mayTurnOff(setup, now, zone(), await onDisk.get('offAsked'))
}
