import { askAfter, type Urge } from '@breakwater/core/hold'
import { epochOf } from '@breakwater/core/journal'

/** Until so long after the twenty minutes, "twenty minutes ago" is still true as people speak. Milliseconds. */
const about = 8 * 60_000

/** Which sentence asks about a wave at `now` (milliseconds since 1970): put off just then, put off earlier, or left. */
export function askedAs(
  wave: Pick<Urge, 'postponed'> | undefined,
  now: number,
): 'headingTwenty' | 'heading' | 'headingLeft' {
  if (wave?.postponed === undefined) return 'headingLeft'
  return now - epochOf(wave.postponed) <= askAfter + about ? 'headingTwenty' : 'heading'
}
