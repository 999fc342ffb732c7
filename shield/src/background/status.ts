import { armedNow, mayTurnOff, type Setup, sinceFirst } from '@breakwater/core/cut'
import { type Held, held, type Stage, withNotThem } from './held.ts'
import { type InMemory, inMemory, type OnDisk, onDisk } from './kept.ts'
import { zone } from './zone.ts'

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
  /** The one address that is open for what is necessary. */
  readonly goTo: InMemory['goTo']
}

/** How long nothing is paused after somebody chose to go on, in milliseconds; before it is unlocked too. */
export async function goesOn(): Promise<number> {
  const plain = await onDisk.get('plain').catch(() => undefined)
  return (plain?.goFor ?? sinceFirst.goFor) * 60_000
}

/** A time of being off that begins only later: the clock was set back, and so it is over. */
const stillOff = (off: OnDisk['off'], now: number): number | undefined => {
  if (typeof off?.until !== 'number') return undefined
  const isNow = off.until > now && (off.since ?? now) <= now
  return off.until === 0 || isNow ? off.until : undefined
}

/** The same for going on: it never lasts longer than it was chosen for. */
const stillGoing = (until: unknown, now: number, longest: number): number =>
  typeof until === 'number' && until > now && until <= now + longest ? until : 0

/** Looks at everything anew: the background may have slept since the last time. */
export async function status(now: number): Promise<Status> {
  const { stage, held: kept } = await held()
  const off = stillOff(await onDisk.get('off').catch(() => undefined), now)
  const longest = await goesOn()
  const goUntil = stillGoing(await inMemory.get('goUntil').catch(() => undefined), now, longest)
  const goTo = await inMemory.get('goTo').catch(() => undefined)
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
    goTo: goTo && stillGoing(goTo.until, now, longest) > 0 ? goTo : undefined,
  }
}

/** What turning it off takes now. Outside of its times nothing is in the way. */
export async function turningOff({ setup, now, armed }: Status): Promise<ReturnType<typeof mayTurnOff>> {
  if (!setup || !armed) return { may: true, code: false }
  return mayTurnOff(setup, now, zone(), await onDisk.get('offAsked'))
}
