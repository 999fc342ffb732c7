import { registerServiceWorker } from '../device/service-worker.ts'
import { newerVersion } from './newer-version.ts'

export { followCutOff } from './cut-off.ts'
export { startFriends } from './friends-start.ts'
export { startWakes } from './wakes-start.ts'

export function watchForUpdates(): Promise<void> {
  return registerServiceWorker(switchOver => {
    newerVersion.value = switchOver
  })
}
