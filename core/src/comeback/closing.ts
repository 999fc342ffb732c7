import type { HealState, Letter } from '../heal/state.ts'
import { lettersOf } from '../heal/writing.ts'
import { type SeaFacts, seaFacts } from '../hold/sea.ts'
import type { HoldState } from '../hold/state.ts'
import { epochOf } from '../journal/calendar.ts'
import { type Day, dayOf } from '../journal/day.ts'
import type { Entry } from '../journal/entry.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { Plan, PlanState } from '../plan/state.ts'
import type { ClosingEnd, ClosingPart, ReadinessOutcome } from './codes.ts'
import type { PathClosed, PathState } from './path-state.ts'

export type Founded = 'unasked' | ReadinessOutcome

export interface Written {
  readonly id: string
  readonly day: Day
  readonly text: string
  /** Every entry of this part: taking it away takes them all. */
  readonly all: readonly string[]
}

export interface HeldClosing {
  readonly id: string
  readonly day: Day
  readonly end: ClosingEnd
  readonly words: string | undefined
}

/** How far the newest period of no contact is closed. */
export interface Closing {
  /** The plan that runs or, when none does, the one that ended last; undefined when there never was one. */
  readonly quiet: Plan | undefined
  /** The newest word of each part; a part that was emptied again is missing. */
  readonly written: Readonly<Partial<Record<ClosingPart, Written>>>
  readonly held: HeldClosing | undefined
  /** An end was chosen, and no plan runs any more. */
  readonly over: boolean
}

/** The closing of the newest plan; what was written about earlier ones stays with those. */
export function closingOf(plans: PlanState, kept: Kept): Closing {
  const quiet = [...plans.plans.values()].at(-1)
  const held = keptOf(kept, 'closing.held').findLast(entry => isOf(quiet, entry))
  return {
    quiet,
    written: writtenOf(kept, quiet),
    held: held && {
      id: held.id,
      day: dayOf(held.at, held.zone),
      end: held.body.end,
      words: held.body.words,
    },
    over: held !== undefined && (quiet === undefined || quiet.ended !== undefined),
  }
}

function writtenOf(kept: Kept, quiet: Plan | undefined): Closing['written'] {
  const found = new Map<ClosingPart, Written>()
  for (const { id, at, zone, body } of keptOf(kept, 'closing.written').filter(entry => isOf(quiet, entry))) {
    const all = [...(found.get(body.part)?.all ?? []), id]
    found.set(body.part, { id, day: dayOf(at, zone), text: body.text, all })
  }
  return Object.fromEntries([...found].filter(([, { text }]) => text.trim() !== ''))
}

/** It names the plan, or names none and lies within it. */
function isOf(quiet: Plan | undefined, { ref, at, zone }: Pick<Entry, 'ref' | 'at' | 'zone'>): boolean {
  if (ref !== undefined || quiet === undefined) return ref === quiet?.id
  return dayOf(at, zone) >= quiet.startDay
}

/** Whether this end also ends `plan`: back to quiet goes on with it, and so do rules for what is necessary. */
export function endsPlan(end: ClosingEnd, plan: Plan): boolean {
  if (plan.ended !== undefined || end === 'backToQuiet') return false
  return end !== 'structured' || plan.approach !== 'structured'
}

/** Why an end cannot be chosen now, if so. Only the ends that lead towards contact are asked: see [Note: one path]. */
export function endClosed(end: ClosingEnd, path: PathState): PathClosed | undefined {
  return path.open || (end !== 'friends' && end !== 'return') ? undefined : path
}

/** What the newest look at readiness since `quiet` began came to; `unasked` when there is none. */
export function foundedOn(kept: Kept, quiet: Plan | undefined): Founded {
  const looks = keptOf(kept, 'readiness.looked')
  const since = quiet?.startDay
  const newest = looks.findLast(({ at, zone }) => since === undefined || dayOf(at, zone) >= since)
  return newest?.body.outcome ?? 'unasked'
}

/** The newest finished letter to oneself of this time. Its words stay in the journal. */
export function letterToMyself(heal: HealState, quiet: Plan | undefined): Letter | undefined {
  const from = quiet === undefined ? 0 : epochOf(quiet.start)
  return lettersOf(heal)
    .filter(({ to, minutes, at }) => to === 'me' && minutes !== undefined && epochOf(at) >= from)
    .reduce<Letter | undefined>(
      (newest, letter) => (newest && epochOf(newest.at) > epochOf(letter.at) ? newest : letter),
      undefined,
    )
}

/**
 * The facts for the last picture: the wall as it stood when the plan ended (or stands at `now`, ms since 1970), and a
 * flat sea, whatever the last week was like: this picture is about the whole time.
 */
export function lastPicture(
  hold: HoldState,
  plans: PlanState,
  quiet: Plan | undefined,
  now: number,
  zone: string,
): SeaFacts {
  const calm = { sea: 0, trend: { thisWeek: 0, lastWeek: 0, direction: 'none' } } as const
  if (quiet === undefined) return { ...seaFacts(hold, plans, now, zone), ...calm }
  const as = { ...plans, plans: new Map([[quiet.id, { ...quiet, ended: undefined }]]) }
  const at = quiet.ended === undefined ? now : epochOf(quiet.ended)
  return { ...seaFacts(hold, as, at, zone), ...calm }
}
