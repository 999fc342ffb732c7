import { suggestCountry } from '@breakwater/core/care'
import type { setupOf } from '@breakwater/core/cut'
import { deviceLanguages } from '../device/appearance.ts'
import { ownOrigin } from '../device/own-window.ts'
import { now, zone } from './session.ts'
import { setting } from './settings.ts'

/** What a setup needs and the journal does not know. */
export function setupAround(): Parameters<typeof setupOf>[2] {
  return {
    now: now.value,
    night: { from: setting('nightFrom'), to: setting('nightUntil') },
    app: ownOrigin(),
    country: setting('country') || suggestCountry(deviceLanguages()[0] ?? '', zone.value),
  }
}
