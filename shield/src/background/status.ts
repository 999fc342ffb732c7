import { armedNow, mayTurnOff, type Setup } from '@breakwater/core/cut'
import { type Held, held, type Stage, withNotThem } from './held.ts'
import { inMemory, type OnDisk, onDisk } from './kept.ts'

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

/** How long nothing is paused after somebody chose to go on, in milliseconds. */
export const goesOn = 10 * 60_000

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A time of being off that begins only later: the clock was set back, and so it is over. */
const stillOff = (off: OnDisk['off'], now: number): number | undefined => {
  if (typeof off?.until !== 'number') return undefined
  const isNow = off.until > now && (off.since ?? now) <= now
  return off.until === 0 || isNow ? off.until : undefined
}

/** The same for going on: it never lasts longer than it was chosen for. */
const stillGoing = (until: unknown, now: number): number =>
  typeof until === 'number' && until > now && until <= now + goesOn ? until : 0

/** Looks at everything anew: the background may have slept since the last time. */
export async function status(now: number): Promise<Status> {
  const { stage, held: kept } = await held()
  const off = stillOff(await onDisk.get('off').catch(() => undefined), now)
  const goUntil = stillGoing(await inMemory.get('goUntil').catch(() => undefined), now)
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
    goUntil,
  }
}

/** What turning it off takes now. Outside of its times nothing is in the way. */
export async function turningOff({ setup, now, armed }: Status): Promise<ReturnType<typeof mayTurnOff>> {
  if (!setup || !armed) return { may: true, code: false }
  return mayTurnOff(setup, now, zone(), await onDisk.get('offAsked'))
}
