import type { UrgeEnding, Way } from '../hold/state.ts'
import { between, oneOf, type Random } from '../random.ts'
import type { Recorder } from './recorder.ts'

const minute = 60_000

/** One urge as it is told: when, how strong it opened, how long it lasted, how it ended. */
export interface Wave {
  readonly at: number
  readonly strength: number
  readonly minutes: number
  readonly ending: UrgeEnding
}

const ways: readonly [Way, ...Way[]] = ['stay', 'letOut', 'doSomething', 'reachSomeone']

/** Records an urge with its forecast, ratings, way through and end; gives its id. People expect more than comes. */
export function recordWave(to: Recorder, random: Random, wave: Wave): string {
  const { at, strength } = wave
  const forecast = clamp(strength + between(random, -1, 2))
  const early = random() < 0.4
  const ref = to.add('urge.opened', at, early ? { strength, forecast } : { strength })
  if (!early && random() < 0.4) to.add('urge.forecast', at + minute, { forecast }, { ref })
  if (wave.ending === 'unknown' || random() < 0.2) to.add('urge.postponed', at + minute, {}, { ref })
  if (random() < 0.7) to.add('urge.helped', at + 2 * minute, { way: oneOf(random, ways) }, { ref })
  rate(to, random, wave, ref)
  to.add('urge.closed', at + wave.minutes * minute, { ending: wave.ending }, { ref })
  return ref
}

/** A rating every seven minutes or so: down when it passes, up when it ends in contact. */
function rate(to: Recorder, random: Random, { at, strength, minutes, ending }: Wave, ref: string): void {
  const slope = ending === 'passed' ? -strength * 0.75 : 1
  for (let m = between(random, 6, 9); m < minutes; m += between(random, 6, 9)) {
    const now = clamp(strength + (slope * m) / minutes + between(random, -1, 1))
    to.add('urge.rated', at + m * minute, { strength: now }, { ref })
  }
}

export function clamp(strength: number): number {
  return Math.min(10, Math.max(0, Math.round(strength)))
}
