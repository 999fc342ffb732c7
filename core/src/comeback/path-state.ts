import type { Because, Instead, Warn } from '../care/gate-table.ts'
import { gate } from '../care/gates.ts'
import type { NightState } from '../care/night.ts'
import type { SafetyState } from '../care/state.ts'
import type { HoldState } from '../hold/state.ts'
import { type Waiting, waiting } from '../hold/waiting.ts'
import type { Kept } from '../journal/kept.ts'
import type { PlanState } from '../plan/state.ts'
import { type AttemptsEnd, attemptsEnd } from './attempts.ts'
import { type PathEnd, pathEnd } from './ladder.ts'
import { stepsOf } from './steps.ts'

/** The parts of a person's state that say whether a path towards contact is open. */
export interface PathParts {
  readonly hold: HoldState
  readonly plan: PlanState
  readonly kept: Kept
}

/**
 * Why nothing leads towards contact now. `care`: the safety answers; `no`, `noReply`: what came back to a step; no time
 * opens these. `attempts`: several without an answer, outside of the steps too. `cooling` and `night` open at `until`
 * (milliseconds since 1970).
 */
export type PathClosed =
  | {
      readonly open: false
      readonly by: 'care'
      readonly because: Because
      readonly instead: readonly Instead[]
    }
  | ({ readonly open: false; readonly by: 'no' } & Omit<PathEnd, 'by'>)
  | ({ readonly open: false; readonly by: 'noReply' } & Omit<PathEnd, 'by'>)
  | ({ readonly open: false; readonly by: 'attempts' } & AttemptsEnd)
  | ({ readonly open: false } & Waiting)

/** `warn`: what is said before it goes on. */
export type PathState = { readonly open: true; readonly warn: Warn | undefined } | PathClosed

/**
 * [Note: one path] Whether anything here may lead towards contact at `now` (milliseconds since 1970) in `zone`. The
 * look at readiness, the ladder, the scripts for a first contact and an apology, the honest message and the sending of
 * a held one all ask this, so that none of them is a way around another. What lasts speaks before what passes.
 */
export function pathState(
  { hold, plan, kept }: PathParts,
  now: number,
  zone: string,
  safety: SafetyState,
  night: NightState,
): PathState {
  const verdict = gate('recontact', safety)
  if (verdict.because !== undefined)
    return { open: false, by: 'care', because: verdict.because, instead: verdict.instead ?? [] }
  const end = pathEnd(stepsOf(kept), now, zone)
  if (end !== undefined) return { ...end, open: false, by: end.by }
  const tried = attemptsEnd(hold, kept, now, zone)
  if (tried !== undefined) return { open: false, by: 'attempts', ...tried }
  const waits = waiting({ hold, plan }, now, zone, night)
  if (waits !== undefined) return { open: false, ...waits }
  return { open: true, warn: verdict.warn }
}
