import { mayTurnOff, type Setup, type Waits } from '@breakwater/core/cut'
import { countBypass } from './counts.ts'
import { onDisk } from './kept.ts'
import { isCode } from './seal.ts'
import { zone } from './zone.ts'

/** How somebody wants something weaker: with the code of a friend, by the wait (which this begins), or without either. */
export interface Wish {
  readonly code?: string | undefined
  readonly wait: boolean
}

/** Nobody asked: what is weaker is held up. */
export const unasked: Wish = { wait: false }

/**
 * The one door for everything that makes it weaker, whether it is armed now or not. `free`: nothing stands before it;
 * `through`: the wait is over or the code is right, which the caller counts by `wentThrough`; else it stays shut.
 */
export async function passage(
  setup: Setup | undefined,
  now: number,
  { code, wait }: Wish,
): Promise<'free' | 'through' | 'shut'> {
  if (setup === undefined || mayTurnOff(setup, now, zone()).may) return 'free'
  if (code !== undefined && (await isCode(setup.friendCode, code))) return 'through'
  if (!wait) return 'shut'
  const { may, opensAt } = mayTurnOff(setup, now, zone(), await onDisk.get('offAsked'))
  if (may) return 'through'
  if (opensAt === undefined) await onDisk.put('offAsked', now)
  return 'shut'
}

/** The door closes behind whoever went through, and that is counted. */
export async function wentThrough(now: number): Promise<void> {
  await onDisk.put('offAsked', undefined)
  await countBypass(now)
}

/** What stands before something weaker now; undefined where nothing does. */
export async function waits(setup: Setup | undefined, now: number): Promise<Waits | undefined> {
  if (setup === undefined || mayTurnOff(setup, now, zone()).may) return undefined
  const { may, opensAt, wait = 0, code } = mayTurnOff(setup, now, zone(), await onDisk.get('offAsked'))
  return { wait, code, ...(may ? { opensAt: now } : opensAt === undefined ? {} : { opensAt }) }
}
