import { signal } from '@preact/signals'
import { registerServiceWorker } from '../device/service-worker.ts'

/** The way to switch to a newer version that waits, if one does. */
export const newerVersion = signal<(() => void) | undefined>(undefined)

export function watchForUpdates(): Promise<void> {
  return registerServiceWorker(switchOver => {
    newerVersion.value = switchOver
  })
}
