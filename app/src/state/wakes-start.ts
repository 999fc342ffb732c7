import { pause } from '../device/pause.ts'
import { pushSupport } from '../device/push.ts'

/** Keeps reminders in step where the person ever allowed notifications; for everybody else nothing of it is fetched. */
export async function startWakes(): Promise<void> {
  if (pushSupport() === 'granted') (await import('./wakes-follow.ts')).followWakes()
}

/** Erasing does not wait longer for a relay. */
const PATIENCE_MS = 4_000

/** Before everything is erased: nothing comes any more. False when the relay could not be told and may still have the times. */
export async function endWakes(): Promise<boolean> {
  if (pushSupport() !== 'granted') return true
  try {
    const { endBeforeErasing } = await import('./wakes.ts')
    return await Promise.race([endBeforeErasing(), pause(PATIENCE_MS).then(() => false)])
  } catch {
    // Whatever went wrong here, erasing goes on; that the relay was not told is said.
    return false
  }
}
