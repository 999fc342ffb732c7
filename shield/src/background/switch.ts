import type { Outcome } from '../own.ts'
import { countBypass } from './counts.ts'
import { onDisk } from './kept.ts'
import { isCode } from './seal.ts'
import { status, turningOff } from './status.ts'

const done: Outcome = { done: true }

/**
 * Turns it off for some minutes (0: until turned on) if nothing is in the way, or a friend's code is the right one.
 * Else the wait begins, and `why` is `wait`; `code` for a wrong code, which begins nothing.
 */
export async function turnOff(minutes: number, code: string | undefined, now: number): Promise<Outcome> {
  const found = await status(now)
  const { may, opensAt } = await turningOff(found)
  const byCode =
    code !== undefined && found.setup !== undefined && (await isCode(found.setup.friendCode, code))
  if (code !== undefined && !byCode && !may) return { done: false, why: 'code' }
  if (!may && !byCode) {
    if (opensAt === undefined) await onDisk.put('offAsked', now)
    return { done: false, why: 'wait' }
  }
  await onDisk.put('offAsked', undefined)
  await onDisk.put('off', { until: minutes === 0 ? 0 : now + minutes * 60_000, since: now })
  if (found.armed) await countBypass(now)
  return done
}

/** The person thought better of it while they waited. */
export const stayOn = (): Promise<void> => onDisk.put('offAsked', undefined)

export async function turnOn(): Promise<void> {
  await onDisk.put('off', undefined)
  await onDisk.put('offAsked', undefined)
}
