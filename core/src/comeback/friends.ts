import { addDays, type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import {
  type Due,
  type EnergyLook,
  type EnergySeen,
  energyEvery,
  energyLooks,
  isLookOf,
  seenIn,
} from '../plan/reviews.ts'
import { type PlanState, runningPlan } from '../plan/state.ts'

/** What somebody may get from staying in touch. Kept in an entry as a line, so that an own word may stand beside them. */
export const gettingCodes = [
  'company',
  'laughter',
  'talks',
  'help',
  'history',
  'reassurance',
  'hope',
  'news',
  'notAlone',
  'duty',
] as const
export type Getting = (typeof gettingCodes)[number]

/** Those on which need lives rather than friendship. A sorting of ours, not a finding. */
const pulling: ReadonlySet<Getting> = new Set(['reassurance', 'hope', 'news', 'notAlone', 'duty'])

export interface FriendsLook {
  readonly id: string
  readonly day: Day
  readonly whose: 'none' | 'mine' | 'theirs' | 'both'
  readonly getting: readonly Getting[]
  readonly words: string | undefined
}

/** Friendship, or staying in touch, week by week. */
export interface Friends {
  /** The looks taken with what one gets from it, newest first. */
  readonly looks: readonly FriendsLook[]
  /** What all weekly looks of this stretch say together, those of the plan's review among them. */
  readonly seen: EnergySeen
  readonly due: Due
  /** What the newest look names on which need lives. */
  readonly pulls: readonly Getting[]
}

/**
 * The weekly look at `now` (milliseconds since 1970) in `zone`. It belongs to the plan that runs; without one, to the
 * time since the last plan ended. The first look is due at once, the next ones after a week.
 */
export function friendsOf(plans: PlanState, kept: Kept, now: number, zone: string): Friends {
  const counted = energyLooks(kept).filter(within(plans))
  const looks = looksOf(kept)
  const last = counted.at(-1)?.day
  const today = dayOf(now, zone)
  const on = last === undefined ? today : addDays(last, energyEvery)
  return {
    looks,
    seen: seenIn(counted),
    due: { on, due: on <= today, last },
    pulls: (looks[0]?.getting ?? []).filter(code => pulling.has(code)),
  }
}

function looksOf(kept: Kept): FriendsLook[] {
  return keptOf(kept, 'friends.looked')
    .map(({ id, at, zone, body }) => ({
      id,
      day: dayOf(at, zone),
      whose: body.whose,
      getting: gettingCodes.filter(code => body.getting.includes(code)),
      words: body.words,
    }))
    .reverse()
}

function within(plans: PlanState): (look: EnergyLook) => boolean {
  const running = runningPlan(plans)
  if (running !== undefined) return look => isLookOf(running, look)
  const last = [...plans.plans.values()].at(-1)
  const since = last?.ended === undefined ? undefined : dayOf(last.ended, last.zone)
  return ({ day }) => since === undefined || day >= since
}
