import { ratedDays } from '../heal/series.ts'
import type { HealState } from '../heal/state.ts'
import type { HoldState } from '../hold/state.ts'
import { isStrong } from '../hold/urge.ts'
import { addDays, type Day, dayOf, daysBetween } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { PlanState } from '../plan/state.ts'
import { unsaidOf } from '../plan/unsaid.ts'
import type { ifNoCodes, Scene } from './codes.ts'
import { motivesNow } from './motives.ts'
import { type Want, wantCodes } from './readiness-codes.ts'
import { type Reminders, remindersMet } from './reminders.ts'
import { type StepLooks, stepLooksOf } from './step-looks.ts'
import { stepsOf } from './steps.ts'

export type IfNo = (typeof ifNoCodes)[number]

/** The parts of a person's state that the look at readiness reads. */
export interface ReadinessParts {
  readonly hold: HoldState
  readonly heal: HealState
  readonly plan: PlanState
  readonly kept: Kept
}

/** Days that are looked at; and days after which what a person said about themselves is asked anew. Our own numbers. */
export const lookBack = 28
export const saidFor = 14

/** Least numbers within `lookBack` days: days with anything noted, evenings with longing, of which in each half. */
export const notedFrom = 10
export const eveningsFrom = 8
export const halfFrom = 4

/** Waves of 8 or more, and how much was noted at all: silence is no calm. */
export interface WaveFacts {
  readonly noted: number
  /** Whole days since the last strong wave or, where there was none, since the record began. */
  readonly days: number
  /** There never was one in the record. */
  readonly never: boolean
}

/** Longing in the evening, 0 to 10: means to one tenth; `before` and `after`: the two halves of the days, if both hold enough. */
export interface LongingFacts {
  readonly evenings: number
  readonly mean: number
  readonly least: number
  readonly most: number
  readonly halves: { readonly before: number; readonly after: number } | undefined
}

export interface SceneFacts {
  readonly before: number
  readonly after: number
  readonly day: Day
}

/** Everything the look rests on. What is undefined was not noted, or too seldom: it is missing, never guessed. */
export interface ReadinessFacts {
  readonly notedDays: number
  readonly evenings: number
  readonly waves: WaveFacts | undefined
  readonly longing: LongingFacts | undefined
  readonly reminders: Reminders
  /** What the quiet is for, as it was said last and not too long ago. */
  readonly motives: readonly string[]
  /** The last two reviews of any plan, newest first. */
  readonly reviews: readonly {
    readonly healing: string
    readonly estranged: string
    readonly permanent: string
  }[]
  readonly questions: { readonly open: number; readonly settled: number }
  readonly scenes: Readonly<Partial<Record<Scene, SceneFacts>>>
  readonly wants: readonly Want[]
  readonly ifNo: IfNo | undefined
  /** What steps stirred; undefined where none was looked at lately. Nothing is missing then: nobody has to take one. */
  readonly looks: StepLooks | undefined
}

/** What a person says now, before it is kept; what is left out is taken from the newest look. */
export interface Said {
  readonly wants?: readonly Want[]
  readonly ifNo?: IfNo | undefined
}

/** The facts at `now` (milliseconds since 1970) in `zone`. */
export function readinessFacts(
  parts: ReadinessParts,
  now: number,
  zone: string,
  said?: Said,
): ReadinessFacts {
  const { hold, heal, kept } = parts
  const today = dayOf(now, zone)
  const noted = notedDays(hold, heal)
  const evenings = longingOf(heal, today)
  const lately = noted.filter(day => isLately(day, today))
  const looked = lookedOf(kept, today)
  return {
    notedDays: lately.length,
    evenings: evenings.length,
    waves:
      lately.length < notedFrom ? undefined : wavesOf(hold, heal, noted[0] ?? today, today, lately.length),
    longing: evenings.length < eveningsFrom ? undefined : spread(evenings, today),
    reminders: remindersMet(parts, now, zone),
    motives: motivesNow(parts.plan, kept, today, zone),
    reviews: keptOf(kept, 'review.held')
      .map(({ body }) => body)
      .slice(-2)
      .reverse(),
    questions: questionsOf(kept),
    scenes: scenesOf(kept, today),
    wants: said?.wants ?? looked.wants,
    ifNo: said === undefined ? looked.ifNo : said.ifNo,
    looks: stepLooksOf(stepsOf(kept), today, lookBack),
  }
}

