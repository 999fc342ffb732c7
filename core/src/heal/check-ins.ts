import type { IfThen } from '../hold/state.ts'
import { addDays, type Day, dayEndsAt, dayOf, localHour } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { type RatingCode, type ScaleCode, scaleCodes } from './codes.ts'
import type { HealState } from './state.ts'

/** On waking: from the end of the night until this local hour. */
export const morningUntil = 11

/** In the evening: from this local hour until the day ends at 04:00. */
export const eveningFrom = 18

/** What comes seldom is asked about between these local hours only, never in the night. */
export const slowFrom = 8
export const slowUntil = 22

/** Days from one weekly look at the symptoms to the next. */
export const symptomsEvery = 7

/** Days from one questionnaire to the next. */
export const scaleEvery = { phq4: 14, rosenberg: 30 } as const satisfies Readonly<Record<ScaleCode, number>>

/** What is rated each time, one tap each; what is not daily opens a page of its own and is one tap here. */
export const checkInAsks = {
  morning: ['waking'],
  evening: ['longing', 'sadness', 'anger'],
  symptoms: [],
  phq4: [],
  rosenberg: [],
} as const satisfies Readonly<Record<'morning' | 'evening' | 'symptoms' | ScaleCode, readonly RatingCode[]>>

export type CheckInCode = keyof typeof checkInAsks

/** Which questionnaires the person switched on: the settings `scaleSettings` of codes.ts. */
export type ScalesOn = Readonly<Partial<Record<ScaleCode, boolean>>>

/**
 * Everything that can be answered at `now` (milliseconds since 1970) in `zone`, the daily ones first. A check-in that
 * was not answered is missing and is not asked for later: there is nothing to catch up on.
 */
export function dueCheckIns(
  heal: HealState,
  kept: Kept,
  on: ScalesOn,
  now: number,
  zone: string,
): readonly CheckInCode[] {
  const today = dayOf(now, zone)
  const hour = localHour(now, zone)
  const rated = heal.rated.get(today)
  const due: CheckInCode[] = []
  if (hour >= dayEndsAt && hour < morningUntil && rated?.waking === undefined) due.push('morning')
  const evening = checkInAsks.evening.some(code => rated?.[code] !== undefined)
  if ((hour >= eveningFrom || hour < dayEndsAt) && !evening) due.push('evening')
  return hour >= slowFrom && hour < slowUntil ? [...due, ...slowOnes(kept, on, today)] : due
}

function slowOnes(kept: Kept, on: ScalesOn, today: Day): CheckInCode[] {
  const symptoms = isDue(lastDay(keptOf(kept, 'symptoms.noted')), symptomsEvery, today)
  const answered = keptOf(kept, 'scale.answered')
  const scales = scaleCodes.filter(
    code =>
      on[code] === true &&
      isDue(lastDay(answered.filter(entry => entry.body.scale === code)), scaleEvery[code], today),
  )
  return symptoms ? ['symptoms', ...scales] : scales
}

/** Never answered, so many days ago, or on a day that lies ahead because a clock was set back. */
function isDue(last: Day | undefined, every: number, today: Day): boolean {
  return last === undefined || last > today || addDays(last, every) <= today
}

function lastDay(entries: readonly { readonly at: string; readonly zone: string }[]): Day | undefined {
  return entries
    .map(({ at, zone }) => dayOf(at, zone))
    .sort()
    .at(-1)
}

/** The if-then plan for this morning: the one that was not gone through for longest; undefined without any. */
export function ifThenOfTheDay(ifThens: ReadonlyMap<string, IfThen>): IfThen | undefined {
  const last = (plan: IfThen) => [...plan.rehearsed].sort().at(-1) ?? ''
  return [...ifThens.values()].sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0))[0]
}
