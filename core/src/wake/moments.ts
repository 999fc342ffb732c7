/** What there is to be woken for, before anybody asks whether it may. */

import { checkInAsks } from '../heal/check-ins.ts'
import { heldFor, heldMessages } from '../hold/held-message.ts'
import { epochOf, indexOfDay } from '../journal/calendar.ts'
import { addDays, type Day, dayOf, daysFrom } from '../journal/day.ts'
import { hardHours, wavesOf } from '../outlook/hard-hours.ts'
import { aheadSoon } from '../plan/ahead.ts'
import { energyDue, reviewDue } from '../plan/reviews.ts'
import { runningPlan } from '../plan/state.ts'
import type { PersonState } from '../state.ts'
import type { WakeKind } from './notes.ts'

/** A moment that the journal gives rise to, in epoch milliseconds. `may move`: to the end of closed hours; else it is left out there. */
export interface Moment {
  readonly at: number
  readonly kind: WakeKind
  readonly mayMove: boolean
}

/** Where to look: from `now` (epoch ms) on, so many days, by the clock of `zone`. */
export interface Span {
  readonly now: number
  readonly zone: string
  readonly days: number
}

/** The local minutes of the day at which a day ahead, and a review, are thought of: late enough for most nights. */
const aheadAt = 9 * 60
const reviewAt = 10 * 60
/** A wave's hour counts when waves come there so much more often than always; the wake comes so many minutes before. */
const hardFrom = 1.5
const beforeWave = 15

/** All moments that belong to one person's part. */
export function momentsOf(person: PersonState, span: Span): readonly Moment[] {
  return [
    ...heldMoments(person),
    ...aheadMoments(person, span),
    ...reviewMoments(person, span),
    ...waveMoments(person, span),
  ]
}

/** The local minute of a calendar day in epoch milliseconds; a time that the clocks skip is moved on. */
function at(day: Day, minute: number, zone: string): number {
  const plainTime = { hour: Math.floor(minute / 60), minute: minute % 60 }
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}

/** A held message's 24 hours are over. */
function heldMoments({ hold }: PersonState): Moment[] {
  return heldMessages(hold).map(({ since }) => ({
    at: epochOf(since) + heldFor,
    kind: 'held',
    mayMove: true,
  }))
}

/** A day that may hurt: on the day itself and, where the person wanted that, some days before. */
function aheadMoments({ kept }: PersonState, { now, zone, days }: Span): Moment[] {
  return aheadSoon(kept, now, zone, days + 30).flatMap(({ on, remindBefore = 0 }) =>
    [...new Set([on, addDays(on, -remindBefore)])].map(day => ({
      at: at(day, aheadAt, zone),
      kind: 'ahead' as const,
      mayMove: true,
    })),
  )
}

/** The day on which a plan is looked at again. */
function reviewMoments({ plan, kept }: PersonState, { now, zone }: Span): Moment[] {
  const running = runningPlan(plan)
  if (running === undefined) return []
  const due = [reviewDue(running, kept, now, zone), energyDue(running, kept, now, zone)]
  return due.flatMap(one => (one ? [{ at: at(one.on, reviewAt, zone), kind: 'review', mayMove: true }] : []))
}

/** Each evening that was not rated yet, whomever it was about, at this local minute of the day. */
export function eveningMoments(people: readonly PersonState[], minute: number, span: Span): Moment[] {
  const today = dayOf(span.now, span.zone)
  const isRated = (day: Day) =>
    people.some(({ heal }) => checkInAsks.evening.some(code => heal.rated.get(day)?.[code] !== undefined))
  return daysFrom(today, addDays(today, span.days))
    .filter(day => !isRated(day))
    .map(day => ({ at: at(day, minute, span.zone), kind: 'evening', mayMove: false }))
}

/** Shortly before the hour at which waves come most often, once the journal can tell. */
function waveMoments({ hold }: PersonState, { now, zone, days }: Span): Moment[] {
  const today = dayOf(now, zone)
  const times = hardHours(wavesOf(hold.urges.values()), indexOfDay(today)).hours?.times ?? []
  const hardest = times.reduce((best, each, hour) => (each > (times[best] ?? 0) ? hour : best), 0)
  if ((times[hardest] ?? 0) < hardFrom) return []
  const minute = (hardest * 60 - beforeWave + 24 * 60) % (24 * 60)
  return daysFrom(today, addDays(today, days)).map(day => ({
    at: at(day, minute, zone),
    kind: 'wave',
    mayMove: false,
  }))
}
