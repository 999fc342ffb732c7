import { now } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { currentWave } from './view.ts'

/** How high a wave is drawn before anybody said how strong it is. */
const middling = 6

/** How high the wave that is on is drawn, 0 to 10: as strong as it was rated last. */
export function strengthNow(): number {
  return currentWave(person.value.hold, now.value)?.ratings.at(-1)?.strength ?? middling
}
