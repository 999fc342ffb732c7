import { addDays, type Day, dayOf } from '../journal/day.ts'
import { byOrder } from '../journal/entry.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import type { Plan } from './state.ts'

export type ReviewBody = BodyOf<'review.held'>
export type Energy = BodyOf<'energy.noted'>['whose']

/** A look that comes again: the day of the next one, whether that day has come, and the day of the last one. */
export interface Due {
  readonly on: Day
  readonly due: boolean
  readonly last: Day | undefined
}

/** One review that was held, with the day on which it was. */
export interface Review extends ReviewBody {
  readonly id: string
  readonly day: Day
}

/** Days between two weekly looks at needy energy. */
export const energyEvery = 7

/** When `plan` is looked at again: `reviewEvery` days after the last review of it or, before the first one, its start. */
export function reviewDue(plan: Plan, kept: Kept, now: number, zone: string): Due {
  return dueAfter(plan, reviewsOf(plan, kept)[0]?.day, plan.reviewEvery, dayOf(now, zone))
}

/** The reviews of `plan`, newest first. */
export function reviewsOf(plan: Plan, kept: Kept): readonly Review[] {
  return keptOf(kept, 'review.held')
    .filter(entry => entry.ref === plan.id)
    .map(({ id, at, zone, body }) => ({ ...body, id, day: dayOf(at, zone) }))
    .reverse()
}

/** When whose needy energy shows is looked at again; undefined for a plan that does not stay in touch. */
export function energyDue(plan: Plan, kept: Kept, now: number, zone: string): Due | undefined {
  if (plan.approach !== 'inTouch') return undefined
  return dueAfter(plan, energyOf(plan, kept).at(-1)?.day, energyEvery, dayOf(now, zone))
}

/** What the weekly looks say together. */
export interface EnergySeen {
  readonly looks: number
  /** How many of them saw needy energy, on either side or both. */
  readonly needy: number
  readonly newest: Energy | undefined
  /** It showed twice in a row: a stretch apart is worth proposing. */
  readonly apart: boolean
}

/** The weekly looks of `plan`. */
export function energySeen(plan: Plan, kept: Kept): EnergySeen {
  return seenIn(energyOf(plan, kept))
}

/** What these looks say, oldest first. Two in a row are a rule of ours, not a finding: one look can be a bad day. */
export function seenIn(looks: readonly EnergyLook[]): EnergySeen {
  const lastTwo = looks.slice(-2)
  return {
    looks: looks.length,
    needy: looks.filter(isNeedy).length,
    newest: looks.at(-1)?.whose,
    apart: lastTwo.length === 2 && lastTwo.every(isNeedy),
  }
}

function isNeedy({ whose }: EnergyLook): boolean {
  return whose !== 'none'
}

/** One weekly look: taken at a plan's review, or together with what one gets from staying in touch. */
export interface EnergyLook {
  readonly day: Day
  readonly ref: string | undefined
  readonly whose: Energy
}

/** The weekly looks of both kinds, in the order of the journal. */
export function energyLooks(kept: Kept): readonly EnergyLook[] {
  return [...keptOf(kept, 'energy.noted'), ...keptOf(kept, 'friends.looked')]
    .sort(byOrder)
    .map(({ at, zone, ref, body }) => ({ day: dayOf(at, zone), ref, whose: body.whose }))
}

/** Whether a look is one of `plan`: it names it, or names none and lies within it. */
export function isLookOf(plan: Plan, { ref, day }: EnergyLook): boolean {
  return ref === plan.id || (ref === undefined && day >= plan.startDay)
}

function energyOf(plan: Plan, kept: Kept): readonly EnergyLook[] {
  return energyLooks(kept).filter(look => isLookOf(plan, look))
}

/** A start that was moved to after the last look counts in its place. */
function dueAfter(plan: Plan, last: Day | undefined, every: number, today: Day): Due {
  const from = last !== undefined && last > plan.startDay ? last : plan.startDay
  const on = addDays(from, every)
  return { on, due: on <= today, last }
}
