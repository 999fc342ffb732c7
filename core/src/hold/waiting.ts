import { decideAt, type NightState } from '../care/night.ts'
import type { PlanState } from '../plan/state.ts'
import { type CoolingReason, coolingUntil } from './cooling.ts'
import type { HoldState } from './state.ts'

/** Why what would be decided now waits, and until when (milliseconds since 1970). */
export type Waiting =
  | { readonly by: 'cooling'; readonly reason: CoolingReason; readonly until: number }
  | { readonly by: 'night'; readonly until: number }

/**
 * [Note: what waits] In the hours after a peak and after midnight nothing is decided and nothing leaves towards the
 * other; of the two, the one that ends last is named. Only decisions, and what leads to contact, ask this: help, an
 * urge, the record, blocking and what is about a child never do.
 */
export function waiting(
  { hold, plan }: { readonly hold: HoldState; readonly plan: PlanState },
  now: number,
  zone: string,
  night: NightState,
): Waiting | undefined {
  const cooling = coolingUntil(hold, plan, now)
  const ten = night === 'narrow' ? decideAt(now, zone) : undefined
  if (cooling !== undefined && (ten === undefined || cooling.until > ten))
    return { by: 'cooling', ...cooling }
  return ten === undefined ? undefined : { by: 'night', until: ten }
}