function isLately(day: Day, today: Day): boolean {
  return addDays(today, 1 - lookBack) <= day && day <= today
}

/** Every day on which something was noted, oldest first. */
function notedDays(hold: HoldState, heal: HealState): readonly Day[] {
  return [...new Set([...hold.days.keys(), ...heal.rated.keys()])].sort()
}

function wavesOf(hold: HoldState, heal: HealState, first: Day, today: Day, noted: number): WaveFacts {
  const peaks = [...hold.days].map(([day, { peak }]) => ({ day, value: peak ?? 0 }))
  const waking = [...heal.rated].map(([day, rated]) => ({ day, value: rated.waking ?? 0 }))
  const strong = [...peaks, ...waking].filter(({ day, value }) => isStrong(value) && day <= today)
  const last = strong
    .map(({ day }) => day)
    .sort()
    .at(-1)
  return { noted, days: daysBetween(last ?? first, today), never: last === undefined }
}

type Evening = ReturnType<typeof ratedDays>[number]

function longingOf(heal: HealState, today: Day): readonly Evening[] {
  return ratedDays(heal, 'longing').filter(({ day }) => isLately(day, today))
}

function spread(evenings: readonly Evening[], today: Day): LongingFacts {
  const values = evenings.map(({ value }) => value)
  const half = addDays(today, 1 - lookBack / 2)
  const before = evenings.filter(({ day }) => day < half)
  const after = evenings.filter(({ day }) => day >= half)
  const enough = before.length >= halfFrom && after.length >= halfFrom
  return {
    evenings: evenings.length,
    mean: meanOf(evenings),
    least: Math.min(...values),
    most: Math.max(...values),
    halves: enough ? { before: meanOf(before), after: meanOf(after) } : undefined,
  }
}

function meanOf(evenings: readonly Evening[]): number {
  const sum = evenings.reduce((total, { value }) => total + value, 0)
  return Math.round((sum / evenings.length) * 10) / 10
}

function questionsOf(kept: Kept): ReadinessFacts['questions'] {
  const asked = unsaidOf(kept).filter(({ sort }) => sort === 'question')
  const open = asked.filter(({ how }) => how === 'open').length
  return { open, settled: asked.length - open }
}

/** The newest of each scene, while it is new enough to say something about now. */
function scenesOf(kept: Kept, today: Day): ReadinessFacts['scenes'] {
  const imagined = keptOf(kept, 'scene.imagined').map(({ at, zone, body: { scene, before, after } }) => {
    return { scene, before, after, day: dayOf(at, zone) }
  })
  const fresh = imagined.filter(({ day }) => isFresh(day, today))
  return Object.fromEntries(fresh.map(({ scene, before, after, day }) => [scene, { before, after, day }]))
}

function lookedOf(
  kept: Kept,
  today: Day,
): { readonly wants: readonly Want[]; readonly ifNo: IfNo | undefined } {
  const newest = keptOf(kept, 'readiness.looked').at(-1)
  if (newest === undefined || !isFresh(dayOf(newest.at, newest.zone), today))
    return { wants: [], ifNo: undefined }
  return { wants: wantCodes.filter(code => newest.body.wants.includes(code)), ifNo: newest.body.ifNo }
}

/** Whether what was said on `day` still counts. */
export function isFresh(day: Day, today: Day): boolean {
  return daysBetween(day, today) < saidFor
}
