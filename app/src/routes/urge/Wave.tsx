import { epochOf } from '@breakwater/core/journal'
import { now } from '../../state/session.ts'
import { setting } from '../../state/settings.ts'
import { person } from '../../state/view.ts'
import { WaveRide } from '../../ui/picture/WaveRide.tsx'
import { strengthNow } from './strength-now.ts'
import { currentWave } from './view.ts'

/** How long the picture takes from one shore to the other: as long as a forecast looks ahead. Milliseconds. */
const crossing = 20 * 60_000

/** The wave that is on, as high as it was rated last. It breathes; the sentences beside it say the same in words. */
export function Wave() {
  const wave = currentWave(person.value.hold, now.value)
  const progress = wave === undefined ? 0 : Math.min(1, Math.max(0, now.value - epochOf(wave.at)) / crossing)
  return (
    <div class="urge-wave">
      <WaveRide progress={progress} strength={strengthNow()} breathing still={setting('still')} />
    </div>
  )
}
