import type { HoldState } from '../hold/state.ts'
import { textsByDay, type WritingRest, writingDaysEnough, writingRest } from '../hold/writing-rest.ts'
import { addDays, type Day, dayOf, daysBetween } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { type PromptCode, promptCodes, promptWays } from './codes.ts'
import type { HealState, Letter } from './state.ts'

/** A session takes so many minutes: from the first on it may end, at the second it is asked to (protocols: 15-20). */
export const sessionMinutes = { from: 15, to: 20 } as const

/** Sessions in one course, each on a day of its own: as many as writing of every kind is given in a week. */
export const sessionsOfCourse = writingDaysEnough

/** After a course writing rests for so many days; a course that was left for as long begins anew. Our own number. */
export const courseRests = 14

/** Where a session of so many minutes stands. */
export function sessionPhase(minutes: number): 'writing' | 'mayEnd' | 'timeToEnd' {
  if (minutes < sessionMinutes.from) return 'writing'
  return minutes < sessionMinutes.to ? 'mayEnd' : 'timeToEnd'
}

/**
 * The prompts for an answer to "are you still searching for why?". Yes and unsure lead only to those that look from
 * outside or ahead (Sbarra 2013: searching and writing went badly; Andersson and Conley 2013: third person).
 */
export function promptsFor(searching: 'yes' | 'no' | 'unsure'): readonly PromptCode[] {
  return searching === 'no' ? promptCodes : promptCodes.filter(code => promptWays[code] !== 'within')
}

export interface WritingCourse {
  /** Days of the sessions in this course, oldest first, each once. */
  readonly days: readonly Day[]
  /** Which session would be the next one, 1 to 3; undefined while writing rests. */
  readonly next: number | undefined
  /** Today has its session: the next one waits for another day. */
  readonly doneToday: boolean
  /** The first day on which writing comes again, while it rests after a full course. */
  readonly restsUntil: Day | undefined
}

/** The course of sessions at `now` (milliseconds since 1970) in `zone`. All of it is a suggestion and can be passed. */
export function writingCourse(kept: Kept, now: number, zone: string): WritingCourse {
  const today = dayOf(now, zone)
  const days = courseDays(sessionDays(kept), today)
  const full = days.length >= sessionsOfCourse
  return {
    days,
    next: full ? undefined : days.length + 1,
    doneToday: days.includes(today),
    restsUntil: full ? addDays(days.at(-1) ?? today, courseRests) : undefined,
  }
}

/** The days of the course that `today` belongs to: since the last pause that was as long as a rest. */
function courseDays(days: readonly Day[], today: Day): readonly Day[] {
  let course: Day[] = []
  for (const day of days.filter(day => day <= today)) {
    const last = course.at(-1)
    course = last !== undefined && daysBetween(last, day) < courseRests ? [...course, day] : [day]
  }
  const last = course.at(-1)
  return last !== undefined && daysBetween(last, today) < courseRests ? course : []
}

function sessionDays(kept: Kept): readonly Day[] {
  const days = keptOf(kept, 'writing.done').map(({ at, zone }) => dayOf(at, zone))
  return [...new Set(days)].sort()
}

/**
 * Texts of every kind by day, for `writingRest`: messages that are held, letters, and sessions. A session whose text
 * is kept leaves both a session and a letter, so of these two the larger number counts.
 */
export function writtenByDay(hold: HoldState, heal: HealState, kept: Kept, zone: string): Map<Day, number> {
  const written = textsByDay(hold)
  const letters = countDays([...heal.letters.values()].map(letter => dayOf(letter.at, zone)))
  const sessions = countDays(keptOf(kept, 'writing.done').map(entry => dayOf(entry.at, entry.zone)))
  for (const day of new Set([...letters.keys(), ...sessions.keys()])) {
    const texts = Math.max(letters.get(day) ?? 0, sessions.get(day) ?? 0)
    written.set(day, (written.get(day) ?? 0) + texts)
  }
  return written
}

/** The one gentle stop rule, over writing of every kind. */
export function restOfWriting(
  hold: HoldState,
  heal: HealState,
  kept: Kept,
  now: number,
  zone: string,
): WritingRest {
  return writingRest(writtenByDay(hold, heal, kept, zone), now, zone)
}

function countDays(days: readonly Day[]): Map<Day, number> {
  const counts = new Map<Day, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  return counts
}

/**
 * Whether the app opens a letter at `now` (milliseconds since 1970) in `zone`: not before the day until which it is
 * sealed begins, at 04:00. It cannot hold against a clock that is set forward, or a copy of the journal.
 */
export function mayOpen(letter: Pick<Letter, 'sealedUntil'>, now: number, zone: string): boolean {
  return letter.sealedUntil === undefined || dayOf(now, zone) >= letter.sealedUntil
}

/** The letters, newest first. */
export function lettersOf(heal: HealState): readonly Letter[] {
  return [...heal.letters.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
