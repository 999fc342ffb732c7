import { pushSupport } from '../device/push.ts'

/** Keeps reminders in step where the person ever allowed notifications; for everybody else nothing of it is fetched. */
export async function startWakes(): Promise<void> {
  if (pushSupport() === 'granted') (await import('./wakes.ts')).followWakes()
}
